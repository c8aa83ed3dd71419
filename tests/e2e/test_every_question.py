"""Each question of the packs that ship becomes a plan and a Word document, by the mouse alone and by keys alone."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import docx
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from tests.e2e.hands import Keys, Mouse, seen, until

from essay_planner.core.pack import Evidence, Leans, Pack, Question
from essay_planner.core.paragraph.shapes import Field
from essay_planner.core.places import cards_in, column
from essay_planner.core.plan import Plan, Side
from essay_planner.core.wording import side_word
from essay_planner.files.data import data_path
from essay_planner.packs.reading import read_pack
from essay_planner.plans.reading import read_plan
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.section_view import SectionView
from essay_planner.ui.starting import Program

PACK = read_pack(data_path("evidence", "de-stalinisation")).pack
EXPLAINED = "It freed people."
VERDICT = "The old order held."
SIDES = {Side.FOR: Leans.FOR, Side.AGAINST: Leans.AGAINST}
SECTIONS, CARDS = 2, 2  # of the first suggested sections; on each side of each

Argued = dict[tuple[int, Side], list[Evidence]]
every_question = pytest.mark.parametrize("question", PACK.questions, ids=lambda question: question.id)


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program at Welcome, as it comes up."""
    monkeypatch.setenv("HOME", str(tmp_path))
    made = Program(qapp, delay_ms=1)
    made.window.show()
    made.window.activateWindow()
    assert QTest.qWaitForWindowActive(made.window)
    made.opener.look_around()
    until(lambda: made.window.welcome.questions.rows, "the questions are on Welcome")
    yield made
    made.window.close()
    made.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def argued(pack: Pack, question: Question) -> Argued:
    """For each section and side pieces that the pack has on that side, of the section's themes first; none twice."""
    taken: set[str] = set()
    found: Argued = {}
    for number, section in enumerate(question.sections[:SECTIONS]):
        for side, leans in SIDES.items():
            free = [p for p in pack.evidence if p.id not in taken and leaning(p, question) is leans]
            of_section = [p for p in free if {*p.themes} & {*section.themes}]
            found[number, side] = [*of_section, *(p for p in free if p not in of_section)][:CARDS]
            taken.update(piece.id for piece in found[number, side])
    return found


def leaning(piece: Evidence, question: Question) -> Leans | None:
    return piece.bearing[question.id].side if question.id in piece.bearing else None


def board_of(program: Program) -> BoardView:
    board = until(lambda: program.window.findChild(BoardView), "there is a board")
    assert isinstance(board, BoardView)
    until(lambda: board.library.model.rowCount(), "the library has evidence")
    return board


def section_on(board: BoardView, number: int) -> SectionView:
    return board.sheet.sections[board.session.plan.sections[number].id]


def check(program: Program, question: Question, wanted: Argued, document: Path) -> None:
    """The saved plan holds the argument, and the document says it."""
    current = program.opener.current
    assert current is not None
    until(lambda: current.saving.is_saved, "the plan is saved")
    plan = read_plan(current.saving.target)
    assert plan.question.id == question.id
    assert {place: standing(plan, *place) for place in wanted} == {
        place: [piece.id for piece in pieces] for place, pieces in wanted.items()
    }
    assert len(plan.cards) == SECTIONS * len(SIDES) * CARDS
    assert plan.sections[0].verdict.text == VERDICT
    assert [card.explanation for card in plan.cards.values() if card.explanation] == [EXPLAINED]
    until(document.exists, "there is a Word document")
    printed = letters("".join(docx.Document(str(document)).element.body.itertext()))
    said = [EXPLAINED, VERDICT, *(piece.text for pieces in wanted.values() for piece in pieces)]
    assert [words for words in said if letters(words) not in printed] == []


def letters(text: str) -> str:
    """A text without what typesetting changes: its quotation marks, dashes and spaces."""
    return "".join(filter(str.isalnum, text))


def standing(plan: Plan, section: int, side: Side) -> list[str]:
    cards = cards_in(plan, column(plan.sections[section].id, side))
    return [plan.cards[card].evidence.partition("/")[2] for card in cards]


