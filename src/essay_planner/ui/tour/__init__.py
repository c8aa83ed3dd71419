"""The scripted tour: the real window, led through the main job by real mouse and keys on a screen of its own."""

from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

LEFT = (
    "plan.essayplan",
    "plan.docx",
    "welcome-light.png",
    "welcome-dark.png",
    "board-light.png",
    "board-dark.png",
    "board-drag.png",
    "export.png",
    "question.png",
    "judgement.png",
    "review.png",
)


def run(folder: Path) -> int:
    """Lead the window through the main job, and leave the files of LEFT in 'folder', made if need be.

    Returns 0, or 1 with a sentence on stderr if a step did not have its effect.
    Raises EssayPlannerError if the tour cannot start.
    """
    import os
    from tempfile import TemporaryDirectory

    from essay_planner.ui.tour.screen import own_screen

    folder = folder.resolve()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in (*LEFT, "stopped.png"):
            (folder / name).unlink(missing_ok=True)
    except OSError as error:
        why = error.strerror or str(error)
        raise EssayPlannerError(_("'{folder}' cannot be written ({why}).").format(folder=folder, why=why)) from error
    with TemporaryDirectory(prefix="essay-planner-tour-") as home, own_screen():
        os.environ["ESSAY_PLANNER_HOME"] = home
        from essay_planner.ui.tour.playing import play

        return play(folder)
