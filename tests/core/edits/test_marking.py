"""Marks that the student makes on the words of the question."""

import pytest
from tests.builders import QUESTION_TEXT, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.plan import Markup, MarkupRole, Plan

PERIOD, COMMAND, TERM = MarkupRole.PERIOD, MarkupRole.COMMAND, MarkupRole.TERM
CONCEPT, VIEW, FACTOR = MarkupRole.CONCEPT, MarkupRole.VIEW, MarkupRole.FACTOR


def _asked(text: str, *marks: tuple[MarkupRole, str]) -> Plan:
    """A plan on a question, with these words of it marked by hand."""
    plan = an_empty_plan()
    markup = tuple(
        Markup(role=role, start=text.index(words), end=text.index(words) + len(words)) for role, words in marks
    )
    return an_empty_plan(question=type(plan.question)(text=text, sides=plan.question.sides, markup=markup))


def _mark(plan: Plan, role: MarkupRole, words: str) -> Plan:
    start = plan.question.text.index(words)
    return edits.mark_question(plan, role, start, start + len(words))


def _marked(plan: Plan) -> list[tuple[str, str]]:
    return [(str(mark.role), plan.question.text[mark.start : mark.end]) for mark in edits.marks_of(plan)]


def test_a_question_without_marks_goes_by_what_is_read() -> None:
    assert _marked(an_empty_plan()) == [
        ("command", "How successful was"),
        ("term", "successful"),
        ("concept", "de-Stalinisation"),
        ("term", "de-Stalinisation"),
        ("period", "1953–64"),
    ]


def test_the_first_mark_by_hand_keeps_what_was_read() -> None:
    plan = _mark(an_empty_plan(), TERM, "Soviet Union")
    assert ("term", "Soviet Union") in _marked(plan)
    assert ("command", "How successful was") in _marked(plan)


def test_blanks_and_stops_at_the_ends_are_left_out() -> None:
    plan = edits.mark_question(_asked("Why did he fall?"), CONCEPT, 3, 99)
    assert ("concept", "did he fall") in _marked(plan)


@pytest.mark.parametrize(("start", "end"), [(3, 4), (4, 2), (90, 99), (15, 16)])
def test_a_mark_without_words_is_refused(start: int, end: int) -> None:
    with pytest.raises(EditRefused, match="Choose words"):
        edits.mark_question(_asked("Why did he fall?"), TERM, start, end)


def test_a_period_is_marked_once() -> None:
    plan = _asked("Why, in 1953 or 1964, did he fall?", (PERIOD, "1953"), (COMMAND, "Why"))
    assert _marked(_mark(plan, PERIOD, "1964")) == [("command", "Why"), ("period", "1964")]


def test_several_terms_are_marked() -> None:
    plan = _asked("Was the Thaw a revolution?", (TERM, "Thaw"))
    assert _marked(_mark(plan, TERM, "revolution")) == [("term", "Thaw"), ("term", "revolution")]


def test_a_longer_stretch_of_the_same_kind_takes_the_place_of_a_shorter() -> None:
    plan = _asked("Was the Thaw a revolution?", (TERM, "Thaw"))
    assert _marked(_mark(plan, TERM, "the Thaw")) == [("term", "the Thaw")]


def test_the_same_words_can_be_given_another_part() -> None:
    plan = _asked("Was the Thaw a revolution?", (CONCEPT, "the Thaw"))
    assert _marked(_mark(plan, FACTOR, "the Thaw")) == [("factor", "the Thaw")]


def test_a_mark_takes_what_it_covers_of_those_beside_it() -> None:
    plan = _asked("How far did the Thaw matter in 1956?", (COMMAND, "How far did the"), (CONCEPT, "Thaw matter in"))
    assert _marked(_mark(plan, FACTOR, "the Thaw")) == [
        ("command", "How far did"),
        ("factor", "the Thaw"),
        ("concept", "matter in"),
    ]


def test_a_mark_within_a_longer_one_leaves_it_whole() -> None:
    plan = _asked("How far did the Thaw matter?", (CONCEPT, "the Thaw matter"))
    assert _marked(_mark(plan, TERM, "Thaw")) == [("concept", "the Thaw matter"), ("term", "Thaw")]


def test_a_longer_mark_keeps_the_terms_within_it() -> None:
    plan = _asked("How far did the Thaw matter?", (TERM, "Thaw"))
    assert _marked(_mark(plan, CONCEPT, "the Thaw matter")) == [("concept", "the Thaw matter"), ("term", "Thaw")]


def test_a_longer_mark_takes_the_place_of_what_it_covers() -> None:
    plan = _asked("How far did the Thaw matter?", (CONCEPT, "Thaw"))
    assert _marked(_mark(plan, FACTOR, "the Thaw matter")) == [("factor", "the Thaw matter")]


def test_a_view_may_hold_anything() -> None:
    plan = _asked("How far was it true that the Thaw mattered?", (FACTOR, "Thaw"))
    assert _marked(_mark(plan, VIEW, "the Thaw mattered")) == [("view", "the Thaw mattered"), ("factor", "Thaw")]


def test_the_same_mark_again_changes_nothing() -> None:
    plan = an_empty_plan()
    assert _mark(plan, PERIOD, "1953–64") is plan


def test_a_mark_that_was_read_can_be_taken_away() -> None:
    plan = an_empty_plan()
    (period,) = [mark for mark in edits.marks_of(plan) if mark.role is PERIOD]
    assert "period" not in dict(_marked(edits.unmark_question(plan, period)))


def test_the_only_mark_stays() -> None:
    plan = _asked("Was the Thaw a revolution?", (TERM, "Thaw"))
    with pytest.raises(EditRefused, match="only mark"):
        edits.unmark_question(plan, plan.question.markup[0])


def test_the_only_mark_on_a_question_that_rules_do_not_read_can_go() -> None:
    plan = _asked("Khrushchev, or Malenkov?")
    marked = _mark(plan, CONCEPT, "Malenkov")
    assert edits.unmark_question(marked, marked.question.markup[0]) == plan


def test_a_mark_that_is_not_there_cannot_be_taken_away() -> None:
    with pytest.raises(EditRefused, match="not on the question"):
        edits.unmark_question(an_empty_plan(), Markup(role=TERM, start=0, end=3))


def test_the_marks_by_hand_can_be_dropped() -> None:
    plan = _mark(an_empty_plan(), TERM, "Soviet Union")
    assert edits.read_question_again(plan) == an_empty_plan()
    assert plan.question.text == QUESTION_TEXT


def test_what_was_read_is_not_read_again() -> None:
    plan = an_empty_plan()
    assert edits.read_question_again(plan) is plan
