"""What the review says of the example plans: of one what its essay left open, of the other nothing."""

import pytest
from tests.evidence.conftest import Example

from essay_planner.core.review.reviewing import review
from essay_planner.core.review.values import Found, Review


def _reviewed(examples: list[Example], name: str) -> Review:
    example = next(example for example in examples if example.path.name == name)
    return review(example.plan, example.loaded.pack.question(example.plan.question.id))


@pytest.fixture
def essay(examples: list[Example]) -> dict[str, tuple[Found, ...]]:
    """What was found in the plan that was drawn from a finished essay, by rule."""
    return {finding.rule.id: finding.found for finding in _reviewed(examples, "example.essayplan").findings}


def _titles(essay: dict[str, tuple[Found, ...]], rule: str) -> list[str]:
    return [found.title for found in essay[rule]]


def test_nothing_is_to_be_looked_at_in_the_plan_that_shows_good_practice(examples: list[Example]) -> None:
    reviewed = _reviewed(examples, "good-practice.essayplan")
    assert [finding.title for finding in reviewed.findings] == []
    assert reviewed.set_aside == ()


def test_the_essays_first_section_has_nothing_against(essay: dict[str, tuple[Found, ...]]) -> None:
    assert _titles(essay, "one-sided") == ["Section 1 has nothing on the Against side."]


def test_the_essays_disputed_figure_has_no_owner(essay: dict[str, tuple[Found, ...]]) -> None:
    disputed = [title for title in _titles(essay, "disputed-unowned") if "8 to 9 million" in title]
    assert len(disputed) == 1


def test_the_essays_thesis_comes_only_at_the_end(essay: dict[str, tuple[Found, ...]]) -> None:
    assert len(essay["argument-late"]) == 1


def test_the_essays_points_without_a_note_have_nothing_to_cite(essay: dict[str, tuple[Found, ...]]) -> None:
    titles = " ".join(_titles(essay, "unreferenced"))
    assert len(essay["unreferenced"]) == 16
    assert all(
        label in titles for label in ("Banned works return", "Living standards rose", "Legal reform as a signal")
    )


def test_the_essay_brings_evidence_up_first_in_its_conclusion(essay: dict[str, tuple[Found, ...]]) -> None:
    assert any("Reign of fear ended" in title for title in _titles(essay, "new-in-conclusion"))


def test_what_matters_most_of_the_essay_comes_first(examples: list[Example]) -> None:
    first = [finding.rule.id for finding in _reviewed(examples, "example.essayplan").findings[:4]]
    assert first == ["one-sided", "disputed-unowned", "unexplained", "argument-late"]


def test_the_review_does_not_scold_the_essay_for_everything(examples: list[Example]) -> None:
    assert _reviewed(examples, "example.essayplan").count <= 15
