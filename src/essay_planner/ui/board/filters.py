"""The library's filters as chips with counts, in a row that wraps and folds."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Kind
from essay_planner.search.index import Filters, Hits
from essay_planner.ui.board.small import Flow, button, column_of
from essay_planner.ui.cards.words import kinds_word


class Chip(QPushButton):
    """A filter that is on or off, with how many pieces it leaves."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
        self.setCheckable(True)
        self.setProperty("look", "board-chip")
        self.setAutoDefault(False)

    def show_count(self, count: int) -> None:
        """Show how many pieces the filter leaves; one that leaves none can only be taken off."""
        self.setText(f"{self.words} {count}".replace("&", "&&"))
        self.setAccessibleName(self.words)
        self.setAccessibleDescription(str(count))


class FilterRow(QWidget):
    """'Bears on this question' and 'Not used yet' are always in sight; themes and kinds fold."""

    changed = Signal()

    def __init__(self, themes: Mapping[str, str], question: str) -> None:
        """'themes' maps ids to names; 'question' is the plan's question in the pack, or '' for one's own."""
        super().__init__()
        self._question = question
        self.bears = Chip(_("Bears on this question"))
        self.unused = Chip(_("Not used yet"))
        self.themes = {theme: Chip(name) for theme, name in themes.items()}
        self.kinds = {kind: Chip(kinds_word(kind)) for kind in Kind}
        self.more = button(_("More"), "board-chip", _("More filters"))
        self.more.setCheckable(True)
        self.bears.setChecked(bool(question))
        self.bears.setVisible(bool(question))
        self.more.toggled.connect(self.on_fold)
        self._lay_out()
        self._present: set[QPushButton] = set()
        self.on_fold()

    def _lay_out(self) -> None:
        flow = Flow()
        for chip in (self.bears, self.unused, *self.themes.values(), *self.kinds.values(), self.more):
            if isinstance(chip, Chip):
                chip.toggled.connect(self.on_toggled)
            flow.addWidget(chip)
        column_of(self).addLayout(flow)

    def chips(self) -> list[QPushButton]:
        """All chips, in their order."""
        return [self.bears, self.unused, *self.themes.values(), *self.kinds.values(), self.more]

    def filters(self, used: frozenset[str]) -> Filters:
        """What the chips ask for; 'used' are the references on the plan."""
        return Filters(
            themes=frozenset(theme for theme, chip in self.themes.items() if chip.isChecked()),
            kinds=frozenset(kind for kind, chip in self.kinds.items() if chip.isChecked()),
            question=self._question if self.bears.isChecked() else "",
            unused_of=used if self.unused.isChecked() else None,
        )

    def show_counts(self, hits: Hits) -> None:
        """Show how many pieces each filter would leave; those that would leave none are hidden unless on."""
        self.bears.show_count(hits.question)
        self.unused.show_count(hits.unused)
        groups = [(self.themes[t], hits.themes.get(t, 0)) for t in self.themes]
        groups += [(self.kinds[k], hits.kinds.get(k, 0)) for k in self.kinds]
        for chip, count in groups:
            chip.show_count(count)
        self._present = {chip for chip, count in groups if count}
        self.on_fold()

    def clear(self) -> None:
        """Take all filters off."""
        blocker = QSignalBlocker(self)
        for chip in (self.bears, self.unused, *self.themes.values(), *self.kinds.values()):
            chip.setChecked(False)
        blocker.unblock()
        self.changed.emit()

    def on_toggled(self) -> None:
        """A filter was put on or taken off."""
        self.changed.emit()

    def on_fold(self) -> None:
        """Show or hide the chips of themes and kinds; those that are on stay."""
        opened = self.more.isChecked()
        self.more.setText(_("Fewer") if opened else _("More"))
        self.more.setAccessibleName(_("Fewer filters") if opened else _("More filters"))
        for chip in (*self.themes.values(), *self.kinds.values()):
            chip.setVisible(chip.isChecked() or (opened and chip in self._present))
        self.updateGeometry()
