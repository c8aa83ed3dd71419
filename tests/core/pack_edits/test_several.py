"""One change for several pieces of evidence at once."""

import pytest
from tests.builders import a_pack

from essay_planner.core import pack_edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import Bearing, Kind, Leans, Reliability

PACK = a_pack()
IDS = ["amnesty", "one-day"]
QUESTION = "destalinisation-success"


def test_pieces_are_filed_under_a_theme_once_and_no_more() -> None:
    pack = pack_edits.add_theme(PACK, IDS, "culture")
    assert [piece.themes for piece in pack.evidence if piece.id in IDS] == [("terror", "culture"), ("culture",)]
    assert pack_edits.take_theme(pack, ["amnesty"], "culture") == PACK


def test_pieces_cannot_be_filed_under_a_theme_that_is_not_there() -> None:
    with pytest.raises(EditRefused, match="no theme 'x'"):
        pack_edits.add_theme(PACK, IDS, "x")


def test_pieces_get_a_tag_without_blanks_and_lose_it() -> None:
    pack = pack_edits.add_tag(PACK, IDS, "  the   Gulag ")
    assert [piece.tags for piece in pack.evidence if piece.id in IDS] == [("the Gulag",)] * 2
    assert pack_edits.take_tag(pack, IDS, "the Gulag") == PACK
    assert pack_edits.add_tag(PACK, IDS, " ") is PACK


def test_pieces_change_their_kind_and_reliability() -> None:
    pack = pack_edits.set_reliability(pack_edits.set_kind(PACK, IDS, Kind.EVENT), IDS, Reliability.CHECK)
    found = [(piece.kind, piece.reliability) for piece in pack.evidence if piece.id in IDS]
    assert found == [(Kind.EVENT, Reliability.CHECK)] * 2


def test_pieces_bear_on_a_question_and_keep_their_criteria() -> None:
    pack = pack_edits.set_side(PACK, IDS, QUESTION, Leans.AGAINST)
    assert [piece.bearing[QUESTION] for piece in pack.evidence if piece.id in IDS] == [
        Bearing(side=Leans.AGAINST, criteria=("ended-terror",)),
        Bearing(side=Leans.AGAINST),
    ]


def test_pieces_bear_on_a_question_no_more() -> None:
    pack = pack_edits.set_side(PACK, IDS, QUESTION, None)
    assert [piece.bearing for piece in pack.evidence if piece.id in IDS] == [{}, {}]


def test_pieces_that_stay_as_they_were_are_the_very_same() -> None:
    pack = pack_edits.set_kind(PACK, [piece.id for piece in PACK.evidence], Kind.EVENT)
    assert pack.evidence[3] is PACK.evidence[3]


def test_a_piece_that_is_not_there_is_told() -> None:
    with pytest.raises(EditRefused, match="no piece of evidence 'x'"):
        pack_edits.set_kind(PACK, ["amnesty", "x"], Kind.EVENT)
