"""The questions of the packs that ship: each can be argued from both sides and judged by criteria."""

import re
from itertools import combinations

import pytest

from essay_planner.core.dates import parse
from essay_planner.core.pack import Evidence, Leans, Pack, Question
from essay_planner.core.text import count_words
from essay_planner.search.index import EvidenceIndex, Filters

LONGEST_HEADING = 6  # words
MOST_SHARED = 0.5  # of the pieces of two sections of one question together
FEWEST_A_SIDE = 5  # pieces

Asked = list[tuple[Pack, Question]]


@pytest.fixture
def asked(packs: list[Pack]) -> Asked:
    return [(pack, question) for pack in packs for question in pack.questions]


def leaning(pack: Pack, question: Question, sides: set[Leans], criterion: str = "") -> int:
    """How many pieces bear on a question from one of the sides; with a criterion, those that bear on it."""
    bearings = [piece.bearing[question.id] for piece in pack.evidence if question.id in piece.bearing]
    return sum(b.side in sides and (not criterion or criterion in b.criteria) for b in bearings)


def test_a_question_suggests_three_sections_at_least(asked: Asked) -> None:
    assert [q.id for _pack, q in asked if len(q.sections) < 3] == []


def test_a_suggested_heading_has_six_words_at_most_and_stands_once_in_its_question(asked: Asked) -> None:
    headings = [[s.heading for s in q.sections] for _pack, q in asked]
    long = [heading for held in headings for heading in held if count_words(heading) > LONGEST_HEADING]
    assert long + [held[0] for held in headings if len(set(held)) < len(held)] == []


def test_a_suggested_section_has_themes_and_evidence_in_them_on_its_question(asked: Asked) -> None:
    found = []
    for pack, question in asked:
        on_it = [piece for piece in pack.evidence if question.id in piece.bearing]
        themes = {theme for piece in on_it for theme in piece.themes}
        found += [(question.id, s.heading) for s in question.sections if not s.themes or not themes & {*s.themes}]
    assert found == []


def test_no_two_sections_of_a_question_suggest_mostly_the_same_evidence(asked: Asked) -> None:
    found = []
    for pack, question in asked:
        for (one, first), (other, second) in combinations(in_sections(pack, question).items(), 2):
            share = len(first & second) / len(first | second)
            found += [(question.id, one, other, round(share, 2))] if share >= MOST_SHARED else []
    assert found == []


def test_all_evidence_that_takes_a_side_falls_under_a_section_of_its_question(asked: Asked) -> None:
    found = []
    for pack, question in asked:
        placed = set().union(*in_sections(pack, question).values())
        sided = {p.id for p in pack.evidence if takes_a_side(p, question)}
        found += [(question.id, sorted(sided - placed))] if sided - placed else []
    assert found == []


def in_sections(pack: Pack, question: Question) -> dict[str, set[str]]:
    """The ids of the pieces on a question that each of its suggested sections has, by heading."""
    on_it = [piece for piece in pack.evidence if question.id in piece.bearing]
    return {s.heading: {p.id for p in on_it if {*p.themes} & {*s.themes}} for s in question.sections}


def takes_a_side(piece: Evidence, question: Question) -> bool:
    return question.id in piece.bearing and piece.bearing[question.id].side is not Leans.CONTEXT


def test_evidence_that_takes_a_side_is_dated_within_the_years_of_its_question(asked: Asked) -> None:
    sided = [(p, question) for pack, question in asked for p in pack.evidence if takes_a_side(p, question)]
    assert [(p.id, q.id) for p, q in sided if p.date and not parse(p.date).overlaps(parse(q.period))] == []


def test_all_themes_that_a_question_names_exist(asked: Asked) -> None:
    named = [(pack, theme) for pack, q in asked for section in q.sections for theme in section.themes]
    assert [theme for pack, theme in named if theme not in {known.id for known in pack.themes}] == []


def test_all_themes_of_a_pack_are_used(packs: list[Pack]) -> None:
    used = {theme for pack in packs for piece in pack.evidence for theme in piece.themes}
    assert [theme.id for pack in packs for theme in pack.themes if theme.id not in used] == []


def test_a_question_suggests_three_criteria_and_each_asks(asked: Asked) -> None:
    odd = [q.id for _pack, q in asked if len({c.id for c in q.criteria}) != 3 or len(q.criteria) != 3]
    assert odd + [c.text for _pack, q in asked for c in q.criteria if not c.text.endswith("?")] == []


def test_both_sides_of_a_question_have_evidence(asked: Asked) -> None:
    sides = [(p, q, side) for p, q in asked for side in (Leans.FOR, Leans.AGAINST)]
    assert [(q.id, side) for p, q, side in sides if leaning(p, q, {side}) < FEWEST_A_SIDE] == []


def test_what_the_library_shows_for_a_question_bears_on_it_both_ways_and_on_every_section(asked: Asked) -> None:
    found = []
    for pack, question in asked:
        shown = [piece for piece in pack.evidence if piece.id in in_library(pack, question)]
        ways = {piece.bearing[question.id].side for piece in shown}
        bare = [s.heading for s in question.sections if not in_library(pack, question, {*s.themes})]
        found += [(question.id, bare)] if bare or not {Leans.FOR, Leans.AGAINST} <= ways else []
    assert found == []


def in_library(pack: Pack, question: Question, themes: set[str] | None = None) -> set[str]:
    """The ids of the pieces that the library shows under 'Bears on this question', and under themes."""
    names = {theme.id: theme.name for theme in pack.themes}
    index = EvidenceIndex({piece.id: piece for piece in pack.evidence}, names, {})
    return {*index.search("", Filters(question=question.id, themes=frozenset(themes or ()))).refs}


def test_every_criterion_has_evidence_that_can_stand_on_either_side(asked: Asked) -> None:
    tests = [(p, q, c, side) for p, q in asked for c in q.criteria for side in (Leans.FOR, Leans.AGAINST)]
    assert [(q.id, c.id, side) for p, q, c, side in tests if not leaning(p, q, {side, Leans.EITHER}, c.id)] == []


def test_the_two_sides_of_a_question_are_two_short_and_different_answers(asked: Asked) -> None:
    texts = [(q.id, q.sides.for_, q.sides.against) for _pack, q in asked]
    assert [name for name, *both in texts if both[0] == both[1] or max(map(count_words, both)) > 6] == []


def test_a_question_that_names_years_has_them_as_its_period(asked: Asked) -> None:
    found = []
    for _pack, question in asked:
        if years := re.search(r"years (\d{4})–(\d{2})\b", question.text):
            first, last = years.groups()
            found += [question.id] if question.period != f"{first}/{first[:2]}{last}" else []
    assert found == []


def test_every_piece_that_takes_a_side_asks_the_student_a_question_and_bears_on_a_criterion(asked: Asked) -> None:
    bearings = [(q.id, piece.id, piece.bearing.get(q.id)) for pack, q in asked for piece in pack.evidence]
    taken = [(question, name, b) for question, name, b in bearings if b and b.side is not Leans.CONTEXT]
    assert [(question, name) for question, name, b in taken if not b.hint.endswith("?") or not b.criteria] == []
