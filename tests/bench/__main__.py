"""python -m tests.bench [start|search]: print the measures, all or one."""

import sys

from tests.bench.searching import print_search
from tests.bench.starting import print_start_up


def main(chosen: list[str]) -> None:
    """Print what was chosen, or everything."""
    if not chosen or "start" in chosen:
        print_start_up()
    if not chosen or "search" in chosen:
        print_search(300)
        print_search(10_000)


if __name__ == "__main__":
    main(sys.argv[1:])
