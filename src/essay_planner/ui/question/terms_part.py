"""The terms of a question that the introduction has to define, each with a field for the student's own words."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.pack import Term
from essay_planner.core.plan import Plan
from essay_planner.core.question.marked import understood
from essay_planner.core.question.terms import find_terms, term_key
from essay_planner.core.text import fold
from essay_planner.ui.board.few_words import FewWords
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.look import Space, button, column_of, label, line, row_of
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.conditions import conditions


class TermRow(QFrame):
    """One term: its name, what the student takes it to mean, and on demand what the pack says."""

    def __init__(self, parent: QWidget, session: PlanSession, term: str) -> None:
        super().__init__(parent)
        self.term = term
        self.name = label(term[:1].upper() + term[1:], "strong", wrap=True)
        self.state = label("", "small")
        self.key_term = button(_("Key term"), "term-link", name=_("Key term: {term}").format(term=term))
        self.key_term.setCheckable(True)
        self.key_term.toggled.connect(self.on_key_term)
        self.meanings = label("", "small", wrap=True)
        self.meanings.hide()
        name = _("What ‘{term}’ means here").format(term=term)
        self.text = PlanText(self, session, name, _("In your own words, for the introduction"), "", sentence=False)
        self.text.bind(
            partial(_meaning, term=term),
            partial(_define, term),
            _("Define ‘{term}’").format(term=term),
            f"term {fold(term)}",
        )
        below = row_of(self.state, self.key_term, spacing=Space.SMALL)
        below.addStretch(1)
        layout = column_of(self, line(), self.name, spacing=Space.TINY)
        layout.addLayout(below)
        layout.addWidget(self.meanings)
        layout.addWidget(self.text)

    def follow(self, plan: Plan, known: Term | None) -> None:
        """Show what the term means to the student; 'known' is what a pack says of it."""
        self.text.follow(plan)
        self.state.setText(_("Defined") if _meaning(plan, self.term) else _("Not defined yet"))
        self.key_term.setVisible(known is not None and not conditions().on)
        self.meanings.setVisible(self.key_term.isChecked() and not self.key_term.isHidden())
        if known is not None:
            self.meanings.setText(_in_lines(known))

    def on_key_term(self, shown: bool) -> None:
        """Show what the pack says, or hide it again."""
        self.meanings.setVisible(shown)


def _in_lines(term: Term) -> str:
    """What a pack says of a term; several meanings are numbered, as they are beside a card."""
    texts = [meaning.text for meaning in term.meanings]
    return "\n".join(texts if len(texts) < 2 else (f"{number}. {text}" for number, text in enumerate(texts, 1)))


class TermsPart(QWidget):
    """Follows the terms of the question, and those that the student defined besides."""

    def __init__(self, parent: QWidget, current: OpenPlan) -> None:
        super().__init__(parent)
        self._current, self._named = current, list[str]()
        self._held: list[tuple[Term, ...]] = []
        self._known: dict[str, Term] = {}
        self.rows: dict[str, TermRow] = {}
        self.none = label(_("No word of the question needs defining, as far as can be told."), "small", wrap=True)
        self.add = button(_("Define another term"), "board-link")
        self.new = FewWords(self, _("Another term to define"), _("A word that the answer hangs on"))
        self.add.clicked.connect(self.on_add)
        self.new.editingFinished.connect(self.on_named)
        self._rows = column_of(None, spacing=Space.MEDIUM)
        layout = column_of(self, label(_("Terms to define"), "strong"), self.none, spacing=Space.GAP)
        layout.addLayout(self._rows)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.new)

    def follow(self, plan: Plan) -> None:
        """Show the terms as they are in the plan now."""
        known = self._key_terms(plan)
        wanted = self._terms(plan, known)
        for key in [key for key in self.rows if key not in wanted]:
            gone = self.rows.pop(key)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, (key, term) in enumerate(wanted.items()):
            if key not in self.rows:
                self.rows[key] = TermRow(self, self._current.session, term)
            if self._rows.indexOf(self.rows[key]) != at:
                self._rows.insertWidget(at, self.rows[key])
            self.rows[key].follow(plan, known.get(key))
            self.rows[key].stackUnder(self.add)  # readers go from row to row
        self.rows = {key: self.rows[key] for key in wanted}
        self.none.setVisible(not wanted)
        self.add.setEnabled(not self._current.session.read_only)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        rows = [stop for row in self.rows.values() for stop in (row.key_term, row.text)]
        return [*rows, self.add, self.new]

    def on_add(self) -> None:
        """Let another term be named."""
        self.new.start()

    def on_named(self) -> None:
        """Let the term that was named be defined."""
        term = " ".join(self.new.finish(self.add).split())
        if term:
            self._named.append(term)
            self.follow(self._current.session.plan)
            if (row := self.row_of(term)) is not None:
                row.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def row_of(self, term: str) -> TermRow | None:
        """The row of a term, by its words or else without the article before them."""
        near = (row for row in self.rows.values() if term_key(row.term) == term_key(term))
        return self.rows.get(fold(term)) or next(near, None)

    def _terms(self, plan: Plan, key_terms: Iterable[str]) -> Mapping[str, str]:
        """The terms as they are written, by their words without case: of the question, then the student's others.

        As long as nothing was marked by hand, the packs' key terms in the question are among them. A term is there
        once, whatever article stands before it, unless the student defined it twice.
        """
        reading, text = understood(plan), plan.question.text
        whole = fold(text)
        near = [term for term in key_terms if term in whole]
        spans = reading.terms if plan.question.markup else find_terms(text, near)
        asked = [span.of(text) for span in spans]
        defined = [known.term for known in plan.terms_defined]
        found: dict[str, str] = {}
        for term in (*asked, *defined, *self._named):
            found.setdefault(term_key(term), term)
        shown = {fold(_own_name(plan, term)) for term in found.values()}
        twice = [term for term in defined if fold(term) not in shown]
        return {fold(term): term for term in (*found.values(), *twice)}

    def _key_terms(self, plan: Plan) -> Mapping[str, Term]:
        """What packs and the plan say of terms, by each spelling without case; gathered anew only for others."""
        held = [loaded.pack.terms for loaded in self._current.packs.values()]
        held.append(tuple(plan.library.terms.values()))
        if held != self._held:
            self._held, self._known = held, {}
            for term in chain.from_iterable(held):
                for spelling in (term.term, *term.also):
                    self._known.setdefault(fold(spelling), term)
        return self._known


def _meaning(plan: Plan, term: str) -> str:
    own = _own_name(plan, term)
    return next((known.meaning for known in plan.terms_defined if known.term == own), "")


def _define(term: str, plan: Plan, meaning: str) -> Plan:
    return edits.define_term(plan, _own_name(plan, term), meaning)


def _own_name(plan: Plan, term: str) -> str:
    """The name that the student defined a term under, if need be with another article; else its own."""
    defined = [known.term for known in plan.terms_defined]
    same = (own for own in defined if fold(own) == fold(term))
    return next(same, None) or next((own for own in defined if term_key(own) == term_key(term)), term)
