"""Capitals in titles: by rule in English, never in names and other languages."""

import pytest

from essay_planner.export.citations.casing import sentence_case, title_case


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The trial of Ian Rokotov", "The Trial of Ian Rokotov"),
        ("What is to be done with the Gulag?", "What Is to Be Done with the Gulag?"),
        ("The Culture of Everyday Life During the Thaw", "The Culture of Everyday Life during the Thaw"),
        ("Reform: the end of an era", "Reform: The End of an Era"),
        ("The worlds we lived in", "The Worlds We Lived In"),
        ("A history of the de-Stalinisation debate", "A History of the De-Stalinisation Debate"),
        (
            "Foreign Relations of the United States, vol. X, no. 140",
            "Foreign Relations of the United States, vol. X, no. 140",
        ),
        (
            "The letters of Vincent van Gogh to Charles de Gaulle",
            "The Letters of Vincent van Gogh to Charles de Gaulle",
        ),
        ("The eBay of the 1990s", "The eBay of the 1990s"),
        ("The people's war and the writers’ revolt", "The People's War and the Writers’ Revolt"),
    ],
)
def test_title_case_raises_all_but_small_words(title: str, expected: str) -> None:
    assert title_case(title) == expected


def test_chicago_has_long_prepositions_with_capitals() -> None:
    title = "The culture of life during the Thaw and between the wars"
    assert title_case(title, long_prepositions=True) == "The Culture of Life During the Thaw and Between the Wars"


@pytest.mark.parametrize("case", [title_case, sentence_case])
@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Glazami cheloveka moego pokoleniia", ""),
        ("The Thaw der Kultur", "de"),
        ("Der Fall von Chruschtschow", ""),
        ("Gulag", ""),
    ],
)
def test_a_title_in_another_language_stays_as_it_is(case: object, title: str, language: str) -> None:
    assert callable(case)
    assert case(title, language) == title


def test_a_title_that_is_said_to_be_english_is_one() -> None:
    assert title_case("khrushchev remembers", "en-GB") == "Khrushchev Remembers"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (
            "The Khrushchev Era: De-Stalinisation and the Limits of Reform",
            "The Khrushchev era: De-Stalinisation and the limits of reform",
        ),
        ("Khrushchev: The Man and His Era", "Khrushchev: The man and his era"),
        ("The Cold War: A Very Short Introduction", "The Cold War: A very short introduction"),
        ("A History of the Soviet Union", "A history of the Soviet Union"),
        ("The Road to Post-Communism", "The road to post-communism"),
        ("Post-War Writers of the Thaw", "Post-war writers of the Thaw"),
        ("The Ingush-Ossetian Conflict", "The Ingush-Ossetian conflict"),
        ("The Nation's Leaders and the USSR in May 1956", "The nation's leaders and the USSR in May 1956"),
        ("Who Was the Leader? The Years of Reform", "Who was the leader? The years of reform"),
    ],
)
def test_sentence_case_keeps_the_capitals_of_names(title: str, expected: str) -> None:
    assert sentence_case(title) == expected
