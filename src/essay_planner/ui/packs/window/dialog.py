"""The packs window: a list, what stands beside it, and a foot with ways to get more packs."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import FewLines, Flow, Space, button, current_theme, gap, label, pad, row_of, set_look
from essay_planner.ui.news import announce
from essay_planner.ui.packs.window.details import Details
from essay_planner.ui.packs.window.list import PackList
from essay_planner.ui.packs.window.shown import Group
from essay_planner.ui.quit_key import take_quit_key

_SIZE = (66, 46)  # ems
_LIST = 20  # ems, of which the list is wide beside the details
_NARROW = 46  # a window less wide than so many ems has the details below the list
_FRAME = QSize(40, 80)  # what the desktop takes around a window, with some air


class PacksDialog(QDialog):
    """Shows groups of rows and asks; what happens is decided by whom it asks. It is not in the way of its window."""

    installAsked = Signal()
    folderAsked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Evidence packs"))
        take_quit_key(self, parent)
        self.list, self.details = PackList(), Details()
        self.list.chosen.connect(self.details.show_one)
        self.install = _asking(_("Install from a file…"), _("Keep a copy of a pack that you were given"))
        self.install.clicked.connect(self.installAsked)
        self.add_folder = _asking(
            _("Add a shared folder…"), _("Say where new packs may come from, such as a folder on the school’s drive")
        )
        self.add_folder.clicked.connect(self.folderAsked)
        self.done_button = button(_("Done"), "primary", self.close)
        self.done_button.setToolTip(_("Close this window (Esc)"))
        self.said = FewLines("", most=3)
        self._undo: Callable[[], object] | None = None
        self.undo = button(_("Undo"), "outline", self.on_undo)
        self.undo.setToolTip(_("Take that back (Ctrl+Z)"))
        QShortcut(QKeySequence("Ctrl+Z"), self, self.on_undo)
        self._lay_out()

    def show_groups(self, groups: Sequence[Group], wanted: str = "") -> None:
        """Show these groups, with the row of that key chosen, or the one that was chosen."""
        self.list.show_groups(groups, wanted)

    def say(self, words: str, undo: Callable[[], object] | None = None) -> None:
        """Say what became of something, below and to the screen reader; 'undo' takes it back."""
        self.said.show_text(words)
        self.said.setVisible(bool(words))
        self._undo = undo
        self.undo.setVisible(undo is not None)
        if words:
            announce(self, words)

    def on_undo(self) -> None:
        """Take back what was said last."""
        if (undo := self._undo) is not None:
            self.say("")
            undo()

    def start(self) -> None:
        """Open over the window, or come to the front."""
        if not self.isVisible():
            em, room = current_theme().sizes.body, self.screen().availableSize() - _FRAME
            self.resize(QSize(*(length * em for length in _SIZE)).boundedTo(room))
            self.list.give_focus()
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay list and details side by side where there is room for that."""
        super().resizeEvent(event)
        self.fit()
        self.list.show_chosen()

    def fit(self) -> None:
        """Lay list and details out for this width and these letters."""
        em = current_theme().sizes.body
        narrow = self.width() < _NARROW * em
        self._parts.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        if narrow:
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(16_777_215)
        else:
            self._panel.setFixedWidth(_LIST * em)
        set_look(self._panel, "bar" if narrow else "panel-left")
        self._parts.setStretch(0, 2 if narrow else 0)
        self._parts.setStretch(1, 3)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that it is closed."""
        super().closeEvent(event)
        self.left.emit()

    def reject(self) -> None:
        """Escape closes it as the button does."""
        self.close()

    def _lay_out(self) -> None:
        self._panel = QFrame()
        set_look(self._panel, "panel-left")
        inside = QVBoxLayout(self._panel)
        pad(inside, Space.NONE)
        inside.addWidget(self.list)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        gap(self._parts, Space.NONE)
        self._parts.addWidget(self._panel)
        self._parts.addWidget(self.details, 1)
        column = QVBoxLayout(self)
        pad(column, Space.NONE)
        gap(column, Space.NONE)
        column.addLayout(self._parts, 1)
        column.addWidget(self._foot())

    def _foot(self) -> QFrame:
        foot = QFrame()
        set_look(foot, "foot")
        column = QVBoxLayout(foot)
        pad(column, Space.LARGE, Space.MEDIUM)
        gap(column, Space.TINY)
        said = row_of(self.said, self.undo, spacing=Space.GAP)
        said.setStretch(0, 1)
        self.say("")
        column.addLayout(said)
        column.addWidget(label(_("A pack can also be dropped on this window, or opened by a double click."), "small"))
        more = Flow(Space.GAP)
        for made in (self.install, self.add_folder):
            more.addWidget(made)
        row = QHBoxLayout()
        gap(row, Space.GAP)
        row.addLayout(more, 1)
        row.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(row)
        return foot


def _asking(text: str, tip: str) -> QPushButton:
    made = button(text, "")
    made.setToolTip(tip)
    made.setAccessibleDescription(tip)
    return made
