"""Paints a card, the same in the library, on the board and under the pointer while it is dragged."""

import html
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from essay_planner.core.pack import Reliability
from essay_planner.ui.cards.face import Face
from essay_planner.ui.cards.layout import MARK_GAP, Bit, CardLayout, Dress, Piece, dot_step, lay_out, menu_side
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.cards.terms import CardTerms
from essay_planner.ui.cards.thumbs import PictureOf, thumbs
from essay_planner.ui.cards.type import CardType, Line, Type, broken, card_type
from essay_planner.ui.cards.words import News
from essay_planner.ui.look import Mark, Sizes, Theme, current_theme, draw_mark, look
from essay_planner.ui.look.motion import LIFTED

Index = QModelIndex | QPersistentModelIndex
Span = tuple[int, int]  # the start of some letters of a text, and where they end
FindSpans = Callable[[str], Sequence[Span]]
MARGIN_X = 6  # between the edge of the list and a card; the ring of the selection is drawn in it
MARGIN_Y = 4
KEPT = 5000  # cards whose measures are kept


class CardDelegate(QStyledItemDelegate):
    """Measures and paints cards in one dress. The last measures of each card are kept, of so many cards."""

    def __init__(self, dress: Dress, parent: QObject) -> None:
        super().__init__(parent)
        self.dress = dress
        self.find_spans: FindSpans | None = None  # what is to be marked in the text of a card
        self.terms: CardTerms | None = None  # what the key terms in the text of a card mean
        self.lifted: frozenset[str] = frozenset()  # keys of cards that are being dragged
        self._made: dict[str, tuple[tuple[Face, int, Sizes, Dress], CardLayout]] = {}

    def layout(self, face: Face, width: int) -> CardLayout:
        """The card's layout at a width, made once unless there are very many cards."""
        asked = face, width, current_theme().sizes, self.worn
        made = self._made.get(face.key)
        if made is None or made[0] != asked:
            sizes = current_theme().sizes
            made = (asked, lay_out(face, self.worn, width, card_type(sizes), sizes))
            if len(self._made) >= KEPT:
                del self._made[next(iter(self._made))]
            self._made[face.key] = made
        return made[1]

    @property
    def worn(self) -> Dress:
        """The dress now: a full one gives way where the student chose compact cards."""
        return Dress.BRIEF if self.dress is Dress.FULL and look().compact else self.dress

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show what the card leaves out, and what its mark of care means."""
        face = index.data(ItemRole.FACE)
        if event.type() is QEvent.Type.ToolTip and isinstance(face, Face):
            layout = self.layout(face, card_rect(option.rect).width())
            cut = bool(layout.lines) and layout.lines[-1].text.endswith("…") and not face.text.endswith("…")
            said = face.explanation if self.worn is Dress.BRIEF else ""
            meaning = self.terms.tip(face, layout, event.pos() - card_rect(option.rect).topLeft()) if self.terms else ()
            parts = (*meaning, face.text if cut else "", said, face.also, index.data(Qt.ItemDataRole.ToolTipRole) or "")
            QToolTip.showText(event.globalPos(), as_tip(parts), view)
            return True
        return super().helpEvent(event, view, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The card at the width of the list."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()
        return QSize(width, self.height(index.data(ItemRole.FACE), width))

    def height(self, face: Face, width: int) -> int:
        """The height that a card takes in a list of that width, with the space around it."""
        return self.layout(face, width - 2 * MARGIN_X).height + 2 * MARGIN_Y

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the card, its ring if it is selected, and its menu button where the pointer or the focus is."""
        rect = card_rect(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        near = bool(option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus))
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setOpacity(LIFTED if index.data(ItemRole.KEY) in self.lifted else 1.0)
        self.paint_card(painter, rect, index.data(ItemRole.FACE), chosen, focused and not chosen)
        if near or chosen:
            draw_mark(painter, menu_rect(option.rect).adjusted(3, 3, -3, -3), Mark.MORE, current_theme().muted)
        painter.restore()

    def paint_card(self, painter: QPainter, rect: QRect, face: Face, chosen: bool = False, faint: bool = False) -> None:
        """Paint a card into a rectangle of the layout's height."""
        theme = current_theme()
        layout, kind = self.layout(face, rect.width()), card_type(theme.sizes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _ground(painter, rect, theme, stripe_colour(theme, face.stripe), chosen, face.used)
        if faint:
            _ring(painter, rect, theme, 1)
        painter.translate(rect.topLeft())
        if self.find_spans is not None:
            _found(painter, layout, self.find_spans(face.text), kind.text, theme)
        _text(painter, layout.text, layout.lines, kind.text, theme.faint if face.used else theme.text)
        if self.terms is not None:
            self.terms.paint(painter, face, layout)
        for piece in layout.pieces:
            _piece(painter, piece, face, kind, theme)
        if face.picture is not None and not layout.picture.isEmpty():
            _picture(painter, layout.picture, face.picture, kind.small, theme)
        if layout.rule:
            _said(painter, layout, rect.width(), kind, theme)
        painter.translate(-rect.topLeft())


_MARKS = {
    Bit.USED: Mark.TICK,
    Bit.AGAIN: Mark.TWICE,
    Bit.SAID: Mark.WORDS,
    Bit.BEARS: Mark.TEST,
    Bit.STRONGEST: Mark.STAR,
}


def as_tip(parts: Iterable[str]) -> str:
    """What a tip says, in paragraphs; it wraps because it is HTML."""
    return "".join(f"<p style='margin:2px 0'>{html.escape(part)}</p>" for part in parts if part)


def card_rect(item: QRect) -> QRect:
    """The card within the rectangle of its item."""
    return item.adjusted(MARGIN_X, MARGIN_Y, -MARGIN_X, -MARGIN_Y)


def menu_rect(item: QRect) -> QRect:
    """The menu button within the rectangle of an item."""
    card = card_rect(item)
    side = menu_side(current_theme().sizes)
    return QRect(card.right() - side - 1, card.top() + 5, side, side)


def over_menu(item: QRect, point: QPoint) -> bool:
    """Whether a point is on the menu button, give or take two pixels."""
    return menu_rect(item).adjusted(-2, -3, 2, 3).contains(point)


def stripe_colour(theme: Theme, number: int | None) -> str:
    """The colour of a theme by its number; a neutral one without a theme."""
    return theme.edge if number is None else theme.stripes[number % len(theme.stripes)]


def _ground(painter: QPainter, rect: QRect, theme: Theme, stripe: str, chosen: bool, used: bool) -> None:
    radius, wide = theme.sizes.radius_card, theme.sizes.stripe
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.paper))
    painter.drawRoundedRect(box, radius, radius)
    colour = QColor(stripe)
    colour.setAlphaF(0.45 if used else 1.0)
    painter.save()
    painter.setClipRect(QRect(rect.left(), rect.top(), wide, rect.height()))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(rect), radius, radius)
    painter.restore()
    if chosen:
        _ring(painter, rect, theme, 2)


