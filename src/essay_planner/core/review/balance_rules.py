"""Rules on the two sides: whether both are there, answered, and in keeping with the judgement."""

from collections.abc import Iterator, Sequence

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Card, Leaning, Section, Shape, Side
from essay_planner.core.queries import balance, cards_against
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.wording import side_word

_OTHER = {Side.FOR: Side.AGAINST, Side.AGAINST: Side.FOR}
_FOR = (Leaning.FOR, Leaning.STRONGLY_FOR)
_AGAINST = (Leaning.AGAINST, Leaning.STRONGLY_AGAINST)
_FEW_CARDS = 4
_QUARTER = 0.25
_STRONG = 3


def _column(section: Section, side: Side) -> Sequence[str]:
    return section.for_ if side is Side.FOR else section.against


def _empty_side(sight: Sight) -> Iterator[Found]:
    for section in sight.sections:
        for side in (Side.FOR, Side.AGAINST):
            if _column(section, _OTHER[side]) and not _column(section, side) and not _answered(sight, section, side):
                words = _("Section {number} has nothing on the {side} side.")
                title = words.format(number=sight.numbers[section.id], side=side_word(side))
                yield Found(Spot.SECTION, section.id, title)


def _answered(sight: Sight, section: Section, side: Side) -> bool:
    """Whether the missing side is dealt with all the same: in words, or by a paragraph of its own."""
    if section.counter:
        return True
    others = [other for other in sight.sections if other is not section and _column(other, side)]
    if section.shape is Shape.PEEL and any(not _column(other, _OTHER[side]) for other in others):
        return True
    mine = set(_column(section, _OTHER[side]))
    return any(mine & set(sight.plan.cards[card].answers) for other in others for card in _column(other, side))


def _no_counter(sight: Sight) -> Iterator[Found]:
    both = any(section.for_ and section.against for section in sight.sections)
    if len(sight.arguing) >= _FEW_CARDS and not both and not any(section.counter for section in sight.sections):
        yield Found(Spot.PLAN, "", _("No section answers the other side."))


def _against_judgement(sight: Sight) -> Sequence[Card]:
    leans = sight.plan.judgement.leans
    side = Side.AGAINST if leans in _FOR else Side.FOR if leans in _AGAINST else None
    return [card for card in sight.arguing if side is not None and sight.sides[card.id] is side]


def _unanswered(sight: Sight) -> Iterator[Found]:
    dealt_with = {card for s in sight.sections if s.counter or s.verdict.text for card in (*s.for_, *s.against)}
    for card in _against_judgement(sight):
        if card.strength == _STRONG and card.id not in dealt_with and not cards_against(sight.plan, card.id):
            title = _("{card} is strong, speaks against your judgement, and is not answered.")
            yield Found(Spot.CARD, card.id, title.format(card=sight.short(card)))


def _lopsided(sight: Sight) -> Iterator[Found]:
    found = balance(sight.plan)
    weights = {Side.FOR: found.for_weight, Side.AGAINST: found.against_weight}
    less = min(weights, key=lambda side: weights[side])
    strongly = {Side.FOR: Leaning.STRONGLY_AGAINST, Side.AGAINST: Leaning.STRONGLY_FOR}[less]
    total = sum(weights.values())
    few = len(sight.arguing) < _FEW_CARDS
    if few or weights[less] >= _QUARTER * total or sight.plan.judgement.leans is strongly:
        return
    title = _("Less than a quarter of your evidence, by weight, is on the {side} side.")
    yield Found(Spot.PLAN, "", title.format(side=side_word(less)))


RULES = (
    Rule(
        id="one-sided",
        part=Part.BALANCE,
        name=lambda: _("Both sides in each section"),
        reason=lambda: _("Examiners look for a balanced argument."),
        ask=lambda: _("Is there really no case on the other side, or is it missing?"),
        source="AQA 7042, 25-mark essays, level 5",
        weight=94,
        check=_empty_side,
        many=lambda n: ngettext("{n} section has nothing on one side.", "{n} sections have nothing on one side.", n),
    ),
    Rule(
        id="no-counter-argument",
        part=Part.BALANCE,
        name=lambda: _("An answer to the other side"),
        reason=lambda: _("An argument is stronger for having met the best case against it."),
        ask=lambda: _("What would somebody say who disagrees with you, and what is your answer?"),
        source="AQA 7042, 25-mark essays, level 5",
        weight=80,
        check=_no_counter,
    ),
    Rule(
        id="strong-evidence-unanswered",
        part=Part.BALANCE,
        name=lambda: _("Strong evidence against your judgement"),
        reason=lambda: _("A judgement is weaker while strong evidence against it is left unanswered."),
        ask=lambda: _("Why does it not change your mind?"),
        source="Cambridge International 9489, top level",
        weight=82,
        check=_unanswered,
        many=lambda n: ngettext(
            "{n} strong card against your judgement is not answered.",
            "{n} strong cards against your judgement are not answered.",
            n,
        ),
    ),
    Rule(
        id="lopsided",
        part=Part.BALANCE,
        name=lambda: _("Balance of the evidence"),
        reason=lambda: _(
            "If the evidence is this uneven, either the judgement should be too, or there is more to find."
        ),
        ask=lambda: _("Is the case really so clear, or have you looked at one side only?"),
        source="IB history, examiners' reports",
        weight=64,
        check=_lopsided,
    ),
)
