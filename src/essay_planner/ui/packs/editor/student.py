"""The pack as a student sees it: a real board with a practice plan that is saved nowhere."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QMainWindow, QWidget

from essay_planner.core.dates import parse
from essay_planner.core.edits import new_plan
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Pack, Question
from essay_planner.core.pack_edits import tidied
from essay_planner.core.plan import Plan
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.drag_target import let_go
from essay_planner.ui.evidence_menu import EvidenceMenu
from essay_planner.ui.look import Space, button, column_of, label, pad, row_of, set_look
from essay_planner.ui.packs.editor.fields import Choice
from essay_planner.ui.placing import place_first
from essay_planner.ui.section_menu import SectionMenu
from essay_planner.ui.session import PlanSession, new_id
from essay_planner.ui.window_keys import REDO_KEYS


class StudentWindow(QMainWindow):
    """A window of its own; the pack in it is as it was when the window was opened."""

    def __init__(self, pack: Pack, chosen: str = "") -> None:
        """'chosen' is the id of a piece of evidence to show first."""
        super().__init__()
        self.setWindowTitle(_("{title} – as a student sees it").format(title=pack.title or _("A pack without a title")))
        self._pack, self._chosen = shown_to_students(pack), chosen
        self.board: BoardView | None = None
        self._menus: list[Any] = []
        self.question = Choice(_("Question"))
        self.question.setMinimumContentsLength(40)
        for question in self._pack.questions:
            self.question.addItem(question.text, question.id)
        self.question.setVisible(len(self._pack.questions) > 1)
        self.question.activated.connect(self.on_question)
        self.back = button(_("Back to the editor"), "outline")
        self.back.setToolTip(_("Close this window (Ctrl+W)"))
        self.back.clicked.connect(self.close)
        self._lay_out()
        QShortcut(QKeySequence("Ctrl+W"), self, self.close)
        for keys, act in (("Ctrl+Z", self.undo), *((keys, self.redo) for keys in REDO_KEYS)):
            QShortcut(QKeySequence(keys), self, act)
        place_first(self)
        self.on_question()

    def _lay_out(self) -> None:
        head = QFrame()
        set_look(head, "news")
        hint = label(_("A practice plan, to see and try your pack. Nothing here is saved."), wrap=True)
        row = row_of(hint, self.question, self.back, spacing=Space.WIDE)
        row.setStretch(0, 1)
        row.setStretch(1, 1)
        pad(row, Space.EDGE, Space.SMALL, Space.EDGE, Space.SMALL)
        head.setLayout(row)
        self._place = QWidget()
        self._column = column_of(self._place, spacing=Space.NONE)
        centre = QWidget()
        column = column_of(centre, head, spacing=Space.NONE)
        column.addWidget(self._place, 1)
        self.setCentralWidget(centre)

    def on_question(self, *_chosen: object) -> None:
        """Start a practice plan on the question that is chosen."""
        question = self._pack.question(str(self.question.currentData() or "")) or _any_question(self._pack)
        pack = replace(self._pack, questions=self._pack.questions or (question,))
        session = PlanSession(new_plan(pack, question, new_id(""), new_id("s"), ""))

        def packs_of(plan: Plan) -> Mapping[str, Pack]:
            return dict.fromkeys(plan.packs, pack)

        old, self.board = self.board, BoardView(session, packs_of, self._place)
        self.board.room.splitter.give_keys(self.board)
        self._menus = [EvidenceMenu(self.board, True), SectionMenu(self.board, True)]
        self._session = session
        self._column.addWidget(self.board)
        if old is not None:
            old.hide()
            old.deleteLater()
        if self._chosen and (alias := next(iter(session.plan.packs), "")):
            self.board.desk.select(refs=[f"{alias}/{self._chosen}"])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close, and be gone soon."""
        super().closeEvent(event)
        let_go(self)

    def undo(self) -> None:
        """Take the last step back."""
        self._session.undo()

    def redo(self) -> None:
        """Make the step again that was last taken back."""
        self._session.redo()


def shown_to_students(pack: Pack) -> Pack:
    """The pack without what is not written yet: pieces and questions without words, and dates that cannot be read."""
    tidy = tidied(pack)
    pieces = tuple(_dated(piece) for piece in tidy.evidence if piece.text)
    questions = tuple(replace(each, period=_date(each.period)) for each in tidy.questions if each.text)
    return replace(tidy, evidence=pieces, questions=questions)


def _dated(piece: Evidence) -> Evidence:
    quotes = tuple(replace(quote, date=_date(quote.date)) for quote in piece.quotes)
    return replace(piece, date=_date(piece.date), quotes=quotes)


def _date(date: str) -> str:
    try:
        return date if not date or parse(date) else ""
    except ValueError:
        return ""


def _any_question(pack: Pack) -> Question:
    from essay_planner.core.edits import usual_sides

    return pack.questions[0] if pack.questions else Question(id="practice", text=_("A question"), sides=usual_sides())
