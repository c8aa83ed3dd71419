"""The cards of one place on the plan, as rows of a list that takes drops."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from essay_planner.core.library import evidence_of
from essay_planner.core.messages import _
from essay_planner.core.places import CONCLUSION, Place, cards_in
from essay_planner.core.plan import Plan, RankedCard, Shape
from essay_planner.core.queries import is_strongest
from essay_planner.core.wording import role_word, side_word
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.face import Face, OnPlan, bears_words, flag_words, spoken
from essay_planner.ui.cards.mime import CARDS, EVIDENCE, cards_mime, is_ours, read_evidence
from essay_planner.ui.cards.roles import of_face
from essay_planner.ui.cards.view import keys_of
from essay_planner.ui.cards.words import news_tip, place_words, reliability_tip

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


class PlaceModel(QAbstractListModel):
    """Follows the plan: 'follow' changes only the rows that differ. Every drop arrives in dropMimeData.

    insertRows, removeRows and moveRows stay Qt's own, which do nothing: a view that drags out of this model
    asks it to remove rows, and the cards have moved by then.
    """

    def __init__(self, desk: Desk, acts: Acts, place: Place) -> None:
        super().__init__(desk)
        self.place = place
        self._desk, self._acts = desk, acts
        self._faces: tuple[Face, ...] = self._seen(desk.plan)

    def follow(self, plan: Plan) -> bool:
        """Show the plan as it is now; True if something differed."""
        new = self._seen(plan)
        if new == self._faces:
            return False
        old_keys, new_keys = [f.key for f in self._faces], [f.key for f in new]
        if old_keys != new_keys:
            self._change_rows(old_keys, new_keys, new)
        else:
            self._change_faces(new)
        return True

    def keys(self) -> tuple[str, ...]:
        """The ids of the cards, in order."""
        return tuple(face.key for face in self._faces)

    def faces(self) -> tuple[Face, ...]:
        """The faces of the cards, in order."""
        return self._faces

    def _seen(self, plan: Plan) -> tuple[Face, ...]:
        marks = _ranks(plan) if self.place == CONCLUSION else {}
        make, by_criteria = self._desk.faces.of_card, self._by_criteria(plan)
        return tuple(
            make(plan.cards[card], evidence_of(plan, card), self._on_plan(plan, card, marks.get(card, ""), by_criteria))
            for card in cards_in(plan, self.place)
        )

    def _by_criteria(self, plan: Plan) -> bool:
        return any(s.id == self.place.section and s.shape is Shape.CRITERIA for s in plan.sections)

    def _on_plan(self, plan: Plan, card: str, mark: str, by_criteria: bool) -> OnPlan:
        times, also = self._desk.faces.again(plan, card)
        tied = plan.cards[card].criteria
        return OnPlan(
            mark=mark,
            times=times,
            also=also,
            bears=tuple((n, c.text) for n, c in enumerate(plan.criteria, 1) if c.id in tied) if tied else (),
            by_criteria=by_criteria,
            news=self._desk.news_of(plan, card),
            strongest=is_strongest(plan, card),
        )

    def _change_rows(self, old: list[str], keys: list[str], new: tuple[Face, ...]) -> None:
        head = _alike(old, keys)
        tail = _alike(old[head:][::-1], keys[head:][::-1])
        gone, come = len(old) - head - tail, len(keys) - head - tail
        rest = self._faces[len(old) - tail :]
        if gone:
            self.beginRemoveRows(_NONE, head, head + gone - 1)
            self._faces = (*self._faces[:head], *rest)
            self.endRemoveRows()
        if come:
            self.beginInsertRows(_NONE, head, head + come - 1)
            self._faces = (*self._faces[:head], *new[head : head + come], *rest)
            self.endInsertRows()
        self._change_faces(new)

    def _change_faces(self, new: tuple[Face, ...]) -> None:
        rows = [row for row, (a, b) in enumerate(zip(self._faces, new, strict=True)) if a != b]
        self._faces = new
        if rows:
            self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], 0))

    def rowCount(self, parent: Index = _NONE) -> int:
        """The number of cards."""
        return 0 if parent.isValid() else len(self._faces)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card's face and key, and its whole text and place for assistive technology."""
        if not index.isValid() or index.row() >= len(self._faces):
            return None
        face = self._faces[index.row()]
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return _tip(face) or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._described(index.row(), face)
        return of_face(face, role)

    def _described(self, row: int, face: Face) -> str:
        where = _("{place}, {number} of {count}.").format(
            place=place_words(self._desk.plan, self.place), number=row + 1, count=len(self._faces)
        )
        return f"{where} {spoken(face)}"

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be chosen and dragged; only the list itself takes drops, between its rows."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if self._desk.session.read_only else plain | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """What can be dropped here."""
        return [CARDS, EVIDENCE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the dragged cards and the places that they leave: all that are selected, if these are."""
        keys = keys_of(indexes)
        return cards_mime(self._desk.chosen if self._selected(keys) else {self.place: keys})

    def held(self, keys: Sequence[str]) -> int:
        """How many cards go along when these are dragged."""
        return self._desk.count() if self._selected(keys) else len(keys)

    def _selected(self, keys: Sequence[str]) -> bool:
        return set(keys) <= set(self._desk.chosen.get(self.place, ()))

    def supportedDropActions(self) -> Qt.DropAction:
        """Drops move."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Whether a drag may be dropped here."""
        del action, row, column
        return is_ours(data) and not parent.isValid() and not self._desk.session.read_only

    def moves(self, data: QMimeData) -> bool:
        """Whether all that is dragged is on the plan already, so that a drop would move it."""
        refs = read_evidence(data)
        return not refs or {card.evidence for card in self._desk.plan.cards.values()}.issuperset(refs)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Put what was dropped before 'row' (-1: at the end)."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        return self._acts.drop(data, self.place, row if row >= 0 else None)


def _tip(face: Face) -> str:
    said = (news_tip(face.news), reliability_tip(face.reliability), bears_words(face), flag_words(face))
    return "\n".join(f"{words[:1].upper()}{words[1:]}" for words in said if words)


def _alike(one: list[str], other: list[str]) -> int:
    """How many items both lists begin with."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _ranks(plan: Plan) -> dict[str, str]:
    return {r.card: _rank(plan, n, r) for n, r in enumerate(plan.judgement.cards, 1)}


def _rank(plan: Plan, number: int, ranked: RankedCard) -> str:
    """'1 · Reason', and which side it takes if the card stands in the conclusion alone."""
    side = plan.cards[ranked.card].side
    words = (str(number), role_word(ranked.role), side_word(side) if side else "")
    return " · ".join(word for word in words if word)
