"""The tour's hand: real mouse and real keys, through xdotool."""

import subprocess
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint

PAUSE = 0.02


class Hand:
    """Points, clicks, drags and types on the screen that DISPLAY names, at the speed of a quick person."""

    def click(self, at: QPoint) -> None:
        """Click at a place of the screen."""
        self._point(at)
        self._do("click", "1")
        time.sleep(PAUSE * 3)

    def drag(self, start: QPoint, end: Callable[[], QPoint], held: Callable[[], None] | None = None) -> None:
        """Take what is at 'start' and let it go where 'end' says, which may move while one drags.

        'held' is called before it is let go.
        """
        self._point(start)
        self._do("mousedown", "1")
        self._move([start + QPoint(4 * step, 3 * step) for step in range(1, 6)])
        at = self._glide(start, end())
        for _look in range(5):
            if (now := end()) == at:
                break
            at = self._glide(at, now)
        if held is not None:
            held()
        self.let_go()

    def _glide(self, start: QPoint, end: QPoint) -> QPoint:
        steps = 8
        path = [start + (end - start) * step / steps for step in range(1, steps + 1)]
        self._move([*path, end + QPoint(1, 0), end])
        time.sleep(PAUSE * 3)
        return end

    def let_go(self) -> None:
        """Release the button."""
        self._do("mouseup", "1")
        time.sleep(PAUSE * 6)

    def turn_wheel(self, at: QPoint, down: bool) -> None:
        """Turn the wheel by one notch over a place."""
        self._point(at)
        self._do("click", "5" if down else "4")
        time.sleep(PAUSE * 2)

    def type(self, text: str) -> None:
        """Type a text."""
        self._do("type", "--delay", "5", "--", text)
        time.sleep(PAUSE * 3)

    def press(self, *keys: str) -> None:
        """Press keys one after another, each in X's words: 'ctrl+z', 'Return'."""
        self._do("key", "--delay", "30", *keys)
        time.sleep(PAUSE * 3)

    def _move(self, path: Sequence[QPoint]) -> None:
        words: list[str] = []
        for at in path:
            words += ["mousemove", str(at.x()), str(at.y()), "sleep", str(PAUSE / 2)]
        self._do(*words)

    def _point(self, at: QPoint) -> None:
        self._do("mousemove", str(at.x()), str(at.y()))
        time.sleep(PAUSE)

    @staticmethod
    def _do(*words: str) -> None:
        subprocess.run(["xdotool", *words], check=True, capture_output=True)
