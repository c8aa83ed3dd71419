"""The glossary holds all terms, is searched, leads to cards, and takes the student's own meanings."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.ui.board.conftest import settle
from tests.ui.conftest import Until, open_plan
from tests.ui.glossary.conftest import pack_with_terms, plan_with_terms

from essay_planner.core.glossary import Entry, Sense
from essay_planner.core.plan import PackReference
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.glossary.entry_view import _others
from essay_planner.ui.glossary.window import GlossaryWindow
from essay_planner.ui.look import look
from essay_planner.ui.palette.entries import best
from essay_planner.ui.starting import Program
from essay_planner.ui.task.conditions import conditions


@pytest.fixture
def program(program: Program, tmp_path: Path, planner_home: Path, until: Until) -> Program:
    """The program with a plan whose pack is installed."""
    folder = planner_home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(replace(pack_with_terms(), id="small")))
    plan = replace(plan_with_terms(), packs={"d": PackReference(id="small", version="1.0.0")})
    open_plan(program, tmp_path / "my.essayplan", plan)
    until(lambda: program.opener.current is not None and program.opener.current.packs)
    return program


@pytest.fixture
def window(program: Program) -> GlossaryWindow:
    return choose(program)


def choose(program: Program) -> GlossaryWindow:
    """Open the glossary by its row of the menu."""
    actions = program.window.findChildren(QAction)
    next(action for action in actions if action.text().replace("&", "") == "Glossary…").trigger()
    (opened,) = program.window.findChildren(GlossaryWindow)
    return opened


def listed(window: GlossaryWindow) -> list[str]:
    return [window.list.item(row).text() for row in range(window.list.count())]


def test_all_terms_of_the_plan_are_listed(window: GlossaryWindow) -> None:
    assert listed(window) == ["amnesty", "course", "New Course"]
    assert window.said.text() == "3 terms"


def test_terms_are_found_by_name_first_and_by_meaning(window: GlossaryWindow) -> None:
    window.search.setText("course")
    assert listed(window) == ["course", "New Course"]
    window.search.setText("pardon")
    assert listed(window) == ["amnesty"]
    window.search.setText("zebra")
    assert not listed(window)
    assert window.said.text() == "No term has these words."


def test_a_term_is_shown_although_another_was_looked_for(window: GlossaryWindow) -> None:
    window.search.setText("pardon")
    window.show_term("new course")
    assert window.list.currentItem().text() == "New Course"


def test_a_click_leads_to_a_card_that_uses_the_term(window: GlossaryWindow, program: Program) -> None:
    assert program.window.stages is not None
    program.window.stages.open("review")
    window.show_term("new course")
    card = window.entry.cards[0]
    card.click()
    board = program.window.stages.currentWidget()
    assert isinstance(board, BoardView)
    assert board.desk.cards == ("k1",)


def test_a_term_is_defined_in_the_plan_and_undo_takes_it_back(window: GlossaryWindow, program: Program) -> None:
    assert program.opener.current is not None
    session = program.opener.current.session
    assert window.entry.define is not None
    window.entry.define.click()
    assert window.entry.field is not None
    QTest.keyClicks(window.entry.field, "Mine.")
    assert [(own.term, own.meaning) for own in session.plan.terms_defined] == [("amnesty", "Mine.")]
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not session.plan.terms_defined
    assert window.entry.field.toPlainText() == ""


def test_what_is_defined_elsewhere_is_shown(window: GlossaryWindow, program: Program) -> None:
    from essay_planner.core import edits

    assert program.opener.current is not None
    session = program.opener.current.session
    session.apply(lambda plan: edits.define_term(plan, "terror", "Fear."), "Define")
    assert "terror" in listed(window)
    window.show_term("terror")
    assert window.entry.field is not None
    assert window.entry.field.toPlainText() == "Fear."


def test_under_exam_conditions_the_packs_terms_are_out_of_sight(window: GlossaryWindow) -> None:
    conditions().turn(True)
    assert not listed(window)
    conditions().turn(False)
    assert len(listed(window)) == 3


def test_it_goes_with_the_plan_and_opens_with_the_packs_terms(window: GlossaryWindow, program: Program) -> None:
    program.opener.close()
    settle()
    again = choose(program)
    assert again is not window
    assert again.entry.define is None


def test_terms_are_in_the_palette(program: Program) -> None:
    found = best(program.window.palette_acts._everything(), "new course")
    term = next(entry for entry in found if entry.kind == "Term")
    term.act()
    (opened,) = program.window.findChildren(GlossaryWindow)
    assert opened.list.currentItem().text() == "New Course"


def test_spellings_that_differ_only_in_capitals_or_a_plural_are_not_listed() -> None:
    entry = Entry("gulag", "Gulag", (), ("gulag", "Gulags", "the camps", "The Camps", "labour camps"))
    assert _others(entry) == ["the camps", "labour camps"]


def test_marks_are_switched_in_the_menu(program: Program) -> None:
    program.window.menus.terms.trigger()
    assert not look().terms
    program.window.menus.terms.trigger()
    assert look().terms


def test_a_long_term_scrolls_no_farther_than_its_last_words(window: GlossaryWindow) -> None:
    senses = tuple(Sense("What a party stood for, and what it was said to stand for at the time.") for _ in range(30))
    window.entry.show_entry(Entry("party", "party", senses), (), None)
    settle()
    bar, port = window.entry.verticalScrollBar(), window.entry.viewport()
    bar.setValue(bar.maximum())
    lowest = max(made.mapTo(port, made.rect().bottomLeft()).y() for made in window.entry.findChildren(QLabel))
    assert port.height() - lowest < 60 or not bar.maximum()
