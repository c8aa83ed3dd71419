"""The icons of the stylesheet: each theme has its own, and Qt finds them."""

import re

import pytest
from PySide6.QtCore import QFile, QIODevice
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication
from tests.ui.look.eyes import contrast

from essay_planner.ui.look.colours import THEMES
from essay_planner.ui.look.sheet import stylesheet
from essay_planner.ui.look.sheet_icons import SHOWN, icons_of
from essay_planner.ui.look.theme import Theme

ALL = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)


@ALL
def test_every_icon_of_the_stylesheet_is_there_and_none_is_left_out(theme: Theme) -> None:
    urls = set(re.findall(r'url\("([^"]*)"\)', stylesheet(theme)))
    assert urls == {f"{icons_of(theme)}/{file}.svg" for file in SHOWN}


@ALL
@pytest.mark.parametrize("file", SHOWN)
def test_an_icon_of_the_stylesheet_can_be_read_and_wears_the_colour_of_its_theme(theme: Theme, file: str) -> None:
    held = QFile(f"{icons_of(theme)}/{file}.svg")
    assert held.open(QIODevice.OpenModeFlag.ReadOnly)
    text = bytes(held.readAll().data()).decode()
    held.close()
    assert f'stroke="{getattr(theme, SHOWN[file][1])}"' in text


@ALL
@pytest.mark.parametrize("file", SHOWN)
def test_qt_draws_an_icon_of_the_stylesheet_in_that_colour(qapp: QApplication, theme: Theme, file: str) -> None:
    del qapp
    image = QIcon(f"{icons_of(theme)}/{file}.svg").pixmap(26, 26).toImage()
    colour = QColor(getattr(theme, SHOWN[file][1]))
    assert any(image.pixelColor(x, y) == colour for x in range(image.width()) for y in range(image.height()))


@ALL
def test_icons_of_the_stylesheet_stand_out_from_what_they_stand_on(theme: Theme) -> None:
    assert contrast(theme.muted, theme.field) >= 3
    assert contrast(theme.accent_text, theme.accent) >= 3
