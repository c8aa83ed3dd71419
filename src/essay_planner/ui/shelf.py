"""The packs that the window knows of: those that are installed, and those that were opened from a file since."""

import dataclasses
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core.messages import _
from essay_planner.core.plan import Plan

if TYPE_CHECKING:
    from essay_planner.packs.catalogue import Catalogue
    from essay_planner.packs.reading import LoadedPack

AT_ONCE = 1_000_000  # bytes of packs that are read before a plan is shown, so that nothing changes under one's eyes


class Shelf:
    """Reads the installed packs when they are first needed, and knows those that are opened meanwhile."""

    def __init__(self) -> None:
        self.catalogue: Catalogue | None = None
        self._opened: list[LoadedPack] = []
        self._kept: list[LoadedPack] = []

    def packs(self) -> "Sequence[LoadedPack]":
        """All packs to choose from, those that were opened last first."""
        return [*self._opened, *self._installed(), *map(_told_apart, self._editions())]

    def broken(self) -> list[str]:
        """A sentence for each installed pack that cannot be read."""
        return [str(why).splitlines()[0] for _path, why in self.catalogue.broken] if self.catalogue else []

    def open(self, loaded: "LoadedPack") -> "LoadedPack":
        """Know the pack that was read from a file; one of an installed pack's name gets a title that tells it apart.

        What was opened from the same file before, or is the same to the letter, makes room for it; one that is
        installed to the letter is that one.
        """
        self._installed()
        installed = self.at_hand()
        if (same := next((pack for pack in installed if pack.sha256 == loaded.sha256), None)) is not None:
            return same
        if any(pack.pack.id == loaded.pack.id and pack.path != loaded.path for pack in installed):
            loaded = _told_apart(loaded)
        self._forget(loaded.path)
        others = [pack for pack in self._opened if pack.path != loaded.path and pack.sha256 != loaded.sha256]
        self._opened = [loaded, *others]
        return loaded

    def keep(self, loaded: "LoadedPack") -> None:
        """Know a pack that a plan uses, though it may no longer be among those to choose from."""
        if loaded not in self._kept:
            self._kept.append(loaded)

    def known(self) -> "Sequence[LoadedPack]":
        """All packs that a plan can use."""
        return [*self._kept, *self.packs()]

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

        return packs_for(plan.packs, [*self._kept, *self._opened, *self.at_hand()])

    def _installed(self) -> "Sequence[LoadedPack]":
        if self.catalogue is None:
            self.catalogue = installed()
        return self.catalogue.packs

    def _editions(self) -> "Sequence[LoadedPack]":
        return self.catalogue.editions if self.catalogue is not None else ()

    def _forget(self, path: Path | None) -> None:
        """Know no longer what was read from a file that holds another pack now."""
        if self.catalogue is not None:
            packs, editions = (
                tuple(pack for pack in found if path is None or pack.path != path)
                for found in (self.catalogue.packs, self.catalogue.editions)
            )
            self.catalogue = dataclasses.replace(self.catalogue, packs=packs, editions=editions)


def installed() -> "Catalogue":
    """Read the installed packs. Safe in any thread."""
    from essay_planner.packs.catalogue import installed_packs

    return installed_packs()


def _told_apart(loaded: "LoadedPack") -> "LoadedPack":
    """A pack under a title that tells it from another of its id."""
    title = _("{title} (version {version})").format(title=loaded.pack.title, version=loaded.pack.version)
    return dataclasses.replace(loaded, pack=dataclasses.replace(loaded.pack, title=title))
