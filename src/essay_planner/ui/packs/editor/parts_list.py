"""The parts of a pack at the left of the editor, each with how much there is of it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part, items_of
from essay_planner.ui.look import Mark, MarkLabel, Space, column_of, current_theme, gap, label, look, pad, px, set_look
from essay_planner.ui.packs.editor.leading import Lead
from essay_planner.ui.packs.editor.words import DETAILS, words_of

PARTS = (Part.QUESTIONS, Part.THEMES, Part.SOURCES, Part.EVIDENCE, Part.TERMS, Part.CARDS)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartButton(QPushButton):
    """A part: its name, how much there is of it, and a mark where something is to be mended."""

    def __init__(self, words: str, key: str) -> None:
        super().__init__()
        self._words, self._key = words, key
        self.setCheckable(True)
        set_look(self, "pack-part")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.name = label(words, "strong")
        self.count = label("", "small")
        self.mark = MarkLabel(Mark.CARE, "care")
        self.mark.hide()
        row = QHBoxLayout(self)
        pad(row, Space.MEDIUM, Space.NONE, Space.MEDIUM, Space.NONE)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)
        gap(row, Space.SMALL)
        for part in (self.name, self.mark, self.count):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row.addWidget(self.name, 1)
        row.addWidget(self.mark)
        row.addWidget(self.count)
        self.show_count("", 0)

    def show_count(self, count: str, wrong: int) -> None:
        """Show how much there is, and whether something is to be mended."""
        self.count.setText(count)
        self.mark.setVisible(bool(wrong))
        said = ", ".join(part for part in (self._words, count, _("things to mend") if wrong else "") if part)
        self.setAccessibleName(said)
        self.setToolTip(f"{said} ({self._key})")
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As large as its words, with air above and below."""
        return self.minimumSizeHint() + QSize(0, 2 * px(Space.GAP))

    def minimumSizeHint(self) -> QSize:
        """As large as its words."""
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().minimumSizeHint()


class PartsList(QFrame):
    """'asked' has the part that is to be shown: 'details', or a Part."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        set_look(self, "panel-left")
        self.setAccessibleName(_("Parts of the pack"))
        self.buttons: dict[str, PartButton] = {DETAILS: PartButton(_("Details"), "Ctrl+1")}
        for number, part in enumerate(PARTS, 2):
            self.buttons[part] = PartButton(words_of(part).name, f"Ctrl+{number}")
        column = column_of(self, *self.buttons.values(), spacing=Space.TINY)
        column.addStretch(1)
        pad(column, Space.MEDIUM, Space.WIDE, Space.MEDIUM, Space.MEDIUM)
        for name, made in self.buttons.items():
            made.clicked.connect(partial(self._ask, name))
        look().changed.connect(self.fit)
        self.fit()

    def fit(self) -> None:
        """Be as wide as the words need."""
        self.setFixedWidth(round(current_theme().sizes.body * 12.5))

    def _ask(self, name: str, *_checked: object) -> None:
        self.buttons[name].setChecked(True)  # another click on the part that is open does not close it
        self.asked.emit(name)

    def show_part(self, name: str) -> None:
        """Mark the part that is shown."""
        for own, made in self.buttons.items():
            made.setChecked(own == name)

    def follow(self, pack: Pack, leads: Sequence[Lead]) -> None:
        """Show how much there is of each part, and where something is to be mended."""
        wrong: Mapping[str, int] = {
            name: sum(not lead.advice and (lead.part or DETAILS) == name for lead in leads) for name in self.buttons
        }
        for name, made in self.buttons.items():
            count = f"{len(items_of(pack, Part(name))):,}" if name != DETAILS else ""
            made.show_count(count, wrong[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows go from part to part."""
        made: list[QWidget] = [*self.buttons.values()]
        focused = self.focusWidget()
        if event.key() in _STEPS and focused in made:
            made[(made.index(focused) + _STEPS[Qt.Key(event.key())]) % len(made)].setFocus()
        else:
            super().keyPressEvent(event)
