"""What the window does about packs: shows which there are, installs them, and looks for new ones."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.ui.beside import Beside
from essay_planner.ui.brief import briefly
from essay_planner.ui.file_drops import FileDrops, open_all
from essay_planner.ui.news import NewsBar
from essay_planner.ui.opening import Opener, is_to_edit
from essay_planner.ui.packs.window.doing import PackDoing
from essay_planner.ui.packs.window.looking import SharedFolders

if TYPE_CHECKING:
    from essay_planner.packs.reading import LoadedPack
    from essay_planner.ui.packs.window.dialog import PacksDialog
    from essay_planner.ui.packs.window.words import Uses

A_WHILE = 8  # seconds


class PackActs(QObject):
    """Opens the packs window over the main one, and tells there what became of packs."""

    questionsAsked = Signal(object)  # the LoadedPack whose questions are to be shown on Welcome
    editAsked = Signal(object)  # the LoadedPack of which a copy is to be edited
    fileAsked = Signal(object)  # the folder or the pack.yaml that is to be edited
    updatesAsked = Signal()  # to see what other versions of its packs would change in the open plan

    def __init__(self, window: QWidget, opener: Opener, news: NewsBar, ask_pack: Callable[[], Path | None]) -> None:
        """'ask_pack' asks the user for the file of a pack."""
        super().__init__(window)
        self._window, self._opener, self._news, self._ask_pack = window, opener, news, ask_pack
        self.dialog: PacksDialog | None = None
        self._beside = Beside()
        self._uses: Uses | None = None
        self._fingerprints: dict[str, str] = {}  # by SHA-256; '…' while one is being made
        self.doing = PackDoing(opener, self)
        self._follow(self.doing)
        self.shared = SharedFolders(opener, self)
        self.shared.looked.connect(self.on_looked)
        self.shared.said.connect(self._say)
        self.drops = FileDrops(window, self.on_dropped)
        opener.packsRead.connect(self.on_packs_read)
        opener.pack_files.kept.connect(self.on_kept)
        opener.packBroken.connect(self.on_broken)

    def _follow(self, doing: PackDoing) -> None:
        doing.questionsAsked.connect(self.questionsAsked)
        doing.editAsked.connect(self.editAsked)
        doing.fileAsked.connect(self.fileAsked)
        doing.said.connect(self._say)
        doing.added.connect(self.on_added)
        doing.planned.connect(self.on_planned)
        doing.removed.connect(self.on_removed)
        doing.broughtBack.connect(self.refresh)

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """The acts under the names that the menus use."""
        return {"packs_window": self.show_packs}

    def show_packs(self, wanted: object = "") -> None:
        """Open the packs window; 'wanted' is the key of the row to be chosen."""
        from essay_planner.ui.packs.window.dialog import PacksDialog

        if self.dialog is None:
            self.dialog = PacksDialog(self._window)
            self.dialog.installAsked.connect(self.on_install_asked)
            self.dialog.folderAsked.connect(self.on_folder_asked)
            self.dialog.left.connect(self.on_left)
            FileDrops(self.dialog, self.on_dropped, plans=False)
        self._uses = None
        self._beside.do(partial(_plans_using, self._opener.read_recent()), self._on_uses_known)
        if self._opener.shelf.catalogue is None:
            self._opener.look_around()  # and show them when they are read
        else:
            self.shared.look(self._known())
        self.refresh(wanted if isinstance(wanted, str) else "")
        self.dialog.start()

    def wait(self) -> None:
        """Until nothing is being read any more. A shared folder is waited for no longer than it is looked at."""
        self._beside.wait()
        self.doing.wait()
        self.shared.wait()

    def leave(self) -> None:
        """Close the packs window, and hear no more of what is still being read."""
        if self.dialog is not None:
            self.dialog.close()
        self._beside = Beside()
        self.doing.leave()
        self.shared.leave()

    def show_broken(self) -> None:
        """Open the packs window with what is wrong with a pack that cannot be read."""
        catalogue = self._opener.shelf.catalogue
        self.show_packs(str(catalogue.broken[0][0]) if catalogue is not None and catalogue.broken else "")

    def refresh(self, wanted: str = "") -> None:
        """Show what is known of packs now."""
        if self.dialog is None:
            return
        from essay_planner.files.settings import read_settings
        from essay_planner.ui.packs.window.contents import Known, groups
        from essay_planner.ui.packs.window.shown import Group
        from essay_planner.ui.shelf import hidden_packs

        if self._opener.shelf.catalogue is None:
            self.dialog.show_groups([Group(_("Installed"), [], _("Reading the packs…"))])
        else:
            folders = read_settings().pack_folders
            catalogue, sights = self._opener.shelf.all(), self.shared.sights
            self._make_fingerprints([*catalogue.known, *(one for sight in sights or () for one in sight.found)])
            known = Known(catalogue, hidden_packs(), folders, sights, self._uses, self._fingerprints)
            self.dialog.show_groups(groups(known, self.doing, self), wanted)

    def _make_fingerprints(self, packs: "Sequence[LoadedPack]") -> None:
        """Make those beside the window that are not known: of a large pack that takes a second."""
        if new := [loaded for loaded in packs if loaded.sha256 not in self._fingerprints]:
            self._fingerprints.update((loaded.sha256, "…") for loaded in new)
            self._beside.do(partial(_fingerprints_of, new), self._on_fingerprints)

    def _on_fingerprints(self, made: Mapping[str, str]) -> None:
        self._fingerprints.update(made)
        self.refresh()

    def on_left(self) -> None:
        """The window is closed."""
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def on_packs_read(self) -> None:
        """Show what there is now; the first time, look into the shared folders, too."""
        self.refresh()
        self.shared.look_first(self._known(), told_too=self.dialog is not None)

    # -- what comes --

    def on_dropped(self, paths: Sequence[Path]) -> None:
        """Open the files that were dropped on the window."""
        open_all(paths, self._opener.open_path if self.dialog is None else self._open_here)

    def on_install_asked(self) -> None:
        """Ask for a file and install it."""
        if (path := self._ask_pack()) is not None:
            self.install(path)

    def install(self, path: Path) -> None:
        """Keep a copy of a pack, and say what became of that."""
        self._say(self._opener.add_pack(path, failed=self._on_failed))

    def on_kept(self, loaded: "LoadedPack", new: bool) -> None:
        """Say that a pack is installed, and lead to its questions."""
        from essay_planner.ui.packs.window.saying import said_of_arrival

        words = said_of_arrival(loaded, new, self._opener.shelf.all())
        if self.dialog is not None:
            self.refresh(loaded.sha256)
            self.dialog.say(words)
            return
        self._news.tell(words, self._choices(loaded))
        if self._opener.current is None:
            self.questionsAsked.emit(loaded)

    def _choices(self, loaded: "LoadedPack") -> Mapping[str, Callable[[], object]]:
        """What can be done next with a pack that has come: two things at most."""
        about = {_("About this pack"): partial(self.show_packs, loaded.sha256)}
        if (file := _file_to_edit(loaded)) is not None:
            about = {_("Edit this pack"): partial(self.fileAsked.emit, file)}
        current = self._opener.current
        if current is None:
            return about
        questions = {_("See its questions"): partial(self.doing.plan_from, loaded)}
        plan = current.session.plan
        known = [reference.id for reference in plan.packs.values() if not reference.closed]
        updates = self._opener.shelf.updates_of(plan)
        if not current.session.read_only and any(update.new.sha256 == loaded.sha256 for update in updates):
            return {_("See what changed"): self.on_changes_asked, **questions}
        if current.session.read_only or loaded.pack.id in known:  # with another version each piece would be there twice
            return {**questions, **about}
        return {_("Add to this plan"): partial(self.doing.add_to_plan, loaded), **questions}

    def on_changes_asked(self) -> None:
        """Show what changed; what the plan makes of it is news of its own."""
        self._news.dismiss()
        self.updatesAsked.emit()

    def on_broken(self, path: Path, words: str) -> None:
        """Say what is wrong with a pack in a folder, and offer to mend it."""
        self._news.tell(words, {_("Mend it in the editor"): partial(self.fileAsked.emit, path)})

    def _open_here(self, path: Path) -> None:
        self.install(path)

    def _on_failed(self, error: EssayPlannerError) -> None:
        self._say(briefly(error))

    def _say(self, words: str) -> None:
        if words and self.dialog is not None:
            self.dialog.say(words)
        elif words:
            self._news.tell(words)

    # -- what became of one --

    def on_planned(self) -> None:
        """A plan is what one wants to see now."""
        if self.dialog is not None:
            self.dialog.close()

    def on_added(self, words: str) -> None:
        """Say what the library has more."""
        self._news.tell(words, seconds=A_WHILE)

    def on_removed(self, title: str, bring_back: Callable[[], object]) -> None:
        """Offer to undo that."""
        from essay_planner.ui.packs.window.saying import said_of_removal

        if self.dialog is not None:
            self.dialog.list.give_focus()  # the same button is there for the next pack, and Return pressed twice
            self.dialog.say(said_of_removal(title), bring_back)

    # -- shared folders --

    def look_again(self) -> None:
        """Look into the shared folders."""
        self.shared.look(self._known())
        self.refresh()

    def take_folder_away(self, folder: str) -> None:
        """Let packs come from a folder no more."""
        self.shared.take_away(folder)
        self.refresh()

    def on_folder_asked(self) -> None:
        """Ask for a folder that packs may come from."""
        if (folder := self.shared.ask_folder(self.dialog or self._window)) is not None:
            self.shared.look(self._known())
            self.refresh(f"folder {folder}")

    def on_looked(self) -> None:
        """Show what was seen; where the window is not open, tell of what is new, once."""
        from essay_planner.ui.packs.window.saying import said_of_offers

        if self.dialog is not None:
            self.refresh()
        elif found := self.shared.new_ones(self._opener.shelf.all().known):
            see = partial(self.show_packs, f"offer {found[0].loaded.sha256}")
            self._news.tell_when_free(said_of_offers(found), {_("See what is new"): see})

    def _known(self) -> list[str]:
        return [loaded.sha256 for loaded in self._opener.shelf.all().known]

    def _on_uses_known(self, uses: "Uses") -> None:
        self._uses = uses
        self.refresh()


def _file_to_edit(loaded: "LoadedPack") -> Path | None:
    """The pack.yaml that an installed pack was copied from, if it is still there."""
    from essay_planner.packs.origin import read_origin

    origin = read_origin(loaded.path) if loaded.path is not None else None
    file = Path(origin.file) if origin is not None and origin.file else None
    return file if file is not None and is_to_edit(file) and file.exists() else None


def _plans_using(recent: Sequence[Path]) -> dict[str, list[str]]:
    from essay_planner.ui.packs.window.uses import plans_using

    return plans_using(recent)


def _fingerprints_of(packs: "Sequence[LoadedPack]") -> dict[str, str]:
    from essay_planner.packs.telling_apart import short_fingerprint

    return {loaded.sha256: short_fingerprint(loaded) for loaded in packs}
