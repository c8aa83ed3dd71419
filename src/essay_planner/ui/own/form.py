"""The form for a piece of one's own: what it says, and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Citation, Evidence, Source
from essay_planner.ui.board.tabs import TabOrder
from essay_planner.ui.look import Space, button, column_of, current_theme, label, pad, row_of, scroll_down, set_look
from essay_planner.ui.own.lines import Line
from essay_planner.ui.own.source_part import SourcePart
from essay_planner.ui.own.statement_part import StatementPart

PAUSE_MS = 400  # after the last key, before what was typed goes into the plan
_WIDE, _HIGH = 46, 54  # ems
_FRAME = QSize(40, 80)  # what the desktop takes around a window, with some air


@dataclass(frozen=True, slots=True)
class Written:
    """A piece as the form has it, with the sources to write beside it."""

    piece: Evidence
    sources: tuple[Source, ...] = ()


class EvidenceForm(QDialog):
    """What is typed is in the plan after a pause, as one step: there is nothing to save, and nothing to lose.

    'written' tells what the form holds now; 'discarded' that it is all to be taken back.
    """

    written = Signal(object)  # a Written
    discarded = Signal()

    def __init__(self, parent: QWidget, title: str, themes: Mapping[str, str], source_id: str) -> None:
        """'source_id' is for a source that is written down here."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self._piece = Evidence(id="", text="")
        self._warned = False
        self.is_discarded = False
        self.statement = StatementPart(self, themes)
        self.source = SourcePart(self, source_id)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.write)
        self._make_foot()
        self._lay_out(title)
        self.statement.changed.connect(self.on_changed)
        self.source.changed.connect(self.on_changed)
        self._tabs = TabOrder()
        self.source.stopsChanged.connect(self.on_stops_changed)
        self.on_stops_changed()

    def _make_foot(self) -> None:
        self.said = label("", "own-care", wrap=True)
        self.done_button = button(_("Done"), "primary")
        self.done_button.clicked.connect(self.accept)
        self.discard = button(_("Discard changes"), "quiet")
        self.discard.clicked.connect(self.on_discard)

    def _lay_out(self, title: str) -> None:
        inside = QWidget()
        set_look(inside, "paper")
        heading = label(title, "heading", wrap=True)
        hint = label(_("Only the statement is needed. The rest can come later."), "muted", wrap=True)
        where = label(_("Where it comes from"), "heading", wrap=True)
        more = label(_("For yourself"), "heading", wrap=True)
        parts = (heading, hint, self.statement, where, self.source, more, self.statement.filing)
        column = column_of(inside, *parts, spacing=Space.WIDE)
        pad(column, Space.PAGE, Space.EDGE, Space.PAGE, Space.EDGE)
        column.insertSpacing(5, 6)
        column.insertSpacing(3, 6)
        column.addStretch(1)
        self.area = QScrollArea()
        scroll_down(self.area)
        set_look(self.area, "paper")
        self.area.setWidget(inside)
        foot = row_of(self.discard, self.said, self.done_button, spacing=Space.WIDE)
        pad(foot, Space.PAGE, Space.MEDIUM, Space.PAGE, Space.WIDE)
        foot.setStretch(1, 1)
        outer = column_of(self, self.area, spacing=Space.NONE)
        outer.addLayout(foot)

    def open_for(
        self, piece: Evidence, source: Source | None, sources: Mapping[str, Source], uses: Mapping[str, int]
    ) -> None:
        """Show a piece with its source; 'sources' are all that can be chosen, by reference, and 'uses' says on how
        many pieces of one's own each source of one's own is, by its id."""
        self._piece = piece
        self.source.show_sources(sources, uses)
        self.statement.show_piece(piece)
        self.source.show_source(source, piece.sources[0].locator if piece.sources else "")
        self._pause.stop()
        em = current_theme().sizes.body
        room = self.screen().availableSize() - _FRAME
        self.resize(QSize(_WIDE * em, _HIGH * em).boundedTo(room))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.on_focus_changed)
        self.open()
        self.statement.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> Written:
        """The piece as it stands in the form, and its source."""
        piece, chosen = self.statement.piece(), self.source.chosen()
        rest = self._piece.sources[1:]
        if chosen.source is None:
            return Written(replace(piece, sources=rest))
        first = replace(self._piece.sources[0], via="", says="") if self._piece.sources else Citation(source="")
        same = bool(self._piece.sources) and self._piece.sources[0].source == chosen.id
        first = self._piece.sources[0] if same else first
        cited = replace(first, source=chosen.id, locator=chosen.locator)
        return Written(replace(piece, sources=(cited, *rest)), (chosen.source,))

    def on_stops_changed(self) -> None:
        """Let Tab go through the form from its top."""
        parts = (self.statement.stops(), self.source.stops(), self.statement.filing_stops())
        self._tabs.follow([*(stop for part in parts for stop in part), self.discard, self.done_button])

    def on_changed(self) -> None:
        """Write it into the plan after a pause."""
        self._warned = False
        self.said.setText("")
        self._pause.start()
        QTimer.singleShot(0, self, self.show_focused)  # once what is said has its room

    def write(self) -> None:
        """Write what stands in the form into the plan now, if there is a statement."""
        self._pause.stop()
        value = self.value()
        if value.piece.text.strip():
            self.written.emit(value)

    def on_discard(self) -> None:
        """Take back all that was typed."""
        self._pause.stop()
        self.is_discarded = True
        self.discarded.emit()
        super().done(QDialog.DialogCode.Rejected)

    def done(self, result: int) -> None:
        """Close; but lead once to a date that cannot be read, and to a statement that is missing."""
        self.write()
        wrong = self._unread()
        lacks = not self.statement.text.toPlainText().strip() and self._has_more()
        if (wrong is not None or lacks) and not self._warned:
            self._warned = True
            no_statement = _("There is no statement yet. Press again to leave it for later.")
            self.said.setText(no_statement if lacks else _("A date cannot be read. Press again to leave it out."))
            target = self.statement.text if lacks or wrong is None else wrong.field
            target.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._leave_unread_out()
        super().done(result)

    def _leave_unread_out(self) -> None:
        """Empty the dates that cannot be read, in place of the year or so that could be while they were typed."""
        unread = self._unread()
        if unread is None:
            return
        while unread is not None:
            unread.show_text("")
            unread = self._unread()
        self.write()

    def _unread(self) -> Line | None:
        date = self.statement.date
        return date if not date.is_read else self.source.unread()

    def _has_more(self) -> bool:
        """Whether something was typed beside the statement."""
        piece = replace(self.statement.piece(), text="", quotes=(), id="", bearing={})
        return piece != Evidence(id="", text="", kind=piece.kind) or self.source.chosen().source is not None

    def on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        """Keep the line that has the focus in sight."""
        self.show_focused()

    def show_focused(self) -> None:
        """Keep the line that has the focus in sight, with what is said below it."""
        inside, focused = self.area.widget(), self.focusWidget()
        if focused is None or inside is None or not inside.isAncestorOf(focused):
            return
        around = focused.parentWidget()
        self.area.ensureWidgetVisible(around if isinstance(around, Line) else focused, 0, 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a line does not close the form; with Ctrl it does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.accept()
            return
        super().keyPressEvent(event)
