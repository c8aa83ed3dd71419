"""Entries of a pack's file put together again: those that stay as they stood, with comments and empty lines between."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from essay_planner.files.yaml_spans import lines_with_ends
from essay_planner.packs.stretches import Cut

_ENDS = ("\n", "\r", "\u2028", "\u2029")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is to stand in the file: a text, and the row of the entry that it was, -1 for a new one."""

    text: str
    row: int = -1


def assembled(cut: Cut, pieces: Sequence[Piece], newline: str) -> str:
    """The text of a list or mapping whose entries are these pieces, in this order.

    Comments that stand apart stay where they are when the entry below them goes or moves.
    """
    apart, rest = _apart(cut, _staying([piece.row for piece in pieces]))
    usual = _usual_blank(cut)
    texts: list[str] = []
    for place, piece in enumerate(pieces):
        above = apart.get(piece.row, "")
        as_it_was = piece.row >= 0 and (bool(above) or (piece.row == 0) == (place == 0))
        blank = cut.stretches[piece.row].blank if as_it_was else usual if place else ""
        texts += [_below(texts, above + blank), piece.text]
    return joined([*texts, _below(texts, rest + cut.tail)], newline)


def _below(texts: Sequence[str], gap: str) -> str:
    """What is to stand between entries. Below a text that keeps its empty lines no more of them may follow."""
    lines = lines_with_ends(gap)
    if texts and not lines_with_ends(texts[-1])[-1].strip():
        while lines and not lines[0].strip():
            del lines[0]
    return "".join(lines)


def joined(texts: Iterable[str], newline: str) -> str:
    """Texts one after the other, each beginning on a line of its own."""
    found: list[str] = []
    for text in filter(None, texts):
        if found and not found[-1].endswith(_ENDS):
            found.append(newline)
        found.append(text)
    return "".join(found)


def _apart(cut: Cut, staying: frozenset[int]) -> tuple[dict[int, str], str]:
    """The comments that stand apart, by the row of the entry that they stand above now, and those below the last."""
    above: dict[int, str] = {}
    waiting = ""
    for row, stretch in enumerate(cut.stretches):
        waiting += stretch.apart
        if row in staying:
            above[row] = waiting
            waiting = ""
    return above, waiting


def _staying(rows: Sequence[int]) -> frozenset[int]:
    """The most rows that keep their order, so that as few as can be have moved: a longest increasing run."""
    ends: list[int] = []  # the least row that a run of each length can end with
    before: dict[int, int] = {}
    for row in (row for row in rows if row >= 0):
        length = bisect_left(ends, row)
        before[row] = ends[length - 1] if length else -1
        ends[length : length + 1] = [row]
    found = []
    row = ends[-1] if ends else -1
    while row >= 0:
        found.append(row)
        row = before[row]
    return frozenset(found)


def _usual_blank(cut: Cut) -> str:
    """The empty lines that most entries have before them."""
    found = Counter(stretch.blank for stretch in cut.stretches[1:]).most_common(1)
    return found[0][0] if found else ""
