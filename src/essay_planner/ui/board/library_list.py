"""The list of evidence in the library, and what it says and offers where nothing is found."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent

from essay_planner.core.messages import _
from essay_planner.search.index import Filters
from essay_planner.ui.board.library_model import FIRST, LibraryModel
from essay_planner.ui.cards.layout import Dress
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.cards.view import CardView
from essay_planner.ui.look import button, current_theme, quiet_bar

_SAID = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class LibraryList(CardView):
    """The list 'Evidence'; where nothing is found it says so, and may offer other words or looser filters."""

    suggested = Signal(str)
    loosened = Signal(object)  # the Filters to use instead

    def __init__(self, model: LibraryModel) -> None:
        super().__init__(Dress.LIBRARY)
        self._rows = model
        self._seen = -1  # the last row that was painted
        self.setModel(model)
        self.setAccessibleName(_("Evidence"))
        self.setUniformItemSizes(False)
        quiet_bar(self)
        self.empty_words, self._suggestion = "", ""
        self._looser: Filters | None = None
        self.offer, self.looser = (
            button("", "link", what=_("Look for this instead")),
            button("", "link", what=_("Take off the filters that leave nothing")),
        )
        self.offer.clicked.connect(self.on_offer)
        self.looser.clicked.connect(self.on_looser)
        for made in (self.offer, self.looser):
            made.setParent(self.viewport())
            made.hide()

    def say_if_empty(self, words: str) -> None:
        """What to say while there are no cards. Words that were offered are no more."""
        self.empty_words = words
        self.suggest("")
        self._place_offer()
        self.viewport().update()

    def suggest(self, suggestion: str) -> None:
        """Which words to offer, if any, while there are no cards."""
        if suggestion == self._suggestion:
            return
        self._suggestion = suggestion
        self.offer.setText(_("Did you mean {words}?").format(words=suggestion).replace("&", "&&"))
        self.offer.setAccessibleName(_("Did you mean {words}?").format(words=suggestion))
        self.offer.setVisible(bool(suggestion))
        self._place_offer()
        self.viewport().update()

    def offer_looser(self, words: str, filters: Filters | None) -> None:
        """Offer other filters in these words, while there are no cards; None for no offer."""
        self._looser = filters
        self.looser.setText(words.replace("&", "&&"))
        self.looser.setAccessibleName(words)
        self.looser.setVisible(filters is not None)
        self._place_offer()

    def on_looser(self) -> None:
        """The looser filters were taken."""
        self.loosened.emit(self._looser)

    def on_offer(self) -> None:
        """The words offered were taken."""
        self.suggested.emit(self._suggestion)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew only what is near, and keep the offer under what is said."""
        if event.size().width() != event.oldSize().width():
            self._take_back()
            self.scheduleDelayedItemsLayout()  # Qt itself lays such a list out anew only at another height
        super().resizeEvent(event)
        self._place_offer()

    def _take_back(self) -> None:
        """Have few rows to lay out beyond those in sight and the current one; more come when they are wanted.

        Those in sight are as painted: to ask Qt now would lay all rows out where another height came before.
        """
        chosen = max((index.row() for index in self.selectedIndexes()), default=-1)
        if self._seen >= 0:
            self._rows.take_back(max(self._seen, chosen, self.currentIndex().row()) + FIRST)

    def _box(self) -> QRect:
        return self.viewport().rect().adjusted(14, 10, -14, -10)

    def _place_offer(self) -> None:
        said = QFontMetrics(card_type(current_theme().sizes).text.font).boundingRect(
            self._box(), _SAID, self.empty_words
        )
        room, top = self._box(), said.bottom() + 6
        for made in (self.offer, self.looser):
            if not made.isHidden():
                hint = made.sizeHint()
                made.setGeometry(room.left() - 6, top, min(hint.width(), room.width() + 6), hint.height())
                top += hint.height() + 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, or why there are none."""
        super().paintEvent(event)
        self._seen = self.indexAt(self.viewport().rect().bottomLeft() + QPoint(20, -4)).row()
        self._rows.go_on()
        if self._rows.rowCount():
            return
        theme, painter = current_theme(), QPainter(self.viewport())
        painter.setFont(card_type(theme.sizes).text.font)
        painter.setPen(QColor(theme.muted))
        painter.drawText(self._box(), _SAID, self.empty_words)
        painter.end()
