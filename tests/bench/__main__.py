"""python -m tests.bench [start] [open] [search] [session]: print the measures, all or some.

What they came to on two cores shared with other work, Python 3.11, PySide6 6.11 (milliseconds):

======================================================  ==========  ===============  ===============
search, a key that is pressed, counts of filters and    300 pieces  10,000 pieces    100,000 pieces
the first 230 rows included: median / 95 %
======================================================  ==========  ===============  ===============
words                                                   FIGURES
======================================================  ==========  ===============  ===============
"""

import sys

from tests.bench.opening import print_opening
from tests.bench.searching import print_search
from tests.bench.starting import print_start_up
from tests.bench.working import print_session

SIZES = (300, 10_000, 100_000)


def main(chosen: list[str]) -> None:
    """Print what was chosen, or everything."""
    if not chosen or "start" in chosen:
        print_start_up()
    if not chosen or "open" in chosen:
        for count in SIZES[:2]:
            print_opening(count)
    if not chosen or "search" in chosen:
        for count in SIZES:
            print_search(count)
    if not chosen or "session" in chosen:
        for count, cards in ((SIZES[0], 72), (SIZES[1], 72), (SIZES[1], 500), (SIZES[2], 72)):
            print_session(count, cards)


if __name__ == "__main__":
    main(sys.argv[1:])
