"""The themes at hand as chips to press."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Flow, Space, button, column_of


class ThemeChips(QWidget):
    """Any number of themes, in the order of the packs. 'changed' tells of every press."""

    changed = Signal()

    def __init__(self, themes: Mapping[str, str]) -> None:
        """'themes' maps ids to names."""
        super().__init__()
        self.chips: dict[str, QPushButton] = {}
        flow = Flow(Space.SMALL)
        column_of(self).addLayout(flow)
        for theme, name in themes.items():
            chip = button(name, "board-chip", name=name, what=_("Your evidence is on this theme, or no longer"))
            chip.setCheckable(True)
            chip.clicked.connect(self.on_pressed)
            flow.addWidget(chip)
            self.chips[theme] = chip

    def show_themes(self, themes: tuple[str, ...]) -> None:
        """Press these, and no others."""
        for theme, chip in self.chips.items():
            chip.setChecked(theme in themes)

    def chosen(self, before: tuple[str, ...]) -> tuple[str, ...]:
        """Those that are pressed: first those from 'before', in its order; themes without a chip stay."""
        kept = tuple(theme for theme in before if theme not in self.chips or self.chips[theme].isChecked())
        return kept + tuple(theme for theme, chip in self.chips.items() if chip.isChecked() and theme not in kept)

    def on_pressed(self) -> None:
        """Tell that others are pressed."""
        self.changed.emit()
