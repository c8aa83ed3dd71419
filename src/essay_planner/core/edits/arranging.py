"""Arrange what is on the plan: sort the cards of a section, split a section off, and join two."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import StrEnum

from essay_planner.core.dates import parse
from essay_planner.core.edits.placing import move_cards
from essay_planner.core.edits.sections import add_section
from essay_planner.core.errors import EditRefused
from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.core.places import Area, all_places, cards_in, column, homes, section_of, with_cards
from essay_planner.core.plan import Dismissal, Leaning, Plan, Section, Side, Verdict


class Order(StrEnum):
    """What cards are sorted by: the earliest first, the strongest, or those of the plan's first criterion."""

    DATE = "date"
    STRENGTH = "strength"
    CRITERION = "criterion"


def sort_cards(plan: Plan, section_id: str, order: Order, sides: Sequence[Side]) -> Plan:
    """Sort the cards on these sides of a section, each side by itself.

    Cards that are alike keep their order; those without a date, of a strength not said, or of no criterion come last.
    """
    for side in sides:
        place = column(section_id, side)
        plan = with_cards(plan, place, tuple(sorted(cards_in(plan, place), key=_rank(plan, order))))
    return plan


def _rank(plan: Plan, order: Order) -> Callable[[str], tuple[object, ...]]:
    def by_date(card: str) -> tuple[object, ...]:
        date = evidence_of(plan, card).date
        return (False, parse(date).sort_key) if date else (True,)

    def by_strength(card: str) -> tuple[object, ...]:
        return (-(plan.cards[card].strength or 0),)

    def by_criterion(card: str) -> tuple[object, ...]:
        ranks = (n for n, criterion in enumerate(plan.criteria) if criterion.id in plan.cards[card].criteria)
        return (next(ranks, len(plan.criteria)),)

    return {Order.DATE: by_date, Order.STRENGTH: by_strength, Order.CRITERION: by_criterion}[order]


def split_off(plan: Plan, section_id: str, heading: str, cards: Sequence[str]) -> Plan:
    """Make a section of these cards, with a new id, below the last section that any of them stands in.

    Each stands on the side where it stood, and they keep their order. A card that had no side becomes background;
    one of the conclusion stays ranked there. Raises EditRefused for no cards or unknown ones.
    """
    placed = homes(plan)
    if not cards or not placed.keys() >= set(cards):
        raise EditRefused(_("Choose the cards first that the new section is to hold."))
    chosen = [card for place in all_places(plan) for card in cards_in(plan, place) if card in cards]
    ids = [section.id for section in plan.sections]
    rows = [ids.index(placed[card].section) for card in chosen if placed[card].area is Area.SECTION]
    sides = {card: placed[card].side or plan.cards[card].side or Side.CONTEXT for card in chosen}
    plan = add_section(plan, section_id, heading, max(rows) + 1 if rows else None)
    for side in Side:
        plan = move_cards(plan, [card for card in chosen if sides[card] is side], column(section_id, side))
    return plan


def join_sections(plan: Plan, section_id: str) -> Plan:
    """Join a section with the one below it, under the first one's id and heading.

    A heading that nobody wrote gives way to the other. Nothing that was written is lost: the second heading leads
    what was its point, other words stand on lines of their own below the first's, and lengths add up. Where the
    verdicts lean differently, which way the joined one leans is unsaid. Raises EditRefused for the last section.
    """
    first = section_of(plan, section_id)
    row = plan.sections.index(first)
    if row == len(plan.sections) - 1:
        raise EditRefused(_("There is no section below to join this one with."))
    second = plan.sections[row + 1]
    sections = (*plan.sections[:row], _joined(first, second), *plan.sections[row + 2 :])
    comments = tuple(replace(c, on=first.id) if c.on == second.id else c for c in plan.comments)
    return replace(plan, sections=sections, comments=comments, dismissed=_dismissed(plan, first.id, second.id))


def _joined(first: Section, second: Section) -> Section:
    return replace(
        first,
        heading=second.heading if first.heading in _nobodys() else first.heading,
        point=_lines(first.point, _point_with_heading(first, second)),
        shape=first.shape or second.shape,
        words=(first.words or 0) + (second.words or 0) or None,
        context=(*first.context, *second.context),
        for_=(*first.for_, *second.for_),
        against=(*first.against, *second.against),
        counter=_lines(first.counter, second.counter),
        verdict=Verdict(text=_lines(first.verdict.text, second.verdict.text), leans=_leaning(first, second)),
        link=_lines(first.link, second.link),
    )


def _point_with_heading(first: Section, second: Section) -> str:
    """'Culture: The Thaw was real.', where the heading would else be lost."""
    if second.heading == first.heading or second.heading in _nobodys() or first.heading in _nobodys():
        return second.point
    return f"{second.heading}: {second.point}" if second.point.strip() else second.heading


def _nobodys() -> tuple[str, ...]:
    """The headings that the program gives."""
    return _("New section"), _("Not grouped yet")


def _lines(first: str, second: str) -> str:
    return "\n".join(text for text in (first, second) if text.strip())


def _leaning(first: Section, second: Section) -> Leaning:
    """The one way that is said, by whichever of them says anything at all."""
    said = {section.verdict.leans for section in (first, second) if section.verdict != Verdict()}
    return said.pop() if len(said) == 1 else Leaning.UNSAID


def _dismissed(plan: Plan, kept: str, gone: str) -> tuple[Dismissal, ...]:
    moved = (replace(d, where=kept) if d.where == gone else d for d in plan.dismissed)
    return tuple(dict.fromkeys(moved))
