"""The question in its own words, with a colour and a line under each stretch that means something."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Markup, MarkupRole
from essay_planner.ui.board.plan_text import GrowingText
from essay_planner.ui.look import current_theme
from essay_planner.ui.look.question import mark_colour, mark_tint
from essay_planner.ui.question.roles import ROLES, role_of_key, role_word

BLANK = " ".encode("utf-16-le")
UNDER = 5  # pixels below the last line, for the line under its words
_LINE = 1.35  # the height of a line: there is room for the lines under its words
_PENS = {MarkupRole.TERM: 2.0}  # pixels, else 3
_STYLES = {MarkupRole.VIEW: Qt.PenStyle.DashLine, MarkupRole.TERM: Qt.PenStyle.DotLine}


class MarkedQuestion(GrowingText):
    """Shows marks on the words; words are chosen by mouse or by Shift with the arrows, to say what they are."""

    chosenChanged = Signal()
    roleAsked = Signal(object)  # the role that the chosen words have from now on
    removeAsked = Signal()  # the mark on the chosen words is to go

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, _("The question"), "", "marked")
        self.setToolTip(_("Choose words by mouse, or by Shift with the arrows, and press the letter of a mark"))
        self._marks: tuple[Markup, ...] = ()
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)
        self.selectionChanged.connect(self.chosenChanged)
        self.cursorPositionChanged.connect(self.chosenChanged)

    def show_question(self, text: str, marks: Sequence[Markup]) -> None:
        """Show a question with its marks; what was chosen stays chosen while the words are the same."""
        if text != self.toPlainText():
            self.show_text(text)
            cursor, spaced = QTextCursor(self.document()), QTextBlockFormat()
            cursor.select(QTextCursor.SelectionType.Document)
            spaced.setLineHeight(_LINE * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.mergeBlockFormat(spaced)
            self.fit()
        self._marks = tuple(marks)
        told = (f"{role_word(mark.role)}: {text[mark.start : mark.end]}" for mark in marks)
        self.setAccessibleDescription(". ".join(told))
        self.viewport().update()

    def chosen(self) -> tuple[int, int]:
        """The whole words that are chosen, as characters from and up to; without any the word at the cursor."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        start, end = self._character(cursor.selectionStart()), self._character(cursor.selectionEnd())
        text = self.toPlainText()
        while 0 < start < end and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while start < end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        return start, end

    def has_choice(self) -> bool:
        """Whether words are chosen, and not only the cursor stands there."""
        return self.textCursor().hasSelection()

    def choose(self, start: int, end: int) -> None:
        """Choose the words from one character up to another, and take the focus."""
        cursor = self.textCursor()
        cursor.setPosition(self._unit(start))
        cursor.setPosition(self._unit(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_go(self) -> None:
        """Choose no words any more."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def mark_chosen(self) -> Markup | None:
        """The mark on the chosen words: the one that fits them best; None if there is none."""
        start, end = self.chosen()
        touched = [mark for mark in self._marks if mark.start < end and start < mark.end]
        return min(touched, key=lambda m: abs(m.start - start) + abs(m.end - end), default=None)

    def make_menu(self) -> QMenu:
        """What the chosen words can be."""
        menu, now = QMenu(self), self.mark_chosen()
        for role in ROLES:
            action = menu.addAction(role_word(role))
            action.setData(role)
        menu.addSeparator()
        remove = menu.addAction(_("Take the mark away"))
        remove.setEnabled(now is not None)
        return menu

    def _text_height(self) -> int:
        """Less the room that a line keeps below its words, but for the line under them."""
        spare = (_LINE - 1) * self.fontMetrics().height() - UNDER
        return round(super()._text_height() - spare)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the chosen words can be."""
        menu = self.make_menu()
        picked = menu.exec(event.globalPos())
        if picked is not None and isinstance(picked.data(), str):
            self.roleAsked.emit(MarkupRole(picked.data()))
        elif picked is not None:
            self.removeAsked.emit()
        menu.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter says what the chosen words are, Delete takes their mark away, Escape chooses none."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
        role = role_of_key(event.text().upper()) if plain else None
        if role is not None and self.has_choice():
            self.roleAsked.emit(role)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.has_choice():
            self.removeAsked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor, which moves by the arrows."""
        super().focusInEvent(event)
        self.chosenChanged.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the marks, the longest first, and the words on them."""
        painter, theme = QPainter(self.viewport()), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in sorted(self._marks, key=lambda mark: mark.start - mark.end):
            colour, style = mark_colour(theme, mark.role.value), _STYLES.get(mark.role, Qt.PenStyle.SolidLine)
            pen = QPen(colour, _PENS.get(mark.role, 3.0), style, Qt.PenCapStyle.FlatCap)
            within = any(other is not mark and other.start <= mark.start <= other.end - 1 for other in self._marks)
            for box in self._boxes(mark):
                if mark.role is not MarkupRole.TERM:
                    painter.setPen(Qt.PenStyle.NoPen)
                    painter.setBrush(mark_tint(theme, mark.role.value))
                    painter.drawRoundedRect(box, theme.sizes.radius_mark, theme.sizes.radius_mark)
                painter.setPen(pen)
                low = QPointF(0, 4) if within and mark.role is MarkupRole.TERM else QPointF()
                painter.drawLine(box.bottomLeft() - low + QPointF(1, 0), box.bottomRight() - low - QPointF(1, 0))
        painter.end()
        super().paintEvent(event)

    def _boxes(self, mark: Markup) -> Iterator[QRectF]:
        """The rectangles that a mark has, one on each line."""
        start, end, block = self._unit(mark.start), self._unit(mark.end), self.document().firstBlock()
        while block.isValid():
            for number in range(block.layout().lineCount()):
                box = self._box(block, number, start - block.position(), end - block.position())
                if box is not None:
                    yield box
            block = block.next()

    def _box(self, block: QTextBlock, number: int, start: int, end: int) -> QRectF | None:
        """Round the part of a line between two places of its block; None if that has no words."""
        line, metrics = block.layout().lineAt(number), self.fontMetrics()
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if block.text().encode("utf-16-le")[2 * last - 2 : 2 * last] == BLANK:
            last -= 1  # where the line ends
        if first >= last:
            return None
        left, right = self._x(line.cursorToX(first)), self._x(line.cursorToX(last))
        base = line.y() + line.ascent() + metrics.descent()
        place = QRectF(left - 2, base - metrics.height(), right - left + 4, metrics.height() + 2)
        return place.translated(block.layout().position())

    @staticmethod
    def _x(found: object) -> float:
        return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]

    def _unit(self, character: int) -> int:
        """Where a character begins, as Qt counts."""
        return len(self.toPlainText()[:character].encode("utf-16-le")) // 2

    def _character(self, unit: int) -> int:
        """Which character begins there, as Qt counts."""
        return len(self.toPlainText().encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "ignore"))
