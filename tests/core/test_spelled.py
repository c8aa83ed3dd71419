"""Where terms stand in a text."""

import pytest

from essay_planner.core import spelled
from essay_planner.core.spelled import Spellings


def found(text: str, *spellings: str) -> list[str]:
    """The stretches of a text that spell one of these."""
    return [text[one.start : one.end] for one in Spellings((name, name) for name in spellings).find(text)]


@pytest.mark.parametrize(
    ("text", "spelling", "words"),
    [
        ("The Thaw of 1956", "Thaw", ["Thaw"]),
        ("thawing ice", "Thaw", []),
        ("A thaw, then a Thaw", "Thaw", ["thaw", "Thaw"]),
        ("the five-year plan", "Five Year Plan", ["five-year plan"]),
        ("the Five Year Plan", "Five-Year Plan", ["Five Year Plan"]),
        ("He took five. Year plan", "Five-Year Plan", []),
        ("the purges and the purge", "purge", ["purges", "purge"]),
        ("old policies", "policy", ["policies"]),
        ("two churches", "church", ["churches"]),
        ("many holidays", "holiday", ["holidays"]),
        ("the kulak's cow", "kulak", ["kulak"]),
        ("an anti-kulak drive", "kulak", ["kulak"]),
        ("the detente of 1972", "détente", ["detente"]),
        ("the De\u0301tente of 1972", "détente", ["De\u0301tente"]),
        ("it let us go, said the US", "US", ["US"]),
        ("two MTSs", "MTS", ["MTSs"]),
        ("the M.T.S. of 1958", "M.T.S", ["M.T.S"]),
        ("Doctors’ Plot", "Doctors' Plot", ["Doctors’ Plot"]),
        ("no words", "–", []),
        ("at the end a New", "New Course", []),
    ],
)
def test_a_term_stands_as_whole_words(text: str, spelling: str, words: list[str]) -> None:
    assert found(text, spelling) == words


def test_the_longest_of_several_terms_is_found() -> None:
    assert found("The New Course changed course.", "course", "New Course", "new") == ["New Course", "course"]


def test_a_spelling_of_two_terms_names_both() -> None:
    (one,) = Spellings([("Thaw", "a"), ("thaw", "b"), ("thaws", "b")]).find("the Thaw")
    assert one.keys == ("a", "b")


def test_a_spelling_of_its_own_is_no_plural() -> None:
    (one,) = Spellings([("good", "a"), ("goods", "b")]).find("the goods")
    assert one.keys == ("b",)


def test_without_terms_nothing_is_found() -> None:
    assert list(Spellings([]).find("the Thaw")) == []


def test_what_was_found_is_kept_of_so_many_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spelled, "_KEPT", 1)
    held = Spellings([("Thaw", "a")])
    first = held.find("a thaw")
    assert held.find("a thaw") is first
    held.find("another")
    assert held.find("a thaw") is not first
