"""A form for one item of a pack: fields that show it and write it back, each as a step of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.ui.board.tabs import TabOrder
from essay_planner.ui.look import (
    Mark,
    MarkLabel,
    Space,
    blank,
    button,
    column_of,
    current_theme,
    label,
    look,
    pad,
    row_of,
    scroll_down,
    set_look,
)
from essay_planner.ui.own.lines import Pairs
from essay_planner.ui.packs.editor.fields import Field
from essay_planner.ui.packs.editor.rows import LARGE, RowsField

_WIDEST = 58  # ems
Read = Callable[[Any], Any]
Write = Callable[[Any, Any], Any]  # an item and the field's value to the item with it


@dataclass(frozen=True, slots=True)
class Bound:
    """A field with the part of the item that it shows; 'step' names what a change of it is."""

    key: str
    field: Any
    read: Read
    write: Write
    step: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What is typed in a field and cannot be used: where it is, as a Lead says it, and why."""

    key: str
    rest: tuple[str | int, ...]
    name: str
    why: str


class Folded(QWidget):
    """Fields that are seldom needed, behind one button until they are asked for."""

    toggled = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self.button = button(words, "board-link")
        self.button.setCheckable(True)
        self.button.clicked.connect(self.show_open)
        self._mark = MarkLabel(Mark.CHEVRON_RIGHT, "accent")
        self._open_mark = MarkLabel(Mark.CHEVRON_DOWN, "accent")
        self.inside = QWidget()
        self.column = column_of(self.inside, spacing=Space.WIDE)
        head = row_of(self._mark, self._open_mark, self.button, spacing=Space.TINY)
        head.addStretch(1)
        column = column_of(self, spacing=Space.GAP)
        column.addLayout(head)
        column.addWidget(self.inside)
        self.show_open(False)

    def show_open(self, is_open: bool) -> None:
        """Show what is inside, or not."""
        self.button.setChecked(is_open)
        self.button.setToolTip(_("Fold this away") if is_open else _("Show more to fill in"))
        self._mark.setVisible(not is_open)
        self._open_mark.setVisible(is_open)
        self.inside.setVisible(is_open)
        self.toggled.emit()


