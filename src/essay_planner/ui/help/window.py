"""The window of the help: the pages at the left, found as one types, and one of them at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QSplitter, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.files.help_pages import Page, help_pages
from essay_planner.ui.help.browser import PageBrowser
from essay_planner.ui.look import Space, column_of, label, set_look
from essay_planner.ui.news import announce

_SIZE = QSize(1000, 720)
_FRAME = QSize(60, 90)  # what the desktop takes around a window, with some air
_LIST = 260  # pixels of the list of pages at first


class HelpWindow(QDialog):
    """Beside the main window: one can read and go on working."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._pages: Sequence[Page] = help_pages()
        self.search, self.list, self.page = QLineEdit(), QListWidget(), PageBrowser()
        self._said = label("", "tiny")
        self.search.setPlaceholderText(_("Find in the help"))
        self.search.setAccessibleName(_("Find in the help"))
        self.search.setToolTip(_("Words of a page (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.list.setAccessibleName(_("Pages of the help"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        set_look(self.list, "pages")
        self._lay_out()
        self.search.textChanged.connect(self.on_typed)
        self.search.returnPressed.connect(self.on_return)
        self.list.currentItemChanged.connect(self.on_chosen)
        self.page.pageAsked.connect(self.show_page)
        QShortcut(QKeySequence.StandardKey.Find, self, self.search.setFocus)
        self.on_typed("")

    def _lay_out(self) -> None:
        left = QWidget()
        set_look(self, "paper")
        column_of(left, self.search, self._said, self.list, spacing=Space.SMALL, margins=Space.WIDE)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.page)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(1, 1)
        column_of(self, split, spacing=Space.NONE)
        room = QGuiApplication.primaryScreen().availableSize() - _FRAME
        self.resize(_SIZE.boundedTo(room))
        split.setSizes([_LIST, self.width() - _LIST])

    def show_page(self, name: str) -> None:
        """Show the page of that name; what was typed to find another goes."""
        if self._row(name) is None:
            self.search.clear()
        if (row := self._row(name)) is not None:
            self.list.setCurrentRow(row)

    def on_typed(self, words: str) -> None:
        """List the pages with all these words."""
        current = self.list.currentItem()
        before = current.data(Qt.ItemDataRole.UserRole) if current is not None else ""
        self.list.blockSignals(True)
        self.list.clear()
        for page in (page for page in self._pages if page.matches(words)):
            item = QListWidgetItem(page.title, self.list)
            item.setData(Qt.ItemDataRole.UserRole, page.id)
        self.list.blockSignals(False)
        count = self.list.count()
        said = ngettext("{n} page", "{n} pages", count).format(n=count) if count else _("No page has these words.")
        self._said.setText(said if words else "")
        self._said.setVisible(bool(words))
        if words:
            announce(self.search, said)
        self.list.setCurrentRow(self._row(before) or 0)

    def on_return(self) -> None:
        """Go on to the page that is shown."""
        self.page.setFocus()

    def on_chosen(self, item: QListWidgetItem | None) -> None:
        """Show a page, and in it what was looked for."""
        if item is not None:
            chosen = item.data(Qt.ItemDataRole.UserRole)
            self.page.show_page(next(page for page in self._pages if page.id == chosen))
            if words := self.search.text().strip():
                self.page.find(words)

    def _row(self, name: str) -> int | None:
        rows = range(self.list.count())
        return next((row for row in rows if self.list.item(row).data(Qt.ItemDataRole.UserRole) == name), None)
