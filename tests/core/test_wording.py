"""The words for what a plan keeps as choices."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from essay_planner.core.plan import Leaning, Role, Shape, Side, Stance, TaskKind
from essay_planner.core.wording import (
    leaning_words,
    role_word,
    shape_words,
    side_word,
    stance_words,
    task_kind_word,
)


@pytest.mark.parametrize(
    ("choices", "words_for"),
    [
        (set(Leaning) - {Leaning.UNSAID}, leaning_words),
        (set(Role), role_word),
        (set(Shape), shape_words),
        (set(Side), side_word),
        (set(Stance), stance_words),
        (set(TaskKind), task_kind_word),
    ],
)
def test_each_choice_has_words_of_its_own(choices: set[StrEnum], words_for: Callable[[StrEnum], str]) -> None:
    words = {words_for(choice) for choice in choices}
    assert len(words - {""}) == len(choices)
