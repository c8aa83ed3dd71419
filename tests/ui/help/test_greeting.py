"""A word to who is new to the program, or to a version of it: once."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QPushButton
from tests.ui.conftest import Until, open_plan

from essay_planner import __version__
from essay_planner.core import edits
from essay_planner.files.settings import Settings, read_settings, write_settings
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.help.board_tour import BoardTour
from essay_planner.ui.help.greeting import Greeting
from essay_planner.ui.help.window import HelpWindow
from essay_planner.ui.starting import Program

OFFER = "New here? A tour of the board takes a minute. It is under Help, too."


PLAN = edits.own_plan(edits.own_question("Why?"), "p", "s1", {}, [])  # there is nothing else to say of it


def press(program: Program, words: str) -> None:
    next(b for b in program.window.news.findChildren(QPushButton) if b.text() == words).click()


@pytest.fixture
def greeting(program: Program) -> Greeting:
    return Greeting(program.window, program.opener)


def test_the_first_plan_brings_the_offer_of_a_tour(program: Program, greeting: Greeting, tmp_path: Path) -> None:
    greeting.start()
    assert program.window.news.sentence == ""
    open_plan(program, tmp_path / "my.essayplan", PLAN)
    assert program.window.news.sentence == OFFER
    press(program, "Show me")
    assert program.window.findChildren(BoardTour)
    assert program.window.news.sentence == ""


def test_the_offer_goes_with_the_plan(program: Program, greeting: Greeting, tmp_path: Path) -> None:
    greeting.start()
    open_plan(program, tmp_path / "my.essayplan", PLAN)
    program.opener.close()
    assert program.window.news.sentence == ""


def test_the_ring_of_a_tour_follows_when_the_offer_makes_room(
    program: Program, greeting: Greeting, tmp_path: Path, until: Until
) -> None:
    greeting.start()
    open_plan(program, tmp_path / "my.essayplan", PLAN)
    board = program.window.findChild(BoardView)
    assert isinstance(board, BoardView)
    until(lambda: program.window.news.isVisible())
    before = board.library.mapTo(program.window, QPoint()).y()
    press(program, "Show me")
    until(lambda: board.library.mapTo(program.window, QPoint()).y() < before)
    (tour,) = program.window.findChildren(BoardTour)
    until(lambda: tour.ring.geometry().contains(QRect(board.library.mapTo(program.window, QPoint()), QSize(9, 9))))


def test_a_plan_that_is_open_already_counts(program: Program, greeting: Greeting, tmp_path: Path) -> None:
    open_plan(program, tmp_path / "my.essayplan", PLAN)
    greeting.start()
    assert program.window.news.sentence == OFFER


def test_the_offer_is_made_once(program: Program, greeting: Greeting, tmp_path: Path) -> None:
    greeting.start()
    open_plan(program, tmp_path / "my.essayplan", PLAN)
    assert read_settings().greeted == __version__
    program.window.news.dismiss()
    program.opener.close()
    open_plan(program, tmp_path / "other.essayplan", PLAN)
    assert program.window.news.sentence == ""


def test_a_new_version_says_what_is_new_once(program: Program, greeting: Greeting) -> None:
    write_settings(Settings(greeted="0.0.1"))
    greeting.start()
    assert program.window.news.sentence == f"This is Essay Planner {__version__} now."
    assert read_settings().greeted == __version__
    press(program, "What’s new")
    (opened,) = program.window.findChildren(HelpWindow)
    assert opened.page.document().firstBlock().text() == "What’s new"


def test_the_same_version_says_nothing(program: Program, greeting: Greeting, tmp_path: Path) -> None:
    write_settings(Settings(greeted=__version__))
    greeting.start()
    open_plan(program, tmp_path / "my.essayplan", PLAN)
    assert program.window.news.sentence == ""
