"""A plan as a PDF: for printing, and on small pages for phones."""

from collections.abc import Generator
from itertools import chain

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.export.paged import to_page
from essay_planner.export.pdf_letters import with_letters
from essay_planner.export.pdf_marks import Heading, with_marks
from essay_planner.ui.export.pages import A4, DOTS, Pages, page_layout


def to_pdf(outline: Outline, paper: str = A4) -> bytes:
    """The plan as the bytes of a PDF with a title, a language and bookmarks. There has to be a QGuiApplication."""
    work = pdf_in_steps(to_page(outline), outline.title, outline.language, paper)
    while True:
        try:
            next(work)
        except StopIteration as done:
            made: bytes = done.value
            return made


def pdf_in_steps(html: str, title: str, language: str, paper: str) -> Generator[None, None, bytes]:
    """Make a PDF of a page of HTML, in steps of some milliseconds; it is returned at the end."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    layout = page_layout(paper)
    pages = Pages(html, title, QSizeF(layout.paintRectPixels(DOTS).size()))
    for _ready in chain(pages.fill(), pages.settle()):
        yield
    writer = _writer(buffer, title, layout)
    painter = QPainter(writer)
    for page in range(pages.count):
        if page:
            writer.newPage()
        pages.paint(painter, page)
        yield
    painter.end()
    return with_marks(with_letters(bytes(buffer.data().data())), language, _headings(pages, layout))


def _writer(buffer: QBuffer, title: str, layout: QPageLayout) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_4)
    writer.setColorModel(QPdfWriter.ColorModel.RGB)
    writer.setResolution(DOTS)
    writer.setPageLayout(layout)
    writer.setTitle(title)
    writer.setCreator(_("Essay Planner"))
    return writer


def _headings(pages: Pages, layout: QPageLayout) -> list[Heading]:
    height, above = layout.fullRectPoints().height(), layout.marginsPoints().top()
    return [Heading(level, text, page, height - above - top * 72 / DOTS) for level, text, page, top in pages.headings()]
