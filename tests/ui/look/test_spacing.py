"""Spacing is chosen live: layouts, labels, cards and lists take the room that their steps ask for now."""

import gc

import pytest
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import Space, blank, current_theme, gap, gaps, look, pad, px

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_layout_takes_more_room_once_the_spacing_is_roomy() -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    pad(column, Space.WIDE, Space.GAP, Space.WIDE, Space.NONE)
    gap(column, Space.MEDIUM)
    before = column.contentsMargins(), column.spacing()
    look().choose(spacing="roomy")
    margins = column.contentsMargins()
    assert (before[0].left(), before[0].top(), before[0].bottom(), before[1]) == (12, 8, 0, 10)
    assert (margins.left(), margins.top(), margins.bottom(), column.spacing()) == (17, 11, 0, 14)


def test_a_layout_within_a_layout_follows_too_though_nothing_else_knows_it() -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    _add_grid(column)
    gc.collect()
    look().choose(spacing="tight")
    item = column.itemAt(0)
    grid = item.layout() if item is not None else None
    assert isinstance(grid, QGridLayout)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (18, 4)


def _add_grid(column: QVBoxLayout) -> None:
    grid = QGridLayout()
    gaps(grid, Space.PAGE, Space.TINY)
    column.addLayout(grid)


def test_room_between_two_parts_follows() -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    pad(column, Space.NONE)
    gap(column, Space.NONE)
    column.addWidget(QLabel("above"))
    blank(column, Space.PAGE)
    column.addWidget(QLabel("below"))
    before = window.sizeHint().height()
    gc.collect()
    look().choose(spacing="roomy")
    assert window.sizeHint().height() == before + px(Space.PAGE) - 24


def test_measured_room_stays() -> None:
    made = QLabel("words")
    pad(made, 15)
    look().choose(spacing="roomy")
    assert made.contentsMargins().left() == 15


def test_what_is_level_with_the_words_in_fields_stays_so() -> None:
    assert [current_theme().scaled(100, word).sizes.space("room_field") for word in ("tight", "roomy")] == [5, 5]


def test_lines_on_cards_stand_further_apart_where_it_is_roomy() -> None:
    lines = [card_type(current_theme().scaled(100, word).sizes).text.line for word in ("tight", "normal", "roomy")]
    assert lines == sorted(set(lines))
