"""Rules on the question: whether it was understood, and whether the plan stays with it."""

from collections.abc import Iterator

from essay_planner.core.dates import parse
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Dated
from essay_planner.core.plan import MarkupRole
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.review.words import content_words
from essay_planner.core.text import fold


def _not_understood(sight: Sight) -> Iterator[Found]:
    if sight.concept is None and MarkupRole.COMMAND not in sight.marked:
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
    stated = sight.marked.get(MarkupRole.FACTOR) or (reading.factor.of(reading.text) if reading.factor else "")
    if not stated or not sight.sections:
        return
    written = " ".join(f"{section.heading} {section.point}" for section in sight.sections)
    if not content_words(stated) & content_words(written):
        yield Found(
            Spot.QUESTION, "", _("No section deals with '{factor}', which the question names.").format(factor=stated)
        )


def _undefined(sight: Sight) -> Iterator[Found]:
    reading = sight.reading
    defined = {fold(term.term) for term in sight.plan.terms_defined if term.meaning}
    spans = [span for span in reading.terms if not any(c.start <= span.start < c.end for c in reading.command)]
    for span in spans:
        if fold(word := span.of(reading.text)) not in defined:
            yield Found(Spot.QUESTION, word, _("'{term}' in the question is not defined yet.").format(term=word))


RULES = (
    Rule(
        id="question-not-understood",
        part=Part.QUESTION,
        name=lambda: _("What the question asks"),
        reason=lambda: _("It is surprising how many essays answer another question than the one that was set."),
        ask=lambda: _("Which words tell you what to do?"),
        source="Examiners' reports",
        weight=60,
        check=_not_understood,
    ),
    Rule(
        id="outside-period",
        part=Part.QUESTION,
        name=lambda: _("Evidence outside the period"),
        reason=lambda: _("Examiners often see essays slip out of the dates that the question gives."),
        ask=lambda: _("Does it help to answer for these years, and does your explanation say how?"),
        source="Teachers' advice on question dates",
        weight=70,
        check=_outside_period,
        many=lambda n: ngettext("{n} card is dated outside the period.", "{n} cards are dated outside the period.", n),
    ),
    Rule(
        id="stated-factor-left-out",
        part=Part.QUESTION,
        name=lambda: _("The factor that the question names"),
        reason=lambda: _(
            "Examiners want the stated factor at the centre of the answer, also where it is argued against."
        ),
        ask=lambda: _("Where will you weigh it?"),
        source="Cambridge Pre-U, report of June 2019",
        weight=85,
        check=_stated_left_out,
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
