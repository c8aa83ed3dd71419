"""The legend below the question: what each kind of mark is called, drawn as it is drawn there, and what it says."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.plan import Markup, MarkupRole
from essay_planner.core.question.asking import concept_words
from essay_planner.core.question.values import Reading
from essay_planner.ui.look import LEAST_TARGET, Flow, Space, current_theme, font_of
from essay_planner.ui.look.question import mark_colour
from essay_planner.ui.question.roles import ROLES, role_word

SWATCH = 14  # pixels across
GAP = 6
EDGE = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the legend: a kind of mark, what it says, and the first stretch of the question that has it."""

    role: MarkupRole
    says: str
    mark: Markup


def entries(reading: Reading, marks: Sequence[Markup], period: str) -> Sequence[Entry]:
    """The legend of a question; 'period' is EDTF."""
    found = {role: [mark for mark in marks if mark.role is role] for role in ROLES}
    return [Entry(role, _says(role, reading, of, period), of[0]) for role, of in found.items() if of]


def _says(role: MarkupRole, reading: Reading, marks: Sequence[Markup], period: str) -> str:
    words = ", ".join(" ".join(reading.text[mark.start : mark.end].split()) for mark in marks)
    if role is MarkupRole.COMMAND and reading.concept is not None:
        return concept_words(reading.concept)
    if role is MarkupRole.PERIOD and period:
        return parse(period).label()
    if role is MarkupRole.FACTOR:
        return _("{words} (weigh it first)").format(words=words)
    if role is MarkupRole.VIEW:
        return _("the claim to test")
    return words


class LegendEntry(QAbstractButton):
    """One line of the legend; pressed, it chooses its words in the question."""

    def __init__(self, entry: Entry, parent: QWidget) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setText(f"{role_word(entry.role)}: {entry.says}")
        self.setAccessibleName(self.text())
        self.setAccessibleDescription(_("Choose these words in the question"))
        self.setToolTip(_("Choose these words in the question"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        bold, plain = QFontMetrics(self._font(True)), QFontMetrics(self._font(False))
        words = bold.horizontalAdvance(self._head()) + plain.horizontalAdvance(self.entry.says)
        return QSize(2 * EDGE + SWATCH + 2 * GAP + words, max(LEAST_TARGET, plain.height() + 2 * EDGE))

    def minimumSizeHint(self) -> QSize:
        """Narrow if need be."""
        return QSize(60, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line of the mark, its name, and what it says."""
        del event
        painter, theme = QPainter(self), current_theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(
                self.rect().adjusted(1, 1, -1, -1), theme.sizes.radius_mark, theme.sizes.radius_mark
            )
        styles = {MarkupRole.VIEW: Qt.PenStyle.DashLine, MarkupRole.TERM: Qt.PenStyle.DotLine}
        style = styles.get(self.entry.role, Qt.PenStyle.SolidLine)
        painter.setPen(QPen(mark_colour(theme, self.entry.role.value), 3, style, Qt.PenCapStyle.FlatCap))
        middle = self.height() / 2
        painter.drawLine(QLineF(EDGE, middle, EDGE + SWATCH, middle))
        left = self._write(painter, EDGE + SWATCH + GAP, self._head(), theme.text, True)
        self._write(painter, left, self.entry.says, theme.text if self.underMouse() else theme.muted, False)
        painter.end()

    def _write(self, painter: QPainter, left: int, words: str, colour: str, bold: bool) -> int:
        font = self._font(bold)
        metrics, room = QFontMetrics(font), self.width() - left - EDGE
        painter.setFont(font)
        painter.setPen(QColor(colour))
        place = QRect(left, 0, max(0, room), self.height())
        painter.drawText(
            place, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(words, Qt.TextElideMode.ElideRight, room + 1)
        )
        return left + metrics.horizontalAdvance(words)

    def _head(self) -> str:
        return f"{role_word(self.entry.role)}: "

    @staticmethod
    def _font(bold: bool) -> QFont:
        sizes = current_theme().sizes
        return font_of(sizes, sizes.small, QFont.Weight.DemiBold if bold else QFont.Weight.Normal)


class Legend(QWidget):
    """All entries, side by side as far as there is room; 'extra' widgets come after them."""

    asked = Signal(object)  # the Markup whose words are to be chosen

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[LegendEntry] = []
        self._flow = Flow(spacing=Space.GAP)
        self.setLayout(self._flow)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, shown: Sequence[Entry]) -> None:
        """Show other entries, unless they are the same."""
        if [made.entry for made in self.entries] == list(shown):
            return
        had_focus = next((i for i, made in enumerate(self.entries) if made.hasFocus()), None)
        for gone in self.entries:
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.entries = [LegendEntry(entry, self) for entry in shown]
        for made in self.entries:
            made.clicked.connect(self.on_clicked)
            self._flow.addWidget(made)
            made.show()
        if had_focus is not None and self.entries:
            self.entries[min(had_focus, len(self.entries) - 1)].setFocus()
        self.updateGeometry()

    def on_clicked(self) -> None:
        """Ask for the words of the entry that was pressed."""
        made = self.sender()
        if isinstance(made, LegendEntry):
            self.asked.emit(made.entry.mark)
