"""Motion: short, only where something came or is held, and none of it where the student wants none."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QDrag, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.board.conftest import list_of, settle

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.look import look, motion

FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)


@pytest.fixture(autouse=True)
def _long_moments(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(motion, "MOMENT_MS", 60_000)  # a picture of its beginning cannot come too late
    yield
    look().still = False


def picture(view: CardList) -> QImage:
    view.clearSelection()
    view.clearFocus()
    return view.viewport().grab().toImage()


def bring(board: BoardView) -> None:
    """Bring a card from the one side to the other."""
    board.session.apply(lambda plan: edits.move_cards(plan, ("k3",), FOR, 0), "Move")
    settle()


def test_a_card_that_comes_into_a_list_is_ringed_for_a_moment(board: BoardView) -> None:
    bring(board)
    ringed = picture(list_of(board, FOR))
    look().still = True
    board.session.undo()
    bring(board)
    assert ringed != picture(list_of(board, FOR))


def test_nothing_moves_where_the_student_wants_none(board: BoardView) -> None:
    look().still = True
    bring(board)
    first = picture(list_of(board, FOR))
    QTest.qWait(1)
    assert picture(list_of(board, FOR)) == first


def test_a_moment_ends(board: BoardView, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(motion, "MOMENT_MS", 1)
    bring(board)
    view = list_of(board, FOR)
    fading = view.findChildren(motion.Fading)[0]
    while fading.strength:
        QApplication.processEvents()
    assert not fading.strength


def test_cards_of_a_list_out_of_sight_do_not_move(board: BoardView) -> None:
    board.hide()
    bring(board)
    assert not list_of(board, FOR).findChildren(motion.Fading)[0].strength


def test_a_card_that_is_held_is_faint_in_its_place_until_it_is_let_go(board: BoardView) -> None:
    board.lists.show_card("k1")
    view, held = list_of(board, FOR), list[frozenset[str]]()

    def run(drag: QDrag) -> None:
        held.append(view.cards.lifted)

    view._run_drag = run  # type: ignore[method-assign]
    view.startDrag(view.model().supportedDragActions())
    assert held == [frozenset({"k1"})]
    assert view.cards.lifted == frozenset()
