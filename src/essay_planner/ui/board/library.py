"""The evidence library at the left of the board: find, filter, and drag onto the sheet."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.queries import evidence_used
from essay_planner.search.index import EvidenceIndex, Filters, Hits
from essay_planner.search.matches import matches
from essay_planner.search.remarks import remark
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.filters import FilterRow
from essay_planner.ui.board.finding_asked import Asked, filters_on, nothing_found, without
from essay_planner.ui.board.finding_box import HowToFind, SearchBox
from essay_planner.ui.board.library_list import LibraryList
from essay_planner.ui.board.library_model import LibraryModel
from essay_planner.ui.board.lists import announce
from essay_planner.ui.board.searcher import Searcher
from essay_planner.ui.cards.mime import CARDS
from essay_planner.ui.look import Space, button, column_of, current_theme, label, pad, row_of

TIGHT = 16  # lines of text; in a lower library the heading makes room for the cards
FILTERS = 0.2  # of the library's height at most goes to the chips of the filters that are on
PAUSE = 700  # milliseconds without a key until it is said what is odd about the query
HESITATION = 200  # milliseconds without a key until other words are offered: to find them takes longer than to search


class Library(QWidget):
    """Everything that can be used for the question. 'shown' says how many pieces were found."""

    asked = Signal(str)  # other words are looked for
    stopsChanged = Signal()  # there are others for Tab to go to

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self._index = Searcher(_index_of(desk), self)
        self._known = frozenset(desk.faces.evidence)
        self._question = desk.plan.question.id if _bears(desk) else ""
        self._used = evidence_used(desk.plan)
        self.model = LibraryModel(desk)
        self.list = LibraryList(self.model)
        self.search = SearchBox()
        self.how = HowToFind()
        self.odd = label("", "tiny", wrap=True)
        self.filters = FilterRow(_themes_in_use(desk), self._question, desk.plan.question.period)
        self.count = label("", "count")
        self.own = button(_("Add your own evidence…"), "board-link")
        self.own.setEnabled(not desk.session.read_only)
        self.packs = button(_("Add an evidence pack…"), "board-link")
        self._words = ""
        self._last: tuple[str, Filters, bool] | None = None  # what was found last: words, filters, and if all are known
        self._suggest: Callable[[], str] = str
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._hesitation = QTimer(self, singleShot=True, interval=HESITATION)
        self.setAcceptDrops(True)  # only to say that nothing can be dropped here
        self._connect()
        self._lay_out()
        self._fit_evidence()
        self.on_asked()

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_typed)
        self.search.left.connect(self.on_search_left)
        self.how.taken.connect(self.on_suggested)
        self.filters.changed.connect(self.on_filtered)
        self.filters.stopsChanged.connect(self.stopsChanged)
        self.list.suggested.connect(self.on_suggested)
        self.list.loosened.connect(self.filters.set_value)
        self._pause.timeout.connect(self.on_pause)
        self._hesitation.timeout.connect(self.on_hesitation)
        self._desk.evidenceChanged.connect(self.on_evidence_changed)
        self._index.ready.connect(self.on_asked)

    def _lay_out(self) -> None:
        title = label(_("Evidence"), "small-heading")
        title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = QWidget(self)
        inner = column_of(top, spacing=Space.GAP)
        pad(inner, Space.WIDE, Space.MEDIUM, Space.WIDE, Space.TINY)
        self._first_to_go = (title, self.count, self.own)
        inner.addLayout(row_of(title, self.count))
        for made in (self.own, self.packs):
            inner.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addLayout(row_of(self.search, self.how, spacing=Space.LINE))
        inner.addWidget(self.odd)
        self.odd.hide()
        inner.addWidget(self.filters)
        outer = column_of(self, top, spacing=Space.FINE)
        outer.addWidget(self.list, 1)
        pad(outer, Space.NONE)
        self.list.setViewportMargins(6, 0, 0, 0)
        self.list.setMinimumHeight(1)  # it scrolls: where there is little height, what it is asked by stays whole

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say of a card of the plan, which is not taken here, how it comes off the plan."""
        event.setAccepted(event.mimeData().hasFormat(CARDS))
        if event.isAccepted():
            self._desk.session.announced.emit(_("To take a card off the plan, choose it and press Delete."))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Nothing lands here."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filters leave room for the cards."""
        super().resizeEvent(event)
        self.filters.set_most(round(FILTERS * self.height()))
        tight = self.height() < TIGHT * current_theme().sizes.body
        for widget in self._first_to_go:
            widget.setVisible(not tight)

    def _fit_evidence(self) -> None:
        """Offer to add a pack while the plan has none, and filters where there is something to filter."""
        none = all(pack.closed for pack in self._desk.plan.packs.values())
        self.packs.setVisible(none and not self._desk.session.read_only)
        self.filters.setVisible(bool(self._desk.faces.evidence))

    def on_typed(self) -> None:
        """Other words: find anew, and wait before saying what is odd about them."""
        self._pause.start()
        if self.odd.isVisible() and not self._remark():
            self.odd.hide()
        self.on_asked()

    def on_pause(self) -> None:
        """Say what is odd about the words, if anything, and offer others where nothing is found."""
        self.odd.setText(self._remark())
        self.odd.setVisible(bool(self.odd.text()))

    def on_hesitation(self) -> None:
        """Offer other words where these find nothing."""
        self.list.suggest(self._suggest())

    def _remark(self) -> str:
        return remark(self.search.text(), self._desk.faces.themes)

    def on_filtered(self) -> None:
        """Other filters: find anew, and tell a screen reader how much is left."""
        self.on_asked()
        announce(self, _("{count} found.").format(count=self.count.text()))

    def on_asked(self) -> None:
        """Find anew: other words or filters."""
        words, chosen = self._asked(), self.list.chosen()
        asked, self._last = self._last, (words, self.filters.value, self._index.is_ready)
        hits = self._search(self.filters.value)
        if words != self._words:
            self._words = words
            self.list.mark_found(lru_cache(maxsize=256)(partial(matches, query=words)) if words else None)
            self.asked.emit(words)
        offered, looser = ("", None) if hits.refs else self._looser()
        self._suggest = hits.suggest
        self.list.say_if_empty(nothing_found(words, bool(hits.total), looser is not None))
        if not hits.refs:
            self._hesitation.start()
        self.list.offer_looser(offered, looser)
        self.model.show(hits.refs, self._used)
        if chosen and not self.list.chosen():
            self._choose_again(chosen)
        if asked != self._last:
            self.list.scrollToTop()  # the piece that stays chosen may be far down, and the best ones are above
        self.filters.show_counts(hits)
        self.count.setText(_("{found} of {total}").format(found=len(hits.refs), total=hits.total))

    def _search(self, filters: Filters) -> Hits:
        if filters.unused_of is not None:
            filters = replace(filters, unused_of=self._used)
        return self._index.search(self._asked(), filters, question=self._question, used=self._used)

    def _looser(self) -> tuple[str, Filters | None]:
        """Which filter to take off so that the most is found, in words, and the filters without it; or all of them."""
        on = filters_on(self.filters.value)
        found = {gone: len(self._search(without(self.filters.value, gone)).refs) for gone in on}
        best = max(on, key=lambda gone: found[gone], default=None)
        if best is not None and found[best]:
            words = _("Take off ‘{filter}’: {count} found").format(
                filter=self.filters.words_of(best), count=found[best]
            )
            return words, without(self.filters.value, best)
        count = len(self._search(Filters()).refs) if on else 0
        return (_("Take off all filters: {count} found").format(count=count), Filters()) if count else ("", None)

    def _choose_again(self, chosen: tuple[str, ...]) -> None:
        """Keep pieces chosen that are still among the first that were found."""
        for row in range(self.model.rowCount()):
            if self.list.key_at(row) in chosen:
                flag = QItemSelectionModel.SelectionFlag.Select
                self.list.selectionModel().setCurrentIndex(self.model.index(row, 0), flag)

    def shown(self) -> Asked:
        """What is being looked for, to be remembered."""
        return Asked(self.search.text(), self.filters.value)

    def look_for(self, asked: Asked) -> None:
        """Look for what was remembered."""
        self.filters.set_value(asked.filters)
        self.search.setText(asked.words)

    def on_evidence_changed(self) -> None:
        """There is other evidence to find. What came is in sight, also where none of it bears on the question."""
        known = self._known
        self._index.follow(_index_of(self._desk))
        self._known = frozenset(self._desk.faces.evidence)
        self._fit_evidence()
        self._question = self._desk.plan.question.id if _bears(self._desk) else ""
        self._used = evidence_used(self._desk.plan)
        self.filters.follow(_themes_in_use(self._desk), self._question, self._desk.plan.question.period)
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
        self.filters.show_counts(self._search(self.filters.value))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        return [self.own, self.packs, self.search, self.how, *self.filters.chips(), self.list]

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
        """Choose a piece in the list; words, and then filters, that hide it are taken off."""
        if self.model.row_of(ref) < 0:
            self.search.clear()
        if self.model.row_of(ref) < 0:
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
