"""The command that lists the earlier copies which are kept of a plan, and writes one of them to a file."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, named, takes_plan
from essay_planner.cli.plan_file import named_in_errors
from essay_planner.cli.report import Report
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext
from essay_planner.core.plan import Plan

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.files.copies import Copy

Kept = dict[str, tuple["Copy", Plan]]  # copies with what they hold, by their times as printed, the newest first


def add_copies(family: "Family") -> None:
    """Add the command 'copies'."""
    command = add_command(
        family,
        "copies",
        _("list the earlier copies that are kept of a plan, as their times and cards, or write one of them"),
        "essay-planner copies my.essayplan",
        "essay-planner copies my.essayplan --take 2026-03-01T18:30 -o earlier.essayplan",
    )
    takes_plan(command)
    command.add_argument("--take", metavar="TIME", help=_("write this one: a time as listed, or its beginning"))
    command.add_argument("-o", "--output", metavar="NEW", type=named(".essayplan"), help=_("the file to write it to"))
    command.set_defaults(act=lambda a: _copies(command, a))


def _copies(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    if (given.take is None) != (given.output is None):
        command.error(_("say --take TIME and -o NEW together"))
    return list_copies(given.plan) if given.take is None else take_copy(given.plan, given.take, given.output)


def list_copies(path: Path) -> Report:
    """The copies of the plan in 'path' that can be read, whatever has become of that file.

    Raises EssayPlannerError if there are none.
    """
    kept = _kept(path)
    return Report([f"{moment}\t{_cards(plan)}" for moment, (_copy, plan) in kept.items()])


def take_copy(path: Path, moment: str, output: Path) -> Report:
    """Write the newest copy whose time starts with 'moment' to a new file. Raises EssayPlannerError, or OSError."""
    from essay_planner.files.atomic import write_atomic

    kept = _kept(path)
    wanted = next((known for known in kept if known.startswith(moment.replace(" ", "T"))), None)
    if wanted is None:
        unknown = _("{file}: There is no copy of {time}. There are: {times}.")
        raise EssayPlannerError(unknown.format(file=path, time=moment, times=", ".join(kept)))
    if output.exists():
        raise EssayPlannerError(_("{file}: There is such a file already. Choose another name.").format(file=output))
    copy, _plan = kept[wanted]
    with named_in_errors(output):
        write_atomic(output, copy.path.read_bytes())
    return Report([_("Wrote {file}, as the plan was at {time}.").format(file=output, time=wanted)])


def _kept(path: Path) -> Kept:
    """Of several copies in one second the last."""
    from essay_planner.plans.copying import good_copies

    kept: Kept = {}
    for copy, plan in good_copies(path):
        kept.setdefault(copy.at.astimezone().isoformat(timespec="seconds"), (copy, plan))
    if not kept:
        raise EssayPlannerError(_("{file}: No copies of it are kept.").format(file=path))
    return kept


def _cards(plan: Plan) -> str:
    return ngettext("{n} card", "{n} cards", len(plan.cards)).format(n=len(plan.cards))
