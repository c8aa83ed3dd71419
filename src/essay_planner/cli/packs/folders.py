"""The commands for shared folders that packs come from: add one, remove one, and see what is new there."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, family_of
from essay_planner.cli.report import Report
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _, ngettext

if TYPE_CHECKING:
    from essay_planner.cli.options import Family
    from essay_planner.files.settings import Settings
    from essay_planner.packs.folders import Offer, Sight

_PATIENCE = 10.0  # seconds to wait for windows that change the settings: no window stands still meanwhile


def add_folder(family: "Family") -> None:
    """Add the command 'pack folder', with its three."""
    command = add_command(
        family,
        "folder",
        _("look after the shared folders that packs come from, such as one on a school's drive"),
        "essay-planner pack folder add /mnt/school/history",
        "essay-planner pack folder list",
    )
    acts = family_of(command, "pack folder")
    for name, summary, act in (
        ("add", _("let packs come from a folder; what is new there is offered, never forced"), add),
        ("remove", _("let packs come from a folder no more; what was installed from there stays"), remove),
    ):
        made = add_command(acts, name, summary, f"essay-planner pack folder {name} /mnt/school/history")
        made.add_argument("folder", metavar="DIR", type=Path, help=_("the folder"))
        made.set_defaults(act=lambda a, act=act: act(a.folder))
    add_command(
        acts, "list", _("print each shared folder and what is new in it"), "essay-planner pack folder list"
    ).set_defaults(act=lambda _a: list_folders())


def add(path: Path) -> Report:
    """Let packs come from a folder. Raises EssayPlannerError, and OSError where the settings cannot be kept."""
    from essay_planner.packs.folders import folder_to_add

    folder = folder_to_add(path, _folders())
    _change(lambda known: (*known, folder))
    return Report([_("Packs can come from '{path}' now.").format(path=folder), *_seen([folder]).lines])


def remove(path: Path) -> Report:
    """Let packs come from a folder no more. Raises EssayPlannerError for one that is not shared, and OSError."""
    folder = str(path.expanduser().absolute())

    def without(known: Sequence[str]) -> tuple[str, ...]:
        if folder not in known:
            message = _("'{path}' is not among the shared folders. There are: {known}.")
            raise EssayPlannerError(message.format(path=folder, known=", ".join(known) or "–"))
        return tuple(one for one in known if one != folder)

    _change(without)
    return Report([_("Packs come from '{path}' no more; those that are installed stay.").format(path=folder)])


def list_folders() -> Report:
    """Each shared folder and what is new in it; what could not be looked at is a warning."""
    folders = _folders()
    if not folders:
        return Report([_("There is no shared folder. Add one: essay-planner pack folder add DIR")])
    return _seen(folders)


def _seen(folders: Sequence[str]) -> Report:
    """What there is in these folders."""
    from essay_planner.packs.catalogue import installed_packs
    from essay_planner.packs.folders import look_into_all, offers

    installed = installed_packs().known
    sights = look_into_all([Path(folder) for folder in folders], [loaded.sha256 for loaded in installed])
    found = offers(sights, installed)
    lines = [line for sight in sights for line in _about(sight, [one for one in found if one.folder == sight.folder])]
    return Report(lines, warnings=[words for sight in sights for words in _troubles(sight)])


def _about(sight: "Sight", new: "Sequence[Offer]") -> Iterator[str]:
    count = ngettext("{n} pack", "{n} packs", sight.count).format(n=sight.count)
    yield f"{sight.folder}: {count}" + ("" if new else ", " + _("nothing new"))
    for offer in new:
        pack, old = offer.loaded.pack, offer.instead_of
        words = _("new: {title} {version}") if old is None else _("newer: {title} {version} (installed: {old})")
        yield "  " + words.format(title=pack.title, version=pack.version, old=old.pack.version if old else "")
        yield f"    essay-planner pack install '{offer.loaded.path}'"


def _troubles(sight: "Sight") -> Iterator[str]:
    if sight.why:
        yield sight.why
    yield from (str(problem).splitlines()[0] for _path, problem in sight.broken)


def _folders() -> Sequence[str]:
    """The shared folders. Raises EssayPlannerError if the settings cannot be read."""
    from essay_planner.files.settings import read_settings

    return _readable(read_settings()).pack_folders


def _change(change: Callable[[Sequence[str]], tuple[str, ...]]) -> None:
    """Keep other shared folders. Raises EssayPlannerError if the settings cannot be read, and OSError."""
    from essay_planner.files.settings import change_settings

    _readable(change_settings(lambda s: replace(s, pack_folders=change(s.pack_folders)), _PATIENCE))


def _readable(settings: "Settings") -> "Settings":
    if settings.trouble:
        raise EssayPlannerError(settings.trouble)
    return settings
