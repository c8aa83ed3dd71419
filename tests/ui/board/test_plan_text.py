"""The text fields of a plan."""

from essay_planner.ui.board.board_view import BoardView


def test_the_menu_of_a_text_leaves_undo_to_the_plan(board: BoardView) -> None:
    menu = board.sheet.argument.text_menu()
    rows = [action.objectName() for action in menu.actions()]
    assert rows[0] == "edit-cut"
    assert not {"edit-undo", "edit-redo"} & set(rows)
    menu.deleteLater()


def test_the_menu_of_a_text_that_cannot_be_changed_starts_with_copy(board: BoardView) -> None:
    board.sheet.argument.setReadOnly(True)
    menu = board.sheet.argument.text_menu()
    assert menu.actions()[0].objectName() == "edit-copy"
    menu.deleteLater()
