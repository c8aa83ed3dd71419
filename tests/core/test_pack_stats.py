"""Packs in numbers."""

from dataclasses import replace

from tests.builders import a_pack, a_piece, a_question

from essay_planner.core.pack import Bearing, Kind, Leans, Media, Reliability, Term
from essay_planner.core.pack_stats import SectionStats, stats_of


def bears(side: Leans, *criteria: str) -> dict[str, Bearing]:
    return {"destalinisation-success": Bearing(side=side, criteria=criteria)}


def test_pieces_are_counted_by_kind_reliability_and_theme_also_where_there_are_none() -> None:
    pack = a_pack()
    disputed = replace(pack.evidence[0], reliability=Reliability.DISPUTED)
    stats = stats_of(replace(pack, evidence=(disputed, *pack.evidence[1:])))
    assert stats.pieces == 6
    assert stats.kinds == {
        Kind.FACT: 3,
        Kind.STATISTIC: 1,
        Kind.EVENT: 2,
        Kind.QUOTATION: 0,
        Kind.INTERPRETATION: 0,
    }
    assert stats.reliability == {Reliability.SOUND: 5, Reliability.CHECK: 0, Reliability.DISPUTED: 1}
    assert stats.themes == {"terror": 4, "culture": 2}


def test_terms_and_pictures_are_counted_each_once() -> None:
    picture = Media(file="media/map.png", alt="A map")
    pack = a_pack(a_piece("a", media=(picture,)), a_piece("b", media=(picture,)))
    stats = stats_of(replace(pack, terms=(Term(id="thaw", term="Thaw", meanings=()),)))
    assert (stats.terms, stats.pictures) == (1, 1)


def test_sources_that_nothing_cites_are_named() -> None:
    assert stats_of(a_pack()).uncited == ["study-guide"]


def test_pieces_are_named_by_what_they_lack() -> None:
    assert stats_of(a_pack()).without == {
        "date": [],
        "source": ["one-day", "tbilisi", "zhivago"],
        "theme": [],
        "question": ["gulag-releases", "one-day", "tbilisi", "zhivago"],
    }
    bare = stats_of(a_pack(a_piece("bare"))).without
    assert bare == {"date": ["bare"], "source": ["bare"], "theme": ["bare"], "question": ["bare"]}


def test_a_question_tells_its_sides_and_the_criteria_that_nothing_is_tied_to() -> None:
    (question,) = stats_of(a_pack()).questions
    assert question.sides == {Leans.FOR: 2, Leans.AGAINST: 0, Leans.EITHER: 0, Leans.CONTEXT: 0}
    assert question.untied_criteria == ["freer-culture"]


def test_a_section_counts_the_pieces_of_its_themes_that_bear_on_its_question() -> None:
    pieces = [
        a_piece("a", themes=("terror",), bearing=bears(Leans.FOR)),
        a_piece("b", themes=("terror", "culture"), bearing=bears(Leans.EITHER)),
        a_piece("c", themes=("culture",), bearing=bears(Leans.AGAINST)),
        a_piece("d", themes=("terror",), bearing=bears(Leans.CONTEXT)),
        a_piece("e", themes=("terror",)),
    ]
    (question,) = stats_of(a_pack(*pieces, questions=(a_question(),))).questions
    assert question.sections == [
        SectionStats(heading="Terror and the law", for_=2, against=1),
        SectionStats(heading="Culture and the Thaw", for_=1, against=2),
    ]
    assert [section.thin for section in question.sections] == [[Leans.AGAINST], [Leans.FOR]]
