"""The next step of a section on its way from cards to a paragraph.

The ladder is the one that history teachers know from Christine Counsell: sort the cards, group them, head each group in
at most five words, turn the heading into a sentence that argues, and let that sentence open the paragraph.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from essay_planner.core.edits.arranging import Order, sort_cards
from essay_planner.core.messages import _, ngettext
from essay_planner.core.paragraph.shapes import Field, fields, text_in
from essay_planner.core.places import section_of
from essay_planner.core.plan import Leaning, Plan, Section, Shape, Side
from essay_planner.core.text import count_words, fold

HEADING_WORDS = 5
_TO_GROUP = 4  # cards that nobody has grouped yet, from which on grouping them comes first


class Rung(StrEnum):
    """A step of the ladder."""

    SORT = "sort"
    GROUP = "group"
    HEAD = "head"
    SHORTEN = "shorten"
    ARGUE = "argue"
    ORDER = "order"
    EXPLAIN = "explain"
    COUNTER = "counter"
    JUDGE = "judge"
    LEAN = "lean"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Step:
    """What to do next in a section, in words; 'card' is the one that it is about, '' if none."""

    rung: Rung
    words: str
    card: str = ""


def next_step(plan: Plan, section_id: str) -> Step | None:
    """The first thing that a section still lacks; None once it has all that its shape asks for."""
    section = section_of(plan, section_id)
    made = (check(plan, section) for check in _RUNGS)
    return next((step for step in made if step is not None), None)


def _cards(section: Section) -> Sequence[str]:
    return (*section.for_, *section.against)


def _sort(_plan: Plan, section: Section) -> Step | None:
    if _cards(section) or section.context:
        return None
    words = _("Find evidence that shows this") if section.point.strip() else _("Sort evidence into this group")
    return Step(Rung.SORT, words)


def _group(plan: Plan, section: Section) -> Step | None:
    if section.heading != _("Not grouped yet"):
        return None
    if len(plan.sections) == 1 and len(_cards(section)) < _TO_GROUP:
        return Step(Rung.SORT, _("Sort more evidence; then group what belongs together"))
    if len(plan.sections) == 1:
        return Step(Rung.GROUP, _("Choose cards that belong together and make a section of them"))
    return Step(Rung.GROUP, _("Move its cards to the groups that they belong to"))


def _head(_plan: Plan, section: Section) -> Step | None:
    if section.heading != _("New section"):
        return None
    return Step(Rung.HEAD, _("Head this group in a few words"))


def _shorten(_plan: Plan, section: Section) -> Step | None:
    heading = section.heading.partition(":")[0]  # what follows is no heading, but what it takes in
    if section.point.strip() or count_words(heading) <= HEADING_WORDS:
        return None
    return Step(Rung.SHORTEN, _("Could five words head this group? A short heading is easier to argue from"))


def _argue(_plan: Plan, section: Section) -> Step | None:
    if section.point.strip() and _bare(section.point) != _bare(section.heading):
        return None
    return Step(Rung.ARGUE, _("Turn the heading into a sentence that answers the question"))


def _bare(text: str) -> str:
    return fold(text).strip(" .")


def _order(plan: Plan, section: Section) -> Step | None:
    if section.shape is not Shape.CRITERIA:
        return None
    untied = next((card for card in _cards(section) if not plan.cards[card].criteria), "")
    if untied:
        return Step(Rung.ORDER, _("Say which criteria its cards bear on"), untied)
    if sort_cards(plan, section.id, Order.CRITERION, tuple(Side)) == plan:
        return None
    return Step(Rung.ORDER, _("Put its cards in the order of the criteria"))


def _explain(plan: Plan, section: Section) -> Step | None:
    bare = [card for card in _cards(section) if not plan.cards[card].explanation.strip()]
    if not bare:
        return None
    words = ngettext("Explain one more card", "Explain {n} more cards", len(bare))
    return Step(Rung.EXPLAIN, words.format(n=len(bare)), bare[0])


def _counter(_plan: Plan, section: Section) -> Step | None:
    two_sided = bool(section.for_ and section.against) or section.shape is Shape.PEACE
    if not two_sided or not _lacks(section, Field.COUNTER):
        return None
    return Step(Rung.COUNTER, _("Say how the other side is answered"))


def _judge(_plan: Plan, section: Section) -> Step | None:
    return Step(Rung.JUDGE, _("Say what this section shows")) if _lacks(section, Field.VERDICT) else None


def _lean(_plan: Plan, section: Section) -> Step | None:
    if section.verdict.leans is not Leaning.UNSAID or Field.VERDICT not in fields(section.shape):
        return None
    return Step(Rung.LEAN, _("Say which way it leans"))


def _link(plan: Plan, section: Section) -> Step | None:
    if section is plan.sections[-1] or not _lacks(section, Field.LINK):
        return None
    return Step(Rung.LINK, _("Say how it leads to the next paragraph"))


def _lacks(section: Section, field: Field) -> bool:
    return field in fields(section.shape) and not text_in(section, field).strip()


_RUNGS: Sequence[Callable[[Plan, Section], Step | None]] = (
    _sort,
    _group,
    _head,
    _shorten,
    _argue,
    _order,
    _explain,
    _counter,
    _judge,
    _lean,
    _link,
)
