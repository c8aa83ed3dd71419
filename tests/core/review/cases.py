"""For each rule, plans that it speaks of, and near ones that it has nothing to say about."""

from dataclasses import replace
from typing import NamedTuple

from tests.builders import a_source
from tests.core.review.sound import (
    for_coursework,
    sound_plan,
    with_card,
    with_cards,
    with_criterion,
    with_first_section,
    with_judgement,
    with_piece,
    with_question,
    with_sections,
)

from essay_planner.core.pack import Citation, Dated, Figure, Kind, Quote, Reliability, SourceClass
from essay_planner.core.plan import (
    Card,
    Criterion,
    Introduction,
    Judgement,
    Leaning,
    Markup,
    MarkupRole,
    Plan,
    RankedCard,
    Section,
    Shape,
    Side,
    Stance,
    Task,
    TermDefined,
    Verdict,
)


class Case(NamedTuple):
    """A rule, what the plan is like in words, the plan, and how many things the rule finds in it."""

    rule: str
    words: str
    plan: Plan
    found: int = 0


def _case(rule: str, words: str, plan: Plan, found: int = 0) -> Case:
    return Case(rule, words, plan, found)


def _with_source(**fields: object) -> Plan:
    plan = sound_plan()
    changed = a_source(**fields)  # type: ignore[arg-type]
    return replace(plan, library=replace(plan.library, sources={**plan.library.sources, "d/filtzer-1993": changed}))


def _three_sections(**judgement: str) -> Plan:
    """Three sections that are only put beside each other."""
    plan = sound_plan(
        argument=Verdict(text="Terror ended and control survived.", leans=Leaning.FOR),
        criteria=(Criterion(id="c1", text="Did rule by terror end?", verdict="Yes.", leans=Leaning.FOR),),
    )
    first, second = plan.sections
    first = replace(first, point="Courts were reformed.", counter="Crowds met force.", link="So was writing.")
    second = replace(second, point="Writers gained room.", verdict=Verdict(text="A gain."))
    third = Section(id="s3", heading="Party", point="Members were asked for views.", link="")
    plan = replace(plan, sections=(first, replace(second, link="So was the Party."), third))
    return with_judgement(plan, conclusion="Successful.", **judgement)


_AGAINST_ONLY = Section(
    id="s3",
    heading="Party",
    point="The Party ruled alone and not by consent.",
    against=("k7",),
    counter="It asked more.",
)


def _answered_elsewhere() -> Plan:
    """The first section has nothing against, but another section's card answers one of its own."""
    plan = with_card("k6", with_first_section(against=(), counter=""), answers=("k1",))
    return replace(plan, cards={card_id: card for card_id, card in plan.cards.items() if card_id != "k3"})


def _peel(elsewhere: bool) -> Plan:
    plan = with_first_section(against=(), counter="", shape=Shape.PEEL)
    if not elsewhere:
        return plan
    card = Card(id="k7", evidence="d/tbilisi", explanation="Force was still used.", criteria=("c1",))
    return replace(plan, sections=(*plan.sections, _AGAINST_ONLY), cards={**plan.cards, "k7": card})


def _only_for(*leans: Leaning) -> Plan:
    """All cards on one side."""
    plan = sound_plan()
    first, second = plan.sections
    sections = (replace(first, for_=("k1", "k2", "k3"), against=()), replace(second, for_=("k5", "k6"), against=()))
    plan = replace(plan, sections=sections)
    return with_judgement(plan, leans=leans[0]) if leans else plan


def _told_by_date(*explanations: str) -> Plan:
    plan = with_first_section(for_=("k1", "k3", "k2"), against=())
    for card, why in zip(("k1", "k3", "k2"), explanations or ("", "", ""), strict=True):
        plan = with_card(card, plan, explanation=why)
    return plan


def _late_period(count: int) -> Plan:
    """Evidence of 1953–56 only, on 'count' cards."""
    plan = sound_plan()
    for ref in ("d/amnesty", "d/criminal-code", "d/tbilisi", "d/one-day", "d/zhivago"):
        plan = with_piece(ref, plan, date="1953-03")
    extra = {f"x{n}": Card(id=f"x{n}", evidence="d/amnesty", explanation="So.") for n in range(count - 5)}
    first = replace(plan.sections[0], context=tuple(extra))
    return replace(plan, cards={**plan.cards, **extra}, sections=(first, *plan.sections[1:]))


