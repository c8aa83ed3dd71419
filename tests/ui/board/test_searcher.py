"""Searching while the index is being made, and after."""

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import a_piece

from essay_planner.core.pack import Kind
from essay_planner.search.index import EvidenceIndex, Filters
from essay_planner.ui.board.searcher import MANY, Searcher

pytestmark = pytest.mark.usefixtures("qapp")


def an_index(count: int, word: str = "gulag") -> EvidenceIndex:
    kinds = (Kind.FACT, Kind.EVENT)
    pieces = [a_piece(f"p{n}", f"The {word} of {n}.", kind=kinds[n % 2]) for n in range(count)]
    return EvidenceIndex({piece.id: piece for piece in pieces})


def found(searcher: Searcher, text: str, *kinds: Kind) -> int:
    return len(searcher.search(text, Filters(kinds=frozenset(kinds)), question="", used=frozenset()).refs)


def test_few_pieces_are_searched_at_once() -> None:
    assert found(Searcher(an_index(3)), "2") == 1


def test_words_wait_for_the_index_of_many_and_filters_do_not() -> None:
    searcher = Searcher(an_index(MANY + 2))
    assert found(searcher, "nothing", Kind.EVENT) == MANY // 2 + 1
    searcher.wait()
    assert found(searcher, "nothing") == 0


def test_it_is_told_when_the_index_of_many_is_made() -> None:
    searcher, told = Searcher(an_index(MANY + 1)), []
    searcher.ready.connect(lambda: told.append(found(searcher, "1000")))
    searcher.wait()
    assert told == [1]


def test_an_index_that_was_left_meanwhile_is_not_told_of() -> None:
    searcher, told = Searcher(an_index(MANY + 1)), []
    searcher.ready.connect(lambda: told.append(found(searcher, "law")))
    searcher.follow(an_index(MANY + 3, "law"))
    searcher.wait()
    QApplication.processEvents()
    assert told == [MANY + 3]


def test_words_are_found_in_the_index_before_while_one_with_more_pieces_waits_to_be_made() -> None:
    searcher = Searcher(an_index(MANY + 1))
    searcher.wait()
    searcher.follow(an_index(MANY + 2))
    assert (found(searcher, "gulag"), found(searcher, "1000")) == (MANY + 1, 1)
    searcher.wait()
    assert found(searcher, "gulag") == MANY + 2


def test_an_index_that_lacks_pieces_is_not_made_up_for_by_the_one_before() -> None:
    searcher = Searcher(an_index(MANY + 2))
    searcher.wait()
    searcher.follow(an_index(MANY + 1))
    assert found(searcher, "nothing") == MANY + 1
