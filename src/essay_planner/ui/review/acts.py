"""What the student does with findings: set aside, bring back, no longer look for, and lead to their places."""

from collections.abc import Callable, Iterable
from functools import partial

from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, Task, TaskKind
from essay_planner.core.review.values import Found, Rule
from essay_planner.ui.review.words import step_words
from essay_planner.ui.session import PlanSession


class ReviewActs:
    """Each act is one step of the plan, named after what was found, and announced."""

    def __init__(self, session: PlanSession) -> None:
        self.session = session

    def set_aside(self, rule: Rule, found: Iterable[Found], title: str, reason: str) -> bool:
        """Set aside what a rule found, at each of these places; what it finds elsewhere later still counts."""
        edit = partial(_each_aside, rule_id=rule.id, places=[one.where for one in found], reason=reason)
        label = _("Set aside: {title}").format(title=step_words(title))
        return self._do(edit, label, _("Set aside. It is at the end of the page, where you can bring it back."))

    def bring_back(self, rule: Rule, found: Iterable[Found], title: str) -> bool:
        """Bring back what was set aside."""
        edit = partial(_each_back, rule_id=rule.id, places=[one.where for one in found])
        return self._do(edit, _("Bring back: {title}").format(title=step_words(title)), _("Brought back."))

    def look_for(self, rule: Rule, wanted: bool) -> bool:
        """Look for something in this plan, or no longer."""
        turn = edits.turn_rule_on if wanted else edits.turn_rule_off
        label = (_("Look for: {name}") if wanted else _("Do not look for: {name}")).format(name=rule.name())
        said = _("'{name}' is looked for again.") if wanted else _("'{name}' is not looked for in this plan any more.")
        return self._do(partial(turn, rule_id=rule.id), label, said.format(name=rule.name()))

    def choose_kind(self, kind: TaskKind) -> bool:
        """Say whether the essay is written in an exam or as coursework."""
        label = _("The task is an exam") if kind is TaskKind.EXAM else _("The task is coursework")
        return self._do(partial(_of_kind, kind=kind), label, label + ".")

    def _do(self, edit: Callable[[Plan], Plan], label: str, said: str) -> bool:
        done = self.session.apply(edit, label)
        if done:
            self.session.announced.emit(said)
        return done


def _each_aside(plan: Plan, rule_id: str, places: Iterable[str], reason: str) -> Plan:
    for where in places:
        plan = edits.set_aside(plan, rule_id, where, reason)
    return plan


def _each_back(plan: Plan, rule_id: str, places: Iterable[str]) -> Plan:
    for where in places:
        if any(old.rule == rule_id and old.where in ("", where) for old in plan.dismissed):
            plan = edits.bring_back(plan, rule_id, where)
    return plan


def _of_kind(plan: Plan, kind: TaskKind) -> Plan:
    task = plan.task
    return edits.set_task(plan, Task(profile=task.profile, kind=kind, minutes=task.minutes, words=task.words))
