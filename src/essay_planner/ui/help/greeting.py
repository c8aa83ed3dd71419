"""A word to who is new: to the program with the first plan, and to a version of it with its first start."""

from functools import partial

from PySide6.QtCore import QObject

from essay_planner import __version__
from essay_planner.core.messages import _
from essay_planner.files.help_pages import NEWS
from essay_planner.files.settings import read_settings
from essay_planner.ui.main_window import MainWindow
from essay_planner.ui.opening import Opener


class Greeting(QObject):
    """Says each thing once, in the news bar, where it asks for nothing."""

    def __init__(self, window: MainWindow, opener: Opener) -> None:
        super().__init__(window)
        self._window, self._opener = window, opener

    def start(self) -> None:
        """Tell of a new version now, or of the tour as soon as the first plan is open."""
        greeted = read_settings().greeted
        if not greeted:
            self._opener.opened.connect(self.on_first_plan)
            if self._opener.current is not None:
                self.on_first_plan()
        elif greeted != __version__:
            said = _("This is Essay Planner {version} now.").format(version=__version__)
            self._window.news.tell_when_free(said, {_("What’s new"): partial(self._window.help.show_page, NEWS)})
            self._opener.remember(greeted=__version__)

    def on_first_plan(self) -> None:
        """Offer the tour, once and for all."""
        self._opener.opened.disconnect(self.on_first_plan)
        said = _("New here? A tour of the board takes a minute. It is under Help, too.")
        self._window.news.tell_when_free(said, {_("Show me"): partial(self.on_tour_accepted, said)})
        self._opener.closed.connect(partial(self._window.news.withdraw, said))  # there is no board to show then
        self._opener.remember(greeted=__version__)

    def on_tour_accepted(self, offer: str) -> None:
        """Show the tour: the offer has done its work."""
        self._window.help.show_tour()
        self._window.news.withdraw(offer)
