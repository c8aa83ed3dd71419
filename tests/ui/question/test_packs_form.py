"""Choosing the packs of an open plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from tests.builders import a_pack, a_piece
from tests.ui.conftest import Until

from essay_planner.core.edits import own_question
from essay_planner.core.pack import Theme
from essay_planner.core.plan import Plan
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.question.packs_form import PacksForm
from essay_planner.ui.starting import Program


def pack_file(folder: Path, name: str, *pieces: str) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    evidence = [a_piece(piece, themes=("berlin",)) for piece in pieces]
    themes = (Theme(id="berlin", name="Berlin"),)
    pack = a_pack(*evidence, id=name, title=name.title(), licence="CC-BY-4.0", themes=themes, questions=())
    path = folder / f"{name}.yaml"
    path.write_bytes(dump_pack(pack))
    return path


@pytest.fixture
def program(qapp: QApplication, planner_home: Path, until: Until) -> Iterator[Program]:
    """A program with two packs installed, and a plan on a question of one's own without any."""
    pack_file(planner_home / "packs", "walls", "wall", "airlift")
    pack_file(planner_home / "packs", "plays", "theatre")
    made = Program(qapp, delay_ms=0)
    made.window.show()
    made.opener.look_around()
    until(lambda: made.window.welcome.questions.rows)
    made.opener.start_own(own_question("Why was the Wall built?"), (), ())
    yield made
    made.window.close()


def form_of(program: Program) -> PacksForm:
    program.window.menus.packs.trigger()
    form = program.window.acts.questions.packs_form
    assert form is not None
    return form


def press(form: PacksForm, words: str) -> None:
    """Press the button of that name for assistive technology."""
    next(row.act for row in form.rows if row.act.accessibleName() == words).click()


def board_of(program: Program) -> BoardView:
    board = program.window.board.widget() if program.window.board is not None else None
    assert isinstance(board, BoardView)
    return board


def library(program: Program) -> list[str]:
    model = board_of(program).library.model
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def plan_of(program: Program) -> Plan:
    assert program.opener.current is not None
    return program.opener.current.session.plan


WALL, AIRLIFT = (f"The {name} of 1953 freed many prisoners." for name in ("wall", "airlift"))


def test_without_a_pack_the_library_says_what_to_do_and_leads_there(program: Program) -> None:
    board = board_of(program)
    assert "Add an evidence pack" in board.library.list.empty_words
    board.library.packs.click()
    assert program.window.acts.questions.packs_form is not None
    program.window.acts.questions.packs_form.accept()


def test_the_pieces_of_a_pack_are_in_the_library_at_once(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    assert library(program) == [WALL, AIRLIFT]
    assert form.said.text() == "Walls: 2 pieces are in the library now."
    assert not board_of(program).library.packs.isVisible()
    form.accept()


def test_the_header_names_all_packs_of_a_plan(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    press(form, "Add Plays")
    form.accept()
    assert program.window.header._about.accessibleName() == "Your own question · Walls + Plays"


def test_evidence_of_two_packs_stands_on_one_plan(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    press(form, "Add Plays")
    form.accept()
    board = board_of(program)
    for ref in ("walls/wall", "plays/theatre"):
        board.library.reveal(ref)
        board.acts.place((ref,), board.tray.list.place)
    assert {card.evidence for card in plan_of(program).cards.values()} == {"walls/wall", "plays/theatre"}


def test_a_pack_that_is_taken_away_leaves_what_is_used_and_says_so(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    board_of(program).acts.place(("walls/wall",), board_of(program).tray.list.place)
    press(form, "Take away Walls")
    assert form.said.text() == "Walls is taken away. 1 piece of it stays, as the plan’s own copy."
    assert library(program) == [WALL]
    form.accept()


def test_adding_and_taking_away_are_steps_that_undo_takes_back(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    press(form, "Take away Walls")
    form.accept()
    program.window.acts.undo()
    assert library(program) == [WALL, AIRLIFT]
    program.window.acts.undo()
    assert (library(program), plan_of(program).packs) == ([], {})


def test_what_is_selected_in_a_pack_is_not_selected_once_it_is_taken_away(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    board_of(program).library.reveal("walls/wall")
    press(form, "Take away Walls")
    form.accept()
    assert (board_of(program).desk.refs, board_of(program).panel.empty.isHidden()) == ((), False)


def test_a_pack_from_a_file_is_added(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = pack_file(tmp_path / "elsewhere", "bombs", "test-ban")
    monkeypatch.setattr("essay_planner.ui.asking.ask_pack_to_open", lambda *_asked: file)
    form = form_of(program)
    form.open_file.click()
    form.accept()
    assert list(plan_of(program).packs) == ["bombs"]
    assert len(library(program)) == 1


def test_a_file_that_is_no_pack_is_a_sentence(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text("format: other\n")
    monkeypatch.setattr("essay_planner.ui.asking.ask_pack_to_open", lambda *_asked: file)
    form = form_of(program)
    form.open_file.click()
    assert "bad.yaml" in form.said.text()
    form.accept()


def test_two_packs_of_one_name_stay_apart(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = pack_file(tmp_path / "elsewhere", "walls", "wall", "tunnel")
    monkeypatch.setattr("essay_planner.ui.asking.ask_pack_to_open", lambda *_asked: file)
    form = form_of(program)
    press(form, "Add Walls")
    form.open_file.click()
    form.accept()
    assert list(plan_of(program).packs) == ["walls", "walls-2"]
    assert len(library(program)) == 4


def test_a_plan_of_two_packs_is_the_same_when_it_is_opened_again(program: Program, tmp_path: Path) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    press(form, "Add Plays")
    form.accept()
    program.opener.save_as(tmp_path / "a.essayplan")
    before, shown = plan_of(program), library(program)
    program.opener.close()
    program.opener.open_path(tmp_path / "a.essayplan")
    assert (plan_of(program), library(program)) == (before, shown)


def test_a_theme_of_one_name_in_two_packs_is_one_filter(program: Program) -> None:
    form = form_of(program)
    press(form, "Add Walls")
    press(form, "Add Plays")
    form.accept()
    desk = board_of(program).desk
    assert desk.faces.themes == {"berlin": "Berlin"}
    assert {theme for piece in desk.faces.evidence.values() for theme in piece.themes} == {"berlin"}


def test_a_pack_that_shares_evidence_with_the_plans_packs_says_how_much(program: Program, planner_home: Path) -> None:
    program.opener.add_pack(pack_file(planner_home / "elsewhere", "more", "wall", "bridge"))
    form = form_of(program)
    press(form, "Add Walls")
    row = next(row for row in form.rows if row.act.accessibleName() == "Add More")
    words = [part.accessibleName() for part in row.findChildren(QLabel)]
    assert words[1].startswith("1 piece is in the plan’s packs already · 2 pieces of evidence")
