"""Remembering settings as far as that is possible: a settings file that cannot be written stops nothing."""

import dataclasses
from typing import Any

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _


def remember(**changes: Any) -> str:
    """Change settings, named as in Settings. Returns '', or a sentence if they cannot be kept."""
    from essay_planner.files.settings import read_settings, write_settings

    settings = read_settings()
    if settings.trouble:  # they may be there, only not for us now: do not replace what we could not read
        return settings.trouble
    try:
        write_settings(dataclasses.replace(settings, **changes))
    except EssayPlannerError as error:
        return str(error)
    except OSError as error:
        why = error.strerror or str(error)
        return _("Your settings cannot be kept ({why}); all else works.").format(why=why)
    return ""
