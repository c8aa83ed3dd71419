"""The words of the page: where a finding leads, the parts of a plan, and what was set aside."""

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.queries import numbered_sections
from essay_planner.core.review.values import Found, Part, Spot


def lead_words(plan: Plan, found: Found) -> str:
    """What the button says that leads to a finding's place."""
    if found.spot is Spot.SECTION:
        number = numbered_sections(plan).get(found.where)
        return _("Go to section {number}").format(number=number) if number else _("Go to the section")
    return {
        Spot.QUESTION: _("Go to the question"),
        Spot.CRITERION: _("Go to the criterion"),
        Spot.ARGUMENT: _("Go to the argument"),
        Spot.INTRODUCTION: _("Go to the introduction"),
        Spot.CARD: _("Show the card"),
        Spot.JUDGEMENT: _("Go to the judgement"),
        Spot.TRAY: _("Show the card"),
        Spot.PLAN: _("Go to the board"),
        Spot.LIBRARY: _("Find evidence"),
    }[found.spot]


def part_words(part: Part) -> str:
    """The heading of a part of the plan."""
    return {
        Part.QUESTION: _("Question"),
        Part.JUDGEMENT: _("Judgement"),
        Part.BALANCE: _("Balance"),
        Part.SECTIONS: _("Sections"),
        Part.EVIDENCE: _("Evidence"),
        Part.BUDGET: _("Time and words"),
    }[part]


def step_words(title: str) -> str:
    """A finding as the end of a step's name, without its full stop: 'Section 1 has nothing against'."""
    return title.rstrip(".")


def placed_words(title: str, place: str) -> str:
    """A row's title and where it stands: 'Section 1 has nothing against, finding 3 of 8'."""
    return _("{title}, {place}").format(title=step_words(title), place=place)


def aside_words(reason: str) -> str:
    """How it was set aside."""
    return _("Set aside: ‘{reason}’").format(reason=reason) if reason else _("Set aside")


def count_words(count: int) -> str:
    """'3 things to look at', or 'No open points'."""
    if not count:
        return _("No open points")
    return ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count)
