"""The order of notes where a section's sides stand one after the other, not row by row beside each other."""

from dataclasses import replace
from itertools import count

from essay_planner.core.outline import Item, Note, Outline, OutlineSection, Row


def side_after_side(outline: Outline) -> Outline:
    """The same outline, its notes numbered as they are met when each section's For is read before its Against."""
    return _Renumbering().outline(outline)


class _Renumbering:
    """Meets the notes of an outline one after another."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._notes: list[Note] = []

    def outline(self, outline: Outline) -> Outline:
        introduction = tuple(map(self._item, outline.introduction_items))
        sections = tuple(map(self._section, outline.sections))
        ranked = tuple(replace(rank, item=self._item(rank.item)) for rank in outline.conclusion.ranked)
        return replace(
            outline,
            introduction_items=introduction,
            sections=sections,
            conclusion=replace(outline.conclusion, ranked=ranked),
            notes=tuple(self._notes),
        )

    def _section(self, section: OutlineSection) -> OutlineSection:
        context = tuple(map(self._item, section.context))
        for_ = [row.for_ and self._item(row.for_) for row in section.rows]
        against = [row.against and self._item(row.against) for row in section.rows]
        return replace(section, context=context, rows=tuple(map(Row, for_, against)))

    def _item(self, item: Item) -> Item:
        if item.note is None:
            return item
        note = replace(item.note, number=next(self._numbers))
        self._notes.append(note)
        return replace(item, note=note)
