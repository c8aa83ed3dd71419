"""What looks are chosen by: each choice is put on at once, kept for next time, and marked in the menu."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QWidget

from essay_planner.files.settings import Settings
from essay_planner.ui.appearance.words import SIZES
from essay_planner.ui.look import look
from essay_planner.ui.menus import Menus

Remember = Callable[..., None]  # takes fields of Settings


class LookChoice(QObject):
    """The choice of looks of the program; the menu 'View' of a window makes it, and the sheet 'Appearance'."""

    def __init__(self, window: QMainWindow, menus: Menus, remember: Remember) -> None:
        """'remember' keeps fields of the settings."""
        super().__init__(window)
        self._window, self._menus, self._remember = window, menus, remember
        self.mark()
        look().changed.connect(self.mark)
        groups = {
            menus.themes: lambda action: self.choose(theme=str(action.data())),
            menus.sizes: lambda action: self.choose(percent=int(action.data())),
            menus.fonts: lambda action: self.choose(font=str(action.data())),
            menus.spacings: lambda action: self.choose(spacing=str(action.data())),
        }
        for group, choose in groups.items():
            group.triggered.connect(choose)
        menus.compact.toggled.connect(self.show_compact)
        menus.terms.toggled.connect(self.mark_terms)
        menus.still.toggled.connect(self.keep_still)
        menus.larger.triggered.connect(self.on_larger)
        menus.smaller.triggered.connect(self.on_smaller)
        menus.usual.triggered.connect(self.on_usual)
        menus.appearance.triggered.connect(self.show_sheet)

    def choose(self, theme: str = "", percent: int = 0, font: str = "", spacing: str = "") -> None:
        """Wear this from now on; what is not said stays as it is."""
        look().choose(theme, percent, font, spacing)
        self._remember(theme=look().choice, text_percent=look().percent, font=look().font, spacing=look().spacing)

    def on_larger(self) -> None:
        """Show text one size larger."""
        self.step(1)

    def on_smaller(self) -> None:
        """Show text one size smaller."""
        self.step(-1)

    def on_usual(self) -> None:
        """Show text in its usual size."""
        self.choose(percent=100)

    def step(self, steps: int) -> None:
        """Show text larger or smaller by so many of the sizes that there are."""
        now = min(range(len(SIZES)), key=lambda number: abs(SIZES[number] - look().percent))
        self.choose(percent=SIZES[min(max(now + steps, 0), len(SIZES) - 1)])

    def show_compact(self, compact: bool) -> None:
        """Show the board's cards in two lines each, or in full, from now on."""
        look().show_compact(compact)
        self._remember(compact=compact)

    def mark_terms(self, marked: bool) -> None:
        """Mark key terms in texts, or leave them plain, from now on."""
        look().mark_terms(marked)
        self._remember(terms_marked=marked)

    def keep_still(self, still: bool) -> None:
        """Let nothing be seen to move, or let it, from now on."""
        look().keep_still(still)
        self._remember(still=still)

    def show_sheet(self) -> None:
        """Show all choices in a window beside this one."""
        self.show_sheet_beside(self._window)

    def show_sheet_beside(self, window: QWidget) -> None:
        """Show all choices beside another window of the program."""
        from essay_planner.ui.appearance.sheet import AppearanceSheet

        AppearanceSheet(self, window).show_beside()

    def mark(self) -> None:
        """Mark in the menu what is worn now."""
        menus = self._menus
        worn = {
            menus.themes: look().choice,
            menus.sizes: str(look().percent),
            menus.fonts: look().font,
            menus.spacings: look().spacing,
        }
        for group, chosen in worn.items():
            for action in group.actions():
                action.setChecked(action.data() == chosen)
        _set(menus.compact, look().compact)
        _set(menus.terms, look().terms)
        _set(menus.still, look().still)


def wear(settings: Settings) -> None:
    """Wear what was chosen last time."""
    look().choose(settings.theme, settings.text_percent, settings.font, settings.spacing)
    look().show_compact(settings.compact)
    look().mark_terms(settings.terms_marked)
    look().keep_still(settings.still)


def _set(action: QAction, checked: bool) -> None:
    """Mark an action without acting."""
    action.blockSignals(True)
    action.setChecked(checked)
    action.blockSignals(False)
