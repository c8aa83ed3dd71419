"""The library's filters as chips with counts, in a row that wraps and folds."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import Kind
from essay_planner.search.index import Filters, Hits
from essay_planner.ui.board.small import Flow, ShortButton, button, column_of
from essay_planner.ui.cards.words import kinds_word
from essay_planner.ui.look import set_look


class Chip(ShortButton):
    """A filter that is on or off, with how many pieces it leaves."""

    def __init__(self, words: str, short: str = "") -> None:
        """'short' are words for where there is little room."""
        super().__init__(words)
        self.words = words
        self._short = short or words
        self._count = self._most = self._brevity = 0
        self.setCheckable(True)
        self.setProperty("look", "board-chip")
        self.setAutoDefault(False)
        self.setAccessibleName(words)
        self.say(0)

    def show_count(self, count: int) -> None:
        """Show how many pieces the filter leaves; one that leaves none can only be taken off."""
        self._count, self._most = count, max(count, self._most)
        self.setAccessibleDescription(str(count))
        self.setEnabled(bool(count) or self.isChecked())
        self.say(self._brevity)

    def say(self, brevity: int) -> None:
        """Say it in full (0), in short (1), or in short without the number (2)."""
        self._brevity = brevity
        words = self._short if brevity else self.words
        self.setText((f"{words} {self._count}" if brevity < 2 else words).replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """Wide enough for the largest number so far, so that no chip moves while others are clicked."""
        size, metrics = super().sizeHint(), self.fontMetrics()
        more = metrics.horizontalAdvance(str(self._most)) - metrics.horizontalAdvance(str(self._count))
        return QSize(size.width() + (max(0, more) if self._brevity < 2 else 0), size.height())


class Fold(QScrollArea):
    """What folds away: as tall as it is told, less in a small window, and then it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._tall = 0
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def be_tall(self, height: int) -> None:
        """Take that height where there is room."""
        if height != self._tall:
            self._tall = height
            self.setMaximumHeight(max(1, height))
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As tall as it was told."""
        return QSize(super().sizeHint().width(), self._tall)

    def minimumSizeHint(self) -> QSize:
        """One row of chips in sight."""
        return QSize(40, min(self._tall, 30))


class FilterRow(QWidget):
    """'Bears on this question' and 'Not used yet' are always in sight; themes and kinds fold."""

    changed = Signal()

    def __init__(self, themes: Mapping[str, str], question: str) -> None:
        """'themes' maps ids to names; 'question' is the plan's question in the pack, or '' for one's own."""
        super().__init__()
        self._question = question
        self.bears = Chip(_("Bears on this question"), _("This question"))
        self.unused = Chip(_("Not used yet"), _("Unused"))
        self.themes = {theme: Chip(name) for theme, name in themes.items()}
        self.kinds = {kind: Chip(kinds_word(kind)) for kind in Kind}
        self.more = button(_("More"), "board-more")
        self.opened = False
        self._most = 1 << 20
        self.bears.setChecked(bool(question))
        self.bears.setVisible(bool(question))
        self.more.clicked.connect(self.on_more)
        self._lay_out()
        self._show_fold()

    def _lay_out(self) -> None:
        flow, self._rest = Flow(), Flow()
        for widget in (self.bears, self.unused, self.more):
            flow.addWidget(widget)
        inside = QWidget()
        set_look(inside, "paper")
        column_of(inside).addLayout(self._rest)
        for chip in self._folding():
            self._rest.addWidget(chip)
        for chip in self._all():
            chip.toggled.connect(self.on_toggled)
        self.fold = Fold(inside)
        layout = column_of(self, spacing=5)
        layout.addLayout(flow)
        layout.addWidget(self.fold)

    def follow(self, themes: Mapping[str, str], question: str) -> None:
        """Offer these themes and this question; a filter that was on and is still offered stays on."""
        blocker = QSignalBlocker(self)
        on = {theme for theme, chip in self.themes.items() if chip.isChecked()}
        if bool(question) != bool(self._question):
            self.bears.setChecked(bool(question))
        self._question = question
        self.bears.setVisible(bool(question))
        for chip in self._folding():
            self._rest.removeWidget(chip)
        for chip in self.themes.values():
            chip.deleteLater()
        self.themes = {theme: Chip(name) for theme, name in themes.items()}
        for theme, chip in self.themes.items():
            chip.setChecked(theme in on)
            chip.toggled.connect(self.on_toggled)
        for chip in self._folding():
            self._rest.addWidget(chip)
        blocker.unblock()

    def _all(self) -> list[Chip]:
        return [self.bears, self.unused, *self._folding()]

    def _folding(self) -> list[Chip]:
        return [*self.themes.values(), *self.kinds.values()]

    def chips(self) -> list[QPushButton]:
        """All that can be pressed, in its order."""
        return [self.bears, self.unused, self.more, *self._folding()]

    def set_most(self, most: int) -> None:
        """Let the chips of themes and kinds be no taller than this, and scroll."""
        self._most = most
        self._fit()

    def filters(self, used: frozenset[str]) -> Filters:
        """What the chips ask for; 'used' are the references on the plan."""
        return Filters(
            themes=frozenset(theme for theme, chip in self.themes.items() if chip.isChecked()),
            kinds=frozenset(kind for kind, chip in self.kinds.items() if chip.isChecked()),
            question=self._question if self.bears.isChecked() else "",
            unused_of=used if self.unused.isChecked() else None,
        )

    def show_counts(self, hits: Hits) -> None:
        """Show how many pieces each filter would leave. Every chip keeps its place; none can be put on for nothing."""
        self.bears.show_count(hits.question)
        self.unused.show_count(hits.unused)
        for theme, chip in self.themes.items():
            chip.show_count(hits.themes.get(theme, 0))
        for kind, chip in self.kinds.items():
            chip.show_count(hits.kinds.get(kind, 0))
        self._show_fold()

    def clear(self) -> None:
        """Take all filters off."""
        blocker = QSignalBlocker(self)
        for chip in self._all():
            chip.setChecked(False)
        blocker.unblock()
        self.changed.emit()

    def on_toggled(self) -> None:
        """A filter was put on or taken off."""
        self.changed.emit()

    def on_more(self) -> None:
        """Show or hide the chips of themes and kinds."""
        self.opened = not self.opened
        self._show_fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chips that are always in sight stand in one row, in fewer words if need be."""
        super().resizeEvent(event)
        self._fit()

    def _show_fold(self) -> None:
        on = sum(chip.isChecked() for chip in self._folding())
        said = ngettext("{count} filter on", "{count} filters on", on).format(count=on) if on else _("More")
        self.more.setText(_("Fewer") if self.opened else said)
        named = _("More filters, {count} on").format(count=on) if on else _("More filters")
        self.more.setAccessibleName(_("Fewer filters") if self.opened else named)
        self.fold.setVisible(self.opened)
        self._fit()
        self.updateGeometry()

    def _fit(self) -> None:
        bar = self.fold.verticalScrollBar().sizeHint().width()
        self.fold.be_tall(min(self._rest.heightForWidth(self.width() - bar), self._most))
        shown = [chip for chip in (self.bears, self.unused) if not chip.isHidden()]
        for brevity in range(3):
            for chip in shown:
                chip.say(brevity)
            if sum(chip.sizeHint().width() + 5 for chip in shown) + self.more.sizeHint().width() <= self.width():
                return
