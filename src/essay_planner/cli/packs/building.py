"""The command that makes the one file of a pack that is handed out."""

from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, named
from essay_planner.cli.packs.checking import summary
from essay_planner.cli.plan_file import named_in_errors
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_build(family: "Family") -> None:
    """Add the command 'pack build'."""
    command = add_command(
        family,
        "build",
        _("make of a pack's folder the one file to hand out; the same folder always gives the same bytes"),
        "essay-planner pack build my-pack -o my-pack.evidencepack",
    )
    command.add_argument("folder", metavar="FOLDER", type=Path, help=_("the folder with the pack.yaml"))
    said = _("the file to write, NAME.evidencepack; one that is there is replaced")
    command.add_argument("-o", "--output", metavar="FILE", type=named(".evidencepack"), required=True, help=said)
    command.set_defaults(act=lambda a: build_pack(a.folder, a.output))


def build_pack(folder: Path, output: Path) -> Report:
    """Write the one file of a pack. With any problem nothing is written, and a file that was there stays as it was."""
    from essay_planner.files.atomic import write_atomic
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.building import build
    from essay_planner.packs.fingerprint import fingerprint

    try:
        built = build(folder)
    except Unreadable as unreadable:
        return Report(problems=[str(problem) for problem in unreadable.problems])
    with named_in_errors(output):
        write_atomic(output, built.data)
    size = _("{file}: {size:,} kB").format(file=output, size=max(1, round(len(built.data) / 1000)))
    words = _("Fingerprint: {fingerprint}").format(fingerprint=fingerprint(built.loaded))
    return Report([summary(built.loaded), words, size], warnings=[str(warning) for warning in built.loaded.warnings])
