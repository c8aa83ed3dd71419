"""Rows of menus that call something when they are chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

Act = Callable[[], object]


def add_row(menu: QMenu, words: str, act: Act) -> QAction:
    """Add a row that calls 'act'."""
    action = menu.addAction(words)
    call_when_chosen(action, act)
    return action


def call_when_chosen(action: QAction, act: Act) -> None:
    """Call 'act' whenever the action is chosen; whether it is ticked then is not passed on."""
    action.triggered.connect(partial(_call, act))


def _call(act: Act, *_checked: object) -> None:
    act()
