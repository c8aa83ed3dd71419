"""Marks wear the theme's colours, stand out from their ground, and are drawn pixel by pixel at every ratio."""

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication
from tests.ui.look.eyes import contrast

from essay_planner.ui.look.colours import THEMES
from essay_planner.ui.look.lucide import picture
from essay_planner.ui.look.marks import Mark, draw_mark, icon
from essay_planner.ui.look.theme import Theme

pytestmark = pytest.mark.usefixtures("qapp")
MARKS = pytest.mark.parametrize("mark", Mark, ids=lambda mark: str(mark.name))


def drawn(mark: Mark, rect: QRect | QRectF, colour: str, ground: str = "", ratio: float = 1.0) -> QImage:
    image = QImage(round(40 * ratio), round(40 * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(ground) if ground else Qt.GlobalColor.transparent)
    painter = QPainter(image)
    draw_mark(painter, rect, mark, colour)
    painter.end()
    return image


def colours(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@MARKS
@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_a_mark_stands_out_from_paper_in_every_theme(theme: Theme, mark: Mark) -> None:
    seen = colours(drawn(mark, QRect(4, 4, 12, 12), theme.muted, theme.paper))
    assert max(contrast(colour, theme.paper) for colour in seen) >= 3


@MARKS
def test_a_mark_keeps_to_its_place(mark: Mark) -> None:
    image = drawn(mark, QRect(10, 10, 16, 16), "#000000")
    outside = [
        (x, y)
        for x in range(40)
        for y in range(40)
        if not (9 <= x <= 26 and 9 <= y <= 26) and image.pixelColor(x, y).alpha()
    ]
    assert outside == []


@pytest.mark.parametrize("ratio", [1.0, 2.0])
@pytest.mark.parametrize("left", [4, 4.5, 4.3])
def test_an_icon_is_drawn_pixel_by_pixel_wherever_it_stands(ratio: float, left: float) -> None:
    image = drawn(Mark.SCALES, QRectF(left, 5, 13, 13), "#ad4f08", ratio=ratio)
    side = round(13 * ratio)
    exact = picture(Mark.SCALES.value, side, "#ad4f08", ratio)
    offsets = [
        (x, y) for x in range(round(3 * ratio), round(6 * ratio)) for y in range(round(4 * ratio), round(7 * ratio))
    ]
    assert any(_part(image, x, y, side) == _part(exact, 0, 0, side) for x, y in offsets)


def _part(image: QImage, x: int, y: int, side: int) -> list[int]:
    return [image.pixel(x + across, y + down) for across in range(side) for down in range(side)]


def test_an_icon_that_a_painter_makes_larger_is_drawn_for_that_size() -> None:
    image = QImage(60, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.scale(3, 3)
    draw_mark(painter, QRect(2, 2, 12, 12), Mark.SCALES, "#000000")
    painter.end()
    exact = picture(Mark.SCALES.value, 36, "#000000", 3.0)
    assert _part(image, 6, 6, 36) == _part(exact, 0, 0, 36)


@pytest.mark.parametrize("size", [10, 12, 15, 24])
def test_an_icon_of_a_button_comes_for_1x_and_2x(qapp: QApplication, size: int) -> None:
    del qapp
    made = icon(Mark.SEARCH, "#5f646d", size)
    plain, fine = made.availableSizes()
    assert fine == plain * 2
    shown: QPixmap = made.pixmap(plain)
    assert (shown.size(), shown.devicePixelRatio()) == (plain, 1)