@every_question
def test_by_the_mouse_alone_a_question_is_planned(program: Program, question: Question) -> None:
    mouse, wanted = Mouse(program.window), argued(PACK, question)
    questions = program.window.welcome.questions
    scrolled = questions.findChild(QScrollArea)
    assert isinstance(scrolled, QScrollArea)
    row = next(row for row in questions.rows if row.question.id == question.id)
    mouse.bring(row.button, scrolled)
    mouse.press(row.button)
    board = board_of(program)
    mouse.press(board.sheet.offer.use)
    for (number, side), pieces in wanted.items():
        for piece in pieces:
            add(mouse, program, number, side, piece)
    explained = section_on(board, 0).lists[Side.FOR]
    mouse.click(mouse.bring_row(explained, 0, board.sheet))
    mouse.press(board.room.turns.buttons[-1])
    mouse.bring(board.panel.explanation, board.panel)
    mouse.paste(board.panel.explanation, EXPLAINED)
    verdict = section_on(board, 0).texts[Field.VERDICT]
    mouse.bring(verdict, board.sheet)
    mouse.paste(verdict, VERDICT)
    mouse.press(program.window.header.export)
    dialog = until(lambda: program.window.acts.export_dialog, "the export dialog is open")
    document = dialog.choice.path
    mouse.press(dialog.export)
    check(program, question, wanted, document)


def add(mouse: Mouse, program: Program, number: int, side: Side, piece: Evidence) -> None:
    """Choose a piece in the library and add it to a side of a section by the menu."""
    board = board_of(program)
    section = section_on(board, number)
    mouse.bring(section.head, board.sheet)
    mouse.click(seen(section.head.number).center())
    mouse.click(mouse.bring_row(board.library.list, board.library.model.row_of(f"d/{piece.id}")))
    mouse.choose(program.window.menuBar(), "Evidence", f"Add to {side_word(side)}")


@every_question
def test_by_keys_alone_a_question_is_planned(program: Program, question: Question, tmp_path: Path) -> None:
    keys, wanted, document = Keys(program.window), argued(PACK, question), tmp_path / "mine.docx"
    keys.press("Space")
    keys.type(" ".join(plain_words(question.text)))
    keys.press("Return")
    board = board_of(program)
    keys.go(board.sheet.offer.use)
    keys.press("Space")
    for number in range(SECTIONS):
        keys.go(section_on(board, number).lists[Side.FOR])
        for side in SIDES:
            place(keys, board, side, wanted[number, side])
    keys.press("Ctrl+F", "Ctrl+A", "Delete")
    keys.go(section_on(board, 0).lists[Side.FOR])
    keys.press("Return")
    keys.type(EXPLAINED)
    keys.go(section_on(board, 0).texts[Field.VERDICT])
    keys.type(VERDICT)
    keys.press("Ctrl+E")
    until(lambda: program.window.acts.export_dialog, "the export dialog is open")
    keys.press("Ctrl+A")
    keys.type(str(document))
    keys.press("Return")
    check(program, question, wanted, document)


def place(keys: Keys, board: BoardView, side: Side, pieces: Sequence[Evidence]) -> None:
    """Find pieces and add them to a side of the current section."""
    model = board.library.model
    for piece in pieces:
        keys.press("Ctrl+F", "Ctrl+A")
        keys.type(" ".join(plain_words(piece.text)[:3]))
        until(partial(is_found, board, piece), f"{piece.id} is found")
        keys.press(*["Down"] * (model.row_of(f"d/{piece.id}") + 1), "F" if side is Side.FOR else "A")


def is_found(board: BoardView, piece: Evidence) -> bool:
    return board.library.model.row_of(f"d/{piece.id}") >= 0


def plain_words(text: str) -> list[str]:
    """The words of a text that any keyboard can type."""
    words = [word.strip(".,:;?") for word in text.split()]
    return [word for word in words if word.isascii() and word.isalpha()]
