"""The whole window: opening, leaving, undoing, choosing a look, and names for assistive technology."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit
from tests.builders import a_plan
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.files.settings import read_settings
from essay_planner.packs.catalogue import example_plans
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan
from essay_planner.ui.beside import is_busy
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.starting import Program
from essay_planner.ui.welcome.view import WelcomeView
from essay_planner.ui.writing import unfinished_path


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "my.essayplan"
    write_plan(path, a_plan())
    return path


def leave(program: Program) -> None:
    """Close the window and let Qt delete it, as the end of the program would."""
    program.window.close()
    program.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def opened(program: Program) -> OpenPlan:
    assert program.opener.current is not None
    return program.opener.current


def write_point(program: Program) -> None:
    opened(program).session.apply(lambda plan: edits.set_point(plan, plan.sections[0].id, "Fear ended."), "Write")


def test_two_clicks_lead_from_welcome_to_a_plan(program: Program, loaded_pack: LoadedPack) -> None:
    program.window.welcome.show_packs([loaded_pack])
    QTest.mouseClick(program.window.welcome.start, Qt.MouseButton.LeftButton)
    QTest.mouseClick(program.window.welcome.questions.rows[0].button, Qt.MouseButton.LeftButton)
    assert opened(program).session.plan.question.id == loaded_pack.pack.questions[0].id


def test_the_installed_packs_are_on_welcome(program: Program, until: Until) -> None:
    program.opener.look_around()
    until(lambda: program.window.welcome.questions.rows)
    assert "destalinisation-success" in [row.question.id for row in program.window.welcome.questions.rows]


def test_welcome_is_made_at_leisure_behind_a_plan_that_the_program_starts_with(
    qapp: QApplication, plan_file: Path, until: Until
) -> None:
    program = Program(qapp, delay_ms=1)
    program.opener.open_path(plan_file)
    program.window.show()
    assert not program.window.findChildren(WelcomeView)
    program.opener.look_around()
    program.opener.wait()
    until(lambda: not is_busy())
    for _part in ("Welcome itself", "its questions", "its plans"):
        program.window.leisure.on_leisure()
    (made,) = program.window.findChildren(WelcomeView)
    assert made.questions.rows
    leave(program)


def test_welcome_has_the_questions_as_soon_as_the_plan_is_closed(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    program.opener.look_around()
    program.opener.wait()
    program.opener.close()
    assert program.window.welcome.questions.rows


def test_a_broken_pack_is_said_in_one_sentence(program: Program, planner_home: Path, until: Until) -> None:
    (planner_home / "packs" / "bad").mkdir(parents=True)
    (planner_home / "packs" / "bad" / "pack.yaml").write_text("[")
    program.opener.look_around()
    until(lambda: program.window.news.sentence)
    assert program.window.news.sentence.startswith("1 evidence pack cannot be read: ")


def test_a_plan_that_is_closed_and_opened_again_is_the_same(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    before = opened(program).session.plan
    program.opener.close()
    program.opener.open_path(plan_file)
    assert opened(program).session.plan == before


def test_an_opened_plan_is_among_the_recent_ones(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    assert read_settings().recent == (str(plan_file.resolve()),)


def test_closing_the_window_asks_nothing_and_saves(program: Program, loaded_pack: LoadedPack) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    write_point(program)
    plan = opened(program).session.plan
    assert program.window.close()
    assert read_plan(unfinished_path(plan)) == plan


def test_an_unfinished_plan_is_gone_on_with_from_welcome(program: Program, loaded_pack: LoadedPack) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    write_point(program)
    plan = opened(program).session.plan
    program.opener.close()
    program.opener.open_path(unfinished_path(plan))
    assert (opened(program).session.plan, opened(program).session.path) == (plan, None)


def test_save_as_gives_a_plan_its_file(program: Program, loaded_pack: LoadedPack, tmp_path: Path, until: Until) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    program.opener.save_as(tmp_path / "named.essayplan")
    until((tmp_path / "named.essayplan").exists)
    assert opened(program).session.path == (tmp_path / "named.essayplan").resolve()


def test_the_example_is_read_only_until_it_is_copied(program: Program) -> None:
    program.opener.open_path(example_plans()[0])
    assert opened(program).session.read_only
    copy = program.window.news.findChildren(QPushButton)
    QTest.mouseClick(next(button for button in copy if button.text() == "Make a copy"), Qt.MouseButton.LeftButton)
    assert not opened(program).session.read_only
    assert opened(program).session.plan.id != read_plan(example_plans()[0]).id


def test_a_plan_that_is_open_elsewhere_is_read_only_here(program: Program, plan_file: Path, qapp: QApplication) -> None:
    other = Program(qapp, delay_ms=1)
    other.opener.open_path(plan_file)
    program.opener.open_path(plan_file)
    assert opened(program).session.read_only
    assert "another window" in program.window.news.sentence
    leave(other)


def test_a_file_that_is_no_plan_is_a_sentence(program: Program, tmp_path: Path) -> None:
    (tmp_path / "bad.essayplan").write_text("[")
    program.opener.open_path(tmp_path / "bad.essayplan")
    assert program.window.news.sentence.startswith("bad.essayplan:1:")


def test_a_pack_opened_as_a_file_shows_its_questions(program: Program, tmp_path: Path, loaded_pack: LoadedPack) -> None:
    (tmp_path / "pack.yaml").write_bytes(dump_pack(loaded_pack.pack))
    program.opener.open_path(tmp_path / "pack.yaml")
    shown = [row.question.text for row in program.window.welcome.questions.rows]
    assert shown[0] == loaded_pack.pack.questions[0].text


def test_undo_names_its_step(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    assert program.window.menus.undo.text() == "&Undo Write"
    program.window.menus.undo.trigger()
    assert program.window.menus.redo.text() == "&Redo Write"
    assert opened(program).session.plan == a_plan()


def test_undo_by_key_is_the_plans_also_while_typing(program: Program, plan_file: Path) -> None:
    program.opener.open_path(plan_file)
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    box = next(box for box in program.window.findChildren(QTextEdit) if box.accessibleName() == "Line of argument")
    box.setFocus()
    QTest.keyClicks(box, "Yes. ")
    assert opened(program).session.plan.argument.text != a_plan().argument.text
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert opened(program).session.plan == a_plan()


def test_the_suggested_sections_are_added_by_one_act(program: Program, loaded_pack: LoadedPack) -> None:
    program.opener.start(loaded_pack, loaded_pack.pack.questions[0])
    program.window.acts.add_suggested_sections()
    headings = [section.heading for section in opened(program).session.plan.sections]
    assert headings == ["Terror and the law", "Culture and the Thaw"]


def test_a_chosen_theme_is_worn_at_once_and_remembered(program: Program) -> None:
    dark = next(action for action in program.window.menus.themes.actions() if action.data() == "dark")
    dark.trigger()
    assert program.window.palette().window().color().lightness() < 60
    assert read_settings().theme == "dark"


def test_an_error_in_the_program_is_said_quietly_and_noted(
    program: Program, planner_home: Path, plan_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    program.opener.open_path(plan_file)
    write_point(program)
    program.on_crash(ValueError, ValueError("what went wrong"), None)
    assert "what went wrong" in "".join(path.read_text() for path in (planner_home / "log").iterdir())
    assert read_plan(plan_file) == opened(program).session.plan
    assert "your plan is as you left it" in program.window.news.sentence
    assert "what went wrong" in capsys.readouterr().err


def unnamed(thing: QAccessibleInterface) -> list[str]:
    """The focusable things under this one that have no name, by their role."""
    found = []
    for number in range(thing.childCount()):
        child = thing.child(number)
        if child is None or child.state().invisible:  # type: ignore[attr-defined, unused-ignore]
            continue
        if child.state().focusable and not child.text(QAccessible.Text.Name):  # type: ignore[attr-defined, unused-ignore]
            found.append(f"{child.role()} {child.object()}")
        found += unnamed(child)
    return found


def test_everything_that_takes_the_focus_has_a_name(program: Program, plan_file: Path) -> None:
    assert unnamed(QAccessible.queryAccessibleInterface(program.window)) == []
    program.opener.open_path(plan_file)
    assert unnamed(QAccessible.queryAccessibleInterface(program.window)) == []
