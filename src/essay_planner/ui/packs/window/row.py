"""One row of the list of packs, of which one at a time is down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from essay_planner.ui.look import Space, TextsButton
from essay_planner.ui.packs.window.shown import Shown

_STEPS = frozenset((Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right))


class PackRow(TextsButton):
    """A pack, an offer, or a folder; 'shown' is what stands beside the list when it is chosen."""

    def __init__(self, shown: Shown) -> None:
        super().__init__("pack-row", _texts(shown), Space.MEDIUM, Space.FIELD)
        self.shown = shown
        self.setCheckable(True)
        self.setAccessibleName(shown.title)
        self.setAccessibleDescription(" · ".join(text for text in (shown.about, shown.care) if text))
        self.setToolTip("\n".join(text for text in (shown.title, shown.about, shown.care) if text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the list; a group of buttons would move the focus and choose nothing."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


def row_looks(shown: Shown) -> tuple[str, ...]:
    """All that a row shows, and its key."""
    return shown.key, *(text for text, _kind, _most in _texts(shown))


def _texts(shown: Shown) -> tuple[tuple[str, str, int], ...]:
    return (shown.title, "strong", 2), (shown.about, "tiny", 2), (shown.care, "pack-care", 1)
