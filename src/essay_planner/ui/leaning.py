"""Which way something leans: five marks from strongly for to strongly against, of which the student chooses one."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Leaning
from essay_planner.core.wording import leaning_words
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.look import Flow, Mark, Space, current_theme, draw_mark, label, look, set_look

LEANINGS = (Leaning.STRONGLY_FOR, Leaning.FOR, Leaning.BALANCED, Leaning.AGAINST, Leaning.STRONGLY_AGAINST)
_MARKS = {
    Leaning.STRONGLY_FOR: (Mark.UP, Mark.UP),
    Leaning.FOR: (Mark.UP,),
    Leaning.BALANCED: (Mark.BALANCED,),
    Leaning.AGAINST: (Mark.DOWN,),
    Leaning.STRONGLY_AGAINST: (Mark.DOWN, Mark.DOWN),
}
_COLOURS = {Mark.UP: "for_", Mark.DOWN: "against", Mark.BALANCED: "text"}


class LeanButtons(Segments):
    """The five marks side by side. 'picked' carries the leaning, or None where it was taken back."""

    def __init__(self, name: str) -> None:
        """'name' says of what, for assistive technology: 'Which way your judgement leans'."""
        super().__init__(name, [(leans, leaning_words(leans)) for leans in LEANINGS], len(LEANINGS))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look().changed.connect(self.draw)
        self.draw()

    def make_button(self, value: object, words: str, name: str) -> QPushButton:
        """A button that shows marks and says its words as a tip."""
        del value
        made = QPushButton()
        set_look(made, "segment")
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAutoDefault(False)
        made.setAccessibleName(name)
        made.setToolTip(capital(words))
        return made

    def say(self, name: str) -> None:
        """Say of what from now on."""
        if name != self.accessibleName():
            self.setAccessibleName(name)
            for leans, made in zip(LEANINGS, self.buttons, strict=True):
                made.setAccessibleName(f"{name}: {leaning_words(leans)}")

    def draw(self) -> None:
        """Draw the marks in the colours and the size of the theme."""
        side = current_theme().sizes.mark
        for leans, made in zip(LEANINGS, self.buttons, strict=True):
            made.setIconSize(QSize(2 * side + 2, side))
            made.setIcon(_icon(leans, side))
            made.setFixedSize(2 * side + 12, side + 16)


class LeanChoice(QWidget):
    """The five marks, with the chosen leaning in words beside them."""

    leaned = Signal(object)  # a Leaning; UNSAID where it was taken back

    def __init__(self, name: str) -> None:
        """'name' says of what, for assistive technology."""
        super().__init__()
        self.buttons = LeanButtons(name)
        self._words = label("", "small")
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.buttons.picked.connect(self.on_picked)
        flow = Flow(Space.GAP)
        flow.addWidget(self.buttons)
        flow.addWidget(self._words)
        self.setLayout(flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look().changed.connect(self.fit)
        self.fit()
        self.show_leaning(Leaning.UNSAID)

    def fit(self) -> None:
        """Let the words stand level with the marks."""
        self._words.setMinimumHeight(self.buttons.sizeHint().height())

    def show_leaning(self, leans: Leaning) -> None:
        """Show which way it leans."""
        self.buttons.show_value(leans)
        self._words.setText(capital(leaning_words(leans)) or _("Which way?"))

    def on_picked(self, leans: Leaning | None) -> None:
        """Say what was chosen."""
        self.show_leaning(leans or Leaning.UNSAID)
        self.leaned.emit(leans or Leaning.UNSAID)


def capital(words: str) -> str:
    """The words with a capital letter at the start."""
    return words[:1].upper() + words[1:]


def _icon(leans: Leaning, side: int) -> QIcon:
    """The marks of a leaning in their colours, and in that of a pressed button."""
    made, theme = QIcon(), current_theme()
    for state in (QIcon.State.Off, QIcon.State.On):
        for ratio in (1.0, 2.0):
            picture = QPixmap(QSize(2 * side + 2, side) * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            marks = _MARKS[leans]
            left = 0 if len(marks) > 1 else side // 2 + 1
            for number, mark in enumerate(marks):
                colour = theme.accent_text if state is QIcon.State.On else getattr(theme, _COLOURS[mark])
                draw_mark(
                    painter, QRect(left + number * (side + 2), 0, side, side).adjusted(1, 1, -1, -1), mark, colour
                )
            painter.end()
            made.addPixmap(picture, QIcon.Mode.Normal, state)
    return made
