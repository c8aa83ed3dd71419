"""Evidence that speaks against the selected piece, offered beside it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtTest import QTest
from tests.builders import a_pack, a_piece, an_empty_plan
from tests.ui.board.conftest import MakeBoard, list_of, send_drop, settle

from essay_planner.core.places import column
from essay_planner.core.plan import Library, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.finding_answers import Linked
from essay_planner.ui.board.finding_offered import OfferedCard

LEFT = Qt.MouseButton.LeftButton


def offered(part: Linked) -> list[str]:
    return [card.accessibleName() for card in part.findChildren(OfferedCard) if card.isVisible()]


def board_with(make_board: MakeBoard, *answers: str, count: int = 1) -> BoardView:
    """A board on which 'one' is answered by so many pieces; it is chosen and stands for."""
    others = [a_piece(f"against-{number}", f"Against it {number}.", answers=("one",)) for number in range(count)]
    pieces = (a_piece("one", "The one.", answers=answers), *others, a_piece("two", "The two."))
    board = make_board(an_empty_plan(library=Library()), a_pack(*pieces))
    board.library.reveal("d/one")
    QTest.keyClicks(board.library.list, "f")
    settle()
    return board


def test_how_much_speaks_against_it_is_said_at_the_top_and_leads_there(make_board: MakeBoard) -> None:
    board = board_with(make_board, count=2)
    board.resize(1440, 500)
    settle()
    lead = board.panel.linked.lead
    assert lead.text() == "2 pieces speak against it"
    lead.click()
    assert not board.panel.linked.against.heading.visibleRegion().isEmpty()


def test_where_nothing_speaks_against_it_nothing_leads_there(make_board: MakeBoard) -> None:
    board = board_with(make_board, count=0)
    assert not board.panel.linked.lead.isVisible()


def test_what_it_answers_is_offered_as_well(make_board: MakeBoard) -> None:
    board = board_with(make_board, "two")
    assert offered(board.panel.linked.against) == ["Against it 0."]
    assert offered(board.panel.linked.answered) == ["The two."]


def test_of_many_only_the_first_are_shown_until_one_asks_for_more(make_board: MakeBoard) -> None:
    board = board_with(make_board, count=5)
    against = board.panel.linked.against
    assert len(offered(against)) == 3
    assert against.more.text() == "Show 2 more"
    against.more.click()
    settle()
    assert len(offered(against)) == 5


def test_the_heading_counts_those_that_are_on_the_plan(make_board: MakeBoard) -> None:
    board = board_with(make_board, count=2)
    board.panel.linked.added.emit("d/against-1")
    board.show_evidence("d/one")
    assert board.panel.linked.against.heading.text() == "What speaks against it · 1 in your plan"


def test_a_click_on_an_offered_card_shows_it(make_board: MakeBoard) -> None:
    board = board_with(make_board)
    QTest.mouseClick(board.panel.linked.against.findChildren(OfferedCard)[0], LEFT)
    assert board.library.list.chosen() == ("d/against-0",)


def test_an_offered_card_can_be_dragged_to_a_column(make_board: MakeBoard, monkeypatch: pytest.MonkeyPatch) -> None:
    board = board_with(make_board)
    place = column(board.session.plan.sections[0].id, Side.AGAINST)

    def drop(_card: OfferedCard, drag: QDrag) -> None:
        send_drop(list_of(board, place).viewport(), QPoint(20, 5), drag.mimeData())

    monkeypatch.setattr(OfferedCard, "_run_drag", drop)
    card = board.panel.linked.against.findChildren(OfferedCard)[0]
    QTest.mousePress(card, LEFT, pos=QPoint(20, 10))
    QTest.mouseMove(card, QPoint(60, 40))
    QTest.mouseRelease(board.panel, LEFT)  # else Qt goes on to think that the button is down
    placed = board.session.plan.sections[0].against
    assert [board.session.plan.cards[made].evidence for made in placed] == ["d/against-0"]


def test_on_a_plan_that_cannot_be_changed_nothing_is_dragged(make_board: MakeBoard) -> None:
    pieces = (a_piece("one"), a_piece("two", answers=("one",)))
    board = make_board(an_empty_plan(library=Library()), a_pack(*pieces), read_only=True)
    board.library.reveal("d/one")
    settle()
    assert board.panel.linked.against.findChildren(OfferedCard)[0].cursor().shape() is Qt.CursorShape.PointingHandCursor
