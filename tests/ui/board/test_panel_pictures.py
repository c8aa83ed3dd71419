"""Pictures of evidence in the panel and on its card: shown with whose they are, whole on demand, else in words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.builders import a_pack, a_plan
from tests.picture_files import a_png
from tests.ui.conftest import Until, open_plan

from essay_planner.core.pack import Media
from essay_planner.core.plan import PackReference, Plan
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.panel_pictures import Pictures
from essay_planner.ui.cards.face import spoken
from essay_planner.ui.cards.thumbs import thumbs
from essay_planner.ui.starting import Program

ALT = "A map of the camps."
MEDIA = (Media(file="media/map.png", alt=ALT, credit="Memorial"),)


@pytest.fixture
def with_map(planner_home: Path) -> Plan:
    """A plan on a pack whose amnesty has a picture, in the folder of installed packs."""
    thumbs().forget()
    pack = a_pack(id="small", licence="CC-BY-4.0")
    first = replace(pack.evidence[0], media=MEDIA)
    folder = planner_home / "packs" / "small"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "map.png").write_bytes(a_png(640, 320))
    (folder / "pack.yaml").write_bytes(dump_pack(replace(pack, evidence=(first, *pack.evidence[1:]))))
    plan = a_plan(packs={"d": PackReference(id="small", version="1.0.0", sha256=read_pack(folder).sha256)})
    evidence = {**plan.library.evidence, "d/amnesty": replace(plan.library.evidence["d/amnesty"], media=MEDIA)}
    return replace(plan, library=replace(plan.library, evidence=evidence))


def opened(program: Program, plan: Plan, path: Path) -> BoardView:
    """The board of the plan, once all that it needs is kept; the card with the picture is chosen."""
    open_plan(program, path, plan)
    program.opener.wait()
    program.window.keeping.wait()
    assert program.window.board is not None
    view = program.window.board.widget()
    assert isinstance(view, BoardView)
    view.show_card("k1")
    thumbs().wait()
    return view


def pictures(board: BoardView) -> Pictures:
    return board.panel.pictures


def test_the_panel_shows_the_picture_with_its_words_and_credit(
    program: Program, with_map: Plan, tmp_path: Path
) -> None:
    shown = pictures(opened(program, with_map, tmp_path / "a.essayplan"))
    (made,) = shown.buttons
    assert made.accessibleName() == f"Picture: {ALT}"
    assert not made.icon().isNull()
    size = made.iconSize()
    assert size.width() == min(300, shown.width() - 8)
    assert abs(size.width() - 2 * size.height()) <= 1
    assert made.toolTip() == f"{ALT} (click or Enter: see it whole)"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_shows_the_picture_whole(
    program: Program, with_map: Plan, tmp_path: Path, key: Qt.Key, until: Until
) -> None:
    shown = pictures(opened(program, with_map, tmp_path / "a.essayplan"))
    shown.buttons[0].setFocus()
    QTest.keyClick(shown.buttons[0], key)
    shown.wait()
    until(lambda: shown.whole is not None)
    assert shown.whole is not None
    assert shown.whole.windowTitle() == ALT
    shown.whole.close()


def test_a_picture_that_went_away_is_not_opened(
    program: Program, with_map: Plan, tmp_path: Path, planner_home: Path
) -> None:
    shown = pictures(opened(program, with_map, tmp_path / "a.essayplan"))
    for kept in (planner_home / "pictures").iterdir():
        kept.unlink()
    shown.buttons[0].click()
    shown.wait()
    assert shown.whole is None


def test_the_plan_has_its_picture_without_the_pack(
    program: Program, with_map: Plan, tmp_path: Path, planner_home: Path
) -> None:
    opened(program, with_map, tmp_path / "a.essayplan")
    program.opener.close()
    thumbs().forget()
    (planner_home / "packs" / "small" / "pack.yaml").unlink()
    (planner_home / "packs" / "small" / "media" / "map.png").unlink()
    board = opened(program, with_map, tmp_path / "a.essayplan")
    assert not pictures(board).buttons[0].icon().isNull()


def test_words_stand_where_the_picture_is_not_at_hand(program: Program, with_map: Plan, tmp_path: Path) -> None:
    reference = replace(with_map.packs["d"], id="elsewhere", sha256="0" * 64)
    board = opened(program, replace(with_map, packs={"d": reference}), tmp_path / "a.essayplan")
    (words,) = pictures(board).words
    assert words.text() == f"Picture, not at hand: {ALT}"
    assert pictures(board).buttons[0].isHidden()


def test_a_piece_without_pictures_shows_none(program: Program, with_map: Plan, tmp_path: Path) -> None:
    board = opened(program, with_map, tmp_path / "a.essayplan")
    board.show_card("k3")
    assert pictures(board).isHidden()
    assert pictures(board).stops() == []


def test_the_card_shows_and_says_the_picture(program: Program, with_map: Plan, tmp_path: Path) -> None:
    board = opened(program, with_map, tmp_path / "a.essayplan")
    view = next(
        view
        for view in board.sheet.lists()
        if view.place_model().faces()[:1] and view.place_model().faces()[0].key == "k1"
    )
    with_one, without = view.place_model().faces()[:2]
    assert view.cards.layout(with_one, 400).picture.height() > 30
    assert view.cards.layout(without, 400).picture.isEmpty()
    assert f"Picture: {ALT.rstrip('.')}." in spoken(with_one)
    board.grab()
