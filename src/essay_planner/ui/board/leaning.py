"""A small button that says which way an argument or a verdict leans, and lets the student choose it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Leaning, Plan
from essay_planner.core.wording import leaning_words
from essay_planner.ui.look import Mark, current_theme, icon, look, set_look, sharp
from essay_planner.ui.session import PlanSession

ReadLeaning = Callable[[Plan], Leaning]
Lean = Callable[[Plan, Leaning], Plan]

_MARKS = {
    Leaning.STRONGLY_FOR: (Mark.UP, "for_"),
    Leaning.FOR: (Mark.UP, "for_"),
    Leaning.BALANCED: (Mark.BALANCED, "muted"),
    Leaning.AGAINST: (Mark.DOWN, "against"),
    Leaning.STRONGLY_AGAINST: (Mark.DOWN, "against"),
}


def leaning_choice(leans: Leaning) -> str:
    """What a menu says of a leaning."""
    return {
        Leaning.STRONGLY_FOR: _("Leans strongly for"),
        Leaning.FOR: _("Leans for"),
        Leaning.BALANCED: _("Balanced"),
        Leaning.AGAINST: _("Leans against"),
        Leaning.STRONGLY_AGAINST: _("Leans strongly against"),
        Leaning.UNSAID: _("Not said"),
    }[leans]


class LeaningButton(QToolButton):
    """Shows the leaning with a mark and a word; Space, Enter or a click opens the choice."""

    def __init__(self, parent: QWidget, session: PlanSession, of: str, read: ReadLeaning, lean: Lean) -> None:
        """'of' names what leans, for the step that undo takes back and for assistive technology: 'the verdict'."""
        super().__init__(parent)
        self._session, self._of, self._read, self._lean = session, of, read, lean
        self._leans: Leaning | None = None
        set_look(self, "leaning")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.on_clicked)
        look().changed.connect(self.draw)
        self.follow(session.plan)

    def follow(self, plan: Plan) -> None:
        """Show the leaning as it is in the plan now."""
        leans = self._read(plan)
        self.setEnabled(not self._session.read_only)
        if leans is not self._leans:
            self._leans = leans
            self.setText(f" {leaning_words(leans) or _('leans…')}")  # apart from the mark
            which, said = _("Which way {thing} leans").format(thing=self._of), leaning_words(leans)
            self.setAccessibleName(f"{which}: {said}" if said else which)
            self.setAccessibleDescription(leaning_choice(leans))
            self.setToolTip(_("Which way {thing} leans: you say it").format(thing=self._of))
            self.draw()

    def draw(self) -> None:
        """Draw the mark in the theme's colour."""
        theme = current_theme()
        mark, colour = _MARKS.get(self._leans or Leaning.UNSAID, (Mark.CIRCLE, "edge"))
        side = sharp(theme.sizes.mark - 2)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(mark, getattr(theme, colour), side))

    def make_menu(self) -> QMenu:
        """All leanings, with a tick at the one that is chosen."""
        menu = QMenu(self)
        for leans in Leaning:
            if leans is Leaning.UNSAID:
                menu.addSeparator()
            action = menu.addAction(leaning_choice(leans))
            action.setCheckable(True)
            action.setChecked(leans is self._leans)
            action.triggered.connect(partial(self.choose, leans))
        return menu

    def choose(self, leans: Leaning, *_checked: object) -> None:
        """Say which way it leans."""
        label = _("Say which way {thing} leans").format(thing=self._of)
        if self._session.apply(lambda plan: self._lean(plan, leans), label):
            words = leaning_choice(leans)
            self._session.announced.emit(f"{self._of[:1].upper()}{self._of[1:]}: {words[:1].lower()}{words[1:]}.")

    def on_clicked(self) -> None:
        """Show the choice."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
