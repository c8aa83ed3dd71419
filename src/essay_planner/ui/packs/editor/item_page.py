"""The page of one part: the table of its items, and the form of the one that is chosen."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from essay_planner.core import pack_edits
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Item, Part, items_of
from essay_planner.ui.divided import NARROWER, WIDER, Divided
from essay_planner.ui.key_table import table_width_rows
from essay_planner.ui.look import Mark, Space, button, column_of, current_theme, label, pad, row_of, set_look
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.gaps import lead_to_unread
from essay_planner.ui.packs.editor.item_rows import HEADLINES, ItemRows
from essay_planner.ui.packs.editor.leading import Lead
from essay_planner.ui.packs.editor.session import PackSession

_HIGH = 26  # ems, from which there is room for all buttons
_TWO = 62  # ems, from which table and form stand side by side

MakeForm = Callable[[Item], ItemForm]


class ItemPage(ItemRows):
    """Table and form stand side by side; where there is no room for that, one of them at a time."""

    unreadChanged = Signal()  # other words on the form cannot be used now

    def __init__(self, session: PackSession, part: Part, make_form: MakeForm) -> None:
        super().__init__(session, part)
        self._make_form = make_form
        self._form_kind = ""
        self._side_by_side = True
        self._on_form = False
        set_look(self, "paper")
        self._make_right()
        self._split = Divided()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        self._split.name_part(0, _("Table"), table_width_rows())
        self._split.said.connect(session.announced)
        column_of(self, self._split, spacing=Space.NONE)
        self._connect()
        self.follow(session.pack)

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
        self.back = button(_("Back to the table"), "board-link")
        self.back.show_mark(Mark.CHEVRON_LEFT)
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
        self.table.chosenChanged.connect(self.on_chosen)
        self.table.opened.connect(self.open_form)
        self.search.textChanged.connect(self.show_chosen)
        self.emptied.connect(self.start_work)

    # -- showing --

    def follow(self, pack: Pack) -> None:
        """Show the items as they are in the pack now. Where one was asked to begin, the first that comes is chosen."""
        began = self._began()
        self.table.follow(pack)
        self.show_chosen()
        if began and self.table.items.rowCount():
            self.table.choose([self.table.items.id_at(0)])
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _began(self) -> bool:
        """Whether the focus is on the button that adds the first item, which goes with it."""
        return self.window().focusWidget() is self.first and self.first.isVisible()

    def on_chosen(self) -> None:
        """Show what is chosen; what is typed next is a step of its own."""
        self._session.close_step()
        self.show_chosen()

    def show_chosen(self, *_found: object) -> None:
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
        self._arrange()

    def _show_form(self, item: Item) -> None:
        kind = getattr(item, "type", "") if self.part is Part.SOURCES else str(self.part)
        if self.form is None or kind != self._form_kind:
            had = self.form is not None and self.form.isAncestorOf(self.focusWidget() or self)
            old, self.form, self._form_kind = self.form, self._make_form(item), kind
            self.form.written.connect(self.on_written)
            self.form.left.connect(self.on_left)
            self.form.unreadChanged.connect(self.unreadChanged)
            self.pages.addWidget(self.form)
            if old is not None:
                self.pages.removeWidget(old)
                old.hide()
                old.deleteLater()
                self.unreadChanged.emit()
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
        self.buttons["open"].setVisible(not beside)
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

    def widen(self) -> None:
        """Give the table more of the width."""
        self._split.change(0, WIDER)

    def narrow(self) -> None:
        """Give the table less of the width."""
        self._split.change(0, NARROWER)

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

    def leads_to_unread(self) -> tuple[Lead, ...]:
        """What is typed on the form and cannot be used, unless the item has gone meanwhile."""
        form = self.form
        if form is None or not any(item.id == form.item.id for item in items_of(self._session.pack, self.part)):
            return ()
        return tuple(lead_to_unread(self.part, form.item, unread) for unread in form.unread)

    def on_left(self, key: str) -> None:
        """A field was left: what is typed in it next time is a step of its own."""
        if key == HEADLINES[self.part]:
            self.settle_names()
        self._session.close_step()

    def go_to(self, item_id: str, key: str, rest: tuple[str | int, ...] = ()) -> None:
        """Lead to a field of an item."""
        self.choose([item_id])
        self._on_form = True
        self._arrange()
        if self.form is None or not self.form.go_to(key, rest):
            self.open_form()
