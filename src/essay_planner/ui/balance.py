"""How the two sides compare: a bar in their two colours, and the words beside it, by number of cards or by weight."""

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.queries import Balance
from essay_planner.ui.look import current_theme, set_look


class BalanceBar(QWidget):
    """How the weight of the two sides compares, as one bar in their two colours."""

    def __init__(self, width: int = 220, height: int = 10) -> None:
        """'width' and 'height' are what it likes to have, in pixels."""
        super().__init__()
        self._balance = Balance()
        self._size = QSize(width, height)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_balance(self, shown: Balance) -> None:
        """Draw another balance."""
        if shown != self._balance:
            self._balance = shown
            self.update()

    def sizeHint(self) -> QSize:
        """As was asked for, within its margins."""
        return self._size.grownBy(self.contentsMargins())

    def minimumSizeHint(self) -> QSize:
        """No narrower than 80 pixels, or than it was made."""
        return QSize(min(80, self._size.width()), self._size.height()).grownBy(self.contentsMargins())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw For from the left, Against from the right; grey while there is neither."""
        del event
        theme, shown = current_theme(), self._balance
        total = shown.for_weight + shown.against_weight
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        box = QRectF(self.contentsRect())
        path.addRoundedRect(box, theme.sizes.radius_mark, theme.sizes.radius_mark)
        painter.setClipPath(path)
        painter.fillRect(box, QColor(theme.against if total else theme.chip))
        if total:
            width = box.width() * shown.for_weight / total
            painter.fillRect(QRectF(box.left(), box.top(), width, box.height()), QColor(theme.for_))
            if shown.for_weight and shown.against_weight:
                painter.fillRect(QRectF(box.left() + width - 1, box.top(), 2, box.height()), QColor(theme.paper))
        painter.end()


class BalanceChoice(QPushButton):
    """The words beside a bar: a click goes from the number of cards to their weight and back; the bar follows."""

    turned = Signal()

    def __init__(self, bar: BalanceBar) -> None:
        super().__init__()
        self._bar = bar
        self._balance = Balance()
        self.by_weight = False
        set_look(self, "foot-link")
        self.setAutoDefault(False)
        self.clicked.connect(self.on_clicked)

    def show_balance(self, shown: Balance) -> None:
        """Show another balance."""
        self._balance = shown
        words = _by_weight(shown) if self.by_weight else _by_count(shown)
        self.setText(words)
        self.setToolTip(balance_words(shown) + "\n" + _("Click to change between the two."))
        self._bar.setToolTip(balance_words(shown))
        named = _("Balance: {counts}").format(counts=words)
        self.setAccessibleName(named)
        self._bar.setAccessibleName(named)
        self._bar.show_balance(shown if self.by_weight else by_count(shown))

    def on_clicked(self) -> None:
        """Show the other of the two."""
        self.by_weight = not self.by_weight
        self.show_balance(self._balance)
        self.turned.emit()


def by_count(shown: Balance) -> Balance:
    """The same balance with each card of one weight, for a bar that shows how many there are."""
    return Balance(shown.for_count, shown.against_count, shown.for_count, shown.against_count)


def balance_words(shown: Balance) -> str:
    """Both in words, one a line; how the weight is reckoned, too."""
    weighed = _("Weight: {for_weight} for · {against_weight} against (weak 1, good 2, strong 3; 2 where not said)")
    said = weighed.format(for_weight=shown.for_weight, against_weight=shown.against_weight)
    return _("Cards: {balance}").format(balance=_by_count(shown)) + "\n" + said


def _by_count(shown: Balance) -> str:
    words = _("{for_count} for · {against_count} against")
    return words.format(for_count=shown.for_count, against_count=shown.against_count)


def _by_weight(shown: Balance) -> str:
    words = _("weight {for_weight} for · {against_weight} against")
    return words.format(for_weight=shown.for_weight, against_weight=shown.against_weight)
