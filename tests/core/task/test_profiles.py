"""What each exam profile knows of the task."""

import pytest

from essay_planner.core.plan import Task, TaskKind
from essay_planner.core.task.profiles import OWN, Profile, profile_of, profiles, task_by


def _known(profile_id: str) -> Profile:
    profile = profile_of(profile_id)
    assert profile is not None
    return profile


@pytest.mark.parametrize("profile", profiles(), ids=lambda profile: profile.id)
def test_every_profile_says_where_its_figures_are_from(profile: Profile) -> None:
    assert profile.says.endswith(".")
    assert _known(profile.id) == profile


def test_no_two_profiles_share_an_id_or_a_name() -> None:
    assert len({profile.id for profile in profiles()}) == len({profile.name for profile in profiles()}) == 8


def test_a_profile_sets_the_minutes_and_leaves_words_that_it_does_not_know() -> None:
    task = task_by(_known("aqa-a-level"), Task(minutes=90, words=1000))
    assert task == Task(profile="aqa-a-level", minutes=45, words=1000)


def test_a_profile_that_knows_no_minutes_leaves_them() -> None:
    assert task_by(_known("edexcel-a-level"), Task(minutes=50)) == Task(profile="edexcel-a-level", minutes=50)


def test_coursework_has_words_and_no_minutes() -> None:
    task = task_by(_known("aqa-coursework"), Task(minutes=45, words=1000))
    assert task == Task(profile="aqa-coursework", kind=TaskKind.COURSEWORK, words=4500)


def test_ones_own_profile_changes_nothing_else() -> None:
    task = Task(profile="aqa-coursework", kind=TaskKind.COURSEWORK, words=3000)
    assert task_by(_known(OWN), task) == Task(profile=OWN, kind=TaskKind.COURSEWORK, words=3000)


def test_a_profile_of_a_later_version_is_not_known() -> None:
    assert profile_of("mars") is None
