"""The comments in a pack's file, to know which of them a new text of the same pack has not kept."""

from collections import Counter
from collections.abc import Iterator, Sequence

from essay_planner.files.yaml_spans import Span, lines_with_ends, read_spans

_BLOCK = ("|", ">")


def lost_comments(old: str, new: str) -> tuple[str, ...]:
    """The comments of the old text that the new one lacks, in the order of the old one."""
    kept = Counter(comments_in(new))
    lost = []
    for comment in comments_in(old):
        if kept[comment]:
            kept[comment] -= 1
        else:
            lost.append(comment)
    return tuple(lost)


def comments_in(text: str) -> list[str]:
    """All comments of a text, each from its '#' on, in their order."""
    if "#" not in text:
        return []
    lines = lines_with_ends(text)
    values_end = [0] * len(lines)  # where the values on each line end; behind that a '#' begins a comment
    for span in _texts(read_spans(text, lines)):
        last = span.last
        values_end[last] = max(values_end[last], span.end)
        for line in range(span.line + 1, last):
            values_end[line] = len(lines[line])
        if span.line < last and lines[span.line][span.column] not in _BLOCK:
            values_end[span.line] = len(lines[span.line])
        elif span.line < last:
            values_end[span.line] = max(values_end[span.line], span.column)
    found = (line[end:].partition("#") for line, end in zip(lines, values_end, strict=True))
    return [sign + words.rstrip() for _before, sign, words in found if sign]


def _texts(span: Span) -> Iterator[Span]:
    """The texts within a value, and its names, by their places."""
    if span.values is None:
        yield span
    for line, column in span.starts:
        yield Span(line, column, line, column)
    for value in span.values or ():
        yield from _texts(value)


def trailing_comment(span: Span, lines: Sequence[str]) -> str:
    """The comment behind the end of a value, on its last line; '' for none."""
    behind = lines[span.last][span.end :].strip()
    return behind if behind.startswith("#") else ""
