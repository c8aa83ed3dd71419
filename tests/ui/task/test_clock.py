"""The planning clock: how it counts, what it says, and what becomes of it when the window is closed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from essay_planner.files.clock import clock_path
from essay_planner.ui.task.clock import PlanningClock
from essay_planner.ui.task.clock_strip import ClockStrip
from essay_planner.ui.task.conditions import conditions


class Time:
    """A time of the test's own, in seconds."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time(qapp: QApplication) -> Iterator[Time]:
    del qapp
    yield Time()
    conditions().turn(False)


@pytest.fixture
def clock(time: Time) -> PlanningClock:
    made = PlanningClock(now=time)
    made.follow("p1")
    return made


def test_there_is_no_clock_before_one_is_set(clock: PlanningClock) -> None:
    assert not clock.is_on
    assert clock.words() == ""


def test_it_says_begun_minutes_and_no_seconds(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=False)
    assert clock.words() == "10 min left"
    time.now += 61
    assert clock.words() == "9 min left"
    time.now += 420
    assert clock.words() == "2 min left"


def test_the_last_minute_is_said_to_be_less_than_one(clock: PlanningClock, time: Time) -> None:
    clock.start(1, exam=False)
    assert clock.words() == "1 min left"
    time.now += 1
    assert clock.words() == "under a minute left"


def test_it_tells_of_a_change_only_when_another_minute_is_shown(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=False)
    told: list[str] = []
    clock.changed.connect(lambda: told.append(clock.words()))
    for _second in range(65):
        time.now += 1
        clock.on_tick()
    assert told == ["9 min left"]


def test_no_time_goes_by_while_it_is_paused(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=False)
    time.now += 100
    clock.pause()
    time.now += 5000
    assert clock.left == 500
    assert clock.words() == "9 min left · paused"
    clock.go_on()
    time.now += 100
    assert clock.left == 400


def test_the_time_can_be_hidden_and_goes_on(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=False)
    clock.hide_time(True)
    assert clock.words() == "Clock"
    time.now += 60
    clock.hide_time(False)
    assert clock.words() == "9 min left"


def test_the_end_is_told_once_and_ends_exam_conditions(clock: PlanningClock, time: Time) -> None:
    clock.start(1, exam=True)
    assert conditions().on
    told: list[bool] = []
    clock.ended.connect(lambda: told.append(conditions().on))
    time.now += 60
    clock.on_tick()
    assert told == [False]
    assert not clock.is_on


def test_the_student_can_end_it_before_its_time(clock: PlanningClock) -> None:
    clock.start(10, exam=True)
    clock.end()
    assert not clock.is_on
    assert not conditions().on


def test_the_next_run_finds_it_paused_as_it_was_left(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=True)
    time.now += 90
    clock.leave()
    assert not conditions().on
    time.now += 90_000
    again = PlanningClock(now=time)
    again.follow("p1")
    assert again.left == 510
    assert not again.is_running
    assert conditions().on


def test_another_plan_has_no_clock_of_this_one(clock: PlanningClock) -> None:
    clock.start(10, exam=True)
    clock.leave()
    clock.follow("p2")
    assert not clock.is_on
    assert not conditions().on


def test_a_clock_that_is_over_is_not_found_again(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=True)
    clock.end()
    clock.leave()
    again = PlanningClock(now=time)
    again.follow("p1")
    assert not again.is_on


def test_a_run_that_is_cut_off_loses_a_minute_at_most(clock: PlanningClock, time: Time) -> None:
    clock.start(10, exam=False)
    for _second in range(130):
        time.now += 1
        clock.on_tick()
    again = PlanningClock(now=time)
    again.follow("p1")
    assert 470 <= again.left <= 530


def test_a_home_that_cannot_be_written_stops_no_clock(clock: PlanningClock) -> None:
    clock_path().mkdir(parents=True)
    clock.start(10, exam=False)
    assert clock.is_running


def test_the_foot_offers_to_set_a_clock(clock: PlanningClock) -> None:
    strip, asked = ClockStrip(clock), list[bool]()
    strip.setAsked.connect(lambda: asked.append(True))
    assert strip.button.text() == "Planning clock…"
    strip.button.click()
    assert asked == [True]


def test_the_foot_shows_the_time_and_the_sign_of_exam_conditions(clock: PlanningClock) -> None:
    strip = ClockStrip(clock)
    strip.show()
    assert not strip.sign.isVisible()
    clock.start(10, exam=True)
    assert strip.button.text() == "10 min left"
    assert strip.button.accessibleName() == "Planning clock: 10 min left"
    assert strip.sign.isVisible()


def test_the_foot_pauses_hides_and_ends_the_clock(clock: PlanningClock) -> None:
    strip = ClockStrip(clock)
    clock.start(10, exam=True)

    def do(words: str) -> None:
        next(action for action in strip.menu().actions() if action.text() == words).trigger()

    do("Pause")
    assert not clock.is_running
    do("Go on")
    assert clock.is_running
    do("Hide the time")
    assert strip.button.text() == "Clock"
    do("Show the time")
    do("End the clock and exam conditions")
    assert strip.button.text() == "Planning clock…"
