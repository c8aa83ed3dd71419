"""Help: every key of the program, in groups, read from the menus and from the one table of keys."""

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from essay_planner.core.messages import _
from essay_planner.ui.key_table import (
    ListKey,
    Rows,
    adding_rows,
    bearing_rows,
    find_row,
    judging_keys,
    list_keys,
    marking_keys,
    moving_rows,
    own_row,
    reviewing_keys,
    section_rows,
    updating_keys,
    walking_keys,
)
from essay_planner.ui.look import Space, button, gap, gaps, label, pad
from essay_planner.ui.quit_key import take_quit_key

Row = tuple[str, str]  # what is done, and its keys
Group = tuple[str, Sequence[Row]]

_SMALLEST = QSize(420, 320)
_FRAME = QSize(60, 90)  # what the desktop takes around a window, with some air


def groups(bar: QMenuBar) -> list[Group]:
    """All keys, in groups: those of the menus that do not change, then the board's."""
    fixed = [(_plain(action.text()), list(_keys_of(menu))) for action in bar.actions() if (menu := _menu(action))]
    board = {
        _("Question: on words of it, or on a criterion"): list(_listed(marking_keys())),
        _("Sections"): list(_rows(section_rows().values())),
        _("Evidence: from everywhere"): list(
            _rows((find_row(), own_row(), *_all(adding_rows(), moving_rows(), bearing_rows())))
        ),
        _("Evidence: on a card in a list"): list(_listed(list_keys())),
        _("Judgement: on a card"): list(_listed(judging_keys())),
        _("Review: on a finding"): list(_listed(reviewing_keys())),
        _("What changed in the packs: on a change"): list(_listed(updating_keys())),
        _("Getting about"): list(_listed(walking_keys())),
    }
    return [*((title, rows) for title, rows in fixed if rows), *board.items()]


def _all(*tables: Rows) -> Iterator[tuple[str, str]]:
    for rows in tables:
        yield from rows.values()


def _menu(action: QAction) -> QMenu | None:
    """The menu of an action of the bar, unless it is one that the table tells."""
    menu = action.menu()
    return menu if isinstance(menu, QMenu) and menu.property("told") is None else None


def _keys_of(menu: QMenu) -> Iterator[Row]:
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            yield from ((f"{_plain(action.text())}: {what}", keys) for what, keys in _keys_of(within))
        elif action.shortcuts():
            yield _plain(action.text()), _shown(key.toString() for key in action.shortcuts())


def _rows(rows: Iterable[tuple[str, str]]) -> Iterator[Row]:
    yield from ((_plain(what), _shown([key])) for what, key in rows if key)


def _listed(keys: Sequence[ListKey]) -> Iterator[Row]:
    yield from ((row.what, _shown(row.keys)) for row in keys)


def _shown(keys: Iterable[str]) -> str:
    native = QKeySequence.SequenceFormat.NativeText
    return _(" or ").join(QKeySequence(key).toString(native) for key in keys)


def _plain(text: str) -> str:
    return text.replace("&", "")


class KeysPage(QDialog):
    """A window beside the main one with all keys, in two columns where the screen has room for them."""

    def __init__(self, shown: Sequence[Group], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Keys"))
        take_quit_key(self, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "paper")
        self._area = QScrollArea()
        self._area.setProperty("look", "paper")
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(_("Keys"))
        close = button(_("Close"), "primary", self.accept)
        column = QVBoxLayout(self)
        pad(column, Space.PAGE, Space.EDGE, Space.PAGE, Space.BROAD)
        gap(column, Space.WIDE)
        column.addWidget(label(_("Keys"), "heading"))
        column.addWidget(self._area, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        close.setFocus()
        self._fill(shown, QGuiApplication.primaryScreen().availableSize() - _FRAME)

    def _fill(self, shown: Sequence[Group], room: QSize) -> None:
        """Show all keys, and be as large as they need if there is room for that."""
        for parts in (_halves(shown), (shown,)):
            inside = _sheet(parts, wrap=len(parts) == 1)
            self._area.setWidget(inside)
            inside.ensurePolished()
            needed = inside.sizeHint() + QSize(60, 140)
            if needed.width() <= room.width():
                break
        self.resize(needed.boundedTo(room).expandedTo(_SMALLEST))


def _sheet(parts: Sequence[Sequence[Group]], wrap: bool) -> QWidget:
    inside = QWidget()
    inside.setProperty("look", "paper")
    row = QHBoxLayout(inside)
    pad(row, Space.NONE, Space.NONE, Space.WIDE, Space.NONE)
    gap(row, Space.APART)
    for part in parts:
        row.addLayout(_column(part, wrap))
    if wrap:
        inside.setMinimumHeight(1)  # else wrapped labels count as if they were narrow, and it scrolls into nothing
    else:
        row.addStretch(1)
    return inside


def _halves(shown: Sequence[Group]) -> tuple[Sequence[Group], Sequence[Group]]:
    """Two parts, in order, as even in height as can be."""
    heights = [len(rows) + 2 for _title, rows in shown]
    uneven = {cut: abs(sum(heights[:cut]) - sum(heights[cut:])) for cut in range(1, len(shown))}
    cut = min(uneven, key=lambda where: uneven[where]) if uneven else len(shown)
    return shown[:cut], shown[cut:]


def _column(shown: Sequence[Group], wrap: bool) -> QGridLayout:
    grid = QGridLayout()
    gaps(grid, Space.PAGE, Space.TINY)
    for title, rows in shown:
        if grid.count():
            grid.setRowMinimumHeight(grid.rowCount(), 10)
        grid.addWidget(label(title, "strong"), grid.rowCount(), 0, 1, 2)
        for what, which in rows:
            row = grid.rowCount()
            for at, made in enumerate((label(what, wrap=wrap), label(which, "muted", wrap=wrap))):
                made.setSizePolicy(
                    QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
                )  # the window fits the words
                grid.addWidget(made, row, at)
    grid.setRowStretch(grid.rowCount(), 1)
    if wrap:
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
    return grid
