"""The evidence that a search found, as rows of the library's list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QTimer

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.queries import times_used
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.cards.face import Face, spoken
from essay_planner.ui.cards.mime import evidence_mime
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.cards.view import keys_of
from essay_planner.ui.cards.words import reliability_tip

Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
FIRST = 30  # rows handed out at once, to be seen without waiting; a page of others follows when there is nothing to do
REST_MS = 50  # from painting the first rows to handing out more
PAGE = 200  # rows handed out at a time, so that 100,000 pieces cost what 200 cost


class LibraryModel(QAbstractListModel):
    """Rows of evidence by reference, handed out a page at a time."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._refs: Sequence[str] = ()
        self._used: frozenset[str] = frozenset()
        self._times = times_used(desk.plan)
        desk.session.changed.connect(self.on_plan_changed)
        self._shown = 0
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.on_rest)

    def show(self, refs: Sequence[str], used: frozenset[str]) -> None:
        """Show these pieces, in this order; 'used' are those on the plan."""
        if refs != self._refs:
            self.beginResetModel()
            self._refs, self._used = refs, used
            self._shown = min(FIRST, len(refs))
            self.endResetModel()
        elif used != self._used:
            self.mark_used(used)

    def forget(self) -> None:
        """Show nothing until the next 'show': the pieces may be others under the same references."""
        self.show((), frozenset())

    def go_on(self) -> None:
        """The first rows are painted: hand out more soon. Before that, all of them would be measured, and twice."""
        if self._shown <= FIRST and self.canFetchMore(_NONE) and not self._rest.isActive():
            self._rest.start()

    def on_rest(self) -> None:
        """Hand out the page that follows the first rows."""
        if self._shown <= FIRST:
            self.fetchMore(_NONE)

    def mark_used(self, used: frozenset[str]) -> None:
        """Say which pieces are on the plan; the rows stay."""
        changed = used ^ self._used
        self._used = used
        rows = [row for row in range(self._shown) if self._refs[row] in changed]
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def on_plan_changed(self, _before: Plan, plan: Plan) -> None:
        """Say on how many cards each piece is now."""
        before, self._times = self._times, times_used(plan)
        changed = {ref for ref in before | self._times if before[ref] != self._times[ref]}
        for row in [row for row in range(self._shown) if self._refs[row] in changed] if changed else ():
            self.dataChanged.emit(self.index(row, 0), self.index(row, 0))

    def row_of(self, ref: str) -> int:
        """The row of a piece, handed out if it was not yet; -1 if it is not among those found."""
        try:
            row = self._refs.index(ref)
        except ValueError:
            return -1
        while row >= self._shown:
            self.fetchMore(_NONE)
        return row

    def rowCount(self, parent: Index = _NONE) -> int:
        """The number of rows handed out so far."""
        return 0 if parent.isValid() else self._shown

    def take_back(self, row: int) -> None:
        """Take back the rows from this one on, which nobody sees: they cost time where cards change their height."""
        row = max(row, FIRST)
        if row < self._shown:
            self.beginRemoveRows(_NONE, row, self._shown - 1)
            self._shown = row
            self.endRemoveRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more rows than were handed out."""
        return not parent.isValid() and self._shown < len(self._refs)

    def fetchMore(self, parent: Index) -> None:
        """Hand out another page."""
        if not self.canFetchMore(parent):
            return
        last = min(self._shown + PAGE, len(self._refs)) - 1
        self.beginInsertRows(_NONE, self._shown, last)
        self._shown = last + 1
        self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A piece's face and key, and its whole text and place for assistive technology."""
        if not index.isValid() or index.row() >= self._shown:
            return None
        ref = self._refs[index.row()]
        match role:
            case ItemRole.FACE:
                return self._face(ref)
            case ItemRole.KEY:
                return ref
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._face(ref).text
            case Qt.ItemDataRole.ToolTipRole:
                return reliability_tip(self._face(ref).reliability) or None
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                where = _("Evidence, {number} of {count}.").format(number=index.row() + 1, count=len(self._refs))
                return f"{where} {spoken(self._face(ref))}"
        return None

    def _face(self, ref: str) -> Face:
        return self._desk.faces.of_evidence(ref, ref in self._used, self._times[ref])

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Evidence can be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return plain if self._desk.session.read_only else plain | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The references of the dragged evidence."""
        return evidence_mime(keys_of(indexes))
