"""The main window: layout and menus only."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan
from essay_planner.core.review.values import Spot
from essay_planner.ui.copies_menu import CopiesMenu
from essay_planner.ui.drag_target import let_go
from essay_planner.ui.footer import Footer
from essay_planner.ui.glossary.acts import GlossaryActs
from essay_planner.ui.header import Header
from essay_planner.ui.help.acts import HelpActs
from essay_planner.ui.key_table import width_rows
from essay_planner.ui.leisure import Leisure
from essay_planner.ui.look import Space, gap, pad
from essay_planner.ui.menus import Menus
from essay_planner.ui.news import NewsBar
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.opening import Opener
from essay_planner.ui.palette.acts import PaletteActs
from essay_planner.ui.plan_news import PlanNews
from essay_planner.ui.removing import Removing
from essay_planner.ui.stages.plan_stages import PlanStages
from essay_planner.ui.style_menu import StyleMenu
from essay_planner.ui.task.conditions import conditions
from essay_planner.ui.updates.acts import UpdateActs
from essay_planner.ui.updates.keeping import Keeping
from essay_planner.ui.window_acts import WindowActs

if TYPE_CHECKING:
    from pathlib import Path

    from essay_planner.packs.reading import LoadedPack
    from essay_planner.ui.welcome.summaries import PlanSummary
    from essay_planner.ui.welcome.view import WelcomeView


class Board(Protocol):
    """The board of an open plan."""

    def widget(self) -> QWidget:
        """What to show between header and footer."""

    def actions(self) -> Sequence[QAction]:
        """What the menu 'Evidence' offers."""

    def section_actions(self) -> Sequence[QAction]:
        """What the menu 'Plan' offers for sections."""

    def follow_packs(self) -> None:
        """Show what the plan's packs hold, which are at hand from now on."""

    def start_work(self) -> None:
        """Give the focus to where the student starts."""

    def change_width(self, panel: bool, way: str) -> None:
        """Make the panel, or the library, wider or narrower."""


