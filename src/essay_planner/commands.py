"""What each command does, told in lines: nothing here prints, and nothing here knows a window."""

import secrets
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core import edits
from essay_planner.core.errors import EditRefused, EssayPlannerError
from essay_planner.core.library import OWN, copy_from_pack, merge_libraries, reference
from essay_planner.core.messages import _, ngettext
from essay_planner.core.outline import outline
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Place, column
from essay_planner.core.plan import Library, Plan, PlanQuestion, Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from essay_planner.packs.reading import LoadedPack

_PARTS = {"introduction": INTRODUCTION, "conclusion": CONCLUSION, "tray": TRAY}
WITHOUT_SIDES = ("introduction", "tray")


@dataclass(frozen=True, slots=True)
class Report:
    """What a command has to say: lines of its result, and problems. Only problems make it fail."""

    lines: Sequence[str] = ()
    warnings: Sequence[str] = ()
    problems: Sequence[str] = ()


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
    from essay_planner.packs.catalogue import find_question

    loaded, chosen = find_question(question)
    plan = edits.new_plan(loaded.pack, chosen, new_id(""), new_id("s"), loaded.sha256)
    plan = edits.use_suggested_sections(plan, {new_id("s"): section.heading for section in chosen.sections})
    return _write_new(path, plan, replace_file)


def start_own_plan(
    question: PlanQuestion, path: Path, sections: Sequence[str] = (), packs: Sequence[str] = (), force: bool = False
) -> Report:
    """Write a new plan on a question of one's own to 'path'; 'packs' are ids of installed packs, or paths.

    Raises EssayPlannerError where there is no such pack, and where there is a file and no 'force' to replace it.
    """
    from essay_planner.packs.catalogue import installed_packs, reference_to

    catalogue = installed_packs()
    references = list(dict.fromkeys(reference_to(catalogue.find(pack)) for pack in packs))
    headings = {new_id("s"): heading for heading in dict.fromkeys(sections)}
    return _write_new(path, edits.own_plan(question, new_id(""), new_id("s"), headings, references), force)


def _write_new(path: Path, plan: Plan, replace_file: bool) -> Report:
    from essay_planner.plans.writing import write_plan

    if path.exists() and not replace_file:
        raise EssayPlannerError(
            _("{file}: There is such a file already. Choose another name, or say --force.").format(file=path)
        )
    with _held(path):
        write_plan(path, plan)
    headings = [f"  {n}. {section.heading}" for n, section in enumerate(plan.sections, 1)]
    return Report([_("Started {file} with these sections:").format(file=path), *headings])


def place(
    path: Path,
    evidence: Sequence[str],
    *,
    side: Side | None,
    section: str,
    explanation: str = "",
    strength: int | None = None,
    pack: str | None = None,
) -> Report:
    """Put evidence on the plan in 'path', as new cards at the end of one of its places; all of it or none.

    'evidence' are ids in the pack of the plan's question, or alias/id. 'section' is a number as 'show' prints it,
    an id, or introduction, conclusion or tray. 'pack' says where a pack is that is not installed.
    Raises EssayPlannerError with everything that is wrong, and then the file is as it was.
    """
    from essay_planner.plans.writing import write_plan

    read(path)  # what cannot be read is left without a lock beside it
    with _held(path):
        plan = read(path)
        where = place_for(plan, section, side)
        cards = {new_id("k"): ref for ref in _references(plan, evidence)}
        copies = _copies(plan, tuple(cards.values()), pack)
        plan = edits.place_evidence(plan, cards, copies, where, side=side)
        for card in cards:
            plan = edits.explain_card(plan, card, explanation) if explanation else plan
            plan = edits.rate_card(plan, card, strength) if strength else plan
        write_plan(path, plan)
    placed = ngettext("Placed {n} piece of evidence.", "Placed {n} pieces of evidence.", len(cards))
    return Report([placed.format(n=len(cards))])


