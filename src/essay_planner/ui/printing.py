"""Printing a plan: the same words as everywhere, on pages with a foot that tells the plan and the page."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from essay_planner.core.messages import _
from essay_planner.core.outline import outline
from essay_planner.core.plan import Plan
from essay_planner.export.html import to_html

MARGIN = 17.0  # millimetres on each side
BODY, FOOT = 10, 8  # points
FOOT_LINES = 2.2  # the height of the foot in lines, with the room above it
INK, FAINT = QColor("#22252b"), QColor("#5f646d")  # paper is white, whatever theme the window wears


def ask_printer(title: str, parent: QWidget) -> QPrinter | None:
    """The printer that the student chooses in the system's dialog, set up as they said; None if they print nothing."""
    printer = make_printer(title)
    dialog = QPrintDialog(printer, parent)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


def make_printer(title: str) -> QPrinter:
    """A printer for A4 pages, named after the plan in the queue and as a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator(_("Essay Planner"))
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins)
    page.setUnits(QPageLayout.Unit.Millimeter)
    page.setMargins(margins)
    printer.setPageLayout(page)
    return printer


def print_plan(plan: Plan, printer: QPrinter) -> int:
    """Print a plan, or the pages of it that the printer was told; the number of pages, 0 if the printer took none."""
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    foot_font = _font(FOOT)
    foot_height = QFontMetricsF(foot_font, printer).lineSpacing() * FOOT_LINES
    paper = QRectF(painter.viewport())
    room = QSizeF(paper.width(), paper.height() - foot_height)
    document = _document(plan, printer, room)
    pages = _asked(printer, document.pageCount())
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        _paint_page(painter, document, page, room)
        _paint_foot(painter, QRectF(0, room.height(), room.width(), foot_height), foot_font, plan, page, document)
    painter.end()
    return len(pages)


def _document(plan: Plan, printer: QPrinter, room: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(printer)
    document.setDocumentMargin(0)
    document.setDefaultFont(_font(BODY))
    document.setMetaInformation(QTextDocument.MetaInformation.CssMedia, "print")
    document.setHtml(to_html(outline(plan)))
    document.setPageSize(room)
    _keep_headings(document)
    return document


def _keep_headings(document: QTextDocument) -> None:
    """Begin a page with a heading that would else stand at the foot of one, away from what it is the heading of."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and _page_of(document, block) < _page_of(document, _after(block)):
            form = block.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)
            document.markContentsDirty(0, document.characterCount())  # else Qt loses what stands below
        block = block.next()


def _after(block: QTextBlock) -> QTextBlock:
    """The second block below: a heading takes along the line under it and what then begins."""
    return block.next().next()


def _page_of(document: QTextDocument, block: QTextBlock) -> int:
    """The page on which a block begins, from 0; the first for one that is not there."""
    top = document.documentLayout().blockBoundingRect(block).top() if block.isValid() else 0.0
    return int(top // document.pageSize().height())


def _font(points: int) -> QFont:
    font = QFont(QApplication.font().family())
    font.setPointSize(points)
    font.setFeature(QFont.Tag("calt"), 0)  # Inter's other shapes of dashes and brackets cannot be copied from a PDF
    return font


def _asked(printer: QPrinter, count: int) -> range:
    """The pages to print, from 0: all of them, or those that the student named."""
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        return range(printer.fromPage() - 1, min(printer.toPage() or count, count))
    return range(count)


def _paint_page(painter: QPainter, document: QTextDocument, page: int, room: QSizeF) -> None:
    seen = QRectF(0, page * room.height(), room.width(), room.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, INK)
    context.clip = seen
    painter.save()
    painter.translate(0, -seen.top())
    painter.setClipRect(seen)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _paint_foot(painter: QPainter, box: QRectF, font: QFont, plan: Plan, page: int, document: QTextDocument) -> None:
    number = _("Page {page} of {pages}").format(page=page + 1, pages=document.pageCount())
    painter.save()
    painter.setFont(font)
    painter.setPen(FAINT)
    metrics = QFontMetricsF(font, painter.device())
    width = metrics.horizontalAdvance(number)
    title = metrics.elidedText(plan.question.text, Qt.TextElideMode.ElideRight, box.width() - 1.2 * width)
    painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
    painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
    painter.restore()
