"""Opens the sheet of what changed in the packs of the open plan."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.ui.opening import Opener
from essay_planner.ui.updates.deciding import Deciding

if TYPE_CHECKING:
    from essay_planner.ui.updates.form import UpdatesForm


class UpdateActs(QObject):
    """Opens one sheet at a time, over the window."""

    def __init__(self, window: QWidget, opener: Opener) -> None:
        super().__init__(window)
        self._window, self._opener = window, opener
        self.form: UpdatesForm | None = None

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"updates": self.show}

    def show(self) -> None:
        """Show what other versions of the plan's packs would change; say so where there are none."""
        from essay_planner.ui.updates.form import UpdatesForm

        current = self._opener.current
        if current is None:
            return
        deciding = Deciding(current.session, current.shelf.updates_of)
        if not deciding.updates():
            words = _("This plan is up to date: no other version of its packs is here.")
            current.session.announced.emit(words)
            return
        self.form = UpdatesForm(self._window, deciding)
        self.form.finished.connect(self.on_finished)
        self.form.start()

    def on_finished(self) -> None:
        """The sheet is closed."""
        if self.form is not None:
            self.form.deleteLater()
            self.form = None
