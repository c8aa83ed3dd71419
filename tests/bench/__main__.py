"""python -m tests.bench [start] [open] [search] [session]: print the measures, all or some.

Take it where little else is running. What it came to on two busy cores, with Python 3.11 and PySide6 6.11:

=======================================  ==============  ==============  ==============
search, one key pressed, with the        300 pieces      10,000 pieces   100,000 pieces
counts and 230 rows, ms: median, 95 %
=======================================  ==============  ==============  ==============
words, with filters                      0.1, 0.3        0.5, 1.3        1.2, 2.2
phrases                                  0.1, 0.4        0.5, 2.6        1.1, 15.7
fields and exclusions                    0.1, 0.6        0.3, 2.0        0.9, 4.3
nothing found, another word suggested    2.7, 3.5        9.3, 12.1       7.0, 10.7
the index, made beside the window        36              950             7200
=======================================  ==============  ==============  ==============

In a session on 10,000 pieces with 72 cards every act took the window's thread less than 90 ms once the board was there
(a drop 16, undo 6, a key in the search 2, another width 55); showing the board at first took it 85 to 150 ms more in
one go. With 500 cards another width took 110 to 125.
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
