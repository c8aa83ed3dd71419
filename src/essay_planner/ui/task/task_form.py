"""The form that says what the task is: whose exam, exam or coursework, minutes and words, and how they share out."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.edits.arguing import MOST_MINUTES, MOST_WORDS
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, Task, TaskKind
from essay_planner.core.task.profiles import OWN, profile_of, profiles, task_by
from essay_planner.core.task.wording import left_words, minutes_words, named_shares, words_words
from essay_planner.ui.board.panel_parts import Segments, titled
from essay_planner.ui.look import Space, button, column_of, gaps, label, pad
from essay_planner.ui.own.lines import Pairs
from essay_planner.ui.question.dialog import SheetDialog
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.clock_form import NumberLine


class TaskForm(SheetDialog):
    """What is typed is in the plan when the form is closed by its button; Escape leaves the task as it was."""

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        hint = _("Targets to plan by. Boards differ and papers change, so every figure is yours to change.")
        super().__init__(parent, _("The task"), hint)
        self._session = session
        self.profile = QComboBox()
        self.profile.setAccessibleName(_("Exam or board"))
        self.profile.setToolTip(_("Choose an exam: its minutes and words are filled in below"))
        self.says = label("", "small", wrap=True)
        kinds = [(TaskKind.EXAM, _("Exam")), (TaskKind.COURSEWORK, _("Coursework"))]
        self.kind = Segments(_("Written as"), kinds, 2)
        self.minutes = NumberLine(_("Minutes, with planning"), MOST_MINUTES, _("For example: 45"))
        self.words = NumberLine(_("Words"), MOST_WORDS, _("For example: 1,200"))
        self.shares = QWidget()
        self._grid = QGridLayout(self.shares)
        pad(self._grid, Space.NONE)
        gaps(self._grid, Space.EDGE, Space.LINE)
        self._grid.setColumnStretch(0, 1)
        self.cancel, self.use = button(_("Cancel"), "quiet"), button(_("Use this"), "primary")
        self._lay_out()
        self._show(session.plan.task)
        self._connect()

    def _lay_out(self) -> None:
        which, above = QWidget(), label(_("Exam or board"), "label", wrap=True)
        above.setBuddy(self.profile)
        column_of(which, above, self.profile, self.says, spacing=Space.LINE)
        pairs = Pairs()
        for line in (self.minutes, self.words):
            pairs.add(line)
        self.sharing = titled(_("Shared out over this plan"), self.shares)
        for part in (which, titled(_("Written as"), self.kind), pairs, self.sharing):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.lay_foot(QWidget(), self.cancel, self.use)

    def _show(self, task: Task) -> None:
        """Show a task, whose profile may be one that is not known here."""
        for profile in profiles():
            self.profile.addItem(profile.name, profile.id)
        if task.profile and profile_of(task.profile) is None:
            self.profile.addItem(task.profile, task.profile)
        self.profile.setCurrentIndex(self.profile.findData(task.profile or OWN))
        self._fill(task)

    def _fill(self, task: Task) -> None:
        self.kind.show_value(task.kind)
        self.minutes.show_number(task.minutes)
        self.words.show_number(task.words)
        self.on_changed()

    def _connect(self) -> None:
        self.profile.activated.connect(self.on_profile)
        self.kind.picked.connect(self.on_kind)
        self.minutes.changed.connect(self.on_changed)
        self.words.changed.connect(self.on_changed)
        self.use.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    def task(self) -> Task:
        """The task as it stands there; what cannot be read counts as unsaid."""
        kinds = zip((TaskKind.EXAM, TaskKind.COURSEWORK), self.kind.buttons, strict=True)
        kind = next((kind for kind, made in kinds if made.isChecked()), TaskKind.EXAM)
        profile = str(self.profile.currentData())
        profile = "" if profile == OWN and not self._session.plan.task.profile else profile
        return Task(profile=profile, kind=kind, minutes=self.minutes.number or None, words=self.words.number or None)

    def on_profile(self) -> None:
        """Take the figures of a board, as far as they are known; all can be changed."""
        if (profile := profile_of(str(self.profile.currentData()))) is not None:
            self._fill(task_by(profile, self.task()))

    def on_kind(self, kind: TaskKind | None) -> None:
        """It is always one of the two."""
        if kind is None:
            self.kind.show_value(self._session.plan.task.kind)

    def on_changed(self) -> None:
        """Say where the figures of the board come from, and how they share out."""
        profile = profile_of(str(self.profile.currentData()))
        self.says.setText(profile.says if profile is not None else "")
        self._show_shares(replace(self._session.plan, task=self.task()))
        if self.isVisible():
            self._fit()

    def _show_shares(self, plan: Plan) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        shares = named_shares(plan)
        for row, (name, share) in enumerate(shares):
            self._grid.addWidget(label(name, "small", wrap=True), row, 0)
            for column, words in enumerate((minutes_words(share), words_words(share)), 1):
                self._grid.addWidget(label(words, "small"), row, column, Qt.AlignmentFlag.AlignRight)
        if left := left_words(plan):
            self._grid.addWidget(label(left, "small", wrap=True), len(shares), 0, 1, 3)
        self.sharing.setVisible(bool(plan.task.minutes or plan.task.words))

    def start(self) -> None:
        """Open, at the choice of the board."""
        self.show_over()
        self.profile.setFocus()

    def accept(self) -> None:
        """Use the task, or lead to what cannot be used."""
        for line in (self.minutes, self.words):
            if line.number == 0:
                line.field.setFocus()
                return
        super().accept()
        self._session.apply(partial(edits.set_task, task=self.task()), _("Change the task"))
