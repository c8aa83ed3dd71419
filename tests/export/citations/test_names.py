"""Names by their initials and in rows."""

import pytest

from essay_planner.core.pack import Name
from essay_planner.export.citations.names import initials, inverted_initials, series, with_initials


@pytest.mark.parametrize(
    ("given", "expected"),
    [("Joan Delaney", "J. D."), ("John L. H.", "J. L. H."), ("O.V.", "O. V."), ("Jean-Paul", "J.-P."), ("", "")],
)
def test_given_names_are_cut_to_initials(given: str, expected: str) -> None:
    assert initials(Name(family="X", given=given), " ") == expected


def test_harvard_sets_initials_close() -> None:
    assert inverted_initials(Name(family="Grossman", given="Joan Delaney")) == "Grossman, J.D."


@pytest.mark.parametrize("name", [Name(literal="BBC"), Name(family="Stalin"), Name(given="Stalin")])
def test_a_body_and_a_single_name_have_no_initials(name: Name) -> None:
    whole = name.literal or "Stalin"
    assert (with_initials(name), inverted_initials(name)) == (whole, whole)


@pytest.mark.parametrize(
    ("names", "expected"), [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B, and C")]
)
def test_names_stand_in_a_row(names: list[str], expected: str) -> None:
    assert series(names, comma=",") == expected
