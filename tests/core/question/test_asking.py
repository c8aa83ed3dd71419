"""What a concept asks of a student, its scale, and ideas for criteria."""

import pytest

from essay_planner.core.question.asking import Degree, concept_words, degrees, demand
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