class MainWindow(QMainWindow):
    """Welcome, or an open plan between its header and its footer."""

    closing = Signal(object)  # the file of the plan that was open, to go on with; None if there was none
    sessionEnds = Signal()  # of the user: what is unsaved has to be saved now

    def __init__(self, opener: Opener, make_board: Callable[[OpenPlan, QWidget], Board]) -> None:
        """'make_board' builds the view of a plan that was opened, in a parent."""
        super().__init__()
        self.opener = opener
        self.board: Board | None = None
        self.stages: PlanStages | None = None
        self.leisure = Leisure(self._make_welcome, self)
        self._make_board = make_board
        self.header, self.news = Header(), NewsBar()
        self._pages = QStackedWidget()
        self.acts = WindowActs(self, opener, self.news)
        self.footer = Footer(self.acts.tasks.clock)
        opener.last_resort = self.acts.ask_about_unsaved
        self._removing = Removing(opener, self.news)
        self.updates, self.keeping = UpdateActs(self, opener), Keeping(opener)
        self._plan_news = PlanNews(opener, self.news, self.acts.save_as, self.acts.ask_pack, self.updates.show)
        self.help = HelpActs(self, self.header, lambda: self.stages)
        self.palette_acts = PaletteActs(self, opener, self.lead_to)
        self.glossary = GlossaryActs(self, opener, self.lead_to)
        self.palette_acts.more += [self.glossary.entries, self.help.entries]
        self.menus = Menus(self, self._acts_by_name())
        CopiesMenu(self.menus.copies, opener, self._plan_news.on_copy_chosen)
        StyleMenu(self.menus.styles, opener)
        self._lay_out()
        self._connect()
        self._show_no_plan()

    def _acts_by_name(self) -> Mapping[str, Callable[[], object]]:
        """What the menus do, by the names that they use."""
        parts = (self.acts, self.updates, self.palette_acts, self.glossary, self.help)
        widths = {name: partial(self.on_width_asked, name) for name in width_rows()}
        own = dict(act for part in parts for act in part.by_name().items())
        return {**own, **widths, "compare": self.on_compare_asked}

    def on_opened(self, current: OpenPlan) -> None:
        """Show a plan that was opened."""
        from essay_planner.ui.viewing import stage_of

        session = current.session
        self._drop_board()
        self.stages = PlanStages(current, self._pages)
        self.board = self._make_board(current, self.stages)
        stage = stage_of(session.plan.id)
        self.stages.hold_board(self.board, stage)
        self._pages.addWidget(self.stages)
        self._pages.setCurrentWidget(self.stages)
        self.footer.show_session(session, current.saving)
        session.changed.connect(self.on_plan_changed)
        session.pathChanged.connect(self.on_path_changed)
        self.menus.show_plan(is_open=True, changes=not session.read_only)
        self.menus.suggested.setEnabled(not session.read_only and bool(self.acts.suggested_headings()))
        self.menus.show_board(self.board.actions(), self.board.section_actions())
        self._show_bars(True)
        self.on_plan_changed(session.plan, session.plan)
        self.on_path_changed()
        self._show_stages(self.stages, stage)
        self.leisure.begin()

    def _show_stages(self, stages: PlanStages, first: str) -> None:
        """Open the stage that was open last, and mark each that is opened from now on."""
        stages.counted.connect(self.on_counted)
        stages.actAsked.connect(self.on_act_asked)
        stages.opened.connect(self.header.stages.show_open)
        stages.opened.connect(self.menus.show_stage)
        stages.open(first)
        stages.opened.connect(self.on_stage_opened)

    def on_act_asked(self, name: str) -> None:
        """Do what a page asks for."""
        self.acts.by_name()[name]()

    def on_compare_asked(self) -> None:
        """Put the plan beside the teacher's view."""
        from essay_planner.ui.review.page import ReviewPage

        if self.stages is not None:
            self.stages.open("review")
            page = self.stages.pages["review"]
            assert isinstance(page, ReviewPage)
            page.compare_with_teacher()

    def on_width_asked(self, name: str, _checked: bool = False) -> None:
        """Make a part of the board wider or narrower, by the name of its row."""
        part, _under, way = name.partition("_")
        if self.board is not None:
            self.board.change_width(part == "panel", way)

    def on_counted(self, name: str, count: int | None) -> None:
        """Show how many things there are to look at on a stage; nothing of it under exam conditions."""
        shown = None if conditions().on else count
        self.header.stages.show_count(name, shown or 0)
        self.footer.show_things(shown)

    def on_conditions_changed(self) -> None:
        """Show no more, or again, how many things there are to look at."""
        if self.stages is not None:
            self.stages.on_count()

    def lead_to(self, spot: Spot, where: str, part: str = "") -> None:
        """Show a place of the open plan, or a part of it."""
        if self.stages is not None:
            self.stages.lead_to(spot, where, part)

    def on_things_asked(self) -> None:
        """Show what there is to look at."""
        self.on_stage_asked("review")

    def on_own_started(self) -> None:
        """Lead to what the program makes of a question of one's own."""
        self.news.tell(_own_words(), {_("Go to the question"): self.on_question_asked})

    def on_question_asked(self) -> None:
        """Show what the question asks."""
        self.on_stage_asked("question")

    def on_stage_opened(self, name: str) -> None:
        """Remember which stage is open. On that of the question the news that leads there has done its work."""
        from essay_planner.ui.viewing import remember_stage

        if self.opener.current is not None:
            remember_stage(self.opener.current.session.plan.id, name)
        if name == "question":
            self.news.withdraw(_own_words())

    def on_stage_asked(self, asked: QAction | str) -> None:
        """Open a stage: by its button, or by its row in the menu."""
        if self.stages is not None:
            self.stages.open(asked if isinstance(asked, str) else str(asked.data()))

    def on_closed(self) -> None:
        """Show Welcome, and what has become of the plans."""
        self._show_no_plan()
        self._pages.setCurrentWidget(self.welcome)
        self._drop_board()
        self.welcome.start.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opener.read_plans()

    def _show_no_plan(self) -> None:
        self.footer.leave()
        self.menus.show_plan(is_open=False, changes=False)
        self._show_bars(False)
        self.setWindowTitle(_("Essay Planner"))

    def on_plan_changed(self, before: Plan, after: Plan) -> None:
        """Keep the header and the names of undo and redo right, and what the question's own pack offers."""
        current = self.opener.current
        if current is not None and after is current.session.plan:
            if before.packs is not after.packs:
                self.menus.suggested.setEnabled(not current.session.read_only and bool(self.acts.suggested_headings()))
            self.header.show_plan(after, [loaded.pack.title for loaded in current.packs.values()])
            self.menus.show_steps(current.session.undo_label, current.session.redo_label)

    def on_path_changed(self) -> None:
        """Name the window after the plan's file."""
        current = self.opener.current
        if current is not None:
            path = current.session.path
            name = path.stem if path and not current.example else current.session.plan.question.text
            self.setWindowTitle(_("{name} – Essay Planner").format(name=name))

    def on_packs_found(self) -> None:
        """Show what the plan's packs offer."""
        if self.board is not None and self.opener.current is not None:
            self.board.follow_packs()
            if self.stages is not None:
                self.stages.follow_packs()
            self._show_packs(self.opener.current)

    def _show_packs(self, current: OpenPlan) -> None:
        session = current.session
        self.menus.suggested.setEnabled(not session.read_only and bool(self.acts.suggested_headings()))
        self.header.show_plan(session.plan, [loaded.pack.title for loaded in current.packs.values()])

    def on_packs_read(self, packs: "Sequence[LoadedPack]", broken: Sequence[str]) -> None:
        """Show the questions, and say of packs that cannot be read."""
        nothing = _("There is no evidence pack here yet. Open one to see its questions.")
        self.leisure.tell("packs", lambda welcome: welcome.show_packs(packs, nothing), self.board is None)
        if broken:
            count = len(broken)
            words = ngettext("{n} evidence pack cannot be read", "{n} evidence packs cannot be read", count)
            show = {_("See what is wrong"): self.acts.packs.show_broken}
            self.news.tell_when_free(f"{words.format(n=count)}: {broken[0]}", show)

    def on_questions_asked(self, loaded: "LoadedPack") -> None:
        """Lead to the questions of a pack."""
        self.welcome.questions.lead_to(loaded)

    def on_plans_read(self, groups: "Sequence[tuple[str, Sequence[PlanSummary]]]") -> None:
        """Show the plans on Welcome."""
        self.leisure.tell("plans", lambda welcome: welcome.show_plans(groups), self.board is None)

    def on_recent_read(self, paths: "Sequence[Path]") -> None:
        """List the plans that were opened last."""
        self.menus.show_recent(paths, self.opener.open_path)

    def showEvent(self, event: QShowEvent) -> None:
        """Without a plan there is Welcome to be seen."""
        if self.board is None:
            self._pages.setCurrentWidget(self.welcome)
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close without a question: everything is saved. Only what can be saved nowhere is asked about."""
        last = self.opener.current_file()
        if not self.acts.editors.close_all() or not self.opener.close():
            event.ignore()
            return
        self.closing.emit(last)
        self.acts.wait()
        self.acts.handing_on.wait()
        self.keeping.wait()
        self.opener.wait()
        event.accept()

    def _drop_board(self) -> None:
        if self.stages is not None:
            old, self.board, self.stages = self.stages, None, None
            self._pages.removeWidget(old)
            old.setParent(self._pages)  # or it would be Python's, and go at once
            let_go(old)

    def _show_bars(self, shown: bool) -> None:
        self.header.setVisible(shown)
        self.footer.setVisible(shown)

    def _lay_out(self) -> None:
        self.setMinimumSize(880, 560)
        centre = QWidget()
        column = QVBoxLayout(centre)
        pad(column, Space.NONE)
        gap(column, Space.NONE)
        for part in (self.header, self.news):
            column.addWidget(part)
        column.addWidget(self._pages, 1)
        column.addWidget(self.footer)
        self.setCentralWidget(centre)

    @property
    def welcome(self) -> "WelcomeView":
        """Welcome, made when it is first needed."""
        return self.leisure.welcome

    def _make_welcome(self) -> "WelcomeView":
        from essay_planner.ui.welcome.view import WelcomeView

        made = WelcomeView(self._pages)
        made.planAsked.connect(self.opener.start)
        made.openAsked.connect(self.acts.open)
        made.packAsked.connect(self.acts.open_pack)
        made.packsAsked.connect(self.acts.packs.show_packs)
        made.makeAsked.connect(self.acts.editors.choose)
        made.ownAsked.connect(self.acts.questions.write_own)
        made.pathAsked.connect(self.opener.open_path)
        made.removeAsked.connect(self._removing.on_asked)
        self._pages.addWidget(made)
        return made

    def _connect(self) -> None:
        self.opener.opened.connect(self.on_opened)
        self.opener.closed.connect(self.on_closed)
        self.opener.packsFound.connect(self.on_packs_found)
        self.opener.packsRead.connect(self.on_packs_read)
        self.opener.plansRead.connect(self.on_plans_read)
        self.opener.recentRead.connect(self.on_recent_read)
        self.opener.trouble.connect(self.news.tell)
        self.acts.packs.questionsAsked.connect(self.on_questions_asked)
        self.acts.questions.startedOwn.connect(self.on_own_started)
        self.acts.packs.updatesAsked.connect(self.updates.show)
        self.opener.pack_files.reading.connect(self.news.work)
        self.opener.pack_files.ended.connect(self.news.withdraw)
        conditions().changed.connect(self.on_conditions_changed)
        self.footer.clock.setAsked.connect(self.acts.tasks.set_clock)
        self.footer.thingsAsked.connect(self.on_things_asked)
        self.header.exportAsked.connect(self.acts.export)
        self.header.stageAsked.connect(self.on_stage_asked)
        self.menus.stages.triggered.connect(self.on_stage_asked)


def _own_words() -> str:
    return _("Your question is on the board. See what it asks, and choose what to judge it by and its sections.")
