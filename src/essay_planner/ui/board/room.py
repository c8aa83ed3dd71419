"""How library, sheet and panel share the width of the board, at any size of text."""

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.divided import NARROWER, WIDER, Divided
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.key_table import width_rows
from essay_planner.ui.look import Space, column_of, current_theme, look

LIBRARY = (240, 0.215, 310)  # least, share of the board and most, in pixels at 100 % text: until the student moves it
PANEL = (232, 0.205, 300)
SHEET = 360  # the least width of the sheet


class Room(QWidget):
    """The three parts side by side. Where they do not all fit, library and panel take turns beside the sheet."""

    said = Signal(str)  # what becomes of a width that is changed by a key or a click

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.narrow = False
        self._by_hand = False
        self._wide = b""
        self._parts: tuple[QWidget, QWidget, QWidget] | None = None
        choices: list[tuple[object, str]] = [(False, _("Find evidence")), (True, _("Selected evidence"))]
        self.turns = Segments(_("Beside the sheet"), choices, 2)
        self.turns.hide()
        self.turns.picked.connect(self.on_picked)
        self.splitter = Divided(self)
        self.splitter.said.connect(self.said)
        self.splitter.setHandleWidth(1)
        self.splitter.splitterMoved.connect(self.on_splitter_moved)
        column_of(self, self.turns, spacing=Space.NONE).addWidget(self.splitter, 1)
        look().changed.connect(self.share)

    def hold(self, left: QWidget, sheet: QWidget, panel: QWidget) -> None:
        """Take the three parts, from the left."""
        self._parts = (left, sheet, panel)
        left.setMinimumWidth(202)
        sheet.setMinimumWidth(SHEET)
        panel.setMinimumWidth(212)
        for part in self._parts:
            self.splitter.addWidget(part)
        for number, part in enumerate(self._parts):
            self.splitter.setCollapsible(number, False)
            self.splitter.setStretchFactor(number, 1 if part is sheet else 0)
        for number, key, name in ((0, "library", _("Library")), (2, "panel", _("Panel"))):
            self.splitter.name_part(number, name, {way: width_rows()[f"{key}_{way}"] for way in (WIDER, NARROWER)})
        for part in (panel, sheet, left):
            part.lower()  # read from the left by assistive technology, and below the handles

    def share(self) -> None:
        """Share the room, as long as the student has not shared it otherwise."""
        if self._parts is None or not self.width():
            return
        sizes = current_theme().sizes
        least = sizes.grown(LIBRARY[0]) + sizes.grown(SHEET) + sizes.grown(PANEL[0])
        self._be_narrow(self.width() < least)
        library, panel = _share(LIBRARY, self.width()), _share(PANEL, self.width())
        if self.narrow:
            beside = min(max(library, panel), self.width() // 2)
            self.splitter.setSizes([beside, self.width() - beside - 1, beside])
        elif not self._by_hand:
            self.splitter.setSizes([library, self.width() - library - panel - 2, panel])

    def _be_narrow(self, narrow: bool) -> None:
        if narrow == self.narrow or self._parts is None:
            return
        if narrow:
            self._wide = self.splitter_state()
        self.narrow = narrow
        self.turns.setVisible(narrow)
        left, _sheet, panel = self._parts
        left.setVisible(True)
        panel.setVisible(not narrow)
        self.turns.show_value(False)

    def show_beside(self, panel: bool) -> None:
        """Where there is room for one of them only: show the panel, or the library, beside the sheet."""
        if not self.narrow or self._parts is None:
            return
        left, sheet, right = self._parts
        gone = left if panel else right
        if holds_focus(gone):
            sheet.setFocus(Qt.FocusReason.OtherFocusReason)
        gone.hide()
        (right if panel else left).show()
        self.turns.show_value(panel)
        self.share()

    def change(self, panel: bool, way: str) -> None:
        """Make the panel, or the library, WIDER or NARROWER; where they take turns, it comes first."""
        if self._parts is not None and self._parts[2 if panel else 0].isHidden():
            self.show_beside(panel)
        self.splitter.change(2 if panel else 0, way)

    def on_picked(self, panel: bool | None) -> None:
        """The student chose what to see beside the sheet; a second press changes it over."""
        left_shown = self._parts is not None and self._parts[0].isVisible()
        self.show_beside(left_shown if panel is None else panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share anew."""
        super().resizeEvent(event)
        self.share()

    def on_splitter_moved(self) -> None:
        """The student shares the room otherwise: leave it so."""
        self._by_hand = self._by_hand or not self.narrow

    def splitter_state(self) -> bytes:
        """How the room is shared, to be remembered; empty if it was never changed."""
        if self.narrow:
            return self._wide
        return bytes(self.splitter.saveState().data()) if self._by_hand else b""

    def restore_splitter(self, state: bytes) -> None:
        """Share the room as remembered."""
        self._by_hand = bool(state) and self.splitter.restoreState(QByteArray(state))


def _share(limits: tuple[int, float, int], whole: int) -> int:
    least, part, most = limits
    sizes = current_theme().sizes
    return max(sizes.grown(least), min(sizes.grown(most), round(part * whole)))
