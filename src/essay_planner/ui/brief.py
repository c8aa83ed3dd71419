"""What is wrong with a file, in as many words as the window has room for."""

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext

SHOWN = 2  # of the problems of a file


def briefly(error: EssayPlannerError) -> str:
    """What is wrong, with no more than the first problems of a file."""
    lines = str(error).splitlines()
    more = len(lines) - SHOWN
    if more <= 0:
        return str(error)
    words = ngettext("and {n} more problem", "and {n} more problems", more).format(n=more)
    how = _("'essay-planner show' lists all of a plan, and 'essay-planner pack check' all of a pack.")
    return "\n".join([*lines[:SHOWN], f"{words}. {how}"])
