"""Parts of the panel: a titled block, buttons that exclude one another, a box of care, and linked evidence."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.board.small import button, column_of, label, row_of
from essay_planner.ui.look import set_look


class Block(QWidget):
    """A small heading with words below it; it hides where there are no words."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.words = words_label()
        column_of(self, *([label(title, "label", wrap=True)] if title else []), self.words, spacing=3)

    def show_html(self, text: str) -> None:
        """Show these words, or hide."""
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


class Segments(QWidget):
    """Buttons side by side of which one is down; a second press on it takes it up again."""

    picked = Signal(object)  # the value, or None

    def __init__(self, name: str, choices: Sequence[tuple[object, str]], columns: int = 3) -> None:
        """'choices' are values with their words, in rows of that many columns."""
        super().__init__()
        self.setAccessibleName(name)
        self.buttons: list[QPushButton] = []
        self._values = [value for value, _words in choices]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        for number, (_value, words) in enumerate(choices):
            made = button(words, "segment", f"{name}: {words}")
            made.setCheckable(True)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            made.clicked.connect(partial(self._pick, number))
            made.setProperty("end", "" if columns < 3 else {0: "left", columns - 1: "right"}.get(number, ""))
            self.buttons.append(made)
            grid.addWidget(made, number // columns, number % columns)

    def show_value(self, value: object) -> None:
        """Put the button of a value down."""
        for own, made in zip(self._values, self.buttons, strict=True):
            made.setChecked(own == value)

    def _pick(self, number: int, *_checked: object) -> None:
        checked = self.buttons[number].isChecked()
        self.show_value(self._values[number] if checked else None)
        self.picked.emit(self._values[number] if checked else None)


class CareBox(QFrame):
    """Why to be careful, in a tinted box."""

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "care")
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column_of(self, label(_("Care to take"), "small-heading"), self.words, spacing=3, margins=10)

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """Show these sentences, or hide."""
        self.words.setText("\n".join(reasons))
        self.setVisible(bool(reasons))


class Linked(QWidget):
    """Other evidence that speaks against the piece; each can be chosen or put on the plan."""

    chosen = Signal(str)
    added = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[QWidget] = []
        self._shown: tuple[str, list[tuple[str, str, bool]]] = ("", [])
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self._layout.addWidget(label(_("What speaks against it"), "label", wrap=True))

    def show_pieces(self, pieces: Sequence[tuple[str, str, bool]], side: str) -> None:
        """Show pieces: (reference, text, whether it is on the plan); 'side' names the column that they go to."""
        self.setVisible(bool(pieces))
        if (side, list(pieces)) == self._shown:
            return
        self._shown = (side, list(pieces))
        for row in self._rows:
            self._layout.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(*piece) for piece in pieces]
        for row in self._rows:
            self._layout.addWidget(row)

    def _row(self, ref: str, text: str, used: bool) -> QWidget:
        row = QWidget()
        words = label(text, wrap=True)
        show = button(_("Show"), "link", _("Show: {text}").format(text=text))
        show.clicked.connect(partial(self._emit, self.chosen, ref))
        buttons = row_of(show, spacing=2)
        if used:
            buttons.addWidget(label(_("in your plan"), "tiny"))
        else:
            words_on_it = _("Add to {side}").format(side=self._shown[0])
            add = button(words_on_it, "link", f"{words_on_it}: {text}")
            add.clicked.connect(partial(self._emit, self.added, ref))
            buttons.addWidget(add)
        buttons.addStretch(1)
        column_of(row, words, spacing=0).addLayout(buttons)
        return row

    def _emit(self, signal: SignalInstance, ref: str, *_checked: object) -> None:
        signal.emit(ref)
