"""What a shape asks for, and that nothing written is out of its sight."""

from dataclasses import replace

import pytest
from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.paragraph.shapes import (
    Field,
    fields,
    kept_aside,
    lead,
    other_fields,
    prompt,
    shape_name,
    short_shape,
)
from essay_planner.core.plan import Shape

SECTION = a_plan().sections[0]


@pytest.mark.parametrize("shape", [None, *Shape])
def test_a_shape_asks_for_some_fields_and_the_others_are_at_hand(shape: Shape | None) -> None:
    assert sorted((*fields(shape), *other_fields(shape))) == sorted(Field)


@pytest.mark.parametrize("shape", [None, *Shape])
def test_each_field_that_is_typed_in_has_its_words(shape: Shape | None) -> None:
    typed = [field for field in Field if field is not Field.CARDS]
    assert all(lead(shape, field) and prompt(shape, field) for field in typed)
    assert prompt(shape, Field.CARDS) == ""


def test_peace_asks_for_the_counter_argument_and_an_evaluation() -> None:
    assert fields(Shape.PEACE) == (Field.POINT, Field.CARDS, Field.COUNTER, Field.VERDICT)
    assert lead(Shape.PEACE, Field.VERDICT) == "Evaluation"


def test_what_a_shape_does_not_ask_for_is_named_while_something_is_written_in_it() -> None:
    assert kept_aside(replace(SECTION, shape=Shape.PEACE)) == (Field.LINK,)
    assert kept_aside(replace(SECTION, shape=Shape.BLANK)) == (Field.VERDICT, Field.LINK)
    assert kept_aside(replace(SECTION, shape=Shape.PEACE, link=" ")) == ()


def test_each_shape_has_a_name_of_its_own() -> None:
    assert len({shape_name(shape) for shape in (None, *Shape)}) == 5
    assert len({short_shape(shape) for shape in (None, *Shape)}) == 5


def test_one_shape_for_all_sections_leaves_their_words() -> None:
    plan = edits.shape_sections(a_plan(), Shape.PEEL)
    assert [section.shape for section in plan.sections] == [Shape.PEEL, Shape.PEEL]
    assert edits.shape_sections(plan, None) == a_plan()
