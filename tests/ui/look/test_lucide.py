"""The bundled icons: those that are shown and no others, in any colour, and sharp."""

import re

import pytest
from PySide6.QtGui import QColor

from essay_planner.files.data import data_path
from essay_planner.ui.look.lucide import picture, sharp, svg
from essay_planner.ui.look.marks import Mark
from essay_planner.ui.look.sheet_icons import SHOWN

ICONS = data_path("resources", "icons", "lucide")
OF_MARKS = sorted(mark.value for mark in Mark if not mark.value.startswith("own: "))
NAMES = sorted({*OF_MARKS, *(of for of, _colour, _line in SHOWN.values())})
COLOUR = "#964405"


def test_every_icon_that_is_shown_is_bundled_and_no_other() -> None:
    assert sorted(path.stem for path in ICONS.glob("*.svg")) == NAMES


def test_their_licence_is_beside_them() -> None:
    assert (ICONS / "LICENSE.txt").read_text(encoding="utf-8").startswith("ISC License")


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_has_no_other_colour_than_the_one_that_is_asked_for(name: str) -> None:
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', svg(name, COLOUR))) <= {COLOUR, "none"}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("pixels", "ratio"), [(13, 1.0), (24, 2.0)])
def test_an_icon_is_drawn_in_its_colour(name: str, pixels: int, ratio: float) -> None:
    image = picture(name, pixels, COLOUR, ratio)
    darkest = max((image.pixelColor(x, y) for x in range(pixels) for y in range(pixels)), key=QColor.alpha)
    wanted = QColor(COLOUR)
    off = darkest.red() - wanted.red(), darkest.green() - wanted.green(), darkest.blue() - wanted.blue()
    assert darkest.alpha() > 200
    assert max(map(abs, off)) < 3


@pytest.mark.parametrize("asked", range(8, 17))
def test_a_thin_line_through_the_middle_fills_whole_pixels(asked: int) -> None:
    side = sharp(asked)
    image = picture("minus", side, COLOUR, 1.0)
    assert max(image.pixelColor(side // 2, y).alpha() for y in range(side)) == 255
    assert side in (asked, asked + 1)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_for_a_2x_screen_has_finer_steps_than_one_of_1x_blown_up(name: str) -> None:
    small, large = picture(name, 13, COLOUR, 1.0), picture(name, 26, COLOUR, 2.0)
    assert large.size() == small.size() * 2
    assert large.devicePixelRatio() == 2
    assert any(large.pixel(x, y) != large.pixel(x + 1, y) for x in range(0, 26, 2) for y in range(26))
