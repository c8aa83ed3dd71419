"""What the evidence rests on: every doubt is told, every correction declared, and no source lies idle."""

from essay_planner.core.library import sources_named
from essay_planner.core.pack import Basis, Evidence, Kind, Leans, Pack, Reliability, SourceClass, Wording


def test_a_piece_to_check_or_disputed_says_why(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if p.reliability is not Reliability.SOUND and not p.note] == []


def test_a_disputed_piece_says_what_each_of_two_sources_or_more_says(pieces: list[Evidence]) -> None:
    disputed = [p for p in pieces if p.reliability is Reliability.DISPUTED]
    assert [p.id for p in disputed if len(p.sources) < 2 or not all(c.says for c in p.sources)] == []


def test_a_correction_corrects_a_source_that_the_piece_rests_on(pieces: list[Evidence]) -> None:
    corrected = [(p, p.correction) for p in pieces if p.correction]
    assert [p.id for p, c in corrected if c.in_ not in {said.source for said in p.sources}] == []


def test_a_correction_says_what_was_printed_and_why_it_is_not_followed(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if p.correction and not (p.correction.printed and p.correction.because)] == []


def test_a_correction_that_was_checked_names_another_source_than_the_one_it_corrects(packs: list[Pack]) -> None:
    corrected = [
        (p.id, p.correction, {source.id for source in pack.sources})
        for pack in packs
        for p in pack.evidence
        if p.correction and p.correction.basis is Basis.CHECKED
    ]
    assert [name for name, c, declared in corrected if c.source not in declared or c.source == c.in_] == []


def test_a_corrected_piece_is_not_passed_off_as_sound_where_its_claim_has_only_one_source(
    pieces: list[Evidence],
) -> None:
    alone = [p for p in pieces if p.correction and {c.source for c in p.sources} == {p.correction.in_}]
    assert [p.id for p in alone if p.reliability is Reliability.SOUND and not p.note] == []


def test_every_quotation_has_its_speaker_its_occasion_and_its_source(pieces: list[Evidence]) -> None:
    quotes = [(p.id, quote) for p in pieces for quote in p.quotes]
    assert [name for name, q in quotes if not (q.speaker and q.occasion and q.source)] == []


def test_a_quotation_whose_words_are_only_reported_is_to_be_checked(pieces: list[Evidence]) -> None:
    reported = [p for p in pieces if p.kind is Kind.QUOTATION and all(q.wording is Wording.REPORTED for q in p.quotes)]
    assert [p.id for p in reported if p.reliability is not Reliability.CHECK] == []


def test_a_quotation_is_of_words_that_a_cited_source_is_said_to_have(pieces: list[Evidence]) -> None:
    quotes = [(p, quote) for p in pieces for quote in p.quotes]
    assert [p.id for p, q in quotes if (q.source, q.via) not in {(c.source, c.via) for c in p.sources}] == []


def test_a_dated_event_that_only_study_documents_tell_is_general_knowledge_or_says_so(packs: list[Pack]) -> None:
    found = []
    for pack in packs:
        teaching = {source.id for source in pack.sources if source.class_ is SourceClass.TEACHING}
        told = [p for p in pack.evidence if p.kind is Kind.EVENT and p.reliability is Reliability.SOUND and not p.note]
        found += [p.id for p in told if {c.source for c in p.sources} <= teaching and not any(c.via for c in p.sources)]
    assert found == []


def test_every_statistic_has_its_figures(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if p.kind is Kind.STATISTIC and not p.figures] == []


def test_every_piece_has_a_source_and_bears_on_a_question(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if not p.sources or not p.bearing] == []


def test_every_source_is_used(packs: list[Pack]) -> None:
    used = {name for pack in packs for piece in pack.evidence for name in sources_named(piece)}
    assert [source.id for pack in packs for source in pack.sources if source.id not in used] == []


def test_evidence_that_answers_is_answered_in_turn(packs: list[Pack]) -> None:
    links = {(p.id, other) for pack in packs for p in pack.evidence for other in p.answers}
    assert sorted((one, other) for one, other in links if (other, one) not in links or one == other) == []


def test_two_undisputed_pieces_that_answer_each_other_are_not_on_one_side_of_every_question(packs: list[Pack]) -> None:
    found = []
    for pack in packs:
        by_id = {piece.id: piece for piece in pack.evidence}
        found += [(p.id, o) for p in pack.evidence for o in p.answers if _on_one_side(p, by_id[o])]
    assert found == []


def _on_one_side(one: Evidence, other: Evidence) -> bool:
    """Whether they argue for the same side wherever both bear; two figures for one thing may, if one is disputed."""
    if Reliability.DISPUTED in (one.reliability, other.reliability):
        return False
    shared = one.bearing.keys() & other.bearing.keys()
    taken = {Leans.FOR, Leans.AGAINST}
    return bool(shared) and all(
        one.bearing[q].side is other.bearing[q].side and one.bearing[q].side in taken for q in shared
    )
