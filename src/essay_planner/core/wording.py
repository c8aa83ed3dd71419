"""The words for what a plan keeps as choices: strengths, leanings, roles and the like."""

from essay_planner.core.messages import _
from essay_planner.core.pack import Reliability
from essay_planner.core.plan import Leaning, Role, Shape, Side, Stance, TaskKind


def strength_word(strength: int | None) -> str:
    """'Weak', 'Good' or 'Strong'; '' if unsaid."""
    return {1: _("Weak"), 2: _("Good"), 3: _("Strong")}.get(strength or 0, "")


def reliability_word(reliability: Reliability) -> str:
    """'Disputed' or 'To check'; '' for what is sound."""
    return {Reliability.DISPUTED: _("Disputed"), Reliability.CHECK: _("To check")}.get(reliability, "")


def side_word(side: Side) -> str:
    """What a side is called."""
    return {Side.FOR: _("For"), Side.AGAINST: _("Against"), Side.CONTEXT: _("Background")}[side]


def leaning_words(leaning: Leaning) -> str:
    """Which way something leans; '' if unsaid."""
    return {
        Leaning.STRONGLY_FOR: _("leans strongly for"),
        Leaning.FOR: _("leans for"),
        Leaning.BALANCED: _("balanced"),
        Leaning.AGAINST: _("leans against"),
        Leaning.STRONGLY_AGAINST: _("leans strongly against"),
    }.get(leaning, "")


def role_word(role: Role) -> str:
    """What a card does in the conclusion."""
    return {
        Role.REASON: _("Reason"),
        Role.QUALIFIER: _("Qualifier"),
        Role.VERDICT: _("Verdict"),
        Role.QUOTATION: _("Quotation"),
    }[role]


def stance_words(stance: Stance | None) -> str:
    """What the student makes of a historian's view; '' if unsaid."""
    words = {
        Stance.AGREES: _("I agree with this view"),
        Stance.QUALIFIES: _("I qualify this view"),
        Stance.REJECTS: _("I reject this view"),
    }
    return words[stance] if stance else ""


def shape_words(shape: Shape | None) -> str:
    """How a paragraph is built; '' if unsaid."""
    words = {
        Shape.PEEL: _("point, evidence, explanation, link"),
        Shape.PEACE: _("point, evidence, analysis, counter-argument, evaluation"),
        Shape.CRITERIA: _("by criteria"),
        Shape.BLANK: _("free"),
    }
    return words[shape] if shape else ""


def task_kind_word(kind: TaskKind) -> str:
    """Where the essay will be written."""
    return {TaskKind.EXAM: _("exam"), TaskKind.COURSEWORK: _("coursework")}[kind]
