"""The window in which a pack is made: its parts at the left, the part that is open, and what is to be mended below."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QStackedWidget, QWidget

from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits import change_details, change_pack_id, new_id_for
from essay_planner.core.pack_parts import Item, Part
from essay_planner.ui.look import FewLines, Space, button, column_of, pad, row_of, set_look
from essay_planner.ui.news import NewsBar
from essay_planner.ui.packs.editor.acts import EditorActs
from essay_planner.ui.packs.editor.checking import Checking
from essay_planner.ui.packs.editor.details_form import DetailsForm
from essay_planner.ui.packs.editor.evidence_page import EvidencePage
from essay_planner.ui.packs.editor.form import ItemForm
from essay_planner.ui.packs.editor.item_page import ItemPage
from essay_planner.ui.packs.editor.keeping import Keeping
from essay_planner.ui.packs.editor.leading import Lead
from essay_planner.ui.packs.editor.menus import EditorMenus
from essay_planner.ui.packs.editor.opened import NEW_ID, Opened, title_of
from essay_planner.ui.packs.editor.parts_list import PartsList
from essay_planner.ui.packs.editor.problems_strip import ProblemsStrip
from essay_planner.ui.packs.editor.session import PackSession
from essay_planner.ui.packs.editor.small_forms import CardForm, QuestionForm, TermForm, ThemeForm
from essay_planner.ui.packs.editor.source_form import SourceForm
from essay_planner.ui.packs.editor.words import DETAILS
from essay_planner.ui.placing import place_first
from essay_planner.ui.welcome.words import about_pack

if TYPE_CHECKING:
    from essay_planner.ui.packs.editor.editors import Editors

Page = DetailsForm | ItemPage


class PackWindow(QMainWindow):
    """One pack in the making. 'closed' tells that the window is gone."""

    closed = Signal()

    def __init__(self, editors: "Editors", opened: Opened) -> None:
        super().__init__()
        self.session = PackSession(opened.pack, opened.folder)
        self.keeping = Keeping(self.session, opened)
        self.checking = Checking(self.session, self.keeping.path)
        self.published, self._published_ids = opened.published, opened.published_ids
        self.pages: dict[str, Page] = {}
        self.part = ""
        self._may_lose = False
        self.title, self.about = FewLines("question", most=1), FewLines("small")
        self.news, self.parts, self.strip = NewsBar(), PartsList(), ProblemsStrip()
        self.stack = QStackedWidget()
        self.acts = EditorActs(self, editors)
        self.menus = EditorMenus(self, self.acts.by_name())
        self._lay_out()
        self._connect()
        self.on_pack_changed(opened.pack, opened.pack)
        self.on_state_changed()
        self.show_part(DETAILS)
        self.checking.check()
        place_first(self)

    def _lay_out(self) -> None:
        self.setMinimumSize(720, 480)
        centre = QWidget()
        column = column_of(centre, self._head(), self.news, spacing=Space.NONE)
        body = row_of(self.parts, self.stack, spacing=Space.NONE)
        body.setStretch(1, 1)
        column.addLayout(body, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(centre)

    def _head(self) -> QFrame:
        head = QFrame()
        set_look(head, "bar")
        self.import_ = button(_("Import…"), "outline")
        self.import_.setToolTip(_("Import from a spreadsheet, a table in Word or a list of sources (Ctrl+I)"))
        self.import_.clicked.connect(self.acts.import_table)
        self.student = button(_("As a student sees it"), "outline")
        self.student.setToolTip(_("Opens a practice board with your pack (F5)"))
        self.student.clicked.connect(self.acts.show_student)
        self.hand_out = button(_("Hand out…"), "primary")
        self.hand_out.setToolTip(_("Makes one file for your students (Ctrl+E)"))
        self.hand_out.clicked.connect(self.acts.hand_out)
        words = column_of(None, self.title, self.about, spacing=Space.FINE)
        row = row_of(spacing=Space.WIDE)
        row.addLayout(words, 1)
        for made in (self.import_, self.student, self.hand_out):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        pad(row, Space.EDGE, Space.GAP, Space.EDGE, Space.GAP)
        head.setLayout(row)
        return head

    def _connect(self) -> None:
        self.session.changed.connect(self.on_pack_changed)
        self.session.folderChanged.connect(self.on_state_changed)
        self.session.refused.connect(self.strip.say)
        self.session.announced.connect(self.strip.say)
        self.keeping.stateChanged.connect(self.on_state_changed)
        self.keeping.failed.connect(self.news.tell)
        self.keeping.relieved.connect(self.news.withdraw)
        self.checking.found.connect(self.on_found)
        self.parts.asked.connect(self.show_part)
        self.menus.parts.triggered.connect(self.on_part_asked)
        self.strip.asked.connect(self.go_to)
        self.strip.left.connect(self.on_list_left)

    # -- showing --

    def on_pack_changed(self, _before: Pack, pack: Pack) -> None:
        """Show the pack as it is now, in the part that is open; the others follow when they are opened."""
        self.title.show_text(title_of(pack))
        self.about.show_text(about_pack(pack))
        self.parts.follow(pack, self.strip.leads or ())
        self.menus.show_steps(self.session.undo_label, self.session.redo_label)
        if (page := self.pages.get(self.part)) is not None:
            _follow(page, pack)

    def on_state_changed(self) -> None:
        """Say whether the pack is saved, and name the window after it."""
        self.strip.saved.setText(self.keeping.sentence())
        folder = self.session.folder
        self.strip.saved.setToolTip(str(folder) if folder is not None else "")
        self.setWindowTitle(_("{name} – Pack editor").format(name=title_of(self.session.pack)))

    def on_found(self, leads: Sequence[Lead]) -> None:
        """Show what is to be mended, first what is typed and would be lost."""
        pages = (page for page in self.pages.values() if isinstance(page, ItemPage))
        unread = [lead for page in pages for lead in page.leads_to_unread()]
        places = [lead.place for lead in unread]
        leads = (*unread, *(lead for lead in leads if lead.place not in places))
        self.strip.show_leads(leads)
        self.parts.follow(self.session.pack, leads)

    def on_part_asked(self, action: QAction) -> None:
        """Open a part by its row in the menu."""
        self.show_part(str(action.data()))
        self.start_work()

    def show_part(self, name: str) -> None:
        """Open a part."""
        if name == self.part:
            return
        self.session.close_step()
        page = self.pages.get(name)
        if page is None:
            page = self.pages[name] = self._make(name)
            self.stack.addWidget(page)
        self.part = name
        _follow(page, self.session.pack)
        self.stack.setCurrentWidget(page)
        self.parts.show_part(name)
        self.menus.show_part(name)
        self.strip.begin_again()

    def start_work(self) -> None:
        """Give the focus to where one starts in the part that is open."""
        page = self.pages[self.part]
        if isinstance(page, ItemPage):
            page.start_work()
        else:
            page.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def item_page(self) -> ItemPage | None:
        """The page that is open, if it holds items."""
        page = self.pages[self.part]
        return page if isinstance(page, ItemPage) else None

    def page_of(self, part: Part) -> ItemPage:
        """The page of a part, opened."""
        self.show_part(part)
        page = self.pages[part]
        assert isinstance(page, ItemPage)
        return page

    def go_to(self, lead: Lead) -> None:
        """Lead to what is to be mended."""
        self.show_part(lead.part or DETAILS)
        page = self.pages[self.part]
        if isinstance(page, DetailsForm):
            page.go_to(lead.key, lead.rest)
        elif lead.item:
            page.go_to(lead.item, lead.key, lead.rest)
        else:
            page.start_work()

    def on_list_left(self) -> None:
        """Close the list of things to mend, and go on."""
        self.strip.show_list(False)
        self.start_work()

    def publish(self, pack: Pack, ids: frozenset[str]) -> None:
        """From now on this is the pack that others have."""
        self.published, self._published_ids = pack, self._published_ids | ids
        for page in self.pages.values():
            if isinstance(page, DetailsForm):
                page.publish(pack)
            else:
                page.published = self._published_ids

    def take_over(self, edit: Callable[[Pack], Pack], step: str) -> bool:
        """Make an edit from elsewhere, such as an import, as one step; the parts show what came."""
        return self.session.apply(edit, step)

    # -- making the parts --

    def _make(self, name: str) -> Page:
        if name == DETAILS:
            return self._details()
        part = Part(name)
        page = self._evidence() if part is Part.EVIDENCE else ItemPage(self.session, part, _FORMS[part])
        page.published = self._published_ids
        page.unreadChanged.connect(self.checking.on_pack_changed)
        return page

    def _details(self) -> DetailsForm:
        form = DetailsForm(self.published)
        form.written.connect(self._write_details)
        form.left.connect(self._leave_details)
        return form

    def _write_details(self, write: Callable[[Pack], Pack], step: str, key: str) -> None:
        def edit(pack: Pack) -> Pack:
            return change_details(write(pack))

        self.session.apply(edit, step, f"details {key}")

    def _leave_details(self, key: str) -> None:
        if key == "title":
            self._name_pack()
        self.session.close_step()

    def _name_pack(self) -> None:
        """A new pack takes its id from its title, as part of the step that wrote that."""
        pack = self.session.pack
        if pack.id == NEW_ID and pack.title.strip() and self.session.folder is None:
            new = new_id_for(pack.title, (NEW_ID,), "pack")
            step = _("Change the title")
            self.session.apply(lambda now: change_pack_id(now, new), step, "details title")

    def _evidence(self) -> EvidencePage:
        page = EvidencePage(self.session, self.keeping.picture, self.acts.ask_picture)
        page.sourceAsked.connect(self._new_source)
        return page

    def _new_source(self) -> None:
        self.page_of(Part.SOURCES).new()

    # -- leaving --

    def settle(self) -> None:
        """Finish what is being typed: new items take their ids from their words."""
        self._name_pack()
        for page in self.pages.values():
            if isinstance(page, ItemPage):
                page.settle_names()
        self.session.close_step()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without a question: what is not saved is kept with the program. Stay where even that cannot be."""
        self.settle()
        self.hide()  # what is kept of a large pack takes a moment
        self.keeping.flush()
        if not self.keeping.is_kept and not self._may_lose:
            event.ignore()
            self.show()
            choices = {_("Save in a folder…"): self.acts.save_as, _("Close and lose them"): self._lose}
            self.news.tell(self.keeping.trouble, choices)
            return
        self.checking.wait()
        event.accept()
        self.closed.emit()

    def _lose(self) -> None:
        self._may_lose = True
        self.close()


def _follow(page: Page, pack: Pack) -> None:
    if isinstance(page, DetailsForm):
        page.follow(pack, pack)
    else:
        page.follow(pack)


def _source_form(item: Item) -> ItemForm:
    return SourceForm(str(getattr(item, "type", "book")))


def _of(made: Callable[[], ItemForm], _item: Item) -> ItemForm:
    return made()


_FORMS: dict[Part, Callable[[Item], ItemForm]] = {
    Part.QUESTIONS: partial(_of, QuestionForm),
    Part.THEMES: partial(_of, ThemeForm),
    Part.SOURCES: _source_form,
    Part.TERMS: partial(_of, TermForm),
    Part.CARDS: partial(_of, CardForm),
}
