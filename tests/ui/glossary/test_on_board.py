"""Key terms on the board are marked, and explained to who points, presses a key or comes by Tab."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip
from tests.ui.board.conftest import MakeBoard, settle
from tests.ui.glossary.conftest import TEXT, pack_with_terms, plan_with_terms

from essay_planner.core import edits
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.glossary.popover import Meanings
from essay_planner.ui.glossary.term_label import TermLabel
from essay_planner.ui.look import look
from essay_planner.ui.task.conditions import conditions


def marked(board: BoardView, text: str = TEXT) -> list[str]:
    return [text[one.start : one.end] for one in board.desk.terms.marks(text)]


def the_list(board: BoardView) -> CardView:
    """The list of the card k1, which has the focus."""
    board.lists.show_card("k1")
    view = QApplication.focusWidget()
    assert isinstance(view, CardView)
    return view


def tips(view: CardView, words: str) -> list[str]:
    """What the tip says over the first letter of these words on the card with the focus."""
    face = view.currentIndex().data(ItemRole.FACE)
    layout = view.cards.layout(face, 600)
    terms = view.cards.terms
    assert terms is not None
    left = view.fontMetrics().horizontalAdvance(TEXT[: TEXT.index(words)])
    return list(terms.tip(face, layout, layout.text.topLeft() + QPoint(left + 8, 8)))


def painted(view: CardView) -> QImage:
    face = view.currentIndex().data(ItemRole.FACE)
    picture = QImage(400, view.cards.layout(face, 400).height, QImage.Format.Format_RGB32)
    picture.fill(0)
    painter = QPainter(picture)
    view.cards.paint_card(painter, picture.rect(), face)
    painter.end()
    return picture


def test_the_longest_term_is_marked_and_each_only_where_it_comes_first(board: BoardView) -> None:
    assert marked(board) == ["amnesty", "New Course", "course"]
    assert marked(board, "amnesty, amnesty") == ["amnesty"]


def test_a_line_is_painted_under_terms_until_marks_are_switched_off(board: BoardView) -> None:
    view = the_list(board)
    with_lines = painted(view)
    look().mark_terms(False)
    assert painted(view) != with_lines
    assert not marked(board)


def test_the_tip_of_a_card_begins_with_the_meaning_under_the_pointer(board: BoardView) -> None:
    view = the_list(board)
    assert tips(view, "amnesty") == ["Amnesty: A pardon."]
    assert tips(view, "many") == []


def test_several_senses_are_numbered_and_the_students_comes_first(board: BoardView) -> None:
    board.session.apply(lambda plan: edits.define_term(plan, "New Course", "A new line."), "Define")
    (entry,) = board.desk.terms.of("New Course")
    assert [sense.yours for sense in entry.senses] == [True, False, False]
    assert tips(the_list(board), "New") == ["New Course: 1. Yours: A new line. 2. Malenkov's policy. 3. A book."]


def test_under_exam_conditions_only_the_students_own_terms_are_marked(board: BoardView) -> None:
    board.session.apply(lambda plan: edits.define_term(plan, "course", "Mine."), "Define")
    conditions().turn(True)
    settle()
    assert marked(board) == ["Course"]
    assert "href" in board.panel.text.text() or not board.panel.text.text()


def test_the_glossary_is_made_anew_only_for_other_terms(board: BoardView) -> None:
    before = board.desk.terms.glossary
    board.session.apply(lambda plan: edits.set_argument(plan, "Another."), "Argue")
    assert board.desk.terms.glossary is before
    board.session.apply(lambda plan: edits.define_term(plan, "course", "Mine."), "Define")
    assert board.desk.terms.glossary is not before


def sheet(board: BoardView) -> list[Meanings]:
    return [found for found in board.findChildren(Meanings) if found.isVisible()]


def test_m_shows_what_all_terms_of_a_card_mean_and_escape_closes_it(board: BoardView) -> None:
    view = the_list(board)
    QTest.keyClick(view, Qt.Key.Key_M)
    (shown,) = sheet(board)
    for words in ("Amnesty", "A pardon.", "Not a rehabilitation.", "New Course", "Course"):
        assert words in shown.words.text()
    assert "Amnesty: A pardon." in shown.words.accessibleName()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    settle()
    assert not sheet(board)


def test_m_on_a_card_without_terms_says_so(make_board: MakeBoard) -> None:
    board = make_board()
    said: list[str] = []
    board.session.announced.connect(said.append)
    QTest.keyClick(the_list(board), Qt.Key.Key_M)
    assert not sheet(board)
    assert said == ["There are no key terms on this card."]


def test_the_menu_of_a_card_offers_what_its_terms_mean(board: BoardView) -> None:
    menu = QMenu(board)
    board.terms.fill(menu, the_list(board))
    (row,) = [action for action in menu.actions() if action.text() == "What its terms mean\tM"]
    row.trigger()
    assert sheet(board)


def test_the_menu_of_a_card_without_terms_offers_nothing(make_board: MakeBoard) -> None:
    board = make_board()
    menu = QMenu(board)
    board.terms.fill(menu, the_list(board))
    assert menu.isEmpty()


@pytest.fixture
def text(board: BoardView) -> TermLabel:
    """The text of the panel, of a piece that uses terms."""
    board.lists.show_card("k1")
    settle()
    return board.panel.text


def test_terms_in_the_panel_are_links(text: TermLabel) -> None:
    assert '<a href="0">amnesty</a>' in text.text()
    assert text.accessibleDescription().startswith("Key terms: amnesty, New Course, course.")


def test_tab_goes_from_term_to_term_and_enter_shows_the_meaning_in_place(board: BoardView, text: TermLabel) -> None:
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert text.selectedText() == "amnesty"
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.selectedText() == "New Course"
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert board.panel.terms.box.isVisible()
    assert "Malenkov" in board.panel.terms.box.words.text()


def test_the_meaning_stands_below_its_text_until_it_is_asked_for_again(board: BoardView, text: TermLabel) -> None:
    text.linkActivated.emit("0")
    settle()
    box = board.panel.terms.box
    assert box.isVisible()
    assert box.y() > text.y()
    text.linkActivated.emit("0")
    assert not box.isVisible()


def test_the_pointer_on_a_term_shows_its_meaning(text: TermLabel) -> None:
    text.linkHovered.emit("0")
    assert "Amnesty: A pardon." in QToolTip.text()
    text.linkHovered.emit("")


def test_closing_the_meaning_leads_back_to_its_text(board: BoardView, text: TermLabel) -> None:
    text.linkActivated.emit("1")
    board.panel.terms.box.shut.click()
    assert not board.panel.terms.box.isVisible()
    assert text.hasFocus()


def test_another_card_shows_no_old_meaning(board: BoardView, text: TermLabel) -> None:
    text.linkActivated.emit("0")
    board.lists.show_card("k2")
    assert not board.panel.terms.box.isVisible()


def test_a_text_without_terms_is_no_stop_for_tab(make_board: MakeBoard) -> None:
    board = make_board()
    board.lists.show_card("k1")
    assert board.panel.text not in board.panel.stops()


def test_switched_off_the_panel_has_no_links(board: BoardView, text: TermLabel) -> None:
    look().mark_terms(False)
    assert "href" not in text.text()
    assert text not in board.panel.stops()


def test_where_a_quotation_comes_from_is_not_marked(board: BoardView, text: TermLabel) -> None:
    text.show_html("<p>‘No amnesty’<br>The Course of History, 1956</p><p>course</p>")
    assert (
        text.text() == '<p>‘No <a href="0">amnesty</a>’<br>The Course of History, 1956</p><p><a href="1">course</a></p>'
    )


def test_words_that_were_found_stay_marked_within_a_term(board: BoardView, text: TermLabel) -> None:
    text.show_html("the <span>New</span> Course")
    assert text.text() == 'the <span><a href="0">New</a></span><a href="0"> Course</a>'


def test_the_pack_and_plan_of_these_tests_fit() -> None:
    assert plan_with_terms().library.evidence["d/amnesty"].text == pack_with_terms().evidence[0].text
