"""The dialog that takes tables into a pack: what was understood, what comes, what is left out, and one edit."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QFocusEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow
from tests.builders import a_pack, a_piece
from tests.packs.importing.taking import FILES

from essay_planner.core.pack import Leans, Pack
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.look import current_theme
from essay_planner.ui.packs.importing.dialog import ImportDialog

STEEL = a_pack(a_piece("steel", "Steel output rose by a third in five years.", date="1955"))
CHANGED = "Evidence\tDate\nSteel output rose by a half in five years.\t1956\n"
EMPTY = Pack(id="new", version="1.0.0", title="New")
TEACHER = FILES / "teacher.csv"
Open = Callable[..., ImportDialog]


@pytest.fixture
def open_dialog(qapp: QApplication) -> Iterator[Open]:
    window = QMainWindow()
    window.show()

    def open_(source: Path | str | None = TEACHER, pack: Pack = EMPTY) -> ImportDialog:
        dialog = ImportDialog(window, pack, FILES)
        dialog.start(source)
        dialog.wait()
        return dialog

    yield open_
    window.close()


def heads(dialog: ImportDialog) -> list[str]:
    return [str(field.currentData()) for field in dialog.cells.heads.fields]


def left_out(dialog: ImportDialog) -> list[str]:
    report = dialog.outcome.report
    return [str(report.index(row, 0).data()) for row in range(report.rowCount())]


def cards(dialog: ImportDialog) -> list[str]:
    model = dialog.outcome.cards
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def choose_field(dialog: ImportDialog, column: int, field: str) -> None:
    box = dialog.cells.heads.fields[column]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())
    dialog.wait()


def write_question(dialog: ImportDialog, words: str) -> None:
    QTest.keyClicks(dialog.options.asked, words)
    dialog.options.on_chosen()
    dialog.wait()


def test_the_table_of_a_teacher_is_shown_with_what_each_column_holds(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert heads(dialog)[:4] == ["text", "date", "themes", "side"]
    assert dialog.cells.cells.rowCount() == 40
    assert dialog.add.text() == "Import 38 pieces and 11 more"
    assert dialog.said.accessibleName().startswith("38 pieces of evidence, 3 sources and 8 themes. 4 things")


def test_the_cards_that_will_come_out_are_shown(open_dialog: Open) -> None:
    dialog = open_dialog(pack=a_pack())
    assert cards(dialog)[0] == "Beria announced an amnesty that freed about a million prisoners."
    assert len(cards(dialog)) == 38 + 3 + 6
    assert "For" in dialog.outcome.cards.index(0, 0).data(ItemRole.FACE).chips
    assert "For" in dialog.outcome.cards.index(0, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_what_is_left_out_is_listed_and_leads_to_its_row(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert left_out(dialog)[2] == "Row 40: This says the same as row 25, so it is left out."
    dialog.outcome.segments.buttons[1].click()
    dialog.outcome.left_list.clicked.emit(dialog.outcome.report.index(2, 0))
    assert dialog.cells.currentIndex().row() == 38
    assert dialog.cells.currentIndex().column() == 0
    dialog.outcome.left_list.clicked.emit(dialog.outcome.report.index(0, 0))  # about a column
    assert dialog.cells.currentIndex().row() == 38
    assert not dialog.cells.go_to(999)


def test_a_cell_that_is_named_is_chosen_and_brought_into_sight(open_dialog: Open) -> None:
    heads_ = "\t".join(f"Column {n}" for n in range(12))
    dialog = open_dialog(f"Evidence\t{heads_}\tDate\nThe pact was signed.\t{heads_}\tsoon\n")
    QApplication.processEvents()  # the table has its scroll bar then
    row = next(row for row, line in enumerate(left_out(dialog)) if line.startswith("Row 2, ‘Date’: ‘soon’"))
    dialog.outcome.left_list.clicked.emit(dialog.outcome.report.index(row, 0))
    cell = dialog.cells.currentIndex()
    assert (cell.row(), cell.data()) == (0, "soon")
    assert dialog.cells.viewport().rect().contains(dialog.cells.visualRect(cell).center())


def test_a_row_that_is_named_as_a_whole_leaves_the_columns_in_sight_as_they_are(open_dialog: Open) -> None:
    dialog = open_dialog()
    QApplication.processEvents()  # the table has its scroll bar then
    dialog.cells.show_column(3)
    across = dialog.cells.horizontalScrollBar().value()
    dialog.outcome.left_list.clicked.emit(dialog.outcome.report.index(2, 0))
    assert across
    assert dialog.cells.horizontalScrollBar().value() == across


def test_escape_says_first_that_corrections_would_be_lost(open_dialog: Open) -> None:
    dialog = open_dialog()
    choose_field(dialog, 10, "people")
    dialog.cells.heads.fields[10].setFocus()
    QTest.keyClick(dialog.cells.heads.fields[10], Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.cells
    assert dialog.said.accessibleName().startswith("Nothing is imported yet. Escape once more")
    QTest.keyClick(dialog.cells, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_closes_at_once_where_nothing_was_corrected(open_dialog: Open) -> None:
    dialog = open_dialog()
    QTest.keyClick(dialog.options.asked, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_question_that_is_written_is_not_lost_by_one_escape(open_dialog: Open) -> None:
    dialog = open_dialog()
    write_question(dialog, "How far did it succeed?")
    QTest.keyClick(dialog.options.asked, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_cells_and_rows_that_are_left_out_are_marked_and_say_why(open_dialog: Open) -> None:
    model = open_dialog().cells.cells
    date, out = model.index(35, 1), model.index(39, 0)
    assert "is not a date" in date.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert not date.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "no evidence" in out.data(Qt.ItemDataRole.ToolTipRole)
    assert out.data(Qt.ItemDataRole.ForegroundRole) == QColor(current_theme().faint)
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_a_column_can_hold_something_else(open_dialog: Open) -> None:
    dialog = open_dialog()
    choose_field(dialog, 10, "people")
    assert heads(dialog)[10] == "people"
    taken: list[Pack] = []
    dialog.taken.connect(lambda edit, _step: taken.append(edit(EMPTY)))
    dialog.add.click()
    assert taken[0].evidence[0].people == ("gulag", "amnesty")


def test_a_field_moves_from_one_column_to_another(open_dialog: Open) -> None:
    dialog = open_dialog()
    choose_field(dialog, 11, "tags")
    assert (heads(dialog)[10], heads(dialog)[11]) == ("", "tags")
    assert any("‘Tags’: This column is left out" in line for line in left_out(dialog))


def test_what_stands_between_values_can_be_chosen(open_dialog: Open) -> None:
    dialog = open_dialog("Evidence,Theme\nHe did.,A; B\n")
    assert dialog.add.text() == "Import 1 piece and 2 more"
    mark = dialog.cells.heads.marks[1]
    assert (mark.isHidden(), mark.currentData()) == (False, ";")
    mark.setCurrentIndex(mark.findData(""))
    mark.activated.emit(0)
    dialog.wait()
    assert cards(dialog) == ["He did.", "A; B"]
    choose_field(dialog, 1, "label")
    assert mark.isHidden()


def test_a_question_can_be_written_for_the_sides(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert dialog.options.asked.hasFocus() or dialog.options.asked.isVisible()
    write_question(dialog, "How far did it succeed?")
    taken: list[Pack] = []
    dialog.taken.connect(lambda edit, _step: taken.append(edit(EMPTY)))
    dialog.add.click()
    question = taken[0].questions[0]
    assert taken[0].evidence[0].bearing[question.id].side is Leans.FOR


def test_a_question_of_the_pack_is_chosen_or_another_is_written(open_dialog: Open) -> None:
    dialog = open_dialog(pack=a_pack())
    assert dialog.options.question.currentText() == a_pack().questions[0].text
    assert not dialog.options.asked.isVisible()
    dialog.options.question.setCurrentIndex(1)
    dialog.options.question.activated.emit(1)
    dialog.wait()
    assert dialog.options.asked.isVisible()
    assert any("There is no question" in line for line in left_out(dialog))


def test_rows_can_become_something_else_and_the_first_may_be_no_head(open_dialog: Open) -> None:
    dialog = open_dialog("Theme,Group\nFarming,At home\n")
    assert (dialog.options.makes.currentText(), dialog.add.text()) == ("Themes", "Import 1 theme")
    dialog.options.header.click()
    dialog.wait()
    assert dialog.add.text() == "Import 2 themes"
    dialog.options.makes.setCurrentIndex(2)
    dialog.options.makes.activated.emit(2)
    dialog.wait()
    assert dialog.add.text() == "Import 2 terms"
    assert cards(dialog) == ["Theme: Group", "Farming: At home"]


def test_a_table_of_a_document_can_be_chosen(open_dialog: Open) -> None:
    dialog = open_dialog(FILES / "merged.docx")
    assert dialog.options.table.isVisible()
    dialog.options.table.setCurrentIndex(1)
    dialog.options.table.activated.emit(1)
    dialog.wait()
    assert (heads(dialog), dialog.add.text()) == (["term", "meaning"], "Import 1 term")


def test_the_list_of_fields_is_as_wide_as_its_longest_row(open_dialog: Open) -> None:
    box = open_dialog().cells.heads.fields[2]
    box.setFixedWidth(60)
    box.showPopup()
    assert box.view().viewport().width() >= box.view().sizeHintForColumn(0) > box.width()
    box.hidePopup()


def test_a_reference_list_needs_no_table(open_dialog: Open) -> None:
    dialog = open_dialog(FILES / "references.bib")
    assert dialog.add.text() == "Import 3 sources"
    assert not dialog.cells.isVisible()
    assert not dialog.options.isVisible()
    dialog.options.on_chosen()
    dialog.wait()
    assert len(cards(dialog)) == 3


def test_a_file_that_is_no_table_gives_a_sentence(open_dialog: Open) -> None:
    dialog = open_dialog(FILES / "none.csv")
    assert "cannot be read" in dialog.trouble.text()
    assert not dialog.add.isEnabled()
    dialog.accept()
    assert dialog.isVisible()


def test_pieces_that_the_filter_for_the_question_would_hide_are_counted(open_dialog: Open) -> None:
    dialog = open_dialog("Evidence,Side\nHe did.,for\nHe did not.,\n", pack=a_pack())
    assert "1 piece has no side: students see it only without" in dialog.said.accessibleName()
    dialog = open_dialog("Evidence,Side\nHe did.,for\n", pack=a_pack())
    assert "no side" not in dialog.said.accessibleName()


def test_a_question_that_comes_along_is_shown_and_counted(open_dialog: Open) -> None:
    dialog = open_dialog("Evidence,Side\nHe did.,for\n")
    write_question(dialog, "Did he?")
    assert (cards(dialog), dialog.add.text()) == (["He did.", "Did he?"], "Import 1 piece and 1 more")


def test_cells_can_be_pasted(open_dialog: Open) -> None:
    dialog = open_dialog(None)
    QGuiApplication.clipboard().setText("Evidence\tSide\nHe did.\tfor\n")
    dialog.paste.click()
    dialog.wait()
    assert dialog.add.text() == "Import 1 piece"


def test_a_file_or_text_can_be_dropped(open_dialog: Open) -> None:
    dialog = open_dialog(None)
    data, middle = QMimeData(), QPointF(50, 50)
    data.setUrls([QUrl.fromLocalFile(str(TEACHER))])
    enter = QDragEnterEvent(
        middle.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dragEnterEvent(enter)
    assert enter.isAccepted()
    event = QDropEvent(
        middle, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.dropEvent(event)
    dialog.wait()
    assert dialog.add.text() == "Import 38 pieces and 11 more"


def test_a_file_can_be_chosen(open_dialog: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = open_dialog(None)
    asked: list[str] = []

    def choose(_parent: object, _title: str, _folder: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return str(TEACHER), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    dialog.choose.click()
    dialog.wait()
    assert dialog.add.text() == "Import 38 pieces and 11 more"
    assert "*.docx" in asked[0]


def test_what_is_chosen_while_it_is_being_looked_at_counts(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.on_field(10, "people")
    dialog.on_field(11, "")
    dialog.wait()
    assert (heads(dialog)[10], heads(dialog)[11]) == ("people", "")


def test_closing_while_it_is_being_looked_at_does_nothing(open_dialog: Open) -> None:
    dialog = open_dialog()
    dialog.on_field(10, "people")
    dialog.accept()
    assert dialog.isVisible()
    dialog.reject()
    dialog.wait()
    assert not dialog.isVisible()


def test_every_choice_has_a_name_and_a_tip(open_dialog: Open) -> None:
    dialog = open_dialog()
    boxes = [*dialog.cells.heads.fields, *dialog.cells.heads.marks.values()]
    controls = [*boxes, dialog.options.makes, dialog.options.question, dialog.choose, dialog.paste, dialog.add]
    assert all(made.toolTip() for made in controls)
    assert boxes[2].accessibleName() == "What ‘Topic’ holds"
    assert all(box.accessibleName() for box in boxes)


def test_every_choice_has_a_label_which_alone_is_told_on_x11(open_dialog: Open) -> None:
    dialog = open_dialog()
    boxes = [*dialog.cells.heads.fields, *dialog.cells.heads.marks.values()]
    labels = {label.buddy(): label.text() for label in dialog.findChildren(QLabel) if label.buddy() is not None}
    assert [labels.get(box) for box in boxes] == [box.accessibleName() for box in boxes]
    assert labels[dialog.options.makes] == "Each row becomes"
    assert labels[dialog.options.question] == "For or against:"


def test_columns_without_heads_are_lettered(open_dialog: Open) -> None:
    model = open_dialog("He freed them all.,1953\nHe shot them all.,1962\n").cells.cells
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Column B"
    assert model.headerData(0, Qt.Orientation.Vertical) == "1"


def test_a_column_whose_choice_gets_the_focus_comes_into_sight(open_dialog: Open) -> None:
    dialog = open_dialog()
    QApplication.processEvents()  # the table has its scroll bar then
    last = dialog.cells.heads.fields[-1]
    assert last.visibleRegion().isEmpty()
    QApplication.sendEvent(last, QFocusEvent(QEvent.Type.FocusIn))
    assert last.visibleRegion().boundingRect() == last.rect()
    first = dialog.cells.heads.fields[0]
    QApplication.sendEvent(first, QFocusEvent(QEvent.Type.FocusIn))
    assert not first.visibleRegion().isEmpty()


def test_the_lists_are_called_by_what_is_on_their_buttons(open_dialog: Open) -> None:
    buttons = open_dialog(pack=a_pack()).outcome.segments.buttons
    assert [made.accessibleName() for made in buttons] == [
        "What to show: To import (47)",
        "What to show: To look at (4)",
    ]


def test_a_date_that_is_only_to_be_looked_at_is_not_said_to_be_left_out(open_dialog: Open) -> None:
    dialog = open_dialog("Evidence\tDate\nThe pact was signed.\t1905-07\n")
    assert [made.text() for made in dialog.outcome.segments.buttons] == ["To import (1)", "To look at (1)"]
    assert left_out(dialog) == ["Row 2, ‘Date’: ‘1905-07’ was read as a month of a year. Write 1905–07 for years."]


def test_every_date_that_cannot_be_read_is_named_with_its_row(open_dialog: Open) -> None:
    dialog = open_dialog("Evidence\tDate\nThe pact was signed.\tsoon\nIt was torn up.\tlater on\n")
    said = [line.partition(" is not")[0] for line in left_out(dialog)]
    assert said == ["Row 2, ‘Date’: ‘soon’", "Row 3, ‘Date’: ‘later on’"]


def test_rows_that_are_in_the_pack_with_other_words_are_told_and_come_beside(open_dialog: Open) -> None:
    dialog = open_dialog(CHANGED, STEEL)
    assert dialog.said.accessibleName() == (
        "1 piece of evidence. 1 row seems to be a piece that is there with other words. 1 thing to look at."
    )
    assert left_out(dialog)[0].startswith("Row 2, ‘Evidence’: This seems to be ‘steel’")
    assert dialog.cells.cells.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) == QColor(current_theme().text)


def test_rows_change_the_pieces_that_they_are_where_that_is_chosen(open_dialog: Open) -> None:
    dialog = open_dialog(CHANGED, STEEL)
    taken: list[Pack] = []
    dialog.taken.connect(lambda edit, _step: taken.append(edit(STEEL)))
    assert dialog.options.renew.isVisible()
    dialog.options.renew.click()
    dialog.wait()
    assert dialog.add.text() == "Import 1 changed piece"
    assert dialog.outcome.cards.index(0, 0).data(ItemRole.FACE).chips[0] == "changed"
    dialog.add.click()
    assert [(piece.id, piece.text, piece.date) for piece in taken[0].evidence] == [
        ("steel", "Steel output rose by a half in five years.", "1956")
    ]


def test_nothing_is_asked_about_pieces_of_the_pack_where_the_table_has_none(open_dialog: Open) -> None:
    assert not open_dialog("Evidence\tDate\nThe pact was signed.\t1955\n", STEEL).options.renew.isVisible()


def test_pieces_of_the_pack_are_not_changed_by_the_next_file_unasked(open_dialog: Open) -> None:
    dialog = open_dialog(CHANGED, STEEL)
    dialog.options.renew.click()
    dialog.read(CHANGED)
    dialog.wait()
    assert dialog.add.text() == "Import 1 piece"


def test_an_empty_cell_says_so_to_a_screen_reader(open_dialog: Open) -> None:
    cells = open_dialog().cells.cells
    names = {cells.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(cells.columnCount())}
    assert "Empty" in names
    assert "" not in names
