"""Every statement of every pack that ships: short, whole, plain, alone, said once, and in British English."""

import re
from collections import Counter
from collections.abc import Iterator

from tests.evidence.language import alike, american_spellings, dangling_pronouns, nameless_sayings, quoted

from essay_planner.core.pack import Evidence, Kind, Pack
from essay_planner.core.text import count_words

SHORTEST, LONGEST = 8, 30  # words of a statement
LONGEST_LABEL = 5  # words
# Share of words, weighed by rarity, from which two statements count as one fact. The likest pair that says two
# things, the releases and the quarrel over their number, shares 0.48.
SAME_FACT = 0.5

# Pieces whose pronoun has its noun in the statement where the rule cannot see it: right after, or not a name.
NOUN_IS_THERE = {
    "khrushchev-reformer-image": "'In his memoirs … Khrushchev'",
    "khrushchev-memoirs-justify-beria-arrest": "'In his memoirs … Khrushchev'",
}


def test_a_statement_has_eight_to_thirty_words(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if not SHORTEST <= count_words(p.text) <= LONGEST] == []


def test_a_statement_is_one_sentence_that_begins_and_ends_as_one(pieces: list[Evidence]) -> None:
    whole = re.compile(r"['‘]?[A-Z0-9].*[^\s.?!][.?!]['’]?", re.S)
    inner_end = re.compile(r"[a-z0-9)][.?!]['’]? +[A-Z]")
    assert [p.id for p in pieces if not whole.fullmatch(p.text) or inner_end.search(p.text)] == []


def test_a_statement_has_no_pronoun_without_its_noun(pieces: list[Evidence]) -> None:
    found = {p.id: dangling_pronouns(p.text, p.people) for p in pieces if p.id not in NOUN_IS_THERE}
    assert {name: words for name, words in found.items() if words} == {}


def test_every_pronoun_that_is_excused_would_be_found(pieces: list[Evidence]) -> None:
    found = {p.id for p in pieces if dangling_pronouns(p.text, p.people)}
    assert NOUN_IS_THERE.keys() <= found


def test_a_statement_names_whoever_says_so(pieces: list[Evidence]) -> None:
    assert {p.id: said for p in pieces if (said := nameless_sayings(p.text))} == {}


def test_an_interpretation_says_whose_view_it_is(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if p.kind is Kind.INTERPRETATION and not p.view_of] == []


def test_the_statement_of_an_interpretation_names_who_holds_it(pieces: list[Evidence]) -> None:
    views = [p for p in pieces if p.kind is Kind.INTERPRETATION]
    assert [p.id for p in views if not _names_in(p.view_of) & _names_in(p.text)] == []


def test_a_document_is_called_by_one_name_wherever_its_view_is_told(pieces: list[Evidence]) -> None:
    views = {p.view_of for p in pieces if p.view_of}
    short = Counter(re.sub(r"^(?:an?|the) (?:set of )?", "", view.casefold()) for view in views)
    assert [view for view, count in short.items() if count > 1] == []


def test_words_that_a_statement_quotes_stand_in_what_is_cited(pieces: list[Evidence]) -> None:
    found = {p.id: words for p in pieces if (words := [q for q in quoted(p.text) if q not in _cited(p)])}
    assert found == {}


def _cited(piece: Evidence) -> str:
    """All words of others that a piece carries: its quotations, and what each source says."""
    printed = [piece.correction.printed] if piece.correction else []
    return " ".join([*(q.text for q in piece.quotes), *(c.says for c in piece.sources), *printed])


def _names_in(text: str) -> set[str]:
    """The words that could name somebody: all of four letters and more but the smallest."""
    return {word for word in re.findall(r"\w{4,}", text.casefold()) if word not in {"cited", "citing", "quoted"}}


def test_no_fact_is_told_twice(packs: list[Pack]) -> None:
    doubled = [pair for pack in packs for pair in alike({p.id: p.text for p in pack.evidence}, SAME_FACT)]
    assert doubled == []


def test_every_piece_has_a_label_of_five_words_at_most(pieces: list[Evidence]) -> None:
    assert [p.id for p in pieces if not 1 <= count_words(p.label) <= LONGEST_LABEL] == []


def test_no_two_pieces_of_a_pack_have_one_label(packs: list[Pack]) -> None:
    counts = [Counter(p.label.casefold() for p in pack.evidence) for pack in packs]
    assert [label for labels in counts for label, count in labels.items() if count > 1] == []


def test_all_words_of_the_pack_itself_are_spelt_as_in_britain(packs: list[Pack]) -> None:
    found = {name: words for pack in packs for name, text in _own_words(pack) if (words := american_spellings(text))}
    assert found == {}


def _own_words(pack: Pack) -> Iterator[tuple[str, str]]:
    """All that the pack says in its own words, under the id it belongs to. Quotations and titles are others' words."""
    yield "description", pack.description
    for question in pack.questions:
        headings = [section.heading for section in question.sections]
        criteria = [criterion.text for criterion in question.criteria]
        yield question.id, " ".join([question.text, question.sides.for_, question.sides.against, *headings, *criteria])
    for source in pack.sources:
        yield source.id, " ".join([source.note, source.value, source.limits])
    for term in pack.terms:
        yield term.id, " ".join([term.term, *(f"{meaning.text} {meaning.note}" for meaning in term.meanings)])
    for piece in pack.evidence:
        because = piece.correction.because if piece.correction else ""
        hints = [bearing.hint for bearing in piece.bearing.values()]
        yield piece.id, " ".join([piece.label, piece.text, piece.note, *piece.details, because, *hints])
