"""The problems of the pack, found beside the window a moment after each change."""

from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from essay_planner.core.pack import Pack
from essay_planner.core.pack_edits import tidied
from essay_planner.packs.media import InFolder
from essay_planner.packs.problems import PackChecker
from essay_planner.ui.beside import Beside
from essay_planner.ui.garbage import keep_for_good
from essay_planner.ui.packs.editor.gaps import leads_to_sides
from essay_planner.ui.packs.editor.leading import Lead, lead_of
from essay_planner.ui.packs.editor.session import PackSession

PAUSE_MS = 350
MANY = 1000  # pieces; what is known of so many is not to be looked through for garbage


class _Pictures:
    """The pictures at hand: those of the pack's folder and those that were chosen since."""

    sealed = False

    def __init__(self, *folders: Path | None) -> None:
        self._places = [InFolder(folder) for folder in folders if folder is not None]
        self.names = frozenset(name for place in self._places for name in place.names)

    def read(self, name: str) -> bytes:
        """The bytes of one of them."""
        return next(place for place in self._places if name in place.names).read(name)


class Checking(QObject):
    """'found' has the leads of all problems, in the order of the pack."""

    found = Signal(object)

    def __init__(self, session: PackSession, made: Path, pause_ms: int = PAUSE_MS) -> None:
        """'made' is where pictures are kept that were chosen since."""
        super().__init__()
        self._session, self._made = session, made
        self._checker, self._beside = PackChecker(), Beside()
        self._busy = self._again = False
        self.leads: tuple[Lead, ...] | None = None
        self._pause_ms = pause_ms
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self.check)
        session.changed.connect(self.on_pack_changed)

    def on_pack_changed(self) -> None:
        """Check soon; who types on is not followed at each letter."""
        self._pause.start()

    def check(self) -> None:
        """Look for problems now, off the GUI thread; one look at a time."""
        if self._busy:
            self._again = True
            return
        self._pause.stop()
        self._busy, self._again = True, False
        pack, folder = self._session.pack, self._session.folder
        act = partial(_leads, self._checker, pack, (self._made, folder))
        self._beside.do(act, partial(self._on_found, monotonic()))

    def _on_found(self, began: float, leads: tuple[Lead, ...]) -> None:
        self._pause.setInterval(max(self._pause_ms, round(500 * (monotonic() - began))))
        self._busy = False
        if self.leads is None and len(self._session.pack.evidence) > MANY:
            keep_for_good()
        self.leads = leads
        self.found.emit(leads)
        if self._again:
            self.check()

    def now(self) -> tuple[Lead, ...]:
        """All problems as the pack stands now."""
        self._beside.wait()
        self.check()
        self._beside.wait()
        return self.leads or ()

    def wait(self) -> None:
        """Until nothing is being looked for."""
        self._pause.stop()
        self._again = False
        self._beside.wait()


def _leads(checker: PackChecker, pack: Pack, folders: tuple[Path | None, ...]) -> tuple[Lead, ...]:
    tidy = tidied(pack)
    found = (lead_of(problem, tidy) for problem in checker.problems(tidy, _Pictures(*folders)))
    return (*found, *leads_to_sides(tidy))
