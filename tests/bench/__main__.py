"""python -m tests.bench [start] [open] [search] [session] [edit] [export] [check]: print the measures, all or some.

Take it where little else is running. What it came to on two busy cores, with Python 3.11 and PySide6 6.11:

=======================================  ==============  ==============  ==============
search, one key pressed, with the        300 pieces      10,000 pieces   100,000 pieces
counts and 230 rows, ms: median, 95 %
=======================================  ==============  ==============  ==============
words, with filters                      0.1, 0.2        0.3, 0.8        1.5, 3.5
phrases                                  0.1, 0.2        0.3, 1.1        1.1, 8.7
fields and exclusions                    0.1, 0.2        0.2, 0.8        0.9, 5.5
nothing found                            0.1, 0.1        0.1, 0.1        0.1, 0.2
another word to offer, in a pause        1.7, 2.4        5.8, 7.7        8.6, 11.6
the index, made beside the window        42              700             5700
=======================================  ==============  ==============  ==============

A plan with 500 cards is a Word document 0.1 seconds after the imports, one with 5,000 after 0.8 seconds and 0.6 of what
lxml alone needs for the same elements; that takes 42 MB above the start.

In a session on 10,000 pieces, with 72 or 500 cards on the plan, an act took the window's thread at the median 2 ms for
a key in the search, 15 to 40 for a drop, 10 to 30 for an undo, and 30 to 70 for another width: then the lists in sight
are laid out at once and the others in turns of some 12 ms. With a dozen other programs at work, the longest turns came
to 60 to 85 ms of the processor: the first layout of the board, what follows when the packs are there, and opening
the export dialog. Its pages come in turns of some 20 with 500 cards on the plan, a second in all.

A teacher's work on a pack of 10,000 pieces takes the thread of the editor at the most some 60 ms of the processor at a
time, with one piece or with 3,000 chosen; without other programs at work nothing stands still for 100 ms.

The command 'pack check' needs 1.9 seconds of the processor for a pack of 10,000 pieces, 0.35 for one of 300.

The command essay-planner shows Welcome in 1.9 to 2.3 times the time of a bare PySide6 window, and the board of the
example plan in 3.6 to 4.3. Of the board's time some 30 % go to loading 240 modules, 15 % to reading the pack and the
plan, and 30 % to building, laying out and painting the board; the rest is the bare window's own.
"""

import sys
from collections.abc import Callable, Sequence

from tests.bench.checking import print_check
from tests.bench.editing import print_editing
from tests.bench.exporting import print_export
from tests.bench.opening import print_opening
from tests.bench.searching import print_search
from tests.bench.starting import print_start_up
from tests.bench.working import print_session

SIZES = (300, 10_000, 100_000)
SESSIONS = ((SIZES[0], 72), (SIZES[1], 72), (SIZES[1], 500), (SIZES[2], 72))


def main(chosen: list[str]) -> None:
    """Print what was chosen, or everything."""
    measures: dict[str, tuple[Callable[..., None], Sequence[tuple[int, ...]]]] = {
        "start": (print_start_up, [()]),
        "open": (print_opening, [(count,) for count in SIZES[:2]]),
        "check": (print_check, [(count,) for count in SIZES[:2]]),
        "search": (print_search, [(count,) for count in SIZES]),
        "session": (print_session, SESSIONS),
        "edit": (print_editing, [(count,) for count in SIZES[:2]]),
        "export": (print_export, [(cards,) for cards in (50, 500, 5000)]),
    }
    for name, (measure, sizes) in measures.items():
        for size in sizes if not chosen or name in chosen else ():
            measure(*size)


if __name__ == "__main__":
    main(sys.argv[1:])
