"""Cases for the rules on evidence."""

from dataclasses import replace

from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    again_in,
    sound_plan,
    with_card,
    with_judgement,
    with_piece,
    with_question,
)

from essay_planner.core.pack import Figure, Kind, Reliability
from essay_planner.core.plan import (
    Card,
    Plan,
    RankedCard,
    Section,
    Side,
    Stance,
    Task,
)


def _late_period(count: int) -> Plan:
    """Evidence of 1953–56 only, on 'count' cards."""
    plan = sound_plan()
    for ref in ("d/amnesty", "d/criminal-code", "d/tbilisi", "d/one-day", "d/zhivago"):
        plan = with_piece(ref, plan, date="1953-03")
    extra = {f"x{n}": Card(id=f"x{n}", evidence="d/amnesty", explanation="So.") for n in range(count - 5)}
    first = replace(plan.sections[0], context=tuple(extra))
    return replace(plan, cards={**plan.cards, **extra}, sections=(first, *plan.sections[1:]))


def _withdrawn(piece: str) -> Plan:
    plan = sound_plan()
    return replace(plan, packs={"d": replace(plan.packs["d"], withdrawn=(piece,))})


def _in_tray() -> Plan:
    plan = sound_plan(tray=("k9",))
    return replace(plan, cards={**plan.cards, "k9": Card(id="k9", evidence="d/gulag-releases")})


def _at_the_end(ref: str, side: Side | None = None) -> Plan:
    plan = sound_plan()
    plan = replace(plan, cards={**plan.cards, "k9": Card(id="k9", evidence=ref, side=side)})
    return with_judgement(plan, cards=(*plan.judgement.cards, RankedCard(card="k9")))


def _view(stance: Stance | None) -> Plan:
    return with_card("k1", with_piece("d/amnesty", kind=Kind.INTERPRETATION), stance=stance)


_VAGUE = with_piece("d/one-day", date="", people=(), text="Books about camps could come out.")


_ONE_CARD = (Section(id="s1", heading="Terror", for_=("k1",)),)

CASES = (
    Case("vague-evidence", "nothing in it is precise", _VAGUE, 1),
    Case("vague-evidence", "it has a figure", with_piece("d/one-day", _VAGUE, figures=(Figure(as_="two"),))),
    Case(
        "vague-evidence",
        "it names somebody",
        with_piece("d/one-day", _VAGUE, text="Books by Solzhenitsyn could come out."),
    ),
    Case(
        "vague-evidence",
        "it is somebody's view",
        with_card("k5", with_piece("d/one-day", _VAGUE, kind=Kind.INTERPRETATION), stance=Stance.AGREES),
    ),
    Case("too-many-cards", "five cards in a hundred words", sound_plan(task=Task(words=100)), 1),
    Case("too-many-cards", "five cards in two hundred words", sound_plan(task=Task(words=200))),
    Case("too-many-cards", "no length is set", sound_plan(task=Task())),
    Case("too-many-cards", "there is one card alone", sound_plan(task=Task(words=30), sections=_ONE_CARD)),
    Case("period-gap", "six cards are of the first years", _late_period(6), 2),
    Case("period-gap", "there are too few dates to tell", _late_period(5)),
    Case(
        "period-gap",
        "the period is short",
        replace(_late_period(6), question=with_question(text="How far did it go in the years 1953–56?").question),
    ),
    Case(
        "period-gap",
        "the question has no period",
        replace(_late_period(6), question=with_question(text="How far did it go?").question),
    ),
    Case(
        "off-the-question",
        "an unexplained piece of another question",
        with_card("k1", with_piece("d/amnesty", bearing={}), explanation=""),
    ),
    Case(
        "explanation-repeats",
        "it is the evidence in other words",
        with_card("k1", explanation="Many prisoners were freed by the amnesty of 1953."),
        1,
    ),
    Case("explanation-repeats", "it says what the evidence shows", sound_plan()),
    Case(
        "section-ignored",
        "the conclusion ranks cards of one section",
        with_judgement(cards=(RankedCard(card="k1"),)),
        1,
    ),
    Case(
        "section-ignored",
        "the conclusion speaks of the section",
        with_judgement(cards=(RankedCard(card="k1"),), conclusion="Culture gained too."),
    ),
    Case("section-ignored", "the conclusion ranks no cards", with_judgement(cards=())),
    Case("used-twice", "a piece stands in two sections", again_in(1), 1),
    Case("used-twice", "a piece stands twice in one section", again_in(0)),
    Case(
        "used-twice",
        "a piece stands in a section and, with a side, in the conclusion",
        _at_the_end("d/amnesty", Side.FOR),
    ),
    Case("view-without-stance", "nothing is said to it", _view(None), 1),
    Case("view-without-stance", "the student qualifies it", _view(Stance.QUALIFIES)),
    Case("disputed-unowned", "nobody is named for it", with_piece("d/amnesty", reliability=Reliability.DISPUTED), 1),
    Case(
        "disputed-unowned",
        "the student says whose it is",
        with_card("k1", with_piece("d/amnesty", reliability=Reliability.DISPUTED), whose=True),
    ),
    Case("withdrawn-evidence", "the plan has taken note that a piece is withdrawn", _withdrawn("amnesty"), 1),
    Case("withdrawn-evidence", "a piece is withdrawn that is not on the plan", _withdrawn("space-race")),
    Case("not-placed", "a card waits in the tray", _in_tray(), 1),
    Case("not-placed", "the tray is empty", sound_plan()),
    Case("new-in-conclusion", "a piece stands there alone", _at_the_end("d/gulag-releases"), 1),
    Case("new-in-conclusion", "the piece stands in a section too", _at_the_end("d/amnesty")),
)
