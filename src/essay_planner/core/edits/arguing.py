"""The argument of the whole plan: thesis, introduction, judgement, task."""

from dataclasses import replace
from typing import Any

from essay_planner.core.citation_styles import style_names
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.plan import (
    ExportOptions,
    HandedInBy,
    Leaning,
    Plan,
    Role,
    Side,
    Task,
    TermDefined,
    Verdict,
)
from essay_planner.core.queries import cards_on
from essay_planner.core.text import clean

MOST_MINUTES = 1000
MOST_WORDS = 100_000


def set_argument(plan: Plan, text: str, leans: Leaning | None = None) -> Plan:
    """Write the line of argument and which way it leans (None leaves the leaning)."""
    return replace(plan, argument=Verdict(text=clean(text), leans=plan.argument.leans if leans is None else leans))


def lean_argument(plan: Plan, leans: Leaning) -> Plan:
    """Say which way the line of argument leans."""
    return replace(plan, argument=replace(plan.argument, leans=leans))


def set_introduction(plan: Plan, text: str) -> Plan:
    """Write what the introduction will say."""
    return replace(plan, introduction=replace(plan.introduction, text=clean(text)))


def set_conclusion(plan: Plan, text: str) -> Plan:
    """Write the conclusion."""
    return replace(plan, judgement=replace(plan.judgement, conclusion=clean(text)))


def set_decides(plan: Plan, text: str) -> Plan:
    """Write what decides the question."""
    return replace(plan, judgement=replace(plan.judgement, decides=clean(text)))


def choose_degree(plan: Plan, degree: str) -> Plan:
    """Choose how far the answer goes: one of the scale's steps by its word in a plan, or free words; '' for unsaid."""
    return replace(plan, judgement=replace(plan.judgement, degree=" ".join(clean(degree).split())))


def lean_judgement(plan: Plan, leans: Leaning) -> Plan:
    """Say which way the judgement leans."""
    return replace(plan, judgement=replace(plan.judgement, leans=leans))


def choose_strongest(plan: Plan, side: Side, card_id: str) -> Plan:
    """Choose the strongest card of a side; '' for none. Raises EditRefused for a card that is not on that side."""
    if side is Side.CONTEXT:
        raise EditRefused(_("Background takes no side, so nothing is strongest there."))
    if card_id and card_id not in cards_on(plan, side):
        raise EditRefused(_("The strongest card of a side has to stand on that side."))
    field = "strongest_for" if side is Side.FOR else "strongest_against"
    changed: dict[str, Any] = {field: card_id}
    return replace(plan, judgement=replace(plan.judgement, **changed))


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
    """Say what the task is: exam or coursework, minutes and words (None for unsaid), and whose profile it follows.

    Raises EditRefused for minutes and words that are out of bounds.
    """
    if task.minutes is not None and not 1 <= task.minutes <= MOST_MINUTES:
        raise EditRefused(_("Minutes are a number from 1 to {most}.").format(most=MOST_MINUTES))
    if task.words is not None and not 1 <= task.words <= MOST_WORDS:
        raise EditRefused(_("Words are a number from 1 to {most}.").format(most=MOST_WORDS))
    return replace(plan, task=replace(task, profile=" ".join(clean(task.profile).split())))


def choose_profile(plan: Plan, profile_id: str) -> Plan:
    """Follow an exam profile: its kind of task, and its minutes and words where it knows them.

    Raises EditRefused for an unknown profile.
    """
    from essay_planner.core.task.profiles import profile_of, task_by

    profile = profile_of(profile_id)
    if profile is None:
        raise EditRefused(_("There is no exam profile '{id}'.").format(id=profile_id))
    return replace(plan, task=task_by(profile, plan.task))


def define_term(plan: Plan, term: str, meaning: str) -> Plan:
    """Say what a term of the question means here; an empty meaning takes the definition away.

    Raises EditRefused for a term without letters.
    """
    defined = {known.term: known for known in plan.terms_defined}
    term, meaning = " ".join(clean(term).split()), clean(meaning)
    if not term:
        raise EditRefused(_("Which word is it? A definition needs a term."))
    if meaning.strip():
        defined[term] = TermDefined(term=term, meaning=meaning)
    else:
        defined.pop(term, None)
    return replace(plan, terms_defined=tuple(defined.values()))


def set_export_options(plan: Plan, options: ExportOptions) -> Plan:
    """Remember how the plan was exported."""
    return replace(plan, export=options)


def choose_style(plan: Plan, style: str) -> Plan:
    """Cite in a style, named by its word. Raises EditRefused for one that there is not."""
    if style not in style_names():
        known = ", ".join(style_names())
        raise EditRefused(_("There is no citation style '{name}'; there are {known}.").format(name=style, known=known))
    return replace(plan, export=replace(plan.export, style=style))


def set_handed_in_by(plan: Plan, who: HandedInBy) -> Plan:
    """Say whose plan it is: a name and a class, each on one line, '' for unsaid."""
    name, class_ = (" ".join(clean(said).split()) for said in (who.name, who.class_))
    return replace(plan, handed_in_by=HandedInBy(name=name, class_=class_))
