"""A label whose key terms are links: the pointer or the focus on one shows what it means."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QFocusEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip

from essay_planner.core.messages import _
from essay_planner.ui.cards.delegate import as_tip
from essay_planner.ui.glossary.terms import PlanTerms
from essay_planner.ui.glossary.words import in_a_line, linked, plain_of
from essay_planner.ui.look import current_theme, look
from essay_planner.ui.news import announce

_TABS = {Qt.FocusReason.TabFocusReason: True, Qt.FocusReason.BacktabFocusReason: False}


class TermLabel(QLabel):
    """Wrapped, selectable rich text. 'asked' gives the keys of a term whose meaning is wanted in place."""

    asked = Signal(object)
    stopsChanged = Signal()  # it has become a stop for Tab, or is one no longer

    def __init__(self, terms: PlanTerms) -> None:
        super().__init__()
        self._terms, self._html = terms, ""
        self._links: list[tuple[str, ...]] = []
        look().changed.connect(self.on_look_changed)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._take_links()
        self.linkHovered.connect(self.on_hovered)
        self.linkActivated.connect(self.on_activated)

    def show_html(self, text: str) -> None:
        """Show simple HTML, with links on the terms in it."""
        self._html = text
        plain = plain_of(text)
        marks = self._terms.marks(plain)
        self._links = [one.keys for one in marks]
        shown = linked(text, [(one.start, one.end, str(number)) for number, one in enumerate(marks)])
        if shown == self.text():
            return
        self._take_links()
        self.setText(shown)
        self._underline()
        names = ", ".join(dict.fromkeys(plain[one.start : one.end] for one in marks))
        said = _("Key terms: {terms}. Tab goes to each, Enter shows what it means.")
        self.setAccessibleDescription(said.format(terms=names) if names else "")

    def show_again(self) -> None:
        """Show the same with the terms that there are now."""
        self.show_html(self._html)

    def on_look_changed(self) -> None:
        """Wear the colours of the theme, and mark terms or mark them no longer."""
        self.setText("")
        self.show_html(self._html)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tab comes to the first term, or back to the last one."""
        super().focusInEvent(event)
        if event.reason() in _TABS and self._links:
            self.focusNextPrevChild(_TABS[event.reason()])

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go to the next term; its meaning is shown and told."""
        moved = super().focusNextPrevChild(forward)
        if moved and self.hasFocus() and (keys := self._chosen()):
            self._show_tip(keys, self.mapToGlobal(self.rect().bottomLeft()))
            announce(self, " ".join(in_a_line(entry) for entry in self._terms.of_keys(keys)))
        else:
            QToolTip.hideText()
        return moved

    def on_hovered(self, address: str) -> None:
        """Show what the term under the pointer means."""
        if address:
            self._show_tip(self._links[int(address)], QCursor.pos())
        else:
            QToolTip.hideText()

    def on_activated(self, address: str) -> None:
        """Ask for the meaning in place."""
        QToolTip.hideText()
        self.asked.emit(self._links[int(address)])

    def _show_tip(self, keys: Sequence[str], where: QPoint) -> None:
        tip = as_tip(in_a_line(entry) for entry in self._terms.of_keys(keys))
        QToolTip.showText(where, tip, self)

    def _chosen(self) -> tuple[str, ...]:
        """The keys of the term that has the focus."""
        words = self.selectedText()
        found = self._terms.marks(words) if words else ()
        return next((one.keys for one in found), ())

    def _take_links(self) -> None:
        """Be a stop for Tab only where there is a term."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse
        if self._links:
            flags |= Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        if flags != self.textInteractionFlags():
            self.setTextInteractionFlags(flags)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._links else Qt.FocusPolicy.NoFocus)
            self.stopsChanged.emit()

    def _underline(self) -> None:
        """Draw the quiet dotted line under the terms in the colour of the text, which HTML has no words for."""
        self.sizeHint()  # has Qt read the text into its document
        document = self.findChild(QTextDocument)
        if document is None or not self._links:
            return
        quiet = QTextCharFormat()
        quiet.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        quiet.setForeground(QColor(current_theme().text))
        quiet.setUnderlineColor(QColor(current_theme().muted))
        cursor = QTextCursor(document)
        for at in range(document.characterCount()):
            cursor.setPosition(at)
            cursor.movePosition(QTextCursor.MoveOperation.NextCharacter, QTextCursor.MoveMode.KeepAnchor)
            if cursor.hasSelection() and cursor.charFormat().isAnchor():
                cursor.mergeCharFormat(quiet)
        self.update()
