"""What the menus do for windows and the desktop: another window, and the program's place among the desktop's own."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QProcess

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.ui.news import NewsBar
from essay_planner.ui.placing import PLACE
from essay_planner.ui.windows.left import Left


def open_another(left: Left | None = None) -> bool:
    """Open another window, in a process of its own: what befalls one leaves the others alone. False if it cannot be."""
    file = [] if left is None else [str(left.plan)]
    os.environ[PLACE] = "" if left is None else left.geometry
    try:
        started, _pid = QProcess.startDetached(sys.executable, ["-m", "essay_planner", "--new-window", *file])
    finally:
        del os.environ[PLACE]
    return bool(started)


def open_again(plans: Sequence[Left], news: NewsBar) -> None:
    """Open a window for each of the other plans that were left with the one that is open here, and tell of them."""
    failed = [left.plan for left in plans if not open_another(left)]
    if failed:
        names = ", ".join(plan.stem for plan in failed)
        news.tell_when_free(_("No window could be opened for {names}. File > Open has them.").format(names=names))
    elif plans:
        words = ngettext(
            "Your other plan of last time is open again, too, in a window of its own.",
            "Your {n} other plans of last time are open again, too, each in a window of its own.",
            len(plans),
        )
        news.tell_when_free(words.format(n=len(plans)))


class DesktopActs(QObject):
    """The acts of one window, which tells of them in its news."""

    def __init__(self, parent: QObject, news: NewsBar) -> None:
        super().__init__(parent)
        self._news = news

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"new_window": self.open_window, "desktop": self.add_to_desktop}

    def open_window(self) -> None:
        """Open another window."""
        if not open_another():
            self._news.tell(_("Another window could not be opened."))

    def add_to_desktop(self) -> None:
        """Put the program into the desktop's menu, and say how that is undone."""
        from essay_planner.files.desktop import put_on_desktop

        said = _("Essay Planner is in the desktop’s menu now. Plans and packs open by a double click.")
        self._try(put_on_desktop, said, {_("Take it away"): self.on_take_away})

    def on_take_away(self) -> None:
        """Take the program out of the desktop's menu."""
        from essay_planner.files.desktop import take_off_desktop

        self._try(take_off_desktop, _("Essay Planner is in the desktop’s menu no longer."), None)

    def _try(self, act: Callable[[], object], said: str, choices: Mapping[str, Callable[[], object]] | None) -> None:
        try:
            act()
        except (EssayPlannerError, OSError) as error:
            why = getattr(error, "strerror", None) or str(error)
            said, choices = _("The desktop’s menu stays as it is: {why}").format(why=why), None
        self._news.tell(said, choices)
