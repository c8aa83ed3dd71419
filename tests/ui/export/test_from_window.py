"""Exporting as one does it in the window."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan
from tests.ui.conftest import Until

from essay_planner.core.plan import HandedInBy
from essay_planner.plans.writing import write_plan
from essay_planner.ui.export.dialog import ExportDialog
from essay_planner.ui.session import PlanSession
from essay_planner.ui.starting import Program


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    write_plan(tmp_path / "mine.essayplan", a_plan())
    made = Program(qapp, delay_ms=1)
    made.opener.open_path(tmp_path / "mine.essayplan")
    made.window.show()
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def session_of(program: Program) -> PlanSession:
    assert program.opener.current is not None
    return program.opener.current.session


def dialog_of(program: Program) -> ExportDialog:
    program.window.acts.export()
    dialog = program.window.acts.export_dialog
    assert dialog is not None
    return dialog


def test_the_file_stands_beside_the_plan_and_the_news_says_so(program: Program, tmp_path: Path, until: Until) -> None:
    QTest.keyClick(dialog_of(program), Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.docx'.")
    assert (tmp_path / "mine.docx").read_bytes().startswith(b"PK")


def test_other_options_are_kept_in_the_plan_as_a_step_that_can_be_taken_back(program: Program, until: Until) -> None:
    dialog = dialog_of(program)
    dialog.form.style_.show_word("mla")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.docx'.")
    assert session_of(program).undo_label == "Choose how to export"
    assert dialog_of(program).form.style_.word == "mla"


def _says(program: Program, words: str) -> bool:
    return program.window.news.sentence == words


def test_exports_one_after_the_other_are_one_step(program: Program, until: Until) -> None:
    first = session_of(program).plan.export
    for word, ending in (("markdown", "md"), ("html", "html")):
        dialog = dialog_of(program)
        dialog.form.format.show_word(word)
        QTest.keyClick(dialog, Qt.Key.Key_Return)
        until(partial(_says, program, f"Exported to 'mine.{ending}'."))
    session_of(program).undo()
    assert session_of(program).plan.export == first
    assert session_of(program).undo_label == ""


def test_the_same_options_are_no_step(program: Program, until: Until) -> None:
    QTest.keyClick(dialog_of(program), Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.docx'.")
    assert session_of(program).undo_label == ""


def test_a_name_that_is_typed_prints_and_is_there_the_next_time(program: Program, tmp_path: Path, until: Until) -> None:
    dialog = dialog_of(program)
    dialog.form.format.show_word("markdown")
    QTest.keyClicks(dialog.form.name.field, "Sam Reed")
    QTest.keyClicks(dialog.form.class_.field, "12B")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.md'.")
    assert "· Sam Reed, 12B\n" in (tmp_path / "mine.md").read_text(encoding="utf-8")
    assert dialog_of(program).form.who == HandedInBy(name="Sam Reed", class_="12B")


def test_a_name_alone_is_a_step_of_its_own_that_can_be_taken_back(program: Program, until: Until) -> None:
    dialog = dialog_of(program)
    QTest.keyClicks(dialog.form.name.field, "Sam Reed")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.docx'.")
    assert session_of(program).undo_label == "Say whose plan it is"
    session_of(program).undo()
    assert session_of(program).plan.handed_in_by == HandedInBy()


def test_a_plan_that_is_read_only_is_exported_and_not_changed(program: Program, until: Until) -> None:
    session_of(program).read_only = True
    before = session_of(program).plan
    dialog = dialog_of(program)
    dialog.place.field.setText(f"{session_of(program).path}.md")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.essayplan.md'.")
    assert session_of(program).plan == before


@pytest.fixture
def elsewhere(program: Program, tmp_path: Path, until: Until) -> Path:
    """A folder into which the plan was exported."""
    (tmp_path / "to print").mkdir()
    dialog = dialog_of(program)
    dialog.place.field.setText("to print/mine.md")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'mine.md'.")
    return tmp_path / "to print"


def test_the_next_file_goes_where_the_last_one_went(program: Program, elsewhere: Path) -> None:
    assert dialog_of(program).choice.path == elsewhere / "mine 2.md"


def test_a_file_beside_the_plan_has_the_next_one_beside_it(program: Program, elsewhere: Path, until: Until) -> None:
    dialog = dialog_of(program)
    dialog.place.field.setText(str(elsewhere.parent / "here.md"))
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    until(lambda: program.window.news.sentence == "Exported to 'here.md'.")
    assert dialog_of(program).choice.path == elsewhere.parent / "mine.md"


def test_where_the_folder_is_gone_the_next_file_goes_beside_the_plan(program: Program, elsewhere: Path) -> None:
    elsewhere.rename(elsewhere.with_name("thrown away"))
    assert dialog_of(program).choice.path == elsewhere.parent / "mine.md"
