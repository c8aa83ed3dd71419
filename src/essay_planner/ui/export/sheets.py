"""The pages of a plan as sheets of paper to scroll through, as large as one wants them."""

from functools import partial

from PySide6.QtCore import QRect, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.export.in_steps import InSteps
from essay_planner.ui.export.pages import A4, DOTS, Pages, page_layout
from essay_planner.ui.look import current_theme, set_look
from essay_planner.ui.look.paper import PAPER

GAP = 14  # pixels between sheets, and around them
LEAST, MOST, STEP = 0.35, 3.0, 1.2  # zoom, where 1 is a sheet as wide as the view
KEPT = 12  # pictures of pages that are kept


class Sheets(QAbstractScrollArea):
    """Shows pages; each is painted when it comes into sight. 'moved' tells of another in sight, or of their number."""

    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Pages"))
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_look(self, "sheets")
        self.zoom = 1.0
        self._paper, self._pages = A4, Pages("", "", QSizeF(1, 1), parent=self)
        self._coming: Pages | None = None
        self._pictures: dict[tuple[int, int], QPixmap] = {}
        self._steps = InSteps(self)
        self.verticalScrollBar().valueChanged.connect(self.on_scrolled)

    @property
    def page(self) -> int:
        """The page in sight, from 0."""
        return min((self.verticalScrollBar().value() + self.viewport().height() // 3) // self._pitch(), self.ready - 1)

    @property
    def ready(self) -> int:
        """How many pages there are to be seen so far."""
        return max(1, self._pages.count or self._pages.laid_out)

    @property
    def count(self) -> int:
        """How many pages there are; 0 as long as that is not known."""
        return self._pages.count

    def show_html(self, html: str, title: str, paper: str) -> None:
        """Show other pages, staying about where one was, as soon as they are filled."""
        if self._coming is not None:
            self._coming.document.deleteLater()
        coming = Pages(html, title, QSizeF(page_layout(paper).paintRectPixels(DOTS).size()), parent=self)
        self._coming = coming
        self._steps.do(coming.fill(), partial(self.on_filled, coming, paper))

    def on_filled(self, pages: Pages, paper: str, _done: object) -> None:
        """Show pages in place of those that were there, and lay them out."""
        self._pages.document.deleteLater()
        self._pages, self._paper, self._coming = pages, paper, None
        self._pictures.clear()
        self._steps.do(pages.settle(), self.on_settled)
        self._fit()

    def on_settled(self, _done: object) -> None:
        """Show how many pages there are."""
        self._pictures.clear()
        self._fit()

    def finish(self) -> None:
        """Lay out at once what is left."""
        self._steps.finish()

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller; 0 makes a sheet as wide as the view again."""
        page = self.page
        self.zoom = min(MOST, max(LEAST, self.zoom * STEP**steps)) if steps else 1.0
        self._fit()
        self.go_to(page)

    def go_to(self, page: int) -> None:
        """Bring a page into sight."""
        self.verticalScrollBar().setValue(max(0, min(page, self.ready - 1)) * self._pitch())

    def on_scrolled(self) -> None:
        """Show what is in sight now."""
        self.viewport().update()
        self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheets as wide as the view."""
        super().resizeEvent(event)
        page = self.page
        self._fit()
        self.go_to(page)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheets in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(current_theme().chip))
        top, size = self.verticalScrollBar().value(), self._sheet()
        left = max(GAP, (self.viewport().width() - size.width()) // 2) - self.horizontalScrollBar().value()
        for page in range(top // self._pitch(), min(self.ready, (top + self.viewport().height()) // self._pitch() + 1)):
            at = QRect(left, GAP + page * self._pitch() - top, size.width(), size.height())
            painter.drawPixmap(at, self._picture(page))
            painter.setPen(QColor(current_theme().line))
            painter.drawRect(at)
        painter.end()

    def _sheet(self) -> QSize:
        """A sheet's size on the screen."""
        full = page_layout(self._paper).fullRectPoints()
        width = max(40, round((self.viewport().width() - 2 * GAP) * self.zoom))
        return QSize(width, round(width * full.height() / full.width()))

    def _pitch(self) -> int:
        return self._sheet().height() + GAP

    def _fit(self) -> None:
        size, view = self._sheet(), self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, self.ready * self._pitch() + GAP - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setRange(0, max(0, size.width() + 2 * GAP - view.width()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.on_scrolled()

    def _picture(self, page: int) -> QPixmap:
        """A page as a picture, made when it is first seen at that size."""
        ratio, size = self.devicePixelRatioF(), self._sheet()
        key = (page, round(size.width() * ratio))
        if key not in self._pictures:
            while len(self._pictures) >= KEPT:
                del self._pictures[next(iter(self._pictures))]
            self._pictures[key] = self._painted(page, size, ratio)
        return self._pictures[key]

    def _painted(self, page: int, size: QSize, ratio: float) -> QPixmap:
        picture = QPixmap(size * ratio)
        picture.fill(QColor(PAPER))
        layout = page_layout(self._paper)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(*[picture.width() / layout.fullRectPixels(DOTS).width()] * 2)
        painter.translate(layout.paintRectPixels(DOTS).topLeft())
        self._pages.paint(painter, page)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
