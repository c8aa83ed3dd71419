"""The heads of a pack's tables stand right over what their columns say."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from tests.ui.packs.editor.conftest import page_of

from essay_planner.core.pack_parts import Part
from essay_planner.ui.look import look
from essay_planner.ui.packs.editor.window import PackWindow

_INK = 60  # how much darker than the ground a letter is, of 255
_BEARING = 1  # pixels by which letters differ in where they begin


def first_ink(image: QImage, area: QRect) -> int:
    """Pixels from the left of an area to its first letter."""
    ground = QColor(image.pixel(area.left() + 2, area.center().y())).lightness()
    for x in range(area.left() + 2, area.right()):
        if any(ground - QColor(image.pixel(x, y)).lightness() > _INK for y in range(area.top() + 2, area.bottom() - 2)):
            return x - area.left()
    raise AssertionError("there is no letter")


@pytest.fixture(params=[100, 200])
def window_in_size(window: PackWindow, request: pytest.FixtureRequest) -> Iterator[PackWindow]:
    """The editor with text at a size, in percent."""
    look().choose("light", request.param)
    yield window
    look().choose("light", 100)


def test_a_head_stands_right_over_the_words_of_its_column(window_in_size: PackWindow) -> None:
    table = page_of(window_in_size, Part.SOURCES).table
    heads = table.horizontalHeader()
    at = table.items.index(0, 1)
    head = QRect(QPoint(heads.sectionViewportPosition(1), 0), heads.viewport().size()).intersected(heads.rect())
    over = first_ink(heads.viewport().grab().toImage(), head)
    assert abs(over - first_ink(table.viewport().grab().toImage(), table.visualRect(at))) <= _BEARING
