"""The row of stages in the header: '1 Question', '2 Board' and on, shorter where there is less room."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.ui.look import Space, current_theme, gap, pad, set_look
from essay_planner.ui.stages.table import Stage

GAP = 6  # pixels before the count at 100 % text, and at its sides where it stands on a ground of its own
_ROOM = "00"  # the count that there is room for from the first, so that nothing moves once there is one


class StageButton(QPushButton):
    """One stage: its number, its name if there is room for that, and how much there is to look at."""

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self.stage, self._count = stage, 0
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(stage.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        set_look(self, "stage")
        self.show_short(False)
        self.show_count(0)

    def show_short(self, short: bool) -> None:
        """Show the number alone, or with the name."""
        words = self.stage.words.split(" ")[0] if short else self.stage.words
        if words != self.text():
            self.setText(words)

    def show_count(self, count: int) -> None:
        """Show how many things there are to look at; 0 shows none."""
        if count != self._count:
            self._count = count
            self.updateGeometry()
            self.update()
        things = ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count) if count else ""
        key = QKeySequence(self.stage.key).toString(QKeySequence.SequenceFormat.NativeText)
        self.setAccessibleDescription(things)
        self.setToolTip(" · ".join(part for part in (f"{self.stage.words} ({key})", things) if part))

    def sizeHint(self) -> QSize:
        """As wide as its words and the count that it may have."""
        return super().sizeHint() + QSize(self._count_width() if self.stage.count is not None else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its words, and the count in a colour of its own."""
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text, ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        metrics, theme = QFontMetrics(self.font()), current_theme()
        wide = metrics.horizontalAdvance(words)
        left = (self.width() - wide - (self._count_width() if self._count else 0)) // 2
        colour = theme.text if self.isChecked() else theme.muted
        self._write(painter, QRect(left, 0, wide, self.height()), words, colour)
        if self._count:
            painter.setFont(self._bold())
            self._write_count(painter, left + wide + self._gap())
        painter.end()

    def _write_count(self, painter: QPainter, left: int) -> None:
        """After a number alone the count would be read as its second digit: it stands on a ground of its own."""
        metrics, theme = painter.fontMetrics(), current_theme()
        place = QRect(left, 0, self._count_width() - self._gap(), self.height())
        if self._is_short():
            ground = QRectF(left, (self.height() - metrics.height()) / 2, place.width(), metrics.height())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.care_tint))
            painter.drawRoundedRect(ground, theme.sizes.radius_small, theme.sizes.radius_small)
        self._write(painter, place, str(self._count), theme.care)

    def _write(self, painter: QPainter, place: QRect, words: str, colour: str) -> None:
        painter.setPen(QColor(colour))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font

    def _is_short(self) -> bool:
        return self.text() != self.stage.words

    def _gap(self) -> int:
        return round(GAP * current_theme().sizes.mark / 12)

    def _count_width(self) -> int:
        metrics = QFontMetrics(self._bold())
        digits = max(metrics.horizontalAdvance(text) for text in (_ROOM, str(self._count)))
        return self._gap() * (3 if self._is_short() else 1) + digits


class StageButtons(QWidget):
    """All stages, of which one is open. Without room for their names only the open one has its name, or none."""

    asked = Signal(str)  # the name of a stage to be opened

    def __init__(self, stages: Sequence[Stage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Stages"))
        self.buttons = {stage.name: StageButton(stage, self) for stage in stages}
        row = QHBoxLayout(self)
        pad(row, Space.NONE)
        gap(row, Space.FINE)
        for name, made in self.buttons.items():
            made.clicked.connect(partial(self._on_clicked, name))
            row.addWidget(made)
        self._room = 0
        self.setHidden(len(stages) < 2)

    def show_open(self, name: str) -> None:
        """Mark the stage that is open."""
        for key, made in self.buttons.items():
            made.setChecked(key == name)
        self.fit(self._room)

    def show_count(self, name: str, count: int) -> None:
        """Show how many things there are to look at on a stage."""
        self.buttons[name].show_count(count)
        self.fit(self._room)

    def fit(self, room: int) -> None:
        """Be no wider than 'room' pixels, as far as that goes."""
        self._room = room
        for named in ((True, True), (False, True), (False, False)):  # the others, and the open one
            for made in self.buttons.values():
                made.show_short(not named[made.isChecked()])
            if sum(made.sizeHint().width() + 2 for made in self.buttons.values()) <= room:
                break

    def _on_clicked(self, name: str, *_checked: object) -> None:
        self.buttons[name].setChecked(True)  # a click does not close it
        self.asked.emit(name)
