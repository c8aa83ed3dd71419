"""A board whose pack explains terms that its cards use."""

from dataclasses import replace

import pytest
from tests.builders import a_pack, a_plan, some_evidence
from tests.ui.board.conftest import MakeBoard, make_board

from essay_planner.core.pack import Meaning, Pack, Term
from essay_planner.core.plan import Plan
from essay_planner.ui.board.board_view import BoardView

__all__ = ["make_board"]

TEXT = "An amnesty freed many; the New Course changed course."


def a_term(name: str, *meanings: str, note: str = "") -> Term:
    said = tuple(Meaning(text=text, note=note) for text in meanings)
    return Term(id=name.lower().replace(" ", "-"), term=name, meanings=said)


def pack_with_terms() -> Pack:
    """The builders' pack; its first piece uses three terms."""
    first, *rest = some_evidence()
    terms = (
        a_term("amnesty", "A pardon.", note="Not a rehabilitation."),
        a_term("course", "A way."),
        a_term("New Course", "Malenkov's policy.", "A book."),
    )
    return a_pack(replace(first, text=TEXT), *rest, terms=terms, licence="CC-BY-4.0")


def plan_with_terms() -> Plan:
    """The builders' plan on that pack; its card k1 holds the first piece."""
    plan = a_plan()
    ref = plan.cards["k1"].evidence
    piece = replace(plan.library.evidence[ref], text=TEXT)
    return replace(plan, library=replace(plan.library, evidence={**plan.library.evidence, ref: piece}))


@pytest.fixture
def board(make_board: MakeBoard) -> BoardView:
    """A board on that plan, with that pack."""
    return make_board(plan_with_terms(), pack_with_terms())
