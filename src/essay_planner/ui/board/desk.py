"""What all parts of the board share: the session, the faces of cards, what is selected and which section is current."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.at_hand import Packs, at_hand, copies_beyond
from essay_planner.core.library import copy_from_pack, is_withdrawn, merge_libraries
from essay_planner.core.pack import Evidence, Question
from essay_planner.core.places import Chosen, Place, chosen_cards
from essay_planner.core.plan import Library, Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.core.same_evidence import SameEvidence
from essay_planner.core.updates import Of, What
from essay_planner.ui.board.fitting import Fitting
from essay_planner.ui.cards.face import Faces
from essay_planner.ui.cards.words import News
from essay_planner.ui.glossary.terms import PlanTerms
from essay_planner.ui.session import PlanSession
from essay_planner.ui.updates.deciding import Deciding, UpdatesOf

STEP = 500  # pieces that are looked through in one turn of the window: some milliseconds


class Desk(QObject):
    """The evidence at hand, and the one selection across all lists of the board.

    A selection is of cards on the plan ('chosen' by list, 'cards' each once) or of evidence in the library ('refs'),
    never both.
    """

    selectionChanged = Signal()
    evidenceChanged = Signal()  # there is other evidence at hand: a pack or a piece of one's own came, went or changed
    sectionChanged = Signal(str)  # the id of the current section
    evidenceAsked = Signal()  # evidence is wanted for the current section
    cardAsked = Signal(str, bool)  # a card is to be explained, or to be said which criteria it bears on
    flagAsked = Signal(str)  # a card is to be given the student's own mark
    sectionCarried = Signal(str)  # a section is being dragged; '' once that is over
    criteriaAsked = Signal()  # the student wants to choose what to judge by
    sectionAsked = Signal(str, bool)  # a section is to be shown; whether its heading is to be typed

    def __init__(
        self, session: PlanSession, packs_of: Callable[[Plan], Packs], updates_of: UpdatesOf = lambda _plan: ()
    ) -> None:
        """'packs_of' gives the packs of a plan that are at hand, by alias, and 'updates_of' what newer ones change."""
        super().__init__()
        self.session = session
        self.deciding = Deciding(session, updates_of)
        self.fitting = Fitting(self)
        self.terms = PlanTerms(self, self)
        self._packs_of = packs_of
        self.packs = packs_of(session.plan)
        self.chosen: Chosen = {}
        self.cards: tuple[str, ...] = ()
        self.refs: tuple[str, ...] = ()
        self.place: Place | None = None  # of the list that one works in
        self._section = session.plan.sections[0].id
        self._library = session.plan.library
        self._beyond = copies_beyond(session.plan, self.packs)
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self.on_turn)
        self._lay_out(session.plan)
        self.deciding.follow()

    def follow(self, plan: Plan) -> None:
        """Have at hand what the plan can use now; 'evidenceChanged' tells if that is other evidence."""
        self.deciding.follow()
        packs = self._packs_of(plan)
        same = packs.keys() == self.packs.keys() and all(packs[alias] is self.packs[alias] for alias in packs)
        if same and plan.library is self._library:
            return
        self.packs, self._library = packs, plan.library
        before, self._beyond = self._beyond, copies_beyond(plan, packs)
        if same and before == self._beyond:
            return
        self._lay_out(plan)
        self.evidenceChanged.emit()
        self.terms.changed.emit()
        if gone := [ref for ref in self.refs if self.evidence(ref) is None]:
            self.select(refs=[ref for ref in self.refs if ref not in gone])

    def _lay_out(self, plan: Plan) -> None:
        self.faces = Faces(at_hand(plan, self.packs), plan.packs)
        self._same = SameEvidence(self.faces.evidence)
        if len(self.packs) > 1:
            self._turn.start()

    def on_turn(self) -> None:
        """Look through some more pieces for those that several packs have."""
        if not self._same.go_on(STEP):
            self._turn.stop()

    def same_elsewhere(self, ref: str) -> tuple[str, ...]:
        """The pieces of the plan's other packs that say the same as a piece, by reference."""
        return self._same.others(ref) if len(self.packs) > 1 else ()

    def news_of(self, plan: Plan, card: str) -> News | None:
        """What became of the evidence on a card in its pack, where the student should know."""
        waiting = [change.what for _alias, change in self.deciding.of_card(card) if change.of is Of.EVIDENCE]
        if What.WITHDRAWN in waiting or is_withdrawn(plan, plan.cards[card].evidence):
            return News.WITHDRAWN
        return News.CHANGED if waiting else None

    def question(self) -> Question | None:
        """The plan's question as its pack has it, with what it suggests; None without the pack, and for one's own."""
        asked = self.plan.question
        pack = self.packs.get(asked.pack)
        return pack.question(asked.id) if pack is not None else None

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

    def select(self, chosen: Chosen | None = None, refs: Sequence[str] = (), place: Place | None = None) -> None:
        """Say what is selected now, and in which list one works."""
        self.place = place
        if (chosen or {}, tuple(refs)) != (self.chosen, self.refs):
            self.chosen, self.refs = chosen or {}, tuple(refs)
            self.cards = chosen_cards(self.chosen)
            self.selectionChanged.emit()

    def count(self) -> int:
        """How many cards or pieces are selected."""
        return len(self.cards) + len(self.refs)

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
        copies = self.plan.library
        for alias, pack in self.packs.items():
            wanted = [name for of, _slash, name in (ref.partition("/") for ref in refs) if of == alias]
            copies = merge_libraries(copies, copy_from_pack(pack, alias, wanted)) if wanted else copies
        return copies
