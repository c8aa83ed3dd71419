"""Finding words in a plan: in all that the student wrote, and in the evidence that stands on it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from essay_planner.core.library import evidence_of
from essay_planner.core.matching import places
from essay_planner.core.messages import _
from essay_planner.core.places import all_places, cards_in
from essay_planner.core.plan import Card, Plan, Section
from essay_planner.core.review.values import Spot

NOTES = "#notes"  # the 'where' of the notes to oneself, which no id and no term looks like


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a plan, what sort of text it is, and the place that it leads to, whose id 'where' is if it has one.

    'part' names the text among those of a section: 'point', 'counter', 'verdict' or 'link'.
    """

    spot: Spot
    where: str
    what: str
    text: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A passage, and where in its text the words stand that were looked for."""

    passage: Passage
    places: tuple[tuple[int, int], ...]


def find_in_plan(plan: Plan, words: str) -> Sequence[Match]:
    """The passages in which the words stand, in the order of the plan; none for no words."""
    return [Match(passage, tuple(at)) for passage in passages(plan) if (at := places(words, passage.text))]


def passages(plan: Plan) -> Iterator[Passage]:
    """All texts of a plan that are not empty, in its order."""
    return (passage for passage in _all(plan) if passage.text)


def _all(plan: Plan) -> Iterator[Passage]:
    yield Passage(Spot.QUESTION, "", _("Question"), plan.question.text)
    yield Passage(Spot.QUESTION, NOTES, _("Notes to yourself"), plan.scratch)
    for term in plan.terms_defined:
        yield Passage(Spot.QUESTION, term.term, _("What a term means"), f"{term.term}: {term.meaning}")
    for criterion in plan.criteria:
        yield Passage(Spot.CRITERION, criterion.id, _("Criterion"), criterion.text)
        yield Passage(Spot.CRITERION, criterion.id, _("Verdict on a criterion"), criterion.verdict)
    yield Passage(Spot.ARGUMENT, "", _("Line of argument"), plan.argument.text)
    yield Passage(Spot.INTRODUCTION, "", _("Introduction"), plan.introduction.text)
    for section in plan.sections:
        yield from _of_section(section)
    for card in dict.fromkeys(card for place in all_places(plan) for card in cards_in(plan, place)):
        yield from _of_card(plan, plan.cards[card])
    yield Passage(Spot.JUDGEMENT, "", _("How far"), plan.judgement.degree)
    yield Passage(Spot.JUDGEMENT, "", _("What decides it"), plan.judgement.decides)
    yield Passage(Spot.JUDGEMENT, "", _("Conclusion"), plan.judgement.conclusion)


def _of_section(section: Section) -> Iterator[Passage]:
    yield Passage(Spot.SECTION, section.id, _("Section"), section.heading)
    texts = {
        "point": (_("Point"), section.point),
        "counter": (_("Answer to the other side"), section.counter),
        "verdict": (_("Verdict"), section.verdict.text),
        "link": (_("Link"), section.link),
    }
    for part, (what, text) in texts.items():
        yield Passage(Spot.SECTION, section.id, what, text, part)


def _of_card(plan: Plan, card: Card) -> Iterator[Passage]:
    texts = {
        _("Evidence"): evidence_of(plan, card.id).text,
        _("Explanation"): card.explanation,
        _("Why it is strong or weak"): card.because,
        _("Note"): card.note,
        _("Mark"): card.flag,
    }
    for what, text in texts.items():
        yield Passage(Spot.CARD, card.id, what, text)
