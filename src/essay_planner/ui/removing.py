"""Removing plans from Unfinished, with a way back for as long as the news bar says so."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.ui.news import NewsBar
from essay_planner.ui.opening import Opener
from essay_planner.ui.unfinished import Removed, bring_back, remove


class Removing(QObject):
    """Removes plans and brings them back; Welcome then shows what there is."""

    def __init__(self, opener: Opener, news: NewsBar) -> None:
        super().__init__(opener)
        self._opener, self._news = opener, news

    def on_asked(self, path: Path, title: str) -> None:
        """Remove a plan, and offer to undo that."""
        try:
            removed = remove(path)
        except EssayPlannerError as error:
            self._news.tell(str(error))
        except OSError as error:
            why = error.strerror or str(error)
            self._news.tell(_("The plan cannot be removed ({why}).").format(why=why))
        else:
            self._news.tell(_("Removed: {title}").format(title=title), {_("Undo"): partial(self.on_undo, removed)})
        self._opener.read_plans()

    def on_undo(self, removed: Removed) -> None:
        """Bring a plan back."""
        try:
            bring_back(removed)
        except OSError as error:
            why = error.strerror or str(error)
            words = _("The plan cannot be brought back ({why}). It is at {path}.")
            self._news.tell(words.format(why=why, path=removed.path))
        else:
            self._news.dismiss()
        self._opener.read_plans()
