"""A school's template in the file that somebody chose."""

from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.export.word.opened import MOST_BYTES
from essay_planner.export.word.school import School
from essay_planner.files.ordinary import read_ordinary

_SUFFIXES = (".dotx", ".docx")
_WITH_MACROS = (".dotm", ".docm")


def school_at(path: str) -> School | None:
    """The template in a file; None where no file is named. Raises EssayPlannerError, which names it, or OSError."""
    if not path:
        return None
    file = Path(path).expanduser()
    try:
        return School(_read(file))
    except EssayPlannerError as error:
        raise EssayPlannerError(f"{file}: {error}") from error


def _read(file: Path) -> bytes:
    suffix = file.suffix.lower()
    if suffix in _WITH_MACROS:
        raise EssayPlannerError(_("This template holds macros, which are not used. Save it in Word as .dotx."))
    if suffix not in _SUFFIXES:
        raise EssayPlannerError(_("A template’s name must end in .dotx or .docx."))
    if not file.exists():
        raise EssayPlannerError(_("There is no such template. Choose another, or none."))
    data = read_ordinary(file, MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise EssayPlannerError(_("This template is too big."))
    return data
