"""What the packs window lists: what is new in shared folders, what is installed, what cannot be read, and the folders.

Without Qt.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from essay_planner.core.messages import _, ngettext
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.packs.catalogue import Catalogue, is_related
from essay_planner.packs.folders import Offer, Sight, offers
from essay_planner.packs.installing import is_kept, is_shipped
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.telling_apart import told_apart
from essay_planner.ui.packs.window.shown import Act, Group, Shown
from essay_planner.ui.packs.window.words import Uses, facts, in_short, thin_places

_PROBLEMS = 200  # that are listed of one pack


class Doing(Protocol):
    """What can be done with one pack."""

    def plan_from(self, loaded: LoadedPack) -> object:
        """Make a plan on one of its questions."""

    def show_file(self, path: Path) -> object:
        """Show the folder that a file is in."""

    def hide(self, pack_id: str, hidden: bool) -> object:
        """Show a pack for new plans no more, or again."""

    def remove(self, path: Path, title: str) -> object:
        """Take a pack away."""

    def edit_copy(self, loaded: LoadedPack) -> object:
        """Edit a copy of a pack."""

    def mend(self, path: Path) -> object:
        """Edit a pack that cannot be used as it is."""


class Fetching(Protocol):
    """What can be done about packs that are to come."""

    def install(self, path: Path) -> object:
        """Keep a copy of a pack."""

    def look_again(self) -> object:
        """Look into the shared folders."""

    def take_folder_away(self, folder: str) -> object:
        """Let packs come from a folder no more."""


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known of packs. 'sights' are None while folders are looked into, 'uses' while plans are read.

    'fingerprints' are by SHA-256, as far as they are known.
    """

    catalogue: Catalogue
    hidden: frozenset[str] = frozenset()
    folders: Sequence[str] = ()
    sights: Sequence[Sight] | None = ()
    uses: Uses | None = None
    fingerprints: Mapping[str, str] = field(default_factory=dict)
    today: date = field(default_factory=date.today)

    def facts(self, loaded: LoadedPack, uses: Uses | None) -> Iterator[tuple[str, str]]:
        """What is to be known of a pack, by name."""
        return facts(loaded, self.fingerprint(loaded), uses, self.today)

    def fingerprint(self, loaded: LoadedPack) -> str:
        """The fingerprint of a pack; '…' until it is made."""
        return self.fingerprints.get(loaded.sha256, "…")


def groups(known: Known, doing: Doing, fetching: Fetching) -> list[Group]:
    """The window's list, in groups."""
    new = offers(known.sights or (), known.catalogue.known)
    titles = [loaded.pack.title for loaded in told_apart(known.catalogue.known, known.fingerprint)]
    here = zip(known.catalogue.known, titles, strict=True)
    broken = [_broken(path, why, doing) for path, why in known.catalogue.broken]
    return [
        Group(_("New in shared folders"), [_offer(offer, doing, fetching, known) for offer in new]),
        Group(
            _("Installed"), [_pack(one, title, known, doing) for one, title in here], _("There is no pack here yet.")
        ),
        Group(_("Cannot be read"), broken),
        Group(_("Shared folders"), [_folder(folder, known, fetching) for folder in known.folders]),
    ]


def _pack(loaded: LoadedPack, title: str, known: Known, doing: Doing) -> Shown:
    older = loaded in known.catalogue.editions
    hidden = loaded.pack.id in known.hidden and not older
    state = _("older") if older else _("hidden") if hidden else ""

    def texts() -> Iterator[tuple[str, str]]:
        if older:
            yield _("An older version"), _("It stays for plans that use it.")
        yield from _rivals(loaded, known)
        yield from _texts(loaded)
        if loaded.warnings:
            words = _("{things}. ‘Edit a copy…’ leads there.")
            yield _("For its author"), words.format(things=_count(len(loaded.warnings)))

    return Shown(
        key=loaded.sha256,
        title=title,
        about=" · ".join(part for part in (in_short(loaded), state) if part),
        facts=partial(known.facts, loaded, known.uses),
        texts=texts,
        acts=list(_acts(loaded, doing, hidden, older)),
    )


def _texts(loaded: LoadedPack) -> Iterator[tuple[str, str]]:
    if loaded.pack.description:
        yield _("About"), loaded.pack.description
    if thin := thin_places(loaded.pack):
        yield _("What it does not cover"), _lines(thin)


def _rivals(loaded: LoadedPack, known: Known) -> Iterator[tuple[str, str]]:
    """That another pack has this one's id."""
    others = [one for one in known.catalogue.packs if one.pack.id == loaded.pack.id and one is not loaded]
    if loaded not in known.catalogue.editions and others:
        stranger = any(not is_related(one, loaded) for one in others)
        words = (
            _("Another pack, by other authors, is called ‘{id}’, too.")
            if stranger
            else _("Another pack is called ‘{id}’, too, and has the same version, but says something else.")
        )
        hint = _("They are different packs: compare the fingerprints if you are not sure which is yours.")
        yield _("Two packs of one name"), f"{words.format(id=loaded.pack.id)} {hint}"


