"""What a student does with evidence of their own: write it down, change it, take it out, copy a pack's piece."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.library import OWN, alias_of, reference, sources_named
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Evidence, Source
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.menu_rows import add_row
from essay_planner.ui.session import new_id

if TYPE_CHECKING:
    from essay_planner.ui.own.form import EvidenceForm, Written


class OwnEvidence(QObject):
    """Opens the form, and writes what it holds into the plan: one opening of the form is one step.

    'shown' asks for a piece to be chosen on the board.
    """

    shown = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._window = desk, parent
        self.form: EvidenceForm | None = None
        self._label = self._merge = ""
        self._before, self._is_new = desk.plan, False
        self._unfinished: Written | None = None  # typed, but without a statement: there again next time

    def add(self) -> None:
        """Write down a new piece."""
        piece, source = Evidence(id=new_id("e"), text=""), None
        if self._unfinished is not None:
            piece = replace(self._unfinished.piece, id=piece.id)
            source = next(iter(self._unfinished.sources), None)
        self._open(_("Add your own evidence"), piece, source)

    def edit(self, ref: str) -> None:
        """Change a piece of one's own."""
        piece = self._desk.plan.library.evidence[ref]
        self._open(_("Change your evidence"), piece, self._source(ref, piece))

    def copy(self, ref: str, card: str = "") -> None:
        """Copy a pack's piece and open the copy; a card holds the copy then."""
        piece = self._desk.evidence(ref)
        if piece is None:
            return
        copied = new_id("e")
        found = [self._desk.faces.source(ref, name) for name in sorted(sources_named(piece))]
        sources = [source for source in found if source is not None]
        cards = (card,) if card else ()
        label = _("Make your own copy of evidence")
        if self._desk.session.apply(lambda plan: edits.copy_as_own(plan, piece, sources, copied, cards), label):
            self.edit(reference(OWN, copied))

    def remove(self, ref: str) -> None:
        """Take a piece of one's own out of the plan, with the cards that hold it."""
        cards = len(cards_of_evidence(self._desk.plan, ref))
        both = ngettext("Remove your evidence and its card", "Remove your evidence and its {n} cards", cards)
        label = both.format(n=cards) if cards else _("Remove your evidence")
        if self._desk.session.apply(lambda plan: edits.remove_own_evidence(plan, ref), label):
            also = ngettext(
                "Your evidence and its card are removed.", "Your evidence and its {n} cards are removed.", cards
            )
            said = also.format(n=cards) if cards else _("Your evidence is removed.")
            self._desk.session.announced.emit(said + " " + _("Undo brings all of it back."))

    def is_own(self, ref: str) -> bool:
        """Whether a piece is the student's own."""
        return alias_of(ref) == OWN and ref in self._desk.plan.library.evidence

    def can_change(self) -> bool:
        """Whether the plan may be changed."""
        return not self._desk.session.read_only

    def fill(self, menu: QMenu) -> None:
        """Add to a menu what is done with evidence of one's own, if one piece or card is selected."""
        ref, card = self._desk.subject()
        if self._desk.count() != 1 or not ref:
            return
        change, remove = partial(self.edit, ref), partial(self.remove, ref)
        rows = [(_("Change your evidence…"), change), (_("Remove your evidence"), remove)]
        if not self.is_own(ref):
            rows = [(_("Make a copy to change"), partial(self.copy, ref, card))]
        menu.addSeparator()
        for words, act in rows:
            add_row(menu, words, act).setEnabled(self.can_change())

    def _source(self, ref: str, piece: Evidence) -> Source | None:
        return self._desk.faces.source(ref, piece.sources[0].source) if piece.sources else None

    def _open(self, title: str, piece: Evidence, source: Source | None) -> None:
        from essay_planner.ui.own.form import EvidenceForm

        if self._desk.session.read_only:
            self._desk.session.refused.emit(_("This plan is read-only. Save a copy of it to change it."))
            return
        form = EvidenceForm(self._window, title, self._desk.faces.themes, new_id("w"))
        form.written.connect(self.on_written)
        form.discarded.connect(self.on_discarded)
        form.finished.connect(self.on_finished)
        self.form, self._label, self._merge = form, title, f"own {new_id('')}"
        self._before = self._desk.plan
        form.source.notes.citation_style = self._before.export.style
        self._is_new = reference(OWN, piece.id) not in self._before.library.evidence
        form.open_for(piece, source, self._desk.faces.sources, _uses(self._before))

    def on_written(self, value: "Written") -> None:
        """Write a piece into the plan."""

        def edit(plan: Plan) -> Plan:
            known = reference(OWN, value.piece.id) in plan.library.evidence
            write = edits.change_own_evidence if known else edits.add_own_evidence
            return write(plan, value.piece, value.sources)

        self._desk.session.apply(edit, self._label, self._merge)

    def on_discarded(self) -> None:
        """Take back what was written since the form was opened; redo has it."""
        if self._desk.plan != self._before:
            self._desk.session.undo()

    def on_finished(self) -> None:
        """The form was closed: what comes next is another step. What has no statement yet is there again next time."""
        form, self.form = self.form, None
        if form is None:
            return
        form.deleteLater()
        value, ref = form.value(), reference(OWN, form.value().piece.id)
        if self._is_new and not value.piece.text.strip():
            self.on_discarded()
            self._unfinished = None if form.is_discarded else value
        self._desk.session.close_step()
        if ref in self._desk.plan.library.evidence:
            self.shown.emit(ref)
            if self._is_new:
                words = _("Your evidence is in the library. Drag it onto the board, or press F or A.")
                self._desk.session.announced.emit(words)


def _uses(plan: Plan) -> Mapping[str, int]:
    """How many pieces of one's own name each source, by its id."""
    own = (piece for ref, piece in plan.library.evidence.items() if alias_of(ref) == OWN)
    return Counter(source for piece in own for source in sources_named(piece))
