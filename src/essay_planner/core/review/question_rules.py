"""Rules on the question: whether it was understood, and whether the plan stays with it."""

import re
from collections.abc import Iterator

from essay_planner.core.dates import parse
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Dated
from essay_planner.core.question.terms import term_key
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.review.words import content_words

_NUMBERS = {"two": 2, "three": 3, "four": 4}
_SEVERAL = re.compile(
    rf"\b({'|'.join(_NUMBERS)}) (?:[\w-]+ ){{0,3}}?(?:countries|states|regions|powers|rulers|leaders|regimes|wars|"
    r"revolutions|movements|events|societies|empires|policies|reforms|factors|causes|reasons|consequences|examples)\b",
    re.IGNORECASE,
)


def _not_understood(sight: Sight) -> Iterator[Found]:
    reading = sight.reading
    if reading.concept is None and not (reading.command or reading.focus or reading.factor or reading.view):
        yield Found(Spot.QUESTION, "", _("It is not clear yet what the question asks you to do."))


def _outside_period(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        piece = sight.evidence(card)
        sure = piece.date and piece.dated in (Dated.STATED, Dated.CONTEXT)
        if sight.period is not None and sure and not parse(piece.date).overlaps(sight.period):
            words = _("{card} is dated {date}, outside {period}.")
            date, period = parse(piece.date).label(), sight.period.label()
            yield Found(Spot.CARD, card.id, words.format(card=sight.short(card), date=date, period=period))


def _stated_left_out(sight: Sight) -> Iterator[Found]:
    reading = sight.reading
    factor, view = (span.of(reading.text) if span else "" for span in (reading.factor, reading.view))
    said = " ".join(f"{s.heading} {s.point} {s.counter} {s.verdict.text}" for s in sight.sections)
    if sight.sections and factor and not content_words(factor) & content_words(said):
        title = _("No section deals with '{words}', which the question names.")
        yield Found(Spot.QUESTION, "factor", title.format(words=factor))
    criteria = " ".join(criterion.text for criterion in sight.plan.criteria)
    if sight.arguing and view and not content_words(view) & content_words(f"{sight.essay_words} {criteria}"):
        title = _("Nothing that you wrote takes up the view that the question gives, '{words}'.")
        yield Found(Spot.QUESTION, "view", title.format(words=view))


def _number_asked(sight: Sight) -> Iterator[Found]:
    found = _SEVERAL.search(sight.reading.text)
    count = sum(bool(sight.cards(section)) for section in sight.sections)
    if found and count and count < _NUMBERS[found[1].lower()]:
        words = ngettext(
            "The question asks about {asked}; your evidence stands in {count} section.",
            "The question asks about {asked}; your evidence stands in {count} sections.",
            count,
        )
        yield Found(Spot.QUESTION, "", words.format(asked=found[0], count=count))


def _undefined(sight: Sight) -> Iterator[Found]:
    reading = sight.reading
    defined = {term_key(term.term) for term in sight.plan.terms_defined if term.meaning}
    spans = [span for span in reading.terms if not any(c.start <= span.start < c.end for c in reading.command)]
    for span in spans:
        if term_key(word := span.of(reading.text)) not in defined:
            yield Found(Spot.QUESTION, word, _("'{term}' in the question is not defined yet.").format(term=word))


RULES = (
    Rule(
        id="question-not-understood",
        part=Part.QUESTION,
        name=lambda: _("What the question asks"),
        reason=lambda: _("A surprising number of essays answer a different question from the one that was set."),
        ask=lambda: _("Which words tell you what to do?"),
        source="Examiners' reports",
        weight=60,
        check=_not_understood,
    ),
    Rule(
        id="outside-period",
        part=Part.QUESTION,
        name=lambda: _("Evidence outside the period"),
        reason=lambda: _("Examiners often see essays stray outside the dates that the question gives."),
        ask=lambda: _("Does it help to answer for these years, and does your explanation say how?"),
        source="Teachers' advice on question dates",
        weight=70,
        check=_outside_period,
        many=lambda n: ngettext("{n} card is dated outside the period.", "{n} cards are dated outside the period.", n),
    ),
    Rule(
        id="stated-factor-left-out",
        part=Part.QUESTION,
        name=lambda: _("The factor or view that the question names"),
        reason=lambda: _(
            "Examiners want what the question states at the centre of the answer, even if you argue against it."
        ),
        ask=lambda: _("In which section will you weigh it?"),
        source="Cambridge Pre-U, report of June 2019",
        weight=85,
        check=_stated_left_out,
        many=lambda n: ngettext(
            "{n} thing that the question names is left out.", "{n} things that the question names are left out.", n
        ),
    ),
    Rule(
        id="number-asked",
        part=Part.QUESTION,
        name=lambda: _("As many as the question asks for"),
        reason=lambda: _("Where a question asks for two of something, an answer on one of them is half an answer."),
        ask=lambda: _("Which do you choose, and where in the plan is each dealt with?"),
        source="IB history, paper 2: questions on two regions or states",
        weight=81,
        check=_number_asked,
    ),
    Rule(
        id="term-undefined",
        part=Part.QUESTION,
        name=lambda: _("Terms of the question"),
        reason=lambda: _("A key word that can mean several things decides what counts as evidence."),
        ask=lambda: _("What do you take it to mean here?"),
        source="Teachers' advice on introductions",
        weight=40,
        check=_undefined,
        many=lambda n: ngettext(
            "{n} term of the question is not defined yet.", "{n} terms of the question are not defined yet.", n
        ),
    ),
)
