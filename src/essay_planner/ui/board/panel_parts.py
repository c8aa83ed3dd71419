"""Parts of the panel: a titled block, buttons that exclude one another, a box to tick, and a box of care."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.glossary.term_label import TermLabel
from essay_planner.ui.look import Space, button, column_of, gap, label, pad, row_of, set_look
from essay_planner.ui.tips import tip

_ARROWS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Block(QWidget):
    """A small heading with words below it; it hides where there are no words."""

    def __init__(self, title: str, words: TermLabel | None = None) -> None:
        """'words' are those of a text whose terms are marked."""
        super().__init__()
        self.words = words or words_label()
        column_of(self, *([label(title, "label", wrap=True)] if title else []), self.words, spacing=Space.LINE)

    def show_html(self, text: str) -> None:
        """Show these words, or hide."""
        if isinstance(self.words, TermLabel):
            self.words.show_html(text)
        else:
            self.words.setText(text)
        self.setVisible(bool(text))


def words_label() -> QLabel:
    """A label of wrapped, selectable rich text."""
    made = QLabel()
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return made


def titled(title: str, *widgets: QWidget) -> QWidget:
    """Widgets below a small heading."""
    made = QWidget()
    column_of(made, label(title, "label", wrap=True), *widgets, spacing=Space.TINY)
    return made


class Segments(QWidget):
    """Buttons side by side of which one is down; a second press on it takes it up again.

    They are one stop for Tab, as radio buttons are; the arrows choose.
    """

    picked = Signal(object)  # the value, or None

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], columns: int = 3) -> None:
        """'choices' are values with their words, in rows of that many columns."""
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: list[QPushButton] = []
        self._values = [value for value, _words in choices]
        self._columns, self._most = 0, columns
        self._grid = QGridLayout(self)
        pad(self._grid, Space.NONE)
        gap(self._grid, Space.NONE)
        for number, (value, words) in enumerate(choices):
            made = self.make_button(value, words, f"{name}: {words}")
            made.setCheckable(True)
            made.clicked.connect(partial(self._pick, number))
            made.installEventFilter(self)
            self.buttons.append(made)
        self.arrange(columns)
        self._choose_stop()

    def make_button(self, value: object, words: str, name: str) -> QPushButton:
        """The button of a value; 'name' is for assistive technology."""
        del value
        made = button(words, "segment", name=name, what=_("{name} (arrows go from one to the next)").format(name=name))
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Stand in fewer columns where the words would be cut off; to be called when the words are others."""
        widest = max(min(made.sizeHint().width(), made.maximumWidth()) for made in self.buttons)
        fewer = (columns for columns in (self._most, 3, 2) if columns <= self._most)
        self._stand(next((columns for columns in fewer if columns * widest <= self.width()), 1))

    def arrange(self, columns: int) -> None:
        """Stand in rows of that many columns, as far as the words have room then."""
        self._most = columns
        self._stand(columns)

    def _stand(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        last = (len(self.buttons) - 1) // columns
        for number, made in enumerate(self.buttons):
            row, place = divmod(number, columns)
            made.setProperty("end", _corner(row, place, last, columns - 1))
            self._grid.addWidget(made, row, place)
            if made.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                made.style().unpolish(made)
                made.style().polish(made)

    def show_value(self, value: object) -> None:
        """Put the button of a value down."""
        for own, made in zip(self._values, self.buttons, strict=True):
            made.setChecked(own == value)
        self._choose_stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go from button to button and choose."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _ARROWS:
            row = next(number for number, made in enumerate(self.buttons) if made is watched)
            target = self.buttons[(row + _ARROWS[Qt.Key(event.key())]) % len(self.buttons)]
            target.setFocus(Qt.FocusReason.TabFocusReason)
            if not target.isChecked():
                target.click()
            return True
        return super().eventFilter(watched, event)

    def stop(self) -> QPushButton:
        """Where Tab stops: the button that is down, or the first."""
        return next((made for made in self.buttons if made.isChecked()), self.buttons[0])

    def _choose_stop(self) -> None:
        """Let Tab stop at one of the buttons."""
        stop = self.stop()
        for made in self.buttons:
            made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if made is stop else Qt.FocusPolicy.ClickFocus)

    def _pick(self, number: int, *_checked: object) -> None:
        checked = self.buttons[number].isChecked()
        self.show_value(self._values[number] if checked else None)
        self.picked.emit(self._values[number] if checked else None)


def _corner(row: int, place: int, last_row: int, last_place: int) -> str:
    """Which corner of the group a button is at, for its rounding: 'left', 'right', 'top', 'top-left', … or ''."""
    if not last_place:
        return {0: "top", last_row: "bottom"}.get(row, "")
    end = {0: "left", last_place: "right"}.get(place, "")
    if not last_row or not end:
        return end
    return {0: f"top-{end}", last_row: f"bottom-{end}"}.get(row, "")


class Check(QWidget):
    """A box to tick, with words that wrap."""

    ticked = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.box = QCheckBox()
        set_look(self.box, "board-check")
        self.words: QLabel = label("", "small", wrap=True)
        self.box.clicked.connect(self.ticked)
        row = row_of(self.box, self.words, spacing=Space.TINY)
        row.setStretch(1, 1)
        row.setAlignment(self.box, Qt.AlignmentFlag.AlignTop)
        pad(self.words, Space.NONE, Space.FINE)
        self.setLayout(row)

    def say(self, words: str, *keys: str) -> None:
        """Show these words beside the box; 'keys' do the same as a click on it."""
        self.words.setText(words)
        self.box.setAccessibleName(words)
        self.box.setToolTip(tip(_("Tick this if it is so: {words}").format(words=words), *keys))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words is one on the box."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()) and event.button() is Qt.MouseButton.LeftButton:
            self.box.click()


class CareBox(QFrame):
    """Why to be careful, in a tinted box."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "care")
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column_of(self, label(_("Care to take"), "small-heading"), self.words, spacing=Space.LINE, margins=Space.MEDIUM)

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """Show these sentences, or hide."""
        self.words.setText("\n".join(reasons))
        self.setVisible(bool(reasons))
