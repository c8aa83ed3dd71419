"""The rows of the palette: a name at the left, what sort of thing it is and its keys at the right."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from essay_planner.ui.cards.type import CardType, Type, card_type
from essay_planner.ui.look import Space, Theme, current_theme, px
from essay_planner.ui.palette.entries import Entry

Index = QModelIndex | QPersistentModelIndex
_APART = 3  # the right part takes a third of a row at most


class EntryModel(QAbstractListModel):
    """The entries that were found."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these from now on."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """How many there are."""
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's name; for assistive technology with its sort and keys, too."""
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        return None


def spoken(entry: Entry) -> str:
    """An entry in words."""
    return ", ".join(part for part in (entry.title, entry.kind, entry.keys) if part)


class EntryDelegate(QStyledItemDelegate):
    """Paints a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line with air."""
        del option, index
        return QSize(px(Space.APART), row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the name, and what is known of it at the right."""
        model = index.model()
        assert isinstance(model, EntryModel)
        theme = current_theme()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            _mark(painter, option.rect, theme)
        inside = option.rect.adjusted(px(Space.MEDIUM), 0, -px(Space.MEDIUM), 0)
        _row(painter, inside, model.entries[index.row()], card_type(theme.sizes), theme)
        painter.restore()


def row_height() -> int:
    """How high a row is now."""
    return card_type(current_theme().sizes).text.line + px(Space.WIDE)


def _mark(painter: QPainter, rect: QRect, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.selected))
    radius = theme.sizes.radius_small
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.setBrush(QColor(theme.accent))
    stripe = QRect(rect.left() + 1, rect.top() + radius, theme.sizes.stripe, rect.height() - 2 * radius)
    painter.drawRoundedRect(stripe, theme.sizes.radius_bar, theme.sizes.radius_bar)


def _row(painter: QPainter, rect: QRect, entry: Entry, kind: CardType, theme: Theme) -> None:
    right = rect
    for text, font, colour in ((entry.keys, kind.strong, theme.muted), (entry.kind, kind.small, theme.muted)):
        right = _at_right(painter, right, rect.width() // _APART, text, font, colour)
    painter.setFont(kind.text.font)
    painter.setPen(QColor(theme.text))
    title = kind.text.metrics.elidedText(" ".join(entry.title.split()), Qt.TextElideMode.ElideRight, right.width())
    painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, title)


def _at_right(painter: QPainter, rect: QRect, most: int, text: str, font: Type, colour: str) -> QRect:
    """Paint a text at the right; what is left of the row."""
    if not text:
        return rect
    shown = font.metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
    painter.setFont(font.font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)
    return rect.adjusted(0, 0, -font.width(shown) - px(Space.BROAD), 0)
