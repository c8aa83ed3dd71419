"""The tour of the board has five steps, points at what is there, and is left at any time."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from tests.ui.conftest import open_plan

from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.help.board_tour import BoardTour
from essay_planner.ui.starting import Program

TITLES = ["Find evidence", "Sort it", "Explain it", "Argue", "Judge, look again, export"]


@pytest.fixture
def tour(program: Program, tmp_path: Path) -> BoardTour:
    """The tour, opened by its row of the menu."""
    open_plan(program, tmp_path / "my.essayplan")
    row(program).trigger()
    return the_tour(program)


def row(program: Program) -> QAction:
    actions = program.window.findChildren(QAction)
    return next(action for action in actions if action.text().replace("&", "") == "Tour of the board")


def the_tour(program: Program) -> BoardTour:
    (found,) = tours(program)
    return found


def tours(program: Program) -> list[BoardTour]:
    return [tour for tour in program.window.findChildren(BoardTour) if tour.isVisible()]


def box(tour: BoardTour) -> QRect:
    return QRect(tour.pos(), tour.size())


def test_the_steps_follow_one_another_and_the_last_one_ends_it(tour: BoardTour, program: Program) -> None:
    titles = []
    for _step in TITLES:
        titles.append(tour.title.text())
        tour.next.click()
    assert titles == TITLES
    assert not tours(program)


def test_one_can_go_back(tour: BoardTour) -> None:
    assert not tour.back.isEnabled()
    tour.next.click()
    tour.back.click()
    assert (tour.title.text(), tour.count.text()) == ("Find evidence", "1 of 5")


def test_arrows_go_on_and_back(tour: BoardTour) -> None:
    QTest.keyClick(tour.next, Qt.Key.Key_Right)
    QTest.keyClick(tour.next, Qt.Key.Key_Right)
    QTest.keyClick(tour.next, Qt.Key.Key_Left)
    assert tour.title.text() == "Sort it"


def test_escape_leaves_it(tour: BoardTour, program: Program) -> None:
    QTest.keyClick(tour.next, Qt.Key.Key_Escape)
    assert not tours(program)
    assert not tour_rings(program)


def test_when_it_is_left_one_can_begin_to_find_evidence(tour: BoardTour, program: Program) -> None:
    assert tour.next.hasFocus()
    tour.close()
    board = program.window.findChild(BoardView)
    assert isinstance(board, BoardView)
    assert board.library.search.hasFocus()


def tour_rings(program: Program) -> list[object]:
    from essay_planner.ui.help.board_tour import Ring

    return [ring for ring in program.window.findChildren(Ring) if ring.isVisible()]


def test_the_box_stays_in_the_window_and_shows_all_its_words(tour: BoardTour, program: Program) -> None:
    for size in ((1200, 800), (900, 600)):
        program.window.resize(*size)
        while True:
            assert program.window.rect().contains(box(tour))
            assert tour.text.height() >= tour.text.heightForWidth(tour.text.width())
            if tour.next.text() == "Done":
                break
            tour.next.click()
        for _step in TITLES:
            tour.back.click()


def test_the_ring_is_round_what_the_step_is_about(tour: BoardTour, program: Program) -> None:
    assert program.window.stages is not None
    from essay_planner.ui.board.board_view import BoardView

    board = program.window.stages.currentWidget()
    assert isinstance(board, BoardView)
    where = board.library.mapTo(program.window, QPoint())
    assert tour.ring.geometry().contains(QRect(where, board.library.size()).center())


def test_a_press_on_its_row_starts_no_second_one(tour: BoardTour, program: Program) -> None:
    row(program).trigger()
    assert the_tour(program) is tour


def test_another_stage_ends_it(tour: BoardTour, program: Program) -> None:
    assert program.window.stages is not None
    program.window.stages.open("review")
    assert not tours(program)


def test_it_goes_with_the_plan(tour: BoardTour, program: Program) -> None:
    program.opener.close()
    assert not tours(program)


def test_it_can_be_taken_again(tour: BoardTour, program: Program) -> None:
    tour.leave.click()
    assert not tours(program)
    row(program).trigger()
    assert the_tour(program).title.text() == "Find evidence"


def test_on_another_stage_it_begins_by_going_to_the_board(program: Program, tmp_path: Path) -> None:
    open_plan(program, tmp_path / "my.essayplan")
    assert program.window.stages is not None
    program.window.stages.open("question")
    row(program).trigger()
    assert program.window.stages.name == "board"


def test_without_a_plan_there_is_no_tour(program: Program) -> None:
    assert not row(program).isEnabled()


def test_what_is_explained_is_hardly_hidden_by_its_words(tour: BoardTour, program: Program) -> None:
    program.window.resize(1280, 800)
    tour.next.click()
    hidden = box(tour) & tour.ring.geometry()
    assert hidden.width() * 5 <= tour.ring.width() or hidden.height() <= 0
