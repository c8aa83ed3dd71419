"""Evidence that is in several packs of a plan: the panel says which pack a piece is from, and where else it is."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import a_pack, a_piece, an_empty_plan
from tests.ui.board.conftest import settle

from essay_planner.core.plan import Card, Library, PackReference, Plan
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.session import PlanSession

Said = Callable[[Plan, str], str]
SAME = "A million prisoners were freed."
PACKS = {
    "d": a_pack(a_piece("amnesty", SAME), a_piece("tbilisi"), title="The Thaw"),
    "e": a_pack(a_piece("freed", SAME), id="law", title="Law & order"),
}


def plan_with(*aliases: str, cards: dict[str, Card] | None = None) -> Plan:
    references = {alias: PackReference(id=PACKS[alias].id, version="1.0.0") for alias in aliases}
    tray = tuple(cards or ())
    library = Library(evidence={"e/freed": PACKS["e"].evidence[0]} if cards else {})
    return an_empty_plan(packs=references, library=library, cards=cards or {}, tray=tray)


@pytest.fixture
def said(qapp: QApplication) -> Iterator[Said]:
    """What the panel says of the pack of a piece, on a plan."""
    del qapp
    made: list[BoardView] = []

    def say(plan: Plan, ref: str) -> str:
        board = BoardView(PlanSession(plan), lambda now: {alias: PACKS[alias] for alias in now.packs})
        made.append(board)
        board.resize(1440, 1200)
        board.show()
        settle()
        assert board.library.reveal(ref)
        return board.panel.pack.words.text() if board.panel.pack.isVisible() else ""

    yield say
    for board in made:
        board.close()
        board.deleteLater()
    settle()


def test_in_a_plan_with_one_pack_nothing_is_said_of_it(said: Said) -> None:
    assert said(plan_with("d"), "d/amnesty") == ""


def test_of_several_packs_the_one_that_a_piece_is_from_is_named(said: Said) -> None:
    words = said(plan_with("d", "e"), "d/tbilisi")
    assert "The Thaw" in words
    assert "same evidence" not in words


def test_the_other_packs_that_have_the_same_piece_are_named(said: Said) -> None:
    assert "The same evidence is in ‘Law &amp; order’." in said(plan_with("d", "e"), "d/amnesty")


def test_that_the_same_piece_is_on_the_plan_from_another_pack_is_said(said: Said) -> None:
    plan = plan_with("d", "e", cards={"k1": Card(id="k1", evidence="e/freed")})
    assert "‘Law &amp; order’, and on the plan from there." in said(plan, "d/amnesty")
