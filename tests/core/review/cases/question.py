"""Cases for the rules on the question."""

from dataclasses import replace

from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    sound_plan,
    with_piece,
    with_question,
)

from essay_planner.core.pack import Dated, Meaning, Term
from essay_planner.core.plan import (
    Judgement,
    Markup,
    MarkupRole,
    Plan,
    TermDefined,
    Verdict,
)

_FACTOR = "Was the Thaw the main reason for Khrushchev's fall?"


_UNMARKED = "Khrushchev and the Thaw."


_FARMING = "'Soviet farming failed in those years.' How far do you agree?"
_TWO = "Discuss the end of terror and the Thaw in two Soviet societies."


def _asking_for_two() -> Plan:
    """A plan on two of something, with evidence in its first section only."""
    plan = with_question(text=_TWO)
    return replace(plan, sections=(plan.sections[0], replace(plan.sections[1], for_=(), against=())))


def _weighing_the_army() -> Plan:
    """A plan whose first section comes to the factor in its verdict only."""
    plan = with_question(text=_FACTOR.replace("Thaw", "army"))
    first = replace(plan.sections[0], verdict=Verdict(text="So the army mattered less than the law."))
    return replace(plan, sections=(first, *plan.sections[1:]))


def _with_the_thaw(defined: str) -> Plan:
    """A plan on the Thaw, a term of its pack; the student defined it by that name."""
    plan = with_question(text=_FACTOR)
    term = Term(id="thaw", term="Thaw", meanings=(Meaning(text="A freer time."),))
    terms = (TermDefined(term=defined, meaning="When culture was freer."),)
    return replace(plan, terms_defined=terms, library=replace(plan.library, terms={"d/thaw": term}))


CASES = (
    Case("question-not-understood", "the question has no command phrase", with_question(text=_UNMARKED), 1),
    Case(
        "question-not-understood",
        "the student marked the command up",
        with_question(text=_UNMARKED, markup=(Markup(role=MarkupRole.COMMAND, start=0, end=10),)),
    ),
    Case(
        "question-not-understood",
        "the student marked up what it is about",
        with_question(text=_UNMARKED, markup=(Markup(role=MarkupRole.CONCEPT, start=19, end=23),)),
    ),
    Case("outside-period", "a card is dated after the period", with_piece("d/one-day", date="1991"), 1),
    Case("outside-period", "a card is dated in its last year", with_piece("d/one-day", date="1964-12")),
    Case(
        "outside-period",
        "the date is only inferred",
        with_piece("d/one-day", date="1991", dated=Dated.INFERRED),
    ),
    Case(
        "outside-period",
        "the question names one year only",
        with_question(text="Why did Khrushchev fall in 1964?"),
    ),
    Case(
        "stated-factor-left-out", "no section names the factor", with_question(text=_FACTOR.replace("Thaw", "army")), 1
    ),
    Case("stated-factor-left-out", "a heading names the factor", with_question(text=_FACTOR)),
    Case("stated-factor-left-out", "a verdict takes the factor up", _weighing_the_army()),
    Case(
        "stated-factor-left-out",
        "the student marked the factor up, and no section names it",
        with_question(markup=(Markup(role=MarkupRole.FACTOR, start=43, end=55),)),
        1,
    ),
    Case("term-undefined", "the term has no meaning", sound_plan(terms_defined=()), 1),
    Case(
        "term-undefined",
        "the meaning is empty",
        sound_plan(terms_defined=(TermDefined(term="de-Stalinisation", meaning=""),)),
        1,
    ),
    Case("term-undefined", "the article before it was defined with the term of a pack", _with_the_thaw("The Thaw")),
    Case("term-undefined", "a term of another name was defined", _with_the_thaw("This Thaw"), 1),
    Case(
        "stated-factor-left-out",
        "nothing speaks of the view",
        with_question(text=_FARMING),
        1,
    ),
    Case(
        "stated-factor-left-out",
        "a heading speaks of the view",
        with_question(text="'The Thaw brought writers little.' How far do you agree?"),
    ),
    Case(
        "stated-factor-left-out",
        "there is a view, and no evidence yet",
        sound_plan(question=with_question(text=_FARMING).question, sections=(), cards={}, judgement=Judgement()),
    ),
    Case("number-asked", "two are asked for, and evidence is in one section", _asking_for_two(), 1),
    Case("number-asked", "two are asked for, and evidence is in two sections", with_question(text=_TWO)),
    Case(
        "number-asked",
        "there is no evidence yet",
        sound_plan(question=with_question(text=_TWO).question, sections=(), cards={}, judgement=Judgement()),
    ),
)
