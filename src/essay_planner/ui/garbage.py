"""Python's search for garbage, kept to the GUI thread.

Left to itself, Python looks for garbage on whatever thread is busy, and destroys there what it finds. A widget that is
destroyed anywhere but on the GUI thread takes the program with it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from essay_planner.ui.beside import is_busy

EVERY_MS = 2000


def keep_for_good() -> None:
    """Keep what there is now and never look at it again: much has come that stays, such as a large pack."""
    gc.freeze()


class Garbage(QObject):
    """Once started, looks for garbage now and then, as thoroughly as Python itself would."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setInterval(EVERY_MS)
        self._clock.timeout.connect(self.on_tick)

    def start(self) -> None:
        """Take over from Python, for good. What is there now is kept as it is and never looked at."""
        gc.disable()
        keep_for_good()
        self._clock.start()

    def on_tick(self) -> None:
        """Look at the oldest generation that is due, and with it at the younger ones.

        Not while something is made beside the window: that may be much, all of it new, and nothing that has gone.
        """
        if is_busy():
            return
        due = [
            age
            for age, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])
