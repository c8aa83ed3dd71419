"""All filters of the library, by mouse and by keys, and what is said and offered while one looks for evidence."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.builders import a_pack, a_piece, an_empty_plan, some_evidence
from tests.ui.board.conftest import MakeBoard, settle
from tests.ui.conftest import Until

from essay_planner.core.plan import Library, Plan
from essay_planner.search.index import Filters
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.filters import FilterRow
from essay_planner.ui.board.finding_asked import Asked
from essay_planner.ui.board.finding_names import NamesPart
from essay_planner.ui.board.finding_years import YearsChart

LEFT, NONE, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def shown(board: BoardView) -> list[str]:
    """The references in the list."""
    return [board.library.list.key_at(row) for row in range(board.library.model.rowCount())]


@pytest.fixture
def board(make_board: MakeBoard) -> BoardView:
    """A board on a plan whose question has a period."""
    return make_board(_of_period())


def _of_period() -> Plan:
    plan = an_empty_plan()
    return replace(plan, question=replace(plan.question, period="1953/1964"))


@pytest.fixture
def filters(board: BoardView) -> FilterRow:
    """The filters of that board, with all of them in sight and none on."""
    board.library.filters.clear()
    board.library.filters.more.click()
    settle()
    return board.library.filters


@pytest.fixture
def chart(filters: FilterRow) -> YearsChart:
    """The years of that board."""
    return filters.panel.period.chart


def middle(chart: YearsChart, year: int) -> QPoint:
    return chart.bar(year).center()


def drag(chart: YearsChart, start: int, end: int) -> None:
    QTest.mousePress(chart, LEFT, NONE, middle(chart, start))
    for year in range(start, end + (1 if end > start else -1), 1 if end > start else -1):
        QTest.mouseMove(chart, middle(chart, year))
    QTest.mouseRelease(chart, LEFT, NONE, middle(chart, end))


def test_the_years_shown_at_first_are_the_questions(chart: YearsChart) -> None:
    assert chart.span == (1953, 1964)


def test_each_year_counts_the_pieces_that_fall_into_it(chart: YearsChart) -> None:
    assert [chart.counts.get(year, 0) for year in (1953, 1956, 1958, 1962)] == [2, 2, 3, 1]


def test_a_click_on_a_bar_chooses_its_year(board: BoardView, chart: YearsChart) -> None:
    QTest.mouseClick(chart, LEFT, NONE, middle(chart, 1962))
    assert board.library.filters.value.period == "1962"
    assert shown(board) == ["d/one-day"]


def test_a_second_click_on_the_only_year_lets_it_go(board: BoardView, chart: YearsChart) -> None:
    for _click in range(2):
        QTest.mouseClick(chart, LEFT, NONE, middle(chart, 1962))
    assert board.library.filters.value.period == ""


@pytest.mark.parametrize(("start", "end"), [(1957, 1959), (1959, 1957)])
def test_years_are_chosen_by_dragging_over_them_either_way(
    board: BoardView, chart: YearsChart, start: int, end: int
) -> None:
    drag(chart, start, end)
    assert board.library.filters.value.period == "1957/1959"


def test_the_arrows_go_from_year_to_year(board: BoardView, chart: YearsChart) -> None:
    for _press in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert board.library.filters.value.period == "1955"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert board.library.filters.value.period == "1954"


def test_with_shift_the_arrows_take_in_more_years(board: BoardView, chart: YearsChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_Home)
    for _press in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Right, SHIFT)
    assert board.library.filters.value.period == "1953/1956"


def test_delete_lets_the_years_go(board: BoardView, chart: YearsChart) -> None:
    QTest.keyClick(chart, Qt.Key.Key_End)
    assert board.library.filters.value.period == "1964"
    QTest.keyClick(chart, Qt.Key.Key_Delete)
    assert board.library.filters.value.period == ""


def test_a_screen_reader_hears_the_years_and_how_many_pieces_the_last_one_has(chart: YearsChart) -> None:
    assert chart.accessibleDescription() == "Years 1953 to 1964, 2 pieces in 1953."
    drag(chart, 1956, 1958)
    assert chart.accessibleDescription() == "Years 1956 to 1958, 3 pieces in 1958."


def test_two_years_can_be_typed(board: BoardView, filters: FilterRow) -> None:
    period = filters.panel.period
    for box, year in ((period.first, "1957"), (period.last, "1959")):
        QTest.mouseClick(box, LEFT)
        QTest.keyClicks(box, year)
    assert filters.value.period == "1957/1959"
    assert shown(board) == ["d/gulag-releases", "d/criminal-code", "d/zhivago"]


def test_what_is_not_a_year_gets_a_sentence(filters: FilterRow) -> None:
    QTest.keyClicks(filters.panel.period.first, "19x")
    assert filters.panel.period.odd.text() == "A year has four figures, such as 1956."
    assert filters.value.period == ""


def test_years_the_wrong_way_round_get_a_sentence(filters: FilterRow) -> None:
    filters.panel.period.first.setText("1960")
    QTest.keyClicks(filters.panel.period.last, "1955")
    assert filters.panel.period.odd.text() == "The first year comes after the last."


def test_there_is_a_way_to_the_years_beyond_the_question(make_board: MakeBoard) -> None:
    board = make_board(_of_period(), a_pack(*some_evidence(), a_piece("opening", date="1991")))
    board.library.filters.clear()
    board.library.filters.more.click()
    period = board.library.filters.panel.period
    assert period.more.text() == "Show all years, 1953–1991"
    period.more.click()
    assert period.chart.span == (1953, 1991)
    assert period.more.text() == "Show only 1953–1964"


def test_the_years_count_what_the_other_filters_leave(filters: FilterRow, chart: YearsChart) -> None:
    filters.themes["culture"].click()
    assert [chart.counts.get(year, 0) for year in (1953, 1958, 1962)] == [0, 1, 1]


# -- people and tags --


@pytest.fixture
def crowded(make_board: MakeBoard) -> BoardView:
    """A board whose pieces name people and have tags."""
    pieces = [
        a_piece("one", people=("Lavrenty Beria", "Joseph Stalin"), tags=("secret-speech",)),
        a_piece("two", people=("Joseph Stalin",), tags=("gulag",)),
        a_piece("three", people=("Imre Nagy",), tags=("gulag", "law"), date="1956"),
    ]
    board = make_board(an_empty_plan(library=Library()), a_pack(*pieces))
    board.library.filters.more.click()
    settle()
    return board


def names(part: NamesPart) -> list[tuple[str, int]]:
    return list(part.model.rows)


def press_on(part: NamesPart, row: int) -> None:
    point = part.list.visualRect(part.model.index(row, 0)).center()
    QTest.mouseClick(part.list.viewport(), LEFT, NONE, point)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640), (700, 500)])
def test_the_panel_of_filters_stays_within_the_window(make_board: MakeBoard, size: tuple[int, int]) -> None:
    board = make_board(_of_period())
    board.resize(*size)
    settle()
    board.library.filters.more.click()
    settle()
    window = board.rect().translated(board.mapToGlobal(QPoint()))
    assert window.contains(board.library.filters.panel.geometry())


def test_escape_closes_the_panel_and_goes_back_to_its_button(filters: FilterRow) -> None:
    QTest.keyClick(filters.panel, Qt.Key.Key_Escape)
    assert not filters.panel.isVisible()
    assert filters.more.hasFocus()


def test_the_panel_opens_a_second_time_as_it_did_the_first(filters: FilterRow, chart: YearsChart) -> None:
    first = chart.geometry()
    QTest.keyClick(filters.panel, Qt.Key.Key_Escape)
    filters.more.click()
    settle()
    assert chart.geometry() == first


def test_people_come_with_counts_the_most_frequent_first(crowded: BoardView) -> None:
    people = crowded.library.filters.panel.people
    assert names(people) == [("Joseph Stalin", 2), ("Lavrenty Beria", 1), ("Imre Nagy", 1)]


def test_a_click_on_a_name_leaves_that_persons_pieces(crowded: BoardView) -> None:
    press_on(crowded.library.filters.panel.people, 0)
    assert shown(crowded) == ["d/one", "d/two"]


def test_several_people_can_be_chosen_by_key(crowded: BoardView) -> None:
    people = crowded.library.filters.panel.people
    people.list.setCurrentIndex(people.model.index(1, 0))
    QTest.keyClick(people.list, Qt.Key.Key_Space)
    QTest.keyClick(people.list, Qt.Key.Key_Down)
    QTest.keyClick(people.list, Qt.Key.Key_Return)
    assert crowded.library.filters.value.people == {"Lavrenty Beria", "Imre Nagy"}
    assert shown(crowded) == ["d/one", "d/three"]


def test_only_names_with_pieces_are_listed(crowded: BoardView) -> None:
    crowded.library.search.setText("date:1956")
    assert names(crowded.library.filters.panel.people) == [("Imre Nagy", 1)]


def test_a_name_is_found_by_typing_part_of_it(crowded: BoardView) -> None:
    people = crowded.library.filters.panel.people
    people.box.setText("ber")
    assert names(people) == [("Lavrenty Beria", 1)]


def test_a_name_that_is_chosen_is_listed_also_where_it_has_no_pieces_left(crowded: BoardView) -> None:
    press_on(crowded.library.filters.panel.people, 0)
    crowded.library.search.setText("date:1956")
    assert names(crowded.library.filters.panel.people) == [("Imre Nagy", 1), ("Joseph Stalin", 0)]


def test_tags_are_read_as_words(crowded: BoardView) -> None:
    tags = crowded.library.filters.panel.tags
    assert tags.model.index(1, 0).data() == "secret speech"
    press_on(tags, 1)
    assert shown(crowded) == ["d/one"]


def test_a_screen_reader_hears_a_name_with_its_count(crowded: BoardView) -> None:
    index = crowded.library.filters.panel.people.model.index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Joseph Stalin, 2 pieces"


# -- what is on --


def on(board: BoardView) -> list[str]:
    return [chip.text() for chip in board.library.filters.on.buttons]


def all_on(board: BoardView) -> None:
    board.library.filters.set_value(
        Filters(people=frozenset({"Imre Nagy"}), tags=frozenset({"secret-speech"}), period="1956/1958")
    )
    settle()


def test_what_is_on_stands_as_chips_in_words(crowded: BoardView) -> None:
    all_on(crowded)
    assert on(crowded) == ["1956–58", "Imre Nagy", "secret speech", "Clear all"]


def test_the_chips_of_what_is_on_take_no_more_room_than_they_need(crowded: BoardView) -> None:
    all_on(crowded)
    settle()
    few = crowded.library.filters.few
    assert few.verticalScrollBar().maximum() == 0
    assert max(chip.geometry().bottom() for chip in crowded.library.filters.on.buttons) < few.height()


def test_many_chips_scroll_and_leave_room_for_the_cards(crowded: BoardView) -> None:
    crowded.resize(1024, 510)
    crowded.library.filters.set_value(Filters(tags=frozenset(f"some-tag-{number}" for number in range(20))))
    settle()
    assert crowded.library.filters.few.height() <= crowded.library.height() * 0.2
    assert crowded.library.filters.few.verticalScrollBar().maximum() > 0


def test_a_press_on_a_chip_takes_its_filter_off(crowded: BoardView) -> None:
    all_on(crowded)
    crowded.library.filters.on.buttons[1].click()
    assert crowded.library.filters.value.people == frozenset()
    assert on(crowded) == ["1956–58", "secret speech", "Clear all"]


def test_one_press_clears_all(crowded: BoardView) -> None:
    all_on(crowded)
    crowded.library.filters.on.buttons[-1].click()
    assert shown(crowded) == ["d/one", "d/two", "d/three"]
    assert on(crowded) == []


def test_the_chips_of_what_is_on_can_be_reached_by_tab(crowded: BoardView) -> None:
    all_on(crowded)
    stops: list[QWidget] = crowded.library.stops()
    assert all(chip in stops for chip in crowded.library.filters.on.buttons)


def test_where_nothing_is_left_the_filter_to_take_off_is_offered(crowded: BoardView) -> None:
    crowded.library.filters.set_value(Filters(people=frozenset({"Imre Nagy"}), tags=frozenset({"secret-speech"})))
    assert crowded.library.list.empty_words == "Nothing is left with these filters."
    assert crowded.library.list.looser.text() == "Take off ‘Imre Nagy’: 1 found"
    crowded.library.list.looser.click()
    assert shown(crowded) == ["d/one"]
    assert not crowded.library.list.looser.isVisible()


def test_where_no_single_filter_is_to_blame_all_are_offered_to_go(crowded: BoardView) -> None:
    all_on(crowded)
    crowded.library.search.setText("one")
    assert crowded.library.list.looser.text() == "Take off all filters: 1 found"
    crowded.library.list.looser.click()
    assert shown(crowded) == ["d/one"]


def test_words_and_filters_can_be_kept_and_put_back(crowded: BoardView) -> None:
    all_on(crowded)
    crowded.library.search.setText("three")
    kept = crowded.library.shown()
    crowded.library.look_for(Asked())
    assert (crowded.library.search.text(), on(crowded)) == ("", [])
    crowded.library.look_for(kept)
    assert crowded.library.shown() == kept


# -- typing --


def test_words_that_were_found_are_marked_on_cards(board: BoardView) -> None:
    board.library.search.setText("amnest")
    find = board.library.list.cards.find_spans
    assert find is not None
    assert find("The amnesty of 1953.") == [(4, 11)]


def test_nothing_is_marked_where_nothing_is_looked_for(board: BoardView) -> None:
    board.library.search.setText("amnest")
    board.library.search.clear()
    assert board.library.list.cards.find_spans is None


def test_words_that_were_found_are_marked_in_the_panel(board: BoardView) -> None:
    board.library.reveal("d/amnesty")
    board.library.search.setText("amnest")
    assert ">amnesty</span> of 1953" in board.panel.text.text()


def test_what_is_odd_about_the_words_is_said_after_a_moment(board: BoardView, until: Until) -> None:
    board.library.search.setText("theme:sport")
    until(board.library.odd.isVisible)
    assert board.library.odd.text().startswith("There is no theme ‘sport’.")
    board.library.search.setText("theme:terror")
    assert not board.library.odd.isVisible()


def test_an_example_of_the_help_is_typed_by_a_press(board: BoardView) -> None:
    board.library.how.click()
    assert board.library.how.help.isVisible()
    next(made for made in board.library.how.examples if made.text() == "date:1956").click()
    assert board.library.search.text() == "date:1956"
    assert not board.library.how.help.isVisible()


def test_a_piece_that_is_still_found_stays_chosen(board: BoardView) -> None:
    board.library.reveal("d/criminal-code")
    board.library.search.setText("crim")
    assert board.library.list.chosen() == ("d/criminal-code",)
