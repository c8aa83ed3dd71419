"""Searching the library's evidence without ever keeping the window waiting for the index."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.search.index import EvidenceIndex, Filters, Hits
from essay_planner.ui.beside import Beside
from essay_planner.ui.garbage import keep_for_good

MANY = 1000  # pieces; the index of so many is made beside the window
SOON = 250  # milliseconds until an index is made: what shows the pieces has its turns first, and the threads take turns
LATER = 1500  # milliseconds until an index is made anew, while the one before still serves: changes come in runs


class Searcher(QObject):
    """Searches an index. While that is being made, words wait and only filters count; 'ready' says when it is.

    An index of other pieces that has all those of the one before leaves that in use until it is made.
    """

    ready = Signal()

    def __init__(self, index: EvidenceIndex, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside()
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.on_soon)
        self._index = self._next = index
        self.is_ready = False
        self.follow(index)

    def follow(self, index: EvidenceIndex) -> None:
        """Search another index from now on, or as soon as it is made."""
        self._next = index
        if len(index) <= MANY:
            self._soon.stop()
            self._index, self.is_ready = index, True
        elif self.is_ready and len(self._index) > MANY and index.has_all_of(self._index):
            self._soon.start(LATER)
        else:
            self._index, self.is_ready = index, False
            self._soon.start(SOON)

    def search(self, text: str, filters: Filters, *, question: str, used: frozenset[str]) -> Hits:
        """What the index finds; see there."""
        return self._index.search(text if self.is_ready else "", filters, question=question, used=used)

    def wait(self) -> None:
        """Until the index is made."""
        if self._soon.isActive():
            self.on_soon()
        self._beside.wait()

    def on_soon(self) -> None:
        """Make the index now."""
        self._soon.stop()
        self._beside.do(self._next.prepare, partial(self._on_prepared, self._next))

    def _on_prepared(self, index: EvidenceIndex, _made: None) -> None:
        keep_for_good()
        if index is self._next:
            self._index, self.is_ready = index, True
            self.ready.emit()
