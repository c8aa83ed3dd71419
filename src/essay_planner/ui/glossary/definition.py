"""The field in the glossary for what the student takes a term to mean: it writes into the plan, with undo."""

from functools import partial

from PySide6.QtWidgets import QWidget

from essay_planner.core import edits
from essay_planner.core.glossary import Entry
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.text import fold
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.session import PlanSession


def definition_field(parent: QWidget, session: PlanSession, entry: Entry) -> PlanText:
    """A field for what a term means in the student's own words."""
    name = _("What ‘{term}’ means in your own words").format(term=entry.name)
    field = PlanText(parent, session, name, _("In your own words, for the introduction"), "", sentence=False)
    field.setToolTip(_("What you write here stands in your plan among the terms to define (Ctrl+Z undoes it)"))
    label = _("Define ‘{term}’").format(term=entry.name)
    return field.bind(partial(meaning_of, entry), partial(_define, entry), label, f"term {entry.key}")


def meaning_of(entry: Entry, plan: Plan) -> str:
    """What the student takes a term to mean, by its name or another spelling; '' where nothing is said."""
    return next((own.meaning for own in plan.terms_defined if own.term == _own_name(entry, plan)), "")


def _own_name(entry: Entry, plan: Plan) -> str:
    """The spelling that the student defined a term under; else its name."""
    spelled = {entry.key, *map(fold, entry.also)}
    return next((own.term for own in plan.terms_defined if fold(own.term) in spelled), entry.name)


def _define(entry: Entry, plan: Plan, meaning: str) -> Plan:
    return edits.define_term(plan, _own_name(entry, plan), meaning)
