"""The menu of the earlier copies of the open plan."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu

from essay_planner.core.messages import _
from essay_planner.files.copies import Copy, copies_of
from essay_planner.ui.opening import Opener
from essay_planner.ui.tips import tell_rows
from essay_planner.ui.welcome.words import when

MOST = 12


class CopiesMenu(QObject):
    """Lists the newest copies whenever the menu is opened, one for each minute."""

    def __init__(self, menu: QMenu, opener: Opener, chosen: Callable[[Copy, str], object]) -> None:
        """'chosen' is called with a copy and its moment in words."""
        super().__init__(menu)
        self._menu, self._opener, self._chosen = menu, opener, chosen
        menu.aboutToShow.connect(self.on_about_to_show)

    def on_about_to_show(self) -> None:
        """List what there is now."""
        self._menu.clear()
        for moment, copy in list(self._copies().items())[:MOST]:
            self._menu.addAction(moment).triggered.connect(partial(self._chosen, copy, moment))
        if self._menu.isEmpty():
            self._menu.addAction(_("None yet")).setEnabled(False)
        tell_rows(self._menu)

    def _copies(self) -> dict[str, Copy]:
        """The open plan's copies by their moments, the newest first."""
        current, found = self._opener.current, dict[str, Copy]()
        if current is not None:
            for copy in copies_of(current.session.path or current.saving.target, current.session.plan.id):
                found.setdefault(when(copy.at.astimezone().replace(tzinfo=None), date.today()), copy)
        return found
