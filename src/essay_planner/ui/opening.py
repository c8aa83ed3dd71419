"""Opening and leaving plans: each is read, locked, watched by saving, and remembered for next time."""

import dataclasses
import os
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.edits import new_plan, own_plan
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, PlanQuestion
from essay_planner.plans.copying import keep, last_good_copy
from essay_planner.ui.beside import Beside
from essay_planner.ui.brief import briefly
from essay_planner.ui.garbage import keep_for_good
from essay_planner.ui.open_plan import LastResort, OpenPlan, Unsaved
from essay_planner.ui.pack_files import Failed, PackFiles
from essay_planner.ui.plan_lock import PlanLock
from essay_planner.ui.remembering import remember
from essay_planner.ui.saving import DELAY_MS, Kept, Saving
from essay_planner.ui.session import PlanSession, new_id
from essay_planner.ui.shelf import Shelf
from essay_planner.ui.writing import (
    digest_of,
    free_unfinished_path,
    is_plan_file,
    unfinished_folder,
    unfinished_path,
)

if TYPE_CHECKING:
    from essay_planner.core.pack import Question
    from essay_planner.packs.catalogue import Catalogue
    from essay_planner.packs.reading import LoadedPack

RECENT = 8
SOON_MS = 150  # packs are read beside the window, but take turns with it: let the plan be painted first


