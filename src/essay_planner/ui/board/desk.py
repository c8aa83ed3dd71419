"""What all parts of the board share: the session, the faces of cards, what is selected and which section is current."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from essay_planner.core.library import alias_of, copy_from_pack, merge_libraries, reference
from essay_planner.core.pack import Evidence, Pack, Source
from essay_planner.core.places import Place
from essay_planner.core.plan import Library, Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.ui.cards.face import Faces
from essay_planner.ui.session import PlanSession


class Desk(QObject):
    """The evidence at hand, and the one selection across all lists of the board.

    A selection is of cards on the plan ('cards') or of evidence in the library ('refs'), never both.
    """

    selectionChanged = Signal()
    sectionChanged = Signal(str)  # the id of the current section

    def __init__(
        self,
        session: PlanSession,
        evidence: Mapping[str, Evidence],
        theme_names: Mapping[str, str],
        pack: Pack | None,
        alias: str,
    ) -> None:
        super().__init__()
        self.session = session
        self.pack = pack
        self.alias = alias
        self.cards: tuple[str, ...] = ()
        self.refs: tuple[str, ...] = ()
        self.place: Place | None = None  # of the list in which the cards are selected
        self._section = session.plan.sections[0].id
        own = {ref: piece for ref, piece in session.plan.library.evidence.items() if ref not in evidence}
        self.faces = Faces({**evidence, **own}, theme_names, self._sources())

    def _sources(self) -> dict[str, Source]:
        own = dict(self.session.plan.library.sources)
        if self.pack is not None:
            own.update({reference(self.alias, source.id): source for source in self.pack.sources})
        return own

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.session.plan

    @property
    def section(self) -> str:
        """The id of the current section; the first one if that was removed."""
        known = [section.id for section in self.plan.sections]
        return self._section if self._section in known else known[0]

    def go_to_section(self, section_id: str) -> None:
        """Make a section the current one, where F and A put evidence."""
        if section_id and section_id != self._section:
            self._section = section_id
            self.sectionChanged.emit(section_id)

    def select(self, cards: Sequence[str] = (), refs: Sequence[str] = (), place: Place | None = None) -> None:
        """Say what is selected now, and in the list of which place."""
        self.place = place
        if (tuple(cards), tuple(refs)) != (self.cards, self.refs):
            self.cards, self.refs = tuple(cards), tuple(refs)
            self.selectionChanged.emit()

    def subject(self) -> tuple[str, str]:
        """The evidence and the card that the panel is about: (reference, card id), each '' if there is none."""
        for card in self.cards:
            if card in self.plan.cards:
                return self.plan.cards[card].evidence, card
        for ref in self.refs:
            return ref, next(iter(cards_of_evidence(self.plan, ref)), "")
        return "", ""

    def evidence(self, ref: str) -> Evidence | None:
        """A piece of evidence: the plan's own copy where it has one."""
        return self.plan.library.evidence.get(ref) or self.faces.evidence.get(ref)

    def copies(self, refs: Sequence[str]) -> Library:
        """Copies of evidence with its sources, for the plan's own library."""
        wanted = [ref.partition("/")[2] for ref in refs if alias_of(ref) == self.alias]
        new = copy_from_pack(self.pack, self.alias, wanted) if self.pack is not None else Library()
        return merge_libraries(self.plan.library, new)
