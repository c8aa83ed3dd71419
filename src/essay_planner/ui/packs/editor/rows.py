"""Rows of a form: any number of small forms below one another, each with its own remove and move."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Mark, MarkButton, Space, button, column_of, label, look, pad, row_of, set_look
from essay_planner.ui.own.lines import Pairs
from essay_planner.ui.packs.editor.fields import Field

LARGE = 150  # per cent of text at which fields no longer stand side by side

Cell = tuple[str, Any, bool]  # an attribute, its field (a widget that is a Field), and whether it goes across


class Row(QFrame):
    """One row: the fields of a small value. What the fields do not show stays as it was."""

    changed = Signal()
    removeAsked = Signal()
    moveAsked = Signal(int)  # up (-1) or down (1)

    def __init__(self, cells: Sequence[Cell], value: Any) -> None:
        super().__init__()
        set_look(self, "pack-row")
        self._value = value
        self.fields: dict[str, Field] = {}
        pairs = Pairs()
        for attribute, field, across in cells:
            self.fields[attribute] = field
            field.changed.connect(self.on_changed)
            pairs.add(field, across=across or look().percent > LARGE)
        self.more = MarkButton(Mark.MORE, "")
        self.more.clicked.connect(self.on_more)
        row = row_of(pairs, self.more, spacing=Space.SMALL)
        row.setStretch(0, 1)
        row.setAlignment(self.more, Qt.AlignmentFlag.AlignTop)
        pad(row, Space.MEDIUM, Space.GAP, Space.TINY, Space.GAP)
        self.setLayout(row)
        self.can_move = (False, False)
        self.show_value(value)

    def name(self, words: str) -> None:
        """Say which row this is, such as 'Author 2'."""
        self.more.say(_("Move or remove: {row}").format(row=words))
        self.setAccessibleName(words)

    def value(self) -> Any:
        """The value as it stands in the row."""
        return replace(self._value, **{attribute: field.value() for attribute, field in self.fields.items()})

    def show_value(self, value: Any) -> None:
        """Show a value."""
        self._value = value
        for attribute, field in self.fields.items():
            wanted = getattr(value, attribute)
            if field.value() != wanted:
                field.show_value(wanted)

    def on_changed(self) -> None:
        """Tell that something else stands there."""
        self.changed.emit()

    def make_menu(self) -> QMenu:
        """Moving and removing."""
        menu = QMenu(self)
        up, down = menu.addAction(_("Move &up")), menu.addAction(_("Move &down"))
        for action, keys in ((up, "Alt+Shift+Up"), (down, "Alt+Shift+Down")):
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the window’s own act has these keys
        for action, possible, step in zip((up, down), self.can_move, (-1, 1), strict=True):
            action.setEnabled(possible)
            action.triggered.connect(partial(self._move, step))
        menu.addAction(_("&Remove")).triggered.connect(self.on_remove)
        return menu

    def on_more(self) -> None:
        """Show the menu."""
        show_below(self.more, self.make_menu())

    def on_remove(self) -> None:
        """Ask to be removed."""
        self.removeAsked.emit()

    def _move(self, step: int, *_checked: object) -> None:
        self.moveAsked.emit(step)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [*(stop for field in self.fields.values() for stop in field.stops()), self.more]


class RowsField(QWidget):
    """A tuple of small values, a row each. Rows in which nothing is written yet are not among them."""

    changed = Signal()
    stopsChanged = Signal()
    stepEnded = Signal()  # what was changed before is a step of its own

    def __init__(
        self, words: str, one: str, add: str, make_cells: Callable[[], Sequence[Cell]], blank: Callable[[], Any]
    ) -> None:
        """'words' name the rows, 'one' a single one; 'blank' makes the value that a new row begins with."""
        super().__init__()
        self._one, self._cells, self._blank = one, make_cells, blank
        self._pack: Pack | None = None
        self.rows: list[Row] = []
        self._place = QWidget()
        self._column = column_of(self._place, spacing=Space.SMALL)
        self.add = button(add, "board-link")
        self.add.setToolTip(add)
        self.add.clicked.connect(self.on_add)
        self.above = label(words, "label", wrap=True)
        column = column_of(self, self.above, self._place, spacing=Space.TINY)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._place.hide()

    def value(self) -> tuple[Any, ...]:
        """The values of the rows in which something is written."""
        return tuple(value for row in self.rows if not self.is_blank(value := row.value()))

    def is_blank(self, value: Any) -> bool:
        """Whether nothing is written in a row yet; its id, if it has one, does not count."""
        blank = self._blank()
        return bool((replace(value, id=blank.id) if hasattr(blank, "id") else value) == blank)

    def show_value(self, value: Any) -> None:
        """Show these values, a row each."""
        while len(self.rows) > len(value):
            self._drop(self.rows[-1])
        for row, item in zip(self.rows, value, strict=False):
            row.show_value(item)
        for item in value[len(self.rows) :]:
            self._append(item)
        self._number()

    def follow_pack(self, pack: Pack) -> None:
        """Offer in every row what the pack has now."""
        self._pack = pack
        for row in self.rows:
            for field in row.fields.values():
                field.follow_pack(pack)

    def on_add(self) -> None:
        """Add a row and go to it."""
        row = self._append(self._blank())
        self._number()
        QTimer.singleShot(0, row, partial(row.stops()[0].setFocus, Qt.FocusReason.OtherFocusReason))

    def remove(self, row: Row) -> None:
        """Take a row out; the focus goes to the next one."""
        at = self.rows.index(row)
        self._drop(row)
        self._number()
        left = self.rows[min(at, len(self.rows) - 1)].stops()[0] if self.rows else self.add
        left.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_step()

    def shift(self, row: Row, step: int) -> None:
        """Move a row up or down, if there is room."""
        at = self.rows.index(row)
        if 0 <= at + step < len(self.rows):
            self.rows.insert(at + step, self.rows.pop(at))
            self._column.removeWidget(row)
            self._column.insertWidget(at + step, row)
            self._number()
            self._tell_step()

    def _tell_step(self) -> None:
        """Tell of a change that is no part of the typing before it or after it."""
        self.stepEnded.emit()
        self.changed.emit()
        self.stepEnded.emit()

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [*(stop for row in self.rows for stop in row.stops()), self.add]

    def stops_at(self, rest: tuple[str | int, ...]) -> list[QWidget]:
        """All that Tab goes to from a row, or from a field in it, on."""
        row = self.rows[rest[0]] if isinstance(rest[0], int) and rest[0] < len(self.rows) else None
        if row is None:
            return self.stops()
        field = row.fields.get(str(rest[1])) if len(rest) > 1 else None
        return (field.stops() if field is not None else []) or row.stops()

    def places(self) -> Iterator[tuple[tuple[int, str], Field]]:
        """The fields of all rows, each with its row and its attribute, as 'stops_at' takes them."""
        for number, row in enumerate(self.rows):
            for attribute, field in row.fields.items():
                yield (number, attribute), field

    def _append(self, value: Any) -> Row:
        row = Row(self._cells(), value)
        if self._pack is not None:
            for field in row.fields.values():
                field.follow_pack(self._pack)
        row.changed.connect(self.changed)
        row.removeAsked.connect(partial(self.remove, row))
        row.moveAsked.connect(partial(self.shift, row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: Row) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _number(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.name(f"{self._one} {number}")
            row.can_move = (number > 1, number < len(self.rows))
        self._place.setVisible(bool(self.rows))
        self.stopsChanged.emit()
