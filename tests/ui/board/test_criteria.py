"""The line that says what the question will be judged by."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from tests.builders import an_empty_plan
from tests.ui.board.conftest import MakeBoard

from essay_planner.core import edits
from essay_planner.ui.board.board_view import BoardView


def choice(board: BoardView, words: str) -> QAction:
    """The action of the menu with these words."""
    return next(action for action in board.sheet.criteria.make_menu().actions() if action.text() == words)


def test_the_line_lists_the_plans_criteria(board: BoardView) -> None:
    assert board.sheet.criteria.words.text() == "Judged by: Did rule by terror end?"


def test_without_criteria_it_says_so(make_board: MakeBoard) -> None:
    assert make_board(an_empty_plan()).sheet.criteria.words.text() == "Judged by: not said yet"


def test_a_long_criterion_is_shortened_in_the_line_and_told_in_full(make_board: MakeBoard) -> None:
    long = "Did the changes of these years go on after the one who had made them was gone, and for whom? " * 3
    plan = edits.add_criterion(an_empty_plan(), "c1", long.strip())
    words = make_board(plan).sheet.criteria.words
    assert words.text() == "Judged by: Did the changes of these years go on after the one who had made them…"
    assert words.toolTip() == words.accessibleName() == f"Judged by: {long.strip()}"


def test_those_of_the_plan_have_a_tick(board: BoardView) -> None:
    ticks = {a.text(): a.isChecked() for a in board.sheet.criteria.make_menu().actions() if a.isCheckable()}
    assert ticks == {"Did rule by terror end?": True, "Was culture freer?": False}


def test_a_suggested_criterion_is_chosen_and_dropped_as_one_step_each(board: BoardView) -> None:
    before = board.session.plan
    choice(board, "Was culture freer?").trigger()
    assert [(c.text, c.from_) for c in board.session.plan.criteria][1] == ("Was culture freer?", "freer-culture")
    choice(board, "Was culture freer?").trigger()
    assert board.session.plan == before
    board.session.undo()
    assert len(board.session.plan.criteria) == 2


def test_one_writes_ones_own(board: BoardView) -> None:
    choice(board, "Write your own…").trigger()
    QTest.keyClicks(board.sheet.criteria.own, "Did it last?")
    QTest.keyClick(board.sheet.criteria.own, Qt.Key.Key_Return)
    assert [c.text for c in board.session.plan.criteria] == ["Did rule by terror end?", "Did it last?"]
    assert not board.sheet.criteria.own.isVisible()
    assert choice(board, "Did it last?").isChecked()


def test_escape_goes_without_ones_own(board: BoardView) -> None:
    before = board.session.plan
    board.sheet.criteria.write_own()
    QTest.keyClicks(board.sheet.criteria.own, "Did it")
    QTest.keyClick(board.sheet.criteria.own, Qt.Key.Key_Escape)
    assert board.session.plan is before
    assert not board.sheet.criteria.own.isVisible()
