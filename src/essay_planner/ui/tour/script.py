"""What the tour does, step by step: the main job, from choosing a question to the Word plan."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.places import cards_in, column
from essay_planner.core.plan import Plan
from essay_planner.core.queries import cards_of_evidence
from essay_planner.plans.reading import read_plan
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.board.section_view import SectionView
from essay_planner.ui.judgement.page import JudgementPage
from essay_planner.ui.look import look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.starting import Program
from essay_planner.ui.tour.essay import (
    ARGUMENT,
    HELD,
    JUDGED,
    LAST_FILTER,
    LAST_SEARCH,
    PLACINGS,
    POINT,
    QUESTION,
    SHOWN,
    VERDICT,
    Placing,
)
from essay_planner.ui.tour.eyes import Eyes
from essay_planner.ui.tour.hand import Hand
from essay_planner.ui.tour.spots import below, button, foot, middle, on_row, seen_height


class Script:
    """One run of the tour, on the thread of the hand. Each step looks for its effect before the next."""

    def __init__(self, program: Program, eyes: Eyes, folder: Path) -> None:
        self._program, self._eyes, self._folder = program, eyes, folder
        self._hand = Hand()
        self._plan_file = folder / "plan.essayplan"
        self._word_file = folder / "plan.docx"

    def play(self) -> None:
        """Do it all. Raises EssayPlannerError at the first step whose effect was not seen, and pictures that."""
        try:
            self._play()
        except EssayPlannerError:
            self._take_picture("stopped.png")
            raise

    def _play(self) -> None:
        self._choose_question()
        self._use_suggested_sections()
        self._write(lambda: self._board.sheet.argument, ARGUMENT)
        for placing in PLACINGS:
            self._place(placing)
            self._explain(placing)
        self._write(lambda: self._first_section().texts[Field.POINT], POINT)
        self._write(lambda: self._first_section().texts[Field.VERDICT], VERDICT)
        self._scroll_to_top()
        self._place(HELD, "board-drag.png")
        self._explain(HELD)
        self._undo_and_redo()
        self._save()
        self._export()
        self._take_board_pictures()
        self._show_stages()
        self._check_saved_plan()

    def _choose_question(self) -> None:
        window = self._program.window
        rows = self._eyes.wait_for(_("Welcome shows no question."), lambda: window.welcome.questions.rows)
        row = self._eyes.ask(lambda: next(row for row in rows if row.question.id == QUESTION))
        self._take_pictures("welcome")
        self._hand.click(self._eyes.ask(lambda: middle(window.welcome.questions.box)))
        self._hand.type("stalinisation")
        self._hand.click(self._eyes.ask(lambda: middle(row.button)))
        self._eyes.wait_for(_("'Plan this' opened no plan."), lambda: self._program.opener.current)

    def _use_suggested_sections(self) -> None:
        self._hand.click(self._eyes.ask(lambda: middle(self._board.sheet.offer.use)))
        self._see(_("The suggested sections were not added."), lambda plan: len(plan.sections) > 2)

    def _write(self, box: Callable[[], PlanText], text: str) -> None:
        self._scroll_to(self._eyes.ask(box), 20)
        self._hand.click(self._eyes.ask(lambda: middle(box())))
        self._hand.type(text)
        self._eyes.wait_for(_("What was typed is not on the board."), lambda: box().toPlainText() == text)

    def _first_section(self) -> SectionView:
        return next(iter(self._board.sheet.sections.values()))

    def _search(self, words: str) -> None:
        self._hand.click(self._eyes.ask(lambda: middle(self._board.library.search)))
        self._hand.press("ctrl+a")
        self._hand.type(words)

    def _place(self, placing: Placing, picture: str = "") -> None:
        board = self._board
        self._search(placing.search)
        ref = f"d/{placing.evidence}"
        self._eyes.wait_for(
            _("'{words}' finds nothing.").format(words=placing.search), lambda: board.library.model.row_of(ref) >= 0
        )
        start = self._eyes.ask(lambda: on_row(board.library.list, board.library.model.row_of(ref)))
        section = self._plan.sections[placing.section].id
        view = self._eyes.ask(lambda: board.lists.of(column(section, placing.side)))
        assert view is not None
        self._scroll_to(view)
        held = partial(self._take_picture_of_screen, picture) if picture else None
        self._hand.drag(start, lambda: self._eyes.ask(lambda: foot(view)), held)
        self._see(
            _("The card was not dropped on its side."),
            lambda plan: [plan.cards[c].evidence for c in cards_in(plan, column(section, placing.side))][-1:] == [ref],
        )

    def _explain(self, placing: Placing) -> None:
        if not placing.explanation:
            return
        board, card = self._board, self._card(placing)
        box = self._eyes.ask(lambda: board.panel.explanation)
        self._hand.click(self._eyes.ask(lambda: middle(box)))
        self._hand.type(placing.explanation)
        self._see(_("The explanation was not taken."), lambda plan: plan.cards[card].explanation == placing.explanation)
        choice = self._eyes.ask(lambda: button(board.panel, placing.strength))
        self._hand.click(self._eyes.ask(lambda: middle(choice)))
        self._see(_("The strength was not taken."), lambda plan: plan.cards[card].strength is not None)
        if placing.criterion:
            self._hand.press(f"ctrl+alt+{placing.criterion}")
            self._see(_("The card was not tied to its criterion."), lambda plan: plan.cards[card].criteria)

    def _card(self, placing: Placing) -> str:
        return cards_of_evidence(self._plan, f"d/{placing.evidence}")[0]

    def _undo_and_redo(self) -> None:
        after = self._plan
        self._hand.press("ctrl+z")
        self._see(_("Undo took nothing back."), lambda plan: plan != after)
        self._hand.press("ctrl+shift+z")
        self._see(_("Redo did not bring it back."), lambda plan: plan == after)

    def _save(self) -> None:
        self._hand.press("ctrl+shift+s")
        self._answer_dialog(self._plan_file)
        self._eyes.wait_for(_("The plan was not saved."), self._plan_file.exists)

    def _export(self) -> None:
        export = self._program.window.header.export
        self._hand.click(self._eyes.ask(lambda: middle(export)))
        acts = self._program.window.acts
        self._eyes.wait_for(
            _("The export dialog shows no pages."),
            lambda: acts.export_dialog is not None and acts.export_dialog.preview.sheets.count,
        )
        self._take_picture_of_screen("export.png")
        self._answer_dialog(self._word_file)
        told = _("Exported to '{name}'.").format(name=self._word_file.name)
        news = self._program.window.news
        self._eyes.wait_for(_("There is no Word plan."), lambda: self._word_file.exists() and news.sentence == told)

    def _answer_dialog(self, path: Path) -> None:
        self._eyes.wait_for(_("No box asked for the file's name."), QApplication.activeModalWidget)
        self._hand.press("ctrl+a")
        self._hand.type(str(path))
        self._hand.press("Return")
        self._eyes.wait_for(_("The box stayed open."), lambda: QApplication.activeModalWidget() is None)

    def _take_board_pictures(self) -> None:
        self._eyes.ask(self._program.window.news.dismiss)
        self._choose_filter()
        self._search(LAST_SEARCH)
        self._select(SHOWN)
        self._take_pictures("board")

    def _show_stages(self) -> None:
        self._open_stage("1", "question")
        self._take_picture("question.png")
        page = self._open_stage("3", "judgement")
        assert isinstance(page, JudgementPage)
        verdict = self._eyes.ask(lambda: next(iter(page.grid.rows.values())).verdict)
        self._hand.click(self._eyes.ask(lambda: middle(verdict)))
        self._hand.type(JUDGED)
        self._see(_("The verdict was not taken."), lambda plan: plan.criteria[0].verdict == JUDGED)
        self._wait_until_saved()
        self._take_picture("judgement.png")
        self._open_stage("4", "review")
        self._take_picture("review.png")

    def _open_stage(self, number: str, name: str) -> QWidget:
        stages = self._program.window.stages
        assert stages is not None
        self._hand.press(f"ctrl+{number}")
        self._eyes.wait_for(_("The stage '{name}' did not open.").format(name=name), lambda: stages.name == name)
        return self._eyes.ask(lambda: stages.pages[name])

    def _choose_filter(self) -> None:
        filters = self._board.library.filters
        for chip in (filters.more, filters.themes[LAST_FILTER], filters.more):
            self._hand.click(self._eyes.ask(partial(middle, chip)))
        self._eyes.wait_for(_("The filter was not chosen."), filters.themes[LAST_FILTER].isChecked)

    def _select(self, placing: Placing) -> None:
        self._scroll_to_top()
        card, view = self._card(placing), self._first_section().lists[placing.side]
        row = self._eyes.ask(lambda: view.place_model().keys().index(card))
        self._hand.click(self._eyes.ask(lambda: on_row(view, row)))
        words = self._plan.cards[card].explanation
        shown = self._board.panel.explanation
        self._eyes.wait_for(_("The panel does not show the card."), lambda: shown.toPlainText() == words)

    def _take_pictures(self, name: str) -> None:
        for theme in ("dark", "light"):
            self._eyes.ask(partial(look().choose, theme))
            self._take_picture(f"{name}-{theme}.png")

    def _take_picture(self, name: str) -> None:
        path = str(self._folder / name)
        if not self._eyes.ask(lambda: self._program.window.grab().save(path)):
            raise EssayPlannerError(_("'{name}' was not written.").format(name=name))

    def _take_picture_of_screen(self, name: str) -> None:
        path = str(self._folder / name)
        if not self._eyes.ask(lambda: QApplication.primaryScreen().grabWindow(0).save(path)):
            raise EssayPlannerError(_("'{name}' was not written.").format(name=name))

    def _check_saved_plan(self) -> None:
        self._wait_until_saved()
        saved = read_plan(self._plan_file)
        if saved != self._plan or len(saved.cards) != len((*PLACINGS, HELD)):
            self._eyes.wait_for(_("The saved plan is not the one on the board."), lambda: False)

    def _wait_until_saved(self) -> None:
        self._eyes.wait_for(_("The last changes were not saved."), lambda: self._current.saving.is_saved)

    def _scroll_to_top(self) -> None:
        sheet = self._board.sheet
        for _turn in range(40):
            if self._eyes.ask(lambda: sheet.verticalScrollBar().value()) == 0:
                return
            self._hand.turn_wheel(self._eyes.ask(lambda: middle(sheet)), down=False)

    def _scroll_to(self, view: QWidget, height: int = 60) -> None:
        sheet = self._board.sheet
        for _turn in range(40):
            if self._eyes.ask(lambda: seen_height(view)) >= height:
                return
            self._hand.turn_wheel(self._eyes.ask(lambda: middle(sheet)), self._eyes.ask(lambda: below(view, sheet)))

    def _see(self, otherwise: str, fact: Callable[[Plan], object]) -> None:
        self._eyes.wait_for(otherwise, lambda: fact(self._current.session.plan))

    @property
    def _current(self) -> OpenPlan:
        current = self._program.opener.current
        if current is None:
            raise EssayPlannerError(_("No plan is open."))
        return current

    @property
    def _plan(self) -> Plan:
        return self._eyes.ask(lambda: self._current.session.plan)

    @property
    def _board(self) -> BoardView:
        board = self._program.window.board
        shown = board.widget() if board is not None else None
        if not isinstance(shown, BoardView):
            raise EssayPlannerError(_("There is no board."))
        return shown
