"""One spelling for all spellings of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.spellings import beginnings, one_spelling

ALIKE = [
    ("khrushchev", "khruschev", "kruschev", "khrushchov", "khrushchyov", "krushchev"),
    ("gorbachev", "gorbachov"),
    ("georgy", "georgii", "georgiy"),
    ("trotsky", "trotskii", "trotski", "trotskiy"),
    ("labour", "labor"),
    ("behaviour", "behavior"),
    ("favourable", "favorable"),
    ("travelled", "traveled"),
    ("marshall", "marshal"),
    ("defence", "defense"),
    ("practise", "practice"),
    ("centre", "center"),
    ("centred", "centered"),
    ("programmes", "programs"),
    ("beijing", "peking"),
    ("tsarist", "csarist"),  # 'czarist', as z is s already
]


@pytest.mark.parametrize("words", ALIKE, ids=lambda words: str(words[0]))
def test_all_spellings_have_one_that_stands_for_them(words: tuple[str, ...]) -> None:
    assert len(set(map(one_spelling, words))) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("hour", "hor"), ("filling", "filing"), ("risky", "riski"), ("sense", "sence")]
)
def test_words_that_are_not_the_same_stay_apart(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)


@pytest.mark.parametrize("words", ALIKE, ids=lambda words: str(words[0]))
def test_every_beginning_of_every_spelling_may_go_on_to_the_word(words: tuple[str, ...]) -> None:
    for word in words:
        for end in range(1, len(word) + 1):
            assert any(one_spelling(words[0]).startswith(prefix) for prefix in beginnings(word[:end])), word[:end]


@given(st.text("aehiklnorstuvy", min_size=1))
def test_every_beginning_of_a_word_may_go_on_to_it(word: str) -> None:
    for end in range(1, len(word) + 1):
        assert any(one_spelling(word).startswith(prefix) for prefix in beginnings(word[:end]))


@given(st.text("aehiklnorstuvy"))
def test_the_one_spelling_stands_for_itself(word: str) -> None:
    assert one_spelling(one_spelling(word)) == one_spelling(word)


def test_a_beginning_is_not_looked_for_twice() -> None:
    assert beginnings("khr") == ("khr",)
