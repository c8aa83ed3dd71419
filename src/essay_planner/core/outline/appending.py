"""The appendix: all the evidence that a plan holds, with all that is known of where it comes from."""

from essay_planner.core.outline.citing import works_behind
from essay_planner.core.outline.values import Appended
from essay_planner.core.plan import Plan


def appendix(plan: Plan) -> tuple[Appended, ...]:
    """Every piece of the plan's library, the dated ones first and in order of time."""
    pieces = sorted(plan.library.evidence.items(), key=lambda named: (not named[1].date, named[1].date))
    return tuple(Appended(piece, works_behind(plan, ref)) for ref, piece in pieces)
