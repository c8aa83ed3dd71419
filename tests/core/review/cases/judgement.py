"""Cases for the rules on the judgement."""

from dataclasses import replace

from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    sound_plan,
    with_card,
    with_cards,
    with_criterion,
    with_first_section,
    with_judgement,
    with_question,
    with_sections,
)

from essay_planner.core.plan import (
    Criterion,
    Introduction,
    Judgement,
    Leaning,
    Side,
    Verdict,
)

CASES = (
    Case("no-criteria", "there are none", sound_plan(criteria=()), 1),
    Case("no-criteria", "there is one", sound_plan()),
    Case(
        "many-criteria",
        "there are five",
        sound_plan(criteria=tuple(Criterion(id=f"c{n}", text=f"{n}?", verdict="So.") for n in range(1, 6))),
        1,
    ),
    Case(
        "many-criteria",
        "there are four",
        sound_plan(criteria=tuple(Criterion(id=f"c{n}", text=f"{n}?", verdict="So.") for n in range(1, 5))),
    ),
    Case(
        "criterion-one-sided",
        "no card against is tied to it",
        with_card("k3", with_card("k6", criteria=()), criteria=()),
        1,
    ),
    Case("criterion-one-sided", "no card at all is tied to it", with_cards(criteria=()), 2),
    Case(
        "criterion-one-sided",
        "the student says that there is no case",
        replace(
            with_card("k3", with_card("k6", criteria=()), criteria=()),
            criteria=with_criterion(none={Side.AGAINST: "Nobody says so."}).criteria,
        ),
    ),
    Case("criterion-one-sided", "there are no cards yet", sound_plan(sections=(), cards={}, judgement=Judgement())),
    Case("criterion-without-verdict", "its cards have no verdict", with_criterion(verdict=""), 1),
    Case(
        "criterion-without-verdict",
        "it has no cards yet",
        replace(with_cards(criteria=()), criteria=with_criterion(verdict="").criteria),
    ),
    Case("section-without-verdict", "a section with cards has none", with_first_section(verdict=Verdict()), 1),
    Case(
        "section-without-verdict",
        "the section has no cards",
        with_first_section(verdict=Verdict(), for_=(), against=()),
    ),
    Case("no-argument", "there are cards", sound_plan(argument=Verdict()), 1),
    Case(
        "no-argument",
        "there is only a conclusion",
        sound_plan(argument=Verdict(), sections=(), cards={}, judgement=Judgement(conclusion="So.")),
        1,
    ),
    Case(
        "no-argument",
        "there is nothing at all yet",
        sound_plan(argument=Verdict(), sections=(), cards={}, judgement=Judgement()),
    ),
    Case(
        "no-argument",
        "there are cards and no conclusion",
        with_judgement(sound_plan(argument=Verdict()), conclusion=""),
        1,
    ),
    Case(
        "argument-late",
        "the introduction says nothing of the argument",
        sound_plan(introduction=Introduction(text="Historians debate Khrushchev to this day.")),
        1,
    ),
    Case("argument-late", "there is no introduction yet", sound_plan(introduction=Introduction())),
    Case(
        "argument-repeats-question",
        "the argument is made of the question's words",
        sound_plan(argument=Verdict(text="De-Stalinisation was successful in the Soviet Union.", leans=Leaning.FOR)),
        1,
    ),
    Case("argument-repeats-question", "the argument gives a reason", sound_plan()),
    Case(
        "leaning-unsaid",
        "argument and judgement do not say",
        with_judgement(sound_plan(argument=Verdict(text="Terror ended, control survived.")), leans=Leaning.UNSAID),
        2,
    ),
    Case("leaning-unsaid", "there is no judgement yet", with_judgement(conclusion="", leans=Leaning.UNSAID)),
    Case(
        "leanings-disagree",
        "argument, degree and verdicts are for, the judgement against",
        with_judgement(leans=Leaning.AGAINST),
        3,
    ),
    Case("leanings-disagree", "the judgement is balanced", with_judgement(leans=Leaning.BALANCED)),
    Case("no-judgement", "there are cards and no conclusion", with_judgement(conclusion=""), 1),
    Case("no-judgement", "there are no cards yet", sound_plan(sections=(), cards={}, judgement=Judgement())),
    Case("no-degree", "the conclusion gives none", with_judgement(degree=""), 1),
    Case(
        "no-degree",
        "the question asks for no degree",
        replace(with_judgement(degree=""), question=with_question(text="Why did Khrushchev fall?").question),
    ),
    Case(
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
    Case("all-on-the-fence", "one verdict leans", with_sections(verdict=Verdict(text="So.", leans=Leaning.BALANCED))),
    Case(
        "argument-late",
        "the introduction only names the same man",
        sound_plan(introduction=Introduction(text="Control was loose.")),
        1,
    ),
    Case(
        "argument-late",
        "the argument is one word of its own",
        sound_plan(
            argument=Verdict(text="It was terror.", leans=Leaning.FOR), introduction=Introduction(text="Terror went.")
        ),
    ),
    Case(
        "leanings-disagree", "the step on the scale is against, the judgement for", with_judgement(degree="hardly"), 1
    ),
    Case("leanings-disagree", "the degree is in the student's own words", with_judgement(degree="more than it seems")),
)
