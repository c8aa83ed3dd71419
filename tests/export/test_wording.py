"""What exporters say in the same words."""

from essay_planner.core.plan import Side
from essay_planner.export.wording import first_names, no_case


def test_a_side_without_a_case_says_why_if_the_student_did() -> None:
    assert no_case(Side.AGAINST, "none is known") == "Nothing stands under ‘Against’: none is known"
    assert no_case(Side.AGAINST, "") == "Nothing stands under ‘Against’."


def test_of_many_names_the_first_five_are_told_and_the_rest_counted() -> None:
    assert list(first_names("abcde")) == ["a", "b", "c", "d", "e"]
    assert list(first_names("abcdefg")) == ["a", "b", "c", "d", "e", "and 2 more"]
