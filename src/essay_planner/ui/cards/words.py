"""The words that cards and the panel use for kinds, reliability and places."""

from collections.abc import Sequence
from enum import Enum, auto

from essay_planner.core.messages import _
from essay_planner.core.pack import Kind, Reliability
from essay_planner.core.places import Area, Place
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word


def kind_word(kind: Kind) -> str:
    """What sort of evidence it is, in lower case."""
    return {
        Kind.FACT: _("fact"),
        Kind.STATISTIC: _("statistic"),
        Kind.EVENT: _("event"),
        Kind.QUOTATION: _("quotation"),
        Kind.INTERPRETATION: _("interpretation"),
    }[kind]


def kinds_word(kind: Kind) -> str:
    """The plural, as a filter names it."""
    return {
        Kind.FACT: _("Facts"),
        Kind.STATISTIC: _("Statistics"),
        Kind.EVENT: _("Events"),
        Kind.QUOTATION: _("Quotations"),
        Kind.INTERPRETATION: _("Interpretations"),
    }[kind]


def reliability_word(reliability: Reliability) -> str:
    """How far a piece can be relied on, or '' where it is sound."""
    return {Reliability.CHECK: _("to check"), Reliability.DISPUTED: _("disputed")}.get(reliability, "")


def reliability_tip(reliability: Reliability) -> str:
    """What the mark of care on a card means, or '' where there is none."""
    return {
        Reliability.CHECK: _("The pack asks you to check this: see ‘Care to take’."),
        Reliability.DISPUTED: _("Sources disagree about this: see ‘Care to take’."),
    }.get(reliability, "")


class News(Enum):
    """What became of evidence on the plan in a newer version of its pack."""

    CHANGED = auto()  # and the student has not decided about that
    WITHDRAWN = auto()


def news_word(news: News) -> str:
    """The words of the mark on a card."""
    return {News.CHANGED: _("new version"), News.WITHDRAWN: _("withdrawn")}[news]


def news_tip(news: News | None) -> str:
    """What the mark means; '' where there is none."""
    return {
        News.CHANGED: _("The pack says something else now: see ‘New in the pack’ in the panel."),
        News.WITHDRAWN: _("The pack’s author has withdrawn this evidence: see ‘Care to take’."),
        None: "",
    }[news]


def place_words(plan: Plan, place: Place) -> str:
    """Where a card stands: 'Against, Terror and the law', 'Introduction', 'Conclusion', 'Tray'."""
    if place.area is Area.SECTION:
        heading = next((s.heading for s in plan.sections if s.id == place.section), "")
        return f"{side_word(place.side or Side.CONTEXT)}, {heading}"
    return {
        Area.INTRODUCTION: _("Introduction"),
        Area.CONCLUSION: _("Conclusion"),
        Area.TRAY: _("Tray"),
    }[place.area]


def also_words(plan: Plan, places: Sequence[Place]) -> str:
    """Where else a piece of evidence stands: 'also in Against, Terror and the law'; '' if nowhere."""
    named = list(dict.fromkeys(_within(plan, place) for place in places))
    if len(named) > 2:
        return _("also in {n} other places").format(n=len(named))
    return _("also in {place}").format(place=_(" and in ").join(named)) if named else ""


def _within(plan: Plan, place: Place) -> str:
    """A place after 'in'."""
    return {
        Area.INTRODUCTION: _("the introduction"),
        Area.CONCLUSION: _("the conclusion"),
        Area.TRAY: _("the tray"),
    }.get(place.area) or place_words(plan, place)


def times_words(times: int) -> str:
    """On how many cards of the plan a piece of evidence is: 'used twice'; '' for one."""
    return {0: "", 1: "", 2: _("used twice")}.get(times, _("used {n} times").format(n=times))


def list_name(plan: Plan, place: Place) -> str:
    """The stable name of a place's list for assistive technology: 'Against: Terror and the law', 'Tray'."""
    return place_words(plan, place).replace(", ", ": ", 1) if place.area is Area.SECTION else place_words(plan, place)
