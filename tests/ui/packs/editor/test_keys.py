"""Everything in the editor goes by keys, and the page of keys tells them."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QTextEdit, QWidget
from tests.ui.packs.editor.conftest import page_of

from essay_planner.core.pack_parts import Part
from essay_planner.ui.help.window import HelpWindow
from essay_planner.ui.keys_page import KeysPage
from essay_planner.ui.packs.editor.keys import key_groups
from essay_planner.ui.packs.editor.window import PackWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def menus(window: PackWindow) -> dict[str, list[QAction]]:
    found = ((action.text(), action.menu()) for action in window.menuBar().actions())
    return {name: menu.actions() for name, menu in found if isinstance(menu, QMenu)}


def test_no_key_does_two_things(window: PackWindow) -> None:
    keys = Counter(key.toString() for rows in menus(window).values() for row in rows for key in row.shortcuts())
    assert [key for key, count in keys.items() if count > 1] == []


def test_no_letter_of_a_menu_stands_for_two_rows(window: PackWindow) -> None:
    for rows in menus(window).values():
        letters = Counter(row.text().partition("&")[2][:1].lower() for row in rows if "&" in row.text())
        assert [letter for letter, count in letters.items() if count > 1] == []


def test_ctrl_and_a_number_opens_a_part(window: PackWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_5, CTRL)
    assert window.part == Part.EVIDENCE
    assert page_of(window, Part.EVIDENCE).table.isVisible()


def test_the_arrows_go_from_part_to_part(window: PackWindow) -> None:
    window.parts.buttons["details"].setFocus()
    QTest.keyClick(window.parts.buttons["details"], Qt.Key.Key_Down)
    assert window.parts.buttons[Part.QUESTIONS].hasFocus()


def test_ctrl_f_goes_to_the_box_that_finds(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    QTest.keyClick(window, Qt.Key.Key_F, CTRL)
    assert page.search.hasFocus()


def test_f1_shows_how_a_first_pack_is_made(window: PackWindow) -> None:
    for _time in range(2):
        QTest.keyClick(window, Qt.Key.Key_F1)
    (shown,) = window.findChildren(HelpWindow)
    assert "ten minutes" in shown.page.toPlainText()
    shown.close()


def test_the_page_of_keys_tells_those_of_menus_tables_and_forms(window: PackWindow) -> None:
    shown = {title: [what for what, _keys in rows] for title, rows in key_groups(window.menuBar())}
    assert "Save" in shown["File"]
    assert "Work on the row" in shown["In a table"]
    window.acts.show_keys()
    page = window.findChild(KeysPage)
    assert page is not None
    page.close()


def test_every_button_and_field_has_a_name(window: PackWindow) -> None:
    for part in Part:
        page = page_of(window, part)
        page.table.choose([page.table.items.id_at(0)])
    kinds = (QAbstractButton, QLineEdit, QTextEdit)
    made = [each for each in window.findChildren(QWidget) if isinstance(each, kinds) and not _is_qts(each)]
    assert [each for each in made if not (each.accessibleName() or getattr(each, "text", str)())] == []


def _is_qts(widget: QWidget) -> bool:
    return widget.objectName().startswith("qt_") or widget.metaObject().className().startswith("QLineEditIcon")


def test_alt_shift_and_an_arrow_move_the_row_of_the_form_that_one_writes_in(window: PackWindow) -> None:
    page = page_of(window, Part.QUESTIONS)
    page.table.choose(["destalinisation-success"])
    assert page.form is not None
    rows = page.form.bound["criteria"].field
    first = rows.rows[0].fields["text"].text
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    criteria = window.session.pack.questions[0].criteria
    assert [criterion.id for criterion in criteria] == ["freer-culture", "ended-terror"]
    assert window.session.pack.questions[0].id == "destalinisation-success"
    assert rows.rows[1].fields["text"].text is first
    assert rows.rows[1].make_menu().actions()[0].isEnabled()
