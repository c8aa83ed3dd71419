"""An edited pack saved where it came from, or elsewhere: unedited parts of its text stay byte for byte as they were.

Nothing is written over what somebody else has changed in the meantime, unless that is wanted.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.files.atomic import write_atomic
from essay_planner.files.ordinary import read_ordinary
from essay_planner.packs.archive import TOTAL_LIMIT, make_archive, open_archive
from essay_planner.packs.drafts import Draft
from essay_planner.packs.media import InArchive, InFolder, PackFiles
from essay_planner.packs.pack_text import is_archive, read_text, text_file
from essay_planner.packs.reading import PACK_FILE
from essay_planner.packs.splicing import spliced
from essay_planner.packs.writing import dump_pack


class ChangedMeanwhile(EssayPlannerError):
    """The file is not as it was when it was opened or last saved, so saving would lose what somebody else did."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A pack as it is saved now, to go on from. 'anew' is whether its text had to be written anew as a whole.

    Comments of the old text are gone then; it is kept beside the new one, as NAME.bak1.
    """

    draft: Draft
    anew: bool = False


def save_draft(draft: Draft, now: Pack, anyway: bool = False) -> Saved:
    """Save a pack that was read as 'draft' and is 'now' another, where it came from.

    Raises ChangedMeanwhile, unless it is to be written 'anyway', OSError where it cannot be written, and Unreadable for
    an archive that cannot be read any more. The old file is as it was then.
    """
    assert draft.path is not None
    if not anyway and has_changed(draft):
        words = _("{file} was changed by somebody else since you opened it. Save under another name, or open it again.")
        raise ChangedMeanwhile(words.format(file=draft.path))
    return _save(draft.path, draft, now, pictures_of(draft))


def save_draft_as(path: Path, draft: Draft, now: Pack) -> Saved:
    """Save a pack, with its pictures, somewhere else: in a folder, as a .yaml file or as one .evidencepack file.

    Raises OSError where something cannot be read or written.
    """
    pictures = pictures_of(draft)
    if not path.suffix:
        path.mkdir(parents=True, exist_ok=True)
    if not is_archive(path):
        for name in _named(now, pictures):
            _put(text_file(path).parent / name, pictures.read(name))
    return _save(path, draft, now, pictures)


def has_changed(draft: Draft) -> bool:
    """Whether the file of a draft holds something else than when it was read. One that is gone has not changed.

    Raises OSError or Unreadable where it cannot be looked at.
    """
    if draft.path is None or not text_file(draft.path).exists():
        return False
    return read_text(draft.path)[0] != draft.data


def pictures_of(draft: Draft) -> PackFiles:
    """The pictures that belong to a draft, from where it came from; none for a new one."""
    if draft.path is None:
        return InArchive({})
    if is_archive(draft.path):
        return InArchive(_archived(draft.path)) if draft.path.exists() else InArchive({})
    return InFolder(text_file(draft.path).parent)


def _save(path: Path, draft: Draft, now: Pack, pictures: PackFiles) -> Saved:
    found = spliced(draft.data, now) if draft.data else None
    data = dump_pack(now) if found is None else found
    anew = found is None and bool(draft.data)
    if is_archive(path):
        media = {name: pictures.read(name) for name in _named(now, pictures)}
        write_atomic(path, make_archive({PACK_FILE: data, **media}), backups=int(anew))
    elif data != draft.data or path != draft.path or not text_file(path).exists():
        write_atomic(text_file(path), data, backups=int(anew))
    return Saved(replace(draft, pack=now, data=data, mended=(), warnings=(), path=path), anew)


def _named(pack: Pack, pictures: PackFiles) -> list[str]:
    """The pictures that the evidence names and that are at hand."""
    named = dict.fromkeys(medium.file for piece in pack.evidence for medium in piece.media)
    return [name for name in named if name in pictures.names]


def _archived(path: Path) -> Mapping[str, bytes]:
    return open_archive(read_ordinary(path, TOTAL_LIMIT), str(path))


def _put(path: Path, data: bytes) -> None:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, data)
