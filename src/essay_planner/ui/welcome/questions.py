"""The questions to choose from, grouped by pack, found as one types, chosen by mouse or keys."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Pack, Question
from essay_planner.core.text import fold
from essay_planner.ui.look import Space, button, current_theme, gap, label, line, look, pad, scroll_down, search_glass
from essay_planner.ui.news import announce
from essay_planner.ui.welcome.words import about_pack, about_question, parts_of_question, words_of_question

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack


GUTTER = 15  # pixels right of the questions, for the scroll bar
_PAD = Space.GAP  # between the edge of a row and its words, and of the lines between rows
_SENTENCE = 3  # words that were typed to find a question are a first version of one's own from so many on
_NARROW = 34  # a row less wide than so many letters has its button below the words


class QuestionRow(QFrame):
    """One question, what is known of it, and 'Plan this'."""

    chosen = Signal(object, object)  # the loaded pack and the question
    focused = Signal(object)

    def __init__(self, loaded: "LoadedPack", question: Question) -> None:
        super().__init__()
        self.question, self.above = question, line()  # the line above it
        self._loaded = loaded
        self._words = words_of_question(loaded.pack, question)
        self.setObjectName("row")
        self.setProperty("look", "question-row")
        self.button = button(_("Plan this"), "outline", self.choose)
        self.button.setAccessibleDescription(question.text)
        self.button.installEventFilter(self)
        words = QVBoxLayout()
        gap(words, Space.FINE)
        words.addWidget(label(question.text, wrap=True))
        if parts := parts_of_question(question):
            words.addWidget(label(parts, "tiny", wrap=True))
        words.addWidget(label(about_question(loaded.pack, question), "tiny", wrap=True))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        pad(self._row, _PAD, Space.GAP, _PAD, Space.GAP)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button where there is room for it."""
        super().resizeEvent(event)
        lay_by_width(self._row, self.width())

    def choose(self) -> None:
        """Ask for a plan on this question."""
        self.chosen.emit(self._loaded, self.question)

    def belongs_to(self, loaded: "LoadedPack") -> bool:
        """Whether it is a question of this pack."""
        return self._loaded.sha256 == loaded.sha256

    def matches(self, words: Sequence[str]) -> bool:
        """Whether every one of the folded words is in the question, its pack or its parts."""
        return all(word in self._words for word in words)

    def asks(self, words: Sequence[str]) -> bool:
        """Whether every one of the folded words is in the question itself."""
        return all(word in fold(self.question.text) for word in words)

    def mark(self, current: bool) -> None:
        """Show whether Enter would choose this one."""
        self.setProperty("current", current)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on the words chooses too."""
        del event
        self.choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the button gets the focus."""
        if event.type() is QEvent.Type.FocusIn:
            self.focused.emit(self)
        return super().eventFilter(watched, event)


def lay_by_width(row: QBoxLayout, width: int) -> None:
    """Lay a row side by side, or below one another where its letters leave no room for that."""
    narrow = width < _NARROW * current_theme().sizes.body
    row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
    gap(row, Space.SMALL if narrow else Space.BROAD)