class Opener(QObject):
    """Opens one plan at a time. What it reads for Welcome, it reads off the GUI thread.

    'last_resort' is asked what to do about a plan that is to be left and can be saved nowhere, 'show_elsewhere' to
    bring another window to the front that has a plan open.
    """

    opened = Signal(object)  # an OpenPlan
    leaving = Signal()
    closed = Signal()
    packsRead = Signal(object, object)  # the packs, and a sentence for each one that cannot be read
    packsFound = Signal()  # what the open plan's packs hold is at hand from now on
    plansRead = Signal(object)  # (heading, summaries) for each list of plans
    recentRead = Signal(object)  # the paths of the plans that were opened last
    trouble = Signal(str)
    packBroken = Signal(object, str)  # the path of a pack that could be edited, and what is wrong with it
    unreadable = Signal(str, object)  # what is wrong with a plan's file, and the last good Copy of it

    def __init__(self, delay_ms: int = DELAY_MS, parent: QObject | None = None) -> None:
        """'delay_ms' is how long after a change a plan is saved."""
        super().__init__(parent)
        self.current: OpenPlan | None = None
        self.last_resort: LastResort = _stay
        self.show_elsewhere: Callable[[Path], bool] = _nowhere
        self._delay_ms = delay_ms
        self._lock = PlanLock(self)
        self._lock.free.connect(self.on_free)
        self.shelf = Shelf()
        self._beside = Beside()
        self.pack_files = PackFiles(self._beside, self, self.shelf.at_hand, self.shelf.prepare)
        self.pack_files.notKept.connect(self.trouble)
        self._looking = self._finding = False
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._find_packs)
        self._told_of_settings = False

    def look_around(self) -> None:
        """Read the packs, then the plans that Welcome shows; 'packsRead' and 'plansRead' tell.

        One after the other: threads take turns, and the questions are wanted first.
        """
        if self.shelf.catalogue is None:
            self._looking = True
            self._find_packs()
        else:
            self._tell_packs()
            self.read_plans()

    def read_plans(self) -> None:
        """Read again what is said of the plans on Welcome."""
        from essay_planner.ui.welcome.lists import plan_lists

        self._beside.do(partial(plan_lists, self.read_recent()), self.plansRead.emit)

    def read_recent(self) -> Sequence[Path]:
        """Which plans were opened last; 'recentRead' tells, too."""
        from essay_planner.files.settings import read_settings

        recent = [Path(path) for path in read_settings().recent]
        self.recentRead.emit(recent)
        return recent

    def on_catalogue_read(self, catalogue: "Catalogue") -> None:
        """Keep the packs and pass them on."""
        self.shelf.catalogue = catalogue
        keep_for_good()
        if self.current is not None:
            self.packsFound.emit()
        if self._looking:
            self._looking = False
            self._tell_packs()
            self.read_plans()

    def wait(self) -> None:
        """Until nothing is being read any more, nor waiting for it."""
        if self._soon.isActive():
            self._find_packs()
        self._beside.wait()

    def remember(self, **changes: Any) -> None:
        """Keep settings as 'remembering' takes them. Where that cannot be done, 'trouble' says so, once."""
        trouble = remember(**changes)
        if trouble and not self._told_of_settings:
            self._told_of_settings = True
            self.trouble.emit(trouble)

    def start(self, loaded: "LoadedPack", question: "Question") -> None:
        """Start a plan on a question. It has no file yet and lives under Unfinished."""
        self.shelf.keep(loaded)
        self.show_plan(new_plan(loaded.pack, question, new_id(""), new_id("s"), loaded.sha256))

    def start_own(self, question: PlanQuestion, headings: Sequence[str], packs: "Sequence[LoadedPack]") -> bool:
        """Start a plan on a question of one's own, kept under Unfinished at once; False if the open plan stays."""
        from essay_planner.packs.catalogue import reference_to

        for loaded in packs:
            self.shelf.keep(loaded)
        references = list(dict.fromkeys(reference_to(loaded) for loaded in packs))
        plan = own_plan(question, new_id(""), new_id("s"), {new_id("s"): heading for heading in headings}, references)
        started = self.show_plan(plan)
        if started and self.current is not None:
            self.current.saving.save()
        return started

    def open_path(self, path: Path) -> None:
        """Open a file, whatever it is: a plan, or a pack whose questions Welcome then shows."""
        if not is_plan_file(path):
            self.add_pack(path, failed=partial(self._tell_of_own, path) if is_to_edit(path) else None)
        elif self.current is not None and self.has_open(path):
            self.current.session.announced.emit(_("This plan is open already."))
        elif self.show_elsewhere(path):
            self.trouble.emit(_("This plan is open in another window, which is in front now."))
        else:
            self._try(self._open_plan, Path(os.path.realpath(path)))

    def open_theirs(self) -> None:
        """Read the plan's file again, which somebody else changed. The student's version stays under Unfinished."""
        if self.current is not None and self.current.session.path is not None:
            self._try(self._open_plan, self.current.session.path)

    def open_copy(self, path: Path) -> None:
        """Go on with a copy that was kept of a plan's file, as an unfinished plan; the file stays as it is."""
        self._try(self._open_copy, path)

    def _open_copy(self, path: Path) -> None:
        from essay_planner.plans.reading import read_plan

        plan = read_plan(path)
        if self.show_plan(plan, unfinished=free_unfinished_path(plan)) and self.current is not None:
            self.current.saving.save()

    def add_pack(
        self, path: Path, then: "Callable[[LoadedPack], object] | None" = None, failed: Failed | None = None
    ) -> str:
        """Show the questions of a pack, keep a copy of it, and pass it on or what is wrong with it.

        What to say until then if that takes long, else ''. Without 'failed', 'trouble' says what is wrong.
        """
        return self.pack_files.read(path, partial(self._keep_pack, then), failed or self._tell_of_pack)

    def _keep_pack(self, then: "Callable[[LoadedPack], object] | None", read: "LoadedPack") -> None:
        loaded = self.shelf.open(read)
        self._tell_packs()
        if self.current is not None:
            self.packsFound.emit()
        if then is not None:
            then(loaded)

    def _tell_of_own(self, path: Path, error: EssayPlannerError) -> None:
        self.packBroken.emit(path, briefly(error))

    def _tell_of_pack(self, error: EssayPlannerError) -> None:
        self.trouble.emit(briefly(error))

    def copy_current(self) -> None:
        """Go on with a copy of the open plan, as a new unfinished one."""
        if self.current is not None:
            plan = dataclasses.replace(self.current.session.plan, id=new_id(""))
            if self.show_plan(plan):
                self.current.saving.save()

    def on_free(self, path: Path) -> None:
        """The plan was closed in the other window: read it again, to be changed here."""
        self._try(self._open_plan, path)
        if self.current is not None and not self.current.session.read_only:
            self.trouble.emit(_("The other window has closed this plan: you can change it here now."))

    def current_file(self) -> Path | None:
        """The file of the open plan, be it under Unfinished; None where no plan is open that can be changed here."""
        return None if self.current is None or self.current.session.read_only else self.current.saving.target

    def save_as(self, path: Path) -> None:
        """Give the open plan a file, or another one."""
        from essay_planner.files.lock import FileLock

        if self.current is None:
            return
        session, path = self.current.session, Path(os.path.realpath(path))
        if session.path == path:
            self.current.saving.save()
            return
        lock = FileLock(path)
        if not lock.acquire():
            self.trouble.emit(_("'{name}' is open in another window. Choose another name.").format(name=path.name))
            return
        self.current.saving.flush()
        self._lock.hold(lock)
        self.current.saving.lock = lock
        session.path = path
        self._remember(path)

    def show_plan(
        self,
        plan: Plan,
        path: Path | None = None,
        *,
        example: bool = False,
        digest: str = "",
        unfinished: Path | None = None,
    ) -> bool:
        """Make a plan the open one, in place of the one that was; False if that one stays.

        'digest' is of the file that the plan was read from; 'unfinished' is that file if it is under Unfinished.
        """
        said = self._leave()
        if said is None:
            return False
        if plan.packs:
            self.shelf.read_small()
        why = "" if example else self._lock.take(path, unfinished or unfinished_path(plan))
        session = PlanSession(plan, path, read_only=example or bool(why))
        saving = Saving(session, self._delay_ms, digest=digest, unfinished=unfinished)
        saving.lock = self._lock.held
        self.current = OpenPlan(session, saving, self.shelf, example, why)
        self.opened.emit(self.current)
        if plan.packs and self.shelf.catalogue is None:
            self._soon.start()
        if said:
            self.trouble.emit(said)
        return True

    def close(self) -> bool:
        """Leave the open plan; it is in its file on return. False if it stays open."""
        if self.current is None:
            return True
        said = self._leave()
        if said is None:
            return False
        self.closed.emit()
        if said:
            self.trouble.emit(said)
        return True

    def _leave(self) -> str | None:
        """Leave the open plan; None if it stays. The sentence is what the student should know, or ''."""
        if self.current is None:
            return ""
        kept, saving = self.current.saving.flush(), self.current.saving
        if kept is Kept.NOWHERE:
            answer = self.last_resort(self.current)
            if isinstance(answer, Path):
                self.save_as(answer)
                return self._leave()
            if answer is Unsaved.STAY:
                return None
        self.leaving.emit()
        self.current = None
        self._lock.release()
        spare = kept is Kept.UNFINISHED and saving.trouble
        return saving.trouble + " " + _("Your plan is kept under Unfinished.") if spare else ""

    def _try(self, act: Callable[[Path], object], path: Path) -> None:
        """Do something with a file; what is wrong with it becomes a sentence."""
        try:
            act(path)
        except EssayPlannerError as error:
            first = _("'{name}' cannot be read, and stays as it is.").format(name=path.name)
            self._tell_of(path, briefly(error), f"{first} {str(error).splitlines()[0]}")
        except OSError as error:
            why = error.strerror or str(error)
            self._tell_of(path, _("'{name}' cannot be opened ({why}).").format(name=path.name, why=why))

    def _tell_of(self, path: Path, trouble: str, with_copy: str = "") -> None:
        """Say what is wrong; 'with_copy' is said instead where there is a copy, which matters more than the details."""
        copy = last_good_copy(path) if is_plan_file(path) else None
        if copy is None:
            self.trouble.emit(trouble)
        else:
            self.unreadable.emit(with_copy or trouble, copy)

    def has_open(self, path: Path) -> bool:
        """Whether that plan is open here, and not just to be looked at."""
        current = self.current
        if current is None or current.session.read_only:
            return False
        return os.path.realpath(path) == os.path.realpath(current.saving.target)

    def _open_plan(self, path: Path) -> None:
        from essay_planner.files.ordinary import read_ordinary
        from essay_planner.files.plain_text import SIZE_LIMIT
        from essay_planner.packs.along import packs_beside
        from essay_planner.packs.catalogue import example_plans
        from essay_planner.plans.reading import load_plan

        if self.current is not None:
            self.current.saving.flush()  # it may be the same file under another name
        data = read_ordinary(path, SIZE_LIMIT)
        plan, digest = load_plan(data, path.name), digest_of(data)
        for loaded in packs_beside(path, plan.packs):
            self.shelf.keep(loaded)
        if path in [example.resolve() for example in example_plans()]:
            self.show_plan(plan, path, example=True)
            return
        keep(path, plan, data)
        if path.parent == Path(os.path.realpath(unfinished_folder())):
            self.show_plan(plan, unfinished=path, digest=digest)
        elif self.show_plan(plan, path, digest=digest):
            self._remember(path)

    def _find_packs(self) -> None:
        """Read the installed packs, once."""
        self._soon.stop()
        if not self._finding:
            self._finding = True
            self._beside.do(self.shelf.read, self.on_catalogue_read)

    def _tell_packs(self) -> None:
        self.packsRead.emit(self.shelf.packs(), self.shelf.broken())

    def _remember(self, path: Path) -> None:
        def put_first(known: Sequence[str]) -> tuple[str, ...]:
            return (str(path), *(other for other in known if Path(other) != path))[:RECENT]

        self.remember(recent=put_first)
        self.read_recent()


def is_to_edit(path: Path) -> bool:
    """Whether a pack stands where its author works on it: in a folder, or as text."""
    return path.is_dir() or path.suffix.lower() in (".yaml", ".yml")


def _stay(_current: OpenPlan) -> Unsaved:
    return Unsaved.STAY


def _nowhere(_path: Path) -> bool:
    return False
