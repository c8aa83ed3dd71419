"""A plan as the rules see it: what several of them need, worked out once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from essay_planner.core.dates import HistoricalDate, parse
from essay_planner.core.pack import Evidence, Question
from essay_planner.core.places import Area, Place, all_places, cards_in, homes
from essay_planner.core.plan import Card, Plan, Section, Side
from essay_planner.core.queries import is_untouched, numbered_sections, side_of
from essay_planner.core.question.marked import understood
from essay_planner.core.question.values import Reading

_SHORT = 60  # characters of a card that are quoted


@dataclass(frozen=True)
class Sight:
    """A plan under review. 'asked' is the pack's question that it answers, where that is at hand."""

    plan: Plan
    asked: Question | None = None

    @cached_property
    def reading(self) -> Reading:
        """What is understood of the question, by the student's marks where there are any."""
        return understood(self.plan)

    @cached_property
    def period(self) -> HistoricalDate | None:
        """The period of the question, if it is more than one year with a start and an end."""
        edtf = self.plan.question.period or self.reading.period
        when = parse(edtf) if edtf else None
        long = when is not None and when.earliest and when.latest and when.latest - when.earliest > 366
        return when if long else None

    @cached_property
    def homes(self) -> Mapping[str, Place]:
        """Where each card stands, in the order of the board."""
        found = homes(self.plan)
        order = (card for place in all_places(self.plan) for card in cards_in(self.plan, place))
        return {card: found[card] for card in order}

    @cached_property
    def sections(self) -> Sequence[Section]:
        """The sections that something was done with, in order."""
        return [section for section in self.plan.sections if not is_untouched(section)]

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each section, as on the board."""
        return numbered_sections(self.plan)

    @cached_property
    def sides(self) -> Mapping[str, Side | None]:
        """The side of each card that stands somewhere."""
        return {card: side_of(self.plan, card, home) for card, home in self.homes.items()}

    @cached_property
    def arguing(self) -> Sequence[Card]:
        """The cards that stand For or Against, in the order of the board."""
        taking = (Side.FOR, Side.AGAINST)
        return [self.plan.cards[card] for card, side in self.sides.items() if side in taking]

    @cached_property
    def placed(self) -> Sequence[Card]:
        """All cards but those of the tray."""
        return [self.plan.cards[card] for card, home in self.homes.items() if home.area is not Area.TRAY]

    def evidence(self, card: Card) -> Evidence:
        """What a card holds."""
        return self.plan.library.evidence[card.evidence]

    def cards(self, section: Section) -> list[Card]:
        """The cards of a section that take a side, For first."""
        return [self.plan.cards[card] for card in (*section.for_, *section.against)]

    def short(self, card: Card) -> str:
        """A card in few words, in quotation marks: its label, or how it begins."""
        piece = self.evidence(card)
        text = piece.label or piece.text
        if len(text) > _SHORT:
            text = text[:_SHORT].rsplit(" ", 1)[0].rstrip(",;:") + "…"
        return f"'{text.rstrip('.')}'"

    @cached_property
    def essay_words(self) -> str:
        """What the student wrote on the argument: line of argument, points, verdicts and judgement."""
        plan, end = self.plan, self.plan.judgement
        texts = [plan.argument.text, end.decides, end.conclusion]
        for section in plan.sections:
            texts += [section.heading, section.point, section.counter, section.verdict.text, section.link]
        texts += [criterion.verdict for criterion in plan.criteria]
        return " \n".join(text for text in texts if text)
