"""The planning clock between two runs."""

from essay_planner.files.clock import KeptClock, clock_path, read_clock, write_clock


def test_a_clock_is_read_as_it_was_kept() -> None:
    kept = KeptClock(plan="p1", minutes=20, left=754, exam=True, hidden=True)
    write_clock(kept)
    assert read_clock("p1") == kept


def test_there_is_no_clock_before_one_was_set() -> None:
    assert read_clock("p1") is None


def test_the_clock_of_another_plan_is_not_ones_own() -> None:
    write_clock(KeptClock(plan="p1", minutes=20, left=754))
    assert read_clock("p2") is None


def test_a_clock_that_is_over_is_none() -> None:
    write_clock(KeptClock(plan="p1", minutes=20))
    assert read_clock("p1") is None


def test_a_clock_that_cannot_be_read_is_none() -> None:
    write_clock(KeptClock(plan="p1", minutes=20, left=754))
    clock_path().write_text("no clock: [", encoding="utf-8")
    assert read_clock("p1") is None


def test_no_time_of_day_is_kept() -> None:
    write_clock(KeptClock(plan="p1", minutes=20, left=754))
    assert clock_path().read_text(encoding="utf-8").split() == [
        "format:",
        "essay-planner-clock/1",
        "plan:",
        "p1",
        "minutes:",
        "20",
        "left:",
        "754",
    ]
