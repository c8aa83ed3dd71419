"""What may be seen to move: short, once, and not at all where the student wants nothing to move."""

from PySide6.QtCore import QObject, QVariantAnimation, Signal

from essay_planner.ui.look.applying import look

MOMENT_MS = 150  # nothing moves for longer
LIFTED = 0.4  # how much is still seen of a card that is held, in its place


def moves() -> bool:
    """Whether anything may be seen to move now."""
    return bool(MOMENT_MS) and not look().still


class Fading(QObject):
    """A strength that goes from 1 to 0 in a moment. 'changed' says that there is something else to paint."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._run = QVariantAnimation(self, startValue=1.0, endValue=0.0)
        self._run.valueChanged.connect(self.changed)

    @property
    def strength(self) -> float:
        """How strong it is now, from 1 to 0."""
        running = self._run.state() is QVariantAnimation.State.Running
        return float(self._run.currentValue()) if running else 0.0

    def start(self) -> None:
        """Begin anew, if anything may move."""
        self._run.stop()
        if moves():
            self._run.setDuration(MOMENT_MS)
            self._run.start()
