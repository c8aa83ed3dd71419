"""Finds controls and menu rows in sight that do not say what they do, or not by which key: no tip, no key in it."""

from collections.abc import Iterator

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QTextEdit, QPlainTextEdit)


def lacking(window: QWidget) -> list[str]:
    """A line for each control of a window that lacks its tip; what Qt itself puts into its parts is left out."""
    if isinstance(window, QFileDialog | QMessageBox):
        return []  # Qt's own
    found = [part for kind in CONTROLS for part in window.findChildren(kind) if part.isVisible() and not _is_qts(part)]
    lines = [f"{_name(part)} has no tip" for part in found if not part.toolTip()]
    lines += [f"the tip of {_name(part)} lacks {key}" for part in found if (key := _missing_key(part))]
    return [*lines, *(_rows_lacking(window) if isinstance(window, QMainWindow) else ())]


def _is_qts(part: QWidget) -> bool:
    """Whether a part is one that Qt puts into another: the button of a field, the list of a choice, a corner."""
    parent = part.parentWidget()
    within = isinstance(parent, QLineEdit | QComboBox | QAbstractSpinBox) or part.objectName().startswith("qt_")
    return within or isinstance(part, QTextBrowser)  # which is a page to read


def _missing_key(part: QWidget) -> str:
    if not isinstance(part, QAbstractButton) or part.shortcut().isEmpty():
        return ""
    key = part.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return "" if key in part.toolTip() or key.startswith("Alt+") else key


def _rows_lacking(window: QMainWindow) -> Iterator[str]:
    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from (f"the row ‘{_plain(row)}’ has no tip" for row in _rows(menu) if not row.statusTip())


def _rows(menu: QMenu) -> Iterator[QAction]:
    menu.aboutToShow.emit()  # some are filled only then
    for row in menu.actions():
        within = row.menu()
        if isinstance(within, QMenu):
            yield from _rows(within)
        elif not row.isSeparator() and row.text():
            yield row


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")


def _name(part: QWidget) -> str:
    words = part.accessibleName() or (part.text() if isinstance(part, QAbstractButton | QLineEdit) else "")
    look = part.property("look") or ""
    return f"{type(part).__name__} ‘{' '.join(words.split())[:60]}’ {look}".strip()
