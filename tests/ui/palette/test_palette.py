"""The palette finds everything: acts, questions, sections and cards, and the words of the plan."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.conftest import Until, open_plan

from essay_planner.core import edits
from essay_planner.packs.catalogue import Catalogue
from essay_planner.packs.reading import LoadedPack
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.look import look
from essay_planner.ui.palette.popup import Palette
from essay_planner.ui.palette.rows import row_height
from essay_planner.ui.starting import Program

Open = Callable[[Program, str], Palette]


@pytest.fixture
def planning(program: Program, tmp_path: Path) -> Program:
    """The program with a plan open."""
    return open_plan(program, tmp_path / "my.essayplan")


def opened(program: Program, row: str = "Find anything…") -> Palette:
    """The palette, opened by its row of the menu."""
    actions = program.window.findChildren(QAction)
    next(action for action in actions if action.text().replace("&", "") == row).trigger()
    palette = QApplication.activePopupWidget()
    assert isinstance(palette, Palette)
    return palette


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def titles(palette: Palette) -> list[str]:
    return [entry.title for entry in palette.model.entries]


def kinds(palette: Palette) -> set[str]:
    return {entry.kind for entry in palette.model.entries}


def press(palette: Palette, key: Qt.Key) -> None:
    QTest.keyClick(palette.field, key)


def choose(palette: Palette, words: str) -> None:
    """Type words and choose what fits best."""
    palette.field.setText(words)
    press(palette, Qt.Key.Key_Return)
    QCoreApplication.processEvents()


def test_what_the_menus_can_do_is_offered_with_its_keys(program: Program) -> None:
    palette = opened(program)
    palette.field.setText("quit")
    (entry,) = palette.model.entries
    assert (entry.title, entry.kind, entry.keys) == ("Quit", "File", "Ctrl+Q")


def test_what_cannot_be_done_now_is_not_offered(program: Program) -> None:
    palette = opened(program)
    palette.field.setText("save as")
    assert titles(palette) == []
    assert palette.model.rowCount() == 0


def test_what_stands_in_a_menu_within_a_menu_is_named_after_both(program: Program) -> None:
    palette = opened(program)
    palette.field.setText("text size 150")
    assert titles(palette) == ["Text size: 150%"]


def test_colours_are_found_by_what_one_may_call_them(program: Program) -> None:
    palette = opened(program)
    for words in ("theme", "appearance", "colour"):
        palette.field.setText(words)
        assert {"As the system", "Light", "Cream", "Dark", "High contrast", "Appearance…"} <= set(titles(palette))


def test_the_list_is_no_taller_than_what_was_found(program: Program) -> None:
    palette = opened(program)
    tall = palette.list.height()
    palette.field.setText("quit")
    assert palette.list.height() == row_height() < tall
    palette.field.setText("")
    assert palette.list.height() == tall


def test_to_choose_an_act_does_it(program: Program) -> None:
    choose(opened(program), "high contrast")
    try:
        assert look().choice == "contrast"
    finally:
        look().choose("light")


def test_to_choose_closes_the_palette(program: Program, until: Until) -> None:
    choose(opened(program), "cream")
    until(lambda: QApplication.activePopupWidget() is None)


def test_a_question_is_offered_and_starts_a_plan(program: Program, loaded_pack: LoadedPack) -> None:
    program.opener.shelf.catalogue = Catalogue((loaded_pack,))
    question = loaded_pack.pack.questions[0]
    choose(opened(program), question.text)
    assert program.opener.current is not None
    assert program.opener.current.session.plan.question.text == question.text


def test_sections_and_cards_are_offered_while_a_plan_is_open(planning: Program) -> None:
    current = planning.opener.current
    assert current is not None
    plan = current.session.plan
    palette = opened(planning)
    for words, kind in (
        (plan.sections[0].heading, "Section"),
        (next(iter(plan.library.evidence.values())).text, "Card"),
    ):
        palette.field.setText(words)
        assert kind in kinds(palette)


def test_to_choose_a_card_leads_to_it(planning: Program) -> None:
    current = planning.opener.current
    assert current is not None
    card = current.session.plan.sections[0].for_[0]
    text = current.session.plan.library.evidence[current.session.plan.cards[card].evidence].text
    choose(opened(planning), text)
    assert planning.window.stages is not None
    assert planning.window.stages.name == "board"
    board = planning.window.stages.currentWidget()
    assert isinstance(board, BoardView)
    assert card in board.desk.subject()


def test_words_of_the_plan_are_found_and_lead_to_their_place(planning: Program) -> None:
    current = planning.opener.current
    assert current is not None
    palette = opened(planning, "Find in the plan…")
    palette.field.setText(current.session.plan.question.text[:12])
    assert palette.model.entries[0].kind == "Question"
    press(palette, Qt.Key.Key_Return)
    QCoreApplication.processEvents()
    assert planning.window.stages is not None
    assert planning.window.stages.name == "question"


def test_a_long_text_is_shown_from_shortly_before_the_words(planning: Program) -> None:
    current = planning.opener.current
    assert current is not None
    current.session.apply(lambda plan: edits.set_argument(plan, "word " * 30 + "zebra in the snow"), "Write")
    palette = opened(planning, "Find in the plan…")
    palette.field.setText("zebra")
    (title,) = titles(palette)
    assert title.startswith("… word")
    assert title.endswith("word zebra in the snow")
    assert len(title) < 60


def test_nothing_found_is_said_and_return_does_nothing(program: Program) -> None:
    palette = opened(program)
    palette.field.setText("zebra")
    press(palette, Qt.Key.Key_Return)
    press(palette, Qt.Key.Key_Down)
    assert QApplication.activePopupWidget() is palette


def test_arrows_go_through_the_list_while_the_field_keeps_the_focus(program: Program) -> None:
    palette = opened(program)
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Down)
    press(palette, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == 1
    press(palette, Qt.Key.Key_PageDown)
    press(palette, Qt.Key.Key_PageUp)
    assert palette.list.currentIndex().row() == 1
    assert palette.focusWidget() is palette.field


def test_a_row_is_chosen_by_a_click(program: Program) -> None:
    palette = opened(program)
    palette.field.setText("cream")
    at = palette.list.visualRect(palette.model.index(0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QCoreApplication.processEvents()
    try:
        assert look().choice == "cream"
    finally:
        look().choose("light")


def test_a_screen_reader_hears_a_row_whole(program: Program) -> None:
    palette = opened(program)
    palette.field.setText("quit")
    assert palette.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "Quit, File, Ctrl+Q"


def test_escape_leaves_everything_as_it_was(program: Program) -> None:
    palette = opened(program)
    press(palette, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_find_in_the_plan_is_off_without_a_plan(program: Program) -> None:
    actions = program.window.findChildren(QAction)
    assert not next(action for action in actions if action.text().replace("&", "") == "Find in the plan…").isEnabled()
