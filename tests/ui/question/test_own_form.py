"""Writing a question of one's own in the window."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.builders import a_pack
from tests.ui.conftest import Until

from essay_planner.core.plan import Plan
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.ui.question.own_form import OwnQuestionForm
from essay_planner.ui.starting import Program
from essay_planner.ui.writing import unfinished_path


@pytest.fixture
def program(qapp: QApplication, planner_home: Path, until: Until) -> Iterator[Program]:
    """A program on Welcome, with a small pack installed beside those that ship."""
    (planner_home / "packs").mkdir()
    (planner_home / "packs" / "small.yaml").write_bytes(dump_pack(a_pack(id="small", licence="CC-BY-4.0")))
    made = Program(qapp, delay_ms=0)
    made.window.show()
    made.opener.look_around()
    until(lambda: made.window.welcome.questions.rows)
    yield made
    made.window.close()


@pytest.fixture
def form(program: Program) -> OwnQuestionForm:
    """The form, open and empty."""
    program.window.welcome.own.click()
    made = program.window.acts.questions.own_form
    assert made is not None
    return made


def plan_of(program: Program) -> Plan:
    assert program.opener.current is not None
    return program.opener.current.session.plan


def write(form: OwnQuestionForm, question: str = "Did the Thaw last?", period: str = "", sections: str = "") -> None:
    form.fields.text.setPlainText(question)
    form.fields.period.field.setText(period)
    form.sections.setPlainText(sections)


def choose(form: OwnQuestionForm, title: str) -> None:
    next(made.box for loaded, made in form.choices if loaded.pack.id == title).setChecked(True)


def test_a_question_without_more_starts_a_plan_with_plain_sides_and_no_pack(
    program: Program, form: OwnQuestionForm
) -> None:
    write(form)
    form.start.click()
    plan = plan_of(program)
    assert (plan.question.text, plan.question.sides.for_, plan.packs) == ("Did the Thaw last?", "Yes, mostly", {})
    assert [section.heading for section in plan.sections] == ["Not grouped yet"]


def test_all_that_was_typed_is_in_the_plan(program: Program, form: OwnQuestionForm) -> None:
    write(form, period="1953–64", sections="Writers\n\n  Cinema ")
    form.fields.for_.field.setText("It lasted")
    form.fields.against.field.setText("It did not last")
    form.fields.marks.field.setText("25")
    choose(form, "small")
    form.start.click()
    asked = plan_of(program).question
    assert (asked.sides.for_, asked.sides.against) == ("It lasted", "It did not last")
    assert (asked.period, asked.marks) == ("1953/1964", 25)
    assert [section.heading for section in plan_of(program).sections] == ["Writers", "Cinema"]
    assert [pack.id for pack in plan_of(program).packs.values()] == ["small"]


def test_the_sides_go_with_what_is_asked_until_they_are_worded(form: OwnQuestionForm) -> None:
    form.fields.against.field.setText("No, it failed")
    write(form, question="How successful was the NEP?")
    assert (form.fields.for_.text, form.fields.against.text) == ("It succeeded", "No, it failed")
    write(form, question="Did the NEP last?")
    assert (form.fields.for_.text, form.fields.against.text) == ("Yes, mostly", "No, it failed")


def test_the_new_plan_is_kept_at_once(program: Program, form: OwnQuestionForm, until: Until) -> None:
    write(form)
    form.start.click()
    plan = plan_of(program)
    until(unfinished_path(plan).exists)
    assert read_plan(unfinished_path(plan)) == plan


def test_the_new_plan_leads_to_what_its_question_asks(program: Program, form: OwnQuestionForm) -> None:
    write(form)
    form.start.click()
    news = program.window.news
    assert news.sentence.startswith("Your question is on the board.")
    next(made for made in news.findChildren(QPushButton) if made.text() == "Go to the question").click()
    assert program.window.stages is not None
    assert program.window.stages.name == "question"
    assert news.sentence == ""


def test_who_goes_to_the_question_by_its_stage_is_not_led_there_any_more(
    program: Program, form: OwnQuestionForm
) -> None:
    write(form)
    form.start.click()
    assert program.window.stages is not None
    program.window.stages.open("question")
    assert program.window.news.sentence == ""


def test_without_a_question_nothing_starts_and_the_form_says_so(program: Program, form: OwnQuestionForm) -> None:
    form.start.click()
    assert program.opener.current is None
    assert (form.isVisible(), form.fields.missing.text()) == (True, "Write the question first.")
    form.fields.text.setPlainText("Why?")
    assert form.fields.missing.isHidden()


def test_a_period_that_cannot_be_read_is_said_beside_it_while_one_types(form: OwnQuestionForm) -> None:
    write(form, period="the Thaw")
    assert "‘the Thaw’ is not a date" in form.fields.period.said.text()
    form.start.click()
    assert (form.isVisible(), form.fields.period.field.text()) == (True, "the Thaw")
    form.fields.period.field.setText("1953-64")
    assert form.fields.period.said.text() == "1953–64"


@pytest.mark.parametrize("typed", ["many", "0"])
def test_marks_that_are_no_number_are_said_beside_them(program: Program, form: OwnQuestionForm, typed: str) -> None:
    write(form)
    form.fields.marks.field.setText(typed)
    assert form.fields.marks.said.text() == "Marks are a number from 1 to 1000."
    form.start.click()
    assert (program.opener.current, form.isVisible()) == (None, True)


def test_escape_leaves_the_form_and_what_was_typed_is_there_again(program: Program, form: OwnQuestionForm) -> None:
    write(form, sections="Writers")
    choose(form, "small")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert not form.isVisible()
    program.window.acts.questions.write_own()
    assert (form.fields.text.toPlainText(), form.headings()) == ("Did the Thaw last?", ["Writers"])
    assert [loaded.pack.id for loaded in form.chosen()] == ["small"]


def test_enter_in_a_line_starts_the_plan(program: Program, form: OwnQuestionForm) -> None:
    write(form)
    QTest.keyClick(form.fields.period.field, Qt.Key.Key_Return)
    assert plan_of(program).question.text == "Did the Thaw last?"


def test_enter_in_the_sections_begins_another_line(program: Program, form: OwnQuestionForm) -> None:
    QTest.keyClicks(form.sections, "Writers")
    QTest.keyClick(form.sections, Qt.Key.Key_Return)
    QTest.keyClicks(form.sections, "Cinema")
    assert form.headings() == ["Writers", "Cinema"]
    assert program.opener.current is None


def test_after_a_plan_was_started_the_form_is_empty_again(program: Program, form: OwnQuestionForm) -> None:
    write(form)
    form.start.click()
    program.window.acts.questions.write_own()
    again = program.window.acts.questions.own_form
    assert again is not None
    assert again.fields.text.toPlainText() == ""
    again.reject()


def test_words_that_find_no_question_are_a_first_version_of_ones_own(program: Program) -> None:
    questions = program.window.welcome.questions
    questions.box.setText("why did the aztecs fall")
    assert questions.own.isVisible()
    questions.own.click()
    form = program.window.acts.questions.own_form
    assert form is not None
    assert form.fields.text.toPlainText() == "why did the aztecs fall"
    form.reject()
    questions.box.clear()
    assert not questions.own.isVisible()


def test_one_word_that_finds_no_question_is_not_a_question(program: Program) -> None:
    program.window.welcome.questions.box.setText("aztecs")
    program.window.welcome.questions.own.click()
    form = program.window.acts.questions.own_form
    assert form is not None
    assert form.fields.text.toPlainText() == ""
    form.reject()


def test_tab_goes_through_the_form_as_one_reads_it(form: OwnQuestionForm) -> None:
    stops: list[QWidget] = [
        form.fields.text,
        form.fields.for_.field,
        form.fields.against.field,
        form.fields.period.field,
    ]
    stops += [form.fields.marks.field, form.sections, *(made.box for _loaded, made in form.choices)]
    form.fields.text.setFocus()
    for stop, following in pairwise([*stops, form.cancel, form.start]):
        assert form.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        assert form.focusWidget() is following
