"""Words as they stand in texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.words import normalise, parts_of, standing, words_in_order


@pytest.mark.parametrize(
    ("text", "written", "word"),
    [
        ("Zhukov.", "Zhukov", "shukov"),
        ("(de‑Stalinisation)", "de‑Stalinisation", "de-stalinisation"),
        ("Gomu\u0142ka", "Gomu\u0142ka", "gomulka"),
        ("«cafe\u0301»", "cafe\u0301", "cafe"),
        ("gu\u00adlag", "gu\u00adlag", "gulag"),
        ("44 per cent", "44 per cent", "44%"),
        ("44 percent", "44 percent", "44%"),
    ],
)
def test_a_word_stands_where_it_is_written(text: str, written: str, word: str) -> None:
    ((start, end, found),) = standing(text)
    assert (text[start:end], found) == (written, word)


@given(st.text().filter(lambda text: " per" not in normalise(text)))
def test_the_words_that_stand_in_a_text_are_its_words(text: str) -> None:
    assert [word for _start, _end, word in standing(text)] == words_in_order(normalise(text))


def test_the_parts_of_a_word_are_as_it_is_written() -> None:
    assert parts_of("De-Stalinisation’s") == ["De-Stalinisation’s", "De", "Stalinisation", "s"]
