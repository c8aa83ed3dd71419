"""The commands that install packs and remove them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.packs.catalogue import Catalogue
    from essay_planner.packs.reading import LoadedPack


def add_install(family: "Family") -> None:
    """Add the command 'pack install'."""
    command = add_command(
        family,
        "install",
        _("keep a copy of packs among yours, for new plans to start from; one with problems is refused"),
        "essay-planner pack install berlin.evidencepack",
        "essay-planner pack install berlin.evidencepack --fingerprint baba-dile-gasi-home-kora-42",
    )
    command.add_argument("packs", metavar="PACK", nargs="+", type=Path, help=_("the path to a pack"))
    said = _("install it only if it has this fingerprint, as its maker told you")
    command.add_argument("--fingerprint", metavar="WORDS", default="", help=said)
    command.set_defaults(act=lambda a: install_packs(a.packs, a.fingerprint))


def add_remove(family: "Family") -> None:
    """Add the command 'pack remove'."""
    command = add_command(
        family,
        "remove",
        _("remove installed packs; plans keep what they use of them"),
        "essay-planner pack remove berlin",
        "essay-planner pack remove berlin@1.0.0",
    )
    said = _("an installed pack's id, for all its versions, ID@VERSION for one, or the path to its installed file")
    command.add_argument("packs", metavar="PACK", nargs="+", help=said)
    command.set_defaults(act=lambda a: remove_packs(a.packs))


def install_packs(paths: Sequence[Path], wanted: str = "") -> Report:
    """Keep copies of packs among the user's own: a line for each that is there then, a problem for each that is not."""
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.catalogue import installed_packs

    _check_wanted(paths, wanted)
    known = list(installed_packs().known)
    lines, problems = [], []
    for path in paths:
        try:
            lines.append(_installed(path, known, wanted))
        except Unreadable as unreadable:
            problems += [str(problem) for problem in unreadable.problems]
        except OSError as error:
            problems.append(f"{path}: {error.strerror or error}.")
        except EssayPlannerError as error:
            problems.append(str(error))
    return Report(lines, problems=problems)


def _check_wanted(paths: Sequence[Path], wanted: str) -> None:
    from essay_planner.packs.fingerprint import tidied

    if wanted and len(paths) > 1:
        raise EssayPlannerError(_("A fingerprint belongs to one pack. Install the packs one after the other."))
    if wanted and not tidied(wanted):
        message = _("'{words}' is not a fingerprint: a word or a number in it is wrong. Ask for it again.")
        raise EssayPlannerError(message.format(words=wanted))


def _installed(path: Path, known: "list[LoadedPack]", wanted: str) -> str:
    """Install one pack, note it among those 'known', and say so.

    Raises EssayPlannerError and OSError, and then it is not installed.
    """
    from essay_planner.packs.fingerprint import fingerprint, tidied
    from essay_planner.packs.installing import install
    from essay_planner.packs.reading import read_pack

    loaded = read_pack(path)
    words = fingerprint(loaded)
    if wanted and words != tidied(wanted):
        message = _("{file}: This pack has another fingerprint, {words}. It is not installed.")
        raise EssayPlannerError(message.format(file=path, words=words))
    kept = install(loaded, known)
    there = any(one is kept for one in known)
    known.append(kept)
    said = (
        _("{pack} {version} is installed already ({words}).") if there else _("Installed {pack} {version} ({words}).")
    )
    return said.format(pack=loaded.pack.id, version=loaded.pack.version, words=words)


def remove_packs(names: Sequence[str]) -> Report:
    """Remove packs that the user installed: a line for each that is gone, a problem for each name that is none."""
    from essay_planner.packs.catalogue import installed_packs
    from essay_planner.packs.removing import uninstall

    lines, problems = [], []
    for name in names:
        try:
            for path, said in _meant(name, installed_packs()):
                uninstall(path)
                lines.append(_("Removed {pack}. Plans keep what they use of it.").format(pack=said))
        except OSError as error:
            problems.append(f"{name}: {error.strerror or error}.")
        except EssayPlannerError as error:
            problems.append(f"{name}: {error}")
    return Report(lines, problems=problems)


def _meant(name: str, catalogue: "Catalogue") -> list[tuple[Path, str]]:
    """The files of the installed packs that a name stands for, each with what it is called. Raises NotFound."""
    from essay_planner.packs.catalogue import NotFound

    pack_id, _at, version = name.partition("@")
    there = {one.path: one.pack for one in catalogue.known if one.path is not None}
    found = [path for path in there if path.resolve() == Path(name).resolve()]
    if not found and not version and sum(one.pack.id == pack_id for one in catalogue.packs) > 1:
        catalogue.find(pack_id)  # raises, and says where each of them is
    found = found or [path for path, pack in there.items() if pack.id == pack_id and version in ("", pack.version)]
    broken = [path for path, _problem in catalogue.broken if name in (path.name, path.stem)]
    if not found and not broken:
        raise NotFound(_("There is no such pack. 'essay-planner pack list' lists those that are installed."))
    return [(path, f"{there[path].id} {there[path].version}") for path in found] or [(one, one.name) for one in broken]