def add_packs(path: Path, packs: Sequence[str]) -> Report:
    """Let the plan in 'path' take evidence from more packs: ids of installed ones, or paths.

    Raises EssayPlannerError, and then the file is as it was.
    """
    from essay_planner.packs.catalogue import installed_packs, reference_to

    catalogue = installed_packs()
    found = {reference_to(loaded): loaded for loaded in map(catalogue.find, packs)}
    plan = rewrite(path, lambda plan: reduce(edits.add_pack, found, plan))
    words = _("Added {title}: place its evidence as {alias}/ID.")
    added = [(found[pack].pack.title, alias) for alias, pack in plan.packs.items() if pack in found]
    return Report([words.format(title=title, alias=alias) for title, alias in added])


def take_pack_away(path: Path, name: str) -> Report:
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


def rewrite(path: Path, edit: Callable[[Plan], Plan]) -> Plan:
    """Change the plan in a file; what the file holds then. Raises EssayPlannerError, and then it is as it was."""
    from essay_planner.plans.writing import write_plan

    read(path)  # what cannot be read is left without a lock beside it
    with _held(path):
        plan = edit(read(path))
        write_plan(path, plan)
    return plan


def export(path: Path, output: Path) -> Report:
    """Write the plan in 'path' as a Word document to 'output'. Raises EssayPlannerError, or OSError."""
    from essay_planner.export.word import to_docx
    from essay_planner.files.atomic import write_atomic

    if output.exists() and output.samefile(path):
        raise EssayPlannerError(
            _("{file}: This is the plan itself. Choose another name for the document.").format(file=output)
        )
    document = to_docx(outline(read(path)), created=datetime.now(UTC))
    with _named_in_errors(output):
        write_atomic(output, document)
    return Report([_("Wrote {file}.").format(file=output)])


def show(path: Path) -> Report:
    """The plan in 'path' as readable text. Raises EssayPlannerError."""
    from essay_planner.export.text import to_text

    return Report(to_text(outline(read(path))).splitlines())


def check_pack(name: str) -> Report:
    """What is in a pack, and everything that is wrong with it, as file:line:column: message."""
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.catalogue import installed_packs

    try:
        loaded = installed_packs().find(name)
    except Unreadable as unreadable:
        return Report(problems=[str(problem) for problem in unreadable.problems])
    pack = loaded.pack
    counts = (
        ngettext("{n} question", "{n} questions", len(pack.questions)).format(n=len(pack.questions)),
        ngettext("{n} piece of evidence", "{n} pieces of evidence", len(pack.evidence)).format(n=len(pack.evidence)),
        ngettext("{n} source", "{n} sources", len(pack.sources)).format(n=len(pack.sources)),
    )
    found = ngettext("{n} thing to look at", "{n} things to look at", len(loaded.warnings))
    line = _("{pack} {version}: {counts}. {found}.").format(
        pack=pack.id,
        version=pack.version,
        counts=", ".join(counts),
        found=found.format(n=len(loaded.warnings)) if loaded.warnings else _("No problems"),
    )
    return Report([line], warnings=[str(warning) for warning in loaded.warnings])


def new_id(prefix: str) -> str:
    """A random id, never used before; 'prefix' says of what: 'k' of a card, 's' of a section."""
    return prefix + secrets.token_hex(6)


def read(path: Path) -> Plan:
    """The plan in a file. Raises EssayPlannerError."""
    from essay_planner.files.ordinary import read_ordinary
    from essay_planner.files.plain_text import SIZE_LIMIT
    from essay_planner.plans.reading import load_plan

    return load_plan(read_ordinary(path, SIZE_LIMIT), str(path))


@contextmanager
def _named_in_errors(path: Path) -> "Iterator[None]":
    """Errors of the system name the file that the user asked for, not one that was made on the way."""
    try:
        yield
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def _held(path: Path) -> "Iterator[None]":
    """Keep others from writing a plan meanwhile. Raises EssayPlannerError if one has it open."""
    from essay_planner.files.lock import FileLock

    lock = FileLock(path)
    with _named_in_errors(path):
        if not lock.acquire():
            raise EssayPlannerError(_("{file}: The plan is open elsewhere. Close it there first.").format(file=path))
        try:
            yield
        finally:
            lock.release()


