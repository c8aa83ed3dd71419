"""The command that checks a pack: every problem with its place, and what is in it."""

from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.messages import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Iterable

    from essay_planner.cli.options import Family
    from essay_planner.files.problems import Problem
    from essay_planner.packs.reading import LoadedPack


def add_check(family: "Family") -> None:
    """Add the command 'pack check'."""
    command = add_command(
        family,
        "check",
        _("print every problem of a pack, as file:line:column: message"),
        "essay-planner pack check my-pack",
        "essay-planner pack check my-pack.evidencepack",
        "essay-planner pack check de-stalinisation --json",
    )
    command.add_argument("pack", metavar="PACK", help=_("an installed pack's id, or a path"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=lambda a: check_pack(a.pack, a.json))


def check_pack(name: str, as_json: bool = False) -> Report:
    """What is in a pack, and everything that is wrong with it, as file:line:column: message.

    As JSON: the pack's id, version and fingerprint, null where it has problems, and these and what is doubtful.
    """
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.fingerprint import fingerprint

    try:
        loaded = found_pack(name)
        words = fingerprint(loaded)
    except Unreadable as unreadable:
        answer = {"id": None, "version": None, "fingerprint": None, "problems": _places(unreadable.problems)}
        return Report([dumped(answer)] if as_json else [], problems=_lines(unreadable.problems))
    if as_json:
        about = {"id": loaded.pack.id, "version": loaded.pack.version, "fingerprint": words}
        return Report([dumped({**about, "problems": _places(loaded.warnings)})])
    lines = [summary(loaded), _("Fingerprint: {fingerprint}").format(fingerprint=words)]
    return Report(lines, warnings=_lines(loaded.warnings))


def found_pack(name: str) -> "LoadedPack":
    """The pack of that id or at that path. Raises EssayPlannerError. For what is a file's name no other is read."""
    from essay_planner.packs.catalogue import installed_packs
    from essay_planner.packs.reading import ARCHIVE_SUFFIX, read_pack

    path = Path(name)
    if path.exists() and (len(path.parts) > 1 or path.suffix.lower() in (ARCHIVE_SUFFIX, ".yaml", ".yml")):
        return read_pack(path)
    return installed_packs().find(name)


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


def dumped(answer: object) -> str:
    """An answer as JSON."""
    import json

    return json.dumps(answer, ensure_ascii=False, indent=2)


def _lines(problems: "Iterable[Problem]") -> list[str]:
    return [str(problem) for problem in problems]


def _places(problems: "Iterable[Problem]") -> list[dict[str, object]]:
    return [
        {"file": one.file, "line": one.line, "column": one.column, "message": one.message, "advice": one.warning}
        for one in problems
    ]
