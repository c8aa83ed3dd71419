"""What the student wrote without the line ends and spaces round it, which would print and pass for words."""

from dataclasses import replace
from typing import TypeVar

from essay_planner.core.plan import Card, Comment, Criterion, Judgement, Plan, Section, TermDefined, Verdict

_Said = TypeVar("_Said", Card, Comment, Criterion, Judgement, Section, TermDefined, Verdict)


def trimmed(plan: Plan) -> Plan:
    """The plan with nothing but words at the ends of what is said in it; what is trim already is the same value."""
    return replace(
        plan,
        argument=_trim(plan.argument, "text"),
        introduction=replace(plan.introduction, text=plan.introduction.text.strip()),
        terms_defined=tuple(_trim(defined, "term", "meaning") for defined in plan.terms_defined),
        criteria=tuple(_trim(criterion, "text", "verdict") for criterion in plan.criteria),
        sections=tuple(map(_section, plan.sections)),
        cards={card_id: _trim(card, "explanation", "because", "note", "flag") for card_id, card in plan.cards.items()},
        comments=tuple(_trim(comment, "text") for comment in plan.comments),
        judgement=_trim(plan.judgement, "decides", "degree", "conclusion"),
    )


def _section(section: Section) -> Section:
    said = _trim(section, "heading", "point", "counter", "link")
    verdict = _trim(said.verdict, "text")
    return said if verdict is said.verdict else replace(said, verdict=verdict)


def _trim(said: _Said, *names: str) -> _Said:
    texts = ((name, getattr(said, name)) for name in names)
    changes = {name: text.strip() for name, text in texts if text != text.strip()}
    return replace(said, **changes) if changes else said
