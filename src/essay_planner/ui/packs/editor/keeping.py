"""Nothing is lost: a pack in the making is kept with the program soon after each change, until it is saved."""

import os
import secrets
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits import tidied
from essay_planner.files.atomic import write_atomic
from essay_planner.files.lock import FileLock
from essay_planner.packs.making import drop_all_but_pictures, drop_making, keep_making, making_folder
from essay_planner.packs.pictures import picture_names
from essay_planner.packs.reading import PACK_FILE
from essay_planner.ui.beside import Beside
from essay_planner.ui.packs.editor.opened import Opened
from essay_planner.ui.packs.editor.session import PackSession

DELAY_MS = 1000
_REST = 4  # times as long as keeping a large pack took, until it is kept again


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of writing a pack: the bytes that stand in its file now, or a sentence why not.

    'changed' says that somebody else has written the file meanwhile, and that it was left as it is.
    """

    data: bytes = b""
    trouble: str = ""
    changed: bool = False


class Keeping(QObject):
    """Keeps one session's pack among those in the making, and saves it to its folder when that is asked for."""

    stateChanged = Signal()
    saved = Signal(object)  # the folder
    failed = Signal(str)  # a sentence
    relieved = Signal(str)  # the sentence that is true no longer
    changedElsewhere = Signal(object)  # the folder, where its file is not what was read from it

    def __init__(self, session: PackSession, opened: Opened, delay_ms: int = DELAY_MS) -> None:
        """Start to watch a pack that was just opened."""
        super().__init__()
        self._session = session
        self.data = opened.data
        self.path = opened.making or making_folder() / secrets.token_hex(6)
        self._lock = opened.lock or FileLock(self.path)
        as_read = session.pack if opened.making is None and not opened.mended else None
        self._saved_pack: Pack | None = as_read if session.folder is not None else None
        self._first = as_read
        going_on = opened.making is not None and not opened.mended
        self._kept_pack: Pack | None = session.pack if going_on else None
        self._writing = False
        self._unsaved = self.trouble = ""  # why the pack could not be saved; that, and why it is not kept either
        self._beside = Beside()
        self._delay_ms = delay_ms
        self._soon = QTimer(self, singleShot=True, interval=delay_ms)
        self._soon.timeout.connect(self.keep)
        session.changed.connect(self.on_pack_changed)

    @property
    def is_saved(self) -> bool:
        """Whether the pack as it stands is in its folder."""
        return self._saved_pack is not None and self._session.pack == self._saved_pack

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was done that would have to be kept."""
        return self.is_saved or self._session.pack == self._first

    @property
    def is_kept(self) -> bool:
        """Whether the pack as it stands is there when the program is started again."""
        return self.is_untouched or self._session.pack is self._kept_pack

    def sentence(self) -> str:
        """What to say of it at the foot of the window."""
        if self._writing:
            return _("Saving…")
        if self.is_saved:
            return _("Saved")
        if self._session.pack is self._kept_pack:
            return (
                _("Not saved to a folder yet, but kept")
                if self._session.folder is None
                else _("Changes are kept, not saved")
            )
        if self.is_untouched:
            return _("Nothing to save yet")
        return _("Not saved") if self.trouble else _("Keeping…")

    def on_pack_changed(self) -> None:
        """Keep it soon; later changes do not put that off."""
        if not self._soon.isActive():
            self._soon.start()
        self.stateChanged.emit()

    def keep(self) -> None:
        """Keep the pack as it stands, off the GUI thread."""
        self._soon.stop()
        if self.is_untouched:
            self._drop()
            return
        pack, folder = self._session.pack, self._session.folder
        act = partial(_keep, self._lock, self.path, pack, folder, self.data)
        self._beside.do(act, partial(self._on_kept, pack, monotonic()))

    def _drop(self, pictures: Iterable[str] = ()) -> None:
        """Keep nothing for another time. Pictures that the folder does not have stay until the window is closed."""
        self._kept_pack = None
        drop_all_but_pictures(self.path, pictures)

    def _on_kept(self, pack: Pack, began: float, trouble: str) -> None:
        self._soon.setInterval(max(self._delay_ms, round(_REST * 1000 * (monotonic() - began))))
        if not trouble:
            self._kept_pack = pack
        self._tell(" ".join(filter(None, (self._unsaved, trouble))))
        self.stateChanged.emit()

    def _tell(self, trouble: str, again: bool = False) -> None:
        """Say what is wrong now, and be silent where nothing is; 'again' also where it was said already."""
        before, self.trouble = self.trouble, trouble
        if trouble and (again or trouble != before):
            self.failed.emit(trouble)
        elif before and not trouble:
            self.relieved.emit(before)

    def save(self, folder: Path, over: bool = False) -> None:
        """Save to a folder, off the GUI thread; 'over' also where somebody else changed the file there.

        A folder that is reached by a link is known by its own name, as when it is opened.
        """
        folder = Path(os.path.realpath(folder))
        self._soon.stop()
        self._writing = True
        act = partial(write_folder, folder, self._session.pack, self.data, self._places, over)
        self._beside.do(act, partial(self._on_saved, folder, self._session.pack))
        self.stateChanged.emit()

    def _on_saved(self, folder: Path, pack: Pack, outcome: Outcome) -> None:
        self._writing = False
        if outcome.changed:
            self.changedElsewhere.emit(folder)
            self.keep()
        elif outcome.trouble:
            self._unsaved = outcome.trouble
            self._tell(self._unsaved, again=True)
            self.keep()
        else:
            self.data, self._saved_pack, self._unsaved = outcome.data, pack, ""
            self._tell("")
            self._session.folder, self._kept_pack = folder, None  # what is kept may say another folder
            if self.is_saved:
                self._drop(name for name in picture_names(pack) if (folder / name).is_file())
            self.saved.emit(folder)
        self.stateChanged.emit()

    def flush(self) -> None:
        """Keep what is not saved, unless it is kept already, and wait until that is done."""
        self._beside.wait()
        if self.is_untouched or not self.is_kept:
            self.keep()
        self._soon.stop()
        self._beside.wait()

    def wait(self) -> None:
        """Until what is being written is written."""
        self._beside.wait()

    def release(self) -> None:
        """Let other windows go on with what is kept, as this one is closed."""
        self._beside.wait()
        if self.is_untouched:
            drop_making(self.path)
        self._lock.release()

    # -- pictures --

    def picture(self, name: str) -> Path | None:
        """The file of a picture of the pack, chosen since or in its folder; None if there is none."""
        return _picture(name, self._places) if name else None

    @property
    def _places(self) -> tuple[Path, ...]:
        """Where pictures of the pack are, those that were chosen since first."""
        return tuple(place for place in (self.path, self._session.folder) if place is not None)

    def take_picture(self, chosen: Path) -> str:
        """Keep a copy of a picture with the pack; its name in the pack. Raises OSError and EssayPlannerError."""
        from essay_planner.files.picture_kinds import complaint_about
        from essay_planner.packs.archive import MEDIA_LIMIT

        data = chosen.read_bytes()
        if len(data) > MEDIA_LIMIT:
            said = _("The picture '{file}' is bigger than {count} MB. Save it smaller.")
            raise EssayPlannerError(said.format(file=chosen.name, count=MEDIA_LIMIT // 1_000_000))
        if complaint := complaint_about(chosen.name, data):
            raise EssayPlannerError(complaint.replace("{file}", chosen.name))
        name = self._free_name(chosen, data)
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(target, data)
        return name

    def _free_name(self, chosen: Path, data: bytes) -> str:
        from essay_planner.core.ids import new_id_for
        from essay_planner.packs.pictures import picture_names

        stem, suffix, number = new_id_for(chosen.stem, (), "picture"), chosen.suffix.lower(), 1
        name = f"media/{stem}{suffix}"
        lost = [known for known in picture_names(self._session.pack) if self.picture(known) is None]
        while name in lost or ((known := self.picture(name)) is not None and known.read_bytes() != data):
            number += 1
            name = f"media/{stem}-{number}{suffix}"
        return name


def _keep(lock: FileLock, path: Path, pack: Pack, folder: Path | None, before: bytes) -> str:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire()
        keep_making(path, pack, folder, before)
    except OSError as error:
        return _("Your changes cannot be kept ({why}). Save the pack to a folder.").format(why=error.strerror or error)
    return ""


def write_folder(folder: Path, pack: Pack, before: bytes, places: Sequence[Path], over: bool) -> Outcome:
    """Write a pack to a folder with its pictures, which are in 'places': in the first that has one.

    'before' are the bytes that the pack was read from: what was not changed stays as it stands in them. A file that
    holds something else is written 'over' only if that is wanted, and then kept beside. Safe in any thread.
    """
    try:
        target = folder / PACK_FILE
        other = target.is_file() and target.read_bytes() != before
        if other and not over:
            return Outcome(changed=True)
        return Outcome(_write(folder, pack, before, places, other))
    except (OSError, EssayPlannerError) as error:
        why = getattr(error, "strerror", None) or str(error)
        return Outcome(trouble=_("The pack cannot be saved to ‘{name}’ ({why}).").format(name=folder.name, why=why))


def _picture(name: str, places: Iterable[Path]) -> Path | None:
    return next((place / name for place in places if (place / name).is_file()), None)


def _write(folder: Path, pack: Pack, before: bytes, places: Sequence[Path], other: bool) -> bytes:
    folder.mkdir(parents=True, exist_ok=True)
    for name in picture_names(pack):
        if (found := _picture(name, places)) is not None:
            _bring(found.read_bytes(), folder / name)
    data, anew = as_text(pack, before)
    write_atomic(folder / PACK_FILE, data, backups=int(anew or other))
    return data


def _bring(picture: bytes, target: Path) -> None:
    """Put a picture there; another one that stands there is kept beside it."""
    if not target.is_file() or target.read_bytes() != picture:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(target, picture, backups=1)


def as_text(pack: Pack, before: bytes) -> tuple[bytes, bool]:
    """The pack.yaml of a pack, and whether it is written anew as a whole though there was one before.

    Else what was not changed stands in it byte for byte as it did before, comments included.
    """
    from essay_planner.packs.splicing import spliced
    from essay_planner.packs.writing import dump_pack

    tidy = tidied(pack)
    found = spliced(before, tidy) if before else None
    return (dump_pack(tidy), bool(before)) if found is None else (found, False)
