"""What can be seen to be wrong with a window without eyes: words cut off, widgets over one another or outside."""

import re
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QRadioButton,
    QSplitter,
    QStackedWidget,
    QWidget,
)

from essay_planner.ui.board.side_heads import SideHeads
from essay_planner.ui.help.board_tour import BoardTour
from essay_planner.ui.look import FewLines, ShortButton

_SPARE = 1  # pixels that rounding may take
_OWN = (QComboBox, QLineEdit, QAbstractScrollArea, QSplitter, QStackedWidget, QMainWindow)  # place parts by themselves


def faults(window: QWidget) -> list[str]:
    """Sentences on what is wrong, none if nothing can be seen to be."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisible()]
    return [*_cut(shown), *_over_one_another([window, *shown]), *_outside(window, shown)]


def _cut(shown: list[QWidget]) -> Iterator[str]:
    for part in shown:
        if isinstance(part, QLabel) and part.text() and not isinstance(part, FewLines):
            yield from _cut_label(part)
        elif isinstance(part, QPushButton | QCheckBox | QRadioButton) and part.text():
            yield from _cut_button(part)
        elif isinstance(part, QLineEdit) and part.placeholderText() and not part.text():
            margins = part.textMargins()
            room = part.contentsRect().width() - margins.left() - margins.right() - 4
            if part.fontMetrics().horizontalAdvance(part.placeholderText()) > room:
                yield f"{_name(part)}: its hint is cut off"


def _cut_label(part: QLabel) -> Iterator[str]:
    if part.wordWrap():
        needed = part.heightForWidth(part.width())
        if needed > part.height() + 2:  # Qt itself reckons with so many more than it gives
            yield f"{_name(part)}: {needed} pixels high in {part.height()}"
        longest = max((part.fontMetrics().horizontalAdvance(word) for word in _pieces(part.text())), default=0)
        if part.textFormat() is Qt.TextFormat.PlainText and longest > part.contentsRect().width() + _SPARE:
            yield f"{_name(part)}: a word {longest} pixels wide in {part.contentsRect().width()}"
    elif part.sizeHint().width() > part.width() + _SPARE:
        yield f"{_name(part)}: {part.sizeHint().width()} pixels wide in {part.width()}"
    if part.fontMetrics().height() > part.height() + 3:
        yield f"{_name(part)}: a line is {part.fontMetrics().height()} pixels high in {part.height()}"


def _pieces(text: str) -> list[str]:
    """What no line is broken in: between blanks, hyphens, dashes and strokes."""
    return re.split(r"[\s\-–—/]+", text)


def _cut_button(part: QAbstractButton) -> Iterator[str]:
    hint = part.sizeHint()
    lines = part.text().replace("&&", "&").split("\n")
    words = max(part.fontMetrics().horizontalAdvance(line) for line in lines)
    if isinstance(part, ShortButton) and hint.width() > part.width():
        yield f"{_name(part)}: its words are shortened"
    elif words > part.width() + _SPARE:
        yield f"{_name(part)}: {words} pixels of words in {part.width()}"
    if hint.height() > part.height() + _SPARE:
        yield f"{_name(part)}: {hint.height()} pixels high in {part.height()}"


def _over_one_another(parts: list[QWidget]) -> Iterator[str]:
    for parent in parts:
        if isinstance(parent, _OWN) or isinstance(parent.parent(), QAbstractScrollArea):
            continue
        beside = [child for child in parent.children() if isinstance(child, QWidget) and _stands(child)]
        for one, other in combinations(beside, 2):
            common = one.geometry().intersected(other.geometry())
            if min(common.width(), common.height()) > _SPARE:
                yield f"{_name(one)} and {_name(other)} overlap by {common.width()} × {common.height()}"


def _stands(part: QWidget) -> bool:
    seen = part.isVisible() and not part.isWindow()
    floats = isinstance(part, SideHeads | BoardTour)  # they stay in sight while what is below them changes
    return seen and not floats and not part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _outside(window: QWidget, shown: list[QWidget]) -> Iterator[str]:
    whole = window.rect()
    for part in shown:
        if part.window() is not window or _is_scrolled(part) or part.focusPolicy() is Qt.FocusPolicy.NoFocus:
            continue
        place = QRect(part.mapTo(window, QPoint(0, 0)), part.size())
        if not whole.contains(place):
            yield f"{_name(part)} is partly outside the window"


def _is_scrolled(part: QWidget) -> bool:
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QAbstractScrollArea):
            return True
        above = above.parentWidget()
    return False


def _name(part: QWidget) -> str:
    words = part.accessibleName() or (part.text() if isinstance(part, QLabel | QAbstractButton) else "")
    return f"{type(part).__name__} “{words[:40]}”"
