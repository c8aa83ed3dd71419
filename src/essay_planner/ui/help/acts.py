"""What the Help menu does: pages of the help, and what is new in this version."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from essay_planner.core.messages import _
from essay_planner.files.help_pages import NEWS, help_pages

if TYPE_CHECKING:
    from essay_planner.ui.help.window import HelpWindow
    from essay_planner.ui.palette.entries import Entry

_FIRST = "your-first-plan"
_OF_STAGE = {"question": "the-question", "board": "the-board", "judgement": "judgement", "review": "review"}


class HelpActs(QObject):
    """Opens the help of one window; there is one window of it at a time."""

    def __init__(self, window: QMainWindow, stage: Callable[[], str]) -> None:
        """'stage' names the stage that is open, or ''."""
        super().__init__(window)
        self._window, self._stage = window, stage
        self._help: HelpWindow | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"help": self.show_help, "news": partial(self.show_page, NEWS)}

    def show_help(self) -> None:
        """Show the page on what is done now."""
        self.show_page(_OF_STAGE.get(self._stage(), _FIRST))

    def show_page(self, name: str) -> None:
        """Show one page."""
        from essay_planner.ui.help.window import HelpWindow

        if self._help is None:
            self._help = HelpWindow(self._window)
            self._help.destroyed.connect(self.on_gone)
        self._help.show_page(name)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()

    def on_gone(self) -> None:
        """The help was closed."""
        self._help = None

    def entries(self) -> "Iterator[Entry]":
        """The pages, for the palette."""
        from essay_planner.ui.palette.entries import Entry

        for page in help_pages():
            yield Entry(page.title, _("Help"), partial(self.show_page, page.id))