def _in_tray() -> Plan:
    plan = sound_plan(tray=("k9",))
    return replace(plan, cards={**plan.cards, "k9": Card(id="k9", evidence="d/gulag-releases")})


def _at_the_end(ref: str, side: Side | None = None) -> Plan:
    plan = sound_plan()
    plan = replace(plan, cards={**plan.cards, "k9": Card(id="k9", evidence=ref, side=side)})
    return with_judgement(plan, cards=(*plan.judgement.cards, RankedCard(card="k9")))


def _again_in(section: int) -> Plan:
    """The amnesty on a second card, in the first or second section."""
    plan = sound_plan()
    again = Card(id="k9", evidence="d/amnesty", explanation="Also here.", criteria=("c1",))
    sections = list(plan.sections)
    sections[section] = replace(sections[section], for_=(*sections[section].for_, "k9"))
    return replace(plan, cards={**plan.cards, "k9": again}, sections=tuple(sections))


def _view(stance: Stance | None) -> Plan:
    return with_card("k1", with_piece("d/amnesty", kind=Kind.INTERPRETATION), stance=stance)


def _quoting(locator: str = "") -> Plan:
    quote = Quote(text="camps", source="filtzer-1993", locator=locator)
    plan = with_piece("d/one-day", quotes=(quote,), sources=())
    return for_coursework(plan)


_PRIMARY = for_coursework(_with_source(class_=SourceClass.PRIMARY))
_FACTOR = "Was the Thaw the main reason for Khrushchev's fall?"
_UNMARKED = "Khrushchev and the Thaw."
_UNANSWERED = with_piece("d/zhivago", with_sections(verdict=Verdict(), counter=""), answers=())
_VAGUE = with_piece("d/one-day", date="", people=(), text="Books about camps could come out.")

