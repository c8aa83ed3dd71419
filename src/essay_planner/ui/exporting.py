"""Writing what a plan is exported as, without holding up the window."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.beside import Beside
from essay_planner.ui.export.in_steps import InSteps


class Exporting(QObject):
    """Writes plans as their export options say, one at a time: beside the window, or in slices what needs Qt."""

    started = Signal(object)  # the path
    finished = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside()
        self._steps = InSteps(self)

    def export(self, plan: Plan, path: Path) -> None:
        """Write a plan to a file; 'finished' or 'failed' tells. A file that was there stays if it fails."""
        from essay_planner.export.formats import PDF

        self.wait()
        self.started.emit(path)
        if plan.export.format == PDF:
            self._beside.do(partial(page_or_say, plan), partial(self.on_page, plan, path))
        else:
            self._beside.do(partial(export_or_say, plan, path), partial(self.on_written, path))

    def wait(self) -> None:
        """Until everything asked for is written."""
        self._beside.wait()
        self._steps.finish()
        self._beside.wait()

    def on_page(self, plan: Plan, path: Path, made: tuple[str, str, str]) -> None:
        """Make a PDF of a page, or tell why there is none."""
        from essay_planner.ui.export.pages import A4
        from essay_planner.ui.export.pdf import pdf_in_steps

        html, language, trouble = made
        if trouble:
            self.failed.emit(trouble)
            return
        work = pdf_in_steps(html, plan.question.text, language, plan.export.paper or A4)
        self._steps.do(work, partial(self.on_made, path))

    def on_made(self, path: Path, data: bytes) -> None:
        """Write a PDF."""
        self._beside.do(partial(write_or_say, path, data), partial(self.on_written, path))

    def on_written(self, path: Path, trouble: str) -> None:
        """Tell that a file is there, or why not."""
        if trouble:
            self.failed.emit(trouble)
        else:
            self.finished.emit(path)


def export_or_say(plan: Plan, path: Path) -> str:
    """Write a plan as the file that its options name; a sentence if that fails, else ''. Safe in any thread."""
    from essay_planner.core.outline import outline
    from essay_planner.export.formats import WORD, formats
    from essay_planner.files.pictures import pictures_of

    kind = formats().get(plan.export.format, formats()[WORD])
    assert kind.make is not None, kind.word
    try:
        data = kind.make(outline(plan, pictures=pictures_of(plan)), datetime.now(UTC))
    except (EssayPlannerError, OSError) as error:  # of the template
        return str(error)
    return write_or_say(path, data)


def page_or_say(plan: Plan) -> tuple[str, str, str]:
    """The page of a plan and its language, or a sentence why there is none. Safe in any thread."""
    from essay_planner.core.outline import outline
    from essay_planner.export.paged import to_page
    from essay_planner.files.pictures import pictures_of

    laid = outline(plan, pictures=pictures_of(plan))
    try:
        return to_page(laid), laid.language, ""
    except EssayPlannerError as error:
        return "", "", str(error)


def write_or_say(path: Path, data: bytes) -> str:
    """Write a file; a sentence if that fails, else ''. Safe in any thread."""
    from essay_planner.files.atomic import write_atomic

    try:
        write_atomic(path, data)
    except OSError as error:
        why = error.strerror or str(error)
        sentence = _("'{name}' cannot be written ({why}).").format(name=path.name, why=why)
        if not isinstance(error, PermissionError):
            return sentence
        asked = _("Is it open in Word?") if path.suffix.lower() == ".docx" else _("Is it open in another program?")
        return f"{sentence} {asked}"
    return ""
