"""A card as a small chip: its name, the shape and colour of its side, and how strong it is."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.core.outline.items import name_of
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word, strength_word
from essay_planner.ui.cards.roles import ItemRole

Index = QModelIndex | QPersistentModelIndex
TIES = "application/x-essay-planner-ties"
LONGEST = 62  # letters of a card's name in a menu
_NONE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Chip:
    """One card as it is painted and spoken; 'lead' stands before its name, 'side' is None where it takes none."""

    card: str
    words: str
    text: str
    side: Side | None
    strength: int | None
    explanation: str = ""
    lead: str = ""


def chip_of(plan: Plan, card_id: str, side: Side | None, lead: str = "") -> Chip:
    """The chip of a card that stands on a side."""
    card = plan.cards[card_id]
    text = evidence_of(plan, card_id).text
    return Chip(card_id, name_of(plan, card_id), text, side, card.strength, card.explanation.strip(), lead)


def shortened(words: str) -> str:
    """What a menu says of a card: at most some sixty letters."""
    return (words if len(words) <= LONGEST else words[: LONGEST - 2].rstrip() + "…").replace("&", "&&")


def ties_mime(source: str, cards: Sequence[str]) -> QMimeData:
    """Cards that are dragged out of the list of that name (the id of a criterion, or '')."""
    mime = QMimeData()
    mime.setData(TIES, json.dumps([source, list(cards)]).encode())
    return mime


def read_ties(mime: QMimeData) -> tuple[str, tuple[str, ...]]:
    """The list that a drag comes from, and its cards; none if it carries none."""
    source, cards = json.loads(bytes(mime.data(TIES).data()) or b'["", []]')
    return str(source), tuple(cards)


class ChipModel(QAbstractListModel):
    """The chips of one list. 'source' is the id of the criterion whose cards they are, or ''."""

    def __init__(self, parent: QObject, source: str) -> None:
        super().__init__(parent)
        self.source = source
        self.chips: tuple[Chip, ...] = ()
        self.drags = True

    def show(self, chips: Iterable[Chip]) -> bool:
        """Show other chips; True if something differed."""
        new = tuple(chips)
        if new == self.chips:
            return False
        if [chip.card for chip in new] == [chip.card for chip in self.chips]:
            self.chips = new
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, 0))
        else:
            self.beginResetModel()
            self.chips = new
            self.endResetModel()
        return True

    def rowCount(self, parent: Index = _NONE) -> int:
        """The number of chips."""
        return 0 if parent.isValid() else len(self.chips)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card's id, and its whole text, strength and place for assistive technology."""
        if not index.isValid() or index.row() >= len(self.chips):
            return None
        chip = self.chips[index.row()]
        match role:
            case ItemRole.KEY:
                return chip.card
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return chip.words
            case Qt.ItemDataRole.ToolTipRole:
                return "\n\n".join(part for part in (chip.text, chip.explanation) if part)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._described(index.row(), chip)
        return None

    def _described(self, row: int, chip: Chip) -> str:
        parts = [
            chip.lead,
            side_word(chip.side) if chip.side else "",
            _("{number} of {count}").format(number=row + 1, count=len(self.chips)),
            _("strength: {word}").format(word=strength_word(chip.strength).lower()) if chip.strength else "",
            chip.text.rstrip(".") if chip.text != chip.words else "",
        ]
        return " ".join(f"{part[0].upper()}{part[1:]}." for part in parts if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Chips can be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain | Qt.ItemFlag.ItemIsDragEnabled if self.drags else plain
