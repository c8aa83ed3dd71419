"""How a task shares out, in words."""

from tests.builders import a_plan, an_empty_plan

from essay_planner.core.plan import Task
from essay_planner.core.task.sharing import Share
from essay_planner.core.task.wording import minutes_words, named_shares, words_words


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
