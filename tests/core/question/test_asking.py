"""What a concept asks of a student, its scale, and ideas for criteria."""

import pytest

from essay_planner.core.question.asking import Degree, closing, concept_words, degree_words, degrees, demand, to_decide
from essay_planner.core.question.bank import ideas_for
from essay_planner.core.question.reading import read_question
from essay_planner.core.question.values import Concept


@pytest.mark.parametrize("concept", Concept)
def test_what_a_concept_asks_for_is_said_in_two_sentences(concept: Concept) -> None:
    assert demand(concept).count(". ") == 1
    assert demand(concept).endswith(".")


@pytest.mark.parametrize("concept", Concept)
def test_every_concept_has_a_name_of_its_own(concept: Concept) -> None:
    assert [other for other in Concept if concept_words(other) == concept_words(concept)] == [concept]


@pytest.mark.parametrize(
    ("question", "least", "most"),
    [
        ("How successful was the Thaw?", "Unsuccessful", "Successful"),
        ("Assess the success of the Thaw.", "Unsuccessful", "Successful"),
        ("How effectively did Khrushchev reform farming?", "Ineffective", "Effective"),
        ("'The Thaw was skin-deep and brief.' Discuss.", "I disagree", "I agree"),
        ("How far did the Thaw free writers?", "Not at all", "To the full extent"),
    ],
)
def test_an_answer_lies_on_the_scale_of_its_question(question: str, least: str, most: str) -> None:
    steps = degrees(read_question(question))
    assert list(steps) == list(Degree)
    assert (steps[Degree.NOT], steps[Degree.WHOLLY]) == (least, most)


@pytest.mark.parametrize("question", ["Why did Khrushchev fall?", "Compare Lenin and Stalin.", "The Thaw."])
def test_where_no_degree_is_asked_for_there_is_no_scale(question: str) -> None:
    assert degrees(read_question(question)) == {}


@pytest.mark.parametrize("concept", [*Concept, None])
def test_there_are_ideas_for_criteria_on_every_concept(concept: Concept | None) -> None:
    ideas = ideas_for(concept)
    assert len(set(ideas)) == len(ideas) >= 5


@pytest.mark.parametrize(
    ("question", "degree", "words"),
    [
        ("How successful was the Thaw?", "largely", "Largely successful"),
        ("How far did the Thaw free writers?", "hardly", "To a small extent"),
        ("How successful was the Thaw?", "mildly", "mildly"),
        ("Why did Khrushchev fall?", "largely", "largely"),
        ("How successful was the Thaw?", "", ""),
    ],
)
def test_a_step_is_read_in_the_questions_words_and_free_words_as_they_are(
    question: str, degree: str, words: str
) -> None:
    assert degree_words(degree, read_question(question)) == words


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("How successful was the Thaw?", "How successful, then?"),
        ("How effectively did Khrushchev reform farming?", "How effective, then?"),
        ("How far did the Thaw free writers?", "How far, then?"),
        ("Why did Khrushchev fall?", "Which cause mattered most, then?"),
        ("Compare Lenin and Stalin.", "Which comes out ahead, then?"),
        ("The Thaw.", "How far, then?"),
    ],
)
def test_the_heading_over_the_answer_is_in_the_questions_terms(question: str, heading: str) -> None:
    assert closing(read_question(question)) == heading


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Why did Khrushchev fall?", "The answer is a cause"),
        ("Compare Lenin and Stalin.", "The answer is no degree"),
        ("The Thaw.", "The question names no scale"),
        ("How successful was the Thaw?", ""),
    ],
)
def test_without_a_scale_it_is_said_what_to_decide(question: str, words: str) -> None:
    said = to_decide(read_question(question))
    assert said.startswith(words)
    assert bool(said) is bool(words)
