"""The stages of a plan: each opens at any time, and a finding leads to its place on the right one."""

import pytest
from PySide6.QtGui import QColor, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.builders import a_plan, an_empty_plan
from tests.ui.conftest import Until
from tests.ui.stages.conftest import OpenStages

from essay_planner.core import edits
from essay_planner.core.find_in_plan import NOTES
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.review.values import Spot
from essay_planner.files.views import PlanView, write_view
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.look import current_theme
from essay_planner.ui.question.page import QuestionPage
from essay_planner.ui.stages.plan_stages import PlanStages
from essay_planner.ui.stages.table import stages
from essay_planner.ui.starting import Program


def board_of(shown: PlanStages) -> BoardView:
    found = shown.findChild(BoardView)
    assert isinstance(found, BoardView)
    return found


def press(widget: QWidget, keys: str) -> None:
    combined = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(widget, combined.key(), combined.keyboardModifiers())


def test_a_plan_opens_on_the_board_and_makes_no_other_page(open_stages: OpenStages) -> None:
    shown = open_stages()
    assert (shown.name, shown.currentWidget(), shown.pages) == ("board", board_of(shown), {})


def test_each_stage_opens_by_its_key(program: Program, open_stages: OpenStages) -> None:
    shown, buttons = open_stages(), program.window.header.stages.buttons
    for stage in reversed(stages()):
        press(program.window, stage.key)
        assert (shown.name, [n for n, b in buttons.items() if b.isChecked()]) == (stage.name, [stage.name])


def test_each_stage_opens_by_its_button_and_a_second_press_leaves_it_open(
    program: Program, open_stages: OpenStages
) -> None:
    shown, buttons = open_stages(), program.window.header.stages.buttons
    for name, button in buttons.items():
        button.click()
        button.click()
        assert (shown.name, [n for n, b in buttons.items() if b.isChecked()]) == (name, [name])


def test_the_menu_ticks_the_stage_that_is_open(program: Program, open_stages: OpenStages) -> None:
    open_stages().open("question")
    assert [a.data() for a in program.window.menus.stages.actions() if a.isChecked()] == ["question"]


def test_a_plan_opens_again_on_the_stage_where_it_was_left(program: Program, open_stages: OpenStages) -> None:
    open_stages().open("question")
    program.opener.close()
    again = open_stages()
    assert again.name == "question"
    assert isinstance(again.currentWidget(), QuestionPage)


def test_the_board_is_as_it_was_left_though_the_plan_opened_on_another_stage(
    program: Program, open_stages: OpenStages
) -> None:
    first = open_stages()
    board_of(first).show_card("k3")
    first.open("question")
    program.opener.close()
    again = open_stages()
    again.open("board")
    assert board_of(again).desk.cards == ("k3",)


def test_a_page_out_of_sight_does_not_follow_the_plan_and_does_once_it_is_shown(open_stages: OpenStages) -> None:
    shown = open_stages()
    shown.open("question")
    page = shown.pages["question"]
    assert isinstance(page, QuestionPage)
    shown.open("board")
    shown._current.session.apply(lambda plan: edits.add_criterion(plan, "c9", "Did it last?"), "Choose")
    assert "c9" not in page.criteria.rows
    shown.open("question")
    assert "c9" in page.criteria.rows


def test_the_focus_comes_back_to_where_it_was_on_a_stage(open_stages: OpenStages) -> None:
    shown = open_stages()
    board = board_of(shown)
    board.show_card("k3")
    before = QApplication.focusWidget()
    shown.open("question")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert shown.pages["question"].isAncestorOf(focused)
    shown.open("board")
    assert QApplication.focusWidget() is before


def test_undo_on_another_stage_leaves_the_focus_there(program: Program, open_stages: OpenStages) -> None:
    shown = open_stages()
    board_of(shown).show_card("k3")
    board_of(shown).acts.remove(board_of(shown).desk.chosen)
    shown.open("question")
    page = shown.pages["question"]
    assert isinstance(page, QuestionPage)
    page.criteria.write.setFocus()
    program.window.acts.undo()
    assert QApplication.focusWidget() is page.criteria.write


