"""One page of the help, as it is read: its text in the program's look, its pictures no wider than the page."""

from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from essay_planner.core.messages import _
from essay_planner.files.data import data_path
from essay_planner.files.help_pages import Page
from essay_planner.ui.help.typesetting import typeset
from essay_planner.ui.look import Space, look, px, set_look

_WIDEST = 760  # pixels of a picture: larger, its letters would be larger than those of the text
_ROUGHLY = 40  # pixels by which the page may become wider or narrower before its pictures follow


class PageBrowser(QTextBrowser):
    """Shows a page; a link to another page asks for it."""

    pageAsked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, "page")
        self.setAccessibleName(_("Page of the help"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.anchorClicked.connect(self.on_link)
        look().changed.connect(self.on_look_changed)
        self._page: Page | None = None
        self._for_width = 0

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning."""
        self._page = page
        self._lay_out()

    def on_link(self, url: QUrl) -> None:
        """Ask for the page that a link names."""
        self.pageAsked.emit(url.fileName().removesuffix(".md"))

    def on_look_changed(self) -> None:
        """Show the same page in the new look."""
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the pictures follow the width of the page."""
        super().resizeEvent(event)
        if abs(self.viewport().width() - self._for_width) > _ROUGHLY:
            at = self.verticalScrollBar().value()
            self._lay_out()
            self.verticalScrollBar().setValue(at)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """A picture of a page, as wide as there is room for it."""
        path = data_path("resources", "pictures", QUrl(name).fileName())
        if kind != QTextDocument.ResourceType.ImageResource or not path.is_file():
            return super().loadResource(kind, name)
        return _fitting(QImage(str(path)), self._room(), self.devicePixelRatioF())

    def _room(self) -> int:
        return max(px(Space.APART), min(_WIDEST, self.viewport().width() - 3 * px(Space.PAGE)))

    def _lay_out(self) -> None:
        self._for_width = self.viewport().width()
        if self._page is not None:
            self.document().clear()
            self.setMarkdown(f"# {self._page.title}\n\n{self._page.text}")
            typeset(self.document())


def _fitting(picture: QImage, width: int, ratio: float) -> QImage:
    """A picture of that width at most, sharp on screens with several pixels to one."""
    from PySide6.QtCore import Qt

    if picture.width() <= width * ratio:
        return picture
    fitting = picture.scaledToWidth(round(width * ratio), Qt.TransformationMode.SmoothTransformation)
    fitting.setDevicePixelRatio(ratio)
    return fitting
