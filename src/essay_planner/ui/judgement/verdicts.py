"""The verdicts on the way, side by side: what each section comes to and which way it leans, as on the board."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Leaning, Plan, Section
from essay_planner.core.queries import is_untouched, numbered_sections
from essay_planner.ui.board.plan_text import PlanText
from essay_planner.ui.focus import holds_focus
from essay_planner.ui.leaning import LeanChoice
from essay_planner.ui.look import Space, button, column_of, current_theme, gaps, label, pad, set_look
from essay_planner.ui.session import PlanSession

LEAST = 17  # the least width of a verdict, in sizes of its type


class SectionVerdict(QFrame):
    """What one section comes to."""

    def __init__(self, parent: QWidget, session: PlanSession, section: str) -> None:
        super().__init__(parent)
        self._session, self._id = session, section
        self.heading = label("", "small-heading", wrap=True)
        self.counts = label("", "tiny")
        self.text = PlanText(self, session, "", _("So what does this section show?"), "", sentence=False).bind(
            partial(_verdict, section_id=section),
            lambda plan, text: edits.set_verdict(plan, section, text),
            _("Write the verdict"),
            f"verdict {section}",
        )
        self.leaning = LeanChoice(_("Which way the verdict leans"))
        self.leaning.leaned.connect(self.on_leaned)
        column_of(self, self.heading, self.counts, self.text, self.leaning, spacing=Space.TINY).addStretch(1)

    def follow(self, plan: Plan, section: Section, number: int) -> None:
        """Show the verdict as it is in the plan now."""
        self.heading.setText(f"{number} · {section.heading}")
        counts = _("{for_} for · {against} against")
        self.counts.setText(counts.format(for_=len(section.for_), against=len(section.against)))
        self.text.setAccessibleName(_("Verdict: {criterion}").format(criterion=section.heading))
        self.text.follow(plan)
        self.leaning.buttons.say(_("Which way the verdict leans, {criterion}").format(criterion=section.heading))
        self.leaning.show_leaning(section.verdict.leans)
        self.leaning.setEnabled(not self._session.read_only)

    def on_leaned(self, leans: Leaning) -> None:
        """Say which way the verdict leans."""
        edit = partial(edits.lean_section, section_id=self._id, leans=leans)
        self._session.apply(edit, _("Say which way a verdict leans"))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.text, *self.leaning.buttons.buttons]


class ArgumentPart(QWidget):
    """The line of argument, as on the board, and which way it leans."""

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        super().__init__(parent)
        self._session = session
        words = _("Your answer in one sentence: the line that every section will argue")
        self.text = PlanText(self, session, _("Line of argument"), words, "").bind(
            lambda plan: plan.argument.text, edits.set_argument, _("Write the line of argument"), "argument"
        )
        self.leaning = LeanChoice(_("Which way the line of argument leans"))
        self.leaning.leaned.connect(self.on_leaned)
        column_of(self, label(_("Line of argument"), "small-heading"), self.text, self.leaning, spacing=Space.TINY)

    def follow(self, plan: Plan) -> None:
        """Show the line of argument as it is in the plan now."""
        self.text.follow(plan)
        self.leaning.show_leaning(plan.argument.leans)
        self.leaning.setEnabled(not self._session.read_only)

    def on_leaned(self, leans: Leaning) -> None:
        """Say which way the line of argument leans."""
        edit = partial(edits.lean_argument, leans=leans)
        self._session.apply(edit, _("Say which way the line of argument leans"))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to."""
        return [self.text, *self.leaning.buttons.buttons]


class VerdictsView(QFrame):
    """The line of argument, and the verdicts of all sections in as many columns as there is room for."""

    boardAsked = Signal()

    def __init__(self, parent: QWidget, session: PlanSession) -> None:
        super().__init__(parent)
        self._session = session
        self.sections: dict[str, SectionVerdict] = {}
        self.argument = ArgumentPart(self, session)
        self.none = label(_("No section has cards yet: group them on the board."), "muted", wrap=True)
        self.to_board = button(_("Go to the board"), "board-link")
        self.to_board.clicked.connect(self.boardAsked)
        self._grid = QGridLayout()
        gaps(self._grid, Space.BROAD, Space.LARGE)
        self._columns = 0
        layout = column_of(self, label(_("Verdicts on the way"), "heading"), self.argument, spacing=Space.WIDE)
        layout.addLayout(self._grid)
        layout.addWidget(self.none)
        layout.addWidget(self.to_board)
        pad(layout, Space.BROAD, Space.LARGE, Space.BROAD, Space.BROAD)
        set_look(self, "section")

    def follow(self, plan: Plan) -> None:
        """Show the verdicts as they are in the plan now."""
        self.argument.follow(plan)
        numbers = numbered_sections(plan)
        shown = {section.id: section for section in plan.sections if not is_untouched(section)}
        changed = list(shown) != list(self.sections)
        for key in [key for key in self.sections if key not in shown]:
            self._drop(key)
        for key, section in shown.items():
            if key not in self.sections:
                self.sections[key] = SectionVerdict(self, self._session, key)
            self.sections[key].follow(plan, section, numbers[key])
        self.sections = {key: self.sections[key] for key in shown}
        self.none.setVisible(not shown)
        self.to_board.setVisible(not shown)
        if changed:
            self._place()

    def _drop(self, key: str) -> None:
        gone = self.sections.pop(key)
        if holds_focus(gone):
            self.argument.text.setFocus()
        self._grid.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def arrange(self, width: int) -> None:
        """Stand in as many columns as go into a width in pixels."""
        columns = max(1, width // (LEAST * current_theme().sizes.body))
        if columns != self._columns:
            self._columns = columns
            self._place()

    def _place(self) -> None:
        """Fill the rows evenly: four verdicts in two rows of two rather than in three and one."""
        most, count = max(1, self._columns), len(self.sections)
        rows = -(-count // most) or 1
        columns = -(-count // rows) or 1
        for part in self.sections.values():
            self._grid.removeWidget(part)
        for number in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for number, part in enumerate(self.sections.values()):
            self._grid.addWidget(part, *divmod(number, columns))

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""
        within = [stop for section in self.sections.values() for stop in section.stops()]
        return [*self.argument.stops(), *within, self.to_board]


def _verdict(plan: Plan, section_id: str) -> str:
    return next((section.verdict.text for section in plan.sections if section.id == section_id), "")