def test_keys_for_the_boards_selection_do_nothing_while_it_is_out_of_sight(
    program: Program, open_stages: OpenStages
) -> None:
    shown = open_stages()
    board_of(shown).show_card("k3")
    before = shown._current.session.plan
    shown.open("question")
    for keys in ("Ctrl+Alt+F", "Ctrl+Alt+N", "Ctrl+Shift+N", "Ctrl+Alt+J"):
        press(program.window, keys)
    assert shown._current.session.plan is before
    shown.open("board")
    press(program.window, "Ctrl+Alt+F")
    assert "k3" in shown._current.session.plan.sections[0].for_


def test_typing_on_one_stage_and_then_on_another_makes_two_steps(program: Program, open_stages: OpenStages) -> None:
    shown = open_stages()
    shown.open("question")
    page = shown.pages["question"]
    assert isinstance(page, QuestionPage)
    text = page.demand.terms.rows["de-stalinisation"].text
    text.setFocus()
    QTest.keyClicks(text, "Reform")
    shown.open("board")
    shown.open("question")
    QTest.keyClicks(text, "!")
    program.window.acts.undo()
    assert text.toPlainText() == "Reform"


LEADS = {
    Spot.SECTION: ("s2", "board", "Culture and the Thaw"),
    Spot.CARD: ("k5", "board", "For: Culture and the Thaw"),
    Spot.ARGUMENT: ("", "board", "Line of argument"),
    Spot.INTRODUCTION: ("", "board", "Introduction text"),
    Spot.TRAY: ("", "board", "Tray"),
    Spot.PLAN: ("", "board", "Line of argument"),
    Spot.QUESTION: ("de-Stalinisation", "question", "What ‘de-Stalinisation’ means here"),
}


def test_a_finding_leads_to_its_place(open_stages: OpenStages) -> None:
    shown = open_stages()
    for spot, (where, stage, words) in LEADS.items():
        shown.open("question" if stage == "board" else "board")
        shown.lead_to(spot, where)
        focused = QApplication.focusWidget()
        assert shown.name == stage
        assert focused is not None
        assert words in f"{focused.accessibleName()} {focused.accessibleDescription()}"


def test_words_of_a_section_are_led_to_where_they_are_written(open_stages: OpenStages) -> None:
    shown = open_stages()
    for field in (Field.POINT, Field.COUNTER, Field.VERDICT, Field.LINK):
        shown.lead_to(Spot.SECTION, "s2", field)
        assert QApplication.focusWidget() is board_of(shown).sheet.sections["s2"].texts[field]


def test_where_one_is_led_on_the_board_stays_in_sight_when_that_opens_only_then(open_stages: OpenStages) -> None:
    plan = a_plan()
    write_view(PlanView(plan=plan.id, stage="review", scrolled=100_000))
    shown = open_stages(plan)
    bar = board_of(shown).sheet.verticalScrollBar()
    shown.lead_to(Spot.SECTION, "s1")
    QApplication.processEvents()
    led = bar.value()
    bar.rangeChanged.emit(bar.minimum(), bar.maximum())  # as when cards find their heights
    assert bar.value() == led


def test_the_explanation_that_a_card_lacks_can_be_typed_at_once(open_stages: OpenStages) -> None:
    shown = open_stages()
    shown.lead_to(Spot.CARD, "k5", "explanation")
    board = board_of(shown)
    assert QApplication.focusWidget() is board.panel.student.explanation
    QTest.keyClicks(board.panel.student.explanation, "at last")
    assert board.session.plan.cards["k5"].explanation == "at last"
    assert board.session.plan.sections[1].for_ == ("k5",)


def test_evidence_that_is_missing_is_looked_for_where_its_heading_stands(open_stages: OpenStages) -> None:
    shown = open_stages()
    shown.open("review")
    shown.lead_to(Spot.LIBRARY, "Culture and the Thaw")
    assert board_of(shown).desk.section == "s2"
    assert board_of(shown).library.search.hasFocus()


def test_notes_are_led_to(open_stages: OpenStages) -> None:
    shown = open_stages()
    shown.lead_to(Spot.QUESTION, NOTES)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert "Notes to yourself" in focused.accessibleName()


def test_a_card_that_one_is_led_to_is_selected_also_in_a_folded_section(open_stages: OpenStages) -> None:
    shown = open_stages()
    board = board_of(shown)
    board.sheet.sections["s2"].fold(True)
    shown.lead_to(Spot.CARD, "k5")
    assert board.desk.cards == ("k5",)
    assert not board.sheet.sections["s2"].folded


def test_every_spot_is_on_some_stage(open_stages: OpenStages) -> None:
    shown = open_stages()
    for spot in Spot:
        shown.lead_to(spot, "no such place")
        assert shown.name in {stage.name for stage in stages()}


