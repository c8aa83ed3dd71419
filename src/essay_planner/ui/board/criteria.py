"""The quiet line that says what the question will be judged by, and lets the student choose it."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.pack import SuggestedCriterion
from essay_planner.core.plan import Criterion, Plan
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.few_words import own_criterion
from essay_planner.ui.focus import show_below
from essay_planner.ui.look import Space, button, column_of, label, pad, row_of
from essay_planner.ui.session import new_id

LONGEST = 70  # letters of a criterion in the line and in the menu


class CriteriaLine(QWidget):
    """'Judged by', the plan's criteria, and 'Choose…' with those that the question suggests."""

    def __init__(self, parent: QWidget, desk: Desk) -> None:
        super().__init__(parent)
        self._desk = desk
        self.words = label("", "small", wrap=True)
        self.choose = button(_("Choose…"), "board-link", name=_("Choose what to judge by"))
        self.own = own_criterion(self)
        self.choose.clicked.connect(self.on_choose)
        self.own.editingFinished.connect(self.on_written)
        row = row_of(self.words, self.choose, spacing=Space.SMALL)
        row.setStretch(0, 1)
        row.setAlignment(self.choose, Qt.AlignmentFlag.AlignTop)
        pad(row, Space.FIELD, Space.NONE, Space.NONE, Space.NONE)
        layout = column_of(self, spacing=Space.FINE)
        layout.addLayout(row)
        layout.addWidget(self.own)
        self.follow(desk.plan)

    def follow(self, plan: Plan) -> None:
        """Show the plan's criteria."""
        several = len(plan.criteria) > 1
        whole, short = (
            _listed([f"{n} {words}" if several else words for n, words in enumerate(texts, 1)])
            for texts in ([c.text for c in plan.criteria], [_shortened(c.text) for c in plan.criteria])
        )
        self.words.setText(short)
        self.words.setAccessibleName(whole)
        self.words.setToolTip(whole if whole != short else "")
        self.choose.setEnabled(not self._desk.session.read_only)

    def make_menu(self) -> QMenu:
        """The question's criteria and one's own, with a tick for those of the plan."""
        menu = QMenu(self)
        plan = self._desk.plan
        suggested = self._suggested()
        for offered in suggested:
            self._add(menu, offered.text, _found(plan, offered), offered)
        known = {found.id for offered in suggested if (found := _found(plan, offered))}
        for own in plan.criteria:
            if own.id not in known:
                self._add(menu, own.text, own, None)
        menu.addSeparator()
        menu.addAction(_("Write your own…")).triggered.connect(self.write_own)
        return menu

    def _add(self, menu: QMenu, words: str, found: Criterion | None, offered: SuggestedCriterion | None) -> None:
        action = menu.addAction(_shortened(words).replace("&", "&&"))
        action.setToolTip(words)
        action.setCheckable(True)
        action.setChecked(found is not None)
        action.triggered.connect(partial(self._toggle, found, offered))

    def _toggle(self, found: Criterion | None, offered: SuggestedCriterion | None, *_checked: object) -> None:
        if found is not None:
            edit = partial(edits.remove_criterion, criterion_id=found.id)
            self._desk.session.apply(edit, _("Stop judging by a criterion"))
        elif offered is not None:
            edit = partial(edits.add_criterion, criterion_id=new_id("c"), text=offered.text, suggested=offered.id)
            self._desk.session.apply(edit, _("Choose what to judge by"))

    def write_own(self) -> None:
        """Let the student type a criterion."""
        self.own.start()

    def on_choose(self) -> None:
        """Show what can be chosen."""
        show_below(self.choose, self.make_menu())

    def on_written(self) -> None:
        """Add what was typed, and close the field."""
        if text := self.own.finish(self.choose):
            edit = partial(edits.add_criterion, criterion_id=new_id("c"), text=text)
            self._desk.session.apply(edit, _("Choose what to judge by"))

    def _suggested(self) -> tuple[SuggestedCriterion, ...]:
        question = self._desk.question()
        return question.criteria if question is not None else ()


def _listed(criteria: list[str]) -> str:
    return _("Judged by: {criteria}").format(criteria=" · ".join(criteria) or _("not said yet"))


def _shortened(words: str) -> str:
    """The beginning of a long criterion: the line is there to remind of it."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _found(plan: Plan, offered: SuggestedCriterion) -> Criterion | None:
    """The plan's criterion that was taken from a suggested one, if there is one."""
    return next((own for own in plan.criteria if own.from_ == offered.id or own.text == offered.text), None)
