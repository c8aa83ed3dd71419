"""A plan as a PDF: for printing, and on small pages for phones."""

from PySide6.QtCore import QBuffer, QIODevice, QSizeF
from PySide6.QtGui import QPageLayout, QPainter, QPdfWriter

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.export.html import to_html
from essay_planner.export.pdf_marks import Heading, with_marks
from essay_planner.ui.export.pages import A4, DOTS, Pages, page_layout


def to_pdf(outline: Outline, paper: str = A4) -> bytes:
    """The plan as the bytes of a PDF with a title, a language and bookmarks. There has to be a QGuiApplication."""
    return html_to_pdf(to_html(outline), outline.title, outline.language, paper)


def html_to_pdf(html: str, title: str, language: str, paper: str = A4) -> bytes:
    """A page of HTML as a PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    layout = page_layout(paper)
    room = layout.paintRectPixels(DOTS).size()
    pages = Pages(html, title, QSizeF(room)).settled()
    _write(pages, _writer(buffer, title, layout))
    return with_marks(bytes(buffer.data().data()), language, _headings(pages, layout))


def _writer(buffer: QBuffer, title: str, layout: QPageLayout) -> QPdfWriter:
    writer = QPdfWriter(buffer)
    writer.setPdfVersion(QPdfWriter.PdfVersion.PdfVersion_1_4)
    writer.setColorModel(QPdfWriter.ColorModel.RGB)
    writer.setResolution(DOTS)
    writer.setPageLayout(layout)
    writer.setTitle(title)
    writer.setCreator(_("Essay Planner"))
    return writer


def _write(pages: Pages, writer: QPdfWriter) -> None:
    painter = QPainter(writer)
    for page in range(pages.count):
        if page:
            writer.newPage()
        pages.paint(painter, page)
    painter.end()


def _headings(pages: Pages, layout: QPageLayout) -> list[Heading]:
    height, above = layout.fullRectPoints().height(), layout.marginsPoints().top()
    return [Heading(level, text, page, height - above - top * 72 / DOTS) for level, text, page, top in pages.headings()]
