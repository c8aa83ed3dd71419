"""The menu of citation styles: which one the open plan is exported in."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from essay_planner.core import edits
from essay_planner.core.citation_styles import CHICAGO, style_names
from essay_planner.core.messages import _
from essay_planner.ui.opening import Opener


class StyleMenu(QObject):
    """Offers every style and marks the plan's own; choosing one is a step that undo takes back."""

    def __init__(self, menu: QMenu, opener: Opener) -> None:
        super().__init__(menu)
        self._opener = opener
        self._group = QActionGroup(self)
        for word, name in style_names().items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(word)
            self._group.addAction(action)
        self._group.triggered.connect(self.on_triggered)
        menu.aboutToShow.connect(self.on_about_to_show)

    def on_about_to_show(self) -> None:
        """Mark the style of the plan as it is now."""
        current = self._opener.current
        style = current.session.plan.export.style if current is not None else ""
        chosen = style if style in style_names() else CHICAGO
        for action in self._group.actions():
            action.setChecked(action.data() == chosen)

    def on_triggered(self, action: QAction) -> None:
        """Have the plan cite in that style from now on."""
        if (current := self._opener.current) is None:
            return
        word = action.data()
        if current.session.apply(lambda plan: edits.choose_style(plan, word), _("Choose the citation style")):
            said = _("Notes and sources are exported in this style now: {name}.")
            current.session.announced.emit(said.format(name=style_names()[word]))
