"""A list of the cards in one place: as tall as its cards, and a place to drop on."""

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.core.places import Place
from essay_planner.core.plan import Side
from essay_planner.ui.board.drops import DropGuide
from essay_planner.ui.board.fitting import Fitting
from essay_planner.ui.board.place_model import PlaceModel
from essay_planner.ui.board.settling import Settling
from essay_planner.ui.cards.delegate import MARGIN_X, MARGIN_Y
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.look import Theme, current_theme

ROUGH = 8  # the height of most cards, in heights of their type
HINT = 36  # the height of 'Drop to add to …'
_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_LEISURE = (QEvent.Type.Timer, QEvent.Type.StyleChange)
EDGE = 4  # above the first card and below the last


class CardList(CardView):
    """The cards of a place. 'fitted' says that the height of its cards changed."""

    fitted = Signal()
    entered = Signal()
    walked = Signal(int)  # the row of the card that keys went to
    clickedAlone = Signal()  # a plain click: what it chose is the whole selection of the board
    reached = Signal(int, bool)  # a click with Shift on the card of a row; whether what else is selected stays
    targeted = Signal(str)  # what a drop would do, or '' once nothing would land here

    def __init__(
        self,
        model: PlaceModel,
        guide: DropGuide,
        fitting: Fitting,
        dress: Dress,
        hint: str,
        words: str,
        parent: QWidget,
    ) -> None:
        """'hint' teaches what goes here while it is empty; 'words' name it while a drag is over it."""
        super().__init__(dress, parent)
        self.place: Place = model.place
        self.adding = False  # whether the card that is being chosen adds to the selection in other lists
        self.most = 0  # a list that may scroll is no taller than this; 0 for as tall as its cards
        self._guide, self._fitting = guide, fitting
        self._hint, self._words = hint, words
        self.moves = False  # whether what is dragged over it now is on the plan already
        self._target: int | None = None
        self._needed, self._stale = 0, True
        self._at_leisure = False
        self._show(model)
        self._settling = Settling(self)
        guide.register(self)

    def _show(self, model: PlaceModel) -> None:
        self.setModel(model)
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionRectVisible(True)
        self.setViewportMargins(0, EDGE, 0, EDGE)
        model.rowsInserted.connect(self.fit)
        model.rowsRemoved.connect(self.fit)
        model.dataChanged.connect(self.fit_soon)

    def place_model(self) -> PlaceModel:
        """The model, as what it is."""
        model = self.model()
        assert isinstance(model, PlaceModel)
        return model

    def fit(self) -> None:
        """Measure the cards and take the height that they need."""
        self._stale = False
        self._fitting.forget(self)
        self._take(self.needed())

    def fit_soon(self) -> None:
        """Fit once all that changes now has changed. A list that was never fitted takes about what it needs."""
        self._stale = True
        self._fitting.ask(self)
        if not self._needed:
            self._take(ROUGH * current_theme().sizes.card * self.model().rowCount())

    def event(self, event: QEvent) -> bool:
        """Know whether Qt lays out the cards for what it shows, or at leisure: by its clock or for another style."""
        self._at_leisure = event.type() in _LEISURE
        done = super().event(event)
        self._at_leisure = False
        return done

    def doItemsLayout(self) -> None:
        """Lay out the cards; at leisure not before they are fitted, which measures them at another width."""
        if self._at_leisure and self._stale and self.isVisible():
            self.scheduleDelayedItemsLayout()  # else Qt would paint, if it comes to that, cards that have gone since
        else:
            super().doItemsLayout()

    def row_rect(self, row: int) -> QRect:
        """Where the card of a row stands in the viewport, also if the list was not in sight yet."""
        if self._stale:
            self.fit()
        return super().row_rect(row)

    def _take(self, needed: int) -> None:
        needed = min(needed, self.most or 1 << 20)
        if needed != self._needed:
            self._needed = needed
            self.setMinimumHeight(needed)
            self.updateGeometry()
            self.fitted.emit()

    def set_most(self, most: int) -> None:
        """Be no taller than this, and scroll."""
        self.most = most
        self.fit()

    def needed(self) -> int:
        """The height of all cards, or of the words that stand in for them."""
        width = self.viewport().width()
        faces = self.place_model().faces()
        if not faces:
            return self._hint_height(width)
        ends = self._is_column() and self._target == len(faces)
        height = sum(self.cards.height(face, width) for face in faces)
        return height + 2 * EDGE + (HINT + 2 * MARGIN_Y if ends else 0)

    def _is_column(self) -> bool:
        """Columns make room for a card that is about to land; strips do not, so that nothing slips away below."""
        return self.place.side in (Side.FOR, Side.AGAINST)

    def _hint_height(self, width: int) -> int:
        kind = card_type(current_theme().sizes).small
        box = QRect(0, 0, max(60, width - 4 * MARGIN_X), 1000)
        lines = kind.metrics.boundingRect(QRectF(box), Qt.TextFlag.TextWordWrap, self._hint).height()
        least = 2 * HINT if self._is_column() else 0
        return max(least, int(lines) + 3 * MARGIN_Y) + 2 * EDGE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lines break anew at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # Qt itself lays such a list out anew only at another height
            self.fit_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self.fit_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight the height can wait."""
        super().hideEvent(event)
        self._fitting.forget(self)

    def on_look_changed(self) -> None:
        """Sizes may be others."""
        super().on_look_changed()
        self.fit_soon()

    def sizeHint(self) -> QSize:
        """As tall as its cards."""
        return QSize(120, self._needed)

    def minimumSizeHint(self) -> QSize:
        """As tall as its cards."""
        return QSize(60, self._needed)

    def row_at(self, point: QPoint) -> int:
        """The row before which a card dropped at a point of the viewport would stand."""
        rows = self.model().rowCount()
        return next((row for row in range(rows) if point.y() < self.row_rect(row).center().y()), rows)

    def level_row(self, point: QPoint) -> int:
        """The row of the card level with a point of the viewport; the last one if they all stand above it."""
        rows = self.model().rowCount()
        return next((row for row in range(rows) if point.y() <= self.row_rect(row).bottom()), rows - 1)

    def show_target(self, row: int | None) -> None:
        """Show where a drop would land: before a row, or nowhere."""
        if row != self._target:
            self._target = row
            self.targeted.emit("" if row is None else self._drop_words())
            self.fit()
            self.viewport().update()

    @property
    def target(self) -> int | None:
        """The row before which a drop would land now, or None."""
        return self._target

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take cards and evidence."""
        self._guide.over(event, self.viewport())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where a drop would land."""
        self._guide.over(event, self.viewport())

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Show nothing any more."""
        self._guide.leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped where the line was."""
        self._guide.drop(event, self.viewport())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list; the sheet follows."""
        self.adding = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        super().keyPressEvent(event)
        self.adding = False
        self.walked.emit(self.currentIndex().row())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a card: with Ctrl it adds to the selection, with Shift the selection reaches to it."""
        shift, ctrl = (bool(event.modifiers() & key) for key in (_SHIFT, _CTRL))
        index = self.indexAt(event.position().toPoint())
        if shift and index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.reached.emit(index.row(), ctrl)
            return
        self.adding = ctrl
        super().mousePressEvent(event)
        self.adding = False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plain click on one of several selected cards selects it alone."""
        state, plain = self.state(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.modifiers() & _SHIFT:
            return
        self.adding = not plain
        super().mouseReleaseEvent(event)
        self.adding = False
        if plain and event.button() is Qt.MouseButton.LeftButton and state is QAbstractItemView.State.NoState:
            self.clickedAlone.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the selected cards; beside all cards, of the list."""
        if self.chosen():
            super().contextMenuEvent(event)
        else:
            self.menuAsked.emit((), event.globalPos())
            event.accept()

    def held(self) -> int:
        """All cards that are selected on the board are dragged together."""
        return self.place_model().held(self.chosen())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the board: this is where the student works now."""
        super().focusInEvent(event)
        self.entered.emit()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring of an empty list away."""
        super().focusOutEvent(event)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, or what goes here; and where a drop would land."""
        super().paintEvent(event)
        theme, painter = current_theme(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rows = self.model().rowCount()
        if not rows and self._target is None:
            self._paint_hint(painter, theme)
        if self._target is not None:
            self._paint_target(painter, theme, self._target, rows)
        if self.hasFocus() and not rows:
            _outline(painter, self.viewport().rect(), theme)
        self._settling.paint(painter)
        painter.end()

    def colour(self, theme: Theme) -> str:
        """The colour of the place's side."""
        return {Side.FOR: theme.for_, Side.AGAINST: theme.against}.get(self.place.side or Side.CONTEXT, theme.accent)

    def _paint_hint(self, painter: QPainter, theme: Theme) -> None:
        painter.setFont(card_type(theme.sizes).small.font)
        painter.setPen(QColor(theme.muted))
        box = self.viewport().rect().adjusted(2 * MARGIN_X, MARGIN_Y + 2, -2 * MARGIN_X, 0)
        painter.drawText(box, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self._hint)

    def _paint_target(self, painter: QPainter, theme: Theme, target: int, rows: int) -> None:
        """A box with words at the end of a column and in an empty strip, else a line between two cards."""
        end = self.row_rect(rows - 1).bottom() + 1 if rows else 0
        if target >= rows and (self._is_column() or not rows):
            self._paint_box(painter, theme, end)
        else:
            self._paint_line(painter, theme, end - 2 if target >= rows else self.row_rect(target).top())

    def _paint_box(self, painter: QPainter, theme: Theme, top: int) -> None:
        room = self.viewport().height() - top
        margin = MARGIN_Y if room >= HINT + 2 * MARGIN_Y else 0
        height = min(HINT, room - 2 * margin)
        box = QRectF(MARGIN_X, top + margin, self.viewport().width() - 2 * MARGIN_X, height).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(self.colour(theme)), 2, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme.sizes.radius_card, theme.sizes.radius_card)
        painter.setFont(card_type(theme.sizes).strong.font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._drop_words())

    def _drop_words(self) -> str:
        """'Drop to add to Against'; 'Drop to move to Against' for what is on the plan."""
        words = _("Drop to move to {place}") if self.moves else _("Drop to add to {place}")
        return words.format(place=self._words)

    def _paint_line(self, painter: QPainter, theme: Theme, top: int) -> None:
        y = max(2.0, float(top))
        colour = QColor(self.colour(theme))
        painter.setPen(QPen(colour, 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(MARGIN_X + 5, round(y), self.viewport().width() - MARGIN_X - 5, round(y))
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        for x in (MARGIN_X + 3, self.viewport().width() - MARGIN_X - 3):
            painter.drawEllipse(QRectF(x - 4, y - 4, 8, 8))


def _outline(painter: QPainter, rect: QRect, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(3, 1, -3, -1), theme.sizes.radius_card, theme.sizes.radius_card)
