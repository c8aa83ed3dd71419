"""The command that lists the packs there are."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.packs.checking import dumped
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.packs.reading import LoadedPack


def add_list(family: "Family") -> None:
    """Add the command 'pack list'."""
    command = add_command(
        family,
        "list",
        _("list the packs there are, with version, authors, licence, fingerprint and where each is from"),
        "essay-planner pack list",
        "essay-planner pack list --json",
    )
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=lambda a: list_packs(a.json))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Listed:
    """A pack as it is listed. 'origin' is the file or shared folder that it was copied from, 'since' when."""

    id: str
    version: str
    older: bool
    title: str
    authors: Sequence[str]
    licence: str
    fingerprint: str
    shipped: bool
    path: str
    origin: str
    since: str


def list_packs(as_json: bool = False) -> Report:
    """The packs there are, older versions last; those that cannot be read are problems."""
    from essay_planner.packs.catalogue import installed_packs

    catalogue = installed_packs()
    found = [_listed(loaded, loaded in catalogue.editions) for loaded in catalogue.known]
    problems = [str(problem) for _path, problem in catalogue.broken]
    lines = [dumped([asdict(one) for one in found])] if as_json else [line for one in found for line in _lines(one)]
    return Report(lines, problems=problems)


def _listed(loaded: "LoadedPack", older: bool) -> _Listed:
    from essay_planner.packs.installing import is_shipped
    from essay_planner.packs.origin import Origin, read_origin

    pack = loaded.pack
    origin = (read_origin(loaded.path) if loaded.path else None) or Origin()
    return _Listed(
        id=pack.id,
        version=pack.version,
        older=older,
        title=pack.title,
        authors=[author.name for author in pack.authors],
        licence=pack.licence,
        fingerprint=_fingerprint(loaded),
        shipped=is_shipped(loaded),
        path=str(loaded.path),
        origin=origin.folder or origin.file,
        since=origin.at,
    )


def _fingerprint(loaded: "LoadedPack") -> str:
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.fingerprint import fingerprint

    try:
        return fingerprint(loaded)
    except (OSError, Unreadable):  # its pictures went away since it was read
        return ""


def _lines(one: _Listed) -> Iterator[str]:
    from essay_planner.core.licences import licence_words

    older = _(" (an older version)") if one.older else ""
    yield f"{one.id} {one.version}{older}: {one.title}"
    by = _("by {names}").format(names=", ".join(one.authors)) if one.authors else _("by nobody named")
    yield "  " + " · ".join(part for part in (by, licence_words(one.licence), one.fingerprint) if part)
    if one.shipped:
        yield "  " + _("came with the program")
    elif one.origin:
        yield "  " + _("from {place}, {day}").format(place=one.origin, day=one.since[:10])
    else:
        yield "  " + one.path
