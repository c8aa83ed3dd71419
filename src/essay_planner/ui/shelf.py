"""The packs that the window knows of: those that are installed, and those that were opened from a file since."""

import dataclasses
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan

if TYPE_CHECKING:
    from essay_planner.core.updates import Edition, Update
    from essay_planner.packs.catalogue import Catalogue
    from essay_planner.packs.reading import LoadedPack

AT_ONCE = 1_000_000  # bytes of packs that are read before a plan is shown, so that nothing changes under one's eyes


class Shelf:
    """Reads the installed packs when they are first needed, and knows those that are opened meanwhile."""

    def __init__(self) -> None:
        self.catalogue: Catalogue | None = None
        self._opened: list[LoadedPack] = []
        self._kept: list[LoadedPack] = []
        self._fingerprints: dict[str, str] = {}  # by SHA-256
        self._editions: dict[str, Edition | None] = {}
        self._updates: tuple[object, tuple[int, ...], Sequence[Update]] = (None, (), ())

    def packs(self) -> "Sequence[LoadedPack]":
        """All packs to choose from, those that were opened last first; two of one title are told apart."""
        from essay_planner.packs.telling_apart import told_apart

        hidden = hidden_packs()
        return told_apart([loaded for loaded in self.all().packs if loaded.pack.id not in hidden], self._fingerprint)

    def all(self) -> "Catalogue":
        """All packs that were opened or are installed, also those that are hidden, and older versions."""
        from essay_planner.packs.catalogue import arranged

        installed = self._installed()
        return arranged([*self._opened, *installed.known], installed.broken)

    def read(self) -> "Catalogue":
        """Read the installed packs, and what tells them apart, to be given to 'catalogue'. Safe in any thread."""
        catalogue = installed()
        self._tell_apart(catalogue.packs)
        return catalogue

    def prepare(self, loaded: "LoadedPack") -> None:
        """See what tells a pack apart that is to be known soon. Safe in any thread."""
        self._tell_apart([loaded, *self._opened, *self.at_hand()])

    def _tell_apart(self, packs: "Sequence[LoadedPack]") -> None:
        from essay_planner.packs.telling_apart import told_apart

        told_apart(packs, self._fingerprint)

    def _fingerprint(self, loaded: "LoadedPack") -> str:
        """A pack's fingerprint, made once: that takes a second for a large pack."""
        from essay_planner.packs.telling_apart import short_fingerprint

        if loaded.sha256 not in self._fingerprints:
            self._fingerprints[loaded.sha256] = short_fingerprint(loaded)
        return self._fingerprints[loaded.sha256]

    def broken(self) -> list[str]:
        """A sentence for each installed pack that cannot be read."""
        words = _("{name}, line {line}: {message}")
        first = [(path.name, why.problems[0]) for path, why in self.catalogue.broken] if self.catalogue else []
        return [words.format(name=name, line=problem.line, message=problem.message) for name, problem in first]

    def open(self, loaded: "LoadedPack") -> "LoadedPack":
        """Know the pack that was read from a file.

        What was opened from the same file before, or is the same to the letter, makes room for it; one that is
        installed to the letter is that one.
        """
        installed = self._installed().known
        if (same := next((pack for pack in installed if pack.sha256 == loaded.sha256), None)) is not None:
            loaded = same
        else:
            self.forget(loaded.path)
        self._opened = [loaded, *(pack for pack in self._opened if pack.sha256 != loaded.sha256)]
        return loaded

    def forget(self, path: Path | None) -> None:
        """Know no longer what was read from a file that holds another pack now, or none."""
        from essay_planner.packs.catalogue import arranged

        known = self._installed()
        rest = (pack for pack in known.known if pack.path is None or pack.path != path)
        self.catalogue = arranged(rest, ((where, why) for where, why in known.broken if where != path))
        self._opened = [pack for pack in self._opened if pack.path is None or pack.path != path]

    def put_back(self, path: Path, loaded: "LoadedPack | None") -> None:
        """Know what is in a file of the packs folder again; without 'loaded' it is read."""
        from essay_planner.files.problems import Unreadable
        from essay_planner.packs.catalogue import arranged
        from essay_planner.packs.reading import read_pack

        known = self._installed()
        try:
            found = read_pack(path) if loaded is None else dataclasses.replace(loaded, path=path)
        except Unreadable as problem:
            self.catalogue = dataclasses.replace(known, broken=(*known.broken, (path, problem)))
        else:
            self.catalogue = arranged([*known.known, found], known.broken)

    def keep(self, loaded: "LoadedPack") -> None:
        """Know a pack that a plan uses, though it may no longer be among those to choose from."""
        if loaded not in self._kept:
            self._kept.append(loaded)

    def known(self) -> "Sequence[LoadedPack]":
        """All packs that a plan can use."""
        return [*self._kept, *self.all().known]

    def at_hand(self) -> "Sequence[LoadedPack]":
        """The installed packs, as far as they are read."""
        return self.catalogue.known if self.catalogue is not None else ()

    def read_small(self) -> None:
        """Read the installed packs now, unless that would keep the window waiting."""
        if self.catalogue is None:
            from essay_planner.packs.catalogue import installed_bytes

            with suppress(OSError):  # a pack went away meanwhile; reading will tell
                if installed_bytes() <= AT_ONCE:
                    self.catalogue = installed()

    def packs_of(self, plan: Plan) -> "Mapping[str, LoadedPack]":
        """The packs of a plan that are at hand, by alias; a plan holds copies of all it uses itself.

        It never waits for the installed packs to be read: until then they are not at hand.
        """
        if not plan.packs:
            return {}
        from essay_planner.packs.catalogue import packs_for

        return packs_for(plan.packs, self._usable())

    def updates_of(self, plan: Plan) -> "Sequence[Update]":
        """What other versions of a plan's packs would change in it, of those that are at hand."""
        if not plan.packs or self.catalogue is None:
            return ()
        from essay_planner.core.updates import updatable_part
        from essay_planner.packs.updating import updates_for

        known = self._usable()
        each = tuple(map(id, known))
        part = updatable_part(plan)
        if self._updates[:2] != (part, each):
            if self._updates[1] != each:
                self._editions.clear()
            self._updates = (part, each, updates_for(plan, known, self._editions))
        return self._updates[2]

    def _usable(self) -> "Sequence[LoadedPack]":
        return [*self._kept, *self._opened, *self.at_hand()]

    def _installed(self) -> "Catalogue":
        if self.catalogue is None:
            self.catalogue = installed()
        return self.catalogue


def installed() -> "Catalogue":
    """Read the installed packs. Safe in any thread."""
    from essay_planner.packs.catalogue import installed_packs

    return installed_packs()


def hidden_packs() -> frozenset[str]:
    """The ids of the packs that the user does not want to see on Welcome."""
    from essay_planner.files.settings import read_settings

    return frozenset(read_settings().packs_hidden)
