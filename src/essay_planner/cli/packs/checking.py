"""The command that checks a pack: every problem with its place, and what is in it."""

from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.messages import _, ngettext

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.packs.reading import LoadedPack


def add_check(family: "Family") -> None:
    """Add the command 'pack check'."""
    command = add_command(
        family,
        "check",
        _("print every problem of a pack, as file:line:column: message"),
        "essay-planner pack check my-pack",
        "essay-planner pack check de-stalinisation",
    )
    command.add_argument("pack", metavar="PACK", help=_("an installed pack's id, or a path"))
    command.set_defaults(act=lambda a: check_pack(a.pack))


def check_pack(name: str) -> Report:
    """What is in a pack, and everything that is wrong with it, as file:line:column: message."""
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.catalogue import installed_packs

    try:
        loaded = installed_packs().find(name)
    except Unreadable as unreadable:
        return Report(problems=[str(problem) for problem in unreadable.problems])
    return Report([summary(loaded)], warnings=[str(warning) for warning in loaded.warnings])


def summary(loaded: "LoadedPack") -> str:
    """What is in a pack, in one line."""
    pack = loaded.pack
    counts = (
        ngettext("{n} question", "{n} questions", len(pack.questions)).format(n=len(pack.questions)),
        ngettext("{n} piece of evidence", "{n} pieces of evidence", len(pack.evidence)).format(n=len(pack.evidence)),
        ngettext("{n} source", "{n} sources", len(pack.sources)).format(n=len(pack.sources)),
    )
    found = ngettext("{n} thing to look at", "{n} things to look at", len(loaded.warnings))
    return _("{pack} {version}: {counts}. {found}.").format(
        pack=pack.id,
        version=pack.version,
        counts=", ".join(counts),
        found=found.format(n=len(loaded.warnings)) if loaded.warnings else _("No problems"),
    )
