"""Where the words of a query stand in a text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.bench.pieces import made_up_pieces, made_up_queries
from tests.builders import a_piece

from essay_planner.search.index import EvidenceIndex
from essay_planner.search.matches import matches
from essay_planner.search.query import parse_query


def marked(text: str, query: str) -> list[str]:
    return [text[start:end] for start, end in matches(text, query)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("", "The amnesty.", []),
        ("amn", "The amnesty.", ["amnesty"]),
        ("nesty", "The amnesty.", []),
        ("law the", "The law and the lawyer.", ["The", "law", "the", "lawyer"]),
        ("destalinization", "On de-Stalinisation’s limits.", ["de-Stalinisation’s"]),
        ("stalin", "De‑Stalinisation; Stalin’s death.", ["De‑Stalinisation", "Stalin’s"]),
        ("de-stalinisation", "The de Stalinisation of culture.", ["de Stalinisation"]),
        ("coexistence", "Peaceful co-existence.", ["co-existence"]),
        ("kruschev", "Nikita Khrushchev spoke.", ["Khrushchev"]),
        ("krus", "Nikita Khrushchev spoke.", ["Khrushchev"]),
        ("labor", "The labour camps.", ["labour"]),
        ("gomulka", "Władysław Gomułka came.", ["Gomułka"]),
        ("strasse", "The Straße here.", ["Straße"]),
        ("cafe", "The cafe\u0301 here.", ["cafe\u0301"]),
        ("44%", "Only 44 per cent were.", ["44 per cent"]),
        ("44 per cent", "Only 44% were.", ["44%"]),
        ("percent", "Only 44 per cent were.", ["44 per cent"]),
        ("4620", "Some 4,620 prisoners.", ["4,620"]),
        ('"secret speech"', "The Secret Speech, not a secret.", ["Secret Speech"]),
        ('"secret spee', "The Secret Speech, not a secret.", ["Secret Speech"]),
        ('"speech secret"', "The Secret Speech.", []),
        ('"speech secret', "The Secret Speech.", ["Secret", "Speech"]),
        ('"peaceful coexistence"', "On peaceful co-existence.", ["peaceful co-existence"]),
        ('"peaceful co-existence"', "On peaceful co existence.", ["peaceful co existence"]),
        ('"44 per cent were"', "Only 44% were.", ["44% were"]),
        ('secret "secret speech"', "The Secret Speech.", ["Secret Speech"]),
        ("-law tag:law law", "The law.", ["law"]),
        ("-law tag:law", "The law.", []),
    ],
)
def test_words_are_marked_as_they_are_written(query: str, text: str, expected: list[str]) -> None:
    assert marked(text, query) == expected


def test_a_query_that_is_read_already_does_as_well() -> None:
    assert matches("The law.", parse_query("law")) == [(4, 7)]


@given(st.text(), st.text())
def test_marks_stand_in_order_and_apart(text: str, query: str) -> None:
    spans = matches(text, query)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


@given(st.text(), st.text("abcdeé-' "))
def test_a_text_that_is_found_by_a_word_is_marked(before: str, word: str) -> None:
    text = f"{before} {word}"
    query = f'"{word}'
    index = EvidenceIndex({"p": a_piece("p", text or "-")})
    if parse_query(query).terms:
        assert index.search(query).refs
        assert matches(text, query)


PIECES = made_up_pieces(40)
INDEX = EvidenceIndex({ref: a_piece("p", piece.text) for ref, piece in PIECES.items()})


@given(st.sampled_from(list(made_up_queries(PIECES, 20))))
def test_what_is_marked_is_what_is_found(query: str) -> None:
    word = query.split()[-1]
    assert set(INDEX.search(word).refs) == {ref for ref, piece in PIECES.items() if matches(piece.text, word)}
