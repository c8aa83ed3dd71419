"""Text fields that grow with what is typed and write it straight into the plan, as one step."""

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QTextEdit, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.look import current_theme, look, set_look
from essay_planner.ui.session import PlanSession
from essay_planner.ui.tips import tip

_UNDOING = ("edit-undo", "edit-redo")  # Qt's names of these two in the menu of a text

Write = Callable[[Plan, str], Plan]
Read = Callable[[Plan], str]


class GrowingText(QTextEdit):
    """Plain text as tall as its lines. Tab leaves it; undo and redo are the plan's own."""

    written = Signal(str)

    def __init__(
        self, parent: QWidget, name: str, placeholder: str, appearance: str = "plain", sentence: bool = True
    ) -> None:
        """'name' is for assistive technology; a 'sentence' takes no line breaks: Enter leaves it."""
        super().__init__(parent)
        self._sentence = sentence
        self.passes: Sequence[QWidget] = ()  # what stands between it and the next text: Enter passes it over
        self.setAccessibleName(name)
        self.placeholder = placeholder
        self.setAccessibleDescription(placeholder)
        self.setToolTip(_("{name}. {hint}").format(name=name, hint=placeholder) if placeholder else name)
        self.setAcceptRichText(False)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(1)
        self._needed = 0
        set_look(self, appearance)
        self.textChanged.connect(self.on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        look().changed.connect(self.fit)

    def say(self, placeholder: str) -> None:
        """Have other words stand in for the text while there is none."""
        if placeholder != self.placeholder:
            self.placeholder = placeholder
            self.setAccessibleDescription(placeholder)
            self.fit()
            self.viewport().update()

    def show_text(self, text: str) -> None:
        """Show a text that was not typed here; the cursor stays as far as it can."""
        if text == self.toPlainText():
            return
        position = self.textCursor().position()
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        cursor = self.textCursor()
        cursor.setPosition(min(position, len(text)))
        self.setTextCursor(cursor)
        self.fit()

    def on_text_changed(self) -> None:
        """Say what is written now."""
        self.written.emit(self.toPlainText())

    def fit(self) -> None:
        """Be as tall as the text, or as the words that stand in for it."""
        height = self._text_height() + self._around()
        if height != self._needed:
            self._needed = height
            self.setFixedHeight(height)
            self.updateGeometry()

    def _around(self) -> int:
        """Borders and padding, above and below."""
        margins = self.viewportMargins()
        around = self.height() - self.viewport().height() if self.isVisible() else 0
        return max(around, margins.top() + margins.bottom() + 2 * self.frameWidth(), 6)

    def _text_height(self) -> int:
        if self.toPlainText():
            return math.ceil(self.document().size().height())
        width = max(40, self.viewport().width() - 4)
        words = self.fontMetrics().boundingRect(0, 0, width, 2000, Qt.TextFlag.TextWordWrap, self.placeholder)
        return max(words.height(), self.fontMetrics().height()) + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, or the words that stand in for it: on as many lines as they need."""
        super().paintEvent(event)
        if self.toPlainText():
            return
        painter = QPainter(self.viewport())
        painter.setPen(QColor(current_theme().faint))
        painter.drawText(self.viewport().rect().adjusted(2, 1, -2, 0), Qt.TextFlag.TextWordWrap, self.placeholder)
        painter.end()

    def sizeHint(self) -> QSize:
        """As tall as the text."""
        return QSize(120, max(self._needed, self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(60, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def event(self, event: QEvent) -> bool:
        """Leave the keys for undo and redo to the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leaves a sentence for what comes next."""
        if _is_undo(event):
            event.ignore()
        elif self._sentence and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.focusNextChild()
        for _stop in self.passes:
            if any(passed.hasFocus() for passed in self.passes):
                self.focusNextChild()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu of a text; undo and redo are the plan's and stand in the Edit menu."""
        menu = self.text_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def text_menu(self) -> QMenu:
        """Cut, copy, paste and the like."""
        menu = self.createStandardContextMenu()
        while (first := menu.actions()[0]).objectName() in _UNDOING or first.isSeparator():
            menu.removeAction(first)
        return menu


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class PlanText(GrowingText):
    """A text of the plan: shows what 'read' gives and writes by 'write', one step for a run of typing."""

    def __init__(
        self,
        parent: QWidget,
        session: PlanSession,
        name: str,
        placeholder: str,
        appearance: str = "plain",
        sentence: bool = True,
    ) -> None:
        super().__init__(parent, name, placeholder, appearance, sentence)
        self._session = session
        kept = _("{name}: what you type is kept at once, and undo takes it back")
        self.setToolTip(tip(kept.format(name=name), "Ctrl+Z"))
        self._read: Read | None = None
        self._write: Write | None = None
        self._label = self._merge = ""
        self.written.connect(self.on_written)

    def bind(self, read: Read, write: Write, label: str, merge: str) -> "PlanText":
        """Say which text of the plan this is; 'merge' names it, so that typing in it is one step."""
        self._read, self._write, self._label, self._merge = read, write, label, merge
        self.follow(self._session.plan)
        return self

    def follow(self, plan: Plan) -> None:
        """Show the plan's text if it is another one."""
        if self._read is not None:
            self.show_text(self._read(plan))
        self.setReadOnly(self._session.read_only)

    def on_written(self, text: str) -> None:
        """Write what was typed into the plan."""
        write = self._write
        if write is None:
            return

        def edit(plan: Plan) -> Plan:
            return write(plan, text)

        self._session.apply(edit, self._label, self._merge)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What is typed next time is a step of its own."""
        super().focusOutEvent(event)
        self._session.close_step(self._merge)
