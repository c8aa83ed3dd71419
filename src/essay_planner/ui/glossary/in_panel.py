"""Key terms in the texts of the panel: links, with what one means shown below the text that it is in."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.glossary.term_label import TermLabel
from essay_planner.ui.glossary.terms import PlanTerms
from essay_planner.ui.glossary.words import as_html, in_a_line
from essay_planner.ui.look import Mark, MarkButton, Space, column_of, row_of, set_look
from essay_planner.ui.news import announce


class MeaningBox(QFrame):
    """What a term means, in a quiet box that can be closed."""

    def __init__(self, terms: PlanTerms) -> None:
        from essay_planner.ui.board.panel_parts import words_label

        super().__init__()
        set_look(self, "meaning")
        self._terms = terms
        self.keys: tuple[str, ...] = ()
        self.words = words_label()
        self.shut = MarkButton(Mark.CROSS, _("Close what the term means"), 10)
        self.shut.clicked.connect(self.hide)
        row = row_of(self.words, self.shut)
        row.setStretch(0, 1)
        column_of(self, margins=Space.MEDIUM).addLayout(row)
        self.hide()

    def show_keys(self, keys: tuple[str, ...]) -> None:
        """Show and tell what these terms mean."""
        self.keys = keys
        entries = self._terms.of_keys(keys)
        self.words.setText(as_html(entries))
        self.show()
        announce(self, " ".join(in_a_line(entry) for entry in entries))


class PanelTerms(QObject):
    """Makes the texts of the panel, and shows in it what their terms mean. One meaning is open at a time."""

    stopsChanged = Signal()

    def __init__(self, parent: QWidget, terms: PlanTerms) -> None:
        super().__init__(parent)
        self._terms = terms
        self._labels: list[TermLabel] = []
        self._asker: TermLabel | None = None
        self.box = MeaningBox(terms)
        self.box.setParent(parent)
        self.box.shut.clicked.connect(self.on_shut)
        terms.changed.connect(self.on_changed)

    def make(self) -> TermLabel:
        """A text whose terms are marked."""
        made = TermLabel(self._terms)
        made.asked.connect(self.on_asked)
        made.stopsChanged.connect(self.stopsChanged)
        self._labels.append(made)
        return made

    def on_changed(self) -> None:
        """Other terms: mark anew."""
        self.leave()
        for label in self._labels:
            label.show_again()

    def leave(self) -> None:
        """Show no meaning any longer."""
        self.box.hide()

    def on_shut(self) -> None:
        """Go back to the text that one came from."""
        if self._asker is not None:
            self._asker.setFocus()

    def on_asked(self, keys: tuple[str, ...]) -> None:
        """Show what a term means below its text; asked again, hide it."""
        label = self.sender()
        assert isinstance(label, TermLabel)
        if self.box.isVisible() and self.box.keys == keys and self._asker is label:
            self.leave()
            return
        self._asker = label
        self._place_below(label)
        self.box.show_keys(keys)
        self.stopsChanged.emit()

    def _place_below(self, label: TermLabel) -> None:
        """Stand directly below a text, in the layout that it is in."""
        above = label.parentWidget()
        layout = above.layout() if above is not None else None
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(layout.indexOf(label) + 1, self.box)

    def stops(self, label: QLabel) -> Sequence[QWidget]:
        """Where Tab goes in a text: to its terms, and to what closes the meaning below it."""
        found: list[QWidget] = [label] if label.focusPolicy() is not Qt.FocusPolicy.NoFocus else []
        return [*found, self.box.shut] if label is self._asker else found
