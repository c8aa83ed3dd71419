"""What assistive technology finds on the board."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextEdit
from tests.builders import a_pack, a_piece, an_empty_plan
from tests.ui.board.conftest import MakeBoard

from essay_planner.core.pack import Reliability
from essay_planner.core.plan import Library
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.view import CardView


def test_the_lists_have_the_names_that_they_always_have(board: BoardView) -> None:
    names = {view.accessibleName() for view in board.findChildren(CardView)}
    assert names == {
        "Evidence",
        "Introduction",
        "Conclusion",
        "Tray",
        *(
            f"{side}: {heading}"
            for side in ("For", "Against", "Background")
            for heading in ("Terror and the law", "Culture and the Thaw")
        ),
    }


def test_each_card_is_a_list_item_with_its_whole_text(board: BoardView) -> None:
    view = next(v for v in board.findChildren(CardView) if v.accessibleName() == "For: Terror and the law")
    interface = QAccessible.queryAccessibleInterface(view)
    item = interface.child(0)
    assert item.text(QAccessible.Text.Name) == "The amnesty of 1953 freed many prisoners."
    assert item.text(QAccessible.Text.Description).startswith("For, Terror and the law, 1 of 2.")


def test_every_button_and_field_has_a_name(board: BoardView) -> None:
    nameless = [
        widget.__class__.__name__
        for kind in (QAbstractButton, QLineEdit, QTextEdit)
        for widget in board.findChildren(kind)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
        and widget.objectName() != ""
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_the_mark_of_care_says_what_it_means(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan(library=Library()), a_pack(a_piece(reliability=Reliability.CHECK), a_piece("two")))
    tips = [board.library.model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert tips == ["The pack asks you to check this: see ‘Care to take’.", None]
