"""A page of HTML laid out on sheets of paper, the same for a printer, a PDF and a look at it on the screen."""

from collections.abc import Iterator
from itertools import chain

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPalette,
    QTextBlock,
    QTextCursor,
    QTextFormat,
    QTextTable,
)

from essay_planner.core.messages import _
from essay_planner.ui.export.filling import add_piece, indented, pieces, print_document
from essay_planner.ui.export.rows import break_before, first_block, heads_of, last_blocks, row_at
from essay_planner.ui.look.paper import FAINT_INK, INK, paper_font

MARGINS = {  # millimetres: left, top, right, bottom; a foot of Word's stands in its margin, ours above it
    "a4": (17.0, 17.0, 17.0, 17.0),
    "a5": (12.0, 12.0, 12.0, 12.0),
    "word": (22.0, 23.0, 22.0, 14.5),
}
BODY, FOOT = 10, 8  # points
FOOT_LINES = 2.2  # the height of the foot in lines, with the room above it
DOTS = 1200  # an inch, for the screen and for PDFs: as fine as a printer's, so that lines break in the same places
STEP = 40  # blocks that are laid out in one go
AHEAD = 8  # blocks that are there below the one at which it is decided whether it moves
LEAD = 5  # blocks before a table, at most, that its heading begins
MOST_ROWS = 40  # of tables whose rows are kept whole: Qt lays out all of a table anew for each that moves

A4, A5, OF_WORD = "a4", "a5", "word"  # sheets: the last is A4 with the margins of our Word documents
_SIZES = {A4: QPageSize.PageSizeId.A4, A5: QPageSize.PageSizeId.A5, OF_WORD: QPageSize.PageSizeId.A4}


def page_layout(paper: str = A4) -> QPageLayout:
    """The sheet of a paper, by its word, with its margins."""
    margins = QMarginsF(*MARGINS[paper])
    page = QPageLayout(QPageSize(_SIZES[paper]), QPageLayout.Orientation.Portrait, margins)
    page.setUnits(QPageLayout.Unit.Millimeter)
    page.setMargins(margins)
    return page


