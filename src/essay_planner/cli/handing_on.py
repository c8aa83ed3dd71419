"""The commands that hand a plan on: as a Word document, as a copy with its packs, and as text."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, named, takes_plan
from essay_planner.cli.plan_file import named_in_errors, packs_at_hand, read
from essay_planner.cli.report import Report
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.outline import outline

if TYPE_CHECKING:
    from essay_planner.cli.options import Family, takes_plan


def add_export(family: "Family") -> None:
    """Add the command 'export'."""
    command = add_command(
        family,
        "export",
        _("write a plan as a Word document"),
        "essay-planner export my.essayplan -o my-plan.docx",
    )
    takes_plan(command)
    command.add_argument("-o", "--output", metavar="FILE.docx", required=True, type=named(".docx"))
    command.set_defaults(act=lambda a: export(a.plan, a.output))


def add_copy(family: "Family") -> None:
    """Add the command 'copy'."""
    command = add_command(
        family,
        "copy",
        _("save a copy of a plan with the packs it uses, in a new folder that opens on any computer"),
        "essay-planner copy my.essayplan for-my-teacher",
    )
    takes_plan(command)
    command.add_argument("folder", metavar="DIR", type=Path, help=_("the folder to make"))
    command.set_defaults(act=lambda a: copy_with_packs(a.plan, a.folder))


def add_show(family: "Family") -> None:
    """Add the command 'show'."""
    command = add_command(family, "show", _("print a plan as readable text"), "essay-planner show my.essayplan")
    takes_plan(command)
    command.set_defaults(act=lambda a: show(a.plan))


def export(path: Path, output: Path) -> Report:
    """Write the plan in 'path' as a Word document to 'output'. Raises EssayPlannerError, or OSError."""
    from essay_planner.export.word import to_docx
    from essay_planner.files.atomic import write_atomic

    if output.exists() and output.samefile(path):
        raise EssayPlannerError(
            _("{file}: This is the plan itself. Choose another name for the document.").format(file=output)
        )
    document = to_docx(outline(read(path)), created=datetime.now(UTC))
    with named_in_errors(output):
        write_atomic(output, document)
    return Report([_("Wrote {file}.").format(file=output)])


def copy_with_packs(path: Path, folder: Path) -> Report:
    """Write a new folder with the plan in 'path' and the packs it uses. Raises EssayPlannerError, or OSError."""
    from essay_planner.files.folder import write_folder
    from essay_planner.packs.along import packs_along
    from essay_planner.plans.writing import dump_plan

    plan = read(path)
    along = packs_along(plan.packs, list(packs_at_hand(plan).values()))
    files = {f"{folder.name}.essayplan": dump_plan(plan), **along.files}
    try:
        write_folder(folder, files)
    except FileExistsError:
        there = _("{file}: There is something of that name already. Choose another name.")
        raise EssayPlannerError(there.format(file=folder)) from None
    without = _("Not at hand, so not with it: {pack}. The plan holds its own copies of what it uses.")
    lines = [_("Wrote {file}.").format(file=folder / name) for name in files]
    return Report(lines, warnings=[without.format(pack=pack) for pack in along.missing])


def show(path: Path) -> Report:
    """The plan in 'path' as readable text. Raises EssayPlannerError."""
    from essay_planner.export.text import to_text

    return Report(to_text(outline(read(path))).splitlines())
