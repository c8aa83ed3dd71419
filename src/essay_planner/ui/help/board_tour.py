"""The tour of the board: a few words beside each part of it, while all of it can be used. Left at any time."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.help.steps import Step
from essay_planner.ui.look import Mark, MarkButton, Space, button, column_of, current_theme, label, px, row_of, set_look
from essay_planner.ui.news import announce

_WIDE = 22  # ems
_RING = 3  # pixels
_HIDDEN = 6  # a box beside its target hides such a part of its width at most


class Ring(QWidget):
    """A ring round what a step points at; the mouse goes through it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it along the edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(current_theme().accent), _RING))
        radius = current_theme().sizes.radius
        half = _RING / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius)


class BoardTour(QFrame):
    """One step at a time, with its words beside what it points at. It goes with the widget that it points into."""

    ended = Signal()

    def __init__(self, window: QWidget, steps: Sequence[Step], owner: QWidget) -> None:
        """'owner' is what the steps are about: with it the tour goes."""
        super().__init__(window)
        self._window, self._owner, self._steps, self._at = window, owner, steps, 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_look(self, "float")
        self.setAccessibleName(_("Tour of the board"))
        self.ring = Ring(window)
        self.title, self.text, self.count = label("", "heading"), label("", wrap=True), label("", "tiny")
        self.leave = MarkButton(Mark.CROSS, _("Leave the tour (Esc)"), size=12)
        self.leave.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.back = button(_("Back"), "quiet", self.on_back)
        self.next = button(_("Next"), "primary", self.on_next)
        self.leave.clicked.connect(self.close)
        head = row_of(self.title, self.leave)
        head.setStretch(0, 1)
        foot = row_of(self.count, self.back, self.next, spacing=Space.GAP)
        foot.setStretch(0, 1)
        self._column = column = column_of(self, spacing=Space.GAP, margins=Space.LARGE)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addLayout(foot)
        keys = {Qt.Key.Key_Escape: self.close, Qt.Key.Key_Right: self.on_next, Qt.Key.Key_Left: self.on_back}
        for key, act in keys.items():
            within = Qt.ShortcutContext.WidgetWithChildrenShortcut
            QShortcut(QKeySequence(key), self, act, context=within)
        self._settled = QTimer(self, interval=0, singleShot=True)  # what is pointed at has its new place then
        self._settled.timeout.connect(self._place)
        for watched in (window, owner):
            watched.installEventFilter(self)

    def start(self) -> None:
        """Show the first step."""
        self._go(0)
        self.next.setFocus()

    def on_next(self) -> None:
        """Go on, or end after the last step."""
        if self._at + 1 < len(self._steps):
            self._go(self._at + 1)
        else:
            self.close()

    def on_back(self) -> None:
        """Go back a step."""
        self._go(max(0, self._at - 1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside what is pointed at when window or owner are resized, and go when the owner is seen no more."""
        if event.type() is QEvent.Type.Resize:
            self._place()
            self._settled.start()
        if event.type() is QEvent.Type.Hide and watched is not self._window:
            self.close()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the ring away, too."""
        self._settled.stop()
        self._window.removeEventFilter(self)
        self._owner.removeEventFilter(self)
        self.ring.hide()
        self.ring.deleteLater()
        self.ended.emit()
        event.accept()

    def _go(self, number: int) -> None:
        self._at, step = number, self._steps[number]
        last = number + 1 == len(self._steps)
        self.title.setText(step.title)
        self.text.setText(step.text)
        self.count.setText(_("{n} of {count}").format(n=number + 1, count=len(self._steps)))
        self.back.setEnabled(number > 0)
        self.next.setText(_("Done") if last else _("Next"))
        self.show()
        self._place()
        announce(self, f"{step.title}. {step.text} {self.count.text()}")

    def _place(self) -> None:
        target = self._steps[self._at].show()
        shown = QRect(target.mapTo(self._window, QPoint()), target.size()) & _seen(target, self._window)
        width = min(_WIDE * current_theme().sizes.body, self._window.width() - 2 * px(Space.PAGE))
        self._column.activate()
        self.resize(width, self._column.totalHeightForWidth(width))
        self.ring.setGeometry(shown.adjusted(-_RING, -_RING, _RING, _RING) & self._window.rect())
        self.ring.setVisible(not shown.isEmpty())
        self.move(_beside(shown, self.size().width(), self.size().height(), self._window.rect()))
        self.ring.raise_()
        self.raise_()


def _seen(widget: QWidget, window: QWidget) -> QRect:
    """What of a widget its window shows, in the window's pixels."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint()))


def _beside(target: QRect, width: int, height: int, room: QRect) -> QPoint:
    """Where a box stands beside a target: below a flat one, else at its right or left, where it may hide a bit of it.

    Where there is no room it stands below or above, or over the lower end of what fills the window.
    """
    gap, room = px(Space.WIDE), room.adjusted(*(sign * px(Space.WIDE) for sign in (1, 1, -1, -1)))
    middle = min(max(room.left(), target.center().x() - width // 2), room.right() - width)
    if target.height() < height and target.bottom() + gap + height <= room.bottom():
        return QPoint(middle, target.bottom() + gap)
    top = min(max(room.top(), target.top() + gap), room.bottom() - height)
    right = min(target.right() + gap, room.right() - width)
    for left in (right, max(target.left() - gap - width, room.left())):
        hidden = min(left + width, target.right() + 1) - max(left, target.left())
        if hidden * _HIDDEN <= target.width():
            return QPoint(left, top)
    for above in (target.bottom() + gap, target.top() - gap - height):
        if room.top() <= above and above + height <= room.bottom():
            return QPoint(middle, above)
    return QPoint(middle, max(room.top(), min(target.bottom(), room.bottom()) - height - gap))
