"""New ids are tidy, free, and what the pack's reader takes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.core.ids import is_id, new_id_for


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("The Thaw of 1956", "thaw-1956"),
        ("Khrushchev’s “Secret” Speech", "khrushchevs-secret-speech"),
        ("Łódź, naïve", "lodz-naive"),
        ("The", "the"),
        ("Оттепель", "item"),
        (
            "How successful was de-Stalinisation in the Soviet Union in the years 1953–64?",
            "how-successful-was-de-stalinisation",
        ),
        ("x" * 60, "x" * 40),
    ],
)
def test_an_id_is_made_from_the_words_that_count(text: str, made: str) -> None:
    assert new_id_for(text, ()) == made


def test_an_id_that_is_taken_gets_the_next_number() -> None:
    assert new_id_for("Thaw", {"thaw", "thaw-2"}) == "thaw-3"


def test_a_text_without_latin_letters_gives_the_word_that_was_asked_for() -> None:
    assert new_id_for("Оттепель", {"term"}, "term") == "term-2"


@given(st.text())
def test_every_new_id_is_an_id(text: str) -> None:
    assert is_id(new_id_for(text, ()))


@pytest.mark.parametrize("text", ["", "Thaw", "a--b", "-a", "a b", "a\n", "x" * 101])
def test_what_is_no_id_is_told(text: str) -> None:
    assert not is_id(text)
