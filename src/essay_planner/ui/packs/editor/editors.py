"""The editor windows that are open, and the ways to open another: new, from a folder, or where one left off."""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.ui.beside import Beside
from essay_planner.ui.brief import briefly
from essay_planner.ui.drag_target import let_go
from essay_planner.ui.garbage import keep_for_good
from essay_planner.ui.news import Choices, NewsBar
from essay_planner.ui.pack_files import is_large

if TYPE_CHECKING:
    from essay_planner.core.pack import Pack
    from essay_planner.packs.making import Making
    from essay_planner.packs.reading import LoadedPack
    from essay_planner.ui.opening import Opener
    from essay_planner.ui.packs.editor.choosing_pack import ChoosePack
    from essay_planner.ui.packs.editor.opened import Opened
    from essay_planner.ui.packs.editor.window import PackWindow

    Then = Callable[[PackWindow], object]


# What takes longest to load of the window, what others need first.
_PIECES = ("fields", "item_page", "handing_out", "acts", "evidence_page", "details_form", "window")


def _no_more(_window: "PackWindow") -> None:
    """All is done once there is a window."""


def _nowhere(_path: Path) -> bool:
    """No other window is known."""
    return False


class Editors(QObject):
    """Opens each pack in one window. What cannot be opened is said in the news bar of the main window.

    'show_elsewhere' is asked to bring the editor of another process to the front that has a pack, by its folder or by
    where it is kept.
    """

    quitAsked = Signal()  # in one of the windows: the whole program is to end
    sizeAsked = Signal(int)  # text is to be so many sizes larger
    usualSizeAsked = Signal()
    appearanceAsked = Signal(object)  # the window beside which looks are to be chosen

    def __init__(self, window: QWidget, opener: "Opener", news: NewsBar, folder: Callable[[], Path]) -> None:
        """'folder' is where files are looked for first."""
        super().__init__(window)
        self._window, self._opener, self._news, self.folder = window, opener, news, folder
        self.windows: list[PackWindow] = []
        self.chooser: ChoosePack | None = None
        self.show_elsewhere: Callable[[Path], bool] = _nowhere
        self._beside = Beside()
        self._being_read: set[Path] = set()
        self._to_load = list(_PIECES)
        self._loading = QTimer(self, singleShot=True, interval=0)
        self._loading.timeout.connect(self.on_loading)

    def get_ready(self) -> None:
        """Load what the windows are made of, a piece in each turn, so that the first one is there sooner."""
        self._loading.start()

    def on_loading(self) -> None:
        """Load the next piece."""
        if self._to_load:
            import_module(f"essay_planner.ui.packs.editor.{self._to_load.pop(0)}")
            self._loading.start()

    def new(self, *_checked: object) -> "PackWindow":
        """Begin a new pack."""
        from essay_planner.ui.packs.editor.opened import new_pack

        return self._show(new_pack())

    def new_from_table(self, *_checked: object, source: Path | None = None) -> None:
        """Begin a new pack with what a table or a reference list holds, from a file or from one that is asked for."""
        self.new().acts.import_table(source=source)

    def edit(self, path: Path) -> "PackWindow | None":
        """Open the pack in a folder, a pack.yaml or an .evidencepack file; the window that has it comes to the front.

        None where it cannot be opened, of which the news tells, and while it is being read. What was not saved of it
        last time is gone on with.
        """
        from essay_planner.packs.making import packs_in_making
        from essay_planner.ui.packs.editor.opened import open_pack

        path = Path(os.path.realpath(path))
        folder = path.parent if path.name == "pack.yaml" else path
        if (there := self._of_folder(folder)) is not None:
            return self._to_front(there)
        if folder in self._being_read or self._is_elsewhere(folder):
            return None
        if left := packs_in_making(folder):
            return self.go_on(left[0], partial(self._tell_unsaved, folder))
        return self._read(partial(open_pack, path), folder, path.name, _no_more)

    def edit_copy(self, loaded: "LoadedPack") -> "PackWindow | None":
        """Open a pack that is among one's own; one that came with the program becomes another pack."""
        from essay_planner.ui.packs.editor.opened import open_copy

        return self._try(partial(open_copy, loaded), loaded.pack.title, _no_more)

    def go_on(self, making: "Making", then: "Then" = _no_more) -> "PackWindow | None":
        """Go on with a pack that was not saved; 'then' is called with its window."""
        from essay_planner.ui.packs.editor.opened import open_making

        if (there := self._of_making(making.path)) is not None:
            return self._to_front(there)
        if self._is_elsewhere(making.path):
            return None
        return self._read(partial(open_making, making), making.path, making.title, then)

    def _tell_unsaved(self, folder: Path, window: "PackWindow") -> None:
        words = _("These are your changes that were not saved yet. Saving puts them into the folder.")
        window.news.tell(words, {_("Open it as it was saved"): partial(self.open_again, folder)})

    def open_again(self, folder: Path) -> None:
        """Open a pack as it stands in its folder, in place of the window that has it; what that had is left out.

        Where one goes on in that window while the pack is being read, it stays, and offers this again.
        """
        from essay_planner.packs.making import drop_making
        from essay_planner.ui.packs.editor.opened import open_pack

        old = self._of_folder(folder)

        def leave_old(window: "PackWindow") -> None:
            if window is old:
                self._tell_unsaved(folder, window)
            elif old in self.windows and old.close():
                drop_making(old.keeping.path)

        self._read(partial(open_pack, folder), folder, folder.name, leave_old, old)

    def choose(self, *_checked: object) -> None:
        """Ask which pack to edit, or what to begin one with."""
        from essay_planner.ui.packs.editor.choosing_pack import ChoosePack

        over = self._active()
        self.chooser = ChoosePack(over, self.folder)
        self.chooser.newAsked.connect(self.new)
        self.chooser.tableAsked.connect(self.new_from_table)
        self.chooser.makingAsked.connect(self.go_on)
        self.chooser.pathAsked.connect(self.edit)
        self.chooser.finished.connect(self._on_chosen)
        self.chooser.start()
        self.get_ready()

    def _on_chosen(self) -> None:
        if self.chooser is not None:
            self.chooser.deleteLater()
            self.chooser = None

    def _active(self) -> QWidget:
        return next((window for window in self.windows if window.isActiveWindow()), self._window)

    def _try(self, open_: "Callable[[], Opened]", name: str, then: "Then") -> "PackWindow | None":
        try:
            window = self._show(open_())
        except EssayPlannerError as error:
            self._tell(briefly(error), self._ways_on(error))
        except OSError as error:
            self._tell(_("'{name}' cannot be opened ({why}).").format(name=name, why=error.strerror or error))
        else:
            then(window)
            return window
        return None

    def _read(
        self,
        open_: "Callable[[], Opened]",
        path: Path,
        name: str,
        then: "Then",
        old: "PackWindow | None" = None,
    ) -> "PackWindow | None":
        """Open a pack; a large one is read beside the window, and None is returned for it until then.

        'then' is called with its window: the one that has it by then already, else a new one. 'old' does not count as
        that, unless one goes on in it meanwhile.
        """
        if path in self._being_read:
            return None
        if not is_large(path):
            return self._try(open_, name, then)
        before = old.session.pack if old is not None else None
        said = self._say_reading(name)
        self._being_read.add(path)

        def on_read(found: "Opened | EssayPlannerError | OSError") -> None:
            self._being_read.remove(path)
            said()
            keep_for_good()
            there = self._that_has(found)
            if there is None or (there is old and there.session.pack is before):
                self._try(partial(_or_raise, found), name, then)
            else:
                then(self._to_front(there))

        self._beside.do(partial(_outcome, open_), on_read)
        return None

    def _say_reading(self, name: str) -> Callable[[], None]:
        """Say in the window that is in front that a pack is being read; what ends that."""
        words = _("Reading ‘{name}’…").format(name=name)
        news: NewsBar = getattr(self._active(), "news", self._news)
        news.work(words)
        self.get_ready()

        def end() -> None:
            if isValid(news):  # else its window was closed meanwhile
                news.withdraw(words)

        return end

    def wait(self) -> None:
        """Until nothing is being read."""
        self._beside.wait()

    def _tell(self, sentence: str, choices: Choices | None = None) -> None:
        active = self._active()
        news: NewsBar = getattr(active, "news", self._news)
        news.tell(sentence, choices)

    def _ways_on(self, error: EssayPlannerError) -> Choices:
        """What else can be done with a file that is no pack."""
        from essay_planner.packs.other_kinds import NotAPack

        if not isinstance(error, NotAPack) or not error.importable:
            return {}
        source = Path(error.problems[0].file)
        return {_("Make a pack of it…"): partial(self.new_from_table, source=source)}

    def _show(self, opened: "Opened") -> "PackWindow":
        from essay_planner.ui.packs.editor.window import PackWindow

        window = PackWindow(self, opened)
        for name, data in opened.pictures:
            target = window.keeping.path / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        window.closed.connect(partial(self._on_closed, window))
        window.keeping.saved.connect(self.remember_folder)
        if opened.folder is not None:
            self.remember_folder(opened.folder)
        self.windows.append(window)
        window.show()
        window.start_work()
        if opened.mended:
            window.news.tell(" ".join(opened.mended[:2]))
        return window

    def _on_closed(self, window: "PackWindow") -> None:
        window.acts.leave_student()
        window.acts.wait()
        window.keeping.release()
        if window in self.windows:
            self.windows.remove(window)
        let_go(window)

    def that_has(self, path: Path) -> "PackWindow | None":
        """The window of a pack, by its folder or by where it is kept, without links; None if it is not open here."""
        return self._of_folder(path) or next(
            (w for w in self.windows if os.path.realpath(w.keeping.path) == str(path)), None
        )

    def _is_elsewhere(self, path: Path) -> bool:
        if not self.show_elsewhere(path):
            return False
        self._tell(_("This pack is open in another window, which is in front now."))
        return True

    def _of_folder(self, folder: Path) -> "PackWindow | None":
        return next((window for window in self.windows if window.session.folder == folder), None)

    def _of_making(self, path: Path) -> "PackWindow | None":
        return next((window for window in self.windows if window.keeping.path == path), None)

    def _that_has(self, found: "Opened | EssayPlannerError | OSError") -> "PackWindow | None":
        if isinstance(found, Exception):
            return None
        if found.making is not None:
            return self._of_making(found.making)
        return None if found.folder is None else self._of_folder(found.folder)

    @staticmethod
    def _to_front(window: "PackWindow") -> "PackWindow":
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def keep_all(self) -> None:
        """Keep what is not saved of every pack, now."""
        for window in self.windows:
            window.keeping.flush()

    def close_all(self) -> bool:
        """Close every editor; what is not saved is kept. False where one stays open, as that cannot be."""
        self.wait()
        for window in list(self.windows):
            window.close()
        return not self.windows

    @staticmethod
    def remember_folder(folder: Path) -> None:
        """Offer a folder among those that packs were edited in last."""
        from essay_planner.packs.making import remember_folder

        with suppress(OSError):  # it is a convenience
            remember_folder(folder)

    def remember_handed_out(self, pack: "Pack", data: bytes, folder: Path) -> None:
        """Know what others have of a pack from now on, and which folder it went to."""
        from essay_planner.packs.making import keep_handed_out, keep_handed_out_to

        with suppress(OSError):  # then the next version is offered by what the folder holds
            keep_handed_out(pack.id, data)
        with suppress(OSError):  # it is a convenience
            keep_handed_out_to(folder)

    def folder_to_hand_out(self) -> Path:
        """The folder that was handed out to last, or where files are looked for first."""
        from essay_planner.packs.making import handed_out_to

        return handed_out_to() or self.folder()

    @staticmethod
    def remember_imported(folder: Path) -> None:
        """Know which folder was imported from."""
        from essay_planner.packs.making import keep_imported_from

        with suppress(OSError):  # it is a convenience
            keep_imported_from(folder)

    def folder_to_import(self) -> Path:
        """The folder that was imported from last, or where files are looked for first."""
        from essay_planner.packs.making import imported_from

        return imported_from() or self.folder()

    def install(self, file: Path, news: NewsBar) -> None:
        """Put the pack in a file, which is only a passing one, among one's own."""

        def done(loaded: "LoadedPack") -> None:
            shutil.rmtree(file.parent, ignore_errors=True)
            said = _("‘{title}’, version {version}, is among your packs now: its questions are on Welcome.")
            news.tell(said.format(title=loaded.pack.title, version=loaded.pack.version))

        def failed(error: EssayPlannerError) -> None:
            shutil.rmtree(file.parent, ignore_errors=True)
            news.tell(briefly(error))

        self._opener.add_pack(file, done, failed)


def _outcome(open_: "Callable[[], Opened]") -> "Opened | EssayPlannerError | OSError":
    try:
        return open_()
    except (EssayPlannerError, OSError) as error:
        return error


def _or_raise(found: "Opened | EssayPlannerError | OSError") -> "Opened":
    if isinstance(found, Exception):
        raise found
    return found
