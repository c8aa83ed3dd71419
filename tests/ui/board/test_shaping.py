"""From cards to a paragraph: the next step, the shape and its fields, and the paragraph plan of a section."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.builders import a_plan, an_empty_plan
from tests.ui.board.conftest import MakeBoard, settle

from essay_planner.core import edits
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.places import TRAY
from essay_planner.core.plan import Leaning, Plan, Shape, Verdict
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.section_view import SectionView
from essay_planner.ui.board.steps_line import shape_menu
from essay_planner.ui.look import look
from essay_planner.ui.section_menu import SectionMenu


def with_first(**fields: Any) -> Plan:
    plan = a_plan()
    return replace(plan, sections=(replace(plan.sections[0], **fields), *plan.sections[1:]))


def first(board: BoardView) -> SectionView:
    return board.sheet.sections["s1"]


def find(menu: QMenu, *words: str) -> QAction:
    action = next(action for action in menu.actions() if action.text() == words[0])
    inner = action.menu()
    return find(inner, *words[1:]) if words[1:] and isinstance(inner, QMenu) else action


def seen(board: BoardView) -> list[Field]:
    """The fields that show, from the top."""
    return [field for field, text in first(board).texts.items() if text.isVisible()]


@pytest.fixture
def said(board: BoardView) -> list[str]:
    heard: list[str] = []
    board.session.announced.connect(heard.append)
    return heard


def explained(plan: Plan) -> Plan:
    cards = {key: replace(card, explanation="It matters.") for key, card in plan.cards.items()}
    return replace(plan, cards=cards)


def test_a_section_says_its_next_step(board: BoardView) -> None:
    assert first(board).steps.next.text() == "Next: explain 2 more cards"
    words = "Next: turn the heading into a sentence that answers the question"
    assert board.sheet.sections["s2"].steps.next.text() == words


def test_the_next_step_follows_what_is_written(board: BoardView) -> None:
    QTest.keyClicks(board.sheet.sections["s2"].texts[Field.POINT], "Culture was freer.")
    assert "2 more cards" in board.sheet.sections["s2"].steps.next.text()


def test_a_section_that_lacks_nothing_says_no_step(make_board: MakeBoard) -> None:
    board = make_board(explained(with_first(counter="Troops were the exception.")))
    assert not first(board).steps.next.isVisible()


def test_a_step_about_a_card_leads_to_its_explanation(board: BoardView) -> None:
    first(board).steps.next.click()
    assert board.desk.cards == ("k2",)
    assert board.panel.explanation.hasFocus()


@pytest.mark.parametrize(
    ("missing", "field"),
    [
        ({"point": ""}, Field.POINT),
        ({"counter": ""}, Field.COUNTER),
        ({"counter": "No.", "verdict": Verdict()}, Field.VERDICT),
        ({"counter": "No.", "link": ""}, Field.LINK),
    ],
)
def test_a_step_leads_to_its_field(make_board: MakeBoard, missing: dict[str, Any], field: Field) -> None:
    board = make_board(explained(with_first(**missing)))
    first(board).steps.next.click()
    assert first(board).texts[field].hasFocus()


def test_a_step_about_the_heading_lets_it_be_typed(make_board: MakeBoard) -> None:
    board = make_board(with_first(heading="New section"))
    first(board).steps.next.click()
    assert first(board).head.heading.hasFocus()


def test_a_step_about_the_leaning_opens_its_choice(make_board: MakeBoard) -> None:
    board = make_board(explained(with_first(counter="No.", verdict=Verdict(text="It ended."))))
    first(board).steps.next.click()
    menu = next(menu for menu in first(board).fields.leaning.findChildren(QMenu) if menu.isVisible())
    find(menu, "Leans for").trigger()
    menu.close()
    assert board.session.plan.sections[0].verdict.leans is Leaning.FOR
    assert board.session.undo_label == "Say which way the verdict of this section leans"


def test_an_empty_section_leads_to_the_evidence(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    next(iter(board.sheet.sections.values())).steps.next.click()
    assert board.library.search.hasFocus()


def test_cards_to_be_grouped_get_the_focus(make_board: MakeBoard) -> None:
    board = make_board(with_first(heading="Not grouped yet", for_=("k1", "k2", "k5"), against=("k3",)))
    first(board).steps.next.click()
    assert board.desk.cards


def test_by_criteria_an_untied_card_leads_to_its_criteria(make_board: MakeBoard) -> None:
    board = make_board(with_first(shape=Shape.CRITERIA))
    first(board).steps.next.click()
    assert board.desk.cards == ("k2",)
    assert board.panel.student.bearing.checks[0].box.hasFocus()


def test_by_criteria_the_cards_are_put_in_their_order(make_board: MakeBoard) -> None:
    plan = edits.add_criterion(with_first(shape=Shape.CRITERIA), "c2", "Did it last?")
    plan = edits.untie_cards(edits.tie_cards(plan, ["k1"], "c2"), ["k1"], "c1")
    board = make_board(edits.tie_cards(plan, ["k2", "k3"], "c1"))
    assert first(board).steps.next.text() == "Next: put its cards in the order of the criteria"
    first(board).steps.next.click()
    assert board.session.plan.sections[0].for_ == ("k2", "k1")


def test_a_read_only_plan_has_no_next_step(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    assert not first(board).steps.next.isVisible()
    assert not first(board).steps.shape.isEnabled()


def test_without_a_shape_all_fields_show(board: BoardView) -> None:
    assert seen(board) == [Field.POINT, Field.COUNTER, Field.VERDICT, Field.LINK]
    assert not first(board).fields.more.isVisible()


def test_a_shape_shows_its_fields_in_its_words(board: BoardView, said: list[str]) -> None:
    find(
        shape_menu(board.desk, "s1", board), "PEACE: point, evidence, analysis, counter-argument, evaluation"
    ).trigger()
    assert seen(board) == [Field.POINT, Field.COUNTER, Field.VERDICT]
    fields = first(board).fields
    assert fields.rows[Field.VERDICT].lead.text() == "Evaluation:"
    assert fields.texts[Field.VERDICT].placeholder == "how far the point stands after that"
    assert said == ["PEACE: point, evidence, analysis, counter-argument, evaluation. What is written stays."]
    assert board.session.undo_label == "Choose the shape of a paragraph"


def test_what_a_shape_leaves_aside_is_counted_and_shown_when_asked(make_board: MakeBoard) -> None:
    board = make_board(with_first(shape=Shape.BLANK))
    assert first(board).fields.more.text() == "2 more fields with text"
    first(board).fields.more.click()
    assert seen(board) == [Field.POINT, Field.COUNTER, Field.VERDICT, Field.LINK]
    first(board).fields.more.click()
    assert seen(board) == [Field.POINT]


def test_empty_fields_that_a_shape_leaves_aside_are_still_at_hand(make_board: MakeBoard) -> None:
    board = make_board(with_first(shape=Shape.PEEL))
    assert first(board).fields.more.text() == "More fields"


def test_one_shape_is_chosen_for_all_sections_in_one_step(board: BoardView, said: list[str]) -> None:
    find(shape_menu(board.desk, "s1", board), "For all sections", "PEEL: point, evidence, explanation, link").trigger()
    assert {section.shape for section in board.session.plan.sections} == {Shape.PEEL}
    assert said[-1].startswith("For all sections: PEEL")
    board.session.undo()
    assert board.session.plan == a_plan()


def test_the_menu_of_shapes_has_a_tick_at_the_sections_own(make_board: MakeBoard) -> None:
    board = make_board(with_first(shape=Shape.PEEL))
    menu = shape_menu(board.desk, "s1", board)
    assert [a.text()[:4] for a in menu.actions() if a.isChecked()] == ["PEEL"]
    everywhere = find(menu, "For all sections").menu()
    assert isinstance(everywhere, QMenu)
    assert not any(action.isChecked() for action in everywhere.actions())


def test_the_paragraph_plan_shows_the_paragraph_as_it_would_run(board: BoardView, said: list[str]) -> None:
    first(board).steps.paragraph.click()
    settle()
    roles = [row.role.text() for row in first(board).paragraph.rows]
    assert roles == [
        "Point",
        "Background",
        "For",
        "Explained",
        "For",
        "Explained",
        "Against",
        "Explained",
        "But",
        "So",
        "Link",
    ]
    assert first(board).paragraph.rows[3].words.text() == "Shows that arbitrary arrest was ending."
    assert first(board).paragraph.counts.text() == "3 gaps"
    assert said == ["Paragraph plan: 11 lines, 3 gaps."]


def test_the_paragraph_plan_follows_what_is_typed(board: BoardView) -> None:
    first(board).steps.paragraph.click()
    QTest.keyClicks(first(board).texts[Field.COUNTER], "But force stayed.")
    assert first(board).paragraph.counts.text() == "2 gaps"
    assert first(board).paragraph.rows[8].words.text() == "But force stayed."


def test_gaps_lead_to_their_places(board: BoardView) -> None:
    first(board).steps.paragraph.click()
    rows = first(board).paragraph.rows
    rows[5].gap.click()
    assert board.desk.cards == ("k2",)
    assert board.panel.explanation.hasFocus()
    rows[8].gap.click()
    assert first(board).texts[Field.COUNTER].hasFocus()


def test_a_gap_of_evidence_leads_to_the_library(make_board: MakeBoard) -> None:
    board = make_board(edits.move_cards(a_plan(), ["k1", "k2", "k3", "k4"], TRAY))
    first(board).steps.paragraph.click()
    first(board).paragraph.rows[1].gap.click()
    assert board.library.search.hasFocus()


def test_the_paragraph_plan_keeps_room_for_what_a_line_does_when_the_text_grows(board: BoardView) -> None:
    first(board).steps.paragraph.click()
    look().choose(percent=200)
    try:
        rows = first(board).paragraph.rows
        assert all(row.role.width() >= row.role.fontMetrics().horizontalAdvance(row.role.text()) for row in rows)
    finally:
        look().choose(percent=100)


def test_the_paragraph_plan_gets_shorter_with_its_cards(board: BoardView) -> None:
    first(board).steps.paragraph.click()
    board.session.apply(lambda plan: edits.remove_cards(plan, ["k3"]), "Remove")
    settle()
    assert len(first(board).paragraph.rows) == 8


def test_a_menu_opens_and_closes_the_paragraph_plan_of_the_current_section(board: BoardView) -> None:
    menu = SectionMenu(board, changes=True)
    first(board).fold(True)
    menu.action("paragraph").trigger()
    assert first(board).paragraph.isVisible()
    menu.action("paragraph").trigger()
    assert not first(board).paragraph.isVisible()
    assert not first(board).steps.paragraph.isChecked()


def test_the_menu_of_the_plan_offers_the_shapes_of_the_current_section(board: BoardView) -> None:
    menu = SectionMenu(board, changes=True)
    inner = next(a.menu() for a in menu.actions if a.text() == "S&hape of the paragraph")
    assert isinstance(inner, QMenu)
    for _again in range(2):
        inner.aboutToShow.emit()
        settle()
    find(inner, "Criteria by criteria").trigger()
    assert board.session.plan.sections[0].shape is Shape.CRITERIA


def test_the_button_shows_the_shapes(board: BoardView) -> None:
    first(board).steps.shape.setFocus(Qt.FocusReason.TabFocusReason)
    first(board).steps.shape.click()
    menu = next(menu for menu in first(board).steps.findChildren(QMenu) if menu.isVisible())
    assert find(menu, "No shape: all fields").isChecked()
    menu.close()
