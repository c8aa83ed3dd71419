"""The same evidence used twice is shown as such, wherever it stands."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.ui.board.conftest import list_of, settle

from essay_planner.core import edits
from essay_planner.core.places import TRAY, Place, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView

SPOKEN = Qt.ItemDataRole.AccessibleDescriptionRole


def described(board: BoardView, place: Place) -> str:
    words: str = list_of(board, place).model().index(0, 0).data(SPOKEN)
    return words


def test_a_card_says_where_else_its_evidence_stands(board: BoardView) -> None:
    assert described(board, TRAY).endswith("Used twice, also in For, Terror and the law.")
    assert described(board, column("s1", Side.FOR)).endswith("Used twice, also in the tray.")


def test_what_is_said_follows_headings_and_cards(board: BoardView) -> None:
    board.session.apply(lambda plan: edits.rename_section(plan, "s1", "Law"), "Rename")
    assert described(board, TRAY).endswith("Used twice, also in For, Law.")
    board.session.apply(lambda plan: edits.remove_cards(plan, ["k1"]), "Remove")
    assert "twice" not in described(board, TRAY)


def test_several_other_places_are_named_or_counted(board: BoardView) -> None:
    def add(place: Place) -> None:
        new = f"new {place}"
        board.session.apply(
            lambda plan: edits.place_evidence(plan, {new: "d/amnesty"}, board.desk.copies(["d/amnesty"]), place), "Add"
        )

    add(column("s2", Side.AGAINST))
    also = "Used 3 times, also in For, Terror and the law and in Against, Culture and the Thaw."
    assert described(board, TRAY).endswith(also)
    add(column("s2", Side.CONTEXT))
    assert described(board, TRAY).endswith("Used 4 times, also in 3 other places.")


def test_a_piece_of_the_library_says_that_it_is_on_two_cards_until_one_goes(board: BoardView) -> None:
    model = board.library.model
    row = model.row_of("d/amnesty")
    assert "Used twice." in model.index(row, 0).data(SPOKEN)
    changed: list[int] = []
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    board.session.apply(lambda plan: edits.remove_cards(plan, ["k8"]), "Remove")
    settle()
    assert row in changed
    assert "In your plan." in model.index(row, 0).data(SPOKEN)


def links(board: BoardView) -> list[str]:
    return [button.text() for button in board.panel.again.findChildren(QPushButton) if not button.isHidden()]


def test_the_panel_names_the_other_places_and_leads_there(board: BoardView) -> None:
    board.lists.show_card("k1")
    settle()
    assert board.panel.again.isVisible()
    assert links(board) == ["Tray"]
    board.panel.again.findChildren(QPushButton)[0].click()
    assert board.desk.cards == ("k8",)
    assert list_of(board, TRAY).hasFocus()
    settle()
    assert links(board) == ["For, Terror and the law"]


def test_a_link_opens_the_folded_section_that_it_leads_to(board: BoardView) -> None:
    board.sheet.sections["s1"].fold(True)
    board.lists.show_card("k8")
    settle()
    board.panel.again.findChildren(QPushButton)[0].click()
    assert not board.sheet.sections["s1"].folded
    assert board.desk.cards == ("k1",)


def test_the_panel_names_no_places_for_evidence_on_one_card(board: BoardView) -> None:
    board.lists.show_card("k6")
    assert board.panel.again.isHidden()
