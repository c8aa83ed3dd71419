"""New items of a pack: empty ones, with an id that stands in until they have words of their own."""

import re

from essay_planner.core.ids import new_id_for
from essay_planner.core.pack import Evidence, Flashcard, Meaning, Pack, Question, Sides, Source, Term, Theme
from essay_planner.core.pack_parts import Item, Part, items_of

_STANDING_IN = {
    Part.QUESTIONS: "new-question",
    Part.THEMES: "new-theme",
    Part.SOURCES: "new-source",
    Part.EVIDENCE: "new-piece",
    Part.TERMS: "new-term",
    Part.CARDS: "new-card",
}


def blank_item(pack: Pack, part: Part) -> Item:
    """An empty item, with an id that is free in the pack."""
    taken = {item.id for item in items_of(pack, part)} | set(pack.withdrawn)
    item_id = new_id_for(_STANDING_IN[part].replace("-", " "), taken)
    match part:
        case Part.QUESTIONS:
            return Question(id=item_id, text="", sides=Sides(for_="", against=""))
        case Part.THEMES:
            return Theme(id=item_id, name="")
        case Part.SOURCES:
            return Source(id=item_id, type="book", title="")
        case Part.TERMS:
            return Term(id=item_id, term="", meanings=(Meaning(text=""),))
        case Part.CARDS:
            return Flashcard(id=item_id, front="", back="")
    return Evidence(id=item_id, text="")


def is_provisional(part: Part, item_id: str) -> bool:
    """Whether an id only stands in until the item has words."""
    name = _STANDING_IN[part]
    return item_id.startswith(name) and re.fullmatch(r"(-\d+)?", item_id[len(name) :]) is not None
