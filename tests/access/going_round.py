"""What is wrong with a window for who has no eyes, no pointer or no steady hand: found by going round in it by Tab."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget
from shiboken6 import isValid
from tests.screens.scenes import Stand

from essay_planner.ui.board.panel_parts import Check, Segments
from essay_planner.ui.look import LEAST_TARGET as LEAST

_MOST = 400  # presses of Tab
_TAB, _STRONG = Qt.Key.Key_Tab, Qt.FocusPolicy.TabFocus


def faults(stand: Stand, shown: QWidget) -> list[str]:
    """Sentences on what is wrong with a window, and in the end with the way out of it; none if nothing is."""
    shown.activateWindow()
    QApplication.processEvents()
    return [*_title(shown), *_names(shown), *_targets(shown), *_round(shown), *_way_out(stand, shown)]


def _title(shown: QWidget) -> Iterator[str]:
    """A window is named after what is in it; what pops up over one needs no name beside its own."""
    window = shown.window()
    if window.windowType() is not Qt.WindowType.Popup and not window.windowTitle().strip():
        yield "the window has no title"


def _controls(shown: QWidget) -> list[QWidget]:
    """What can be used by pointer or keys, as far as it shows."""
    kinds = QAbstractButton | QLineEdit | QComboBox
    return [part for part in shown.findChildren(QWidget) if part.isVisible() and isinstance(part, kinds)]


def _names(shown: QWidget) -> Iterator[str]:
    """A control's name holds its visible words: who says what they read gets what they meant."""
    for part in _controls(shown):
        words = _plain(part.text()) if isinstance(part, QAbstractButton) else ""
        name = _plain(QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name))
        if words and words not in name:
            yield f"{_called(part)}: shows ‘{words}’ and is called ‘{name}’"


def _plain(words: str) -> str:
    """Words without case, marks of keys and signs at either end."""
    plain = (
        " ".join(words.split()).replace("&&", "\0").replace("&", "").replace("\0", "&").casefold().strip(" …›‹:+−-×.?")
    )
    return plain.rstrip(" 0123456789")  # how many there are is told beside the name


def _targets(shown: QWidget) -> Iterator[str]:
    """What is clicked on is large enough, with the label that is clicked on in its place."""
    for part in _controls(shown):
        size = _target(part).size()
        inside = isinstance(part.parent(), QComboBox | QLineEdit)
        if not inside and min(size.width(), size.height()) < LEAST and part.isEnabled():
            yield f"{_called(part)}: {size.width()} × {size.height()} pixels to click on"


def _target(part: QWidget) -> QRect:
    """All that can be clicked on for a control."""
    whole = QRect(part.mapToGlobal(QPoint()), part.size())
    beside = part.parentWidget()
    if isinstance(beside, Check):
        whole = QRect(beside.mapToGlobal(QPoint()), beside.size())
    return whole


def _round(shown: QWidget) -> Iterator[str]:
    """Tab comes round, by every control, each in sight."""
    first = _focused()
    if first is None or first.window() is not shown:
        QTest.keyClick(shown, _TAB)
        first = _focused()
    if first is None:
        yield "nothing has the focus"
        return
    there, called, hidden, windows = [], [], [], _windows()
    for part in _steps(first, _TAB):
        there.append(part)
        called.append(_called(part))
        hidden += [fault for fault in _hidden(part) if fault not in hidden]
    if len(there) >= _MOST:
        yield f"Tab does not come round from {called[0]} but to {called[-1]}"
    yield from hidden
    yield from (f"‘{made.windowTitle()}’ opened by the focus alone" for made in _windows() - windows)
    still = [part for part in there if isValid(part)]  # a message that was gone round in may have gone by now
    missed = [part for part in _controls(shown) if _is_stop(part) and part not in still]
    yield from (f"Tab does not come to {_called(part)}" for part in missed if not _in_group(part, still))


def _steps(first: QWidget, key: Qt.Key) -> Iterator[QWidget]:
    """All that the focus goes to, from the first on until it is there again."""
    here: QWidget | None = first
    for _press in range(_MOST):
        if here is None:
            return
        yield here
        QTest.keyClick(here, key)
        QApplication.processEvents()
        here = _focused()
        if here is first:
            return


def _windows() -> set[QWidget]:
    """The windows that are open, but for tips."""
    tips = (Qt.WindowType.ToolTip, Qt.WindowType.SplashScreen)
    return {made for made in QApplication.topLevelWidgets() if made.isVisible() and made.windowType() not in tips}


def _hidden(part: QWidget) -> Iterator[str]:
    """What gets the focus is in sight, as far as there is room for it."""
    seen = _seen(part)
    if min(seen.height(), seen.width()) < min(LEAST, part.height(), part.width()) - 4:
        yield f"{_called(part)} has the focus out of sight: {seen.width()} × {seen.height()} pixels of it show"


def _seen(part: QWidget) -> QRect:
    """As much of it as what holds it leaves to see."""
    seen, above = QRect(part.mapToGlobal(QPoint()), part.size()), part.parentWidget()
    while above is not None and not part.isWindow():
        seen = seen.intersected(QRect(above.mapToGlobal(QPoint()), above.size()))
        above = None if above.isWindow() else above.parentWidget()
    return seen


def _is_stop(part: QWidget) -> bool:
    policy = part.focusPolicy() & _STRONG
    return bool(policy) and part.isEnabled() and not isinstance(part.parent(), QComboBox)


def _in_group(part: QWidget, others: list[QWidget]) -> bool:
    """Whether arrows lead to it from another button of its group."""
    return any(other.parentWidget() is part.parentWidget() for other in others) and isinstance(part.parent(), Segments)


def _way_out(stand: Stand, shown: QWidget) -> Iterator[str]:
    """Escape leaves a dialog, and the focus is in the window again."""
    if shown is stand.program.window or not shown.isModal():
        return
    for _press in range(3):
        focused = _focused()
        QTest.keyClick(focused if focused is not None else shown, Qt.Key.Key_Escape)
        stand.settle()
        if not isValid(shown) or not shown.isVisible():
            return
    yield "Escape does not leave it"


def _focused() -> QWidget | None:
    return QApplication.focusWidget()


def _called(part: QWidget) -> str:
    words = part.accessibleName() or (part.text() if isinstance(part, QAbstractButton) else "")
    return f"{type(part).__name__} ‘{words[:60]}’"
