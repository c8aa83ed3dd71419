"""An editor window with a small pack from a folder, and hands for its fields."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from tests.builders import a_pack, a_piece, a_question, a_source

from essay_planner.core.pack import Author, Bearing, Citation, Flashcard, Leans, Meaning, Pack, Term, Theme
from essay_planner.core.pack_parts import Part
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.news import NewsBar
from essay_planner.ui.opening import Opener
from essay_planner.ui.packs.editor.editors import Editors
from essay_planner.ui.packs.editor.item_page import ItemPage
from essay_planner.ui.packs.editor.window import PackWindow

Edit = Callable[[Path], PackWindow]


def small_pack(**fields: object) -> Pack:
    """A pack in which nothing is missing: two questions, two themes, two sources, three pieces, a term, a flashcard."""
    cited = (Citation(source="filtzer-1993"),)
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR)}
    either = {question: Bearing(side=Leans.EITHER) for question in ("destalinisation-success", "thaw")}
    pieces = (
        a_piece("amnesty", "An amnesty of 1953 freed prisoners.", sources=cited, themes=("terror",), bearing=bearing),
        a_piece("novel", "A novel of 1956 was attacked.", sources=cited, themes=("culture",), date="1956"),
        a_piece("speech", "Khrushchev spoke in secret.", sources=cited, date="1956-02-25", bearing=either),
    )
    usual: dict[str, object] = {
        "licence": "CC-BY-4.0",
        "version": "1.0.0",
        "authors": (Author(name="A. Teacher"),),
        "questions": (a_question(), a_question("thaw", text="How far did the Thaw go?", sections=(), criteria=())),
        "themes": (Theme(id="terror", name="Terror"), Theme(id="culture", name="Culture")),
        "sources": (a_source(), a_source("jones-2006", title="The Dilemmas of De-Stalinization", issued="2006")),
        "terms": (Term(id="thaw", term="the Thaw", meanings=(Meaning(text="A time of relaxation."),)),),
        "cards": (Flashcard(id="spoke", front="When was the secret speech?", back="In February 1956."),),
    }
    return a_pack(*pieces, **{**usual, **fields})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a pack."""
    made = tmp_path / "thaw"
    made.mkdir()
    (made / "pack.yaml").write_bytes(dump_pack(small_pack()))
    return made


@pytest.fixture
def editors(qapp: QApplication, tmp_path: Path) -> Iterator[Editors]:
    """The editors of a main window that is not shown."""
    main, opener = QWidget(), Opener(1)
    made = Editors(main, opener, NewsBar(main), lambda: tmp_path)
    yield made
    made.close_all()
    opener.wait()
    main.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def window(editors: Editors, folder: Path) -> PackWindow:
    """An editor with the small pack, which has the keys."""
    made = editors.edit(folder)
    assert made is not None
    return in_front(made)


@pytest.fixture
def new(editors: Editors) -> PackWindow:
    """An editor with a new pack, which has the keys."""
    return in_front(editors.new())


def in_front(made: PackWindow) -> PackWindow:
    """The window, as wide as a desk has room for and with the keys."""
    made.setWindowState(Qt.WindowState.WindowNoState)
    made.resize(1400, 900)
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    return made


def field(window: PackWindow, name: str) -> QWidget:
    """The field of that name that is to be seen."""
    found = [each for each in window.findChildren(QWidget) if each.accessibleName() == name and each.isVisible()]
    assert found, f"there is no '{name}' in {sorted({w.accessibleName() for w in window.findChildren(QWidget)})}"
    return found[0]


def write(window: PackWindow, name: str, words: str) -> None:
    """Type into a field, in place of what stands there."""
    into = field(window, name)
    into.setFocus()
    into.selectAll()  # type: ignore[attr-defined]
    QTest.keyClicks(into, words)


def press(window: QWidget, words: str) -> None:
    """Press the button with these words that is to be seen."""
    found = [each for each in window.findChildren(QAbstractButton) if each.text() == words and each.isVisible()]
    assert found, f"there is no button '{words}'"
    found[0].click()


def page_of(window: PackWindow, part: Part) -> ItemPage:
    """A part of the pack, opened by its button."""
    window.parts.buttons[part].click()
    page = window.item_page()
    assert page is not None
    return page


def shown(page: ItemPage, column: int = 0) -> list[str]:
    """What a column of the table says, from the top."""
    model = page.table.items
    return [model.index(row, column).data() for row in range(model.rowCount())]
