"""What is wrong with a file, in as many words as the window has room for."""

from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.files.problems import Unreadable

SHOWN = 2  # of the problems of a file


def briefly(error: EssayPlannerError) -> str:
    """What is wrong, with no more than the first problems of a file."""
    if isinstance(error, Unreadable) and not error.problems[0].line:
        return "\n".join(f"‘{Path(one.file).name}’: {one.message}" for one in error.problems[:SHOWN])
    lines = str(error).splitlines()
    more = len(lines) - SHOWN
    if more <= 0:
        return str(error)
    words = ngettext("and {n} more problem", "and {n} more problems", more).format(n=more)
    how = _("'essay-planner show' lists all of a plan, and 'essay-planner pack check' all of a pack.")
    return "\n".join([*lines[:SHOWN], f"{words}. {how}"])
