"""What is written on the sheet, and its sections."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from tests.builders import a_plan, an_empty_plan
from tests.ui.board.conftest import MakeBoard, list_of, settle
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.core.pack import Sides
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, PlanQuestion, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.columns import make_list
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.look import current_theme


def fields(board: BoardView) -> dict[str, PlanText]:
    """The texts of the sheet by what they write."""
    sheet = board.sheet
    return {
        "argument": sheet.argument,
        "introduction": sheet.introduction.text,
        **{field.value: text for field, text in sheet.sections["s1"].texts.items()},
        "decides": sheet.conclusion.decides,
        "conclusion": sheet.conclusion.text,
    }


def written(plan: Plan) -> dict[str, str]:
    """The same texts in the plan."""
    section = plan.sections[0]
    return {
        "argument": plan.argument.text,
        "introduction": plan.introduction.text,
        "point": section.point,
        "counter": section.counter,
        "verdict": section.verdict.text,
        "link": section.link,
        "decides": plan.judgement.decides,
        "conclusion": plan.judgement.conclusion,
    }


@pytest.mark.parametrize(
    "name", ["argument", "introduction", "point", "counter", "verdict", "link", "decides", "conclusion"]
)
def test_what_is_typed_goes_straight_into_the_plan_as_one_step(make_board: MakeBoard, name: str) -> None:
    board = make_board(an_empty_plan())
    QTest.keyClicks(fields(board)[name], "Terror ended")
    assert written(board.session.plan)[name] == "Terror ended"
    board.session.undo()
    assert board.session.plan == an_empty_plan()
    assert fields(board)[name].toPlainText() == ""


def test_the_sheet_shows_what_the_plan_says(board: BoardView) -> None:
    assert {name: field.toPlainText() for name, field in fields(board).items()} == written(board.session.plan)


def test_a_text_that_changes_elsewhere_keeps_the_cursor(board: BoardView) -> None:
    field = board.sheet.argument
    cursor = field.textCursor()
    cursor.setPosition(5)
    field.setTextCursor(cursor)
    board.session.apply(lambda plan: edits.set_argument(plan, "It ended terror. More words."), "Write")
    assert field.textCursor().position() == 5


def test_a_text_is_as_tall_as_its_lines(board: BoardView) -> None:
    field = board.sheet.argument
    before = field.height()
    field.setPlainText("A long line of argument that goes on and on. " * 12)
    settle()
    assert field.height() > 2 * before
    assert field.verticalScrollBar().maximum() == 0


def test_a_new_heading_renames_the_section_and_its_lists(board: BoardView) -> None:
    head = board.sheet.sections["s1"].head
    head.rename()
    QTest.keyClicks(head.heading, "Law")
    QTest.keyClick(head.heading, Qt.Key.Key_Return)
    assert board.session.plan.sections[0].heading == "Law"
    assert [view.accessibleName() for view in board.sheet.sections["s1"].lists.values()] == [
        "Background: Law",
        "For: Law",
        "Against: Law",
    ]


def test_a_heading_is_in_the_plan_while_it_is_typed_and_is_one_step(board: BoardView) -> None:
    before, head = board.session.plan, board.sheet.sections["s1"].head
    head.rename()
    QTest.keyClicks(head.heading, "The law ")
    assert board.session.plan.sections[0].heading == "The law"
    assert head.heading.toPlainText() == "The law "
    board.session.undo()
    assert board.session.plan == before
    assert head.heading.toPlainText() == "Terror and the law"


def test_an_empty_heading_goes_back_to_what_it_was(board: BoardView) -> None:
    before, heading = board.session.plan, board.sheet.sections["s1"].head.heading
    board.sheet.sections["s1"].head.rename()
    QTest.keyClicks(heading, "L")
    QTest.keyClick(heading, Qt.Key.Key_Backspace)
    board.sheet.argument.setFocus()
    assert heading.toPlainText() == "Terror and the law"
    assert board.session.plan == before


def test_escape_takes_the_typing_in_a_heading_back(board: BoardView) -> None:
    heading = board.sheet.sections["s1"].head.heading
    board.sheet.sections["s1"].head.rename()
    QTest.keyClicks(heading, "Law")
    QTest.keyClick(heading, Qt.Key.Key_Escape)
    assert board.session.plan.sections[0].heading == "Terror and the law"


def test_a_long_heading_wraps(board: BoardView) -> None:
    board.resize(1000, 2400)
    heading = board.sheet.sections["s1"].head.heading
    before = heading.height()
    board.session.apply(lambda plan: edits.rename_section(plan, "s1", "Terror, law and the camps " * 6), "Rename")
    settle()
    assert heading.height() > before
    assert heading.mapTo(board.sheet, QPoint(heading.width(), 0)).x() < board.sheet.width()


def test_a_section_is_added_at_the_end(board: BoardView) -> None:
    board.sheet.add.click()
    assert board.session.plan.sections[-1].heading == "New section"
    assert board.desk.section == board.session.plan.sections[-1].id


def test_the_suggested_sections_take_one_click_and_one_undo(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    assert board.sheet.offer.isVisible()
    board.sheet.offer.use.click()
    assert [s.heading for s in board.session.plan.sections] == ["Terror and the law", "Culture and the Thaw"]
    assert not board.sheet.offer.isVisible()
    board.session.undo()
    assert board.session.plan == an_empty_plan()


def test_the_focus_goes_to_the_first_of_the_suggested_sections(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.sheet.offer.use.setFocus()
    QTest.keyClick(board.sheet.offer.use, Qt.Key.Key_Space)
    first = next(iter(board.sheet.sections.values()))
    assert first.head.heading.toPlainText() == "Terror and the law"
    assert first.head.fold.hasFocus()


def test_a_first_section_with_work_in_it_stays_beside_the_suggested_ones(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.library.reveal("d/amnesty")
    QTest.keyClick(board.library.list, Qt.Key.Key_F)
    board.sheet.offer.use.click()
    assert len(board.session.plan.sections) == 3


def test_a_section_that_one_is_led_to_is_shown_with_its_lists(make_board: MakeBoard, until: Until) -> None:
    board = make_board()
    board.resize(1200, 700)
    settle()
    section, viewport = board.sheet.sections["s2"], board.sheet.viewport()
    cards = section.lists[Side.FOR]
    assert section.head.mapTo(viewport, QPoint(0, 0)).y() > viewport.height()
    board.sheet.show_section("s2", False)
    until(lambda: cards.mapTo(viewport, cards.rect().bottomLeft()).y() < viewport.height())
    assert section.head.mapTo(viewport, QPoint(0, 0)).y() > 0


def test_no_sections_are_offered_to_a_plan_that_has_them(board: BoardView) -> None:
    assert not board.sheet.offer.isVisible()


def test_the_columns_are_headed_in_the_questions_own_words_with_counts(board: BoardView) -> None:
    words = [[label.text() for label in head.findChildren(QLabel)] for head in board.sheet.sides.values()]
    assert words == [["For — It succeeded", "3 pieces"], ["Against — It was limited", "2 pieces"]]


def test_a_folded_section_shows_its_counts_and_no_lists(board: BoardView) -> None:
    section = board.sheet.sections["s1"]
    section.head.fold.click()
    assert section.head.counts.text() == "2 for · 1 against"
    assert not section.body.isVisible()


def test_undo_and_redo_in_a_text_are_left_to_the_plan(board: BoardView) -> None:
    field = board.sheet.argument
    field.setFocus()
    QTest.keyClicks(field, "Now ")
    typed = field.toPlainText()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.toPlainText() == typed


def stuck_at_the_top(board: BoardView) -> bool:
    """Whether the headings of the sides stand at the upper edge of what is in sight."""
    return board.sheet.heads.mapTo(board.sheet.viewport(), QPoint(0, 0)).y() == 0


def test_the_headings_of_the_sides_stay_in_sight(board: BoardView) -> None:
    board.resize(1440, 500)
    settle()
    assert not stuck_at_the_top(board)
    board.sheet.verticalScrollBar().setValue(board.sheet.verticalScrollBar().maximum())
    assert stuck_at_the_top(board)
    board.sheet.verticalScrollBar().setValue(0)
    assert board.sheet.heads.y() == board.sheet.heads.home.geometry().y()


def test_the_headings_stay_in_sight_when_the_sheet_is_laid_out_anew(board: BoardView) -> None:
    board.resize(1440, 500)
    settle()
    board.sheet.verticalScrollBar().setValue(board.sheet.verticalScrollBar().maximum())
    board.resize(1200, 480)
    board.session.apply(lambda plan: edits.add_section(plan, "new", "Another"), "Add section")
    settle()
    assert stuck_at_the_top(board)
    assert board.sheet.heads.grab().toImage().pixelColor(2, 2) == QColor(current_theme().ground)


def test_a_card_that_is_shown_is_not_behind_the_headings(board: BoardView) -> None:
    board.resize(1440, 500)
    settle()
    board.sheet.verticalScrollBar().setValue(board.sheet.verticalScrollBar().maximum())
    view = list_of(board, column("s1", Side.FOR))
    board.sheet.show_card(view, 0)
    settle()
    top = view.viewport().mapTo(board.sheet.viewport(), view.row_rect(0).topLeft()).y()
    assert top >= board.sheet.heads.height()


@pytest.mark.parametrize(
    ("says", "own", "head"),
    [
        ("It was brought to an end", False, "For — It was brought to an end"),
        ("Khrushchev succeeded", False, "For — Khrushchev succeeded"),
        ("Germany was to blame", False, "For — Germany was to blame"),
        ("Stalin was to blame", True, "For — Stalin was to blame"),
        ("", False, "For"),
    ],
)
def test_a_column_is_headed_in_the_questions_words_and_names_keep_their_capital(
    make_board: MakeBoard, says: str, own: bool, head: str
) -> None:
    question = PlanQuestion(
        text="How far was Khrushchev a reformer?", sides=Sides(for_=says, against=""), id="" if own else "reformer"
    )
    board = make_board(a_plan(question=question))
    assert head in [label.text() for label in board.sheet.heads.findChildren(QLabel)]


def test_cards_stand_close_at_another_width_also_where_the_height_stays(make_board: MakeBoard) -> None:
    long = "What the amnesty of that spring shows of the end of arbitrary arrest is much. " * 3
    board = make_board(edits.explain_card(a_plan(), "k1", long))
    place = QWidget()
    view = make_list(place, board.desk, board.acts, board.guide, column("s1", Side.FOR), Dress.FULL)
    place.show()
    for width in (260, 600):
        view.resize(width, 900)
        settle()
    gap = view.row_rect(1).top() - view.row_rect(0).bottom()
    board.guide.forget(view)
    place.close()
    assert gap == 1
