"""The page of one part: the table of its items, and the form of the one that is chosen."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from essay_planner.core import pack_edits
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Item, Part, headline, items_of
from essay_planner.ui.board.small import Flow, button, column_of, label, row_of
from essay_planner.ui.look import Space, current_theme, pad, set_look
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.items_view import ItemsView
from essay_planner.ui.packs.editor.new_items import blank_item, is_provisional
from essay_planner.ui.packs.editor.session import PackSession
from essay_planner.ui.packs.editor.words import shown_words, words_of

_HIGH = 26  # ems, from which there is room for all buttons
_TWO = 62  # ems, from which table and form stand side by side

MakeForm = Callable[[Item], ItemForm]
_HEADLINES = {
    Part.QUESTIONS: "text",
    Part.THEMES: "name",
    Part.SOURCES: "title",
    Part.EVIDENCE: "text",
    Part.TERMS: "term",
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


class ItemPage(QWidget):
    """All acts on the items go through the session, each as one named step."""

    def __init__(self, session: PackSession, part: Part, make_form: MakeForm) -> None:
        super().__init__()
        self._session, self.part, self._make_form = session, part, make_form
        self.words = words_of(part)
        self.published: frozenset[str] = frozenset()  # ids that others may know
        self.form: ItemForm | None = None
        self._form_kind = ""
        self._side_by_side = True
        self._on_form = False
        set_look(self, "paper")
        self.table = ItemsView(part, self.words.name)
        self._make_left()
        self._make_right()
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        column_of(self, self._split, spacing=Space.NONE)
        self._connect()
        self.follow(session.pack)

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
        self._acts = QWidget()
        flow = Flow(Space.TINY)
        self.buttons = {}
        for name, words, tip, act in self._act_rows():
            made = button(words, "quiet")
            made.setToolTip(tip)
            made.clicked.connect(act)
            self.buttons[name] = made
            flow.addWidget(made)
        column_of(self._acts).addLayout(flow)
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

    def _act_rows(self) -> list[tuple[str, str, str, Callable[[], object]]]:
        return [
            ("duplicate", _("Duplicate"), _("A copy of the chosen row below it (Ctrl+D)"), self.duplicate),
            ("remove", _("Remove"), _("Remove what is chosen (Delete)"), self.remove),
            ("up", _("Move up"), _("Move what is chosen up (Alt+Shift+Up)"), partial(self.shift, -1)),
            ("down", _("Move down"), _("Move what is chosen down (Alt+Shift+Down)"), partial(self.shift, 1)),
        ]

    def _make_right(self) -> None:
        self._nothing = QWidget()
        set_look(self._nothing, "paper")
        self.hint = label("", "muted", wrap=True)
        self.first = button(self.words.new, "outline")
        self.first.setToolTip(_("{what} (Ctrl+N)").format(what=self.words.new))
        self.first.clicked.connect(self.new)
        column = column_of(self._nothing, self.hint, spacing=Space.WIDE)
        column.addWidget(self.first, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        pad(column, Space.EDGE, Space.PAGE, Space.EDGE, Space.EDGE)
        self.pages = QStackedWidget()
        self.pages.addWidget(self._nothing)
        self.back = button(_("‹ Back to the table"), "board-link")
        self.back.setToolTip(_("Back to the table (Escape)"))
        self.back.clicked.connect(self.go_back)
        self._right, self._top = QWidget(), QWidget()
        set_look(self._top, "paper")
        top = row_of(self.back)
        top.addStretch(1)
        pad(top, Space.BROAD, Space.GAP, Space.BROAD, Space.NONE)
        self._top.setLayout(top)
        column = column_of(self._right, self._top, spacing=Space.NONE)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self.on_find)
        self.search.downPressed.connect(self.on_down)
        self.table.chosenChanged.connect(self.on_chosen)
        self.table.opened.connect(self.open_form)
        self.table.removeAsked.connect(self.remove)
        self.table.stepAsked.connect(self.shift)
        self.table.items.moveAsked.connect(self.move_to)

    # -- showing --

    def follow(self, pack: Pack) -> None:
        """Show the items as they are in the pack now."""
        self.table.follow(pack)
        self.show_chosen()

    def on_chosen(self) -> None:
        """Show what is chosen; what is typed next is a step of its own."""
        self._session.close_step()
        self.show_chosen()

    def chosen_items(self) -> list[Item]:
        """The items that are chosen, in the pack's order."""
        chosen = set(self.table.chosen())
        return [item for item in items_of(self._session.pack, self.part) if item.id in chosen] if chosen else []

    def show_chosen(self) -> None:
        """Show the form of the item that is chosen, or what several have in common."""
        chosen = self.table.chosen()
        items = self.chosen_items() if len(chosen) == 1 else []
        if len(items) == 1:
            self._show_form(items[0])
        elif len(chosen) > 1:
            self._show_several(chosen)
        else:
            self._say_nothing()
        self._show_buttons()

    def _show_form(self, item: Item) -> None:
        kind = getattr(item, "type", "") if self.part is Part.SOURCES else str(self.part)
        if self.form is None or kind != self._form_kind:
            had = self.form is not None and self.form.isAncestorOf(self.focusWidget() or self)
            old, self.form, self._form_kind = self.form, self._make_form(item), kind
            self.form.written.connect(self.on_written)
            self.form.left.connect(self.on_left)
            self.pages.addWidget(self.form)
            if old is not None:
                self.pages.removeWidget(old)
                old.hide()
                old.deleteLater()
            self.form.follow(self._session.pack, item)
            if had:
                self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.follow(self._session.pack, item)
        self.pages.setCurrentWidget(self.form)

    def _show_several(self, chosen: tuple[str, ...]) -> None:
        self.hint.setText(self.words.several.format(n=len(chosen)))
        self.first.hide()
        self.pages.setCurrentWidget(self._nothing)

    def _say_nothing(self) -> None:
        empty = not items_of(self._session.pack, self.part)
        choose = _("Choose a row to see and change all of it here.")
        found = _("Nothing is found. Escape empties the box above.")
        self.hint.setText(self.words.empty if empty else choose if self.table.items.rowCount() else found)
        self.first.setVisible(empty)
        self.pages.setCurrentWidget(self._nothing)
        self._on_form = self._on_form and empty

    def _show_buttons(self) -> None:
        model, chosen = self.table.items, self.table.chosen()
        self.buttons["duplicate"].setEnabled(len(chosen) == 1)
        self.buttons["remove"].setEnabled(bool(chosen))
        rows = [model.row_of(item_id) for item_id in chosen]
        together = model.is_in_order and bool(rows)
        self.buttons["up"].setEnabled(together and min(rows) > 0)
        self.buttons["down"].setEnabled(together and max(rows) < model.rowCount() - 1)
        why = _("Rows can be moved while all of them are shown in the pack’s own order.")
        for name, _words, tip, _act in self._act_rows()[2:]:
            self.buttons[name].setToolTip(tip if model.is_in_order else why)
        self.count.setText(shown_words(model.rowCount(), model.total))
        self._arrange()

    # -- side by side, or one at a time --

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        em = current_theme().sizes.body
        beside = self.width() >= _TWO * em
        empty = not self.table.items.total
        if beside and not self._side_by_side:
            self._split.setSizes([self.width() // 2, self.width() // 2])
        self._side_by_side = beside
        self._left.setVisible((beside or not self._on_form) and not empty)
        self._right.setVisible(beside or self._on_form or empty)
        self._top.setVisible(not beside and not empty)
        for name in ("up", "down"):  # where there is little room, the keys and the menu are enough
            self.buttons[name].setVisible(self.height() >= _HIGH * em)

    def showEvent(self, event: Any) -> None:
        """Half of the room for the table at first."""
        super().showEvent(event)
        if event.spontaneous() or self.property("shared"):
            return
        self.setProperty("shared", True)
        wide = self.width()
        share = 0.58 if self.part is Part.EVIDENCE else 0.46
        self._split.setSizes([round(wide * share), round(wide * (1 - share))])

    def open_form(self) -> None:
        """Go to the form of what is chosen."""
        if self.table.chosen():
            self._on_form = True
            self._arrange()
            page = self.pages.currentWidget()
            if isinstance(page, ItemForm):
                page.first().setFocus(Qt.FocusReason.OtherFocusReason)
            elif page is not None:
                page.setFocus(Qt.FocusReason.OtherFocusReason)
                page.focusNextChild()

    def go_back(self) -> None:
        """Back to the table."""
        self._on_form = False
        self._arrange()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leads from the form back to the table."""
        if event.key() == Qt.Key.Key_Escape and self.table.items.total:
            self.go_back()
        else:
            super().keyPressEvent(event)

    # -- finding --

    def on_find(self, text: str) -> None:
        """Show only rows with these words."""
        self.table.show_found(text)
        self.show_chosen()

    def on_down(self) -> None:
        """Go to the first row that is found."""
        if self.table.items.rowCount():
            self.table.choose([self.table.items.id_at(0)])
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_find(self) -> None:
        """Go to the box that finds."""
        self._on_form = False
        self._arrange()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def start_work(self) -> None:
        """Give the focus to where one starts."""
        (self.table if self.table.items.total else self.first).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- changing --

    def on_written(self, write: Callable[[Any], Any], step: str, key: str) -> None:
        """Write what was typed into the pack."""
        if self.form is None or self.form.item is None:
            return
        item = self.form.item
        merge = f"{self.part} {item.id} {key}"
        self._session.apply(lambda pack: pack_edits.change_item(pack, write(item)), step, merge)

    def on_left(self, key: str) -> None:
        """A field was left: what is typed in it next time is a step of its own."""
        if key == _HEADLINES[self.part]:
            self.settle_names()
        self._session.close_step()

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
        merge = f"{self.part} {item.id} {_HEADLINES[self.part]}"
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
            self.open_form()

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
        rows = [self.table.items.row_of(item_id) for item_id in ids]
        left = [row for row in range(self.table.items.rowCount()) if row not in set(rows)]
        after = next((row for row in left if row > min(rows)), left[-1] if left else -1)
        follower = [self.table.items.id_at(after)] if after >= 0 else []
        edit = partial(pack_edits.remove_items, part=self.part, ids=ids, published=published)
        if self._session.apply(edit, words):
            self.table.choose(follower)
            self._session.announced.emit(_("{step}. Undo brings it back.").format(step=words))
            self.start_work()

    def shift(self, step: int, *_checked: object) -> None:
        """Move what is chosen up (-1) or down (1)."""
        rows = sorted(self.table.items.row_of(item_id) for item_id in self.table.chosen())
        if rows and self.table.items.is_in_order:
            self.move_to(self.table.chosen(), max(0, rows[0] + step))

    def move_to(self, ids: Any, row: int) -> None:
        """Move items so that the first of them stands at a row among the others."""
        edit = partial(pack_edits.move_items, part=self.part, ids=ids, row=row)
        if self._session.apply(edit, _("Move in ‘{part}’").format(part=self.words.name)):
            self.choose(ids)
            self._session.announced.emit(_("Row {row} of {all}").format(row=row + 1, all=self.table.items.total))

    def choose(self, ids: Any) -> None:
        """Choose items, and show them even where the search would hide them."""
        if self.search.text() and any(self.table.items.row_of(item_id) < 0 for item_id in ids):
            self.search.clear()
        self.table.choose(ids)

    def go_to(self, item_id: str, key: str, rest: tuple[str | int, ...] = ()) -> None:
        """Lead to a field of an item."""
        self.choose([item_id])
        self._on_form = True
        self._arrange()
        if self.form is None or not self.form.go_to(key, rest):
            self.open_form()
