"""The forms for the task and for the clock."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.builders import a_plan

from essay_planner.core import edits
from essay_planner.core.plan import Task, TaskKind
from essay_planner.ui.return_keys import ReturnKeys
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.clock_form import ClockForm, NumberLine
from essay_planner.ui.task.task_form import TaskForm


@pytest.fixture
def window(qapp: QApplication) -> QWidget:
    del qapp
    return QWidget()


def a_form(window: QWidget, task: Task = Task()) -> tuple[TaskForm, PlanSession]:  # noqa: B008 (a frozen value)
    session = PlanSession(a_plan(task=task))
    form = TaskForm(window, session)
    form.start()
    return form, session


def choose(form: TaskForm, profile: str) -> None:
    form.profile.setCurrentIndex(form.profile.findData(profile))
    form.profile.activated.emit(form.profile.currentIndex())


def test_a_board_brings_its_minutes_and_says_where_they_are_from(window: QWidget) -> None:
    form, _session = a_form(window)
    choose(form, "aqa-a-level")
    assert form.minutes.text == "45"
    assert "45 minutes" in form.says.text()


def test_nothing_is_in_the_plan_before_the_form_is_closed_by_its_button(window: QWidget) -> None:
    form, session = a_form(window)
    choose(form, "aqa-coursework")
    assert session.plan.task == Task()
    form.use.click()
    assert session.plan.task == Task(profile="aqa-coursework", kind=TaskKind.COURSEWORK, words=4500)
    assert session.undo_label == "Change the task"


def test_escape_leaves_the_task_as_it_was(window: QWidget) -> None:
    form, session = a_form(window)
    choose(form, "aqa-a-level")
    form.reject()
    assert session.plan.task == Task()


def test_every_figure_of_a_board_can_be_changed(window: QWidget) -> None:
    form, session = a_form(window)
    choose(form, "aqa-a-level")
    form.minutes.show_number(50)
    form.words.show_text("1,200")
    form.kind.buttons[1].click()
    form.use.click()
    assert session.plan.task == Task(profile="aqa-a-level", kind=TaskKind.COURSEWORK, minutes=50, words=1200)


def test_the_kind_is_always_one_of_the_two(window: QWidget) -> None:
    form, _session = a_form(window)
    form.kind.buttons[0].click()
    assert form.task().kind is TaskKind.EXAM


@pytest.mark.parametrize("words", ["none", "0", "1001", "9" * 12])
def test_what_is_no_number_of_minutes_is_said_and_keeps_the_form_open(window: QWidget, words: str) -> None:
    form, session = a_form(window)
    form.minutes.show_text(words)
    form.use.click()
    assert form.isVisible()
    assert form.minutes.said.text() == "A whole number from 1 to 1,000."
    assert session.plan.task == Task()


def test_a_profile_of_a_later_version_stays(window: QWidget) -> None:
    task = Task(profile="new-board", minutes=30)
    form, session = a_form(window, task)
    form.use.click()
    assert session.plan.task == task
    assert not form.says.text()


def test_the_form_shows_how_time_and_words_share_out(window: QWidget) -> None:
    form, _session = a_form(window)
    assert not form.sharing.isVisible()
    choose(form, "aqa-a-level")
    assert form.sharing.isVisible()


def test_the_form_tells_of_words_that_sections_have_too_many(window: QWidget) -> None:
    form, session = a_form(window, Task(words=1000))
    session.apply(lambda plan: edits.set_section_words(plan, "s1", 1500), "Words")
    form.words.show_number(1200)
    form.on_changed()
    said = [made.text() for made in form.shares.findChildren(QLabel)]
    assert said[-1] == "Together that is 540 words more than the essay is to have."


def test_the_clock_starts_with_what_is_typed(window: QWidget) -> None:
    form, chosen = ClockForm(window, PlanSession(a_plan())), list[tuple[int, bool]]()
    form.chosen.connect(lambda minutes, exam: chosen.append((minutes, exam)))
    form.start()
    form.minutes.show_number(12)
    form.exam.box.click()
    form.start_button.click()
    assert chosen == [(12, True)]
    assert not form.isVisible()


def test_the_clock_offers_the_planning_time_of_the_task(window: QWidget) -> None:
    form = ClockForm(window, PlanSession(a_plan(task=Task(minutes=9))))
    assert form.minutes.text == "3"


def test_a_clock_without_minutes_does_not_start(window: QWidget) -> None:
    form = ClockForm(window, PlanSession(a_plan()))
    form.start()
    form.minutes.show_text("")
    form.start_button.click()
    assert form.isVisible()
    assert form.minutes.said.text() == "How many minutes?"


def test_too_many_minutes_for_a_clock_are_met_with_how_many_there_can_be(window: QWidget) -> None:
    form = ClockForm(window, PlanSession(a_plan()))
    form.start()
    form.minutes.field.clear()
    QTest.keyClicks(form.minutes.field, "9999")
    form.start_button.click()
    assert form.isVisible()
    assert form.minutes.said.text().startswith("A whole number from 1 to ")


def test_a_number_may_have_a_comma(qapp: QApplication) -> None:
    del qapp
    line = NumberLine("Words", 5000)
    line.show_text("1,200")
    assert line.number == 1200
    line.show_text("")
    assert line.number is None


def test_return_on_a_box_to_tick_starts_the_clock_and_leaves_the_box(qapp: QApplication, window: QWidget) -> None:
    keys = ReturnKeys(qapp)
    form = ClockForm(window, PlanSession(a_plan()))
    started: list[tuple[int, bool]] = []
    form.chosen.connect(lambda minutes, exam: started.append((minutes, exam)))
    form.start()
    form.minutes.show_number(10)
    QTest.mouseClick(form.exam.box, Qt.MouseButton.LeftButton)
    form.exam.box.setFocus()
    keys.on_focus_changed(None, form.exam.box)
    QTest.keyClick(form.exam.box, Qt.Key.Key_Return)
    assert started == [(10, True)]
