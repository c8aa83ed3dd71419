"""The argument of the whole plan: thesis, introduction, judgement, task."""

from dataclasses import replace

from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import (
    ExportOptions,
    HandedInBy,
    Leaning,
    Plan,
    Role,
    Task,
    TermDefined,
    Verdict,
)
from essay_planner.core.text import clean


def set_argument(plan: Plan, text: str, leans: Leaning | None = None) -> Plan:
    """Write the line of argument and which way it leans (None leaves the leaning)."""
    return replace(plan, argument=Verdict(text=clean(text), leans=plan.argument.leans if leans is None else leans))


def set_introduction(plan: Plan, text: str) -> Plan:
    """Write what the introduction will say."""
    return replace(plan, introduction=replace(plan.introduction, text=clean(text)))


def set_conclusion(plan: Plan, text: str) -> Plan:
    """Write the conclusion."""
    return replace(plan, judgement=replace(plan.judgement, conclusion=clean(text)))


def set_decides(plan: Plan, text: str) -> Plan:
    """Write what decides the question."""
    return replace(plan, judgement=replace(plan.judgement, decides=clean(text)))


def choose_judgement(plan: Plan, degree: str, leans: Leaning) -> Plan:
    """Choose the degree of the judgement and which way it leans."""
    return replace(plan, judgement=replace(plan.judgement, degree=clean(degree), leans=leans))


def rank_as(plan: Plan, card_id: str, role: Role) -> Plan:
    """Say what a card of the conclusion does there. Raises EditRefused if it is not in the conclusion."""
    if all(ranked.card != card_id for ranked in plan.judgement.cards):
        raise EditRefused(_("That card is not in the conclusion."))
    cards = tuple(replace(r, role=role) if r.card == card_id else r for r in plan.judgement.cards)
    return replace(plan, judgement=replace(plan.judgement, cards=cards))


def set_scratch(plan: Plan, text: str) -> Plan:
    """Write a note to oneself."""
    return replace(plan, scratch=clean(text))


def set_task(plan: Plan, task: Task) -> Plan:
    """Say what the task is."""
    return replace(plan, task=task)


def define_term(plan: Plan, term: str, meaning: str) -> Plan:
    """Say what a term of the question means here; an empty meaning takes the definition away."""
    defined = {known.term: known for known in plan.terms_defined}
    term, meaning = clean(term), clean(meaning)
    if meaning.strip():
        defined[term] = TermDefined(term=term, meaning=meaning)
    else:
        defined.pop(term, None)
    return replace(plan, terms_defined=tuple(defined.values()))


def set_export_options(plan: Plan, options: ExportOptions) -> Plan:
    """Remember how the plan was exported."""
    return replace(plan, export=options)


def set_handed_in_by(plan: Plan, who: HandedInBy) -> Plan:
    """Say whose plan it is."""
    return replace(plan, handed_in_by=who)
