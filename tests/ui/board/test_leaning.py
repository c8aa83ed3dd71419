"""The small buttons that say which way the argument and the verdicts lean."""

import pytest
from PySide6.QtGui import QAction

from essay_planner.core.plan import Leaning
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.leaning import LeaningButton


def choice(button: LeaningButton, words: str) -> QAction:
    return next(action for action in button.make_menu().actions() if action.text() == words)


@pytest.fixture
def said(board: BoardView) -> list[str]:
    heard: list[str] = []
    board.session.announced.connect(heard.append)
    return heard


def test_the_argument_says_which_way_it_leans(board: BoardView) -> None:
    assert board.sheet.leaning.text().strip() == "leans for"
    assert board.sheet.leaning.accessibleName() == "Which way the line of argument leans: leans for"
    assert board.sheet.leaning.accessibleDescription() == "Leans for"


def test_another_leaning_is_one_named_step_that_is_announced(board: BoardView, said: list[str]) -> None:
    before = board.session.plan
    choice(board.sheet.leaning, "Leans strongly against").trigger()
    assert board.session.plan.argument.leans is Leaning.STRONGLY_AGAINST
    assert board.session.plan.argument.text == before.argument.text
    assert board.session.undo_label == "Say which way the line of argument leans"
    assert said == ["The line of argument: leans strongly against."]
    board.session.undo()
    assert board.session.plan == before
    assert board.sheet.leaning.text().strip() == "leans for"


def test_a_leaning_can_be_taken_back(board: BoardView) -> None:
    choice(board.sheet.leaning, "Not said").trigger()
    assert board.session.plan.argument.leans is Leaning.UNSAID
    assert board.sheet.leaning.text().strip() == "leans…"


def test_the_choice_has_a_tick_at_what_is_said(board: BoardView) -> None:
    ticks = [a.text() for a in board.sheet.leaning.make_menu().actions() if a.isChecked()]
    assert ticks == ["Leans for"]
