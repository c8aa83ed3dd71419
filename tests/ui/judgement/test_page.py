"""The judgement beside the grid: verdicts, weighing, the answer, what agrees, and the chosen card."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.builders import SIDES, a_plan, an_empty_plan
from tests.ui.judgement.conftest import Open, drop, led, settle, trigger

from essay_planner.core import edits
from essay_planner.core.edits.choosing import rate_cards
from essay_planner.core.plan import Judgement, Leaning, MarkupRole, Plan, PlanQuestion, Side
from essay_planner.core.question.asking import Degree, degrees
from essay_planner.core.question.reading import read_question
from essay_planner.core.review.values import Spot
from essay_planner.ui.judgement.answer import Scale
from essay_planner.ui.judgement.chip import ties_mime
from essay_planner.ui.judgement.edges import step_at
from essay_planner.ui.judgement.menus import chip_menu
from essay_planner.ui.judgement.page import JudgementPage
from essay_planner.ui.key_table import judging_keys
from essay_planner.ui.look import look
from essay_planner.ui.task.conditions import conditions

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def ask(page: JudgementPage, text: str) -> None:
    """Have the plan answer another question."""
    question = PlanQuestion(text=text, sides=SIDES)
    page.session.apply(lambda plan: edits.change_question(plan, question), "Change the question")
    settle()


# -- the answer --


def test_the_degree_is_chosen_on_the_questions_own_scale_and_taken_back(page: JudgementPage) -> None:
    scale = page.answer.scale
    assert scale is not None
    assert page.answer.heading.text() == "How successful, then?"
    assert [made.accessibleName() for made in scale.buttons][3] == "How far: Largely successful"
    assert scale.buttons[3].isChecked()
    scale.buttons[1].click()
    assert page.session.plan.judgement.degree == Degree.HARDLY
    scale.buttons[1].click()
    assert page.session.plan.judgement.degree == ""


def test_free_words_are_kept_as_they_are_typed_even_through_a_word_of_the_scale(page: JudgementPage) -> None:
    page.answer.free.setFocus()
    QTest.keyClicks(page.answer.free, "not at all in law")
    assert page.answer.free.toPlainText() == "not at all in law"
    assert page.session.plan.judgement.degree == "not at all in law"
    assert page.answer.scale is not None
    assert not any(made.isChecked() for made in page.answer.scale.buttons)


def test_it_is_said_that_free_words_stand_in_place_of_a_step(page: JudgementPage) -> None:
    assert page.answer.free_title.text() == "Or in your own words, in place of a step above"
    assert "in place of a step above" in page.answer.free.accessibleDescription()


def test_a_word_of_the_scale_that_was_typed_goes_over_to_the_scale(page: JudgementPage) -> None:
    page.answer.free.setFocus()
    QTest.keyClicks(page.answer.free, "partly")
    page.answer.decides.setFocus()
    assert page.answer.free.toPlainText() == ""
    assert page.answer.scale is not None
    assert page.answer.scale.buttons[2].isChecked()


def test_the_examples_free_words_are_shown(open_page: Open) -> None:
    page = open_page(an_empty_plan(judgement=Judgement(degree="mildly")))
    assert page.answer.free.toPlainText() == "mildly"


def test_a_question_of_causes_has_no_scale_and_says_what_to_decide(open_page: Open) -> None:
    page = open_page(a_plan(question=PlanQuestion(text="Was the Thaw a success?", sides=SIDES)))
    ask(page, "Why did Khrushchev fall from power in 1964?")
    assert page.answer.scale is None
    assert page.answer.heading.text() == "Which cause mattered most, then?"
    assert page.answer.advice.isVisible()
    trigger(page.answer.deciding.make_menu(), "Against", "The zhivago of 1953 freed many prisoners.")
    assert page.session.plan.judgement.cards[0].card == "k6"
    assert page.answer.deciding.view.cards() == ("k6",)
    ask(page, "How successful was the Thaw?")
    assert not page.answer.deciding.isVisible()
    assert page.answer.scale is not None
    assert not page.answer.advice.isVisible()


def test_which_way_the_judgement_leans_is_said(page: JudgementPage) -> None:
    page.answer.leaning.buttons.buttons[3].click()
    assert page.session.plan.judgement.leans is Leaning.AGAINST
    assert page.session.undo_label == "Say which way your judgement leans"


def test_where_there_is_no_room_the_steps_stand_one_below_the_other(qapp: QApplication) -> None:
    del qapp
    look().choose("light", 100)
    scale = Scale(dict(degrees(read_question("How successful was the Thaw?"))))
    scale.show()
    for width, tops, lines in ((1000, 1, 1), (560, 1, 2), (150, 5, 1)):
        scale.resize(width, 200)
        settle()
        assert len({made.y() for made in scale.buttons}) == tops
        assert max(made.text().count("\n") for made in scale.buttons) + 1 == lines
    scale.deleteLater()


# -- verdicts --


def test_the_verdict_of_a_section_is_the_boards_text(page: JudgementPage) -> None:
    part = page.verdicts.sections["s2"]
    QTest.keyClicks(part.text, "Culture was freer.")
    part.leaning.buttons.buttons[2].click()
    verdict = page.session.plan.sections[1].verdict
    assert (verdict.text, verdict.leans) == ("Culture was freer.", Leaning.BALANCED)


def test_the_line_of_argument_and_its_leaning_are_set_here(page: JudgementPage) -> None:
    page.verdicts.argument.leaning.buttons.buttons[4].click()
    assert page.session.plan.argument.leans is Leaning.STRONGLY_AGAINST
    assert page.verdicts.argument.text.toPlainText() == "It ended terror but kept one-party rule."


def test_it_is_said_how_many_cards_weigh_without_a_strength(page: JudgementPage) -> None:
    said = page.weighing.balance.unrated
    assert said.text() == "3 cards have no strength yet and count as good: 2 each."
    page.session.apply(lambda plan: rate_cards(plan, ["k2", "k5", "k6"], 1), "Say how strong")
    assert said.isHidden()


def test_a_section_that_goes_takes_its_verdict_along(page: JudgementPage) -> None:
    page.session.apply(lambda plan: edits.remove_section(plan, "s2"), "Remove section")
    assert list(page.verdicts.sections) == ["s1"]


# -- weighing --


def test_the_strongest_is_chosen_by_the_student_from_the_cards_of_its_side(page: JudgementPage) -> None:
    part = page.weighing.strongest[Side.FOR]
    offered = [action.text() for action in part.make_menu().actions() if action.text()]
    assert offered == [
        "The amnesty of 1953 freed many prisoners. · strong",
        "The criminal code of 1953 freed many prisoners.",
        "The one day of 1953 freed many prisoners.",
        "None of them",
    ]
    trigger(part.make_menu(), "The one day of 1953 freed many prisoners.")
    assert page.session.plan.judgement.strongest_for == "k5"
    trigger(part.make_menu(), "None of them")
    assert not part.view.isVisible()


def test_no_strongest_is_chosen_for_the_student(open_page: Open) -> None:
    page = open_page(a_plan(judgement=replace(a_plan().judgement, strongest_for="", strongest_against="")))
    assert page.weighing.strongest[Side.FOR].view.cards() == ()


def test_cards_that_answer_each_other_stand_side_by_side(page: JudgementPage) -> None:
    pairs = [tuple(view.cards() for view in pair.views.values()) for pair in page.weighing.pairs]
    assert pairs == [(("k1",), ("k3",)), (("k5",), ("k6",))]


def told(open_page: Open, k1: tuple[str, ...], k6: tuple[str, ...]) -> tuple[str, list[str]]:
    """What is said of the pairs, and under each, where the student says that these two cards answer these."""
    plan = edits.answer_cards(a_plan(), "k3", ())
    plan = edits.answer_cards(edits.answer_cards(plan, "k5", ()), "k1", k1)
    weighing = open_page(edits.answer_cards(plan, "k6", k6)).weighing
    return weighing.pairs_told.text(), [pair.said.text() for pair in weighing.pairs]


def test_it_is_asked_how_one_card_answers_the_other_where_nothing_is_said(open_page: Open) -> None:
    words, said = told(open_page, (), ())
    assert words == "These speak against each other. Under ‘But’ in a section, say how one answers the other."
    assert said == ["", ""]


def test_what_is_said_is_shown_and_only_the_rest_is_asked_for(open_page: Open) -> None:
    words, said = told(open_page, (), ("k5",))
    assert words == "These speak against each other. Where neither answers yet, say how, under ‘But’ in a section."
    assert said == ["", "‘Against’ answers ‘For’, as you say."]


def test_where_all_is_said_nothing_is_asked_for(open_page: Open) -> None:
    words, said = told(open_page, ("k3",), ("k5",))
    assert words == "These speak against each other, and you have said which answers which."
    assert said == ["‘For’ answers ‘Against’, as you say.", "‘Against’ answers ‘For’, as you say."]


def test_the_balance_is_told_by_weight_and_by_number(page: JudgementPage) -> None:
    assert page.weighing.balance.said() == ("7 for · 3 against", "3 for · 2 against")


# -- do they agree? --


def test_each_line_leads_to_its_place(page: JudgementPage) -> None:
    lines = {view.line.text: view for view in page.agreement.lines}
    lines["1 criterion has no verdict yet."].go.click()
    assert page.grid.rows["c1"].verdict.hasFocus()
    lines["1 section has no verdict yet."].go.click()
    assert page.verdicts.sections["s2"].text.hasFocus()
    lines["Line of argument and judgement lean the same way."].go.click()
    assert page.verdicts.argument.leaning.buttons.stop().hasFocus()


def test_lines_follow_what_is_said(page: JudgementPage) -> None:
    page.answer.leaning.buttons.buttons[3].click()
    assert "Line of argument and judgement lean different ways." in [view.line.text for view in page.agreement.lines]


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({}, "Conclusion text"),
        ({"degree": ""}, "How far: Unsuccessful"),
        ({"leans": Leaning.UNSAID}, "Which way your judgement leans: leans strongly for"),
    ],
)
def test_one_is_led_to_what_of_the_judgement_is_open(open_page: Open, change: dict[str, Any], name: str) -> None:
    page = open_page(a_plan(judgement=replace(a_plan().judgement, **change)))
    page.go_to(Spot.JUDGEMENT, "")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == name


def test_under_exam_conditions_nothing_is_suggested_and_no_line_says_what_agrees(page: JudgementPage) -> None:
    assert not page.agreement.hidden.isVisible()
    conditions().turn(True)
    try:
        assert page.agreement.lines == []
        assert page.agreement.hidden.isVisible()
        assert [action.text() for action in page.grid.add.make_menu().actions()] == ["Write your own…"]
    finally:
        conditions().turn(False)
    assert page.agreement.lines


def test_the_scale_follows_what_the_student_marked_in_the_question(open_page: Open) -> None:
    page = open_page(a_plan(question=PlanQuestion(text="The Thaw and how far it went", sides=SIDES)))
    assert page.answer.scale is None
    page.session.apply(lambda plan: edits.mark_question(plan, MarkupRole.COMMAND, 13, 20), "Mark")
    settle()
    assert page.answer.scale is not None


# -- the conclusion --


def test_the_conclusion_rests_on_cards_in_order_of_weight(page: JudgementPage) -> None:
    rests = page.conclusion.rests.view
    assert [chip.lead for chip in rests.chips.chips] == ["1 · Reason", "2 · Qualifier", "3 · Reason"]
    page.lists.choose("rests", "", ("k3",))
    QTest.keyClick(rests, Qt.Key.Key_Up, CTRL_ALT)
    assert rests.cards() == ("k3", "k1", "k9")
    QTest.keyClick(rests, Qt.Key.Key_Delete)
    assert rests.cards() == ("k1", "k9")
    assert "k3" in page.session.plan.sections[0].against


def test_a_card_that_stood_in_the_conclusion_alone_goes_to_the_tray_with_its_words(page: JudgementPage) -> None:
    page.lists.choose("rests", "", ("k9",))
    QTest.keyClick(page.conclusion.rests.view, Qt.Key.Key_Delete)
    assert page.session.plan.tray == ("k8", "k9")


def test_a_card_is_added_to_the_conclusion_by_menu_or_drop_and_stays_where_it_is(page: JudgementPage) -> None:
    trigger(page.conclusion.rests.make_menu(), "Against", "The zhivago of 1953 freed many prisoners.")
    assert drop(page.conclusion.rests, ties_mime("", ["k2"]))
    assert page.conclusion.rests.view.cards() == ("k1", "k3", "k9", "k6", "k2")
    assert page.session.plan.sections[1].against == ("k6",)
    assert not drop(page.conclusion.rests, ties_mime("", ["k2"]))


# -- the chosen card --


def test_the_strip_shows_the_chosen_card_and_says_how_strong_it_is(page: JudgementPage) -> None:
    assert not page.strip.isVisible()
    page.lists.choose("grid", "", ("k2",))
    assert page.strip.isVisible()
    page.strip.strength.buttons[2].click()
    assert page.session.plan.cards["k2"].strength == 3
    assert page.lists.chosen() == ("k2",)


def test_the_strip_ties_the_chosen_card_and_keeps_the_focus(page: JudgementPage) -> None:
    page.lists.choose("grid", "", ("k2",))
    tie = page.strip.ties["c1"]
    tie.setFocus()
    QTest.keyClick(tie, Qt.Key.Key_Space)
    settle()
    assert page.session.plan.cards["k2"].criteria == ("c1",)
    assert tie.hasFocus()
    assert tie.isChecked()
    QTest.keyClick(tie, Qt.Key.Key_Space)
    settle()
    assert not page.session.plan.cards["k2"].criteria
    assert tie.hasFocus()


def test_only_one_list_holds_what_is_chosen(page: JudgementPage) -> None:
    page.lists.choose("grid", "c1", ("k1",))
    page.lists.choose("rests", "", ("k3",))
    assert page.grid.rows["c1"].cells[Side.FOR].view.chosen() == ()
    page.strip.close_button.click()
    assert not page.strip.isVisible()
    assert page.conclusion.rests.view.hasFocus()


def test_enter_shows_a_card_on_the_board(page: JudgementPage) -> None:
    page.lists.choose("grid", "", ("k6",))
    places = led(page)
    QTest.keyClick(page.grid.shelf.folds[Side.AGAINST].view, Qt.Key.Key_Return)
    assert places == [(Spot.CARD, "k6")]


def test_the_menu_does_all_that_dragging_does(page: JudgementPage) -> None:
    def do(*path: str, criterion: str = "", ranked: bool = False) -> None:
        made = chip_menu(page.acts, ("k2",), criterion, ranked, page.show_on_board, page)
        trigger(made, *path)

    do("Bears on", "Did rule by terror end?")
    assert page.session.plan.cards["k2"].criteria == ("c1",)
    do("Bears on this no longer", criterion="c1")
    assert not page.session.plan.cards["k2"].criteria
    do("Strength", "Weak")
    assert page.session.plan.cards["k2"].strength == 1
    do("The strongest for")
    assert page.session.plan.judgement.strongest_for == "k2"
    do("Rest the conclusion on it")
    do("Weigh it more", ranked=True)
    assert [ranked.card for ranked in page.session.plan.judgement.cards] == ["k1", "k3", "k2", "k9"]
    do("Part in the conclusion", "Verdict", ranked=True)
    do("Take it out of the conclusion", ranked=True)
    assert [ranked.card for ranked in page.session.plan.judgement.cards] == ["k1", "k3", "k9"]


# Which card each key is pressed on, by its row of the grid, and the criteria that it then bears on.
KEYS: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "above": ("k3", "c2", ("c1",)),
    "below": ("k1", "c1", ("c2",)),
    "gone": ("k1", "c1", ()),
    "bear": ("k1", "c1", ("c1", "c4")),
}
PRESSED = [(row.name, key) for row in judging_keys() for key in row.keys]


def press(page: JudgementPage, card: str, row: str, keys: str) -> None:
    """Press keys on a card in a row of the grid."""
    assert page.lists.choose("grid", row, (card,))
    combined = QKeySequence(keys)[0]  # type: ignore[index]
    assert page.lists.holder is not None
    QTest.keyClick(page.lists.holder, combined.key(), combined.keyboardModifiers())
    settle()


def four_criteria() -> Plan:
    plan = a_plan()
    for number in (2, 3, 4):
        plan = edits.add_criterion(plan, f"c{number}", f"Test {number}")
    return edits.tie_cards(plan, ("k3",), "c2")


def test_each_key_does_what_the_table_says(open_page: Open) -> None:
    page = open_page(four_criteria())
    assert {name for name, _key in PRESSED} - KEYS.keys() == {"board", "meaning", "menu"}
    for name, key in PRESSED:
        if name in KEYS and key != "Ctrl+Alt+1":
            card, row, criteria = KEYS[name]
            press(page, card, row, key)
            assert page.session.plan.cards[card].criteria == criteria, key
            assert page.lists.chosen(), key
            page.session.undo()
            settle()


def test_the_key_of_its_own_criterion_takes_a_card_off_it_and_back(page: JudgementPage) -> None:
    press(page, "k1", "c1", "Ctrl+Alt+1")
    assert not page.session.plan.cards["k1"].criteria
    assert page.lists.chosen() == ("k1",)
    press(page, "k1", "", "Ctrl+Alt+1")
    assert page.session.plan.cards["k1"].criteria == ("c1",)
    press(page, "k1", "c1", "Ctrl+Alt+4")
    assert page.session.plan.cards["k1"].criteria == ("c1",)


def test_shift_and_f10_ask_for_the_menu(page: JudgementPage) -> None:
    view = page.grid.rows["c1"].cells[Side.FOR].view
    asked: list[object] = []
    view.menuAsked.disconnect(page.lists.menuAsked)
    view.menuAsked.connect(asked.append)
    press(page, "k1", "c1", "Shift+F10")
    assert len(asked) == 1


# -- the page --


def test_the_focus_starts_at_the_first_verdict_that_is_missing(page: JudgementPage) -> None:
    assert page.grid.rows["c1"].verdict.hasFocus()


def test_typing_keeps_the_focus_and_the_place_of_the_cursor(page: JudgementPage) -> None:
    verdict = page.grid.rows["c1"].verdict
    QTest.keyClicks(verdict, "It ended")
    QTest.keyClick(verdict, Qt.Key.Key_Home)
    QTest.keyClicks(verdict, "So: ")
    assert verdict.toPlainText() == "So: It ended"
    assert verdict.hasFocus()


def test_a_narrow_page_puts_verdicts_below_the_two_sides(page: JudgementPage) -> None:
    row = page.grid.rows["c1"]
    for wide in (True, False):
        page.grid.arrange(wide)
        settle()
        assert (row.end.y() < row.cells[Side.FOR].geometry().bottom()) is wide


@pytest.mark.parametrize(("y", "step"), [(0, -14), (399, 14), (200, 0), (39, -4)])
def test_a_drag_scrolls_the_page_near_its_edges(y: int, step: int) -> None:
    assert step_at(y, 400) == step


def test_the_menu_of_a_read_only_plan_only_shows_the_card(open_page: Open) -> None:
    page = open_page(a_plan(), read_only=True)
    menu = chip_menu(page.acts, ("k2",), "", False, page.show_on_board, page)
    usable = [action.text().split("\t")[0] for action in menu.actions() if action.isEnabled() and action.text()]
    assert usable == ["Show on the board"]
