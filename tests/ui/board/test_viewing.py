"""A plan comes up as it was left."""

import dataclasses

from tests.builders import a_plan
from tests.ui.board.conftest import MakeBoard, settle

from essay_planner.core.pack import Kind
from essay_planner.files.views import views_path
from essay_planner.search.index import Filters
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.finding_asked import Asked
from essay_planner.ui.viewing import look_again, remember_view, view_of


def left(made: BoardView) -> None:
    """Leave the board, with what it shows remembered."""
    settle()
    remember_view(made)
    made.hide()


def test_words_and_filters_come_back(make_board: MakeBoard) -> None:
    first, second = make_board(), make_board()
    asked = Asked("gulag", Filters(themes=frozenset({"terror"}), kinds=frozenset({Kind.STATISTIC}), period="1953/1960"))
    first.library.look_for(asked)
    left(first)
    look_again(second)
    assert second.library.shown() == asked


def test_only_what_is_not_used_yet_comes_back(make_board: MakeBoard) -> None:
    first, second = make_board(), make_board()
    first.library.look_for(Asked("", Filters(unused_of=frozenset())))
    left(first)
    look_again(second)
    assert second.library.filters.unused.isChecked()


def test_folded_sections_come_back_folded(make_board: MakeBoard) -> None:
    first, second = make_board(), make_board()
    key = next(reversed(first.sheet.sections))
    first.sheet.sections[key].fold(True)
    left(first)
    look_again(second)
    assert [other for other, section in second.sheet.sections.items() if section.folded] == [key]


def test_the_card_that_was_chosen_is_chosen_again(make_board: MakeBoard) -> None:
    first, second = make_board(), make_board()
    first.lists.show_card("k2")
    left(first)
    assert look_again(second)
    assert second.desk.cards == ("k2",)


def test_a_card_that_has_gone_since_is_not_chosen(make_board: MakeBoard) -> None:
    first, plan = make_board(), a_plan()
    first.lists.show_card("k2")
    left(first)
    rest = {key: card for key, card in plan.cards.items() if key != "k2"}
    sections = tuple(
        dataclasses.replace(s, for_=_without(s.for_), against=_without(s.against), context=_without(s.context))
        for s in plan.sections
    )
    second = make_board(dataclasses.replace(plan, cards=rest, sections=sections))
    assert not look_again(second)


def _without(cards: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(card for card in cards if card != "k2")


def test_the_sheet_is_scrolled_to_where_it_was(make_board: MakeBoard) -> None:
    first, second = make_board(), make_board()
    for made in (first, second):
        made.resize(1440, 500)
        settle()
    first.sheet.verticalScrollBar().setValue(120)
    left(first)
    look_again(second)
    settle()
    assert second.sheet.verticalScrollBar().value() == 120


def test_nothing_is_known_of_a_plan_that_is_opened_for_the_first_time(make_board: MakeBoard) -> None:
    assert not look_again(make_board())


def test_a_view_that_cannot_be_kept_is_no_news(make_board: MakeBoard) -> None:
    made = make_board()
    views_path().mkdir(parents=True)
    remember_view(made)
    assert view_of(made).plan == made.session.plan.id
