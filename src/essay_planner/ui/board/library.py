"""The evidence library at the left of the board: find, filter, and drag onto the sheet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.queries import evidence_used
from essay_planner.search.index import EvidenceIndex
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.filters import FilterRow
from essay_planner.ui.board.library_list import LibraryList
from essay_planner.ui.board.library_model import LibraryModel
from essay_planner.ui.board.small import column_of, label, row_of
from essay_planner.ui.look import Mark, current_theme, icon, look

FILTERS = 0.45  # of the library's height at most goes to the filters of themes and kinds


class SearchBox(QLineEdit):
    """Where the student types what to find; Down goes to the first card, Escape empties it."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Find evidence"))
        self.setAccessibleName(_("Find evidence"))
        self.setToolTip(_how_to_find())
        self.setClearButtonEnabled(True)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.draw()
        look().changed.connect(self.draw)

    def draw(self) -> None:
        """Draw the glass in the theme's colour."""
        self._glass.setIcon(icon(Mark.SEARCH, current_theme().muted))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the list; Escape empties the box."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Library(QWidget):
    """Everything that can be used for the question. 'shown' says how many pieces were found."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._index = _index_of(desk)
        self._known = frozenset(desk.faces.evidence)
        self._question = desk.plan.question.id if _bears(desk) else ""
        self._used = evidence_used(desk.plan)
        self.model = LibraryModel(desk)
        self.list = LibraryList(self.model)
        self.search = SearchBox()
        self.filters = FilterRow(_themes_in_use(desk), self._question)
        self.count = label("", "count")
        self.search.textChanged.connect(self.on_asked)
        self.filters.changed.connect(self.on_asked)
        self.search.left.connect(self.on_search_left)
        self.list.suggested.connect(self.on_suggested)
        desk.evidenceChanged.connect(self.on_evidence_changed)
        self._lay_out()
        self.on_asked()

    def _lay_out(self) -> None:
        title = label(_("Evidence"), "small-heading")
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = QWidget(self)
        inner = column_of(top, spacing=8)
        inner.setContentsMargins(12, 10, 12, 4)
        inner.addLayout(row_of(title, self.count))
        inner.addWidget(self.search)
        inner.addWidget(self.filters)
        outer = column_of(self, top, spacing=2)
        outer.addWidget(self.list, 1)
        outer.setContentsMargins(0, 0, 0, 0)
        self.list.setViewportMargins(6, 0, 0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filters leave room for the cards."""
        super().resizeEvent(event)
        self.filters.set_most(round(FILTERS * self.height()))

    def on_asked(self) -> None:
        """Find anew: other words or filters."""
        words = self._asked()
        hits = self._index.search(words, self.filters.filters(self._used), question=self._question, used=self._used)
        self.list.say_if_empty(_nothing_found(words, bool(hits.total)), hits.suggestion)
        self.model.show(hits.refs, self._used)
        self.filters.show_counts(hits)
        self.count.setText(_("{found} of {total}").format(found=len(hits.refs), total=hits.total))

    def on_evidence_changed(self) -> None:
        """There is other evidence to find. What came is in sight, also where none of it bears on the question."""
        known, self._index = self._known, _index_of(self._desk)
        self._known = frozenset(self._desk.faces.evidence)
        self._question = self._desk.plan.question.id if _bears(self._desk) else ""
        self._used = evidence_used(self._desk.plan)
        self.filters.follow(_themes_in_use(self._desk), self._question)
        came = [self._desk.faces.evidence[ref] for ref in self._known - known]
        if came and not any(self._question in piece.bearing for piece in came):
            self.filters.bears.setChecked(False)
        self.model.forget()
        self.on_asked()

    def _asked(self) -> str:
        """What is to be found; a space alone asks for nothing."""
        return self.search.text() if self.search.text().strip() else ""

    def follow(self) -> None:
        """Mark what is on the plan now."""
        used = evidence_used(self._desk.plan)
        if used == self._used:
            return
        self._used = used
        if self.filters.unused.isChecked():
            self.on_asked()
            return
        self.model.mark_used(used)
        hits = self._index.search(self._asked(), self.filters.filters(used), question=self._question, used=used)
        self.filters.show_counts(hits)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [self.search, *self.filters.chips(), self.list]

    def on_suggested(self, words: str) -> None:
        """Find what was offered instead."""
        self.search.setText(words)
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_search_left(self) -> None:
        """Go from the search box to the first card found."""
        if self.model.rowCount():
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def reveal(self, ref: str) -> bool:
        """Choose a piece in the list; filters that hide it are taken off."""
        if self.model.row_of(ref) < 0:
            self.search.clear()
            self.filters.clear()
        row = self.model.row_of(ref)
        if row >= 0:
            self.list.setCurrentIndex(self.model.index(row, 0))
            self.list.scrollTo(self.model.index(row, 0))
        return row >= 0


def _index_of(desk: Desk) -> EvidenceIndex:
    return EvidenceIndex(desk.faces.evidence, desk.faces.themes, desk.faces.works())


def _themes_in_use(desk: Desk) -> dict[str, str]:
    used = {theme for piece in desk.faces.evidence.values() for theme in piece.themes}
    return {theme: name for theme, name in desk.faces.themes.items() if theme in used}


def _bears(desk: Desk) -> bool:
    """Whether some pieces bear on the question and others do not: else there is nothing to filter by."""
    question = desk.plan.question.id
    bearing = [question in piece.bearing for piece in desk.faces.evidence.values()]
    return any(bearing) and not all(bearing)


def _nothing_found(words: str, any_at_all: bool) -> str:
    if not any_at_all:
        return _("There is no evidence here. Open a pack to find some.")
    if words.strip():
        return _("Nothing found for ‘{words}’. Try fewer letters, or take a filter off.").format(words=words.strip())
    return _("Nothing is left with these filters. Take one off.")


def _how_to_find() -> str:
    return _(
        "<p>Words, or the beginnings of words: all must be there.</p>"
        "<table cellspacing='4'>"
        "<tr><td><b>&quot;secret speech&quot;</b></td><td>these words in this order</td></tr>"
        "<tr><td><b>-gulag</b></td><td>leaves out what ‘gulag’ would find</td></tr>"
        "<tr><td><b>date:1953–56</b></td><td>a year, a decade (1950s) or a period</td></tr>"
        "<tr><td><b>person:beria</b></td><td>who is named, speaks, or whose view it is</td></tr>"
        "<tr><td><b>source:filtzer</b></td><td>the author or title of a work</td></tr>"
        "<tr><td><b>theme: kind: tag:</b></td><td>the theme, the kind, a tag</td></tr>"
        "</table>"
    )
