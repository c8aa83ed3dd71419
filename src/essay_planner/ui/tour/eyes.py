"""The tour's eyes: ask the window's widgets from the thread that moves the hand."""

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from essay_planner.core.errors import EssayPlannerError

T = TypeVar("T")
PATIENCE = 15.0  # seconds


class Eyes(QObject):
    """Answers on the GUI thread what is asked on another; also during a drag."""

    _asked = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._asked.connect(self.on_asked, Qt.ConnectionType.QueuedConnection)

    def ask(self, question: Callable[[], T]) -> T:
        """What a function gives when the GUI thread calls it."""
        answer: Future[T] = Future()
        self._asked.emit(question, answer)
        return answer.result(PATIENCE)

    def wait_for(self, what: str, fact: Callable[[], T]) -> T:
        """What a function gives as soon as that is true. Raises EssayPlannerError, naming 'what', after a while."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if answer := self.ask(fact):
                return answer
            time.sleep(0.05)
        raise EssayPlannerError(what)

    def on_asked(self, question: Callable[[], T], answer: "Future[T]") -> None:
        """Answer one question; an error goes to who asked."""
        try:
            answer.set_result(question())
        except Exception as error:  # noqa: BLE001  (it is raised where the answer is awaited)
            answer.set_exception(error)