class Pages:
    """The pages of one plan: filled with 'fill' and laid out with 'settle', bit by bit, or with 'settled' at once.

    Until they are laid out their number is not known.
    """

    def __init__(
        self,
        html: str,
        title: str,
        paper: QSizeF,
        device: QPaintDevice | None = None,
        parent: QObject | None = None,
    ) -> None:
        """'paper' is what may be printed on, in dots of 'device', or of DOTS an inch; 'title' stands at each foot.

        Pages that are kept need a parent: a document that Python ends on another thread leaves its timers behind.
        """
        self._title = title
        self._device = device or _fine_device()
        self._foot_font = paper_font(FOOT, self._device.logicalDpiY())
        self._foot_height = QFontMetricsF(self._foot_font, self._device).lineSpacing() * FOOT_LINES
        self.room = QSizeF(paper.width(), paper.height() - self._foot_height)
        self.document = print_document(paper_font(BODY), parent)
        self._html = html
        self._more: Iterator[str] = iter(())
        self._moved = False  # something to another page, in this step: that takes as long as many blocks
        self.count = 0
        self.laid_out = 0  # pages, from the first, that are as they will be

    def fill(self) -> Iterator[None]:
        """Put in what stands on the first page; before the end there is nothing to be laid out."""
        self._more = pieces(indented(self._html, self._device.logicalDpiX()))
        add_piece(self.document, next(self._more))
        yield
        self.document.documentLayout().setPaintDevice(self._device)
        self.document.setPageSize(self.room)

    def settle(self) -> Iterator[int]:
        """Put in and lay out the rest, a bit at each step, each telling how many pages are ready; 'count' comes last.

        A heading that would stand at the foot of a page, away from what it is the heading of, begins the next one, and
        so does a row of a table that would stand on two pages and has room on one, and what leads to a table. As all
        below is laid out anew for each, what comes later is put in later.
        """
        block, number = self.document.begin(), 0
        while block.isValid():
            number += 1
            while self._add_more(block):
                yield self.laid_out
            if level_of(block):
                self._keep(block)
            if row := row_at(block):
                block = self._keep_row(*row)
            if number % STEP == 0 or self._moved:
                self._moved = False
                self.laid_out = self.page_of(block)
                yield self.laid_out
            block = block.next()
        self.count = self.laid_out = self.document.pageCount()

    def _add_more(self, block: QTextBlock) -> bool:
        """Put in the next piece where a block is near the end; whether there was one."""
        near = self.document.blockCount() - block.blockNumber() < AHEAD
        piece = next(self._more, None) if near else None
        if piece is not None:
            add_piece(self.document, piece)
        return piece is not None

    def settled(self) -> "Pages":
        """These pages, filled and all laid out."""
        for _ready in chain(self.fill(), self.settle()):
            pass
        return self

    def page_of(self, block: QTextBlock) -> int:
        """The page on which a block begins, from 0; the first for one that is not there."""
        return self.page_at(self.top_of(block))

    def page_at(self, depth: float) -> int:
        """The page, from 0, that is so far below the top of the first."""
        return int(depth // self.room.height())

    def top_of(self, block: QTextBlock) -> float:
        """How far a block begins below the top of the first page."""
        return self.document.documentLayout().blockBoundingRect(block).top() if block.isValid() else 0.0

    def bottom_of(self, block: QTextBlock) -> float:
        """How far a block ends below the top of the first page."""
        return self.document.documentLayout().blockBoundingRect(block).bottom()

    def headings(self) -> Iterator[tuple[int, str, int, float]]:
        """Each heading: its level, words, page, and how far below the top of that page."""
        block = self.document.begin()
        while block.isValid():
            if level := level_of(block):
                page, top = divmod(self.top_of(block), self.room.height())
                yield level, block.text(), int(page), top
            block = block.next()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a page, from 0, and its foot, in dots."""
        seen = QRectF(0, page * self.room.height(), self.room.width(), self.room.height())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(INK))
        context.clip = seen.adjusted(0, 0, 0, -1)  # Qt draws a line that begins the next page, too
        painter.save()
        painter.translate(0, -seen.top())
        painter.setClipRect(seen)
        self.document.documentLayout().draw(painter, context)
        painter.restore()
        self._paint_foot(painter, page)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        of_all = _("Page {page} of {pages}") if self.count else _("Page {page}")
        number = of_all.format(page=page + 1, pages=self.count)
        box = QRectF(0, self.room.height(), self.room.width(), self._foot_height)
        metrics = QFontMetricsF(self._foot_font, self._device)
        width = box.width() - 1.2 * metrics.horizontalAdvance(number)
        title = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, width)
        painter.save()
        painter.setFont(self._foot_font)
        painter.setPen(QColor(FAINT_INK))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, title)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, number)
        painter.restore()

    def _keep(self, block: QTextBlock) -> None:
        """Begin a page with a heading if what follows it begins another."""
        if self.page_of(block) < self.page_of(block.next().next()):
            self._begin_page(block)

    def _keep_row(self, table: QTextTable, row: int) -> QTextBlock:
        """Begin a page with a row, or with its table if it is the first, that would be split; where it begins then."""
        if not row:
            self._keep_lead(table)
        heads, block = heads_of(table), first_block(table, row)
        bottom = self._bottom_of_row(table, row)
        if row < heads or table.rows() > MOST_ROWS or self.page_of(block) == self.page_at(bottom):
            return block
        begin = self._lead_of(table) if row == heads else block
        head = self.top_of(first_block(table, heads)) - self.top_of(first_block(table, 0)) if row > heads else 0
        if bottom - self.top_of(begin) + head > self.room.height():
            return block
        if row == heads and begin != first_block(table, 0):
            self._begin_page(begin)
            return block
        cursor = QTextCursor(block)
        cursor.beginEditBlock()
        added = break_before(table, row)
        self._lay_out_from(table.firstPosition())
        cursor.endEditBlock()
        return first_block(table, row + added)

    def _bottom_of_row(self, table: QTextTable, row: int) -> float:
        """Where a row ends: the last with all that belongs to the table, since Qt repeats the heads by that.

        A table without heads is lines to write on: they are kept together by taking all of it for its first row.
        """
        if row == (table.rows() - 1 if heads_of(table) else 0):
            return self.document.documentLayout().frameBoundingRect(table).bottom()
        return max(self.bottom_of(end) for end in last_blocks(table, row))

    def _keep_lead(self, table: QTextTable) -> None:
        """Begin a page with what leads to a table, if the table begins one and there is room for both."""
        lead, block = self._lead_of(table), first_block(table, 0)
        page = self.page_of(block)
        bottom = self._bottom_of_row(table, min(heads_of(table), table.rows() - 1))
        tall = page * self.room.height() - self.top_of(lead) + bottom - self.top_of(block)
        if self.page_of(lead) == page - 1 and tall <= self.room.height():
            self._begin_page(lead)

    def _lead_of(self, table: QTextTable) -> QTextBlock:
        """The heading shortly before a table, or else a label on the line above it; its own first block if neither."""
        first = block = first_block(table, 0)
        for _before in range(LEAD):
            block = block.previous()
            if level_of(block):
                return block
        return first.previous() if is_label(first.previous()) else first

    def _begin_page(self, block: QTextBlock) -> None:
        form = block.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor = QTextCursor(block)
        cursor.beginEditBlock()  # or it is all laid out twice
        cursor.setBlockFormat(form)
        self._lay_out_from(block.position())
        cursor.endEditBlock()

    def _lay_out_from(self, position: int) -> None:
        """Lay out all from there again: else Qt loses what stands below."""
        self._moved = True
        self.document.markContentsDirty(position, self.document.characterCount() - position)


def level_of(block: QTextBlock) -> int:
    """The level of a heading, from 1; 0 for what is none."""
    return block.blockFormat().headingLevel()


def is_label(block: QTextBlock) -> bool:
    """Whether a block is in bold to its end."""
    end = QTextCursor(block)
    end.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    return block.isValid() and end.charFormat().fontWeight() >= QFont.Weight.DemiBold


def _fine_device() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(DOTS / 0.0254))
    image.setDotsPerMeterY(round(DOTS / 0.0254))
    return image
