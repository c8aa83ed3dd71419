"""What the menus do to find things: anything, or words of the plan."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.opening import Opener

if TYPE_CHECKING:
    from essay_planner.ui.palette.entries import Entry
    from essay_planner.ui.palette.gathering import Lead
    from essay_planner.ui.palette.popup import LookFor

More = Callable[[], "Iterator[Entry]"]


class PaletteActs(QObject):
    """Opens the palette over one window. 'more' are gatherers of further entries, such as pages of the help."""

    def __init__(self, window: QMainWindow, opener: Opener, lead: "Lead") -> None:
        """'lead' shows a place of the open plan."""
        super().__init__(window)
        self._window, self._opener, self._lead = window, opener, lead
        self.more: list[More] = []

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"palette": self.find_anything, "find_in_plan": self.find_in_plan}

    def find_anything(self) -> None:
        """Offer everything that can be done, and everywhere that one can go."""
        from essay_planner.ui.palette.entries import best

        entries = list(self._everything())
        hint = _("Acts, questions, sections, cards, terms, help…")
        self._open(_("Find anything"), hint, lambda words: best(entries, words))

    def find_in_plan(self) -> None:
        """Find words in all that the plan says."""
        from essay_planner.ui.palette.gathering import found

        if (plan := self._plan()) is not None:
            hint = _("Words of your plan, or of the evidence on it…")
            self._open(_("Find in the plan"), hint, lambda words: found(plan, words, self._lead))

    def _everything(self) -> "Iterator[Entry]":
        from essay_planner.ui.palette import gathering

        plan = self._plan()
        parts = gathering.places(plan, self._lead) if plan is not None else ()
        asked = gathering.questions(self._opener.shelf.at_hand(), self._opener.start)
        further = chain.from_iterable(more() for more in self.more)
        return chain(gathering.acts(self._window.menuBar()), parts, asked, further)

    def _plan(self) -> Plan | None:
        return self._opener.current.session.plan if self._opener.current is not None else None

    def _open(self, name: str, hint: str, look_for: "LookFor") -> None:
        from essay_planner.ui.palette.popup import Palette

        if self._opener.current is not None:
            self._opener.current.session.close_step()
        Palette(self._window, name, hint, look_for).show_over()
