"""The sheets of paper that a plan is laid out on."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter
from tests.export.sample import a_full_plan

from essay_planner.core.outline import outline
from essay_planner.core.plan import ExportOptions
from essay_planner.export.paged import word_page
from essay_planner.ui.export.pages import A4, A5, DOTS, OF_WORD, Pages, page_layout

pytestmark = pytest.mark.usefixtures("qapp")


def pages_on(paper: str, html: str = "<p>Words</p>", title: str = "A question") -> Pages:
    return Pages(html, title, QSizeF(page_layout(paper).paintRectPixels(DOTS).size())).settled()


def test_a_sheet_of_word_has_as_much_room_as_in_word() -> None:
    room = pages_on(OF_WORD).room
    assert room.width() / DOTS * 25.4 == pytest.approx(210 - 2 * 22, abs=0.5)
    assert room.height() / DOTS * 25.4 == pytest.approx(297 - 23 - 22, abs=0.5)


def test_a_paragraph_of_word_has_no_more_room_round_it_than_its_style_says() -> None:
    pages = pages_on(OF_WORD, word_page(outline(replace(a_full_plan(), export=ExportOptions()))))
    block = pages.document.begin()
    while "Did the changes last?" not in block.text():
        block = block.next()
    form = block.blockFormat()
    assert (form.topMargin(), form.bottomMargin()) == (0, 5)  # pixels: 0 and 80 twentieths of a point


@pytest.mark.parametrize("paper", [A4, A5, OF_WORD])
def test_the_foot_can_be_read_on_a_screen(paper: str) -> None:
    layout, pages = page_layout(paper), pages_on(paper, title="How successful was it in all these years?")
    image = QImage(600, 850, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(*[600 / layout.fullRectPixels(DOTS).width()] * 2)
    painter.translate(layout.paintRectPixels(DOTS).topLeft())
    pages.paint(painter, 0)
    painter.end()
    inked = [x for x in range(400) for y in range(750, 850) if image.pixelColor(x, y).lightness() < 200]
    assert max(inked) - min(inked) > 100
