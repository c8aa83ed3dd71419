"""Clips of cards as bytes, for the clipboard: a plan file in small, read as strictly as one."""

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.files.problems import Unreadable
from essay_planner.plans.reading import load_plan
from essay_planner.plans.writing import dump_plan


def dump_clip(clip: Plan) -> bytes:
    """The bytes of a clip; 'load_clip' gives back an equal one."""
    return dump_plan(clip)


def load_clip(data: bytes) -> Plan:
    """The clip in bytes from a clipboard, which another program may have written.

    Raises EssayPlannerError with a sentence for what is damaged, too big, or from a newer version.
    """
    try:
        return load_plan(data, _("the clipboard"))
    except Unreadable as error:
        message = _("The cards on the clipboard cannot be read. Copy them again.")
        raise EssayPlannerError(message) from error
