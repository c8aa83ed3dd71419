"""The tidy text of a pack: everything in its usual order, one item a line, long texts folded; comments are kept.

A comment moves with the entry below it. Only those inside a text or a list that is written anew cannot be kept, and
these are told.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part
from essay_planner.files.yaml_reader import collector_at_rest
from essay_planner.files.yaml_spans import Span, lines_with_ends, read_spans
from essay_planner.files.yaml_writer import entry_lines, item_lines
from essay_planner.packs.comments import lost_comments, trailing_comment
from essay_planner.packs.drafts import read_raw
from essay_planner.packs.shapes import FORMAT, PACK, SHAPES
from essay_planner.packs.stretches import Cut, NotInLines, Stretch, cut_list, cut_mapping, first_line
from essay_planner.packs.writing import dump_pack

_INDENT = "  "
_FORMAT = "format"


@dataclass(frozen=True, slots=True)
class Formatted:
    """The bytes of a tidy pack.yaml, and the comments that it could not keep."""

    data: bytes
    lost: tuple[str, ...] = ()


def formatted(data: bytes, file: str = "") -> Formatted:
    """The tidy text of the same pack, which may be unfinished; 'file' is its name in messages.

    Raises Unreadable for what no pack can hold.
    """
    with collector_at_rest():
        pack = read_raw(data, file)
        text = data.decode("utf-8-sig")
        found = _with_comments(text, pack)
        new = found if found is not None and read_raw(found) == pack else dump_pack(pack)
        return Formatted(new, lost_comments(text, new.decode()))


def _with_comments(text: str, pack: Pack) -> bytes | None:
    try:
        return "".join(f"{line}\n" for line in _Formatter(text, pack).lines()).encode()
    except NotInLines:
        return None


class _Formatter:
    """Writes the lines of one pack, with the comments of its text."""

    def __init__(self, text: str, pack: Pack) -> None:
        self._text = lines_with_ends(text)
        self._root = read_spans(text, self._text)
        self._written = {_FORMAT: FORMAT, **PACK.write(pack)}

    def lines(self) -> list[str]:
        """The lines of the tidy text, without ends."""
        first = first_line(self._root, self._text)
        head = _tidy("".join(self._text[:first]), "")
        cut = cut_mapping(self._root, self._text, first, len(self._text) - 1)
        order = [_FORMAT, *PACK.keys]
        entries = self._entries(self._root, cut, self._written, order, "", self._top_level)
        for gap, lines in entries:
            head += [*_tidy(gap, ""), *lines]
        return _without_blanks_around([*head, *_tidy(cut.tail, "")])

    def _entries(
        self,
        span: Span,
        cut: Cut,
        written: Mapping[str, Any],
        order: Sequence[str],
        indent: str,
        write: Callable[[str, Stretch, str], list[str]],
    ) -> list[tuple[str, list[str]]]:
        """What stands above each entry of a mapping, and its lines, in the usual order. Comments of none stay."""
        assert span.names is not None
        known = dict(zip(span.names, cut.stretches, strict=True))
        found = {}
        waiting = ""
        for name, stretch in known.items():
            waiting += stretch.apart + stretch.blank + stretch.lead
            if name in written:
                found[name] = waiting, write(name, stretch, indent)
                waiting = ""
        cut.tail = waiting + cut.tail
        for name in written:
            if name not in known:
                found[name] = "", entry_lines(name, written[name], indent)
        return [found[name] for name in sorted(found, key=order.index)]

    def _top_level(self, name: str, stretch: Stretch, indent: str) -> list[str]:
        span = stretch.span
        if name not in list(Part) or span.flow or span.values is None or span.names is not None:
            return self._entry(name, self._written[name], stretch, indent)
        cut = cut_list(span, self._text, stretch.line, stretch.last)
        lines = [*_tidy(self._behind_name(stretch), indent), f"{indent}{name}:"]
        for place, (item, written) in enumerate(zip(cut.stretches, self._written[name], strict=True)):
            gap = _tidy(item.apart + item.blank + item.lead, indent + _INDENT)
            lines += gap if place else _without_blanks_around(gap)
            lines += self._item(Part(name), item, written, indent + _INDENT)
        return [*lines, *_without_blanks_around(_tidy(cut.tail, indent + _INDENT))]

    def _behind_name(self, stretch: Stretch) -> str:
        """The comment behind a name whose list begins on the next line."""
        return "".join(self._text[stretch.line].partition("#")[1:])

    def _item(self, part: Part, stretch: Stretch, written: Mapping[str, Any], indent: str) -> list[str]:
        span = stretch.span
        if span.flow or span.names is None:
            above = [f"{indent}{comment}" for comment in (trailing_comment(span, self._text),) if comment]
            return [*above, *item_lines(written, indent)]
        behind_dash = span.starts[0][0] == stretch.line
        cut = cut_mapping(span, self._text, stretch.line + (not behind_dash), stretch.last)

        def write(name: str, field: Stretch, inner: str) -> list[str]:
            return self._entry(name, written[name], field, inner)

        inner = indent + _INDENT
        entries = self._entries(span, cut, written, SHAPES[part].keys, inner, write)
        above = [*_comments(self._behind_dash(stretch, behind_dash), indent), *_comments(entries[0][0], indent)]
        lines = [line for gap, own in entries[1:] for line in (*_comments(gap, inner), *own)]
        first = entries[0][1]
        first[0] = f"{indent}- {first[0].lstrip()}"
        return [*above, *first, *lines, *_comments(cut.tail, inner)]

    def _behind_dash(self, stretch: Stretch, behind_dash: bool) -> str:
        return "" if behind_dash else "".join(self._text[stretch.line].partition("#")[1:])

    def _entry(self, name: str, value: Any, stretch: Stretch, indent: str) -> list[str]:
        lines = entry_lines(name, value, indent)
        comment = trailing_comment(stretch.span, self._text)
        below = "".join(self._text[stretch.span.last + 1 : stretch.last + 1])
        if comment and len(lines) == 1:
            lines = [f"{lines[0]}  {comment}"]
        elif comment:
            lines = [f"{indent}{comment}", *lines]
        return [*lines, *_comments(below, indent + _INDENT)]


def _tidy(gap: str, indent: str) -> list[str]:
    """The comments in what stands between entries, indented so far, and one empty line for any number of them."""
    found: list[str] = []
    for line in lines_with_ends(gap):
        text = line.strip()
        if text.startswith("#") or (not text and found[-1:] != [""]):
            found.append(f"{indent}{text}" if text else "")
    return found


def _comments(gap: str, indent: str) -> list[str]:
    return [line for line in _tidy(gap, indent) if line]


def _without_blanks_around(lines: list[str]) -> list[str]:
    text = "\n".join(lines).strip("\n")
    return text.split("\n") if text else []
