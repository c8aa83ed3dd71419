"""A pack is tidied before it is saved; what is tidy stays the very same."""

from dataclasses import replace

from tests.builders import a_pack, a_piece

from essay_planner.core.pack import Bearing, Citation, Figure, Leans, Quote
from essay_planner.core.pack_edits import tidied


def test_a_tidy_pack_stays_the_very_same() -> None:
    pack = a_pack()
    assert tidied(pack) is pack


def test_blanks_round_texts_and_rows_that_say_nothing_go() -> None:
    untidy = a_piece(
        "a",
        " Words.\n",
        tags=("", " b "),
        figures=(Figure(as_=""), Figure(as_="", value=0)),
        quotes=(Quote(text=" "), Quote(text="", speaker="He")),
        sources=(Citation(source=""), Citation(source="s")),
        bearing={"q": Bearing(side=Leans.FOR, hint=" h ")},
    )
    piece = tidied(replace(a_pack(), evidence=(untidy,))).evidence[0]
    assert piece == a_piece(
        "a",
        "Words.",
        tags=("b",),
        figures=(Figure(as_="", value=0),),
        quotes=(Quote(text="", speaker="He"),),
        sources=(Citation(source="s"),),
        bearing={"q": Bearing(side=Leans.FOR, hint="h")},
    )


def test_tidying_leaves_the_items_that_are_tidy_the_very_same() -> None:
    pack = a_pack()
    untidy = replace(pack, evidence=(*pack.evidence, a_piece("new", " New. ")))
    assert all(one is other for one, other in zip(tidied(untidy).evidence, pack.evidence, strict=False))
