"""Remembering settings as far as that is possible: a settings file that cannot be written stops nothing."""

import dataclasses
from typing import TYPE_CHECKING, Any

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.files.settings import Settings


def remember(**changes: Any) -> str:
    """Change settings, named as in Settings, each to a value or by a function of the value that is kept.

    Returns '', or a sentence if they cannot be kept.
    """
    from essay_planner.files.settings import change_settings

    try:
        return change_settings(lambda settings: _changed(settings, changes)).trouble
    except EssayPlannerError as error:
        return str(error)
    except OSError as error:
        why = error.strerror or str(error)
        return _("Your settings cannot be kept ({why}); all else works.").format(why=why)


def _changed(settings: "Settings", changes: dict[str, Any]) -> "Settings":
    made = {name: new(getattr(settings, name)) if callable(new) else new for name, new in changes.items()}
    return dataclasses.replace(settings, **made)
