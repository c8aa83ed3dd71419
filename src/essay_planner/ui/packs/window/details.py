"""What stands beside the list of packs: all that is known of the one that is chosen, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.look import Flow, Space, button, gap, gaps, label, pad, scroll_down, set_look
from essay_planner.ui.packs.window.shown import Act, Shown

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse


class Details(QScrollArea):
    """Shows one thing at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        scroll_down(self)
        set_look(self, "pack-details")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # the arrows scroll
        self.acts: dict[str, QPushButton] = {}
        self.shown: Shown | None = None
        self.show_one(None)

    def show_one(self, shown: Shown | None) -> None:
        """Show this, or that there is nothing to show. A button that had the focus has it again."""
        focused = next((text for text, made in self.acts.items() if made.hasFocus()), "")
        self.shown = shown
        self.acts = {act.text: _button(act) for act in (shown.acts if shown is not None else ())}
        inside = QWidget()
        inside.setMinimumHeight(1)  # else wrapped labels count as if they were narrow
        set_look(inside, "ground")
        column = QVBoxLayout(inside)
        pad(column, Space.PAGE, Space.EDGE)
        gap(column, Space.WIDE)
        if shown is None:
            column.addWidget(label(_("Choose a pack to see what is in it."), "muted", wrap=True))
        else:
            self._fill(column, shown)
        column.addStretch(1)
        self.setWidget(inside)
        self.setAccessibleName(shown.title if shown is not None else _("Nothing is chosen"))
        if focused in self.acts:
            self.acts[focused].setFocus()

    def _fill(self, column: QVBoxLayout, shown: Shown) -> None:
        column.addWidget(label(shown.title, "heading", wrap=True))
        if self.acts:
            row = Flow(Space.GAP)
            for made in self.acts.values():
                row.addWidget(made)
            column.addLayout(row)
        if facts := list(shown.facts()):
            column.addLayout(_facts(facts))
        for heading, text in shown.texts():
            block = QVBoxLayout()
            gap(block, Space.TINY)
            if heading:
                block.addWidget(label(heading, "label", wrap=True))
            block.addWidget(_words(text))
            column.addLayout(block)


def _facts(facts: Sequence[tuple[str, str]]) -> QGridLayout:
    """Each fact beside its name; one without a name goes across."""
    grid = QGridLayout()
    gaps(grid, Space.LARGE, Space.FIELD)
    grid.setColumnStretch(1, 1)
    for row, (name, value) in enumerate(facts):
        words = _words(value)
        words.setAccessibleName(f"{name}: {value}" if name else value)
        if name:
            grid.addWidget(label(name, "small"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        else:
            grid.addWidget(words, row, 0, 1, 2)
    return grid


def _words(text: str) -> QLabel:
    made = label(text, "", wrap=True)
    made.setTextInteractionFlags(_SELECTABLE)
    return made


def _button(act: Act) -> QPushButton:
    made = button(act.text, act.look, act.do)
    made.setToolTip(act.tip)
    made.setAccessibleDescription(act.tip)
    return made
