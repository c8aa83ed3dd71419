"""How a task shares out, in words."""

import pytest
from tests.builders import a_plan, an_empty_plan

from essay_planner.core.edits import set_section_words
from essay_planner.core.plan import Task
from essay_planner.core.task.sharing import Share
from essay_planner.core.task.wording import left_words, minutes_words, named_shares, words_words


def test_the_shares_are_named_by_part_and_make_up_the_whole() -> None:
    found = dict(named_shares(a_plan(task=Task(minutes=45, words=1000))))
    assert list(found)[:3] == ["Planning", "Introduction", "1. Terror and the law"]
    assert sum(share.minutes or 0 for share in found.values()) == 45
    assert sum(share.words or 0 for share in found.values()) == 1000


def test_a_task_without_figures_shares_out_nothing() -> None:
    assert named_shares(an_empty_plan())[0] == ("Introduction", Share())


def test_figures_are_worded_or_left_out() -> None:
    assert minutes_words(Share(1, 1200)) == "1 minute"
    assert words_words(Share(1, 1200)) == "1,200 words"
    assert minutes_words(Share()) == words_words(Share()) == ""


@pytest.mark.parametrize(
    ("target", "first", "second", "said"),
    [
        (1000, None, None, ""),
        (1000, 300, None, ""),
        (1000, 300, 200, "300 words are not shared out."),
        (1000, 400, 399, "1 word is not shared out."),
        (1000, 1500, None, "Together that is 700 words more than the essay is to have."),
        (None, 1500, None, ""),
    ],
)
def test_words_that_the_sections_do_not_share_as_the_essay_has_them_are_told(
    target: int | None, first: int | None, second: int | None, said: str
) -> None:
    plan = set_section_words(a_plan(task=Task(words=target)), "s1", first)
    assert left_words(set_section_words(plan, "s2", second)) == said
