"""Undo and redo: exact, in named steps, typing as one."""

from hypothesis import given
from hypothesis import strategies as st

from essay_planner.core.history import History


def typed(*values: str, merge: str = "typing") -> History[str]:
    """A history in which those values were typed one after another."""
    history = History("")
    for value in values:
        history.record(value, "Type", merge)
    return history


def test_a_new_history_has_nothing_to_undo_or_redo() -> None:
    history = History(1)
    assert (history.undo(), history.redo(), history.undo_label, history.redo_label) == (False, False, "", "")


def test_undo_goes_back_to_the_very_value() -> None:
    first = object()
    history: History[object] = History(first)
    history.record(object(), "Change")
    history.undo()
    assert history.value is first


def test_redo_makes_the_step_again() -> None:
    history = History(1)
    history.record(2, "Add")
    history.undo()
    assert (history.redo(), history.value) == (True, 2)


def test_the_steps_are_named() -> None:
    history = History(1)
    history.record(2, "Add one")
    history.record(3, "Add another")
    history.undo()
    assert (history.undo_label, history.redo_label) == ("Add one", "Add another")


def test_an_equal_value_is_no_step() -> None:
    history = History([1])
    assert (history.record([1], "Nothing"), history.undo_label) == (False, "")


def test_a_new_step_forgets_what_was_undone() -> None:
    history = History(1)
    history.record(2, "Two")
    history.undo()
    history.record(3, "Three")
    assert (history.redo(), history.value) == (False, 3)


def test_typing_is_one_step() -> None:
    history = typed("a", "ab", "abc")
    history.undo()
    assert history.value == ""


def test_typing_back_to_the_start_leaves_no_step() -> None:
    history = typed("a", "")
    assert (history.undo(), history.value) == (False, "")


def test_typing_elsewhere_is_another_step() -> None:
    history = typed("a")
    history.record("b", "Type", "another field")
    history.undo()
    assert history.value == "a"


def test_a_closed_step_takes_no_more_typing() -> None:
    history = typed("a")
    history.close_step()
    history.record("ab", "Type", "typing")
    history.undo()
    assert history.value == "a"


def test_a_run_goes_on_when_another_one_is_closed() -> None:
    history = typed("a")
    history.close_step("another field")
    history.record("ab", "Type", "typing")
    history.undo()
    assert history.value == ""


def test_closing_without_steps_changes_nothing() -> None:
    history = History(1)
    history.close_step()
    assert not history.undo()


def test_typing_after_undo_is_a_step_of_its_own() -> None:
    history = typed("a")
    history.close_step()
    history.record("ab", "Type", "typing")
    history.undo()
    history.record("ac", "Type", "typing")
    history.undo()
    assert history.value == "a"


def test_only_so_many_steps_are_kept() -> None:
    history = History(0, limit=2)
    for value in (1, 2, 3):
        history.record(value, "Count")
    while history.undo():
        pass
    assert history.value == 1


@given(st.lists(st.tuples(st.integers(0, 3), st.sampled_from(["", "a", "b"]))))
def test_undo_all_gives_the_first_value_and_redo_all_the_last(steps: list[tuple[int, str]]) -> None:
    history = History(0)
    for value, merge in steps:
        history.record(value, "Step", merge)
    last = history.value
    while history.undo():
        pass
    first = history.value
    while history.redo():
        pass
    assert (first, history.value) == (0, last)
