"""Plain text: cleaned, folded, counted."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.core.text import clean, count_words, fold


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a\tb", "a\tb"),
        ("bell\x07", "bell"),
        ("\u202eabc\u2069", "abc"),
        ("\ud800x\ufffe", "x"),
        ("Gomułka’s — “thaw”", "Gomułka’s — “thaw”"),
    ],
)
def test_what_no_file_may_hold_is_taken_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Gulag", "gulag"), ("Gomułka", "gomulka"), ("CAFÉ", "cafe"), ("Straße", "strasse"), ("Æ’", "ae'")],
)
def test_accents_and_capitals_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [("", 0), ("   ", 0), ("one", 1), ("two words", 2), ("well - known", 2), ("de-Stalinisation isn't", 2), ("— …", 0)],
)
def test_words_are_counted_as_word_counts_them(text: str, words: int) -> None:
    assert count_words(text) == words


def test_a_long_line_of_dashes_is_counted_at_once() -> None:
    started = process_time()
    assert count_words("-" * 1_000_000) == 0
    assert process_time() - started < 5
