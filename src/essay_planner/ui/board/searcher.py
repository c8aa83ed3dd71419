"""Searching the library's evidence without ever keeping the window waiting for the index."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from essay_planner.search.index import EvidenceIndex, Filters, Hits
from essay_planner.ui.beside import Beside
from essay_planner.ui.garbage import keep_for_good

MANY = 1000  # pieces; the index of so many is made beside the window


class Searcher(QObject):
    """Searches an index. While that is being made, words wait and only filters count; 'ready' says when it is."""

    ready = Signal()

    def __init__(self, index: EvidenceIndex, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside()
        self.follow(index)

    def follow(self, index: EvidenceIndex) -> None:
        """Search another index from now on."""
        self._index, self.is_ready = index, len(index) <= MANY
        if not self.is_ready:
            self._beside.do(index.prepare, partial(self._on_prepared, index))

    def search(self, text: str, filters: Filters, *, question: str, used: frozenset[str]) -> Hits:
        """What the index finds; see there."""
        return self._index.search(text if self.is_ready else "", filters, question=question, used=used)

    def wait(self) -> None:
        """Until the index is made."""
        self._beside.wait()

    def _on_prepared(self, index: EvidenceIndex, _made: None) -> None:
        keep_for_good()
        if index is self._index:
            self.is_ready = True
            self.ready.emit()