def _acts(loaded: LoadedPack, doing: Doing, hidden: bool, older: bool) -> Iterator[Act]:
    pack, path = loaded.pack, loaded.path
    if pack.questions and not older:
        tip = _("Choose one of its questions and start to plan")
        yield Act(_("Make a plan from it"), partial(doing.plan_from, loaded), tip, "primary")
    tip = _("Make a pack of your own that begins as a copy of this one")
    yield Act(_("Edit a copy…"), partial(doing.edit_copy, loaded), tip)
    if path is not None:
        yield Act(_("Show the file"), partial(doing.show_file, path), _("Open the folder that its file is in"))
    if not older and is_shipped(loaded):
        tip = _("Show its questions on Welcome") if hidden else _("Leave its questions out on Welcome; plans keep it")
        yield Act(_("Show again") if hidden else _("Hide"), partial(doing.hide, pack.id, not hidden), tip)
    if path is not None and is_kept(path) and not is_shipped(loaded):
        yield Act(_("Remove"), partial(doing.remove, path, pack.title), _removing())


def _removing() -> str:
    return _("Take this pack away. Plans keep their own copies of what they use of it.")


def _broken(path: Path, why: Unreadable, doing: Doing) -> Shown:
    tip = _("Open what it holds in the window where packs are made, which leads to each thing to mend")
    acts = [
        Act(_("Mend it in the editor"), partial(doing.mend, path), tip),
        Act(_("Show the file"), partial(doing.show_file, path), _("Open the folder that it is in")),
    ]
    if is_kept(path):
        acts.append(Act(_("Remove"), partial(doing.remove, path, path.name), _removing()))
    return Shown(
        key=str(path),
        title=path.name,
        about=_("cannot be read"),
        care=_count(len(why.problems)),
        texts=lambda: (
            ("", _("Nothing of it is shown or used until its author has put this right.")),
            (_("What is wrong"), _listed(why.problems)),
        ),
        acts=acts,
    )


def _offer(offer: Offer, doing: Doing, fetching: Fetching, known: Known) -> Shown:
    loaded, old = offer.loaded, offer.instead_of
    path = loaded.path or offer.folder
    told = _("It is new here.")
    if old is None and any(one.pack.id == loaded.pack.id for one in known.catalogue.known):
        words = _(
            "It is new here. Another pack, by other authors, is called ‘{id}’, too: both are kept, and told apart."
        )
        told = words.format(id=loaded.pack.id)
    if old is not None:
        told = _("Version {old} is installed. It stays for the plans that use it; this one is for new plans.")
        if old.pack.version == loaded.pack.version:
            told = _(
                "It takes the place of the one that is installed, which has the same version and says other things."
            )
    tip = _("Copy it from the shared folder to this computer")
    return Shown(
        key=f"offer {loaded.sha256}",
        title=loaded.pack.title,
        about=f"{in_short(loaded)} · {offer.folder.name}",
        facts=lambda: [("", told.format(old=old.pack.version if old else "")), *known.facts(loaded, None)],
        texts=partial(_texts, loaded),
        acts=[
            Act(_("Install"), partial(fetching.install, path), tip, "primary"),
            Act(_("Show the file"), partial(doing.show_file, path), _("Open the folder that its file is in")),
        ],
    )


def _folder(folder: str, known: Known, fetching: Fetching) -> Shown:
    path = Path(folder)
    sight = next((one for one in known.sights or () if str(one.folder) == folder), None)
    about, troubles = _("looking…"), list[str]()
    if sight is not None:
        about = ngettext("{n} pack", "{n} packs", sight.count).format(n=sight.count) if not sight.why else sight.why
        troubles = [str(why).splitlines()[0] for _path, why in sight.broken]
    hint = _("New packs and new versions in this folder are offered here. Nothing is installed by itself.")
    wrong = [(_("Cannot be read"), _lines(troubles))] if troubles else []
    return Shown(
        key=f"folder {folder}",
        title=path.name or folder,
        about=about,
        facts=lambda: [(_("Where"), folder), (_("Now"), about)],
        texts=lambda: [("", hint), *wrong],
        acts=[
            Act(_("Look again"), fetching.look_again, _("Look for new packs in the shared folders now")),
            Act(
                _("Take away"),
                partial(fetching.take_folder_away, folder),
                _("Let packs come from here no more; those that are installed stay"),
            ),
        ],
    )


def _count(count: int) -> str:
    return ngettext("{n} thing to look at", "{n} things to look at", count).format(n=count)


def _listed(problems: Sequence[Problem]) -> str:
    """Problems with their lines, and how many more there are."""
    placed, more = _("Line {line}: {message}"), len(problems) - _PROBLEMS
    words = [placed if problem.line else "{message}" for problem in problems[:_PROBLEMS]]
    lines = [words.format(line=one.line, message=one.message) for words, one in zip(words, problems, strict=False)]
    return _lines([*lines, _("and {n} more").format(n=more)] if more > 0 else lines)


def _lines(lines: Sequence[str]) -> str:
    return "\n".join(lines)
