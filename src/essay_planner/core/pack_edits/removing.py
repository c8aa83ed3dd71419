"""Items taken out of a pack, with all that named them; and the ids of published evidence kept as withdrawn."""

from collections.abc import Collection
from dataclasses import replace

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits.references import uses_of, with_references
from essay_planner.core.pack_parts import (
    Part,
    check_there,
    headline,
    in_few_words,
    item_of,
    items_of,
    name_of,
    with_items,
)


def remove_items(pack: Pack, part: Part, ids: Collection[str], published: bool = False) -> Pack:
    """Take items out of a part; what named them names them no more.

    With 'published' (those who plan may have them) the ids of evidence go among the withdrawn ones, for no other piece
    to have. Raises EditRefused for an item that is not there.
    """
    check_there(pack, part, ids)
    gone = frozenset(ids)
    pack = with_items(pack, part, [item for item in items_of(pack, part) if item.id not in gone])
    pack = with_references(pack, part, lambda item_id: "" if item_id in gone else item_id)
    return withdraw(pack, ids) if published and part is Part.EVIDENCE else pack


def withdraw(pack: Pack, ids: Collection[str]) -> Pack:
    """Put ids of evidence that is gone among the withdrawn ones."""
    return replace(pack, withdrawn=tuple(dict.fromkeys((*pack.withdrawn, *ids))))


def removal_in_words(pack: Pack, part: Part, ids: Collection[str]) -> str:
    """What taking items out does, as the name of the step: 'Remove the theme ‘Terror’, from 12 pieces of evidence'."""
    used = uses_of(pack, part, ids).in_words()
    if len(ids) == 1:
        item = item_of(pack, part, next(iter(ids)))
        said = _("Remove the {item} ‘{name}’").format(item=name_of(part), name=in_few_words(headline(item)))
    else:
        said = removed_in_words(part, len(ids))
    return _("{removal}, also from {used}").format(removal=said, used=used) if used else said


def removed_in_words(part: Part, count: int) -> str:
    """'Remove 3 sources'."""
    words = {
        Part.THEMES: ngettext("Remove {n} theme", "Remove {n} themes", count),
        Part.QUESTIONS: ngettext("Remove {n} question", "Remove {n} questions", count),
        Part.SOURCES: ngettext("Remove {n} source", "Remove {n} sources", count),
        Part.EVIDENCE: ngettext("Remove {n} piece of evidence", "Remove {n} pieces of evidence", count),
        Part.TERMS: ngettext("Remove {n} term", "Remove {n} terms", count),
        Part.CARDS: ngettext("Remove {n} flashcard", "Remove {n} flashcards", count),
    }
    return words[part].format(n=count)