class ItemForm(QScrollArea):
    """Shows one item. 'written' has a function from the item to the one that stands in the form now."""

    written = Signal(object, str, str)  # the function, the step's name, and the field's key
    left = Signal(str)  # the key of a field that the focus has left
    unreadChanged = Signal()  # other words of the form cannot be used now

    def __init__(self, name: str) -> None:
        super().__init__()
        self.bound: dict[str, Bound] = {}
        self.item: Any = None
        self.unread: tuple[Unread, ...] = ()  # what is typed and cannot be used
        self._pack: Pack | None = None
        self._following = False
        self._tabs = TabOrder()
        self._stops: list[Callable[[], list[QWidget]]] = []
        scroll_down(self)
        set_look(self, "paper")
        self.setAccessibleName(name)
        inside = QWidget()
        set_look(inside, "paper")
        inside.setAccessibleName(name)
        self._sheet = QWidget()
        self.column = column_of(self._sheet, spacing=Space.WIDE)
        pad(self.column, Space.EDGE, Space.BROAD, Space.EDGE, Space.EDGE)
        row = row_of(self._sheet, spacing=Space.NONE)
        row.addStretch(1)
        row.setStretch(0, 1000)  # the sheet takes all, up to its greatest width
        inside.setLayout(row)
        look().changed.connect(self.fit)
        self.fit()
        self._target = self.column
        self.setWidget(inside)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed)

    def fit(self) -> None:
        """Be no wider than lines that are easy to read."""
        self._sheet.setMaximumWidth(_WIDEST * current_theme().sizes.body)

    # -- building --

    def bind(self, key: str, field: Any, step: str, read: Read | None = None, write: Write | None = None) -> Any:
        """Let a field show the attribute 'key' of the item, or what 'read' gives."""
        bound = Bound(key, field, read or partial(_get, key), write or partial(_set, key), step)
        self.bound[key] = bound
        field.changed.connect(partial(self._write, bound))
        if hasattr(field, "stopsChanged"):
            field.stopsChanged.connect(self.order_tabs)
        if hasattr(field, "stepEnded"):
            field.stepEnded.connect(partial(self.left.emit, key))
        self._stops.append(field.stops)
        return field

    def heading(self, words: str, hint: str = "") -> None:
        """Begin a group of fields."""
        if self._target.count():
            blank(self._target, Space.TINY)
        self._target.addWidget(label(words, "strong", wrap=True))
        if hint:
            self._target.addWidget(label(hint, "small", wrap=True))

    def add(self, *fields: QWidget) -> None:
        """Put fields below, each across the form."""
        for field in fields:
            self._target.addWidget(field)

    def add_pairs(self, *fields: QWidget) -> Pairs:
        """Put fields side by side, two in a row, where text is not too large for that."""
        pairs = Pairs()
        for field in fields:
            pairs.add(field, across=look().percent > LARGE)
        self._target.addWidget(pairs)
        return pairs

    def fold(self, words: str) -> Folded:
        """Put what is added from now on behind a button; 'unfold_target' ends that."""
        folded = Folded(words)
        self._target.addWidget(folded)
        self._target = folded.column
        self._stops.append(lambda: [folded.button])
        return folded

    def end(self) -> None:
        """Leave the rest of the room empty: the form is complete."""
        self._target = self.column
        self.column.addStretch(1)

    # -- following --

    def follow(self, pack: Pack, item: Any) -> None:
        """Show an item as it is in the pack now; what is being typed is left as it is typed."""
        self._following = True
        other = self.item is None or getattr(self.item, "id", "") != getattr(item, "id", "")
        for bound in self.bound.values():
            field: Field = bound.field
            if pack is not self._pack:
                field.follow_pack(pack)
            value = bound.read(item)
            if other or field.value() != value:
                field.show_value(value)
        self.item, self._pack = item, pack
        self._following = False
        self._see_unread()
        if other:
            self.verticalScrollBar().setValue(0)
        self.order_tabs()

    def order_tabs(self) -> None:
        """Let Tab go through the form from its top."""
        self._tabs.follow([stop for stops in self._stops for stop in stops()])

    def _write(self, bound: Bound) -> None:
        if self._following or self.item is None:
            return
        self._see_unread()
        value = bound.field.value()
        if value != bound.read(self.item):
            self.written.emit(partial(_written, bound.write, value), bound.step, bound.key)

    def _see_unread(self) -> None:
        before = self.unread
        self.unread = tuple(unread for bound in self.bound.values() for unread in _unread(bound))
        if before != self.unread:
            self.unreadChanged.emit()

    # -- finding a field --

    def go_to(self, key: str, rest: tuple[str | int, ...] = ()) -> bool:
        """Go to a field, and with 'rest' on to a row of it; False if the form has none of that key."""
        bound = self.bound.get(key)
        stops = _stops_at(bound.field, rest) if bound is not None else []
        if not stops:
            return False
        parent = stops[0].parentWidget()
        while parent is not None and parent is not self:
            if isinstance(outer := parent.parentWidget(), Folded) and outer.inside is parent:
                outer.show_open(True)
            parent = parent.parentWidget()
        target = next((stop for stop in stops if stop.focusPolicy() & Qt.FocusPolicy.TabFocus), stops[0])
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.show_focused)
        return True

    def first(self) -> QWidget:
        """Where one starts to type."""
        return self._stops[0]()[0]

    def on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Keep what has the focus in sight, and say which field it has left."""
        inside = self.widget()
        if old is not None and inside is not None and inside.isAncestorOf(old):
            for key, bound in self.bound.items():
                if _holds(bound.field, old) and not (new is not None and _holds(bound.field, new)):
                    self.left.emit(key)
        if new is not None:
            self.show_focused()

    def show_focused(self) -> None:
        """Keep what has the focus in sight, with what is said below it."""
        inside, focused = self.widget(), self.focusWidget()
        if focused is None or inside is None or not inside.isAncestorOf(focused) or not self.isVisible():
            return
        self.ensureWidgetVisible(focused, 0, 40)


def _unread(bound: Bound) -> Iterator[Unread]:
    places: Iterable[tuple[tuple[str | int, ...], Any]] = [((), bound.field)]
    if isinstance(bound.field, RowsField):
        places = bound.field.places()
    for rest, field in places:
        if why := getattr(field, "unread", ""):
            yield Unread(bound.key, rest, field.field.accessibleName(), why)


def _stops_at(field: Any, rest: tuple[str | int, ...]) -> list[QWidget]:
    found: list[QWidget] = field.stops_at(rest) if rest and hasattr(field, "stops_at") else field.stops()
    return found


def _holds(field: QWidget, widget: QWidget) -> bool:
    return field is widget or field.isAncestorOf(widget)


def _get(key: str, item: Any) -> Any:
    return getattr(item, key)


def _set(key: str, item: Any, value: Any) -> Any:
    return replace(item, **{key: value})


def _written(write: Write, value: Any, item: Any) -> Any:
    return write(item, value)
