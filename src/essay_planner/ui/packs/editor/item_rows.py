"""The table of one part with what is done to its rows: found, added, copied, removed, moved and named."""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from essay_planner.core import pack_edits
from essay_planner.core.messages import _
from essay_planner.core.pack_parts import Item, Part, headline, items_of
from essay_planner.ui.look import Flow, Space, button, column_of, label, pad, row_of, set_look
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.items_view import ItemsView
from essay_planner.ui.packs.editor.new_items import blank_item, is_provisional
from essay_planner.ui.packs.editor.session import PackSession
from essay_planner.ui.packs.editor.words import shown_words, words_of

HEADLINES = {  # the field with the words of an item
    Part.QUESTIONS: "text",
    Part.THEMES: "name",
    Part.SOURCES: "title",
    Part.EVIDENCE: "text",
    Part.TERMS: "term",
    Part.CARDS: "front",
}


class FindField(QLineEdit):
    """Finds rows; Down goes to the first of them, Escape empties it."""

    downPressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Return go into the table."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.downPressed.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class ItemRows(QWidget):
    """All acts on the items go through the session, each as one named step. 'emptied' tells that none is left."""

    emptied = Signal()

    def __init__(self, session: PackSession, part: Part) -> None:
        super().__init__()
        self._session, self.part = session, part
        self.words = words_of(part)
        self.published: frozenset[str] = frozenset()  # ids that others may know
        self.form: ItemForm | None = None
        self.table = ItemsView(part, self.words.name)
        self._make_left()
        self.search.textChanged.connect(self.on_find)
        self.search.downPressed.connect(self.on_down)
        self.table.removeAsked.connect(self.remove)
        self.table.stepAsked.connect(self.shift)
        self.table.items.moveAsked.connect(self.move_to)

    # -- showing --

    def _make_left(self) -> None:
        self.search = FindField()
        set_look(self.search, "find")
        self.search.setPlaceholderText(self.words.find)
        self.search.setAccessibleName(self.words.find)
        self.search.setToolTip(_("Words of a row (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.count = label("", "small")
        self.new_button = button(self.words.new, "primary")
        self.new_button.setToolTip(_("{what} (Ctrl+N)").format(what=self.words.new))
        self.new_button.clicked.connect(self.new)
        self._make_acts()
        self._left = QWidget()
        above = row_of(self.search, self.new_button, spacing=Space.GAP)
        above.setStretch(0, 1)
        below = row_of(self._acts, self.count, spacing=Space.GAP)
        below.setStretch(0, 1)
        column: QVBoxLayout = column_of(self._left, spacing=Space.GAP)
        column.addLayout(above)
        column.addWidget(self.table, 1)
        column.addLayout(below)
        pad(column, Space.BROAD, Space.WIDE, Space.BROAD, Space.GAP)

    def _make_acts(self) -> None:
        self._acts = QWidget()
        flow = Flow(Space.TINY)
        self.buttons: dict[str, QPushButton] = {}
        for name, words, tip, act in self._act_rows():
            made = button(words, "quiet")
            made.setToolTip(tip)
            made.clicked.connect(act)
            self.buttons[name] = made
            flow.addWidget(made)
        column_of(self._acts).addLayout(flow)

    def _act_rows(self) -> list[tuple[str, str, str, Callable[[], object]]]:
        return [
            ("open", _("Edit"), _("Go to the form of the chosen row (Enter)"), self.table.opened.emit),
            ("duplicate", _("Duplicate"), _("A copy of the chosen row below it (Ctrl+D)"), self.duplicate),
            ("remove", _("Remove"), _("Remove what is chosen (Delete)"), self.remove),
            ("up", _("Move up"), _("Move what is chosen up (Alt+Shift+Up)"), partial(self.shift, -1)),
            ("down", _("Move down"), _("Move what is chosen down (Alt+Shift+Down)"), partial(self.shift, 1)),
        ]

    def chosen_items(self) -> list[Item]:
        """The items that are chosen, in the pack's order."""
        chosen = set(self.table.chosen())
        return [item for item in items_of(self._session.pack, self.part) if item.id in chosen] if chosen else []

    def _show_buttons(self) -> None:
        model, chosen = self.table.items, self.table.chosen()
        self.buttons["open"].setEnabled(bool(chosen))
        self.buttons["duplicate"].setEnabled(len(chosen) == 1)
        self.buttons["remove"].setEnabled(bool(chosen))
        rows = [model.row_of(item_id) for item_id in chosen]
        together = model.is_in_order and bool(rows)
        self.buttons["up"].setEnabled(together and min(rows) > 0)
        self.buttons["down"].setEnabled(together and max(rows) < model.rowCount() - 1)
        why = _("Rows can be moved while all of them are shown in the pack’s own order.")
        for name, _words, tip, _act in self._act_rows()[-2:]:
            self.buttons[name].setToolTip(tip if model.is_in_order else why)
        self.count.setText(shown_words(model.rowCount(), model.total))

    # -- finding --

    def on_find(self, text: str) -> None:
        """Show only rows with these words."""
        self.table.show_found(text)

    def on_down(self) -> None:
        """Go to the first row that is found."""
        if self.table.items.rowCount():
            self.table.choose([self.table.items.id_at(0)])
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, ids: Collection[str]) -> None:
        """Choose items, and show them even where the search would hide them."""
        if self.search.text() and any(self.table.items.row_of(item_id) < 0 for item_id in ids):
            self.search.clear()
        self.table.choose(ids)

    # -- changing --

    def settle_names(self) -> None:
        """Give items that are new ids from their words, as part of the step that wrote these."""
        pack = self._session.pack
        for item in items_of(pack, self.part):
            if is_provisional(self.part, item.id) and headline(item).strip() and item.id not in self.published:
                self._name(item)

    def _name(self, item: Item) -> None:
        words, taken = headline(item), {known.id for known in items_of(self._session.pack, self.part)}
        new = pack_edits.new_id_for(words, taken | set(self._session.pack.withdrawn))
        chosen = [new if item_id == item.id else item_id for item_id in self.table.chosen()]
        merge = f"{self.part} {item.id} {HEADLINES[self.part]}"
        if self.form is not None and self.form.item is not None and self.form.item.id == item.id:
            self.form.item = replace(self.form.item, id=new)
        self.table.renamed = {item.id: new}
        edit = partial(pack_edits.rename_item, part=self.part, old=item.id, new=new)
        self._session.apply(edit, self.words.step, merge)
        self.table.choose(chosen)

    def new(self, *_checked: object) -> None:
        """Add an empty item below what is chosen, and go to its form."""
        self.search.clear()
        chosen = [self.table.items.row_of(item_id) for item_id in self.table.chosen()]
        row = max(chosen) + 1 if chosen and self.table.items.is_in_order else None
        item = blank_item(self._session.pack, self.part)
        self._session.close_step()
        if self._session.apply(lambda pack: pack_edits.add_item(pack, item, row), self.words.step):
            self.choose([item.id])
            self.table.opened.emit()

    def duplicate(self, *_checked: object) -> None:
        """Add a copy of the chosen item below it."""
        items = self.chosen_items()
        if len(items) != 1:
            return
        taken = {item.id for item in items_of(self._session.pack, self.part)} | set(self._session.pack.withdrawn)
        copy = replace(items[0], id=pack_edits.new_id_for(headline(items[0]) or items[0].id, taken))
        row = items_of(self._session.pack, self.part).index(items[0]) + 1
        if self._session.apply(lambda pack: pack_edits.add_item(pack, copy, row), _("Duplicate")):
            self.choose([copy.id])
            self._session.announced.emit(_("A copy stands below."))

    def remove(self, *_checked: object) -> None:
        """Remove what is chosen, also where it is named; the row that comes next is chosen then."""
        ids = self.table.chosen()
        if not ids:
            return
        published = bool(self.published & set(ids))
        words = pack_edits.removal_in_words(self._session.pack, self.part, ids)
        follower = self._follower(ids)
        edit = partial(pack_edits.remove_items, part=self.part, ids=ids, published=published)
        if self._session.apply(edit, words):
            self.table.choose(follower)
            self._session.announced.emit(_("{step}. Undo brings it back.").format(step=words))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            if not self.table.items.total:
                self.emptied.emit()

    def _follower(self, ids: Collection[str]) -> list[str]:
        """The item that comes next once these are gone, or else the last one that is left."""
        gone = {self.table.items.row_of(item_id) for item_id in ids}
        first = min(gone)
        left = [row for row in range(self.table.items.rowCount()) if row not in gone]
        after = next((row for row in left if row > first), left[-1] if left else -1)
        return [self.table.items.id_at(after)] if after >= 0 else []

    def shift(self, step: int, *_checked: object) -> None:
        """Move what is chosen up (-1) or down (1)."""
        rows = sorted(self.table.items.row_of(item_id) for item_id in self.table.chosen())
        if rows and self.table.items.is_in_order:
            self.move_to(self.table.chosen(), max(0, rows[0] + step))

    def move_to(self, ids: Collection[str], row: int) -> None:
        """Move items so that the first of them stands at a row among the others."""
        edit = partial(pack_edits.move_items, part=self.part, ids=ids, row=row)
        if self._session.apply(edit, _("Move in ‘{part}’").format(part=self.words.name)):
            self.choose(ids)
            self._session.announced.emit(_("Row {row} of {all}").format(row=row + 1, all=self.table.items.total))
