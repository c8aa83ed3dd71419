"""The words that were asked for are marked on the cards that were found."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from essay_planner.search.matches import matches
from essay_planner.ui.cards.delegate import CardDelegate
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.type import broken, card_type
from essay_planner.ui.look import current_theme, look

LONG = "The Secret Speech was heard by foreign guests, read out in the districts, and printed abroad within weeks. " * 3


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    look().choose("light")


def marked(text: str, query: str, width: int = 320) -> int:
    """How many dots of a painted card have the ground of what was found."""
    delegate = CardDelegate(Dress.LIBRARY, QApplication.instance() or QApplication([]))
    delegate.find_spans = lambda said: matches(said, query)
    face = Face(key="a", text=text)
    picture = QImage(width, delegate.layout(face, width).height, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    delegate.paint_card(painter, QRect(0, 0, width, picture.height()), face)
    painter.end()
    found = QColor(current_theme().found).rgb()
    return sum(picture.pixel(x, y) == found for x in range(width) for y in range(picture.height()))


def test_a_word_that_was_asked_for_has_a_ground_of_its_own() -> None:
    assert marked("Beria was shot in December 1953.", "beria") > 100


def test_nothing_is_marked_where_nothing_was_found() -> None:
    assert marked("Beria was shot in December 1953.", "gulag") == 0


def test_a_word_in_a_later_line_is_marked_as_well() -> None:
    assert marked(LONG, "districts") > marked(LONG, "nothing-of-this")


def test_a_word_that_was_cut_off_marks_the_dots_in_its_place() -> None:
    assert 0 < marked(LONG + "Molotov.", "molotov") < marked("Molotov.", "molotov")


def test_the_lines_of_a_text_cover_it_from_end_to_end() -> None:
    lines = broken(LONG, card_type(current_theme().sizes).text, 240)
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert "".join(LONG[line.start : line.end] for line in lines) == LONG


def test_letters_beyond_the_first_plane_do_not_shift_the_lines() -> None:
    text = "𐍈𐍈𐍈 und dann ein langer Satz nach alten gotischen Buchstaben 𐍈𐍈𐍈, der umbricht."
    lines = broken(text, card_type(current_theme().sizes).text, 120)
    assert " ".join(line.text for line in lines) == text