CASES = (
    _case("question-not-understood", "the question has no command phrase", with_question(text=_UNMARKED), 1),
    _case(
        "question-not-understood",
        "the student marked the command up",
        with_question(text=_UNMARKED, markup=(Markup(role=MarkupRole.COMMAND, start=0, end=10),)),
    ),
    _case("outside-period", "a card is dated after the period", with_piece("d/one-day", date="1991"), 1),
    _case("outside-period", "a card is dated in its last year", with_piece("d/one-day", date="1964-12")),
    _case(
        "outside-period",
        "the date is only inferred",
        with_piece("d/one-day", date="1991", dated=Dated.INFERRED),
    ),
    _case(
        "outside-period",
        "the question names one year only",
        with_question(text="Why did Khrushchev fall in 1964?"),
    ),
    _case(
        "stated-factor-left-out", "no section names the factor", with_question(text=_FACTOR.replace("Thaw", "army")), 1
    ),
    _case("stated-factor-left-out", "a heading names the factor", with_question(text=_FACTOR)),
    _case(
        "stated-factor-left-out",
        "the student marked the factor up, and no section names it",
        with_question(markup=(Markup(role=MarkupRole.FACTOR, start=41, end=53),)),
        1,
    ),
    _case("term-undefined", "the term has no meaning", sound_plan(terms_defined=()), 1),
    _case(
        "term-undefined",
        "the meaning is empty",
        sound_plan(terms_defined=(TermDefined(term="de-Stalinisation", meaning=""),)),
        1,
    ),
    _case("no-criteria", "there are none", sound_plan(criteria=()), 1),
    _case("no-criteria", "there is one", sound_plan()),
    _case(
        "many-criteria",
        "there are five",
        sound_plan(criteria=tuple(Criterion(id=f"c{n}", text=f"{n}?", verdict="So.") for n in range(1, 6))),
        1,
    ),
    _case(
        "many-criteria",
        "there are four",
        sound_plan(criteria=tuple(Criterion(id=f"c{n}", text=f"{n}?", verdict="So.") for n in range(1, 5))),
    ),
    _case(
        "criterion-one-sided",
        "no card against is tied to it",
        with_card("k3", with_card("k6", criteria=()), criteria=()),
        1,
    ),
    _case("criterion-one-sided", "no card at all is tied to it", with_cards(criteria=()), 2),
    _case(
        "criterion-one-sided",
        "the student says that there is no case",
        replace(
            with_card("k3", with_card("k6", criteria=()), criteria=()),
            criteria=with_criterion(none={Side.AGAINST: "Nobody says so."}).criteria,
        ),
    ),
    _case("criterion-one-sided", "there are no cards yet", sound_plan(sections=(), cards={}, judgement=Judgement())),
    _case("criterion-without-verdict", "its cards have no verdict", with_criterion(verdict=""), 1),
    _case(
        "criterion-without-verdict",
        "it has no cards yet",
        replace(with_cards(criteria=()), criteria=with_criterion(verdict="").criteria),
    ),
    _case("section-without-verdict", "a section with cards has none", with_first_section(verdict=Verdict()), 1),
    _case(
        "section-without-verdict",
        "the section has no cards",
        with_first_section(verdict=Verdict(), for_=(), against=()),
    ),
    _case("no-argument", "there are cards", sound_plan(argument=Verdict()), 1),
    _case(
        "no-argument",
        "there is only a conclusion",
        sound_plan(argument=Verdict(), sections=(), cards={}, judgement=Judgement(conclusion="So.")),
        1,
    ),
    _case(
        "no-argument",
        "there is nothing at all yet",
        sound_plan(argument=Verdict(), sections=(), cards={}, judgement=Judgement()),
    ),
    _case(
        "argument-late",
        "the introduction says nothing of the argument",
        sound_plan(introduction=Introduction(text="Historians debate Khrushchev to this day.")),
        1,
    ),
    _case("argument-late", "there is no introduction yet", sound_plan(introduction=Introduction())),
    _case(
        "argument-repeats-question",
        "the argument is made of the question's words",
        sound_plan(argument=Verdict(text="De-Stalinisation was successful in the Soviet Union.", leans=Leaning.FOR)),
        1,
    ),
    _case("argument-repeats-question", "the argument gives a reason", sound_plan()),
    _case(
        "leaning-unsaid",
        "argument and judgement do not say",
        with_judgement(sound_plan(argument=Verdict(text="Terror ended, control survived.")), leans=Leaning.UNSAID),
        2,
    ),
    _case("leaning-unsaid", "there is no judgement yet", with_judgement(conclusion="", leans=Leaning.UNSAID)),
    _case(
        "leanings-disagree",
        "argument and verdicts are for, the judgement against",
        with_judgement(leans=Leaning.AGAINST),
        2,
    ),
    _case("leanings-disagree", "the judgement is balanced", with_judgement(leans=Leaning.BALANCED)),
    _case("no-judgement", "there are cards and no conclusion", with_judgement(conclusion=""), 1),
    _case("no-judgement", "there are no cards yet", sound_plan(sections=(), cards={}, judgement=Judgement())),
    _case("no-degree", "the conclusion gives none", with_judgement(degree=""), 1),
    _case(
        "no-degree",
        "the question asks for no degree",
        replace(with_judgement(degree=""), question=with_question(text="Why did Khrushchev fall?").question),
    ),
    _case(
        "all-on-the-fence",
        "every leaning is balanced",
        replace(
            with_judgement(
                with_sections(verdict=Verdict(text="So-so.", leans=Leaning.BALANCED)), leans=Leaning.BALANCED
            ),
            criteria=with_criterion(leans=Leaning.BALANCED).criteria,
        ),
        1,
    ),
    _case("all-on-the-fence", "one verdict leans", with_sections(verdict=Verdict(text="So.", leans=Leaning.BALANCED))),
    _case("one-sided", "a section has nothing against", with_first_section(against=(), counter=""), 1),
    _case("one-sided", "a section has nothing for", with_first_section(for_=(), counter=""), 1),
    _case("one-sided", "the other side is met in words", with_first_section(against=())),
    _case("one-sided", "another section answers it", _answered_elsewhere()),
    _case(
        "one-sided", "the paragraph is one-sided by its shape and nothing else is against", _peel(elsewhere=False), 1
    ),
    _case(
        "one-sided", "the paragraph is one-sided by its shape and another is for the other side", _peel(elsewhere=True)
    ),
    _case("no-counter-argument", "no section has two sides or an answer", with_sections(against=(), counter=""), 0),
    _case(
        "no-counter-argument",
        "all cards are on one side",
        replace(_only_for(), sections=tuple(replace(s, counter="") for s in _only_for().sections)),
        1,
    ),
    _case("no-counter-argument", "a section meets the other side in words", _only_for()),
    _case(
        "strong-evidence-unanswered",
        "a strong card against has no answer",
        with_card("k6", _UNANSWERED, strength=3),
        1,
    ),
    _case(
        "strong-evidence-unanswered",
        "the card is only good",
        with_card("k6", _UNANSWERED, strength=2),
    ),
    _case(
        "strong-evidence-unanswered",
        "a card answers it",
        with_card("k1", with_card("k6", _UNANSWERED, strength=3), answers=("k6",)),
    ),
    _case("strong-evidence-unanswered", "its section has a verdict", with_card("k6", strength=3)),
    _case(
        "strong-evidence-unanswered",
        "the judgement leans against, and the strong card is for",
        with_card("k5", with_judgement(_UNANSWERED, leans=Leaning.AGAINST), strength=3),
        1,
    ),
    _case(
        "strong-evidence-unanswered",
        "the judgement is balanced",
        with_card("k6", with_judgement(_UNANSWERED, leans=Leaning.BALANCED), strength=3),
    ),
    _case("lopsided", "all is on one side", _only_for(), 1),
    _case("lopsided", "the judgement is strongly that way", _only_for(Leaning.STRONGLY_FOR)),
    _case("lopsided", "there are few cards yet", with_first_section(for_=(), against=())),
    _case(
        "topic-not-argument",
        "the point names another reason",
        with_first_section(point="Another reason was the law."),
        1,
    ),
    _case("topic-not-argument", "the point is as short as a heading", with_first_section(point="Law and terror."), 1),
    _case("topic-not-argument", "the point is the heading", with_first_section(point="Terror and the law."), 1),
    _case("topic-not-argument", "the point argues", with_first_section(point="The law mattered more than the camps.")),
    _case("no-point", "a section with cards has none", with_first_section(point=""), 1),
    _case("no-point", "the section is empty", with_first_section(point="", for_=(), against=())),
    _case("point-without-evidence", "the section has no cards", with_first_section(for_=(), against=()), 1),
    _case("point-without-evidence", "the section has a card on one side", with_first_section(for_=())),
    _case(
        "unexplained",
        "two cards are not explained",
        with_card("k1", with_card("k5", explanation=""), explanation=""),
        2,
    ),
    _case(
        "unexplained",
        "a background card is not explained",
        with_card("k1", with_first_section(for_=("k2",), context=("k1",)), explanation=""),
    ),
    _case("narrative", "cards follow their dates and none is explained", _told_by_date(), 1),
    _case("narrative", "one of them is explained", _told_by_date("", "Force stayed.", "")),
    _case(
        "narrative", "they are not in the order of their dates", with_first_section(for_=("k2", "k1", "k3"), against=())
    ),
    _case(
        "narrative",
        "unexplained, and not in the order of their dates",
        replace(with_cards(explanation=""), sections=with_first_section(for_=("k2", "k1", "k3"), against=()).sections),
    ),
    _case(
        "no-comparison",
        "nothing leads over to the second section",
        replace(
            sound_plan(),
            sections=(
                with_first_section(link="").sections[0],
                replace(sound_plan().sections[1], point="Writers gained room."),
            ),
        ),
        1,
    ),
    _case("no-comparison", "the second point compares", with_first_section(link="")),
    _case("sections-alike", "three sections stand beside each other", _three_sections(decides=""), 1),
    _case("sections-alike", "the student says what decides it", _three_sections(decides="The courts.")),
    _case(
        "number-of-sections", "three sections in twenty minutes", replace(_three_sections(), task=Task(minutes=20)), 1
    ),
    _case("number-of-sections", "three sections in 45 minutes", _three_sections()),
    _case(
        "number-of-sections",
        "six cards stand in one section",
        replace(_again_in(0), sections=(replace(_again_in(0).sections[0], against=("k3", "k5", "k6")),)),
        1,
    ),
    _case("vague-evidence", "nothing in it is precise", _VAGUE, 1),
    _case("vague-evidence", "it has a figure", with_piece("d/one-day", _VAGUE, figures=(Figure(as_="two"),))),
    _case(
        "vague-evidence",
        "it names somebody",
        with_piece("d/one-day", _VAGUE, text="Books by Solzhenitsyn could come out."),
    ),
    _case(
        "vague-evidence",
        "it is somebody's view",
        with_card("k5", with_piece("d/one-day", _VAGUE, kind=Kind.INTERPRETATION), stance=Stance.AGREES),
    ),
    _case("too-many-cards", "five cards in a hundred words", sound_plan(task=Task(words=100)), 1),
    _case("too-many-cards", "five cards in two hundred words", sound_plan(task=Task(words=200))),
    _case("too-many-cards", "no length is set", sound_plan(task=Task())),
    _case("period-gap", "six cards are of the first years", _late_period(6), 2),
    _case("period-gap", "there are too few dates to tell", _late_period(5)),
    _case(
        "period-gap",
        "the period is short",
        replace(_late_period(6), question=with_question(text="How far did it go in the years 1953–56?").question),
    ),
    _case(
        "period-gap",
        "the question has no period",
        replace(_late_period(6), question=with_question(text="How far did it go?").question),
    ),
    _case(
        "off-the-question",
        "an unexplained piece of another question",
        with_card("k1", with_piece("d/amnesty", bearing={}), explanation=""),
    ),
    _case(
        "explanation-repeats",
        "it is the evidence in other words",
        with_card("k1", explanation="Many prisoners were freed by the amnesty of 1953."),
        1,
    ),
    _case("explanation-repeats", "it says what the evidence shows", sound_plan()),
    _case(
        "section-ignored",
        "the conclusion ranks cards of one section",
        with_judgement(cards=(RankedCard(card="k1"),)),
        1,
    ),
    _case(
        "section-ignored",
        "the conclusion speaks of the section",
        with_judgement(cards=(RankedCard(card="k1"),), conclusion="Culture gained too."),
    ),
    _case("section-ignored", "the conclusion ranks no cards", with_judgement(cards=())),
    _case("used-twice", "a piece stands in two sections", _again_in(1), 1),
    _case("used-twice", "a piece stands twice in one section", _again_in(0)),
    _case("view-without-stance", "nothing is said to it", _view(None), 1),
    _case("view-without-stance", "the student qualifies it", _view(Stance.QUALIFIES)),
    _case("disputed-unowned", "nobody is named for it", with_piece("d/amnesty", reliability=Reliability.DISPUTED), 1),
    _case(
        "disputed-unowned",
        "the student says whose it is",
        with_card("k1", with_piece("d/amnesty", reliability=Reliability.DISPUTED), whose=True),
    ),
    _case(
        "used-twice",
        "a piece stands in a section and, with a side, in the conclusion",
        _at_the_end("d/amnesty", Side.FOR),
    ),
    _case(
        "no-argument",
        "there are cards and no conclusion",
        with_judgement(sound_plan(argument=Verdict()), conclusion=""),
        1,
    ),
    _case(
        "one-source",
        "coursework rests on two works",
        with_piece("d/one-day", for_coursework(sound_plan()), sources=(Citation(source="study-guide"),)),
    ),
    _case("not-placed", "a card waits in the tray", _in_tray(), 1),
    _case("not-placed", "the tray is empty", sound_plan()),
    _case("new-in-conclusion", "a piece stands there alone", _at_the_end("d/gulag-releases"), 1),
    _case("new-in-conclusion", "the piece stands in a section too", _at_the_end("d/amnesty")),
    _case("one-source", "coursework rests on one book", for_coursework(sound_plan()), 1),
    _case("one-source", "an exam rests on one book", sound_plan()),
    _case("quotation-without-page", "no page is given", _quoting(), 1),
    _case("quotation-without-page", "the page is given", _quoting(locator="p. 3")),
    _case("quotation-without-page", "the student's note gives it", with_card("k5", _quoting(), note="p. 3")),
    _case("primary-source-unweighed", "its value and limits are not said", _PRIMARY, 2),
    _case(
        "primary-source-unweighed",
        "both are said",
        for_coursework(_with_source(class_=SourceClass.PRIMARY, value="He was there.", limits="He wrote late.")),
    ),
    _case(
        "primary-source-unweighed",
        "the student weighs it in notes",
        with_card("k1", with_card("k2", _PRIMARY, note="Late."), note="Late."),
    ),
    _case("over-words", "the sections add up to more than the target", with_sections(words=700), 1),
    _case("over-words", "they add up to less", with_sections(words=500)),
)
