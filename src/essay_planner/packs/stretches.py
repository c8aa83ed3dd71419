"""The lines of a mapping or a list in a pack's file, cut into its entries: each with the comment that belongs to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from essay_planner.files.yaml_spans import Span


class NotInLines(Exception):
    """An entry does not stand on lines of its own, so it cannot be put anew by itself."""


@dataclass(slots=True)
class Stretch:
    """An entry on lines of its own.

    'apart' are comments above it that empty lines part from it, 'blank' the empty lines before it, 'lead' the comment
    directly above it, 'body' itself. Together they are what stands in the file from the end of the entry before.
    It begins on 'line' in 'column' and ends with the line 'last'.
    """

    line: int
    column: int
    last: int
    apart: str
    blank: str
    lead: str
    body: str
    span: Span


@dataclass(slots=True)
class Cut:
    """A mapping or a list in pieces: its entries, and what follows the last."""

    stretches: list[Stretch]
    tail: str


def first_line(root: Span, lines: Sequence[str]) -> int:
    """The first line of a whole text behind what opens it, such as '---'. Raises NotInLines for one in braces."""
    if root.flow or not root.starts:
        raise NotInLines
    first = root.starts[0][0]
    while first and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
        first -= 1
    return first


def cut_list(span: Span, lines: Sequence[str], head: int, last: int) -> Cut:
    """A list in block style, in pieces, that has the lines behind 'head' up to 'last'."""
    assert span.values is not None
    starts = [_dash(value, lines) for value in span.values]
    return _cut(starts, span.values, lines, head + 1, last)


def cut_mapping(span: Span, lines: Sequence[str], first: int, last: int) -> Cut:
    """A mapping in block style, in pieces, that has the lines from 'first' to 'last'.

    Where its first name stands behind the dash of a list, the entry begins with the name itself.
    """
    assert span.values is not None
    for line, column in span.starts:
        before = lines[line][:column].strip()
        if before and not (before == "-" and line == span.starts[0][0]):
            raise NotInLines
    return _cut(span.starts, span.values, lines, first, last)


def _dash(value: Span, lines: Sequence[str]) -> tuple[int, int]:
    """Where the dash before an item stands."""
    line, before = value.line, lines[value.line][: value.column]
    while "-" not in before:
        line -= 1
        before = lines[line].partition("#")[0]
    return line, before.index("-")


def _cut(starts: Sequence[tuple[int, int]], values: Sequence[Span], lines: Sequence[str], first: int, last: int) -> Cut:
    stretches = []
    at = first
    for (line, column), value in zip(starts, values, strict=True):
        apart, blank, lead = _gap(lines[at:line])
        end = _end(max(value.last, line), column, lines, last)
        behind_dash = bool(lines[line][:column].strip())
        body = "".join([lines[line][column:] if behind_dash else lines[line], *lines[line + 1 : end + 1]])
        stretches.append(Stretch(line, column, end, apart, blank, lead, body, value))
        at = end + 1
    return Cut(stretches, "".join(lines[at : last + 1]))


def _gap(lines: Sequence[str]) -> tuple[str, str, str]:
    """Comments that stand apart, empty lines, and the comment that belongs to what follows."""
    lead = len(lines)
    while lead and lines[lead - 1].strip():
        lead -= 1
    blank = lead
    while blank and not lines[blank - 1].strip():
        blank -= 1
    return "".join(lines[:blank]), "".join(lines[blank:lead]), "".join(lines[lead:])


def _end(line: int, column: int, lines: Sequence[str], last: int) -> int:
    """The last line of an entry whose value ends on a line: comments that are indented further belong to it."""
    end = line
    for number in range(line + 1, last + 1):
        text = lines[number].strip()
        if text and (not text.startswith("#") or len(lines[number]) - len(lines[number].lstrip()) <= column):
            break
        end = number if text else end
    return end