def _ring(painter: QPainter, rect: QRect, theme: Theme, width: int) -> None:
    radius = theme.sizes.radius_card + 2
    painter.setPen(QPen(QColor(theme.accent), width, Qt.PenStyle.SolidLine if width > 1 else Qt.PenStyle.DotLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(-1, -1, 1, 1), radius, radius)


def _found(painter: QPainter, layout: CardLayout, spans: Sequence[Span], kind: Type, theme: Theme) -> None:
    """A ground under each of these stretches of the text; what was cut off is marked at the '…'."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.found))
    for number, line in enumerate(layout.lines):
        top = layout.text.top() + number * kind.line
        for start, end in spans:
            if start < line.end and end > line.start:
                first = kind.metrics.horizontalAdvance(line.text[: line.place(start)])
                last = kind.metrics.horizontalAdvance(line.text[: line.place(end - 1) + 1])
                ground = QRectF(layout.text.left() + first - 1, top, last - first + 2, kind.line)
                painter.drawRoundedRect(ground, theme.sizes.radius_mark, theme.sizes.radius_mark)


def _text(painter: QPainter, rect: QRect, lines: Sequence[Line], kind: Type, colour: str) -> None:
    painter.setFont(kind.font)
    painter.setPen(QColor(colour))
    for number, line in enumerate(lines):
        row = QRect(rect.left(), rect.top() + number * kind.line, rect.width() + 2, kind.line)
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, line.text)


def _piece(painter: QPainter, piece: Piece, face: Face, kind: CardType, theme: Theme) -> None:
    muted = theme.faint if face.used else theme.muted
    match piece.bit:
        case Bit.CHIP | Bit.KIND | Bit.ANSWERS:
            _chip(painter, piece, kind.small, theme.chip, muted)
        case Bit.RANK:
            _chip(painter, piece, kind.strong, theme.selected, theme.accent)
        case Bit.DOTS:
            _dots(painter, piece.rect, face.strength or 0, theme)
        case Bit.RELIABILITY:
            mark = Mark.SCALES if face.reliability is Reliability.DISPUTED else Mark.CARE
            _marked(painter, piece, mark, kind.small, muted, theme.sizes)
        case Bit.NEWS:
            mark = Mark.CARE if face.news is News.WITHDRAWN else Mark.NEWS
            _marked(painter, piece, mark, kind.small, theme.care, theme.sizes)
        case Bit.USED | Bit.AGAIN | Bit.SAID | Bit.BEARS | Bit.STRONGEST:
            _marked(painter, piece, _MARKS[piece.bit], kind.small, muted, theme.sizes)
        case Bit.FLAG:
            _marked(painter, piece, Mark.FLAG, kind.small, theme.accent, theme.sizes)
        case Bit.ASK:
            _marked(painter, piece, Mark.PLUS, kind.strong, theme.against, theme.sizes)
        case _:
            _words(painter, piece.rect, piece.text, kind.small, muted)


def _words(painter: QPainter, rect: QRect, text: str, kind: Type, colour: str) -> None:
    painter.setFont(kind.font)
    painter.setPen(QColor(colour))
    shown = kind.metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width() + 1)
    painter.drawText(rect.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, shown)


def _chip(painter: QPainter, piece: Piece, kind: Type, ground: str, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(QRectF(piece.rect), piece.rect.height() / 2, piece.rect.height() / 2)
    _words(painter, piece.rect.adjusted(7, 0, -6, 0), piece.text, kind, colour)


def _marked(painter: QPainter, piece: Piece, mark: Mark, kind: Type, colour: str, sizes: Sizes) -> None:
    side = sizes.mark
    rect = piece.rect
    draw_mark(painter, QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side), mark, colour)
    _words(painter, rect.adjusted(side + MARK_GAP, 0, 0, 0), piece.text, kind, colour)


def _dots(painter: QPainter, rect: QRect, strength: int, theme: Theme) -> None:
    step = dot_step(theme.sizes)
    side = step - 3
    for number in range(3):
        box = QRect(rect.right() + 1 - (3 - number) * step + 3, rect.center().y() - side // 2, side, side)
        draw_mark(painter, box, Mark.DOT if number < strength else Mark.RING, theme.text)


def _picture(painter: QPainter, rect: QRect, picture: PictureOf, kind: Type, theme: Theme) -> None:
    """The picture at the left of its place; what it shows in words while it is not there."""
    image = thumbs().of(picture)
    if image is None:
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme.sizes.radius_mark
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        _text(painter, rect.adjusted(8, 4, -8, -4), broken(picture.alt, kind, rect.width() - 16, 3), kind, theme.muted)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    size = image.size().scaled(rect.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRect(rect.topLeft(), size), image)


def _said(painter: QPainter, layout: CardLayout, width: int, kind: CardType, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.line), 1, Qt.PenStyle.DashLine))
    painter.drawLine(layout.said_rect.left(), layout.rule, width - 12, layout.rule)
    if layout.ask.isEmpty():
        _text(painter, layout.said_rect, layout.said, kind.small, theme.muted)
        return
    rect, side = layout.said_rect, theme.sizes.mark - 2
    box = QRectF(rect.left(), rect.top() + (rect.height() - side) / 2, side, side)
    draw_mark(painter, box, Mark.PLUS, theme.against)
    _text(painter, rect.adjusted(side + 5, 0, 0, 0), layout.said, kind.strong, theme.against)
