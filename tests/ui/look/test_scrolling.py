"""Areas that scroll: what a list hands out page by page comes as one scrolls down."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QApplication, QListView

from essay_planner.ui.look import quiet_bar

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_PAGE, _ALL = 50, 120


class Pages(QAbstractListModel):
    """Rows that are handed out a page at a time."""

    given = _PAGE

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else self.given

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, _parent: Index) -> bool:
        return self.given < _ALL

    def fetchMore(self, _parent: Index) -> None:
        last = min(self.given + _PAGE, _ALL)
        self.beginInsertRows(_ROOT, self.given, last - 1)
        self.given = last
        self.endInsertRows()


def test_a_list_with_a_quiet_bar_hands_out_more_where_one_has_scrolled_to_its_end(qapp: QApplication) -> None:
    view, model = QListView(), Pages()
    view.setModel(model)
    quiet_bar(view)
    view.resize(200, 200)
    view.show()
    qapp.processEvents()
    bar = view.verticalScrollBar()
    counts = []
    for _time in range(3):
        counts.append(model.given)
        bar.setValue(bar.maximum())
        qapp.processEvents()
    assert counts == [50, 100, 120]
    view.close()
