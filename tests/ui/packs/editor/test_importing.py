"""Tables taken into the pack that is being edited, as one step."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.packs.importing.taking import FILES
from tests.ui.packs.editor.conftest import page_of, shown

from essay_planner.core.pack_parts import Part
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.editor.window import PackWindow
from essay_planner.ui.packs.importing.dialog import ImportDialog


def dialog_of(window: PackWindow) -> ImportDialog:
    dialog = window.acts.importing
    assert dialog is not None
    return dialog


def take_over(window: PackWindow, table: str) -> None:
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window)
    dialog.read(table)
    dialog.wait()
    dialog.add.click()


def test_a_table_comes_into_the_pack_as_one_step_that_undo_takes_back(window: PackWindow) -> None:
    before = window.session.pack
    take_over(window, "Evidence,Theme,Source\nChurches were closed.,Religion,Pravda\n")
    assert shown(page_of(window, Part.EVIDENCE))[-1] == "Churches were closed."
    assert window.session.undo_label == "Import 1 piece of evidence, 1 source and 1 theme"
    window.session.undo()
    assert window.session.pack == before


def test_the_part_that_the_rows_went_to_is_shown(window: PackWindow) -> None:
    take_over(window, "Term,Meaning\nGulag,The camps\n")
    assert window.part == Part.TERMS
    take_over(window, "Evidence\nChurches were closed.\n")
    assert window.part == Part.EVIDENCE


def test_a_new_pack_is_made_from_a_table(editors: Editors) -> None:
    editors.new_from_table()
    window = editors.windows[-1]
    dialog = dialog_of(window)
    dialog.read(FILES / "teacher.csv")
    dialog.wait()
    dialog.add.click()
    assert len(window.session.pack.evidence) == 38
    assert window.acts.importing is None


def test_the_folder_that_was_imported_from_is_offered_again(window: PackWindow, editors: Editors) -> None:
    window.acts.import_table(source=FILES / "teacher.csv")
    dialog_of(window).wait()
    dialog_of(window).reject()
    assert editors.folder_to_import() == FILES


def test_the_dialog_can_be_left_without_a_change(window: PackWindow) -> None:
    before = window.session.pack
    window.acts.import_table()
    dialog: QWidget = dialog_of(window)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.session.pack is before
    assert window.acts.importing is None


def test_what_a_list_says_more_of_a_source_is_shown_and_leads_to_the_sources(window: PackWindow) -> None:
    take_over(window, 'Evidence,Source\nChurches were closed.,"Ascher, The Revolution of 1905"\n')
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = dialog_of(window)
    dialog.read("@book{a, author={Ascher, Abraham}, title={The Revolution of 1905}, year={1988}}\n")
    dialog.wait()
    assert dialog.outcome.cards.index(0, 0).data() == "The Revolution of 1905"
    assert dialog.add.text() == "Import more on 1 source"
    dialog.add.click()
    assert window.part == Part.SOURCES
    assert window.session.pack.sources[-1].issued == "1988"


def test_a_table_that_changes_pieces_leads_to_the_evidence(window: PackWindow) -> None:
    window.import_.click()
    dialog = window.acts.importing
    assert dialog is not None
    dialog.read("Evidence\tDate\nA novel of 1956 was attacked.\t1957\n")
    dialog.wait()
    assert "1 row says something else of a piece that is there." in dialog.said.accessibleName()
    dialog.options.renew.click()
    dialog.wait()
    dialog.add.click()
    assert window.part == Part.EVIDENCE
    assert [piece.date for piece in window.session.pack.evidence if piece.id == "novel"] == ["1957"]


def test_a_table_that_is_dropped_on_the_window_is_taken_over(window: PackWindow) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(FILES / "teacher.csv"))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), copy, files, left, none))
    assert window.acts.drops.sign.words == "Drop to add from ‘teacher.csv’"
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), copy, files, left, none))
    dialog = dialog_of(window)
    dialog.wait()
    assert dialog.add.text() == "Import 38 pieces and 10 more"
    dialog.reject()


def test_other_files_are_not_taken(window: PackWindow) -> None:
    assert not window.acts.drops.is_ours(Path("war.evidencepack"))
    assert window.acts.drops.is_ours(Path("books.BIB"))
