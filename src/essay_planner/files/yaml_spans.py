"""Where everything stands in a YAML text: from which line to which, so that one part can be put anew and none else.

Only for texts that the strict reader takes: no anchors, no tags, one document.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from essay_planner.files.plain_text import LINE_END
from essay_planner.files.yaml_reader import parser_of

_BLOCK = ("|", ">")


@dataclass(slots=True)
class Span:
    """A value by its place. Lines and columns count from 0; 'last' and 'end' are the last line and where it ends there.

    A mapping has 'names', with the places of these in 'starts', and a value for each in 'values'; a list has 'values'.
    'flow' is whether it stands in braces or brackets.
    """

    line: int
    column: int
    last: int
    end: int
    flow: bool = False
    names: list[str] | None = None
    starts: list[tuple[int, int]] = field(default_factory=list)
    values: "list[Span] | None" = None


def lines_with_ends(text: str) -> list[str]:
    """The lines of a text, as YAML counts them, with their ends; the last one may have none, and is not empty."""
    starts = [0, *(found.end() for found in LINE_END.finditer(text))]
    ends = [*starts[1:], len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True) if start < end]


def read_spans(text: str, lines: Sequence[str]) -> Span:
    """The places of all values in a text, whose lines are given."""
    parser = parser_of(text)
    try:
        return _Reader(parser, lines).value(_next_value(parser))
    finally:
        parser.dispose()


def _next_value(parser: Any) -> Any:
    from yaml.events import DocumentStartEvent, StreamStartEvent

    event = parser.get_event()
    while isinstance(event, StreamStartEvent | DocumentStartEvent):
        event = parser.get_event()
    return event


class _Reader:
    """Builds spans from the events of a parser."""

    def __init__(self, parser: Any, lines: Sequence[str]) -> None:
        self._parser = parser
        self._lines = lines

    def value(self, event: Any) -> Span:
        """The span that begins with an event."""
        from yaml.events import MappingStartEvent, SequenceStartEvent

        mark = event.start_mark
        span = Span(mark.line, mark.column, event.end_mark.line, event.end_mark.column)
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            span.flow = bool(event.flow_style)
            self._fill(span, isinstance(event, MappingStartEvent))
        elif event.style in _BLOCK:
            self._end_block(span, event)
        return span

    def _fill(self, span: Span, is_mapping: bool) -> None:
        from yaml.events import MappingEndEvent, SequenceEndEvent

        span.values = []
        span.names = [] if is_mapping else None
        while not isinstance(event := self._parser.get_event(), MappingEndEvent | SequenceEndEvent):
            if span.names is not None:
                span.names.append(event.value)
                span.starts.append((event.start_mark.line, event.start_mark.column))
                event = self._parser.get_event()
            inner = self.value(event)
            span.values.append(inner)
            span.last, span.end = inner.last, inner.end
        if span.flow:
            end: Any = event.end_mark
            span.last, span.end = end.line, end.column

    def _end_block(self, span: Span, event: Any) -> None:
        """Let a text in block style end with its last line; empty ones that follow count only where they are kept."""
        last = event.end_mark.line - (event.end_mark.column == 0)
        while last > span.line and not event.value.endswith("\n\n") and not self._lines[last].strip():
            last -= 1
        span.last, span.end = last, len(self._lines[last])
