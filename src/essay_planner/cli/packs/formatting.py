"""The command that tidies the text of a pack."""

from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.plan_file import named_in_errors
from essay_planner.cli.report import Report
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_format(family: "Family") -> None:
    """Add the command 'pack format'."""
    command = add_command(
        family,
        "format",
        _("tidy the text of a pack: the usual order, one item a line, long texts folded; comments stay"),
        "essay-planner pack format my-pack",
        "essay-planner pack format my-pack/pack.yaml --check",
    )
    command.add_argument("pack", metavar="PACK", type=Path, help=_("the folder of a pack, or its pack.yaml"))
    command.add_argument("--check", action="store_true", help=_("only say whether it is tidy; nothing is written"))
    command.set_defaults(act=lambda a: format_pack(a.pack, a.check))


def format_pack(path: Path, check: bool = False) -> Report:
    """Tidy the text of a pack where it stands. Comments that cannot be kept are told, and the old text stays beside it.

    With 'check' nothing is written, and a text that is not tidy is a problem. Raises EssayPlannerError.
    """
    from essay_planner.files.atomic import backup_of, write_atomic
    from essay_planner.packs.formatting import formatted
    from essay_planner.packs.pack_text import is_archive, read_text, text_file

    if is_archive(path):
        message = _("{file}: This is the file to hand out. Tidy the folder that it was made of, and build it again.")
        raise EssayPlannerError(message.format(file=path))
    data, name = read_text(path)
    file, found = text_file(path), formatted(data, name)
    if found.data == data:
        return Report([_("{file}: It is tidy.").format(file=file)])
    lost = [_("{file}: The comment '{comment}' cannot be kept.").format(file=file, comment=one) for one in found.lost]
    if check:
        return Report(warnings=lost, problems=[_("{file}: It is not tidy.").format(file=file)])
    with named_in_errors(file):
        write_atomic(file, found.data, backups=1 if lost else 0)
    kept = [_("The old text is kept in {file}.").format(file=backup_of(file, 1))] if lost else []
    return Report([_("{file}: It is tidy now.").format(file=file), *kept], warnings=lost)
