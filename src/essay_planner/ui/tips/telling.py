"""Puts what a control does and its key together, and tells it of buttons and of the rows of menus."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from essay_planner.core.messages import _
from essay_planner.ui.tips.buttons import buttons
from essay_planner.ui.tips.rows import groups, rows

Rows = Callable[[], Mapping[str, str]]


def tip(what: str, *keys: str | QKeySequence) -> str:
    """What something does, with its keys as they are called on this system: 'Save the plan (Ctrl+S)'."""
    native = QKeySequence.SequenceFormat.NativeText
    named = _(" or ").join(QKeySequence(key).toString(native) for key in keys)
    return _("{what} ({keys})").format(what=what, keys=named) if named else what


def button_tip(words: str) -> str:
    """What a button with these words does; '' for one that its place tells of."""
    return buttons().get(words, "")


def tell_menus(bar: QMenuBar, known: Rows = rows) -> None:
    """Tell of each row of all menus what it does, now and whenever a menu is opened: as a tip after a pause."""
    for action in bar.actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            tell_rows(menu, known)


def tell_rows(menu: QMenu, known: Rows = rows, of_group: str = "") -> None:
    """Tell of each row of a menu, and of the menus in it, what it does, with its key.

    'of_group' is what rows do that are alike, with '{row}' for their words.
    """
    of_group = groups().get(_plain(menu.title()), of_group)
    if not menu.toolTipsVisible():
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(partial(tell_rows, menu, known, of_group))  # some are filled only then
    for action in menu.actions():
        within = action.menu()
        if isinstance(within, QMenu):
            tell_rows(within, known, of_group)
        else:
            _tell(action, known, of_group)


def _tell(action: QAction, known: Rows, of_group: str) -> None:
    words = _plain(action.text())
    what = known().get(words) or (of_group.format(row=words) if words else "")
    if what and what != action.statusTip():
        action.setStatusTip(what)
        action.setToolTip(tip(what, *action.shortcuts()))


def _plain(text: str) -> str:
    """The words of a row without its mnemonic and without the key behind it."""
    return text.partition("\t")[0].replace("&&", "\0").replace("&", "").replace("\0", "&")
