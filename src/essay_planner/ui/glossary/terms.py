"""The key terms of the plan on the board, and where its texts are marked."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from essay_planner.core.glossary import Entry, Glossary, glossary, glossary_of
from essay_planner.core.library import alias_of
from essay_planner.core.pack import Pack, Term
from essay_planner.core.plan import Plan, TermDefined
from essay_planner.core.spelled import Spelled
from essay_planner.ui.look import look
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.conditions import conditions


class OnDesk(Protocol):
    """What the terms are taken from."""

    session: PlanSession
    packs: Mapping[str, Pack]


def glossary_now(plan: Plan, packs: Mapping[str, Pack]) -> Glossary:
    """The terms of a plan and its packs; under exam conditions only those that the student defined."""
    return glossary(plan.terms_defined, ()) if conditions().on else glossary_of(plan, packs)


class PlanTerms(QObject):
    """Follows the packs and the student's definitions. Under exam conditions there are only the student's own.

    'changed' tells that texts are to be marked anew.
    """

    changed = Signal()

    def __init__(self, desk: OnDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._made: tuple[object, ...] = ()
        self._copies: tuple[Mapping[str, Term], Mapping[str, Pack], tuple[str, ...]] | None = None
        self._glossary = Glossary()
        desk.session.changed.connect(self.on_plan_changed)
        conditions().changed.connect(self.changed)

    def on_plan_changed(self, before: Plan, after: Plan) -> None:
        """Mark anew what the student defines otherwise."""
        if before.terms_defined is not after.terms_defined and _names(before) != _names(after):
            self.changed.emit()

    @property
    def glossary(self) -> Glossary:
        """The glossary as it is now; made anew only for other packs or definitions."""
        plan, packs, on = self._desk.session.plan, self._desk.packs, conditions().on
        made = (plan.terms_defined, packs, self._beyond(plan, packs), on)
        if len(self._made) != len(made) or any(old is not new for old, new in zip(self._made, made, strict=True)):
            self._made = made
            self._glossary = glossary_now(plan, packs)
        return self._glossary

    def marks(self, text: str) -> Sequence[Spelled]:
        """Where a text is marked: each term where it comes first. Nowhere where the student wants no marks."""
        if not look().terms:
            return ()
        first: dict[tuple[str, ...], Spelled] = {}
        for one in self.glossary.find(text):
            first.setdefault(one.keys, one)
        return list(first.values())

    def of(self, text: str) -> Sequence[Entry]:
        """The terms that a text uses, each once, also where none is marked."""
        return self.glossary.of(text)

    def of_keys(self, keys: Sequence[str]) -> Sequence[Entry]:
        """The terms of these keys."""
        return self.glossary.of_keys(keys)

    def _beyond(self, plan: Plan, packs: Mapping[str, Pack]) -> tuple[str, ...]:
        """The plan's copies of terms from packs that are not at hand: the same value as long as they are the same."""
        known, terms = self._copies, plan.library.terms
        if known is not None and known[0] is terms and known[1] is packs:
            return known[2]
        refs = tuple(ref for ref in terms if alias_of(ref) not in packs)
        if known is not None and known[2] == refs:
            refs = known[2]
        self._copies = terms, packs, refs
        return refs


def _names(plan: Plan) -> list[str]:
    return [_name(term) for term in plan.terms_defined]


def _name(term: TermDefined) -> str:
    return term.term
