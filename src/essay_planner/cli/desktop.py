"""The command that gives the program its place among those of a Linux desktop, and takes it away."""

from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_desktop(family: "Family") -> None:
    """Add the command 'desktop'."""
    command = add_command(
        family,
        "desktop",
        _("show the program in the desktop's menu, and let plans and packs open by a double click"),
        "essay-planner desktop add",
        "essay-planner desktop remove",
    )
    command.add_argument("act_of_desktop", metavar="add|remove", choices=("add", "remove"), help=_("which of the two"))
    command.set_defaults(act=lambda a: add_to_desktop() if a.act_of_desktop == "add" else remove_from_desktop())


def add_to_desktop() -> Report:
    """Put the program into the desktop's menu. Raises EssayPlannerError where there is no such desktop, and OSError."""
    from essay_planner.files.desktop import put_on_desktop

    written = put_on_desktop()
    return Report([_("Essay Planner is in the desktop's menu now. These files were written:"), *map(str, written)])


def remove_from_desktop() -> Report:
    """Take the program out of the desktop's menu. Raises OSError."""
    from essay_planner.files.desktop import take_off_desktop

    removed = take_off_desktop()
    if not removed:
        return Report([_("Essay Planner is not in the desktop's menu.")])
    return Report(
        [_("Essay Planner is in the desktop's menu no longer. These files were removed:"), *map(str, removed)]
    )
