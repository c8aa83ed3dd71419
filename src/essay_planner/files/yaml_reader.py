"""Strict YAML: a text becomes mappings, lists and strings, nothing else, and every item keeps its place.

The parser of PyYAML (libyaml) gives events only; the data are built here. That refuses what hangs, crashes or
silently changes a file (anchors, aliases, tags, merge keys, deep nesting, a second document, a repeated key),
and leaves `no`, `1956-02-25` or `12:30` as they are written. Without libyaml, PyYAML's own parser does the same,
slower.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Any, NoReturn, TypeAlias

from essay_planner.core.messages import _
from essay_planner.files.plain_text import UNWANTED, decode, lines_of, unwanted_character
from essay_planner.files.reading import START, Mark, Reading, shortened

DEPTH_LIMIT = 20
EVENT_LIMIT = 3_500_000  # read in 10 to 20 seconds and 700 MB; 100,000 pieces are one to three million


class YamlMap(dict[str, "Node"]):
    """A mapping, with the places of itself, its keys and its values."""

    __slots__ = ("keys_at", "mark", "values_at")

    def __init__(self, mark: Mark) -> None:
        """An empty mapping that begins at 'mark'."""
        self.mark = mark
        self.keys_at: dict[str, Mark] = {}
        self.values_at: dict[str, Mark] = {}


class YamlList(list["Node"]):
    """A list, with the places of itself and its items."""

    __slots__ = ("items_at", "mark")

    def __init__(self, mark: Mark) -> None:
        """An empty list that begins at 'mark'."""
        self.mark = mark
        self.items_at: list[Mark] = []


Node: TypeAlias = str | YamlMap | YamlList


def read_yaml(data: bytes, reading: Reading) -> Node:
    """The one document of a YAML file. Faults that leave the rest readable are noted in 'reading'.

    Raises Unreadable, with all found so far, where nothing more can be read.
    """
    return _Builder(decode(data, reading), reading).build()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Stop collecting garbage while a file is read: many new objects, none of them garbage, so half of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def parser_of(text: str) -> Any:
    """The parser of a text, which gives its events; libyaml's where that is at hand."""
    import yaml

    return yaml.CSafeLoader(text) if yaml.__with_libyaml__ else yaml.SafeLoader(text)


class _Builder:
    """Builds one document from the events of a parser."""

    def __init__(self, text: str, reading: Reading) -> None:
        self._text = text
        self._reading = reading
        self._lines = lines_of(text)
        self._cut_lines = frozenset(n for n, line in enumerate(self._lines) if "#" in line and _has_cut(line))
        self._documents = 0

    def build(self) -> Node:
        from yaml import YAMLError

        parser = parser_of(self._text)
        top = YamlList(START)
        try:
            self._fill(top, parser)
        except YAMLError as error:
            from essay_planner.files.yaml_errors import explain

            self._reading.fault(*explain(error, self._lines))
            raise self._reading.unreadable() from None
        finally:
            parser.dispose()
        if not top:
            self._stop(START, _("This file is empty."))
        return top[0]

    def _fill(self, top: YamlList, parser: Any) -> None:
        around: list[YamlMap | YamlList] = []
        container: YamlMap | YamlList = top
        key: str | None = None
        for mark, node in self._nodes(parser, around):
            if node is None:
                container = around.pop()
                continue
            if isinstance(container, YamlList):
                container.append(node)
                container.items_at.append(mark)
            elif key is None:
                key = self._key(container, node, mark)
                continue
            else:
                container[key] = node
                container.values_at[key] = mark
                key = None
            if not isinstance(node, str):
                around.append(container)
                container = node

    def _nodes(self, parser: Any, around: list[YamlMap | YamlList]) -> Iterator[tuple[Mark, Node | None]]:
        """Each value where it begins, a container still empty; None at the end of a container."""
        from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

        for event in islice(iter(parser.get_event, None), EVENT_LIMIT):
            kind = type(event)
            if kind is ScalarEvent:
                if event.style or event.anchor is not None or event.tag is not None or self._cut_lines:
                    self._look_at(event)
                yield event.start_mark, event.value
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                made = self._opened(event, YamlMap if kind is MappingStartEvent else YamlList, around)
                yield event.start_mark, made
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                yield event.start_mark, None
            else:
                self._other(event)
        if parser.check_event():
            words = _("This file holds more than {count:,} names and values. Make several files of it.")
            self._stop(START, words.format(count=EVENT_LIMIT))

    def _look_at(self, event: Any) -> None:
        """Note what is wrong with a value that is not plain, or stands on a line that may cut it."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        text: str = event.value
        style = event.style
        if not style:
            if event.end_mark.line in self._cut_lines:
                self._warn_of_cut(event)
        elif style == '"':
            found = UNWANTED.search(text)
            if found or "\r" in text:
                self._reading.fault(event.start_mark, unwanted_character(found.group() if found else "\r"))

    def _opened(
        self, event: Any, container: type[YamlMap] | type[YamlList], around: list[YamlMap | YamlList]
    ) -> YamlMap | YamlList:
        if event.anchor is not None or event.tag is not None:
            self._refuse_properties(event)
        if len(around) >= DEPTH_LIMIT:
            self._stop(event.start_mark, _("Lists and braces stand too deep inside one another here."))
        return container(event.start_mark)

    def _key(self, container: YamlMap, node: Node, mark: Mark) -> str:
        if not isinstance(node, str):
            self._stop(mark, _("A name before a colon must be plain text, not a list or braces."))
        first = container.keys_at.setdefault(node, mark)
        if first is not mark:
            message = _("'{key}' is here a second time (first on line {line}). Keep one of them.")
            self._reading.fault(mark, message.format(key=shortened(node), line=first.line + 1))
        return node

    def _refuse_properties(self, event: Any) -> None:
        sign = "&" if event.anchor is not None else "!"
        message = _("A value cannot begin with '{sign}' here. Put quotes round the whole value.")
        self._reading.fault(event.start_mark, message.format(sign=sign))

    def _other(self, event: Any) -> None:
        from yaml.events import AliasEvent, DocumentStartEvent

        mark: Mark = event.start_mark
        if isinstance(event, AliasEvent):
            self._stop(mark, _("A value cannot begin with '*'. Put quotes round the whole value."))
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop(mark, _("A second document begins here. Keep one in each file."))

    def _warn_of_cut(self, event: Any) -> None:
        rest = self._lines[event.end_mark.line][event.end_mark.column :].lstrip(" \t")
        if rest.startswith("#") and not rest.startswith(("# ", "##")) and rest != "#":
            message = _(
                "The text from '{rest}' on is left out, as a comment. If it belongs here, put quotes round all."
            )
            self._reading.warn(event.start_mark, message.format(rest=shortened(rest, 20)))

    def _stop(self, mark: Mark, message: str) -> NoReturn:
        self._reading.fault(mark, message)
        raise self._reading.unreadable()


def _has_cut(line: str) -> bool:
    return " #" in line or "\t#" in line
