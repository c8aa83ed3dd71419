"""The lines of a form: words to type, with their name above and a sentence below where there is something to say."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from essay_planner.core.dates import parse
from essay_planner.core.dates_in_words import read_date
from essay_planner.core.messages import _
from essay_planner.ui.board.plan_text import GrowingText
from essay_planner.ui.look import Space, column_of, gaps, label, pad, set_look


class Line(QWidget):
    """One line to type in. 'changed' tells of every key."""

    changed = Signal()

    def __init__(self, words: str, hint: str = "", name: str = "") -> None:
        """'name' is for assistive technology where the words above are not enough."""
        super().__init__()
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(name or words)
        self.field.setToolTip(_("{name}. {hint}").format(name=name or words, hint=hint) if hint else name or words)
        self.field.textChanged.connect(self.on_typed)
        self.said = label("", "small", wrap=True)
        self.said.hide()
        above = label(words, "label", wrap=True)
        above.setBuddy(self.field)
        column_of(self, above, self.field, self.said, spacing=Space.LINE)

    @property
    def text(self) -> str:
        """What stands there, without spaces around it."""
        return self.field.text().strip()

    def show_text(self, text: str) -> None:
        """Let this stand there."""
        self.field.setText(text)
        self.field.setCursorPosition(0)

    def on_typed(self) -> None:
        """Tell that something else stands there."""
        self.changed.emit()

    def say(self, words: str, appearance: str = "small") -> None:
        """Say something below the line, or nothing."""
        set_look(self.said, appearance)
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self.field.setAccessibleDescription(words)


class DateLine(Line):
    """A date in plain words. It says how it was understood, or why it was not."""

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__(words, hint)
        self._last = ""

    @property
    def edtf(self) -> str:
        """The date, or the last one that could be read."""
        return self._last

    @property
    def is_read(self) -> bool:
        """Whether what stands there could be read."""
        return not self.text or bool(_read(self.text)[0])

    def show_edtf(self, edtf: str) -> None:
        """Let a date stand there, in words."""
        words = parse(edtf).label() if edtf else ""
        self.show_text(words if _read(words)[0] == edtf else edtf)

    def on_typed(self) -> None:
        """Say how it is understood."""
        edtf, why = _read(self.text)
        if not why:
            self._last = edtf
        understood = parse(edtf).label() if edtf else ""
        self.say(why or (understood if understood != self.text else ""), "own-care" if why else "small")
        super().on_typed()


def _read(words: str) -> tuple[str, str]:
    """The date of these words, and why there is none."""
    try:
        return read_date(words), ""
    except ValueError as error:
        return "", str(error)


class Words(GrowingText):
    """Text of some lines in a form, with an undo of its own."""

    def __init__(self, parent: QWidget, name: str, hint: str, sentence: bool = True) -> None:
        super().__init__(parent, name, hint, "", sentence)
        self.setUndoRedoEnabled(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo what was typed here."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redo()
        else:
            super().keyPressEvent(event)


class Pairs(QWidget):
    """Widgets in two columns of one width; long ones go across."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        pad(self._grid, Space.NONE)
        gaps(self._grid, Space.WIDE, Space.MEDIUM)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._row = self._column = 0

    def add(self, widget: QWidget, across: bool = False) -> None:
        """Add a widget at the end."""
        if across and self._column:
            self._row, self._column = self._row + 1, 0
        self._grid.addWidget(widget, self._row, self._column, 1, 2 if across else 1, Qt.AlignmentFlag.AlignTop)
        self._column += 2 if across else 1
        if self._column > 1:
            self._row, self._column = self._row + 1, 0

    def empty(self) -> None:
        """Take all widgets out and drop them."""
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._row = self._column = 0


def listed(text: str) -> tuple[str, ...]:
    """Words with commas or semicolons between them."""
    return tuple(part.strip() for part in text.replace(";", ",").split(",") if part.strip())


def unlisted(words: tuple[str, ...]) -> str:
    """The words as they are typed."""
    return ", ".join(words)


def hint_of(attribute: str) -> str:
    """An example of what a line of a source may hold, where its name is not enough."""
    return {
        "author": _("For example: Filtzer, Donald; Jones, Polly"),
        "editor": _("For example: Jones, Polly"),
        "accessed": _("For example: 3 March 2026"),
        "edition": _("For example: 2"),
    }.get(attribute, "")
