"""The sheets of paper that a plan is laid out on."""

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from essay_planner.ui.export.pages import A4, A5, DOTS, OF_WORD, Pages, page_layout

pytestmark = pytest.mark.usefixtures("qapp")


def pages_on(paper: str, html: str = "<p>Words</p>", title: str = "A question") -> Pages:
    return Pages(html, title, QSizeF(page_layout(paper).paintRectPixels(DOTS).size())).settled()


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
