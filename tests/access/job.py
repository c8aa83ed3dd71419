"""The main job as the tests of access do it: what is said in it, what the saved plan then holds and Word shows."""

from pathlib import Path

import docx

from essay_planner.core.places import cards_in, column
from essay_planner.core.plan import Leaning, Plan, Side

SECTION = "Terror and the law"
CRITERION = "Did rule by terror end?"
EXPLAINED = "Even the camps could be written about."
VERDICT = "Rule by terror ended, though force did not."
JUDGEMENT = "It succeeded in what it set out to do."
CONCLUDED = "Judged by its own aims it succeeded."
REASON = "That is for the essay itself."


def check(plan: Plan) -> None:
    """The saved plan holds all that was done."""
    section = plan.sections[0]
    (for_,), (against,) = (cards_in(plan, column(section.id, side)) for side in (Side.FOR, Side.AGAINST))
    assert plan.cards[for_].evidence.endswith("one-day-published")
    assert plan.cards[against].evidence.endswith("novocherkassk-shooting-1962")
    assert (plan.cards[for_].explanation, plan.cards[for_].strength) == (EXPLAINED, 3)
    assert (section.verdict.text, section.verdict.leans) == (VERDICT, Leaning.FOR)
    (judged,) = [one for one in plan.criteria if one.text == CRITERION]
    assert (judged.verdict, judged.leans) == (VERDICT, Leaning.FOR)
    assert plan.cards[for_].criteria == (judged.id,)
    assert JUDGEMENT in repr(plan.judgement)


def check_whole(plan: Plan) -> None:
    """Like 'check'; and how far, what is concluded, and the one finding that was set aside."""
    check(plan)
    assert plan.judgement.degree
    assert plan.judgement.leans is Leaning.FOR
    assert plan.judgement.conclusion == CONCLUDED
    assert [one.reason for one in plan.dismissed] == [REASON]


def check_printed(word_file: Path, *more: str) -> None:
    """The Word document says what was written."""
    printed = "".join(docx.Document(str(word_file)).element.body.itertext())
    assert [words for words in (EXPLAINED, VERDICT, JUDGEMENT, *more) if words not in printed] == []
