"""The kinds of file that a plan can become."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tests.builders import a_plan
from tests.export.hostile import hostile_plan

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.outline import outline
from essay_planner.core.plan import ExportOptions
from essay_planner.core.text import clean
from essay_planner.core.variants import variant_names
from essay_planner.export.formats import PDF, format_for, formats
from essay_planner.export.text import to_text

OPENINGS = {"word": b"PK", "html": b"<!DOCTYPE html>", "markdown": b"# How successful"}


def test_each_kind_that_needs_no_window_is_made_here() -> None:
    made = {one.word: one.make for one in formats().values() if one.make}
    assert set(made) == set(formats()) - {PDF} == set(OPENINGS)
    for word, make in made.items():
        assert make(outline(a_plan()), datetime(2026, 3, 1, tzinfo=UTC)).startswith(OPENINGS[word])


@pytest.mark.parametrize("variant", variant_names())
@pytest.mark.parametrize("word", ["html", "markdown"])
def test_hostile_words_leave_nothing_in_a_file_that_a_reader_could_stumble_over(word: str, variant: str) -> None:
    make = formats()[word].make
    assert make is not None
    plan = replace(hostile_plan(), export=ExportOptions(variant=variant))
    made = make(outline(plan), datetime(2026, 3, 1, tzinfo=UTC)).decode()
    assert clean(made) == made
    assert "turned" in made


def test_hostile_words_do_nothing_in_a_terminal() -> None:
    shown = to_text(outline(hostile_plan()))
    assert clean(shown) == shown


@pytest.mark.parametrize("name", ["plan.docx", "a.b/plan.PDF", "plan.html", "plan.md"])
def test_a_name_says_by_its_end_what_the_file_becomes(name: str) -> None:
    assert format_for(Path(name)).suffix == Path(name).suffix.lower()


@pytest.mark.parametrize("name", ["plan", "plan.doc", ".docx/plan"])
def test_another_name_is_refused_with_those_that_can_be(name: str) -> None:
    with pytest.raises(EssayPlannerError, match=r"must end in one of \.docx, \.pdf, \.html, \.md\."):
        format_for(Path(name))
