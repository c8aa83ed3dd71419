"""The palette itself: a field over the window with a list below it; typing finds, Enter chooses, Escape leaves."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.ui.look import Space, column_of, current_theme, label, px, set_look
from essay_planner.ui.news import announce
from essay_planner.ui.palette.entries import Entry
from essay_planner.ui.palette.rows import EntryDelegate, EntryModel, row_height, spoken

LookFor = Callable[[str], Sequence[Entry]]

_WIDE = 50  # ems
_ROWS = 12
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -_ROWS,
    Qt.Key.Key_PageDown: _ROWS,
}


class Palette(QFrame):
    """Made anew each time that it is opened."""

    def __init__(self, window: QWidget, name: str, hint: str, look_for: LookFor) -> None:
        """'name' is for assistive technology, 'hint' stands in the empty field, and 'look_for' finds."""
        super().__init__(window, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "float")
        self.setAccessibleName(name)
        self._window, self._look_for, self._rows = window, look_for, _ROWS
        self.field, self.list = QLineEdit(), QListView()
        self.model = EntryModel(self)
        self._said = label("", "tiny")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name)
        self.field.setToolTip(_("Type a few letters, go down to what you want, and press Enter"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        self._set_up_list(name)
        column_of(self, self.field, self.list, self._said, spacing=Space.GAP, margins=Space.WIDE)
        self.field.textChanged.connect(self.on_typed)
        self.list.clicked.connect(self.on_clicked)

    def _set_up_list(self, name: str) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setAccessibleName(_("Found: {name}").format(name=name))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        set_look(self.list, "paper")

    def show_over(self) -> None:
        """Open over the upper part of the window."""
        room = self._window.rect()
        self.ensurePolished()
        width = min(_WIDE * current_theme().sizes.body, room.width() - px(Space.APART))
        self._rows = min(_ROWS, max(3, (room.height() - 4 * px(Space.APART)) // row_height() - 3))
        self.setFixedWidth(width)
        self.adjustSize()
        corner = QPoint((room.width() - width) // 2, min(px(Space.APART), room.height() // 10))
        self.move(self._window.mapToGlobal(corner))
        self.on_typed("")
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def on_typed(self, words: str) -> None:
        """Show what fits, and say how much that is."""
        self.model.show_entries(self._look_for(words))
        count = len(self.model.entries)
        said = ngettext("{n} found", "{n} found", count).format(n=count) if count else _("Nothing found.")
        self.list.setVisible(bool(count))
        self.list.setFixedHeight(min(count, self._rows) * row_height())
        empty = (
            _("Enter chooses, Escape leaves.") if count else _("Type a word or two: whatever has them is listed here.")
        )
        self._said.setText(said if words.strip() else empty)
        self.adjustSize()
        self._go_to(0)
        if words:
            announce(self.field, said)

    def on_clicked(self, index: QModelIndex) -> None:
        """Choose by the mouse."""
        self._choose(index.row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the list work in the field."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._go_to(self.list.currentIndex().row() + step)
            if self.model.entries:
                announce(self.field, spoken(self.model.entries[self.list.currentIndex().row()]))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex().row())
            return True
        return super().eventFilter(watched, event)

    def _go_to(self, row: int) -> None:
        last = len(self.model.entries) - 1
        if last >= 0:
            self.list.setCurrentIndex(self.model.index(max(0, min(row, last))))

    def _choose(self, row: int) -> None:
        """Close, which gives the focus back, and do what was chosen."""
        if 0 <= row < len(self.model.entries):
            act = self.model.entries[row].act
            self.close()
            QTimer.singleShot(0, self._window, act)
