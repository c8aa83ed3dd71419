"""Works in a few words."""

import pytest
from tests.builders import a_source

from essay_planner.core.pack import Citation, Name
from essay_planner.core.works import family_names, short_source, words_of_work

FILTZER = a_source()
CARDS = a_source("cards", title="Revision cards: the Thaw", title_short="Revision cards", author=())
WORKS = {"filtzer-1993": FILTZER, "cards": CARDS}


def names(*families: str) -> tuple[Name, ...]:
    return tuple(Name(family=family) for family in families)


def test_a_source_is_its_author_and_the_place_in_the_work() -> None:
    assert short_source(Citation(source="filtzer-1993", locator="p. 20"), WORKS.get) == "Filtzer, p. 20"


def test_a_work_that_is_known_through_another_is_the_one_that_is_named() -> None:
    assert short_source(Citation(source="cards", via="filtzer-1993"), WORKS.get) == "Filtzer"


def test_a_work_without_an_author_is_its_title() -> None:
    assert short_source(Citation(source="cards"), WORKS.get) == "Revision cards"
    untitled = {"cards": a_source("cards", title="Revision cards: the Thaw", author=())}
    assert short_source(Citation(source="cards"), untitled.get) == "Revision cards"


def test_a_source_that_is_not_at_hand_has_no_words() -> None:
    assert short_source(Citation(source="gone"), WORKS.get) == ""


@pytest.mark.parametrize(
    ("families", "words"),
    [
        ((), ""),
        (("Filtzer",), "Filtzer"),
        (("Evans", "Jenkins"), "Evans and Jenkins"),
        (("A", "B", "C"), "A and others"),
    ],
)
def test_names_are_listed_up_to_two(families: tuple[str, ...], words: str) -> None:
    assert family_names(names(*families)) == words


def test_a_work_is_found_by_all_of_its_names_and_titles() -> None:
    assert words_of_work(FILTZER) == "Donald Filtzer The Khrushchev Era"
