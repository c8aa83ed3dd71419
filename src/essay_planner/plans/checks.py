"""What holds a plan together: every card stands in one place, on evidence that the plan has a copy of."""

from collections.abc import Callable

from essay_planner.core.library import OWN, alias_of, reference, sources_named
from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, all_places, cards_in
from essay_planner.core.plan import Plan
from essay_planner.files.forms import BAD
from essay_planner.files.reading import START, Reading
from essay_planner.files.yaml_reader import YamlMap

UNKNOWN: dict[str, Callable[[], str]] = {
    "card": lambda: _("There is no card '{id}' on this plan."),
    "criterion": lambda: _("There is no criterion '{id}' on this plan."),
    "pack": lambda: _("There is no pack '{id}' under 'packs' of this plan."),
    "library evidence": lambda: _("There is no evidence '{id}' in the library of this plan."),
}


def check_plan(plan: Plan, root: YamlMap, reading: Reading) -> None:
    """Note all that does not fit together in a plan. 'plan' is BAD if parts of it were faulty."""
    reading.check_references(UNKNOWN)
    if plan is BAD or reading.failed:
        return
    if not plan.sections:
        reading.fault(root.keys_at["sections"], _("A plan needs at least one section. Add one."))
    _check_homes(plan, reading)
    _check_library(plan, reading)


def _check_homes(plan: Plan, reading: Reading) -> None:
    marks = reading.ids("card")
    standing: set[str] = set()
    for place in all_places(plan):
        cards = cards_in(plan, place)
        for card in cards:
            if (place != CONCLUSION and card in standing) or cards.count(card) > 1:
                message = _("The card '{id}' stands in two places. Take it out of one of them.")
                reading.fault(marks[card], message.format(id=card))
        if place != CONCLUSION:
            standing.update(cards)
    standing.update(cards_in(plan, CONCLUSION))
    for card, mark in marks.items():
        if card not in standing:
            reading.fault(mark, _("The card '{id}' stands nowhere. Put it in the tray.").format(id=card))


def _check_library(plan: Plan, reading: Reading) -> None:
    library = plan.library
    for group in ("library evidence", "library source", "library term"):
        for ref, mark in reading.ids(group).items():
            if alias_of(ref) != OWN and (alias_of(ref) not in plan.packs or ref == alias_of(ref)):
                message = _("'{id}' does not begin with the name of one of the plan's packs, or with 'own/'.")
                reading.fault(mark, message.format(id=ref))
    for ref, piece in library.evidence.items():
        for source in sorted(sources_named(piece)):
            if reference(alias_of(ref), source) not in library.sources:
                message = _("'{id}' names the source '{source}', which is not in the library of this plan.")
                mark = reading.ids("library evidence").get(ref, START)
                reading.fault(mark, message.format(id=ref, source=source))
