"""A question of one's own, from Welcome to evidence of two packs on its board, by keys alone."""

from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.e2e.desk import Desk

from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.window


def install(home: Path, name: str, title: str, piece: str) -> None:
    """A pack of one piece."""
    pack = a_pack(a_piece(piece), id=name, title=title, licence="CC-BY-4.0", questions=())
    (home / "packs").mkdir(exist_ok=True)
    (home / "packs" / f"{name}.yaml").write_bytes(dump_pack(pack))


def test_by_keys_alone_a_question_of_ones_own_gets_evidence_of_two_packs(desk: Desk, planner_home: Path) -> None:
    install(planner_home, "walls", "Walls", "wall")
    install(planner_home, "zones", "Zones", "zone")
    desk.open()
    desk.find("push button", "Plan this")
    desk.key("Tab", "Return")
    desk.find("check box", "Walls")
    desk.type("Why was the Wall built?")
    desk.key("Tab", "Tab", "Tab")
    desk.type("1958-61")
    desk.key("Tab", "Tab")
    desk.type("Berlin")
    desk.key("Tab", "Tab", "space", "ctrl+Return")
    desk.find("list", "For: Berlin")
    desk.wait_for_no_dialog()
    desk.key("alt+p", "k")
    desk.find("push button", "Add Zones")
    desk.key("Tab", "space")
    desk.until(lambda: len(desk.items("Evidence")) == 2, "the pieces of both packs are in the library")
    desk.leave_dialog()
    desk.key("ctrl+f", "Down", "f")
    desk.until(lambda: desk.items("For: Berlin"), "the first card is For")
    desk.key("ctrl+f", "Down", "Down", "a")
    desk.until(lambda: desk.items("Against: Berlin"), "the second card is Against")
    assert desk.close() == 0
    (kept,) = (planner_home / "unfinished").glob("*.essayplan")
    plan = read_plan(kept)
    assert (plan.question.text, plan.question.period) == ("Why was the Wall built?", "1958/1961")
    assert {card.evidence for card in plan.cards.values()} == {"walls/wall", "zones/zone"}
