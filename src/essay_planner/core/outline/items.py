"""Cards as they print: each meets its note when it is first laid out, so the numbers follow the page."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from essay_planner.core.library import is_withdrawn
from essay_planner.core.messages import _
from essay_planner.core.outline.citing import cited_works, figures_of
from essay_planner.core.outline.values import Illustration, Item, Note
from essay_planner.core.pack import Evidence, Reliability
from essay_planner.core.pictures import Picture, picture_name
from essay_planner.core.plan import Card, Plan

Pictures = Mapping[str, Picture]


class Printing:
    """Lays cards out one after the other and numbers their notes from 1."""

    def __init__(self, plan: Plan, pictures: Pictures = MappingProxyType({})) -> None:
        """Start on the first page of a plan; 'pictures' are those at hand, by alias and file."""
        self._plan, self._pictures = plan, pictures
        self._printed: set[str] = set()
        self.notes: list[Note] = []

    def lay_out(self, card_id: str) -> Item:
        """The next card on the page, with a note of its own if there is anything to say in one."""
        card = self._plan.cards[card_id]
        piece = self._plan.library.evidence[card.evidence]
        note = self._note(card, piece)
        if note is not None:
            self.notes.append(note)
        again = card_id in self._printed
        self._printed.add(card_id)
        return replace(item(self._plan, card_id, note, again), pictures=self._illustrations(card.evidence, piece))

    def _illustrations(self, ref: str, piece: Evidence) -> tuple[Illustration, ...]:
        if not self._plan.export.pictures:
            return ()
        return tuple(
            Illustration(medium.alt, medium.credit, self._pictures.get(picture_name(ref, medium.file)))
            for medium in piece.media
        )

    def _note(self, card: Card, piece: Evidence) -> Note | None:
        cited = cited_works(self._plan, card.evidence)
        own = "" if card.id in self._printed else card.note
        doubted = piece.reliability is not Reliability.SOUND
        figures = figures_of(self._plan, card.evidence) if piece.reliability is Reliability.DISPUTED else ()
        care = (
            [_("The author of the evidence pack has withdrawn this")] if is_withdrawn(self._plan, card.evidence) else []
        )
        care += [piece.note] if doubted and piece.note else []
        if not (cited or own or doubted or care):
            return None
        return Note(
            number=len(self.notes) + 1,
            cited=cited,
            reliability=piece.reliability,
            figures=figures if len(figures) > 1 else (),
            care=". ".join(care),
            own=own,
        )


def item(plan: Plan, card_id: str, note: Note | None = None, again: bool = False) -> Item:
    """A card with the words of what it points to."""
    card = plan.cards[card_id]
    criteria = {criterion.id: criterion.text for criterion in plan.criteria}
    return Item(
        card=card,
        piece=plan.library.evidence[card.evidence],
        note=note,
        criteria=tuple(criteria[c] for c in card.criteria if c in criteria),
        answers=tuple(name_of(plan, other) for other in card.answers if other in plan.cards),
        again=again,
    )


def name_of(plan: Plan, card_id: str) -> str:
    """What to call a card in passing: its evidence's label, or its text; '' for no card."""
    card = plan.cards.get(card_id)
    if card is None:
        return ""
    piece = plan.library.evidence[card.evidence]
    return piece.label or piece.text
