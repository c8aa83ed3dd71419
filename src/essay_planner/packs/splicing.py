"""A pack's file with an edited pack in it: what was not edited stays byte for byte as it was, comments included.

Names of the file, items of its lists and fields of these are taken out, put in and put anew one by one, by the lines
that they stand on. The file's own order, indentation and line ends are kept.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part, items_of
from essay_planner.files.yaml_reader import collector_at_rest
from essay_planner.files.yaml_spans import Span, lines_with_ends, read_spans
from essay_planner.files.yaml_writer import entry_lines, item_lines
from essay_planner.packs.assembling import Piece, assembled, joined
from essay_planner.packs.comments import trailing_comment
from essay_planner.packs.drafts import read_raw, with_ids
from essay_planner.packs.shapes import PACK, SHAPES
from essay_planner.packs.stretches import Cut, NotInLines, Stretch, cut_list, cut_mapping, first_line

_BOM = "\ufeff"

Written = Mapping[str, Any]  # a value as the YAML writer takes it
_Anew = Callable[[str, Stretch], str]  # the text of an entry that has another value now


def spliced(data: bytes, now: Pack) -> bytes | None:
    """The bytes of a pack.yaml in which another pack stands now.

    None where the file is of a form in which this cannot be done, or where reading it would not give that very pack.
    """
    with collector_at_rest():
        before = read_raw(data)
        if before == now:
            return data
        try:
            found = _Splicer(data.decode("utf-8-sig"), before).text_with(now)
        except NotInLines:
            return None
        new = (_BOM if data.startswith(_BOM.encode()) else "").encode() + found.encode()
        return new if read_raw(new) == now else None


class _Splicer:
    """Puts another pack into the text of one."""

    def __init__(self, text: str, before: Pack) -> None:
        self._lines = lines_with_ends(text)
        self._root = read_spans(text, self._lines)
        self._before = before
        self._newline = "\r\n" if self._lines[0].endswith("\r\n") else "\n"
        self._indent = self._indent_of_lists()

    def _indent_of_lists(self) -> str:
        """How far the items of lists are indented in this file."""
        for value in self._root.values or ():
            if value.values is not None and value.names is None and not value.flow:
                return " " * value.column
        return "  "

    def text_with(self, now: Pack) -> str:
        """The text with that pack in it."""
        first = first_line(self._root, self._lines)
        cut = cut_mapping(self._root, self._lines, first, len(self._lines) - 1)
        old, new = PACK.write(self._before), PACK.write(now)

        def anew(name: str, stretch: Stretch) -> str:
            in_lines = stretch.span.names is None and stretch.span.values and not stretch.span.flow
            if name in list(Part) and in_lines:
                part = Part(name)
                rows = self._rows(part, old[name], new[name], now)
                return self._list_with(part, stretch, old[name], new[name], rows)
            return self._anew(name, new[name], stretch)

        pieces = self._pieces(cut, self._root.names or (), old, new, PACK.keys, anew)
        return joined(["".join(self._lines[:first]), assembled(cut, pieces, self._newline)], self._newline)

    def _pieces(
        self, cut: Cut, names: Sequence[str], old: Written, new: Written, order: Sequence[str], anew: _Anew
    ) -> list[Piece]:
        """The entries of a mapping: those that stay, those put anew, and new ones where the order has them."""
        pieces: list[Piece] = []
        places: list[int] = []
        for row, (name, stretch) in enumerate(zip(names, cut.stretches, strict=True)):
            if (name in old) == (name in new) and old.get(name) == new.get(name):
                text = stretch.lead + stretch.body
            elif name in new:
                text = stretch.lead + anew(name, stretch)
            else:
                continue
            pieces.append(Piece(text, row))
            places.append(order.index(name) if name in order else -1)
        for name in new:
            if name not in names:
                place = order.index(name)
                at = max((row + 1 for row, known in enumerate(places) if known < place), default=min(1, len(pieces)))
                indent = " " * cut.stretches[0].column
                pieces.insert(at, Piece(self._ended(entry_lines(name, new[name], indent, self._indent))))
                places.insert(at, place)
        return pieces

    def _anew(self, name: str, value: Any, stretch: Stretch) -> str:
        """An entry of a mapping with another value, and with the comments behind and below the old one."""
        lines = entry_lines(name, value, " " * stretch.column, self._indent)
        if self._lines[stretch.line][: stretch.column].strip():
            lines[0] = lines[0].lstrip(" ")
        span = stretch.span
        comment = trailing_comment(span, self._lines)
        if comment and len(lines) == 1:
            lines[0] = f"{lines[0]}  {comment}"
        return self._ended(lines) + "".join(self._lines[span.last + 1 : stretch.last + 1])

    def _ended(self, lines: Sequence[str]) -> str:
        return "".join(line + self._newline for line in lines)

    def _rows(self, part: Part, old: Sequence[Written], new: Sequence[Written], now: Pack) -> list[int]:
        """For each item of a part the row that it had; -1 for a new one."""
        ids = [item.id for item in items_of(with_ids(self._before)[0], part)]
        return _rows(ids, old, [item.id for item in items_of(now, part)], new)

    def _list_with(
        self, part: Part, stretch: Stretch, old: Sequence[Written], new: Sequence[Written], rows: Sequence[int]
    ) -> str:
        """The items of a part, under their name, as they are now."""
        cut = cut_list(stretch.span, self._lines, stretch.line, stretch.last)
        pieces = []
        for row, value in zip(rows, new, strict=True):
            if row < 0:
                indent = " " * cut.stretches[0].column
                pieces.append(Piece(self._ended(item_lines(value, indent, self._indent))))
            else:
                pieces.append(Piece(self._item(part, cut.stretches[row], old[row], value), row))
        return joined([self._lines[stretch.line], assembled(cut, pieces, self._newline)], self._newline)

    def _item(self, part: Part, stretch: Stretch, old: Written, new: Written) -> str:
        if old == new:
            return stretch.lead + stretch.body
        names = stretch.span.names
        if names is None or stretch.span.flow or names[0] not in new:
            lines = item_lines(new, " " * stretch.column, self._indent)
            return stretch.lead + self._ended(lines)
        return stretch.lead + self._fields(part, stretch, stretch.span, old, new)

    def _fields(self, part: Part, stretch: Stretch, span: Span, old: Written, new: Written) -> str:
        """An item whose fields are put anew one by one."""
        assert span.names is not None
        line, column = span.starts[0]
        behind_dash = line == stretch.line
        dash = self._lines[stretch.line][: column if behind_dash else None]
        cut = cut_mapping(span, self._lines, stretch.line + (not behind_dash), stretch.last)

        def anew(name: str, field: Stretch) -> str:
            return self._anew(name, new[name], field)

        pieces = self._pieces(cut, span.names, old, new, SHAPES[part].keys, anew)
        return dash + assembled(cut, pieces, self._newline)


def _rows(ids: Sequence[str], old: Sequence[Written], new_ids: Sequence[str], new: Sequence[Written]) -> list[int]:
    """For each new item the row of the old one that it was, by its id or by all that it says beside it; -1 for none."""
    by_id = {item_id: row for row, item_id in enumerate(ids)}
    found = [by_id.get(item_id, -1) for item_id in new_ids]
    gone = set(range(len(old))) - set(found)
    by_words = {_words(old[row]): row for row in sorted(gone, reverse=True)}
    return [by_words.pop(_words(value), -1) if row < 0 else row for row, value in zip(found, new, strict=True)]


def _words(written: Written) -> str:
    return repr({name: value for name, value in written.items() if name != "id"})
