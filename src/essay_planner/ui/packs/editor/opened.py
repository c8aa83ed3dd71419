"""A pack that is opened for editing: new, from a folder or a file, or one that was not saved yet."""

from dataclasses import dataclass, replace
from pathlib import Path

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part, items_of
from essay_planner.files.lock import FileLock
from essay_planner.packs.drafts import read_draft
from essay_planner.packs.making import Making, handed_out, read_making, read_opened
from essay_planner.packs.pack_text import is_archive
from essay_planner.packs.pictures import pictures_of
from essay_planner.packs.reading import PACK_FILE, LoadedPack

FIRST_VERSION = "0.1.0"  # of a pack that nobody has yet
NEW_ID = "new-pack"  # of one that has no title yet


@dataclass(frozen=True, slots=True)
class Opened:
    """The pack, its folder (None: none yet), the bytes that it was read from, and what was mended while reading.

    'published' is the pack as others have it, or None; 'making' is where it is kept among those in the making.
    'pictures' are those that came with it in one file, 'lock' is held where the pack is kept already.
    """

    pack: Pack
    folder: Path | None = None
    data: bytes = b""
    published: Pack | None = None
    making: Path | None = None
    mended: tuple[str, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    lock: FileLock | None = None

    @property
    def published_ids(self) -> frozenset[str]:
        """The ids that others may know."""
        if self.published is None:
            return frozenset()
        return frozenset(item.id for part in Part for item in items_of(self.published, part))


def new_pack() -> Opened:
    """An empty pack."""
    return Opened(Pack(id=NEW_ID, version=FIRST_VERSION, title=""))


def open_pack(path: Path) -> Opened:
    """The pack in a folder, a pack.yaml or an .evidencepack file. Raises Unreadable and OSError."""
    draft = read_draft(path)
    if is_archive(path):
        pictures = tuple(pictures_of(LoadedPack(draft.pack, (), "", path)).items())
        return Opened(draft.pack, None, draft.data, draft.pack, None, draft.mended, pictures)
    folder = path if path.is_dir() else path.parent
    if path.name != PACK_FILE and not path.is_dir():
        return Opened(draft.pack, None, draft.data, _published(draft.pack), None, draft.mended)
    return Opened(draft.pack, folder, draft.data, _published(draft.pack), None, draft.mended)


def open_copy(loaded: LoadedPack) -> Opened:
    """A pack that is among one's own, to go on with. One that came with the program becomes another pack.

    Raises Unreadable and OSError.
    """
    from essay_planner.packs.installing import is_shipped
    from essay_planner.packs.pack_text import read_text

    pictures = tuple(pictures_of(loaded).items())
    if is_shipped(loaded):
        own = replace(loaded.pack, id=f"my-{loaded.pack.id}", version=FIRST_VERSION)
        return Opened(own, pictures=pictures)
    data = read_text(loaded.path)[0] if loaded.path is not None else b""
    return Opened(loaded.pack, None, data, loaded.pack, None, (), pictures)


def open_making(making: Making) -> Opened:
    """A pack that was not saved, locked. Raises EssayPlannerError, also where another window has it, and OSError."""
    lock = FileLock(making.path)
    if not lock.acquire():
        raise EssayPlannerError(_("This pack is open in another window. Close it there to go on with it here."))
    try:
        pack = read_making(making.path).pack
        return Opened(pack, making.folder, read_opened(making), _published(pack), making.path, lock=lock)
    except (EssayPlannerError, OSError):
        lock.release()
        raise


def _published(pack: Pack) -> Pack | None:
    known = handed_out(pack.id)
    return known if known is not None or pack.version.startswith("0.") else pack


def title_of(pack: Pack) -> str:
    """What to call a pack in the window."""
    return pack.title.strip() or (_("A new pack") if pack.id == NEW_ID else _("A pack without a title"))