def place_for(plan: Plan, name: str, side: Side | None) -> Place:
    """The place of a name: a section's number as 'show' prints it, its id, or another part. Raises EditRefused."""
    if name in _PARTS:
        return _PARTS[name]
    printed = {str(section.number): section.id for section in outline(plan).sections}
    section_id = name if any(section.id == name for section in plan.sections) else printed.get(name)
    if section_id is None:
        known = ", ".join(f"{number} ({_heading(plan, section_id)})" for number, section_id in printed.items())
        raise EditRefused(
            _("There is no section '{name}' on this plan. There are {known}, introduction, conclusion, tray.").format(
                name=name, known=known
            )
        )
    return column(section_id, side or Side.CONTEXT)


def _heading(plan: Plan, section_id: str) -> str:
    return next(section.heading for section in plan.sections if section.id == section_id)


def _references(plan: Plan, evidence: Sequence[str]) -> list[str]:
    """Each id as alias/id; an id without an alias is of the question's pack, or of the first that has it."""
    aliases = sorted(_open_packs(plan), key=lambda alias: alias != plan.question.pack)
    usual = aliases[0] if aliases else OWN
    holding: dict[str, str] = {}
    if len(aliases) > 1 and any("/" not in name for name in evidence):
        found = packs_at_hand(plan)
        for alias in (alias for alias in aliases if alias in found):
            for piece in found[alias].pack.evidence:
                holding.setdefault(piece.id, alias)
    return [name if "/" in name else reference(holding.get(name, usual), name) for name in evidence]


def _open_packs(plan: Plan) -> list[str]:
    return [alias for alias, pack in plan.packs.items() if not pack.closed]


def packs_at_hand(plan: Plan) -> "Mapping[str, LoadedPack]":
    """The installed packs that the plan takes evidence from, by their names in it."""
    from essay_planner.packs.catalogue import installed_packs, packs_for

    return packs_for(plan.packs, installed_packs().packs)


def _copies(plan: Plan, refs: Sequence[str], pack: str | None) -> Library:
    """Copies from the plan's packs of what the plan itself does not hold yet. Raises for all that is unknown."""
    copies, unknown = Library(), []
    wanted = [ref.partition("/") for ref in refs if ref not in plan.library.evidence]
    for alias in dict.fromkeys(alias for alias, _slash, _id in wanted):
        loaded = _pack_of(plan, alias, pack)
        ids = [evidence_id for of, _slash, evidence_id in wanted if of == alias]
        copies = merge_libraries(copies, copy_from_pack(loaded.pack, alias, ids))
        known = [piece.id for piece in loaded.pack.evidence]
        unknown += [_unknown(name, loaded.pack.id, known) for name in ids if name not in known]
    if unknown:
        raise EssayPlannerError("\n".join(unknown))
    return copies


def _pack_of(plan: Plan, alias: str, path: str | None) -> "LoadedPack":
    from essay_planner.packs.catalogue import installed_packs

    if alias not in _open_packs(plan):
        raise EssayPlannerError(_("The plan uses no pack by the name of '{alias}'.").format(alias=alias))
    at_hand = None if path else packs_at_hand(plan).get(alias)
    loaded = at_hand or installed_packs().find(path or plan.packs[alias].id)
    if loaded.pack.id != plan.packs[alias].id:
        raise EssayPlannerError(
            _("That is the pack '{found}'; the plan uses '{wanted}'.").format(
                found=loaded.pack.id, wanted=plan.packs[alias].id
            )
        )
    return loaded


def _unknown(name: str, pack: str, known: Sequence[str]) -> str:
    close = get_close_matches(name, known, n=1)
    hint = _(" Did you mean '{name}'?").format(name=close[0]) if close else ""
    return _("There is no evidence '{name}' in the pack '{pack}'.").format(name=name, pack=pack) + hint