def test_things_to_look_at_are_counted_a_moment_after_a_change(
    program: Program, open_stages: OpenStages, until: Until
) -> None:
    open_stages()
    counted = [name for name, stage in ((s.name, s) for s in stages()) if stage.count is not None]
    buttons = program.window.header.stages.buttons
    until(lambda: all("to look at" in buttons[name].accessibleDescription() for name in counted))


def test_nothing_is_counted_while_hardly_anything_is_done(program: Program, open_stages: OpenStages) -> None:
    open_stages(an_empty_plan()).on_count()
    assert program.window.footer.things.text() == ""
    assert program.window.header.stages.buttons["review"].accessibleDescription() == ""


def test_an_act_of_the_window_is_done_for_a_page(program: Program, open_stages: OpenStages) -> None:
    shown = open_stages()
    shown.open("question")
    page = shown.pages["question"]
    assert isinstance(page, QuestionPage)
    page.sides.change.click()
    form = program.window.acts.questions.change_form
    assert form is not None
    assert form.isVisible()
    form.reject()


@pytest.mark.parametrize(("width", "shown"), [(1440, "1 Question"), (1024, "1"), (880, "1")])
def test_the_stages_get_shorter_where_there_is_less_room(
    program: Program, open_stages: OpenStages, width: int, shown: str
) -> None:
    from essay_planner.ui.look import look

    open_stages()
    look().choose("light", 200 if width < 1440 else 100)
    program.window.resize(width, 640)
    QApplication.processEvents()
    header = program.window.header
    assert header.stages.buttons["question"].text() == shown
    assert header.stages.buttons["question"].accessibleName() == "1 Question"
    assert header.rect().contains(header.export.geometry())
    look().choose("light", 100)


@pytest.mark.parametrize("short", [False, True])
def test_the_stages_do_not_move_when_there_is_something_to_look_at(
    program: Program, open_stages: OpenStages, short: bool
) -> None:
    open_stages()
    button = program.window.header.stages.buttons["review"]
    button.show_short(short)
    button.show_count(0)
    before = button.sizeHint()
    button.show_count(13)
    assert button.sizeHint() == before


def test_a_count_beside_a_number_alone_stands_on_a_ground_of_its_own(program: Program, open_stages: OpenStages) -> None:
    open_stages()
    button = program.window.header.stages.buttons["review"]
    button.show_short(True)
    button.show_count(6)
    button.adjustSize()
    image, ground = button.grab().toImage(), QColor(current_theme().care_tint).rgb()
    assert any(image.pixel(x, image.height() // 2) == ground for x in range(image.width()))


def test_the_button_of_a_stage_says_its_key(program: Program, open_stages: OpenStages) -> None:
    open_stages()
    assert program.window.header.stages.buttons["question"].toolTip() == "1 Question (Ctrl+1)"


def test_without_a_plan_no_stage_can_be_asked_for(program: Program, open_stages: OpenStages) -> None:
    open_stages()
    program.opener.close()
    assert not any(action.isEnabled() for action in program.window.menus.stages.actions())
    press(program.window, "Ctrl+1")
    assert program.window.stages is None


def test_tab_goes_through_the_stages_and_on_to_the_export(program: Program, open_stages: OpenStages) -> None:
    open_stages()
    header = program.window.header
    header.stages.buttons["question"].setFocus()
    seen = []
    for _step in stages():
        seen.append(QApplication.focusWidget())
        press(program.window, "Tab")
    assert seen == list(header.stages.buttons.values())
    assert header.export.hasFocus()


def test_the_key_that_finds_evidence_leads_to_the_board_from_any_stage(
    program: Program, open_stages: OpenStages
) -> None:
    shown = open_stages()
    for stage in stages():
        shown.open(stage.name)
        press(program.window, "Ctrl+F")
        assert shown.name == "board"
        assert board_of(shown).library.search.hasFocus()


def test_one_is_led_from_the_judgement_to_the_library_and_to_a_card(open_stages: OpenStages) -> None:
    stages = open_stages()
    stages.open("judgement")
    page = stages.pages["judgement"]
    page.led.emit(Spot.LIBRARY, "", "")
    assert stages.name == "board"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Find evidence"
    stages.open("judgement")
    page.led.emit(Spot.CARD, "k6", "")
    assert board_of(stages).desk.cards == ("k6",)
