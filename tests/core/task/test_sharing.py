"""How minutes and words are shared out."""

from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_plan, an_empty_plan

from essay_planner.core.plan import Plan, Section, Task
from essay_planner.core.task.sharing import Share, Sharing, share_out


def _planned(
    *cards: int, words: tuple[int | None, ...] = (), minutes: int | None = None, target: int | None = None
) -> Plan:
    """A plan whose sections have so many cards and, in turn, these words."""
    given = (*words, *([None] * len(cards)))
    sections = tuple(
        Section(id=f"s{n}", heading=f"Part {n}", for_=tuple(f"k{n}{m}" for m in range(count)), words=given[n])
        for n, count in enumerate(cards)
    )
    return an_empty_plan(task=Task(minutes=minutes, words=target), sections=sections)


def _words(sharing: Sharing) -> list[int | None]:
    parts = (sharing.introduction, *sharing.sections.values(), sharing.conclusion)
    return [part.words for part in parts]


def _minutes(sharing: Sharing) -> list[int | None]:
    parts = (sharing.introduction, *sharing.sections.values(), sharing.conclusion)
    return [part.minutes for part in parts]


def test_a_tenth_of_the_words_opens_the_essay_and_a_tenth_ends_it() -> None:
    assert _words(share_out(_planned(2, 2, target=1000))) == [100, 400, 400, 100]


def test_a_section_with_more_cards_gets_more_but_not_all() -> None:
    assert _words(share_out(_planned(9, 0, 0, target=1000))) == [100, 540, 130, 130, 100]


def test_words_that_the_student_gave_stay_and_the_rest_is_shared() -> None:
    sharing = share_out(_planned(2, 2, 2, words=(500,), target=1000))
    assert _words(sharing) == [100, 500, 150, 150, 100]
    assert sharing.words_left == 0


def test_words_that_are_too_many_leave_less_than_none() -> None:
    sharing = share_out(_planned(2, 2, words=(900,), target=1000))
    assert _words(sharing) == [100, 900, 0, 100]
    assert sharing.words_left == -100


def test_words_that_are_left_are_said() -> None:
    assert share_out(_planned(2, words=(500,), target=1000)).words_left == 300


def test_minutes_follow_the_words_after_the_planning() -> None:
    sharing = share_out(_planned(2, 2, words=(600,), minutes=45, target=1000))
    assert (sharing.planning, _minutes(sharing)) == (5, [4, 24, 8, 4])


def test_planning_takes_no_more_than_a_third_of_the_time() -> None:
    assert share_out(_planned(1, minutes=30), planning=25).planning == 10


def test_without_a_length_the_minutes_follow_the_cards() -> None:
    sharing = share_out(_planned(3, 1, minutes=45))
    assert (_minutes(sharing), _words(sharing)) == ([4, 20, 12, 4], [None, None, None, None])
    assert sharing.words_left is None


def test_without_a_length_sections_without_words_count_as_much_as_the_others() -> None:
    assert _minutes(share_out(_planned(0, 0, 0, words=(300, 100), minutes=45))) == [4, 16, 5, 11, 4]


def test_a_task_of_no_time_and_no_length_shares_out_nothing() -> None:
    sharing = share_out(_planned(1, 1))
    assert (sharing.planning, sharing.introduction, sharing.sections["s0"]) == (None, Share(), Share())


def test_a_task_that_leaves_no_words_leaves_no_minutes_either() -> None:
    assert _minutes(share_out(_planned(1, minutes=45, target=1))) == [0, 40, 0]


def test_a_section_that_nothing_was_done_with_gets_nothing_beside_others() -> None:
    started = Section(id="s9", heading="Not grouped yet")
    plan = a_plan()
    sharing = share_out(a_plan(sections=(started, *plan.sections)))
    assert list(sharing.sections) == ["s1", "s2"]


def test_a_plan_that_was_just_begun_is_shared_out_too() -> None:
    assert list(share_out(an_empty_plan()).sections) == ["s1"]


@given(
    st.lists(st.integers(0, 12), min_size=1, max_size=8),
    st.integers(1, 600),
    st.none() | st.integers(1, 9000),
    st.lists(st.none() | st.integers(1, 2000), max_size=8),
)
def test_the_parts_add_up(cards: list[int], minutes: int, words: int | None, own: list[int | None]) -> None:
    plan = an_empty_plan(task=Task(minutes=minutes, words=words), sections=_planned(*cards, words=tuple(own)).sections)
    sharing = share_out(plan)
    assert (sharing.planning or 0) + sum(part or 0 for part in _minutes(sharing)) == minutes
    assert min(part or 0 for part in (*_minutes(sharing), *_words(sharing))) >= 0
    if words is not None:
        assert sum(part or 0 for part in _words(sharing)) + (sharing.words_left or 0) == words
