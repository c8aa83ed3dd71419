"""The sheet of what changed in a pack: each change taken or kept, by click and by key, and undone."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from tests.cli.test_updating import TEXT

from essay_planner.core.plan import Plan
from essay_planner.ui.key_table import updating_keys
from essay_planner.ui.starting import Program
from essay_planner.ui.updates.form import UpdatesForm
from essay_planner.ui.updates.row import ChangeRow


@pytest.fixture
def form(opened: Program) -> Iterator[UpdatesForm]:
    """The sheet, opened from the news bar."""
    news = opened.window.news
    next(made for made in news.findChildren(QPushButton) if made.text() == "See what changed").click()
    made = opened.window.updates.form
    assert made is not None
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.accept()


def plan_of(program: Program) -> Plan:
    assert program.opener.current is not None
    return program.opener.current.session.plan


def row_of(form: UpdatesForm, key: str) -> ChangeRow:
    return next(row for row in form.rows if row.change.key == key)


def press(row: ChangeRow, words: str) -> None:
    button = next(made for made in row.buttons if made.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shortcut(form: UpdatesForm, key: str) -> QShortcut:
    return next(made for made in form.findChildren(QShortcut) if made.key().toString() == key)


def keys(form: UpdatesForm) -> list[str]:
    return [row.change.key for row in form.rows]


def test_the_changes_are_grouped(form: UpdatesForm) -> None:
    assert keys(form) == ["evidence/rehabilitations", "evidence/amnesty", "source/filtzer-1993", "evidence/tbilisi"]


def test_the_words_that_differ_are_struck_through_and_underlined(form: UpdatesForm) -> None:
    shown = [made.text() for made in row_of(form, "evidence/amnesty").findChildren(type(form.said)) if made.text()]
    assert any("line-through" in text and "many" in text for text in shown)
    assert any("underline" in text and "over" in text for text in shown)


def test_a_screen_reader_hears_both_texts(form: UpdatesForm) -> None:
    row = row_of(form, "source/filtzer-1993")
    assert row.accessibleName() == "Changed: The source ‘Filtzer, The Khrushchev Era’"
    assert "Issued: 1993 → 1994" in row.accessibleDescription()


def test_a_change_is_taken_by_a_click_and_the_row_goes(opened: Program, form: UpdatesForm) -> None:
    press(row_of(form, "evidence/amnesty"), "Take")
    assert plan_of(opened).library.evidence["d/amnesty"].text == TEXT
    assert "evidence/amnesty" not in keys(form)
    assert form.said.text().startswith("Taken: The amnesty of 1953")


def test_withdrawn_evidence_that_is_kept_is_told_and_undone_under_that_name(opened: Program, form: UpdatesForm) -> None:
    press(row_of(form, "evidence/tbilisi"), "Keep it, marked")
    assert form.said.text().startswith("Kept, and marked as withdrawn: ")
    assert opened.opener.current is not None
    assert opened.opener.current.session.undo_label == "Keep withdrawn evidence, marked"


def test_keys_take_and_keep_and_go_from_row_to_row(opened: Program, form: UpdatesForm) -> None:
    assert form.focusWidget() is form.rows[0]
    QTest.keyClick(form.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(form.rows[1], Qt.Key.Key_T)
    assert plan_of(opened).library.evidence["d/amnesty"].text == TEXT
    assert form.focusWidget() is form.rows[1]
    QTest.keyClick(form.rows[1], Qt.Key.Key_K)
    assert plan_of(opened).packs["d"].kept.keys() == {"source/filtzer-1993"}
    QTest.keyClick(form.rows[1], Qt.Key.Key_Up)
    assert form.focusWidget() is form.rows[0]


def test_each_key_does_what_the_table_says(opened: Program, form: UpdatesForm, outdated: Plan) -> None:
    assert {key.name for key in updating_keys()} == {"take", "keep", "off", "row"}
    for name, key in [(row.name, key) for row in updating_keys() for key in row.keys]:
        row = row_of(form, "evidence/tbilisi" if name == "off" else "evidence/amnesty")
        row.setFocus()
        QTest.keyClick(row, QKeySequence(key)[0].key())  # type: ignore[index]
        plan, focused = plan_of(opened), form.focusWidget()
        done = {
            "take": plan.library.evidence["d/amnesty"].text == TEXT,
            "keep": list(plan.packs["d"].kept) == ["evidence/amnesty"],
            "off": "k3" not in plan.cards,
            "row": focused in (form.rows[0], form.rows[2]) and plan == outdated,
        }
        assert done[name], key
        if plan != outdated:
            shortcut(form, "Ctrl+Z").activated.emit()
        assert plan_of(opened) == outdated


def test_del_takes_withdrawn_evidence_off_and_nothing_else(opened: Program, form: UpdatesForm) -> None:
    QTest.keyClick(row_of(form, "evidence/amnesty"), Qt.Key.Key_Delete)
    QTest.keyClick(row_of(form, "evidence/tbilisi"), Qt.Key.Key_Delete)
    assert "k3" not in plan_of(opened).cards
    assert "k1" in plan_of(opened).cards


def test_new_evidence_is_put_in_the_tray(opened: Program, form: UpdatesForm) -> None:
    press(row_of(form, "evidence/rehabilitations"), "Put in the tray")
    plan = plan_of(opened)
    assert plan.cards[plan.tray[-1]].evidence == "d/rehabilitations"


def test_all_is_taken_in_one_step_that_can_be_undone(opened: Program, form: UpdatesForm, outdated: Plan) -> None:
    form.take_all.click()
    assert plan_of(opened).packs["d"].version == "2.0.0"
    assert plan_of(opened).tray == outdated.tray
    assert opened.window.news.sentence == ""
    shortcut(form, "Ctrl+Z").activated.emit()
    assert plan_of(opened) == outdated
    assert len(form.rows) == 4
    shortcut(form, "Ctrl+Y").activated.emit()
    assert plan_of(opened).packs["d"].version == "2.0.0"


def test_all_is_kept(opened: Program, form: UpdatesForm, outdated: Plan) -> None:
    form.keep_all.click()
    assert plan_of(opened).library.evidence["d/amnesty"] == outdated.library.evidence["d/amnesty"]
    assert plan_of(opened).packs["d"].version == "2.0.0"
    assert not form.rows
    assert form.focusWidget() is form.later


def test_closing_leaves_the_rest_for_later(opened: Program, form: UpdatesForm, outdated: Plan) -> None:
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert plan_of(opened) == outdated
    assert "See what changed" in [made.text() for made in opened.window.news.findChildren(QPushButton)]


def test_every_button_says_what_it_does(form: UpdatesForm) -> None:
    buttons = [*(made for row in form.rows for made in row.buttons), form.take_all, form.keep_all, form.later]
    assert all(made.toolTip() for made in buttons)