class PackHead(QWidget):
    """The name of a pack, and how large it is."""

    def __init__(self, pack: Pack) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        pad(self._row, _PAD, Space.NONE, _PAD, Space.SMALL)
        self._row.addWidget(label(pack.title, "heading", wrap=True), 5)
        self._about = label(about_pack(pack), "tiny", wrap=True)
        self._row.addWidget(self._about, 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the size beside the name, or below it."""
        super().resizeEvent(event)
        lay_by_width(self._row, self.width())
        beside = self._row.direction() is QBoxLayout.Direction.LeftToRight
        side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        self._about.setAlignment(side | Qt.AlignmentFlag.AlignBottom)


class QuestionList(QWidget):
    """A box to find a question, and the questions."""

    chosen = Signal(object, object)
    ownAsked = Signal(str)  # a question of one's own, with the words that were typed if they may be one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[QuestionRow] = []
        self._groups: list[tuple[QFrame, list[QuestionRow]]] = []
        self._current: QuestionRow | None = None
        self._make_box()
        self._nothing = label(kind="muted", wrap=True)
        self.own = button(_("Write your own question…"), "outline", self.on_own)
        self._sheet = QWidget()
        self._sheet.setProperty("look", "ground")
        self._sheet.setMinimumHeight(1)  # else wrapped labels count as if they were narrow, and it scrolls into nothing
        self._boxes = QVBoxLayout(self._sheet)
        gap(self._boxes, Space.LARGE)
        self._area = QScrollArea()
        self._area.setProperty("look", "ground")
        scroll_down(self._area)
        self._area.setWidget(self._sheet)
        self._area.verticalScrollBar().rangeChanged.connect(self.on_range_changed)
        self.on_range_changed(0, 0)
        self._lay_out()
        look().changed.connect(self.on_look_changed)
        self.on_look_changed()
        self.show_packs(())

    def _make_box(self) -> None:
        self.box = QLineEdit()
        self.box.setProperty("look", "find")
        self.box.setPlaceholderText(_("Find a question"))
        self.box.setAccessibleName(_("Find a question"))
        self.box.setToolTip(_("Show only questions with these words"))
        self.box.setClearButtonEnabled(True)
        self.box.setAcceptDrops(False)  # a file that is dropped there is for the window
        self._glass = self.box.addAction(search_glass(), QLineEdit.ActionPosition.LeadingPosition)
        self.box.textChanged.connect(self.on_find)
        self.box.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad(column, Space.NONE)
        gap(column, Space.LARGE)
        above = QVBoxLayout()
        pad(above, Space.NONE, Space.NONE, GUTTER, Space.NONE)
        above.addWidget(self.box)
        above.addWidget(self._nothing)
        above.addWidget(self.own, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(above)
        column.addWidget(self._area, 1)

    def show_packs(self, packs: "Sequence[LoadedPack]", nothing: str = "") -> None:
        """Show the questions of these packs; 'nothing' is said where there is none."""
        while (item := self._boxes.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.rows, self._groups, self._current = [], [], None
        for loaded in packs:
            if loaded.pack.questions:
                self._boxes.addWidget(self._group(loaded))
        self._boxes.addStretch(1)
        self._say_nothing(nothing if not self.rows else "")
        self.on_find(self.box.text())

    def lead_to(self, loaded: "LoadedPack") -> bool:
        """Show the questions of a pack, with its first one chosen; False where there is none of it."""
        self.box.clear()
        row = next((row for row in self.rows if row.belongs_to(loaded)), None)
        if row is not None:
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(row, 0, self._area.viewport().height() // 2)
        return row is not None

    def on_find(self, text: str) -> None:
        """Show the questions that hold every word of the text."""
        words = fold(text).split()
        found = [row for row in self.rows if row.matches(words)]
        for box, rows in self._groups:
            for row in rows:
                for part in (row, row.above):
                    part.setVisible(row in found)
            box.setVisible(any(row in found for row in rows))
        first = next((row for row in found if row.asks(words)), found[0] if found else None)
        self._set_current(first if words else None)
        if words and self.rows:
            count = ngettext("{n} question found", "{n} questions found", len(found)).format(n=len(found))
            announce(self.box, count)
            self._say_nothing("" if found else _("No question has these words. Try fewer, or write your own."))
        elif self.rows:
            self._say_nothing("")

    def _say_nothing(self, words: str) -> None:
        """Say why there is no question to choose, and offer to write one; without words there are questions."""
        self._nothing.setText(words)
        self._nothing.setVisible(bool(words))
        self.own.setVisible(bool(words))

    def on_own(self) -> None:
        """Ask for a question of one's own, from what was typed here."""
        typed = " ".join(self.box.text().split())
        self.ownAsked.emit(typed if len(typed.split()) >= _SENTENCE else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the find box the arrows choose a question and Enter plans it."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On the questions the arrows go from one 'Plan this' to the next."""
        if self._key(event.key()):
            if self._current is not None:
                self._current.button.setFocus()
        else:
            super().keyPressEvent(event)

    def on_focused(self, row: QuestionRow) -> None:
        """Follow the focus."""
        self._set_current(row)

    def on_range_changed(self, _least: int, most: int) -> None:
        """Keep the questions as wide as the box above them, whether there is a scroll bar or not."""
        bar = self._area.verticalScrollBar().sizeHint().width() if most else 0
        pad(self._boxes, Space.NONE, Space.NONE, GUTTER - bar, Space.BROAD)

    def on_look_changed(self) -> None:
        """Draw the search glass in the theme's colour."""
        self._glass.setIcon(search_glass())

    def _key(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self._current.choose()
            return True
        return False

    def _step(self, by: int) -> None:
        shown = [row for row in self.rows if not row.isHidden()]
        if not shown:
            return
        at = shown.index(self._current) + by if self._current in shown else 0
        row = shown[max(0, min(at, len(shown) - 1))]
        self._set_current(row)
        announce(self.box, row.question.text)

    def _set_current(self, row: QuestionRow | None) -> None:
        if self._current is not None:
            self._current.mark(False)
        self._current = row
        if row is not None:
            row.mark(True)
            self._area.ensureWidgetVisible(row, 0, 24)

    def _group(self, loaded: "LoadedPack") -> QFrame:
        box = QFrame()
        box.setProperty("look", "box")
        column = QVBoxLayout(box)
        pad(column, Space.MEDIUM, Space.WIDE, Space.MEDIUM, Space.MEDIUM)
        gap(column, Space.NONE)
        column.addWidget(PackHead(loaded.pack))
        rows = [self._row(loaded, question) for question in loaded.pack.questions]
        for row in rows:
            between = QVBoxLayout()
            pad(between, _PAD, Space.NONE, _PAD, Space.NONE)
            between.addWidget(row.above)
            column.addLayout(between)
            column.addWidget(row)
        self._groups.append((box, rows))
        return box

    def _row(self, loaded: "LoadedPack", question: Question) -> QuestionRow:
        row = QuestionRow(loaded, question)
        row.chosen.connect(self.chosen)
        row.focused.connect(self.on_focused)
        self.rows.append(row)
        return row
