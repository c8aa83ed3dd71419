"""Exporting to Word without holding up the window."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.beside import Beside


class Exporting(QObject):
    """Writes Word documents off the GUI thread, one at a time."""

    started = Signal(object)  # the path
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside()

    def export(self, plan: Plan, path: Path) -> None:
        """Write a plan as a Word document; 'finished' or 'failed' tells. A file that was there stays if it fails."""
        self.started.emit(path)
        self._beside.do(partial(export_or_say, plan, path), partial(self.on_written, path))

    def wait(self) -> None:
        """Until everything asked for is written."""
        self._beside.wait()

    def on_written(self, path: Path, trouble: str) -> None:
        """Tell that a document is there, or why not."""
        if trouble:
            self.failed.emit(trouble)
        else:
            self.finished.emit(path)


def export_or_say(plan: Plan, path: Path) -> str:
    """Write a plan as a Word document; a sentence if that fails, else ''. Safe in any thread."""
    from essay_planner.core.outline import outline
    from essay_planner.export.word import to_docx
    from essay_planner.files.atomic import write_atomic

    try:
        write_atomic(path, to_docx(outline(plan), created=datetime.now(UTC)))
    except EssayPlannerError as error:
        return str(error)
    except OSError as error:
        why = error.strerror or str(error)
        sentence = _("'{name}' cannot be written ({why}).").format(name=path.name, why=why)
        return sentence + " " + _("Is it open in Word?") if isinstance(error, PermissionError) else sentence
    return ""
