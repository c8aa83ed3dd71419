"""A hand for the mouse and one for the keys, on the real window without a screen.

Both act on what the window system would hand its events to, so that what is hidden, covered or out of focus is missed.
"""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu, QMenuBar, QPushButton, QScrollArea, QWidget

T = TypeVar("T")
PATIENCE = 60.0  # seconds
_LEFT, _RIGHT, _NO_KEYS = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier


def until(ask: Callable[[], T | None], what: str) -> T:
    """Let the window work until an answer is true, and return it; fail after a while."""
    end = time.monotonic() + PATIENCE
    while not (answer := ask()):
        assert time.monotonic() < end, f"waited in vain until {what}"
        QApplication.processEvents()
    return answer


def seen(widget: QWidget) -> QRect:
    """The part of a widget that can be seen, in pixels of the screen."""
    part = widget.visibleRegion().boundingRect()
    return QRect(widget.mapToGlobal(part.topLeft()), part.size())


class Mouse:
    """Points, clicks and turns its wheel; it knows no keys. What it pastes was copied elsewhere.

    It does not drag: only a real screen can (tests/e2e/test_dragging.py).
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def click(self, at: QPoint, button: Qt.MouseButton = _LEFT) -> None:
        """Click at a point of the screen."""
        window = self._front()
        QTest.mouseClick(window, button, _NO_KEYS, window.mapFromGlobal(at))

    def press(self, button: QPushButton) -> None:
        """Click on a button that can be seen."""
        assert not seen(button).isEmpty(), f"'{button.text()}' cannot be seen"
        self.click(seen(button).center())

    def bring(self, widget: QWidget, area: QScrollArea, height: int = 40) -> None:
        """Turn the wheel until enough of a widget can be seen."""
        for _turn in range(100):
            if seen(widget).height() >= min(height, widget.height()):
                return
            self._turn(area, down=widget.mapToGlobal(QPoint()).y() > seen(area).center().y())
        raise AssertionError(f"{widget.accessibleName()} cannot be brought into sight")

    def bring_row(self, view: QListView, row: int, area: QWidget | None = None) -> QPoint:
        """Turn the wheel, over the list or what scrolls it, until a row can be seen; a point of that row."""
        for _turn in range(300):
            point = view.visualRect(view.model().index(row, 0)).topLeft() + QPoint(40, 12)
            if view.viewport().visibleRegion().contains(point):
                return view.viewport().mapToGlobal(point)
            self._turn(area or view, down=view.viewport().mapToGlobal(point).y() > seen(area or view).center().y())
        raise AssertionError(f"row {row} cannot be brought into sight")

    def paste(self, box: QWidget, text: str) -> None:
        """Paste a text by the menu of a box."""
        QGuiApplication.clipboard().setText(text)
        self.click(seen(box).center())
        self.click(seen(box).center(), _RIGHT)
        self._choose_in(_open_menu(), "Paste")

    def choose(self, bar: QMenuBar, menu: str, row: str) -> None:
        """Click on a menu of the menu bar and on a row of it."""
        self._choose_in(bar, menu)
        self._choose_in(_open_menu(), row)

    def _choose_in(self, menu: QMenuBar | QMenu, row: str) -> None:
        """Click on the row of a menu that starts with these words."""
        found = next(action for action in menu.actions() if action.text().replace("&", "").startswith(row))
        self.click(menu.mapToGlobal(menu.actionGeometry(found).center()))

    def _turn(self, area: QWidget, down: bool) -> None:
        window = self._front()
        at = window.mapFromGlobal(seen(area).center())
        QTest.wheelEvent(window, at.toPointF(), QPoint(0, -240 if down else 240))
        QApplication.processEvents()

    def _front(self) -> QWindow:
        """The window that takes what the mouse does: an open menu or box before all others."""
        front = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self._window
        window = front.windowHandle()
        assert window is not None
        return window


class Keys:
    """Presses keys and types; it knows no mouse."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def press(self, *keys: str) -> None:
        """Press keys one after another, each as a menu shows it: 'Ctrl+F', 'Down'."""
        for key in keys:
            combined = QKeySequence(key)[0]  # type: ignore[index]
            QTest.keyClick(self._front(), combined.key(), combined.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type a text."""
        for letter in text:
            QTest.keyClick(self._front(), letter)  # type: ignore[call-overload]  # the stubs leave letters out

    def go(self, widget: QWidget) -> None:
        """Press Tab until a widget has the focus."""
        for _press in range(200):
            if QApplication.focusWidget() is widget:
                return
            self.press("Tab")
        raise AssertionError(f"Tab does not come to {widget.accessibleName()}")

    def _front(self) -> QWindow:
        """The window that has the keys; as a window manager would, the program's own gets them back if none has."""
        front = QApplication.activeModalWidget() or self._window
        if QApplication.activeWindow() is None:
            front.activateWindow()
        handle = front.windowHandle()
        assert handle is not None
        return handle


def _open_menu() -> QMenu:
    menu = until(QApplication.activePopupWidget, "there is a menu")
    assert isinstance(menu, QMenu)
    return menu
