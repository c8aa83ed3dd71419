"""Sections added, named, moved and removed, and what they argue."""

from collections.abc import Callable

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.places import section_of
from essay_planner.core.plan import Leaning, Plan, Shape, Verdict


def headings(plan: Plan) -> list[str]:
    return [section.heading for section in plan.sections]


@pytest.mark.parametrize(
    ("row", "ids"),
    [
        (None, ["s1", "s2", "new"]),
        (0, ["new", "s1", "s2"]),
        (1, ["s1", "new", "s2"]),
        (-1, ["new", "s1", "s2"]),
        (9, ["s1", "s2", "new"]),
    ],
)
def test_a_section_is_added_at_its_row(row: int | None, ids: list[str]) -> None:
    assert [section.id for section in edits.add_section(a_plan(), "new", "Economy", row).sections] == ids


def test_a_heading_is_one_line() -> None:
    assert edits.add_section(a_plan(), "new", "  The\n economy ").sections[-1].heading == "The economy"


def test_a_section_id_in_use_is_refused() -> None:
    with pytest.raises(EditRefused, match="section 's1' already"):
        edits.add_section(a_plan(), "s1", "Economy")


def test_suggested_sections_take_the_place_of_a_first_section_that_nothing_was_done_with() -> None:
    plan = edits.use_suggested_sections(an_empty_plan(), {"a": "Economy"})
    assert [section.heading for section in plan.sections] == ["Economy"]


def test_suggested_sections_leave_a_first_section_that_holds_words() -> None:
    plan = an_empty_plan()
    plan = edits.set_point(plan, plan.sections[0].id, "It ended terror.")
    plan = edits.use_suggested_sections(plan, {"a": "Economy"})
    assert [section.heading for section in plan.sections] == ["Not grouped yet", "Economy"]


def test_suggested_sections_are_added_once() -> None:
    plan = edits.use_suggested_sections(a_plan(), {"a": "Economy", "b": "Terror and the law", "c": "Economy"})
    assert headings(plan) == ["Terror and the law", "Culture and the Thaw", "Economy"]


def test_a_section_gets_another_heading() -> None:
    assert headings(edits.rename_section(a_plan(), "s2", "Culture")) == ["Terror and the law", "Culture"]


@pytest.mark.parametrize("heading", ["", " \n", "\x07"])
def test_a_section_needs_a_heading(heading: str) -> None:
    with pytest.raises(EditRefused, match="needs a heading"):
        edits.rename_section(a_plan(), "s1", heading)


@pytest.mark.parametrize(("row", "ids"), [(0, ["s2", "s1"]), (1, ["s1", "s2"]), (9, ["s1", "s2"]), (-3, ["s2", "s1"])])
def test_a_section_moves_to_its_row(row: int, ids: list[str]) -> None:
    assert [section.id for section in edits.move_section(a_plan(), "s2", row).sections] == ids


def test_the_cards_of_a_removed_section_go_to_the_tray() -> None:
    assert edits.remove_section(a_plan(), "s1").tray == ("k8", "k4", "k1", "k2", "k3")


def test_the_last_section_cannot_be_removed() -> None:
    with pytest.raises(EditRefused, match="at least one section"):
        edits.remove_section(an_empty_plan(), "s1")


@pytest.mark.parametrize(
    ("edit", "field"), [(edits.set_point, "point"), (edits.set_counter, "counter"), (edits.set_link, "link")]
)
def test_a_section_holds_what_is_written_in_it(edit: Callable[[Plan, str, str], Plan], field: str) -> None:
    assert getattr(section_of(edit(a_plan(), "s1", "So it\x07 was."), "s1"), field) == "So it was."


def test_a_verdict_keeps_its_leaning_when_only_the_words_change() -> None:
    plan = edits.set_verdict(a_plan(), "s1", "Terror ended.")
    assert section_of(plan, "s1").verdict == Verdict(text="Terror ended.", leans=Leaning.FOR)


def test_a_verdict_can_lean_another_way() -> None:
    plan = edits.set_verdict(a_plan(), "s1", "It went on.", Leaning.AGAINST)
    assert section_of(plan, "s1").verdict.leans is Leaning.AGAINST


@pytest.mark.parametrize("words", [300, None])
def test_a_section_has_a_length_or_none(words: int | None) -> None:
    assert section_of(edits.set_section_words(a_plan(), "s1", words), "s1").words == words


@pytest.mark.parametrize("words", [0, 100_001])
def test_a_length_out_of_bounds_is_refused(words: int) -> None:
    with pytest.raises(EditRefused, match="a number from 1 to 100,000"):
        edits.set_section_words(a_plan(), "s1", words)


def test_a_section_leans_without_a_change_of_its_words() -> None:
    verdict = edits.lean_section(a_plan(), "s1", Leaning.AGAINST).sections[0].verdict
    assert (verdict.text, verdict.leans) == (a_plan().sections[0].verdict.text, Leaning.AGAINST)


def test_a_section_takes_a_shape_and_can_lose_it() -> None:
    plan = edits.shape_section(a_plan(), "s1", Shape.PEEL)
    assert plan.sections[0].shape is Shape.PEEL
    assert edits.shape_section(plan, "s1", None) == a_plan()
