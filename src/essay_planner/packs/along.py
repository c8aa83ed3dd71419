"""The packs that go along with a plan: put into files beside it, and found there again."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from essay_planner.core.plan import PackReference
from essay_planner.files.ordinary import read_ordinary
from essay_planner.files.problems import Unreadable
from essay_planner.packs.archive import MEDIA_LIMIT, TOTAL_LIMIT, make_archive
from essay_planner.packs.catalogue import packs_for
from essay_planner.packs.reading import ARCHIVE_SUFFIX, PACK_FILE, LoadedPack, read_pack


class Along(NamedTuple):
    """The files that go along, by their names, and the ids of the packs that are not at hand."""

    files: Mapping[str, bytes]
    missing: Sequence[str]


def packs_along(references: Mapping[str, PackReference], known: Sequence[LoadedPack]) -> Along:
    """The packs that a plan uses, each as one file. One that cannot be read any more is missing."""
    found = packs_for(references, known)
    files: dict[str, bytes] = {}
    missing = []
    for alias, reference in references.items():
        data = archive_of(found[alias]) if alias in found else b""
        if data:
            files[
                next(name for name in _names(found[alias].pack.id, found[alias].pack.version) if name not in files)
            ] = data
        elif not reference.closed:
            missing.append(reference.id)
    return Along(files, missing)


def packs_beside(plan: Path, references: Mapping[str, PackReference]) -> list[LoadedPack]:
    """The packs that lie beside a plan's file, under the names that 'packs_along' gives; those that can be read."""
    names = dict.fromkeys(name for r in references.values() for name in _names(r.id, r.version))
    found = []
    for path in (plan.parent / name for name in names):
        try:
            if path.is_file():
                found.append(read_pack(path))
        except (Unreadable, OSError):  # the plan's own copies suffice; a pack that is opened itself says what is wrong
            continue
    return found


def _names(pack_id: str, version: str) -> tuple[str, str]:
    """A pack's file, and another name for it where two of one id go along."""
    return f"{pack_id}{ARCHIVE_SUFFIX}", f"{pack_id}-{version}{ARCHIVE_SUFFIX}"


def archive_of(loaded: LoadedPack) -> bytes:
    """A pack as one file, as it is on the disk now; b'' if it cannot be read there."""
    if loaded.path is None:
        return b""
    try:
        if loaded.path.is_file() and loaded.path.suffix.lower() == ARCHIVE_SUFFIX:
            return read_ordinary(loaded.path, TOTAL_LIMIT)
        folder = loaded.path if loaded.path.is_dir() else loaded.path.parent
        text = loaded.path / PACK_FILE if loaded.path.is_dir() else loaded.path
        media = {
            name: read_ordinary(folder / name, MEDIA_LIMIT)
            for name in dict.fromkeys(medium.file for piece in loaded.pack.evidence for medium in piece.media)
        }
        return make_archive({PACK_FILE: read_ordinary(text, TOTAL_LIMIT), **media})
    except OSError:
        return b""
