"""Tab goes through the board as one reads it, and what it goes to is in sight."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.builders import an_empty_plan
from tests.ui.board.conftest import MakeBoard, settle

from essay_planner.core.places import column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.card_list import CardList

SECTION = [
    "Fold section {0}",
    "Heading of section {1}",
    "Menu of section {0}",
    "{2}",
    "Shape of the paragraph {0}: No shape: all fields",
    "Paragraph plan of {0}",
    "Point",
    "Background: {0}",
    "For: {0}",
    "Against: {0}",
    "But: counter-argument",
    "So: verdict",
    "Which way the verdict of this section leans{3}",
    "Link",
]
LEANS = (": leans for", "")
NEXT = (
    "Next: explain 2 more cards",
    "Next: turn the heading into a sentence that answers the question",
)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def walk(board: BoardView, stops: int = 80) -> list[str]:
    """The names of all that Tab goes to, from the search box until it comes round."""
    board.library.search.setFocus()
    names: list[str] = []
    for _stop in range(stops):
        if names and board.library.search.hasFocus():
            break
        names.append(QAccessible.queryAccessibleInterface(focused()).text(QAccessible.Text.Name))
        settle()
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
    return names


def test_tab_goes_from_the_library_over_the_sheet_to_the_panel(board: BoardView) -> None:
    board.lists.show_card("k1")
    sections = [
        line.format(heading, number, NEXT[number - 1], LEANS[number - 1])
        for number, heading in enumerate(("Terror and the law", "Culture and the Thaw"), 1)
        for line in SECTION
    ]
    assert walk(board) == [
        "Find evidence",
        "How to find",
        "Bears on this question",
        "More filters",
        "Evidence",
        "Tray",
        "Line of argument",
        "Which way the line of argument leans: leans for",
        "Choose what to judge by",
        "Introduction text",
        "Introduction",
        *sections,
        "Add a section",
        "Conclusion",
        "What decides it",
        "Conclusion text",
        "Move…",
        "Show the card in Tray",
        "1 piece speaks against it",
        "How does this answer the question?",
        "Strength: Strong",
        "Why this strong?",
        "The strongest card on its side",
        "Bears on: Did rule by terror end?",
        "Part in the conclusion: Reason",
        "Note for the footnote",
        "Your own mark",
        "In your plan: Against, Terror and the law: The tbilisi of 1953 freed many prisoners.",
        "Say what it answers…",
        "Make a copy to change",
        "Add your own evidence…",
    ]


def test_the_suggested_sections_come_before_the_sections(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    names = walk(board)
    assert names[names.index("Introduction") + 1 :][:3] == [
        "Use suggested sections",
        "Dismiss the suggested sections",
        "Fold section Not grouped yet",
    ]


def test_all_that_tab_goes_to_on_the_sheet_is_in_sight(board: BoardView) -> None:
    board.resize(1024, 500)
    settle()
    board.library.search.setFocus()
    seen = 0
    for _stop in range(60):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        settle()
        widget = focused()
        if board.sheet.isAncestorOf(widget):
            rect = widget.rect()
            if isinstance(widget, CardList) and widget.currentIndex().isValid():
                rect = widget.visualRect(widget.currentIndex())
            top = widget.mapTo(board.sheet.viewport(), rect.topLeft()).y()
            assert 0 <= top < board.sheet.viewport().height(), widget.accessibleName()
            seen += 1
    assert seen > 20


def test_the_arrows_choose_the_strength(board: BoardView) -> None:
    board.lists.show_card("k2")
    weak = board.panel.student.strength.buttons[0]
    weak.setFocus()
    QTest.keyClick(weak, Qt.Key.Key_Right)
    assert board.session.plan.cards["k2"].strength == 2
    assert board.panel.student.strength.buttons[1].hasFocus()


def test_the_sheet_stays_where_it_is_when_the_mouse_takes_a_card(board: BoardView) -> None:
    board.resize(1024, 500)
    settle()
    view = board.lists.of(column("s1", Side.FOR))
    assert view is not None
    bar = board.sheet.verticalScrollBar()
    bar.setValue(
        view.viewport().mapTo(board.sheet.conclusion.parentWidget() or board.sheet, view.row_rect(0).bottomLeft()).y()
        - 60
    )
    before = bar.value()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(0).bottomLeft() - QPoint(-40, 20))
    settle()
    after = bar.value()
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.row_rect(0).center())
    assert after == before
