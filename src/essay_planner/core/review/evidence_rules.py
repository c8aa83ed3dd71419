"""Rules on the evidence: whether it is specific, covers the question, and is put to use."""

import re
from collections import defaultdict
from collections.abc import Iterator

from essay_planner.core.dates import HistoricalDate, parse
from essay_planner.core.library import alias_of, is_withdrawn
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Evidence, Kind, Reliability
from essay_planner.core.places import Area
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.review.words import content_words, shared_part

_PRECISE = re.compile(r"\d|['\"‘“]\w|(?<=\S )[A-Z]\w")
_WORDS_A_CARD = 35
_MANY_DATED = 6
_LONG_PERIOD = 6 * 365  # days
_PARTS = 3
_THIRDS = ("first", "middle", "last")  # by which each is set aside
_REPEATED = 0.8
_FEW = 4  # words in an explanation that can repeat


def _vague(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        if not _is_precise(sight.evidence(card)):
            title = _("{card} has no date, number, name or quotation.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title)


def _is_precise(piece: Evidence) -> bool:
    held = piece.date or piece.figures or piece.people or piece.quotes or piece.kind is Kind.INTERPRETATION
    return bool(held) or _PRECISE.search(piece.text) is not None


def _too_many(sight: Sight) -> Iterator[Found]:
    words, count = sight.plan.task.words, len(sight.arguing)
    if words and count > 1 and count * _WORDS_A_CARD > words:
        title = _("{count} cards are a lot for {words} words.").format(count=count, words=f"{words:,}")
        yield Found(Spot.PLAN, "", title)


def _period_gap(sight: Sight) -> Iterator[Found]:
    period = sight.period
    dates = [parse(piece.date) for card in sight.placed if (piece := sight.evidence(card)).date]
    spans = [(when.earliest, when.latest) for when in dates if when.earliest and when.latest]
    if period is None or len(spans) < _MANY_DATED:
        return
    start, end = period.earliest or 0, period.latest or 0
    if end - start < _LONG_PERIOD:
        return
    step = (end - start) / _PARTS
    for number in range(_PARTS):
        first, last = start + number * step, start + (number + 1) * step
        if not any(begin <= last and stop >= first for begin, stop in spans):
            yield Found(Spot.LIBRARY, _THIRDS[number], _gap_words(period, number))


def _gap_words(period: HistoricalDate, number: int) -> str:
    thirds = (_("the first third"), _("the middle"), _("the last third"))
    return _("No evidence is dated in {part} of {period}.").format(part=thirds[number], period=period.label())


def _theme_gap(sight: Sight) -> Iterator[Found]:
    if sight.asked is None or len(sight.arguing) < _MANY_DATED:
        return
    covered = {theme for card in sight.placed for theme in sight.evidence(card).themes}
    for section in sight.asked.sections:
        if section.themes and not covered & set(section.themes):
            title = _("Nothing on your plan deals with '{theme}'.").format(theme=section.heading)
            yield Found(Spot.LIBRARY, section.heading, title)


def _off_question(sight: Sight) -> Iterator[Found]:
    question = sight.plan.question
    for card in sight.arguing:
        bearing = sight.evidence(card).bearing
        of_pack = bool(question.pack) and alias_of(card.evidence) == question.pack
        if of_pack and bearing and question.id not in bearing and not card.explanation:
            title = _("{card} comes from another question in the pack.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title)


def _repeats(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        enough = len(content_words(card.explanation)) >= _FEW
        if enough and shared_part(card.explanation, sight.evidence(card).text) >= _REPEATED:
            title = _("The explanation of {card} only repeats the evidence.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title, "explanation")


def _ignored_section(sight: Sight) -> Iterator[Found]:
    end = sight.plan.judgement
    if not end.cards:
        return
    ranked = {card.card for card in end.cards}
    pieces = {sight.plan.cards[card].evidence for card in ranked}
    said = content_words(f"{end.conclusion} {end.decides}")
    for section in sight.sections:
        cards = sight.cards(section)
        used = any(card.id in ranked or card.evidence in pieces for card in cards)
        if cards and not used and not said & content_words(section.heading):
            words = _("The conclusion does not draw on section {number}.")
            yield Found(Spot.SECTION, section.id, words.format(number=sight.numbers[section.id]))


def _used_twice(sight: Sight) -> Iterator[Found]:
    places = defaultdict[str, dict[str, str]](dict)
    for card in sight.arguing:
        if (home := sight.homes[card.id]).area is Area.SECTION:
            places[card.evidence].setdefault(home.section, card.id)
    for sections in places.values():
        if len(sections) > 1:
            card = sight.plan.cards[list(sections.values())[-1]]
            words = _("{card} is used in two sections.") if len(sections) == 2 else _("{card} is used in {n} sections.")
            yield Found(Spot.CARD, card.id, words.format(card=sight.short(card), n=len(sections)))


def _no_stance(sight: Sight) -> Iterator[Found]:
    for card in sight.arguing:
        if sight.evidence(card).kind is Kind.INTERPRETATION and card.stance is None:
            title = _("{card} is a view that you have not yet accepted, qualified or rejected.").format(
                card=sight.short(card)
            )
            yield Found(Spot.CARD, card.id, title)


def _disputed(sight: Sight) -> Iterator[Found]:
    for card in sight.placed:
        if sight.evidence(card).reliability is Reliability.DISPUTED and not card.whose:
            title = _("{card} is disputed, and the plan does not say whose figure or view it is.")
            yield Found(Spot.CARD, card.id, title.format(card=sight.short(card)))


def _withdrawn(sight: Sight) -> Iterator[Found]:
    for card in sight.placed:
        if is_withdrawn(sight.plan, card.evidence):
            title = _("{card} was withdrawn by the pack's author.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title)


def _unplaced(sight: Sight) -> Iterator[Found]:
    for card_id in sight.plan.tray:
        title = _("{card} is chosen and not placed.").format(card=sight.short(sight.plan.cards[card_id]))
        yield Found(Spot.TRAY, card_id, title)


def _new_at_end(sight: Sight) -> Iterator[Found]:
    used = {card.evidence for card in sight.placed if sight.homes[card.id].area is not Area.CONCLUSION}
    for card in sight.placed:
        if sight.homes[card.id].area is Area.CONCLUSION and card.evidence not in used:
            title = _("{card} comes up for the first time in the conclusion.").format(card=sight.short(card))
            yield Found(Spot.CARD, card.id, title)


RULES = (
    Rule(
        id="withdrawn-evidence",
        part=Part.EVIDENCE,
        name=lambda: _("Evidence that still stands"),
        reason=lambda: _("What its own author no longer stands by can cost you marks."),
        ask=lambda: _("Can you check it elsewhere, or do without it?"),
        source="The author of the evidence pack",
        weight=58,
        check=_withdrawn,
        many=lambda n: ngettext(
            "{n} card was withdrawn by the pack's author.", "{n} cards were withdrawn by the pack's author.", n
        ),
    ),
    Rule(
        id="vague-evidence",
        part=Part.EVIDENCE,
        name=lambda: _("Specific and precise evidence"),
        reason=lambda: _("The best marks ask for well-selected, specific and precise information."),
        ask=lambda: _("Who, when, how many, or in whose words?"),
        source="AQA 7042, 25-mark essays, level 5",
        weight=56,
        check=_vague,
        many=lambda n: ngettext(
            "{n} card has no date, number, name or quotation.", "{n} cards have no date, number, name or quotation.", n
        ),
    ),
    Rule(
        id="too-many-cards",
        part=Part.EVIDENCE,
        name=lambda: _("Cards that the words allow"),
        reason=lambda: _("A few pieces that are explained are worth more than many that are named."),
        ask=lambda: _("Which would you miss least?"),
        source="AP history, long essay: evidence that supports an argument",
        weight=45,
        check=_too_many,
    ),
    Rule(
        id="period-gap",
        part=Part.EVIDENCE,
        name=lambda: _("All of the period"),
        reason=lambda: _("The answer has to hold for all the years that the question names."),
        ask=lambda: _("Did anything important happen then, or is there a reason to leave it out?"),
        source="Cambridge Pre-U, report of June 2019: the exact wording of the question",
        weight=52,
        check=_period_gap,
        many=lambda n: ngettext(
            "{n} part of the period has no evidence.", "{n} parts of the period have no evidence.", n
        ),
    ),
    Rule(
        id="theme-gap",
        part=Part.EVIDENCE,
        name=lambda: _("The themes of the question"),
        reason=lambda: _("A wide question wants a wide answer, or a reason for a narrow one."),
        ask=lambda: _("Does it belong, and if not, why not?"),
        source="Cambridge International 9489, top level: wide-ranging criteria",
        weight=28,
        check=_theme_gap,
        many=lambda n: ngettext(
            "Nothing deals with {n} theme of the question.", "Nothing deals with {n} themes of the question.", n
        ),
    ),
    Rule(
        id="off-the-question",
        part=Part.EVIDENCE,
        name=lambda: _("Evidence from other questions"),
        reason=lambda: _("Evidence on the topic in general is not yet evidence on this question."),
        ask=lambda: _("How does it help to answer this one?"),
        source="Cambridge Pre-U, report of June 2019: the exact wording of the question",
        weight=44,
        check=_off_question,
        many=lambda n: ngettext(
            "{n} card comes from another question in the pack.", "{n} cards come from other questions in the pack.", n
        ),
    ),
    Rule(
        id="explanation-repeats",
        part=Part.EVIDENCE,
        name=lambda: _("Explanations that add something"),
        reason=lambda: _("An explanation says what the evidence shows; it does not tell it again."),
        ask=lambda: _("What does it prove, and by which criterion?"),
        source="Teachers on analysis and description",
        weight=48,
        check=_repeats,
        many=lambda n: ngettext("{n} explanation repeats its evidence.", "{n} explanations repeat their evidence.", n),
    ),
    Rule(
        id="section-ignored",
        part=Part.EVIDENCE,
        name=lambda: _("A conclusion that draws on all sections"),
        reason=lambda: _("A judgement stands on what the essay has shown."),
        ask=lambda: _("Does this section change your answer, and if not, does it belong?"),
        source="AQA 7042, 25-mark essays, level 5",
        weight=46,
        check=_ignored_section,
        many=lambda n: ngettext(
            "The conclusion does not draw on {n} section.", "The conclusion does not draw on {n} sections.", n
        ),
    ),
    Rule(
        id="used-twice",
        part=Part.EVIDENCE,
        name=lambda: _("Each piece in one place"),
        reason=lambda: _("Using the same example for two points weakens both of them."),
        ask=lambda: _("Where does it do most?"),
        source="Examiners' comments on recycled examples",
        weight=38,
        check=_used_twice,
        many=lambda n: ngettext(
            "{n} piece is used in more than one section.", "{n} pieces are used in more than one section.", n
        ),
    ),
    Rule(
        id="view-without-stance",
        part=Part.EVIDENCE,
        name=lambda: _("What you make of a historian's view"),
        reason=lambda: _("Historians' names add nothing until you say how far you agree with them."),
        ask=lambda: _("Do you accept, qualify or reject it, and why?"),
        source="IB history, report of May 2013",
        weight=54,
        check=_no_stance,
        many=lambda n: ngettext(
            "{n} view is not yet accepted, qualified or rejected.",
            "{n} views are not yet accepted, qualified or rejected.",
            n,
        ),
    ),
    Rule(
        id="disputed-unowned",
        part=Part.EVIDENCE,
        name=lambda: _("Whose figure or view it is"),
        reason=lambda: _("Sources differ here, so a figure or a view is only as good as the one who gives it."),
        ask=lambda: _("Could you say who gives it, or use a safer one?"),
        source="AQA 7042: historical interpretations",
        weight=87,
        check=_disputed,
        many=lambda n: ngettext(
            "{n} disputed card does not say whose figure or view it is.",
            "{n} disputed cards do not say whose figures or views they are.",
            n,
        ),
    ),
    Rule(
        id="not-placed",
        part=Part.EVIDENCE,
        name=lambda: _("Cards in the tray"),
        reason=lambda: _("What you chose and did not use may be missing somewhere."),
        ask=lambda: _("Does it belong in a section, or can it go?"),
        source="Teachers on sorting cards",
        weight=20,
        check=_unplaced,
        many=lambda n: ngettext("{n} card is chosen and not placed.", "{n} cards are chosen and not placed.", n),
    ),
    Rule(
        id="new-in-conclusion",
        part=Part.EVIDENCE,
        name=lambda: _("Nothing new at the end"),
        reason=lambda: _("A conclusion weighs what was shown; it does not bring in new evidence."),
        ask=lambda: _("In which section does it belong?"),
        source="Teachers on conclusions",
        weight=57,
        check=_new_at_end,
        many=lambda n: ngettext(
            "{n} card comes up for the first time in the conclusion.",
            "{n} cards come up for the first time in the conclusion.",
            n,
        ),
    ),
)
