"""One working session in the real window, act by act, under a watchdog: session.py PLAN.

Prints for every sort of act how long the window's thread was busy with one of them, what that is to painting the board
once, and the longest stalls from the time that the window shows.
"""

import os
import sys
import traceback
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollBar, QWidget
from tests.bench.watchdog import Watchdog

from essay_planner.core.places import Place, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.searcher import Searcher
from essay_planner.ui.cards.mime import evidence_mime
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.main_window import MainWindow

Act = tuple[str, Callable[[], object]]
FLOOR = "painting, floor"  # the whole board once: the least that can be seen of any act
PAUSE_MS = 30  # between acts, so that what an act leaves to be done later is done
_WORDS = ('gulag "secret sp', "stalin's", "kavos", "lin 1956", "person:ka", "zzzz")


class Acts:
    """Acts in a window, one after another, each as an event of its own."""

    def __init__(self, acts: Iterator[Act], watchdog: Watchdog, done: Callable[[], object]) -> None:
        self._acts, self._watchdog, self._done = acts, watchdog, done
        self.times: dict[str, list[float]] = defaultdict(list)

    def go_on(self) -> None:
        """Do the next act, and wait for a moment."""
        act = next(self._acts, None)
        if act is None:
            self._done()
            return
        self._watchdog.act, work = act
        started = perf_counter()
        try:
            work()
        except Exception:  # noqa: BLE001  (the window would live on, and the session would never end)
            traceback.print_exc()
            os._exit(1)
        self.times[act[0]].append((perf_counter() - started) * 1000)
        QTimer.singleShot(PAUSE_MS, self.go_on)


class Session(Acts):
    """Acts of a student on the board."""

    def __init__(self, board: BoardView, watchdog: Watchdog, done: Callable[[], object]) -> None:
        self._board = board
        super().__init__(self._script(), watchdog, done)

    def _script(self) -> Iterator[Act]:
        yield from self._search()
        yield from self._filter()
        yield from self._scroll()
        yield from self._place()
        yield from self._fold()
        yield from self._resize()
        yield from self._hand_on()

    def _search(self) -> Iterator[Act]:
        box = self._board.library.search
        for words in _WORDS:
            for letter in words:
                yield "search, a key", partial(_type, box, letter)
            yield "search, emptied", box.clear

    def _filter(self) -> Iterator[Act]:
        filters = self._board.library.filters
        for chip in (filters.bears, filters.unused, filters.bears):
            if chip.isVisible():
                yield "filter", chip.click

    def _scroll(self) -> Iterator[Act]:
        for view in (self._board.library.list, self._board.sheet):
            bar = view.verticalScrollBar()
            for _page in range(25):
                yield "scroll", partial(_page_down, bar)
            yield "scroll", partial(bar.setValue, 0)
        yield "key End", partial(_press, self._board.library.list, Qt.Key.Key_End)
        yield "key Home", partial(_press, self._board.library.list, Qt.Key.Key_Home)

    def _place(self) -> Iterator[Act]:
        model, session = self._board.library.model, self._board.session
        section = session.plan.sections[0].id
        for row in range(6):
            ref = model.index(row, 0).data(ItemRole.KEY)
            yield "drop", partial(self._drop, ref, column(section, Side.FOR if row % 2 else Side.AGAINST))
        listed = self._board.library.list
        for row in range(6, 10):
            yield "choose", partial(_go_to, listed, row)
            yield "key F", partial(_press, listed, Qt.Key.Key_F)
        for _step in range(8):
            yield "undo", session.undo
        for _step in range(8):
            yield "redo", session.redo
        cards = self._board.lists.of(column(section, Side.FOR))
        assert cards is not None
        for row in range(4):
            yield "choose a card", partial(_go_to, cards, row)
            yield "key +", partial(_press, cards, Qt.Key.Key_Plus)
            yield "key Alt+Down", partial(_press, cards, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        yield "key Delete", partial(_press, cards, Qt.Key.Key_Delete)
        yield "undo", session.undo

    def _drop(self, ref: str, place: Place) -> None:
        view = self._board.lists.of(place)
        assert view is not None
        mime, target, point = evidence_mime([ref]), view.viewport(), QPoint(30, 5)
        buttons, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        QApplication.sendEvent(target, QDragEnterEvent(point, both, mime, buttons, none))
        QApplication.sendEvent(target, QDragMoveEvent(point, both, mime, buttons, none))
        QApplication.sendEvent(target, QDropEvent(point.toPointF(), both, mime, buttons, none))

    def _fold(self) -> Iterator[Act]:
        for section in list(self._board.sheet.sections.values())[:3]:
            yield "fold", partial(section.fold, True)
            yield "unfold", partial(section.fold, False)

    def _resize(self) -> Iterator[Act]:
        window = self._board.window()
        for width in (1100, 1400):
            yield "resize", partial(window.resize, width, 860)

    def _hand_on(self) -> Iterator[Act]:
        window = self._board.window()
        assert isinstance(window, MainWindow)
        current = window.opener.current
        assert current is not None
        folder = current.saving.target.parent
        yield "save", current.saving.save
        yield "save as", partial(window.opener.save_as, folder / "copy.essayplan")
        yield "export", partial(window.acts.exporting.export, current.session.plan, folder / "plan.docx")
        yield "export dialog", window.acts.export
        for _tick in range(40):
            yield "pages to look at", bool
        yield "export dialog", window.acts.wait
        for _time in range(10):
            yield FLOOR, self._board.repaint
        for _tick in range(100):
            yield "nothing", bool


def _type(box: QWidget, letter: str) -> None:
    QTest.keyClicks(box, letter)


def _press(view: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(view, key, held)


def _page_down(bar: QScrollBar) -> None:
    bar.setValue(bar.value() + bar.pageStep())


def _go_to(view: QAbstractItemView, row: int) -> None:
    view.setCurrentIndex(view.model().index(row, 0))


def report(session: Acts, watchdog: Watchdog) -> None:
    """Print how long each sort of act took, and the longest stalls."""
    floor = median(session.times[FLOOR])
    print("  act              times  median ms  longest ms  median to the floor's")
    for act, times in session.times.items():
        print(f"  {act:16} {len(times):5} {median(times):10.1f} {max(times):11.1f} {median(times) / floor:10.2f}")
    print("  longest stalls of the window's thread, other programs' time on the processor left out")
    for stall in watchdog.worst(6):
        print(f"  {stall.told()}")
    print(flush=True)


def main(plan: Path) -> int:
    """Open the plan in the window, work, and report."""
    sessions: list[Session] = []

    class Watched(QApplication):
        def __init__(self, arguments: list[str]) -> None:
            super().__init__(arguments)
            self.watchdog = Watchdog()
            QTimer.singleShot(500, self.on_ready)

        def on_ready(self) -> None:
            board = next(w for w in self.allWidgets() if isinstance(w, BoardView))
            packs = [pack for pack in board.session.plan.packs if pack not in board.desk.packs]
            if packs or not all(searcher.is_ready for searcher in board.findChildren(Searcher)):
                QTimer.singleShot(500, self.on_ready)
                return
            sessions.append(Session(board, self.watchdog, self.on_done))
            sessions[0].go_on()

        def on_done(self) -> None:
            report(sessions[0], self.watchdog)
            os._exit(0)

    from PySide6 import QtWidgets

    QtWidgets.QApplication = Watched  # type: ignore[assignment,misc]
    from essay_planner.app import open_window

    return open_window(plan)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
