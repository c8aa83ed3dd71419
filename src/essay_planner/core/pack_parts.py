"""The parts of a pack that hold items with ids, all in the same way: looked up, named in words, and put back."""

import textwrap
from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Flashcard, Pack, Question, Source, Term, Theme

Item: TypeAlias = Theme | Question | Source | Evidence | Term | Flashcard

_FEW = 40  # characters


class Part(StrEnum):
    """A list of a pack, by its key in the file, in the file's order."""

    THEMES = "themes"
    QUESTIONS = "questions"
    SOURCES = "sources"
    EVIDENCE = "evidence"
    TERMS = "terms"
    CARDS = "cards"


_PARTS: dict[type[Item], Part] = {
    Theme: Part.THEMES,
    Question: Part.QUESTIONS,
    Source: Part.SOURCES,
    Evidence: Part.EVIDENCE,
    Term: Part.TERMS,
    Flashcard: Part.CARDS,
}


def part_of(item: Item) -> Part:
    """The part that an item belongs to."""
    return _PARTS[type(item)]


def items_of(pack: Pack, part: Part) -> tuple[Item, ...]:
    """The items of a part, in the pack's order."""
    items: tuple[Item, ...] = getattr(pack, part)
    return items


def item_of(pack: Pack, part: Part, item_id: str) -> Item:
    """The item of that id. Raises EditRefused with a sentence if there is none."""
    for item in items_of(pack, part):
        if item.id == item_id:
            return item
    raise EditRefused(_no_such(part, item_id))


def check_there(pack: Pack, part: Part, ids: Collection[str]) -> None:
    """Raise EditRefused with a sentence for an id that no item of the part has."""
    known = {item.id for item in items_of(pack, part)}
    for item_id in ids:
        if item_id not in known:
            raise EditRefused(_no_such(part, item_id))


def _no_such(part: Part, item_id: str) -> str:
    return _("There is no {item} '{id}' in this pack.").format(item=name_of(part), id=item_id)


def with_items(pack: Pack, part: Part, items: Sequence[Item]) -> Pack:
    """The pack with these items as a part, in this order; the very pack where they are the same."""
    return pack if tuple(items) == items_of(pack, part) else replace(pack, **{part.value: tuple(items)})  # type: ignore[arg-type]


def headline(item: Item) -> str:
    """What an item is called when it is spoken of: its name, title or text."""
    match item:
        case Theme():
            return item.name
        case Source():
            return item.title
        case Term():
            return item.term
        case Flashcard():
            return item.front
        case Evidence():
            return item.label or item.text
        case _:
            return item.text


def in_few_words(text: str) -> str:
    """As much of a text as a label has room for, in whole words."""
    return textwrap.shorten(text, _FEW, placeholder="…")


def name_of(part: Part) -> str:
    """What one item of a part is called in a sentence."""
    names = {
        Part.THEMES: _("theme"),
        Part.QUESTIONS: _("question"),
        Part.SOURCES: _("source"),
        Part.EVIDENCE: _("piece of evidence"),
        Part.TERMS: _("term"),
        Part.CARDS: _("flashcard"),
    }
    return names[part]
