"""The library's filters: two chips, a button to all others, and those that are on as chips to take off."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QWidget

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.pack import Kind
from essay_planner.search.index import Filters, Hits
from essay_planner.ui.board.finding_asked import On, filters_on, without
from essay_planner.ui.board.finding_chips import Chip, OnChips
from essay_planner.ui.board.finding_names import tag_words
from essay_planner.ui.board.finding_popup import FilterPanel
from essay_planner.ui.cards.words import kinds_word
from essay_planner.ui.look import Flow, Space, button, column_of, scroll_down, set_look


class Few(QScrollArea):
    """As tall as the chips in it, up to a height; then it scrolls."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._chips = inside
        self.setFrameShape(QFrame.Shape.NoFrame)
        set_look(inside, "paper")
        self.setWidget(inside)
        scroll_down(self)

    def fit(self, width: int, most: int) -> None:
        """Take the height that the chips need at a width, but no more than 'most'."""
        needed = self._chips.heightForWidth(width)
        if needed != self._chips.height():
            self._chips.setFixedHeight(needed)
        height = min(needed, most)
        if height != self.maximumHeight():
            self.setFixedHeight(max(1, height))

    def sizeHint(self) -> QSize:
        """As tall as it was told."""
        return QSize(40, self.maximumHeight())


