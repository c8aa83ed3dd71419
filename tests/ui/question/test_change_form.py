"""Changing the question of an open plan."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.builders import a_plan, an_empty_plan

from essay_planner.core.edits import own_question
from essay_planner.core.plan import Plan
from essay_planner.ui.question.change_form import ChangeQuestionForm
from essay_planner.ui.starting import Program


def opened(program: Program, plan: Plan) -> ChangeQuestionForm:
    """The form, over that plan."""
    program.opener.show_plan(plan)
    program.window.menus.question.trigger()
    form = program.window.acts.questions.change_form
    assert form is not None
    return form


def asked(program: Program) -> tuple[str, str]:
    assert program.opener.current is not None
    question = program.opener.current.session.plan.question
    return question.text, question.sides.for_


OWN = an_empty_plan(question=own_question("Did it last?", "It did", period="1953/1964", marks=20), packs={})


def test_a_question_of_ones_own_is_changed_and_the_change_is_one_step(program: Program) -> None:
    form = opened(program, OWN)
    form.fields.text.setPlainText("Did the Thaw last?")
    form.fields.for_.field.setText("It lasted")
    form.change.click()
    assert asked(program) == ("Did the Thaw last?", "It lasted")
    program.window.acts.undo()
    assert asked(program) == ("Did it last?", "It did")


def test_the_board_heads_its_columns_with_the_new_words(program: Program) -> None:
    form = opened(program, OWN)
    form.fields.for_.field.setText("Khrushchev changed it")
    form.change.click()
    shown = [label.text() for label in program.window.findChildren(QLabel)]
    assert "For — Khrushchev changed it" in shown


def test_the_form_shows_the_question_as_it_is(program: Program) -> None:
    form = opened(program, OWN)
    shown = (form.fields.text.toPlainText(), form.fields.period.text, form.fields.marks.text)
    assert shown == ("Did it last?", "1953–64", "20")
    form.reject()


def test_escape_leaves_the_question_as_it_was(program: Program) -> None:
    form = opened(program, OWN)
    form.fields.text.setPlainText("Why?")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert asked(program)[0] == "Did it last?"


def test_a_question_cannot_be_changed_to_nothing(program: Program) -> None:
    form = opened(program, OWN)
    form.fields.text.setPlainText("")
    form.change.click()
    assert (form.isVisible(), form.fields.missing.isVisible()) == (True, True)
    form.reject()


def test_of_a_packs_question_only_the_sides_and_marks_are_asked_for_and_it_says_why(program: Program) -> None:
    form = opened(program, a_plan())
    assert not form.fields.text.isVisible()
    assert not form.fields.period.isVisible()
    assert "its pack’s" in form.fields.why.text()
    form.fields.for_.field.setText("Largely")
    form.change.click()
    assert asked(program) == (a_plan().question.text, "Largely")
