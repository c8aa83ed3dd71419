"""Cases for the rules on coursework."""

from dataclasses import replace

from tests.builders import a_source
from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    for_coursework,
    sound_plan,
    with_card,
    with_piece,
)

from essay_planner.core.pack import Citation, Quote, SourceClass
from essay_planner.core.plan import (
    Plan,
    Stance,
)


def _with_source(**fields: object) -> Plan:
    plan = sound_plan()
    changed = a_source(**fields)  # type: ignore[arg-type]
    return replace(plan, library=replace(plan.library, sources={**plan.library.sources, "d/filtzer-1993": changed}))


def _quoting(locator: str = "") -> Plan:
    quote = Quote(text="camps", source="filtzer-1993", locator=locator)
    plan = with_piece("d/one-day", quotes=(quote,), sources=())
    return for_coursework(plan)


_PRIMARY = for_coursework(_with_source(class_=SourceClass.PRIMARY))


def _with_a_book() -> Plan:
    """What rests on a primary source rests on a book, too."""
    both = (Citation(source="filtzer-1993"), Citation(source="taubman-2003"))
    plan = with_piece("d/amnesty", with_piece("d/criminal-code", _PRIMARY, sources=both), sources=both)
    sources = {**plan.library.sources, "d/taubman-2003": a_source("taubman-2003")}
    return replace(plan, library=replace(plan.library, sources=sources))


def _quoting_the_primary() -> Plan:
    """A primary source that is only quoted from."""
    plan = with_piece("d/criminal-code", _PRIMARY, sources=())
    quote = Quote(text="freed", source="filtzer-1993", locator="p. 3")
    return with_piece("d/amnesty", plan, sources=(), quotes=(quote,))


def _without_works() -> Plan:
    """Coursework whose first card has no source, and whose fifth has only a study guide; the others have a book."""
    filtzer = (Citation(source="filtzer-1993", locator="p. 20"),)
    plan = for_coursework(sound_plan())
    for ref in ("d/tbilisi", "d/zhivago", "d/criminal-code"):
        plan = with_piece(ref, plan, sources=filtzer)
    guide = (Citation(source="study-guide"),)
    return with_piece("d/one-day", with_piece("d/amnesty", plan, sources=()), sources=guide)


CASES = (
    Case(
        "one-source",
        "coursework rests on two works",
        with_piece("d/one-day", for_coursework(sound_plan()), sources=(Citation(source="study-guide"),)),
    ),
    Case("one-source", "coursework rests on one book", for_coursework(sound_plan()), 1),
    Case("one-source", "an exam rests on one book", sound_plan()),
    Case("quotation-without-page", "no page is given", _quoting(), 1),
    Case("quotation-without-page", "the page is given", _quoting(locator="p. 3")),
    Case("quotation-without-page", "the student's note gives it", with_card("k5", _quoting(), note="p. 3")),
    Case("primary-source-unweighed", "its value and limits are not said", _PRIMARY, 2),
    Case(
        "primary-source-unweighed",
        "both are said",
        for_coursework(_with_source(class_=SourceClass.PRIMARY, value="He was there.", limits="He wrote late.")),
    ),
    Case(
        "primary-source-unweighed",
        "the student weighs it in notes",
        with_card("k1", with_card("k2", _PRIMARY, note="Late."), note="Late."),
    ),
    Case(
        "primary-source-unweighed",
        "only its limits are said",
        for_coursework(_with_source(class_=SourceClass.PRIMARY, limits="He wrote late.")),
    ),
    Case(
        "primary-source-unweighed",
        "a book bears it out, too",
        _with_a_book(),
    ),
    Case("primary-source-unweighed", "its words are quoted", _quoting_the_primary(), 1),
    Case("unreferenced", "cards rest on nothing, or on a study guide", _without_works(), 2),
    Case(
        "unreferenced",
        "the student notes where it is from",
        with_card("k5", with_card("k1", _without_works(), note="p. 3"), note="p. 9"),
    ),
    Case(
        "unreferenced",
        "a view is qualified by the student",
        with_card("k5", with_card("k1", _without_works(), stance=Stance.QUALIFIES), note="p. 9"),
    ),
)
