"""The commands that list questions and start plans."""

import argparse
import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, named
from essay_planner.cli.packs.using import keep
from essay_planner.cli.plan_file import held, new_id
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, PlanQuestion

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.packs.reading import LoadedPack


def add_questions(family: "Family") -> None:
    """Add the command 'questions'."""
    command = add_command(
        family,
        "questions",
        _("list the questions that can be planned, as PACK/QUESTION and its text"),
        "essay-planner questions",
        "essay-planner questions de-stalinisation",
    )
    command.add_argument("pack", nargs="?", metavar="PACK", help=_("only this pack's"))
    command.set_defaults(act=lambda a: list_questions(a.pack))


def add_new(family: "Family") -> None:
    """Add the command 'new'."""
    command = add_command(
        family,
        "new",
        _("start a plan on a pack's question, with the sections that it suggests, or on a question of your own"),
        "essay-planner new de-stalinisation/destalinisation-success -o khrushchev.essayplan",
        'essay-planner new --own "How far did the Thaw change Soviet culture?" --for "It did" \\\n'
        '      --against "It did not" --period 1953–64 --section Writers --section Cinema \\\n'
        "      --pack de-stalinisation -o thaw.essayplan",
    )
    asked = command.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", metavar="PACK/QUESTION", nargs="?", help=_("as 'essay-planner questions' prints it"))
    asked.add_argument("--own", metavar="TEXT", help=_("a question of your own"))
    own = command.add_argument_group(_("for a question of your own"))
    own.add_argument(
        "--for", dest="for_", metavar="WORDS", help=_("what its For side says; if left out, what suits the question")
    )
    own.add_argument(
        "--against", metavar="WORDS", help=_("what its Against side says; if left out, what suits the question")
    )
    own.add_argument("--period", metavar="YEARS", help=_("as one writes it: 1953–64, the 1950s"))
    own.add_argument("--marks", metavar="N", type=int, help=_("how many marks there are for it"))
    own.add_argument("--section", metavar="HEADING", action="append", help=_("a section; may be said again"))
    own.add_argument("--pack", metavar="PACK", action="append", help=_("takes evidence from it; may be said again"))
    command.add_argument("-o", "--output", metavar="FILE", required=True, type=named(".essayplan"), help=_("the plan"))
    command.add_argument("--force", action="store_true", help=_("replace a file of that name"))
    command.set_defaults(act=lambda a: _new(command, a))


def _new(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    if given.own is not None:
        question = edits.own_question(given.own, given.for_ or "", given.against or "", given.period or "", given.marks)
        return start_own_plan(question, given.output, given.section or (), given.pack or (), given.force)
    for name in ("for_", "against", "period", "marks", "section", "pack"):
        if getattr(given, name) is not None:
            command.error(_("--{name} is for a question of your own: say --own, too").format(name=name.rstrip("_")))
    return start_plan(given.question, given.output, given.force)


def list_questions(pack: str | None) -> Report:
    """The questions of a pack (an installed one's id, or a path), or of all installed packs.

    Installed packs that cannot be read are problems. Raises EssayPlannerError if there is no such pack.
    """
    from essay_planner.packs.catalogue import installed_packs

    catalogue = installed_packs()
    if pack is not None:
        return Report(_question_lines(pack, catalogue.find(pack)))
    lines = [line for loaded in catalogue.packs for line in _question_lines(loaded.pack.id, loaded)]
    return Report(lines, problems=[str(problem) for _path, problem in catalogue.broken])


def _question_lines(name: str, loaded: "LoadedPack") -> list[str]:
    return [f"{name}/{question.id}\t{' '.join(question.text.split())}" for question in loaded.pack.questions]


def start_plan(question: str, path: Path, replace_file: bool = False) -> Report:
    """Write a new plan on PACK/QUESTION to 'path', with the sections that the question suggests.

    Raises EssayPlannerError where there is no such question, and where there is a file that is not to be replaced.
    """
    from essay_planner.packs.catalogue import installed_packs

    catalogue = installed_packs()
    loaded, chosen = catalogue.find_question(question)
    plan = edits.new_plan(loaded.pack, chosen, new_id(""), new_id("s"), loaded.sha256)
    plan = edits.use_suggested_sections(plan, {new_id("s"): section.heading for section in chosen.sections})
    report = _write_new(path, plan, replace_file)
    return dataclasses.replace(report, warnings=[*report.warnings, *keep([loaded], catalogue)])


def start_own_plan(
    question: PlanQuestion, path: Path, sections: Sequence[str] = (), packs: Sequence[str] = (), force: bool = False
) -> Report:
    """Write a new plan on a question of one's own to 'path'; 'packs' are ids of installed packs, or paths.

    Raises EssayPlannerError where there is no such pack, and where there is a file and no 'force' to replace it.
    """
    from essay_planner.packs.catalogue import installed_packs, reference_to

    catalogue = installed_packs()
    found = {reference_to(loaded): loaded for loaded in map(catalogue.find, packs)}
    headings = {new_id("s"): heading for heading in dict.fromkeys(sections)}
    plan = edits.own_plan(question, new_id(""), new_id("s"), headings, list(found))
    report = _write_new(path, plan, force)
    return dataclasses.replace(report, warnings=[*report.warnings, *keep(found.values(), catalogue)])


def _write_new(path: Path, plan: Plan, replace_file: bool) -> Report:
    from essay_planner.plans.writing import write_plan

    if path.exists() and not replace_file:
        raise EssayPlannerError(
            _("{file}: There is such a file already. Choose another name, or say --force.").format(file=path)
        )
    with held(path):
        write_plan(path, plan)
    headings = [f"  {n}. {section.heading}" for n, section in enumerate(plan.sections, 1)]
    return Report([_("Started {file} with these sections:").format(file=path), *headings])
