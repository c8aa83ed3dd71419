"""A teacher's work on a large pack in its editor, act by act, under a watchdog: editing.py FOLDER."""

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.bench.packs import made_up_pack
from tests.bench.session import FLOOR, Act, Acts, report
from tests.bench.watchdog import Watchdog

from essay_planner.core.pack_parts import Part
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.editor.evidence_page import EvidencePage
from essay_planner.ui.packs.editor.window import PackWindow

_ROOT = Path(__file__).parents[2]
_REST = 60  # times that nothing is done, so that what was put off is done


def print_editing(count: int) -> None:
    """Print how long the acts of a teacher on a pack of that many pieces keep the window's thread busy."""
    from essay_planner.packs.writing import dump_pack

    print(f"editing a pack, {count:,} pieces", flush=True)
    with TemporaryDirectory() as folder:
        (Path(folder) / "pack").mkdir()
        (Path(folder) / "pack" / "pack.yaml").write_bytes(dump_pack(made_up_pack(count)))
        home = {"ESSAY_PLANNER_HOME": f"{folder}/home", "QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, "-m", "tests.bench.editing", f"{folder}/pack"]
        run(command, env={**os.environ, **home}, cwd=_ROOT, check=True, timeout=300)


def _script(editors: Editors, folder: Path) -> Iterator[Act]:
    yield "open", partial(editors.edit, folder)
    while not editors.windows or editors.windows[0].strip.leads is None:
        yield "nothing", bool
    window = editors.windows[0]
    for part in Part:
        yield "open a part", partial(window.show_part, part)
    yield "open a part", partial(window.show_part, Part.EVIDENCE)
    page = window.item_page()
    assert isinstance(page, EvidencePage)
    yield from _on_one(window, page)
    yield from _on_many(window, page)
    yield "open a part", partial(window.show_part, "details")
    yield "save", window.acts.save
    yield from _rest()
    for _time in range(10):
        yield FLOOR, window.repaint


def _on_one(window: PackWindow, page: EvidencePage) -> Iterator[Act]:
    ids = [piece.id for piece in window.session.pack.evidence]
    for at in range(6):
        yield "choose a piece", partial(page.choose, [ids[len(ids) // 2 + at]])
    assert page.form is not None
    for letter in "a word ":
        yield "type a letter", partial(_type, page.form.first(), letter)
    for act, work in (("remove", page.remove), ("new", page.new), ("duplicate", page.duplicate)):
        yield act, work
        yield from _rest()
        yield "undo", window.acts.undo
        yield from _rest()
    for letter in "gulag 1956":
        yield "search, a key", partial(_type, page.search, letter)
    yield "search, emptied", page.search.clear
    across = page.table.horizontalHeader()
    for column in (0, 2, -1):
        yield "sort", partial(across.setSortIndicator, column, Qt.SortOrder.AscendingOrder)


def _on_many(window: PackWindow, page: EvidencePage) -> Iterator[Act]:
    ids = [piece.id for piece in window.session.pack.evidence]
    yield "choose all", page.table.selectAll
    many = ids[len(ids) // 5 : len(ids) // 2]
    yield "choose many", partial(page.choose, many)
    for act, work in (
        ("theme of many", partial(page.several.set_theme, "theme-1", True)),
        ("move many", partial(page.shift, 1)),
        ("remove many", page.remove),
    ):
        yield "choose many", partial(page.choose, many)
        yield act, work
        yield from _rest()
        yield "undo of many", window.acts.undo
        yield from _rest()


def _rest() -> Iterator[Act]:
    return (("nothing", bool) for _tick in range(_REST))


def _type(field: QWidget, letter: str) -> None:
    QTest.keyClicks(field, letter)


def main(folder: Path) -> int:
    """Open the pack in its editor, work on it, and report."""
    from essay_planner.ui.garbage import Garbage
    from essay_planner.ui.news import NewsBar
    from essay_planner.ui.opening import Opener

    app = QApplication([])
    watchdog, main_window = Watchdog(), QWidget()
    editors = Editors(main_window, Opener(1), NewsBar(main_window), lambda: folder)
    Garbage(main_window).start()

    def done() -> None:
        report(acts, watchdog)
        os._exit(0)

    acts = Acts(_script(editors, folder), watchdog, done)
    QTimer.singleShot(0, acts.go_on)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
