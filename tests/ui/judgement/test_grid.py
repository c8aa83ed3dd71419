"""The grid of criteria by side."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.builders import a_library, a_pack, a_piece, a_plan, an_empty_plan
from tests.ui.judgement.conftest import Open, drop, led, settle, trigger

from essay_planner.core import edits
from essay_planner.core.plan import Card, Criterion, Leaning, Plan, Section, Side
from essay_planner.core.review.values import Spot
from essay_planner.ui.judgement.chip import ties_mime
from essay_planner.ui.judgement.chip_list import ChipList
from essay_planner.ui.judgement.page import JudgementPage

CTRL_ALT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


def cell(page: JudgementPage, criterion: str, side: Side) -> ChipList:
    return page.grid.rows[criterion].cells[side].view


def shelf(page: JudgementPage, side: Side) -> ChipList:
    return page.grid.shelf.folds[side].view


def two_criteria() -> Plan:
    return edits.add_criterion(a_plan(), "c2", "Did it last?")


def test_cards_stand_beside_their_criterion_and_the_rest_on_the_shelf(page: JudgementPage) -> None:
    assert cell(page, "c1", Side.FOR).cards() == ("k1",)
    assert cell(page, "c1", Side.AGAINST).cards() == ()
    assert (shelf(page, Side.FOR).cards(), shelf(page, Side.AGAINST).cards()) == (("k2", "k5"), ("k6", "k3"))


def test_lists_are_named_by_side_and_criterion(page: JudgementPage) -> None:
    assert cell(page, "c1", Side.FOR).accessibleName() == "For: Did rule by terror end?"
    assert shelf(page, Side.AGAINST).accessibleName() == "Against: Not tied to any criterion yet"


def test_a_chip_tells_its_strength_and_its_whole_text(page: JudgementPage) -> None:
    model = cell(page, "c1", Side.FOR).chips
    said = model.data(model.index(0, 0), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said == "For. 1 of 1. Strength: strong."


def test_the_heads_are_in_the_questions_own_words(page: JudgementPage) -> None:
    said = [words.text() for words in page.grid.heads.words.values()]
    assert said == ["For — It succeeded", "Against — It was limited"]


def test_a_verdict_is_written_and_its_leaning_said(page: JudgementPage) -> None:
    row = page.grid.rows["c1"]
    row.verdict.setFocus()
    QTest.keyClicks(row.verdict, "It ended.")
    row.leaning.buttons.buttons[1].click()
    assert page.session.plan.criteria[0].verdict == "It ended."
    assert page.session.plan.criteria[0].leans is Leaning.FOR
    page.session.undo()
    page.session.undo()
    assert row.verdict.toPlainText() == ""


def test_a_card_dropped_anywhere_on_a_row_is_tied_and_stays_on_its_side(page: JudgementPage) -> None:
    assert drop(page.grid.rows["c1"], ties_mime("", ["k3", "k2"]))
    assert cell(page, "c1", Side.FOR).cards() == ("k1", "k2")
    assert cell(page, "c1", Side.AGAINST).cards() == ("k3",)
    assert page.session.undo_label == "2 cards bear on ‘Did rule by terror end?’"


def test_a_card_dropped_on_another_row_leaves_its_own(open_page: Open) -> None:
    page = open_page(two_criteria())
    drop(page.grid.rows["c2"], ties_mime("c1", ["k1"]))
    assert page.session.plan.cards["k1"].criteria == ("c2",)
    assert cell(page, "c2", Side.FOR).chosen() == ("k1",)


def test_with_ctrl_a_dropped_card_is_tied_to_both(open_page: Open) -> None:
    page = open_page(two_criteria())
    drop(page.grid.rows["c2"], ties_mime("c1", ["k1"]), Qt.KeyboardModifier.ControlModifier)
    assert page.session.plan.cards["k1"].criteria == ("c1", "c2")


def test_a_card_dropped_on_the_shelf_is_untied(page: JudgementPage) -> None:
    assert drop(page.grid.shelf, ties_mime("c1", ["k1"]))
    assert shelf(page, Side.FOR).cards() == ("k1", "k2", "k5")
    assert not drop(page.grid.shelf, ties_mime("", ["k1"]))


def test_keys_tie_move_and_untie_a_card_and_the_focus_follows(open_page: Open) -> None:
    page = open_page(two_criteria())
    page.lists.choose("grid", "", ("k2",))
    QTest.keyClick(shelf(page, Side.FOR), Qt.Key.Key_Up, CTRL_ALT)
    settle()
    assert page.session.plan.cards["k2"].criteria == ("c2",)
    assert cell(page, "c2", Side.FOR).hasFocus()
    QTest.keyClick(cell(page, "c2", Side.FOR), Qt.Key.Key_Up, CTRL_ALT)
    settle()
    assert page.session.plan.cards["k2"].criteria == ("c1",)
    QTest.keyClick(cell(page, "c1", Side.FOR), Qt.Key.Key_Delete)
    settle()
    assert not page.session.plan.cards["k2"].criteria
    assert cell(page, "c1", Side.FOR).chosen() == ("k1",)


def test_a_card_that_is_untied_stays_chosen_on_the_shelf_where_its_list_is_empty_now(page: JudgementPage) -> None:
    page.lists.choose("grid", "c1", ("k1",))
    QTest.keyClick(cell(page, "c1", Side.FOR), Qt.Key.Key_Delete)
    settle()
    assert shelf(page, Side.FOR).chosen() == ("k1",)
    assert shelf(page, Side.FOR).hasFocus()


def test_arrows_walk_from_list_to_list_and_over_to_the_other_side(page: JudgementPage) -> None:
    page.lists.choose("grid", "c1", ("k1",))
    QTest.keyClick(cell(page, "c1", Side.FOR), Qt.Key.Key_Down)
    assert page.lists.chosen() == ("k2",)
    QTest.keyClick(shelf(page, Side.FOR), Qt.Key.Key_Right)
    assert page.lists.chosen() == ("k6",)
    QTest.keyClick(shelf(page, Side.AGAINST), Qt.Key.Key_Left)
    QTest.keyClick(shelf(page, Side.FOR), Qt.Key.Key_Up)
    assert page.lists.chosen() == ("k1",)


def test_an_empty_cell_asks_and_keeps_that_there_is_no_case(page: JudgementPage) -> None:
    view = page.grid.rows["c1"].cells[Side.AGAINST]
    assert view.gap is not None
    view.gap.none.click()
    settle()
    assert view.no_case is not None
    assert view.no_case.because.hasFocus()
    QTest.keyClicks(view.no_case.because, "none is known")
    assert page.session.plan.criteria[0].none == {Side.AGAINST: "none is known"}
    view.no_case.back.click()
    assert page.session.plan.criteria[0].none == {}
    assert view.gap.isVisible()


def test_an_empty_cell_leads_to_the_library(page: JudgementPage) -> None:
    gap = page.grid.rows["c1"].cells[Side.AGAINST].gap
    assert gap is not None
    places = led(page)
    gap.search.click()
    assert places == [(Spot.LIBRARY, "")]


def test_one_is_led_to_the_search_for_evidence_on_a_side_that_has_none(page: JudgementPage) -> None:
    gap = page.grid.rows["c1"].cells[Side.AGAINST].gap
    assert gap is not None
    page.go_to(Spot.CRITERION, "c1", "against")
    assert gap.search.hasFocus()
    page.go_to(Spot.CRITERION, "c1", "for")
    assert page.grid.rows["c1"].verdict.hasFocus()


def test_a_first_criterion_is_chosen_from_the_question_or_the_bank_or_written(open_page: Open) -> None:
    page = open_page(an_empty_plan())
    assert page.grid.add.teach.isVisible()
    trigger(page.grid.add.make_menu(), "Did it last?")
    assert not page.grid.add.teach.isVisible()
    page.grid.add.write_own()
    QTest.keyClicks(page.grid.add.own, "Was it meant?")
    QTest.keyClick(page.grid.add.own, Qt.Key.Key_Return)
    settle()
    assert [row.head.words.text() for row in page.grid.rows.values()] == ["Did it last?", "Was it meant?"]
    assert "Did it last?" not in [action.text() for action in page.grid.add.make_menu().actions()]


def test_a_criterion_is_reworded_moved_and_dropped(open_page: Open) -> None:
    page = open_page(two_criteria())
    head = page.grid.rows["c2"].head
    head.start_rewording()
    head.reword.setText("Was it lasting?")
    QTest.keyClick(head.reword, Qt.Key.Key_Return)
    trigger(head.make_menu(), "Move up")
    assert [row.head.words.text() for row in page.grid.rows.values()] == ["Was it lasting?", "Did rule by terror end?"]
    trigger(head.make_menu(), "Stop judging by it")
    assert list(page.grid.rows) == ["c1"]


def test_the_next_criterion_has_the_focus_when_one_is_dropped(open_page: Open) -> None:
    page = open_page(two_criteria())
    first, second = page.grid.rows.values()
    first.head.menu_button.setFocus()
    first.head.remove()
    assert second.head.menu_button.hasFocus()


def many_cards() -> Plan:
    """Nine cards for one criterion, of which the last is strong."""
    pieces = [a_piece(f"p{n}") for n in range(9)]
    cards = {f"k{n}": Card(id=f"k{n}", evidence=f"d/p{n}", criteria=("c1",)) for n in range(9)}
    cards["k8"] = replace(cards["k8"], strength=3)
    section = Section(id="s1", heading="Terror", for_=tuple(cards))
    criteria = (Criterion(id="c1", text="Did it last?"),)
    return an_empty_plan(cards=cards, sections=(section,), criteria=criteria, library=a_library(a_pack(*pieces)))


def test_many_cards_fold_with_the_strongest_first(open_page: Open) -> None:
    page = open_page(many_cards())
    fold = page.grid.rows["c1"].cells[Side.FOR].fold
    assert fold.view.cards()[0] == "k8"
    assert fold.more.text() == "and 4 more"
    fold.more.click()
    assert len(fold.view.cards()) == 9
    assert fold.more.text() == "Show fewer"


def test_a_read_only_plan_can_be_looked_at_and_not_changed(open_page: Open) -> None:
    page = open_page(a_plan(), read_only=True)
    assert not drop(page.grid.rows["c1"], ties_mime("", ["k2"]))
    assert not page.grid.add.add.isEnabled()
    assert page.grid.rows["c1"].verdict.isReadOnly()


def test_the_marks_of_a_leaning_say_of_what(page: JudgementPage) -> None:
    names = [made.accessibleName() for made in page.grid.rows["c1"].leaning.buttons.buttons]
    assert names[0] == "Which way the verdict leans, Did rule by terror end?: leans strongly for"
