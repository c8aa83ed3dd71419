"""The page 'Review': its findings, how one goes through them, and what can be done with each."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side, TaskKind
from essay_planner.core.review.reviewing import RULES
from essay_planner.core.review.values import Found, Part, Spot
from essay_planner.ui.key_table import ListKey, reviewing_keys
from essay_planner.ui.look import look
from essay_planner.ui.review.finding_row import FindingRow
from essay_planner.ui.review.page import ReviewPage
from essay_planner.ui.review.row import Row
from essay_planner.ui.review.words import lead_words, step_words
from essay_planner.ui.starting import Program

Key = Qt.Key


def titles(page: ReviewPage) -> list[str]:
    return [row.title.text() for row in page.findings.rows()]


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def row_of(page: ReviewPage, rule: str) -> FindingRow:
    return page.findings.found[rule]


def aside_titles(page: ReviewPage) -> list[str]:
    return [row.title.text() for row in page.findings.aside.values()]


def test_the_five_that_matter_most_are_shown_and_the_others_below(page: ReviewPage) -> None:
    count = len(page.findings.found)
    assert count > 5
    assert len(page.findings.rows()) == 5
    assert page.findings.more.text() == f"and {count - 5} more"
    page.findings.more.click()
    assert len(page.findings.rows()) == count


def test_the_others_stand_under_the_headings_of_their_parts(page: ReviewPage) -> None:
    page.findings.more.click()
    parts = [row.rule.part for row in page.findings.rows()[5:] if isinstance(row, FindingRow)]
    assert parts == sorted(parts, key=list(Part).index)


def test_each_finding_says_which_of_how_many_it_is(page: ReviewPage) -> None:
    count = len(page.findings.found)
    page.findings.more.click()
    names = [row.accessibleName() for row in page.findings.rows()]
    assert names == [f"{step_words(title)}, finding {n} of {count}" for n, title in enumerate(titles(page), 1)]
    assert not step_words(titles(page)[0]).endswith(".")


def test_each_place_of_a_finding_says_which_of_how_many_it_is(page: ReviewPage) -> None:
    row = next(row for row in page.findings.found.values() if len(row.found) > 1)
    row.open(True)
    assert [place.accessibleName().rpartition(", ")[2] for place in row.rows] == [
        f"place {n} of {len(row.found)}" for n in range(1, len(row.found) + 1)
    ]


def test_what_was_set_aside_is_counted_by_itself_and_the_findings_anew(page: ReviewPage) -> None:
    count = len(page.findings.found)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    (aside,) = page.findings.aside.values()
    assert aside.accessibleName() == f"{step_words(aside.title.text())}, 1 of 1 set aside"
    assert page.findings.rows()[0].accessibleName().endswith(f", finding 1 of {count - 1}")


def test_the_head_counts_what_there_is_to_look_at(page: ReviewPage) -> None:
    assert page.count.text() == f"{len(page.findings.found)} things to look at"
    assert not page.aside.text()


def test_the_first_finding_has_the_focus_when_the_page_opens(page: ReviewPage) -> None:
    assert focused() is page.findings.rows()[0]


def test_arrows_go_from_finding_to_finding_and_stop_at_the_ends(page: ReviewPage) -> None:
    rows = page.findings.rows()
    press(Key.Key_Up)
    assert focused() is rows[0]
    press(Key.Key_Down)
    assert focused() is rows[1]
    press(Key.Key_End)
    assert focused() is rows[-1]


def test_enter_leads_to_the_one_place(page: ReviewPage) -> None:
    led: list[tuple[Spot, str]] = []
    page.led.connect(lambda spot, where: led.append((spot, where)))
    page.findings.more.setChecked(True)
    row = next(row for row in page.findings.found.values() if len(row.found) == 1)
    page.findings.go_to(row)
    press(Key.Key_Return)
    assert led == [(row.found[0].spot, row.found[0].where)]


def test_every_place_of_a_finding_has_words_for_its_button(page: ReviewPage) -> None:
    spots = (Spot.LIBRARY, Spot.PLAN, Spot.TRAY, Spot.SECTION)
    words = [lead_words(page.session.plan, Found(spot, "", "")) for spot in spots]
    assert words == ["Find evidence", "Go to the board", "Show the card", "Go to the section"]


def test_enter_on_several_places_shows_each_of_them(page: ReviewPage) -> None:
    row = next(row for row in page.findings.found.values() if len(row.found) > 1)
    page.findings.more.setChecked(True)
    page.findings.go_to(row)
    press(Key.Key_Return)
    assert [place.title.text() for place in row.rows] == [found.title for found in row.found]
    press(Key.Key_Left)
    assert not row.rows


def test_a_finding_leads_to_its_card_on_the_board(program: Program, page: ReviewPage) -> None:
    page.on_lead(Found(Spot.CARD, "k3", ""))
    assert program.window.stages is not None
    assert program.window.stages.name == "board"


def test_delete_asks_for_a_reason_and_enter_keeps_it(page: ReviewPage) -> None:
    title = titles(page)[0]
    press(Key.Key_Delete)
    QTest.keyClicks(focused(), "I have my reasons")
    press(Key.Key_Return)
    assert aside_titles(page) == [title]
    assert next(iter(page.findings.aside.values())).below.text() == "Set aside: ‘I have my reasons’"
    assert page.aside.text() == "· 1 set aside"


def test_enter_alone_sets_aside_without_a_reason(page: ReviewPage) -> None:
    press(Key.Key_Delete)
    press(Key.Key_Return)
    assert {dismissal.reason for dismissal in page.session.plan.dismissed} == {""}


def test_no_key_of_the_reason_is_one_of_the_finding(page: ReviewPage) -> None:
    led: list[Spot] = []
    page.led.connect(lambda spot, _where: led.append(spot))
    row = next(row for row in page.findings.found.values() if len(row.found) > 1)
    row.open(True)
    page.findings.go_to(row.rows[0])
    press(Key.Key_Delete)
    press(Key.Key_Home)
    press(Key.Key_Delete)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert len(page.session.plan.dismissed) == 1
    assert not led


def test_escape_leaves_the_reason_and_the_finding_as_they_were(page: ReviewPage) -> None:
    before = titles(page)
    press(Key.Key_Delete)
    press(Key.Key_Escape)
    assert titles(page) == before
    assert focused() is page.findings.rows()[0]


def test_the_focus_goes_on_to_the_next_finding_when_one_is_set_aside(page: ReviewPage) -> None:
    following = titles(page)[1]
    press(Key.Key_Delete)
    press(Key.Key_Return)
    widget = focused()
    assert isinstance(widget, Row)
    assert widget.title.text() == following


def test_setting_aside_is_one_named_step(page: ReviewPage) -> None:
    row = next(row for row in page.findings.found.values() if len(row.found) > 1)
    before, title = page.session.plan, row.title.text()
    page.findings.on_aside(row, "")
    assert page.session.undo_label == f"Set aside: {title.rstrip('.')}"
    page.session.undo()
    assert page.session.plan == before


def test_what_was_set_aside_in_some_places_is_still_found_in_others(page: ReviewPage) -> None:
    row = row_of(page, "unexplained")
    page.findings.on_aside(row, "")
    assert "unexplained" not in page.findings.found
    edit = partial(edits.move_cards, cards=("k8",), place=column("s1", Side.FOR))
    page.session.apply(edit, "Move")
    assert [found.where for found in row_of(page, "unexplained").found] == ["k8"]


def test_what_was_set_aside_can_be_brought_back(page: ReviewPage) -> None:
    before = titles(page)
    press(Key.Key_Delete)
    press(Key.Key_Return)
    page.findings.aside[next(iter(page.findings.aside))].back.click()
    assert titles(page) == before
    assert not page.session.plan.dismissed


def test_a_rule_can_be_turned_off_from_its_finding(page: ReviewPage) -> None:
    rule = next(iter(page.findings.found))
    row_of(page, rule).on_rule_off()
    assert page.session.plan.rules_off == (rule,)
    assert rule not in page.findings.found


def test_the_list_of_rules_turns_each_off_and_on(page: ReviewPage) -> None:
    page.rules_button.click()
    assert page.rules is not None
    box = page.rules.lines["unexplained"].check.box
    box.click()
    assert page.session.plan.rules_off == ("unexplained",)
    page.session.undo()
    assert box.isChecked()


def test_a_finding_says_where_its_rule_comes_from_when_asked(page: ReviewPage) -> None:
    row = next(iter(page.findings.found.values()))
    assert not row.source.isVisible()
    row.show_source()
    assert row.rule.source in row.source.text()
    assert row.rule.source in row.accessibleDescription()


def test_the_task_is_chosen_on_the_page(page: ReviewPage) -> None:
    other = 1 - [made.isChecked() for made in page.kind.buttons].index(True)
    page.kind.buttons[other].click()
    assert page.session.plan.task.kind is list(TaskKind)[other]
    page.kind.buttons[other].click()
    assert page.kind.buttons[other].isChecked()


def test_without_findings_a_calm_sentence_stands_there(page: ReviewPage) -> None:
    page.session.apply(_all_rules_off, "All off")
    assert page.count.text() == "No open points"
    assert page.calm.isVisible()
    assert not page.findings.rows()


def _all_rules_off(plan: Plan) -> Plan:
    return replace(plan, rules_off=tuple(rule.id for rule in RULES))


def test_an_open_finding_stays_open_and_the_focus_stays_while_the_plan_changes(page: ReviewPage) -> None:
    row = row_of(page, "unexplained")
    page.findings.more.setChecked(True)
    row.open(True)
    page.findings.go_to(row.rows[1])
    page.session.apply(partial(edits.set_scratch, text="a note"), "Note")
    assert row.rows[1].hasFocus()


def test_the_stage_button_counts_the_findings(program: Program, page: ReviewPage) -> None:
    assert program.window.stages is not None
    program.window.stages.on_count()
    words = program.window.header.stages.buttons["review"].accessibleDescription()
    assert words == page.count.text()


@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_of_a_finding_is_cut_in_a_small_window(program: Program, page: ReviewPage, percent: int) -> None:
    look().choose("light", percent)
    program.window.resize(1024, 640)
    for _round in range(5):
        QApplication.processEvents()
    for row in page.findings.rows():
        assert row.lead.width() >= row.lead.sizeHint().width()
        for part in (row.title, row.below):
            assert part.height() >= part.heightForWidth(part.width())
    look().choose("light", 100)


def test_the_footer_leads_to_the_page(program: Program) -> None:
    stages = program.window.stages
    assert stages is not None
    stages.open("board")
    stages.on_count()
    program.window.footer.things.click()
    assert stages.name == "review"


KEYS: dict[str, Callable[[ReviewPage, FindingRow], bool]] = {
    "step": lambda page, row: keyed(page, row, "Down") is not row and keyed(page, None, "Up") is row,
    "ends": lambda page, row: (
        keyed(page, row, "End") is page.findings.rows()[-1] and keyed(page, None, "Home") is page.findings.rows()[0]
    ),
    "lead": lambda page, row: keyed(page, row, "Return") is row and bool(row.rows),
    "places": lambda page, row: (
        keyed(page, row, "Right") is row and bool(row.rows) and keyed(page, row, "Left") is row and not row.rows
    ),
    "aside": lambda page, row: all(asked_why(page, row, key) for key in ("Del", "Backspace")),
}


def keyed(page: ReviewPage, row: FindingRow | None, keys: str) -> QWidget:
    """What has the focus after a key was pressed on a finding, or on what had the focus."""
    if row is not None:
        page.findings.go_to(row)
    press(Qt.Key(QKeySequence(keys)[0].key()))  # type: ignore[index]
    return focused()


def asked_why(page: ReviewPage, row: FindingRow, keys: str) -> bool:
    field = keyed(page, row, keys)
    press(Key.Key_Escape)
    return row.field is not None and field is row.field.line


@pytest.mark.parametrize("row", reviewing_keys(), ids=lambda row: row.name)
def test_each_key_of_the_table_does_what_it_says(page: ReviewPage, row: ListKey) -> None:
    page.findings.more.setChecked(True)
    finding = next(made for made in page.findings.found.values() if len(made.found) > 1)
    assert KEYS[row.name](page, finding)
