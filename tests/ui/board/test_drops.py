"""Drags over the board, event by event."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication
from tests.builders import a_pack, a_piece, some_evidence
from tests.ui.board.conftest import MakeBoard, list_of, send_drop, settle

from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.mime import CARDS, cards_mime, evidence_mime, read_cards
from essay_planner.ui.cards.picture import drag_picture

FOR = column("s1", Side.FOR)
AGAINST = column("s1", Side.AGAINST)


def test_a_card_dropped_above_the_middle_of_another_stands_before_it(board: BoardView) -> None:
    view = list_of(board, FOR)
    point = view.row_rect(1).center() - QPoint(0, 6)
    assert send_drop(view.viewport(), point, cards_mime({AGAINST: ("k3",)}))
    assert board.session.plan.sections[0].for_ == ("k1", "k3", "k2")


def test_a_card_dropped_below_the_others_stands_last(board: BoardView) -> None:
    view = list_of(board, AGAINST)
    assert send_drop(view.viewport(), view.viewport().rect().bottomLeft() + QPoint(20, -2), cards_mime({FOR: ("k1",)}))
    assert board.session.plan.sections[0].against == ("k3", "k1")


def test_a_card_is_reordered_within_its_column(board: BoardView) -> None:
    view = list_of(board, FOR)
    assert send_drop(view.viewport(), view.viewport().rect().bottomLeft() + QPoint(20, -2), cards_mime({FOR: ("k1",)}))
    assert board.session.plan.sections[0].for_ == ("k2", "k1")


def test_evidence_is_dropped_from_the_library(board: BoardView) -> None:
    view = list_of(board, column("s2", Side.AGAINST))
    assert send_drop(view.viewport(), QPoint(30, 5), evidence_mime(["d/criminal-code"]))
    assert board.session.plan.sections[1].against == ("k2", "k6")


def test_the_library_takes_no_card_of_the_plan_and_says_how_it_comes_off(board: BoardView) -> None:
    said: list[str] = []
    board.session.announced.connect(said.append)
    before = board.session.plan
    assert not send_drop(board.library, QPoint(30, 200), cards_mime({FOR: ("k1",)}))
    assert not send_drop(board.library, QPoint(30, 200), evidence_mime(["d/criminal-code"]))
    assert said == ["To take a card off the plan, choose it and press Delete."]
    assert board.session.plan is before


def test_a_drop_on_a_heading_lands_at_the_head_of_the_column_below_it(board: BoardView) -> None:
    section = board.sheet.sections["s2"]
    assert send_drop(section, QPoint(section.width() - 60, 14), cards_mime({FOR: ("k1",)}))
    assert board.session.plan.sections[1].against == ("k1", "k6")


def test_a_drop_in_the_gap_between_two_sections_is_not_lost(board: BoardView) -> None:
    section = board.sheet.sections["s2"]
    ground = section.parentWidget()
    assert ground is not None
    assert send_drop(ground, section.geometry().topLeft() + QPoint(40, -2), cards_mime({AGAINST: ("k3",)}))
    assert "k3" in board.session.plan.sections[1].for_


def test_a_folded_section_takes_a_drop_and_opens(board: BoardView) -> None:
    section = board.sheet.sections["s2"]
    section.fold(True)
    settle()
    assert send_drop(section, QPoint(40, 12), cards_mime({AGAINST: ("k3",)}))
    assert "k3" in board.session.plan.sections[1].for_
    assert not section.folded


def test_background_introduction_conclusion_and_tray_take_cards(board: BoardView) -> None:
    for place in (column("s1", Side.CONTEXT), INTRODUCTION, TRAY, CONCLUSION):
        view = list_of(board, place)
        assert send_drop(view.viewport(), QPoint(30, 3), cards_mime({FOR: ("k2",)}))
        assert view.place_model().keys()[0] == "k2"


def test_a_drop_of_something_else_changes_nothing(board: BoardView) -> None:
    before, mime = board.session.plan, QMimeData()
    mime.setText("k3")
    assert not send_drop(list_of(board, FOR).viewport(), QPoint(30, 5), mime)
    assert board.session.plan is before


def test_a_drop_of_unknown_cards_changes_nothing(board: BoardView) -> None:
    before = board.session.plan
    send_drop(list_of(board, FOR).viewport(), QPoint(30, 5), cards_mime({AGAINST: ("k99",)}))
    assert board.session.plan is before


def test_a_read_only_board_takes_no_drops(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    assert not send_drop(list_of(board, FOR).viewport(), QPoint(30, 5), cards_mime({AGAINST: ("k3",)}))


def test_nothing_shows_where_a_drop_would_land_once_it_landed(board: BoardView) -> None:
    view = list_of(board, FOR)
    send_drop(view.viewport(), QPoint(30, 5), cards_mime({AGAINST: ("k3",)}))
    assert view.target is None


def test_a_card_that_was_dropped_is_selected_where_it_stands_now(board: BoardView) -> None:
    board.lists.show_card("k3")
    send_drop(list_of(board, FOR).viewport(), QPoint(30, 5), cards_mime({AGAINST: ("k3",)}))
    assert list_of(board, FOR).chosen() == ("k3",)
    assert list_of(board, AGAINST).chosen() == ()


def test_a_drag_carries_the_ids_of_the_selected_cards_and_a_picture(board: BoardView) -> None:
    view, seen = list_of(board, FOR), []
    view.selectAll()

    def run(drag: QDrag) -> None:
        seen.append((read_cards(drag.mimeData()), drag.mimeData().formats(), drag.pixmap().isNull()))

    view._run_drag = run  # type: ignore[method-assign]
    view.startDrag(view.model().supportedDragActions())
    assert seen == [({FOR: ("k1", "k2")}, [CARDS], False)]


def test_both_columns_of_a_section_are_equally_tall(board: BoardView) -> None:
    assert list_of(board, FOR).height() == list_of(board, AGAINST).height()


def test_a_column_grows_with_its_cards_and_never_scrolls(board: BoardView) -> None:
    view = list_of(board, FOR)
    before = view.height()
    send_drop(
        view.viewport(),
        QPoint(30, 5),
        cards_mime(
            {
                column("s2", Side.FOR): (
                    "k5",
                    "k6",
                )
            }
        ),
    )
    assert view.height() > before
    assert view.verticalScrollBar().maximum() == 0


def test_a_strip_keeps_its_height_while_a_drag_passes_over_it(board: BoardView) -> None:
    for place in (INTRODUCTION, column("s1", Side.CONTEXT), column("s2", Side.CONTEXT), CONCLUSION):
        view = list_of(board, place)
        before = view.height()
        view.show_target(view.model().rowCount())
        settle()
        assert view.height() == before


def test_a_column_makes_room_for_the_card_that_is_about_to_land(board: BoardView) -> None:
    view = list_of(board, FOR)
    before = view.height()
    view.show_target(view.model().rowCount())
    settle()
    assert view.height() > before


def test_a_drag_hangs_below_the_pointer_so_that_its_target_can_be_seen(board: BoardView) -> None:
    view = list_of(board, FOR)
    picture, pointer = drag_picture(view, view.model().index(0, 0), 1)
    image = picture.toImage()
    opaque = [image.pixelColor(x, y).alpha() for x in range(pointer.x() + 1) for y in range(pointer.y() + 1)]
    assert max(opaque) == 0
    assert 200 < image.pixelColor(image.width() // 2, image.height() // 2).alpha() < 255


def test_cards_of_a_read_only_plan_stay_where_they_are(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    for view in (list_of(board, FOR), board.library.list):
        assert not view.model().flags(view.model().index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_a_drop_makes_its_section_the_current_one(board: BoardView) -> None:
    view = list_of(board, column("s2", Side.AGAINST))
    send_drop(view.viewport(), QPoint(30, 5), evidence_mime(["d/criminal-code"]))
    assert board.desk.section == "s2"


def said_of_drop(board: BoardView, refs: tuple[str, ...]) -> str:
    """What is announced once pieces of the library are dropped on For."""
    said: list[str] = []
    board.session.announced.connect(said.append)
    send_drop(list_of(board, FOR).viewport(), QPoint(30, 5), evidence_mime(refs))
    return said[-1]


@pytest.fixture
def larger(make_board: MakeBoard) -> BoardView:
    """A board whose pack holds two pieces that are not on the plan."""
    return make_board(pack=a_pack(*some_evidence(), a_piece("new-one"), a_piece("new-two")))


def test_pieces_that_are_dropped_from_the_library_are_said_to_be_added(larger: BoardView) -> None:
    assert said_of_drop(larger, ("d/new-one", "d/new-two")).startswith("2 pieces added to For")


def test_of_pieces_that_are_dropped_those_on_the_plan_already_are_said_to_be_moved(larger: BoardView) -> None:
    said = said_of_drop(larger, ("d/new-one", larger.session.plan.cards["k3"].evidence))
    assert said.startswith("1 piece added to For")
    assert said.endswith(". 1 card moved there.")


def drag_over(board: BoardView, mime: QMimeData) -> str:
    """What a list says while something is dragged over it."""
    view = list_of(board, FOR)
    said: list[str] = []
    view.targeted.connect(said.append)
    buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(30, 5), Qt.DropAction.MoveAction, mime, buttons, none)
    QApplication.sendEvent(view.viewport(), enter)
    QApplication.sendEvent(view.viewport(), QDragLeaveEvent())
    return said[0]


def test_a_drag_of_what_is_on_the_plan_says_that_it_moves(larger: BoardView) -> None:
    used, fresh = larger.session.plan.cards["k3"].evidence, "d/new-one"
    assert drag_over(larger, cards_mime({AGAINST: ("k3",)})) == "Drop to move to For"
    assert drag_over(larger, evidence_mime((used,))) == "Drop to move to For"
    assert drag_over(larger, evidence_mime((fresh,))) == "Drop to add to For"
    assert drag_over(larger, evidence_mime((fresh, used))) == "Drop to add to For"
