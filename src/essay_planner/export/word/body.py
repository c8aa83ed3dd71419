"""The body of the whole plan in Word, and of the teacher's copy of it."""

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.export.citations import Style
from essay_planner.export.word import parts
from essay_planner.export.word.marks import Marks
from essay_planner.export.word.sections import section


def body(plan: Outline, style: Style, marks: Marks) -> str:
    """Every paragraph and table of the plan, in order."""
    rest = [
        parts.argument(plan, marks),
        parts.judged_by(plan, marks),
        parts.asked(plan),
        parts.terms(plan),
        parts.introduction(plan, marks),
        *(section(part, plan.question.sides, marks) for part in plan.sections),
        parts.conclusion(plan, marks),
        parts.sources(plan, style),
        parts.before_you_write(plan),
        parts.set_aside(plan),
        parts.teachers_comments() if marks.room else "",
    ]
    # The title comes last: it takes the comments whose place has not printed.
    what = _("Copy for the teacher") if marks.room else ""
    return parts.title(plan, marks, what) + "".join(rest)
