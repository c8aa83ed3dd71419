"""The rules of language that the packs are held to: each finds what it is for, and leaves sound words alone."""

import pytest
from tests.evidence.language import alike, american_spellings, dangling_pronouns, nameless_sayings, quoted


@pytest.mark.parametrize(
    ("statement", "pronoun"),
    [
        ("He was shot in December 1953.", "he"),
        ("In 1957 his rivals voted against the First Secretary.", "his"),
        ("This ended the use of terror.", "this"),
        ("In 1958 they passed to the farms.", "they"),
        ("It fell to Malenkov.", "it"),
    ],
)
def test_a_pronoun_without_its_noun_is_found(statement: str, pronoun: str) -> None:
    assert dangling_pronouns(statement, ["Nikita Khrushchev"]) == [pronoun]


@pytest.mark.parametrize(
    "statement",
    [
        "Khrushchev demoted his rivals and let them live, since they were no danger.",
        "Tractors were sold to farms, many of which could not afford them.",
        "It would be naive to expect a complete change.",
        "The plan, as revision cards report it, failed in its aims.",
    ],
)
def test_a_pronoun_after_its_noun_is_left_alone(statement: str) -> None:
    assert dangling_pronouns(statement, ["Nikita Khrushchev"]) == []


@pytest.mark.parametrize(
    "statement",
    [
        "The essay says that terror ended.",
        "Terror ended, according to the revision notes.",
        "Some historians argue that terror ended.",
        "It is said that terror ended.",
    ],
)
def test_a_saying_without_a_name_is_found(statement: str) -> None:
    assert nameless_sayings(statement)


def test_a_saying_with_a_name_is_left_alone() -> None:
    assert nameless_sayings("A student essay says that the text leaked, and a study guide that terror ended.") == []


def test_words_between_quotation_marks_are_found_and_apostrophes_and_labels_are_not() -> None:
    text = "Stalin's 'deviationists' and the workers' 'fear of a new war' met 'the leader's own words'."
    assert quoted(text) == ["fear of a new war", "the leader's own words"]


def test_american_spellings_are_found_and_their_look_alikes_are_not() -> None:
    text = "Decentralized labor in the center; the prize for maize, a metre in size, went to a programme of defence."
    assert american_spellings(text) == ["Decentralized", "labor", "center"]


def test_the_same_fact_in_other_words_is_found_and_a_fact_of_the_same_form_is_not() -> None:
    statements = {
        "one": "In March 1956 troops fired on crowds in Tbilisi.",
        "again": "Troops in Tbilisi fired on crowds in March 1956.",
        "other": "In June 1956 Polish troops crushed protests in Poznań.",
    }
    assert [pair[:2] for pair in alike(statements, 0.5)] == [("one", "again")]
