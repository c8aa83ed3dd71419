"""Parts side by side whose widths are dragged, or changed by keys, or by a click on the edge between two of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QSplitterHandle, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.key_table import Rows
from essay_planner.ui.look import current_theme
from essay_planner.ui.news import announce

WIDER, NARROWER = "wider", "narrower"
_STEP = 3  # letters, at the size of text that is chosen
_WAYS = {WIDER: 1, NARROWER: -1}


@dataclass(frozen=True, slots=True)
class _Named:
    """A part at either end whose width is changed: what it is called, and 'wider' and 'narrower' with their keys."""

    name: str
    rows: Rows


class Divided(QSplitter):
    """Parts side by side. What becomes of a width is told by 'said'; to move an edge by hand needs no words."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._named: dict[int, _Named] = {}

    def name_part(self, number: int, name: str, rows: Rows) -> None:
        """Say what the first or the last part is called ('Library'), and its rows WIDER and NARROWER."""
        self._named[number] = _Named(name, rows)
        edge = self.handle(self._edge_of(number))
        edge.setAccessibleName(_("Edge: {part}").format(part=name))
        tip = _("Drag it, or click on it and choose ({wider} and {narrower})")
        edge.setToolTip(tip.format(wider=_native(rows[WIDER][1]), narrower=_native(rows[NARROWER][1])))

    def give_keys(self, window: QWidget) -> None:
        """Let the keys of the rows work in a window without a menu for them, and tell a screen reader what they do."""
        self.said.connect(self.on_said)
        for number, named in self._named.items():
            for way, (_words, key) in named.rows.items():
                QShortcut(QKeySequence(key), window, partial(self.change, number, way))

    def change(self, number: int, way: str) -> None:
        """Make a part WIDER or NARROWER by some letters, as far as the others leave it room."""
        before, edge = self.sizes()[number], self._edge_of(number)
        left, right = self.widget(edge - 1), self.widget(edge)
        if left is None or right is None or left.isHidden() or right.isHidden():
            self.said.emit(_("{part}: nothing stands beside it now").format(part=self._named[number].name))
            return
        out = 1 if number < edge else -1
        step = out * _WAYS[way] * _STEP * current_theme().sizes.body
        self.moveSplitter(left.geometry().right() + 1 + step, edge)
        after, name = self.sizes()[number], self._named[number].name
        if after != before:
            share = round(100 * after / max(1, self.width()))
            self.said.emit(_("{part}: {share} % of the width").format(part=name, share=share))
        else:
            ends = {WIDER: _("{part}: as wide as it can be"), NARROWER: _("{part}: as narrow as it can be")}
            self.said.emit(ends[way].format(part=name))

    def on_said(self, sentence: str) -> None:
        """Tell it to a screen reader."""
        announce(self, sentence)

    def createHandle(self) -> QSplitterHandle:
        """An edge that can be clicked on."""
        return Edge(self.orientation(), self)

    def menu_of(self, edge: QWidget) -> QMenu:
        """What can be done with the edge of a part; it is shown and done with by the caller."""
        menu = QMenu(self)
        for number, way, words, key in self._rows():
            if self.handle(self._edge_of(number)) is edge:
                menu.addAction(f"{words}\t{_native(key)}").triggered.connect(partial(self._on_chosen, number, way))
        return menu

    def _rows(self) -> Iterator[tuple[int, str, str, str]]:
        for number, named in self._named.items():
            yield from ((number, way, words, key) for way, (words, key) in named.rows.items())

    def _on_chosen(self, number: int, way: str, _checked: bool = False) -> None:
        self.change(number, way)

    def _edge_of(self, number: int) -> int:
        """The handle at the inner side of a part: Qt counts the one to the left of the part of the same number."""
        return number if number == self.count() - 1 else number + 1


class Edge(QSplitterHandle):
    """The edge between two parts: a drag moves it, and a click asks which way it is to go."""

    def __init__(self, orientation: Qt.Orientation, parent: Divided) -> None:
        super().__init__(orientation, parent)
        self._divided, self._pressed, self._moved = parent, QPointF(), False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin, or a click."""
        self._pressed, self._moved = event.globalPosition(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go where it is dragged to; a click of a hand that trembles is none the less a click."""
        way = (event.globalPosition() - self._pressed).manhattanLength()
        self._moved = self._moved or way >= QApplication.startDragDistance()
        if self._moved:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """After a click, ask which way."""
        super().mouseReleaseEvent(event)
        if not self._moved:
            menu = self._divided.menu_of(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(event.globalPosition().toPoint())


def _native(key: str) -> str:
    """A key as it is called on this desktop."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
