"""Finding evidence in the library."""

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.builders import a_pack, a_piece, a_source, an_empty_plan
from tests.ui.board.conftest import MakeBoard, settle
from tests.ui.conftest import Until

from essay_planner.core import edits
from essay_planner.core.pack import Bearing, Kind, Leans, Name, Quote
from essay_planner.core.plan import Library
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.roles import ItemRole


def shown(board: BoardView) -> list[str]:
    """The references in the list."""
    return [board.library.list.key_at(row) for row in range(board.library.model.rowCount())]


def test_at_first_it_shows_what_bears_on_the_question(board: BoardView) -> None:
    assert board.library.filters.bears.isChecked()
    assert shown(board) == ["d/amnesty", "d/criminal-code"]
    assert board.library.count.text() == "2 of 6"


def test_it_finds_as_one_types(board: BoardView) -> None:
    board.library.filters.bears.click()
    QTest.keyClicks(board.library.search, "zhiv")
    assert shown(board) == ["d/zhivago"]


def test_a_piece_is_found_by_the_author_of_its_source(board: BoardView) -> None:
    board.library.filters.bears.click()
    QTest.keyClicks(board.library.search, "filtz")
    assert shown(board) == ["d/amnesty", "d/gulag-releases", "d/criminal-code"]


def test_a_piece_is_found_by_the_title_of_its_source(make_board: MakeBoard) -> None:
    quote = Quote(text="A dwarf leading a giant.", speaker="Stalin", source="taubman-2003", via="study-guide")
    taubman = a_source("taubman-2003", title="Khrushchev: The Man and his Era", author=(Name(family="Taubman"),))
    pack = a_pack(a_piece("dwarf", quotes=(quote,)), sources=(taubman, a_source("study-guide", title="Study guide")))
    board = make_board(an_empty_plan(library=Library()), pack)
    for words in ("taubman", "man and his era", "study guide"):
        board.library.search.setText(words)
        assert shown(board) == ["d/dwarf"]


def test_where_nothing_is_found_it_says_so(board: BoardView) -> None:
    QTest.keyClicks(board.library.search, "sputnik")
    assert shown(board) == []
    assert board.library.list.empty_words.startswith("Nothing found for ‘sputnik’.")


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        ("sputnik", "Try another word for it."),
        ("sputnik orbit", "All of the words have to be there: try one of them alone."),
    ],
)
def test_where_nothing_is_found_it_says_what_to_do(board: BoardView, words: str, advice: str) -> None:
    board.library.filters.bears.setChecked(False)
    QTest.keyClicks(board.library.search, words)
    assert board.library.list.empty_words == f"Nothing found for ‘{words}’. {advice}"


def test_it_offers_what_may_have_been_meant_once_one_hesitates(board: BoardView, until: Until) -> None:
    board.library.filters.bears.setChecked(False)
    QTest.keyClicks(board.library.search, "zivago")
    until(board.library.list.offer.isVisible)
    assert board.library.list.offer.text() == "Did you mean zhivago?"
    QTest.mouseClick(board.library.list.offer, Qt.MouseButton.LeftButton)
    assert board.library.search.text() == "zhivago"
    assert shown(board) == ["d/zhivago"]
    assert not board.library.list.offer.isVisible()


def test_an_offer_goes_with_the_words_that_it_was_made_for(board: BoardView, until: Until) -> None:
    board.library.filters.bears.setChecked(False)
    QTest.keyClicks(board.library.search, "zivago")
    until(board.library.list.offer.isVisible)
    QTest.keyClicks(board.library.search, "q")
    assert not board.library.list.offer.isVisible()


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += watched is self.parent() and event.type() == QEvent.Type.Paint
        return False


def test_what_it_says_of_an_empty_list_is_painted_anew_with_each_letter(board: BoardView) -> None:
    QTest.keyClicks(board.library.search, "qqqqqq")
    settle()
    paints = Paints(board.library.list.viewport())
    QTest.keyClicks(board.library.search, "k")
    settle()
    assert board.library.list.empty_words.startswith("Nothing found for ‘qqqqqqk’.")
    assert paints.count


def test_themes_and_kinds_narrow_what_is_shown(board: BoardView) -> None:
    board.library.filters.bears.click()
    board.library.filters.themes["culture"].click()
    assert shown(board) == ["d/one-day", "d/zhivago"]
    board.library.filters.kinds[Kind.EVENT].click()
    assert shown(board) == ["d/one-day"]


