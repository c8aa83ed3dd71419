"""The commands that let a plan take evidence from packs, and not any more."""

from collections.abc import Sequence
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, takes_plan
from essay_planner.cli.plan_file import rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essay_planner.cli.options import Family
    from essay_planner.packs.catalogue import Catalogue
    from essay_planner.packs.reading import LoadedPack


def add_use(family: "Family") -> None:
    """Add the command 'pack use'."""
    command = add_command(
        family,
        "use",
        _("let a plan take evidence from more packs; of a pack's file a copy is kept among yours"),
        "essay-planner pack use my.essayplan cold-war berlin.evidencepack",
    )
    takes_plan(command)
    command.add_argument("packs", metavar="PACK", nargs="+", help=_("an installed pack's id, or a path"))
    command.set_defaults(act=lambda a: use_packs(a.plan, a.packs))


def add_leave(family: "Family") -> None:
    """Add the command 'pack leave'."""
    command = add_command(
        family,
        "leave",
        _("let a plan take no more evidence from a pack; what it uses of it stays"),
        "essay-planner pack leave my.essayplan cold-war",
    )
    takes_plan(command)
    command.add_argument("pack", metavar="PACK", help=_("its id, or its name in the plan"))
    command.set_defaults(act=lambda a: leave_pack(a.plan, a.pack))


def use_packs(path: Path, packs: Sequence[str]) -> Report:
    """Let the plan in 'path' take evidence from more packs: ids of installed ones, or paths.

    A pack that is given by its path is kept among the user's own, for the plan to find it there.
    Raises EssayPlannerError, and then the file is as it was.
    """
    from essay_planner.packs.catalogue import installed_packs, reference_to

    catalogue = installed_packs()
    found = {reference_to(loaded): loaded for loaded in map(catalogue.find, packs)}
    plan = rewrite(path, lambda plan: reduce(edits.add_pack, found, plan))
    words = _("Added {title}: place its evidence as {alias}/ID.")
    added = [(found[pack].pack.title, alias) for alias, pack in plan.packs.items() if pack in found]
    lines = [words.format(title=title, alias=alias) for title, alias in added]
    return Report(lines, warnings=keep(found.values(), catalogue))


def keep(packs: "Iterable[LoadedPack]", catalogue: "Catalogue") -> list[str]:
    """Keep copies of packs among the user's own; a sentence for each that cannot be kept."""
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.installing import install

    said = []
    for loaded in packs:
        try:
            install(loaded, catalogue.known)
        except (Unreadable, OSError) as error:
            words = _("The pack '{id}' could not be kept among your packs, so say --pack with its path: {why}.")
            said.append(words.format(id=loaded.pack.id, why=getattr(error, "strerror", None) or error))
    return said


def leave_pack(path: Path, name: str) -> Report:
    """Let the plan in 'path' take no more evidence from a pack, by its name in the plan or its id.

    What the plan uses of it stays. Raises EssayPlannerError.
    """

    def edit(plan: Plan) -> Plan:
        alias = next((a for a, pack in plan.packs.items() if name in (a, pack.id) and not pack.closed), name)
        return edits.take_pack_away(plan, alias)

    plan = rewrite(path, edit)
    kept = any(pack.closed and name in (alias, pack.id) for alias, pack in plan.packs.items())
    stays = " " + _("What the plan uses of it stays, as its own copies.") if kept else ""
    return Report([_("Took '{name}' away.").format(name=name) + stays])
