"""Lists take the height of their cards: those in sight before anything is painted, the rest in turns."""

from collections import Counter

import pytest
from tests.ui.board.conftest import MakeBoard, list_of, settle

from essay_planner.core.places import CONCLUSION, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.card_list import CardList
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.layout import CardLayout, lay_out


def fits(view: CardList) -> bool:
    """Whether a list is at least as tall as its cards, and needs no scrolling."""
    last = view.row_rect(view.model().rowCount() - 1)
    return last.bottom() <= view.viewport().height() and view.verticalScrollBar().maximum() == 0


def rest(board: BoardView) -> None:
    """Until nothing waits for its turn."""
    while board.desk.fitting.waiting:
        settle()
    settle()


def test_a_card_is_laid_out_once_before_it_is_first_seen(
    make_board: MakeBoard, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Counter[str]()

    def counted(face: Face, *how: object) -> CardLayout:
        seen[face.key] += 1
        return lay_out(face, *how)  # type: ignore[arg-type]

    monkeypatch.setattr("essay_planner.ui.cards.delegate.lay_out", counted)
    board = make_board()
    rest(board)
    assert seen["k2"] == 1


@pytest.mark.parametrize("width", [1100, 1900])
def test_all_lists_are_as_tall_as_their_cards_at_another_width(board: BoardView, width: int) -> None:
    board.resize(width, 500)
    settle()
    rest(board)
    assert all(fits(view) for view in board.sheet.lists() if view.model().rowCount())


def test_a_list_below_what_is_in_sight_waits_for_its_turn(board: BoardView) -> None:
    board.resize(1440, 400)
    rest(board)
    board.resize(1100, 400)
    board.desk.fitting.fit_in_sight()
    assert list_of(board, CONCLUSION) in board.desk.fitting.waiting
    assert list_of(board, column("s1", Side.CONTEXT)) not in board.desk.fitting.waiting


def test_a_card_below_what_is_in_sight_has_its_place_when_it_is_asked_for(board: BoardView) -> None:
    board.resize(1100, 400)
    board.desk.fitting.fit_in_sight()
    view = list_of(board, CONCLUSION)
    assert view.row_rect(0).height() == view.cards.height(view.place_model().faces()[0], view.viewport().width())


def test_lists_that_were_out_of_sight_with_their_section_fit_once_it_is_open(board: BoardView) -> None:
    section = board.sheet.sections["s1"]
    section.fold(True)
    board.resize(1100, 2400)
    settle()
    section.fold(False)
    settle()
    rest(board)
    assert fits(section.lists[Side.FOR])
