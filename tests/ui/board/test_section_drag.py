"""A whole section is moved by its head, with a line where it would land."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.builders import a_plan, an_empty_plan
from tests.ui.board.conftest import MakeBoard, list_of, send_drop, settle

from essay_planner.core import edits
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.places import TRAY, column
from essay_planner.core.plan import Side
from essay_planner.ui.board import section_head
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.mime import cards_mime, read_section, section_mime
from essay_planner.ui.look import look


@pytest.fixture
def three(make_board: MakeBoard) -> BoardView:
    board = make_board(edits.add_section(a_plan(), "s3", "Economy"))
    settle()
    return board


def order(board: BoardView) -> list[str]:
    return [section.id for section in board.session.plan.sections]


def low(widget: QWidget) -> QPoint:
    """A point in the lower part of a widget."""
    return QPoint(widget.width() // 2, widget.height() - 8)


def hover(widget: QWidget, point: QPoint, section: str) -> bool:
    mime = section_mime(section)
    how = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(widget, QDragEnterEvent(point, *how))
    over = QDragMoveEvent(point, *how)
    QApplication.sendEvent(widget, over)
    return over.isAccepted()


def test_a_section_dropped_below_another_stands_there(three: BoardView) -> None:
    said: list[str] = []
    three.session.announced.connect(said.append)
    target = three.sheet.sections["s2"]
    assert send_drop(target, low(target), section_mime("s1"))
    assert order(three) == ["s2", "s1", "s3"]
    assert said == ["‘Terror and the law’ is section 2 of 3 now."]
    assert three.session.undo_label == "Move section"
    three.session.undo()
    assert order(three) == ["s1", "s2", "s3"]


def test_a_section_goes_to_the_end_and_back_to_the_top(three: BoardView) -> None:
    last = three.sheet.sections["s3"]
    send_drop(last, low(last), section_mime("s1"))
    assert order(three) == ["s2", "s3", "s1"]
    send_drop(three.sheet.sections["s2"], QPoint(20, 3), section_mime("s1"))
    assert order(three) == ["s1", "s2", "s3"]


def test_its_cards_go_with_it(three: BoardView) -> None:
    view = list_of(three, column("s3", Side.FOR))
    send_drop(view.viewport(), low(view), section_mime("s1"))
    assert three.session.plan.sections[-1].for_ == ("k1", "k2")
    assert list_of(three, column("s1", Side.FOR)).place_model().keys() == ("k1", "k2")


def test_a_line_shows_where_the_section_would_land_and_goes_with_the_drag(three: BoardView) -> None:
    target, line = three.sheet.sections["s2"], three.sheet.rows.line
    assert hover(target, low(target), "s1")
    assert line.isVisible()
    assert line.geometry().center().y() > target.geometry().bottom()
    assert line.geometry().center().y() < three.sheet.sections["s3"].y()
    three.guide.leave()
    assert not line.isVisible()


def test_over_its_own_place_there_is_no_line_and_a_drop_changes_nothing(three: BoardView) -> None:
    before, own = three.session.plan, three.sheet.sections["s1"]
    assert hover(own, QPoint(20, 3), "s1")
    assert not three.sheet.rows.line.isVisible()
    send_drop(own, QPoint(20, 3), section_mime("s1"))
    assert three.session.plan is before


def test_a_section_does_not_land_in_the_tray(three: BoardView) -> None:
    before, tray = three.session.plan, list_of(three, TRAY)
    assert not send_drop(tray.viewport(), QPoint(10, 10), section_mime("s1"))
    assert three.session.plan is before


def test_a_section_of_another_plan_is_not_taken(three: BoardView) -> None:
    target = three.sheet.sections["s2"]
    assert not send_drop(target, low(target), section_mime("s99"))


def test_the_head_begins_a_drag_once_the_pointer_has_gone_far_enough(
    three: BoardView, monkeypatch: pytest.MonkeyPatch
) -> None:
    dragged: list[tuple[str, str]] = []
    monkeypatch.setattr(section_head, "drag_section", lambda _head, key, words: dragged.append((key, words)))
    head = three.sheet.sections["s2"].head
    start = head.number.geometry().center()
    QTest.mousePress(head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(head, start + QPoint(2, 0))
    assert not dragged
    QTest.mouseMove(head, start + QPoint(30, 30))
    assert dragged == [("s2", "2 · Culture and the Thaw")]
    QTest.mouseRelease(head, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    assert three.desk.section == "s2"


def test_while_a_section_is_dragged_only_the_heads_show(three: BoardView) -> None:
    three.sheet.sections["s2"].fold(True)
    three.desk.sectionCarried.emit("s1")
    settle()
    assert not any(section.body.isVisible() for section in three.sheet.sections.values())
    three.desk.sectionCarried.emit("")
    assert [section.body.isVisible() for section in three.sheet.sections.values()] == [True, False, True]


def test_whoever_was_typing_goes_on_after_a_section_was_dragged(three: BoardView) -> None:
    text = three.sheet.sections["s1"].texts[Field.POINT]
    text.setFocus()
    three.desk.sectionCarried.emit("s1")
    three.desk.sectionCarried.emit("")
    assert text.hasFocus()


def test_cards_dropped_on_the_button_become_a_section(three: BoardView) -> None:
    mime = cards_mime({column("s1", Side.FOR): ("k2",), column("s1", Side.AGAINST): ("k3",)})
    assert send_drop(three.sheet.add, QPoint(5, 5), mime)
    new = next(section for section in three.session.plan.sections if section.id not in ("s1", "s2", "s3"))
    assert (new.for_, new.against) == (("k2",), ("k3",))
    assert three.sheet.sections[new.id].head.heading.hasFocus()
    assert three.sheet.add.text() == "Add a section"


def test_the_button_says_what_a_drop_would_do(three: BoardView) -> None:
    mime = cards_mime({column("s1", Side.FOR): ("k2",)})
    how = (Qt.DropAction.MoveAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(three.sheet.add, QDragEnterEvent(QPoint(5, 5), *how))
    assert three.sheet.add.text() == "Drop to make a section of them"
    QApplication.sendEvent(three.sheet.add, QDragLeaveEvent())
    assert three.sheet.add.text() == "Add a section"


def test_a_section_dropped_on_the_button_goes_to_the_end(three: BoardView) -> None:
    assert send_drop(three.sheet.add, QPoint(5, 5), section_mime("s1"))
    assert order(three) == ["s2", "s3", "s1"]


def test_the_only_section_has_no_grip(make_board: MakeBoard) -> None:
    (only,) = make_board(an_empty_plan()).sheet.sections.values()
    assert not only.head.grip.isVisible()


def test_a_second_section_gives_both_a_grip(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.sheet.on_add()
    settle()
    assert all(section.head.grip.isVisible() for section in board.sheet.sections.values())


def test_a_read_only_section_has_no_grip(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    assert not any(section.head.grip.isVisible() for section in board.sheet.sections.values())


def test_only_the_id_of_a_section_travels() -> None:
    assert read_section(section_mime("s7")) == "s7"


@pytest.mark.parametrize("percent", [100, 200])
def test_the_grip_stays_level_with_the_heading_in_another_look(three: BoardView, percent: int) -> None:
    look().choose("dark", percent)
    settle()
    head = three.sheet.sections["s1"].head
    assert head.grip.height() == head.fold.sizeHint().height()
