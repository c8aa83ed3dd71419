"""Names of authors on one line."""

import pytest

from essay_planner.core.names_in_words import read_names, write_names
from essay_planner.core.pack import Name

FILTZER, JONES = Name(family="Filtzer", given="Donald"), Name(family="Jones", given="Polly")


@pytest.mark.parametrize(
    "line", ["Filtzer, Donald; Jones, Polly", "Donald Filtzer and Polly Jones", "Donald Filtzer;Jones, Polly;"]
)
def test_several_people_are_told_apart(line: str) -> None:
    assert read_names(line) == (FILTZER, JONES)


@pytest.mark.parametrize("line", ["Pravda", "Central Committee of the CPSU", "Institute of Art and Science"])
def test_a_body_keeps_its_name_as_it_is(line: str) -> None:
    assert read_names(line) == (Name(literal=line),)


def test_no_words_are_no_names() -> None:
    assert read_names(" ; ") == ()


@pytest.mark.parametrize("names", [(FILTZER, JONES), (Name(literal="Pravda"),), (Name(family="Filtzer"),), ()])
def test_names_are_read_again_from_how_they_are_written(names: tuple[Name, ...]) -> None:
    assert read_names(write_names(names)) == names