class FilterRow(QWidget):
    """'Bears on this question', 'Not used yet' and the button 'Filters' in one row; below it what is on, if anything.

    'value' holds all filters; 'unused_of' in it is only told apart from None.
    """

    changed = Signal()
    stopsChanged = Signal()  # there are others for Tab to go to

    def __init__(self, themes: Mapping[str, str], question: str, period: str = "") -> None:
        """'themes' maps ids to names; 'question' is the plan's question in the pack, or '' for one's own.

        'period' is the question's, in EDTF, or ''.
        """
        super().__init__()
        self._question, self._names = question, dict(themes)
        self.value = Filters(question=question)
        self._hits: Hits | None = None
        self.bears = Chip(_("Bears on this question"), _("This question"), _("Question"))
        self.unused = Chip(_("Not used yet"), _("Unused"))
        self.more = button(_("Filters"), "board-more")
        self.more.setAccessibleName(_("More filters"))
        self.panel = FilterPanel(self.more, themes, period)
        self.on = OnChips()
        self._most = 1 << 20
        self.bears.setVisible(bool(question))
        self._lay_out()
        self._connect()
        self._show_value()

    @property
    def themes(self) -> dict[str, Chip]:
        """The chips of the themes, by id."""
        return self.panel.themes

    @property
    def kinds(self) -> dict[Kind, Chip]:
        """The chips of the kinds."""
        return self.panel.kinds

    def _lay_out(self) -> None:
        flow = Flow()
        for widget in (self.bears, self.unused, self.more):
            flow.addWidget(widget)
        self.few = Few(self.on)
        layout = column_of(self, spacing=Space.FIELD)
        layout.addLayout(flow)
        layout.addWidget(self.few)

    def _connect(self) -> None:
        self.bears.toggled.connect(self.on_bears)
        self.unused.toggled.connect(self.on_unused)
        self.more.clicked.connect(self.on_more)
        self.panel.changed.connect(self.set_value)
        self.panel.closed.connect(self.on_closed)
        self.on.removed.connect(self.on_removed)
        self.on.cleared.connect(self.on_cleared)
        self.on.stopsChanged.connect(self.stopsChanged)

    def follow(self, themes: Mapping[str, str], question: str, period: str = "") -> None:
        """Offer these themes and this question; a filter that was on and is still offered stays on."""
        asks = self.value.question if question and self._question else question
        self._names, self._question = dict(themes), question
        self.bears.setVisible(bool(question))
        self.panel.follow(themes, period)
        self.value = replace(self.value, themes=self.value.themes.intersection(themes), question=question and asks)
        self._show_value()

    def chips(self) -> list[QPushButton]:
        """All that can be pressed, in its order."""
        return [self.bears, self.unused, self.more, *self.on.buttons]

    def set_most(self, most: int) -> None:
        """Let the chips of what is on be no taller than this, and scroll."""
        self._most = most
        self._fit()

    def set_value(self, value: Filters) -> None:
        """Put these filters on, and no others."""
        if value.question and value.question != self._question:  # it was another plan's
            value = replace(value, question=self._question)
        if value.unused_of:
            value = replace(value, unused_of=frozenset())
        if value != self.value:
            self.value = value
            self._show_value()
            self.changed.emit()

    def show_counts(self, hits: Hits) -> None:
        """Show how many pieces each filter would leave. Every chip keeps its place; none can be put on for nothing."""
        self._hits = hits
        self.bears.show_count(hits.question)
        self.unused.show_count(hits.unused)
        if self.panel.isVisible():
            self.panel.show_counts(hits, self.value)
        self._fit()

    def words_of(self, on: On) -> str:
        """A filter as its chip names it: '1956–58', 'Lavrenty Beria', 'Culture'."""
        match on.field:
            case "period":
                return parse(on.value).short_label()
            case "themes":
                return self._names.get(on.value, on.value)
            case "kinds":
                return kinds_word(Kind(on.value))
            case "tags":
                return tag_words(on.value)
            case "question":
                return self.bears.words
            case "unused_of":
                return self.unused.words
        return on.value

    def clear(self) -> None:
        """Take all filters off."""
        self.set_value(Filters())

    def _show_value(self) -> None:
        self.bears.setChecked(bool(self.value.question))
        self.unused.setChecked(self.value.unused_of is not None)
        chosen = [on for on in filters_on(self.value) if on.field not in ("question", "unused_of")]
        self.on.show_filters([(on, self.words_of(on)) for on in chosen])
        self.few.setVisible(bool(chosen))
        self.panel.show_filters(self.value)
        named = _("More filters, {count} on").format(count=len(chosen)) if chosen else _("More filters")
        self.more.setAccessibleName(named)
        self._fit()
        self.updateGeometry()

    def on_bears(self, on: bool) -> None:
        """Only what bears on the question, or all."""
        self.set_value(replace(self.value, question=self._question if on else ""))

    def on_unused(self, on: bool) -> None:
        """Only what is not on the plan, or all."""
        self.set_value(replace(self.value, unused_of=frozenset() if on else None))

    def on_removed(self, gone: On) -> None:
        """Take one filter off."""
        self.set_value(without(self.value, gone))

    def on_cleared(self) -> None:
        """Take off all that are shown as on."""
        if self.on.isAncestorOf(self.focusWidget() or self):
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_value(Filters(question=self.value.question, unused_of=self.value.unused_of))

    def on_more(self) -> None:
        """Open the panel with all filters beside the library, or close it."""
        if self.panel.isVisible():
            self.panel.close()
            return
        if self._hits is not None:
            self.panel.show_counts(self._hits, self.value)
        column, window = self.parentWidget() or self, self.window()
        beside = QRect(column.mapToGlobal(QPoint()), column.size())
        room = QRect(window.mapToGlobal(QPoint()), window.size())
        self.panel.open_beside(beside, room, self.mapToGlobal(QPoint()).y() - 40)

    def on_closed(self) -> None:
        """The panel is closed: its button has the focus again."""
        self.more.setFocus(Qt.FocusReason.PopupFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chips that are always in sight stand in one row, in fewer words if need be."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        bar = self.few.verticalScrollBar().sizeHint().width()
        self.few.fit(self.width() - bar, self._most)
        shown = [chip for chip in (self.bears, self.unused) if not chip.isHidden()]
        for brevity in range(4):
            for chip in shown:
                chip.say(brevity)
            if sum(chip.sizeHint().width() + 5 for chip in shown) + self.more.sizeHint().width() <= self.width():
                return
