"""The window of the help: the pages at the left, found as one types, and one of them at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.files.help_pages import help_pages
from essay_planner.ui.finder import Finder, Row, lay_out_looking_up
from essay_planner.ui.help.browser import PageBrowser
from essay_planner.ui.quit_key import take_quit_key

_SIZE = QSize(1000, 720)


class HelpWindow(QDialog):
    """Beside the main window: one can read and go on working."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        self._pages = {page.id: page for page in help_pages()}
        self._finder, self.page = Finder(self._found, _said), PageBrowser()
        self._finder.name(_("Find in the help"), _("Words of a page (Ctrl+F)"), _("Pages of the help"))
        self.search, self.list = self._finder.search, self._finder.list
        lay_out_looking_up(self, self._finder, self.page, _SIZE)
        take_quit_key(self, parent)
        self._finder.chosen.connect(self.on_chosen)
        self.search.returnPressed.connect(self.on_return)
        self.page.pageAsked.connect(self.show_page)
        self._finder.look_again()

    def show_page(self, name: str) -> None:
        """Show the page of that name; what was typed to find another goes."""
        self._finder.show_key(name)

    def on_return(self) -> None:
        """Go on to the page that is shown."""
        self.page.setFocus()

    def on_chosen(self, name: str) -> None:
        """Show a page, and in it what was looked for; where no page is found, the last one stays."""
        if name:
            self.page.show_page(self._pages[name])
            if words := self.search.text().strip():
                self.page.find(words)

    def _found(self, words: str) -> Sequence[Row]:
        return [(page.id, page.title) for page in self._pages.values() if page.matches(words)]


def _said(count: int, words: str) -> str:
    if not words:
        return ""
    return ngettext("{n} page", "{n} pages", count).format(n=count) if count else _("No page has these words.")
