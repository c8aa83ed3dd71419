"""'What is looked for': all rules by part, each with its reason, its source and a box to turn it off for this plan."""

from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.core.review.reviewing import RULES
from essay_planner.core.review.values import Part, Rule
from essay_planner.ui.board.panel_parts import Check
from essay_planner.ui.look import Space, blank, column_of, label, pad, set_look
from essay_planner.ui.review.words import part_words


class RuleLine(QWidget):
    """One rule."""

    def __init__(self, rule: Rule, changes: bool) -> None:
        super().__init__()
        self.rule = rule
        self.check = Check()
        self.check.say(rule.name())
        set_look(self.check.words, "")
        self.check.setEnabled(changes)
        only = _("Only in coursework.") if rule.coursework else ""
        about = " ".join(part for part in (rule.reason(), only) if part)
        source = _("This comes from: {source}.").format(source=rule.source)
        self.check.box.setAccessibleDescription(f"{about} {source}")
        words = QWidget()
        inner = column_of(words, label(about, "small", wrap=True), label(source, "tiny", wrap=True), spacing=Space.HAIR)
        pad(inner, Space.PAGE, Space.NONE, Space.NONE, Space.NONE)
        column_of(self, self.check, words, spacing=Space.HAIR)


class RulesList(QWidget):
    """'turned' carries a rule and whether it is to be looked for."""

    turned = Signal(object, bool)

    def __init__(self, changes: bool) -> None:
        """'changes' says whether the plan may be changed."""
        super().__init__()
        self.lines: dict[str, RuleLine] = {}
        hint = _("A rule that is turned off stays so in this plan. None of them says whether an essay is good.")
        column = column_of(self, label(hint, "small", wrap=True), spacing=Space.MEDIUM)
        for part, rules in groupby(sorted(RULES, key=_part_order), key=_part_of):
            blank(column, Space.TINY)
            column.addWidget(label(part_words(part), "small-heading"))
            for rule in rules:
                line = self.lines[rule.id] = RuleLine(rule, changes)
                line.check.ticked.connect(partial(self._on_ticked, rule))
                column.addWidget(line)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def follow(self, plan: Plan) -> None:
        """Show which rules are off in a plan."""
        for rule_id, line in self.lines.items():
            line.check.box.setChecked(rule_id not in plan.rules_off)

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, in order."""
        return [line.check.box for line in self.lines.values()]

    def _on_ticked(self, rule: Rule, wanted: bool) -> None:
        self.turned.emit(rule, wanted)


def _part_of(rule: Rule) -> Part:
    return rule.part


def _part_order(rule: Rule) -> int:
    """As the headings of the page are."""
    return list(Part).index(rule.part)