def test_filters_show_how_much_each_would_leave(board: BoardView) -> None:
    board.library.filters.bears.click()
    board.library.filters.more.click()
    assert board.library.filters.themes["culture"].text() == "Culture 2"
    assert board.library.filters.kinds[Kind.EVENT].text() == "Events 2"


def test_what_is_placed_leaves_not_used_yet(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.library.filters.unused.click()
    board.acts.place(["d/amnesty"], board.tray.list.place)
    assert shown(board) == ["d/criminal-code"]
    board.session.undo()
    assert shown(board) == ["d/amnesty", "d/criminal-code"]


def test_what_is_on_the_plan_is_marked(board: BoardView) -> None:
    board.session.apply(lambda plan: edits.remove_cards(plan, ["k2"]), "Remove")
    faces = [board.library.model.index(row, 0).data(ItemRole.FACE) for row in (0, 1)]
    assert [face.used for face in faces] == [True, False]


def test_the_filters_open_beside_the_library_and_close_again(board: BoardView) -> None:
    filters = board.library.filters
    assert not filters.themes["terror"].isVisible()
    filters.more.click()
    assert filters.themes["terror"].isVisible()
    filters.more.click()
    assert not filters.themes["terror"].isVisible()


def test_the_button_to_all_filters_tells_how_many_are_on(board: BoardView) -> None:
    filters = board.library.filters
    assert filters.more.accessibleName() == "More filters"
    filters.themes["terror"].click()
    assert filters.more.accessibleName() == "More filters, 1 on"


def test_chips_keep_their_places_while_filters_are_chosen(board: BoardView) -> None:
    filters = board.library.filters
    filters.more.click()
    settle()
    chips = [*filters.themes.values(), *filters.kinds.values()]
    before = [chip.geometry() for chip in chips]
    filters.themes["culture"].click()
    settle()
    assert [chip.geometry() for chip in chips] == before


def test_a_filter_that_would_leave_nothing_cannot_be_put_on(board: BoardView) -> None:
    filters = board.library.filters
    board.library.search.setText("criminal")
    filters.more.click()
    assert not filters.themes["culture"].isEnabled()
    assert filters.themes["terror"].isEnabled()


def test_the_question_is_no_filter_where_all_evidence_bears_on_it(make_board: MakeBoard) -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR)}
    board = make_board(an_empty_plan(library=Library()), a_pack(a_piece("amnesty", bearing=bearing)))
    assert not board.library.filters.bears.isVisible()
    assert board.library.count.text() == "1 of 1"


def test_another_width_leaves_few_cards_to_lay_out_beyond_those_in_sight(make_board: MakeBoard) -> None:
    pieces = tuple(a_piece(f"p{number}") for number in range(900))
    board = make_board(an_empty_plan(), a_pack(evidence=pieces))
    board.resize(1440, 800)
    while board.library.model.canFetchMore(QModelIndex()):
        board.library.model.fetchMore(QModelIndex())
    board.library.list.viewport().repaint()
    board.splitter.moveSplitter(board.splitter.sizes()[0] + 40, 1)
    assert board.library.model.rowCount() < 100
    assert board.library.reveal("d/p800")


def test_a_space_asks_for_nothing(board: BoardView) -> None:
    before = board.library.count.text()
    board.library.search.setText(" ")
    assert board.library.count.text() == before


def test_a_piece_that_filters_hide_is_shown_when_it_is_asked_for(board: BoardView) -> None:
    assert board.library.reveal("d/zhivago")
    assert board.library.list.chosen() == ("d/zhivago",)


def test_a_new_search_starts_at_the_top_also_where_a_piece_far_down_stays_chosen(make_board: MakeBoard) -> None:
    pieces = [a_piece(f"n{number}", f"Number {number} of many.") for number in range(40)]
    board = make_board(an_empty_plan(library=Library()), a_pack(*pieces))
    board.resize(1440, 700)
    settle()
    board.library.reveal("d/n29")
    settle()
    bar = board.library.list.verticalScrollBar()
    assert bar.value() > 0
    for words in ("many", "number", ""):
        board.library.search.setText(words)
        settle()
        assert (bar.value(), board.library.list.chosen()) == (0, ("d/n29",)), words
