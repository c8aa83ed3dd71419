"""A newer version of the pack on the board: marks on the cards, and the choice in the panel."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from tests.cli.test_updating import OLD, TEXT
from tests.ui.conftest import open_plan

from essay_planner.core import edits
from essay_planner.core.plan import Plan
from essay_planner.core.updates import Update
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.cards.face import spoken
from essay_planner.ui.cards.words import News
from essay_planner.ui.starting import Program


def board_of(program: Program) -> BoardView:
    assert program.window.board is not None
    view = program.window.board.widget()
    assert isinstance(view, BoardView)
    return view


def news_on(program: Program) -> dict[str, News | None]:
    """What the cards of the first section are marked with."""
    return {
        face.key: face.news
        for view in board_of(program).sheet.lists()
        for face in view.place_model().faces()
        if face.key in ("k1", "k2", "k3")
    }


def press(board: BoardView, words: str) -> None:
    next(made for made in board.panel.news.buttons if made.text() == words).click()


def test_cards_with_a_change_are_marked_in_words_too(opened: Program) -> None:
    assert news_on(opened) == {"k1": News.CHANGED, "k2": None, "k3": News.WITHDRAWN}
    faces = [face for view in board_of(opened).sheet.lists() for face in view.place_model().faces()]
    assert "New version." in spoken(next(face for face in faces if face.key == "k1"))


def test_the_board_asks_once_for_all_its_cards(opened: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = board_of(opened).desk
    find, asked = desk.deciding.updates, list[Plan]()

    def counted() -> Sequence[Update]:
        asked.append(desk.plan)
        return find()

    monkeypatch.setattr(desk.deciding, "updates", counted)
    desk.session.apply(lambda plan: edits.explain_card(plan, "k5", "So fear ended."), "Explain")
    assert asked == [desk.plan]
    assert news_on(opened)["k1"] is News.CHANGED


def test_the_panel_offers_the_change_of_its_card(opened: Program) -> None:
    board = board_of(opened)
    board.show_card("k1")
    assert not board.panel.news.isHidden()
    press(board, "Take")
    assert board.panel.text.text() == TEXT
    assert news_on(opened)["k1"] is None


def test_the_panel_is_quiet_where_nothing_waits(opened: Program) -> None:
    board = board_of(opened)
    board.show_card("k5")
    assert board.panel.news.isHidden()
    assert board.panel.news.stops() == []


def test_withdrawn_evidence_that_is_kept_is_marked_and_asks_for_care(opened: Program) -> None:
    board = board_of(opened)
    board.show_card("k3")
    press(board, "Keep it, marked")
    assert news_on(opened)["k3"] is News.WITHDRAWN
    assert "withdrawn this evidence" in board.panel.care.words.text()


def test_a_plan_that_cannot_be_changed_is_not_asked(program: Program, outdated: Plan, tmp_path: Path) -> None:
    program.opener.show_plan(outdated, tmp_path / "example.essayplan", example=True)
    program.opener.wait()
    assert set(news_on(program).values()) == {None}
    assert not [made for made in program.window.news.findChildren(QPushButton) if made.text() == "See what changed"]


def test_the_menu_says_that_a_plan_is_up_to_date(
    program: Program, outdated: Plan, tmp_path: Path, planner_home: Path
) -> None:
    (planner_home / "packs" / "small" / "pack.yaml").write_bytes(dump_pack(OLD))
    open_plan(program, tmp_path / "a.essayplan", outdated)
    program.opener.wait()
    said: list[str] = []
    assert program.opener.current is not None
    program.opener.current.session.announced.connect(said.append)
    program.window.menus.updates.trigger()
    assert said == ["This plan is up to date: no other version of its packs is here."]


def test_a_plan_that_uses_nothing_of_a_new_version_goes_over_to_it(
    program: Program, outdated: Plan, tmp_path: Path, planner_home: Path
) -> None:
    (planner_home / "packs" / "small" / "pack.yaml").write_bytes(dump_pack(replace(OLD, version="1.0.1")))
    open_plan(program, tmp_path / "a.essayplan", outdated)
    program.opener.wait()
    program.window.menus.updates.trigger()
    form = program.window.updates.form
    assert form is not None
    assert form.take_all.text() == "Go over to the new version"
    form.take_all.click()
    assert program.opener.current is not None
    assert program.opener.current.session.plan.packs["d"].version == "1.0.1"
    form.accept()


def test_a_newer_version_is_offered_though_the_older_one_is_installed_too(
    program: Program, outdated: Plan, tmp_path: Path, planner_home: Path
) -> None:
    (planner_home / "packs" / "old.yaml").write_bytes(dump_pack(OLD))
    open_plan(program, tmp_path / "a.essayplan", outdated)
    program.opener.wait()
    assert "version 2.0.0 is installed" in program.window.news.sentence
    program.window.menus.updates.trigger()
    form = program.window.updates.form
    assert form is not None
    form.take_all.click()
    form.accept()
    assert program.opener.current is not None
    assert program.opener.current.packs["d"].pack.version == "2.0.0"
