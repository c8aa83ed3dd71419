"""Opening and leaving plans: read, locked, watched by saving, and remembered for next time."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from essay_planner.core.edits import new_plan
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan
from essay_planner.ui.beside import Beside
from essay_planner.ui.saving import DELAY_MS, SUFFIX, Saving, unfinished_folder, unfinished_path, write_or_say
from essay_planner.ui.session import PlanSession, new_id

if TYPE_CHECKING:
    from essay_planner.core.pack import Question
    from essay_planner.files.lock import FileLock
    from essay_planner.packs.catalogue import Catalogue
    from essay_planner.packs.reading import LoadedPack
    from essay_planner.ui.welcome.summaries import PlanSummary

RECENT = 8


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """The plan that is open: its session, what saves it, and its pack if that is at hand."""

    session: PlanSession
    saving: Saving
    pack: "LoadedPack | None"
    example: bool = False


class Opener(QObject):
    """Opens one plan at a time. What it reads for Welcome, it reads off the GUI thread."""

    opened = Signal(object)  # an OpenPlan
    closed = Signal()
    packsRead = Signal(object, object)  # the packs, and a sentence for each one that cannot be read
    plansRead = Signal(object)  # (heading, summaries) for each list of plans
    trouble = Signal(str)

    def __init__(self, delay_ms: int = DELAY_MS, parent: QObject | None = None) -> None:
        """'delay_ms' is how long after a change a plan is saved."""
        super().__init__(parent)
        self.current: OpenPlan | None = None
        self._delay_ms = delay_ms
        self._lock: FileLock | None = None
        self._catalogue: Catalogue | None = None
        self._added: list[LoadedPack] = []
        self._beside = Beside()

    def look_around(self) -> None:
        """Read the packs and the plans that Welcome shows; 'packsRead' and 'plansRead' tell."""
        if self._catalogue is None:
            self._beside.do(_installed, self.on_catalogue_read)
        else:
            self._tell_packs()
        self.read_plans()

    def read_plans(self) -> None:
        """Read again what is said of the plans on Welcome."""
        self._beside.do(partial(_plans, self._recent()), self.plansRead.emit)

    def on_catalogue_read(self, catalogue: "Catalogue") -> None:
        """Keep the packs and pass them on."""
        self._catalogue = catalogue
        self._tell_packs()

    def wait(self) -> None:
        """Until nothing is being read any more."""
        self._beside.wait()

    def start(self, loaded: "LoadedPack", question: "Question") -> None:
        """Start a plan on a question. It has no file yet and lives under Unfinished."""
        self.show_plan(new_plan(loaded.pack, question, new_id(""), new_id("s"), loaded.sha256), pack=loaded)

    def open_path(self, path: Path) -> None:
        """Open a file, whatever it is: a plan, or a pack whose questions Welcome then shows."""
        try:
            if path.suffix == SUFFIX:
                self._open_plan(path)
            else:
                self.add_pack(path)
        except EssayPlannerError as error:
            self.trouble.emit(str(error))
        except OSError as error:
            why = error.strerror or str(error)
            self.trouble.emit(_("'{name}' cannot be opened ({why}).").format(name=path.name, why=why))

    def add_pack(self, path: Path) -> None:
        """Show the questions of a pack for as long as the window is open. Raises Unreadable."""
        from essay_planner.packs.reading import read_pack

        loaded = read_pack(path)
        self._added = [loaded, *(pack for pack in self._added if pack.pack.id != loaded.pack.id)]
        self._tell_packs()

    def copy_current(self) -> None:
        """Go on with a copy of the open plan, as a new unfinished one."""
        if self.current is not None:
            plan = dataclasses.replace(self.current.session.plan, id=new_id(""))
            trouble = write_or_say(plan, unfinished_path(plan))
            if trouble:
                self.trouble.emit(trouble)
            else:
                self.show_plan(plan, pack=self.current.pack)

    def save_as(self, path: Path) -> None:
        """Give the open plan a file, or another one."""
        from essay_planner.files.lock import FileLock

        if self.current is None:
            return
        session, path = self.current.session, path.resolve()
        if session.path == path:
            self.current.saving.save()
            return
        lock = FileLock(path)
        if not lock.acquire():
            self.trouble.emit(_("'{name}' is open in another window. Choose another name.").format(name=path.name))
            return
        self.current.saving.flush()
        self._take(lock)
        session.path = path
        self._remember(path)

    def show_plan(
        self,
        plan: Plan,
        path: Path | None = None,
        pack: "LoadedPack | None" = None,
        read_only: bool = False,
        example: bool = False,
    ) -> None:
        """Make a plan the open one, in place of the one that was."""
        self._leave()
        if not read_only:
            read_only = not self._lock_for(path or unfinished_path(plan))
        session = PlanSession(plan, path, read_only)
        saving = Saving(session, self._delay_ms)
        self.current = OpenPlan(session, saving, pack or self._pack_of(plan), example)
        self.opened.emit(self.current)

    def close(self) -> None:
        """Leave the open plan; it is in its file on return."""
        if self.current is not None:
            self._leave()
            self.closed.emit()

    def _leave(self) -> None:
        if self.current is not None:
            leaving, self.current = self.current, None
            leaving.saving.flush()
            self._take(None)

    def _open_plan(self, path: Path) -> None:
        from essay_planner.packs.catalogue import example_plans
        from essay_planner.plans.reading import read_plan

        path = path.resolve()
        plan = read_plan(path)
        if path in [example.resolve() for example in example_plans()]:
            self.show_plan(plan, path, read_only=True, example=True)
        elif path == unfinished_path(plan).resolve():
            self.show_plan(plan)
        else:
            self.show_plan(plan, path)
            self._remember(path)

    def _lock_for(self, path: Path) -> bool:
        from essay_planner.files.lock import FileLock

        path.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(path)
        if not lock.acquire():
            sentence = _("This plan is open in another window, so it is read-only here.")
            self.trouble.emit(sentence)
            return False
        self._take(lock)
        return True

    def _take(self, lock: "FileLock | None") -> None:
        if self._lock is not None:
            self._lock.release()
        self._lock = lock

    def _pack_of(self, plan: Plan) -> "LoadedPack | None":
        """The plan's pack, if it is installed or was opened; the plan holds copies of all it uses itself."""
        reference = plan.packs.get(plan.question.pack)
        known = [*self._added, *self._installed_packs()]
        return next((pack for pack in known if reference is not None and pack.pack.id == reference.id), None)

    def _installed_packs(self) -> "Sequence[LoadedPack]":
        if self._catalogue is None:
            self._catalogue = _installed()
        return self._catalogue.packs

    def _tell_packs(self) -> None:
        broken = [str(why).splitlines()[0] for _path, why in self._catalogue.broken] if self._catalogue else []
        self.packsRead.emit([*self._added, *self._installed_packs()], broken)

    def _recent(self) -> tuple[Path, ...]:
        from essay_planner.files.settings import read_settings

        return tuple(Path(path) for path in read_settings().recent)

    def _remember(self, path: Path) -> None:
        from essay_planner.files.settings import read_settings, write_settings

        settings = read_settings()
        recent = [str(path), *(known for known in settings.recent if known != str(path))]
        write_settings(dataclasses.replace(settings, recent=tuple(recent[:RECENT])))


def _installed() -> "Catalogue":
    from essay_planner.packs.catalogue import installed_packs

    return installed_packs()


def _plans(recent: Sequence[Path]) -> "list[tuple[str, list[PlanSummary]]]":
    """Welcome's lists of plans: recent, unfinished, and the examples."""
    from essay_planner.packs.catalogue import example_plans
    from essay_planner.ui.welcome.summaries import examples, summaries

    now = datetime.now()
    folder = unfinished_folder()
    unfinished = sorted(folder.glob(f"*{SUFFIX}"), key=lambda path: -path.stat().st_mtime) if folder.is_dir() else []
    return [
        (_("Recent plans"), summaries(recent, now)),
        (_("Unfinished"), summaries(unfinished, now)),
        (_("See an example"), examples(example_plans())),
    ]
