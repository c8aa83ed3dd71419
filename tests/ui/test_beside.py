"""Work beside the window is done on another thread, and told on the window's."""

import gc
import sys
import threading
from collections.abc import Callable
from functools import partial

import pytest
from tests.ui.conftest import Until

from essay_planner.ui.beside import Beside, is_busy
from essay_planner.ui.garbage import Garbage

pytestmark = pytest.mark.usefixtures("qapp")


def test_the_work_is_done_on_another_thread_and_told_on_this_one(until: Until) -> None:
    told: list[tuple[int, int]] = []
    beside = Beside()
    beside.do(threading.get_ident, lambda there: told.append((there, threading.get_ident())))
    until(lambda: told)
    ((there, here),) = told
    assert here == threading.get_ident() != there


def test_one_thing_is_done_after_another(until: Until) -> None:
    beside, first_may_go, order = Beside(), threading.Event(), list[str]()

    def first() -> str:
        first_may_go.wait(10)
        order.append("first done")
        return "first told"

    beside.do(first, order.append)
    beside.do(lambda: order.append("second done"), lambda _none: order.append("second told"))
    first_may_go.set()
    until(lambda: len(order) == 4)
    assert order.index("first done") < order.index("second done")
    assert order.index("first told") < order.index("second told")


def test_after_waiting_everything_is_told() -> None:
    beside, told = Beside(), list[int]()
    for number in range(20):
        beside.do(partial(int, number), told.append)
    beside.wait()
    assert told == list(range(20))


def test_an_error_goes_where_errors_of_the_window_go(until: Until, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: caught.append((error, threading.get_ident())))
    wrong, told = ValueError("what went wrong"), list[object]()
    beside = Beside()
    beside.do(raiser(wrong), told.append)
    until(lambda: caught)
    assert (caught, told) == ([(wrong, threading.get_ident())], [])


def raiser(error: Exception) -> Callable[[], object]:
    def act() -> object:
        raise error

    return act


class Ring:
    """Garbage that only a search finds."""

    def __init__(self) -> None:
        self.itself = self


def test_once_started_garbage_is_looked_for_on_the_windows_thread_alone(until: Until) -> None:
    searchers: set[int] = set()

    def note(phase: str, _info: object) -> None:
        searchers.add(threading.get_ident())

    gc.callbacks.append(note)
    garbage, beside, done = Garbage(), Beside(), list[object]()
    try:
        gc.enable()  # as Python starts
        garbage.start()
        beside.do(lambda: [Ring() for _number in range(20_000)].clear(), done.append)
        until(lambda: done and not is_busy())  # it may be told a moment before its thread ends
        garbage.on_tick()
    finally:
        gc.callbacks.remove(note)
        gc.unfreeze()
    assert searchers == {threading.get_ident()}
