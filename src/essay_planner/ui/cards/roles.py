"""The data roles that card models answer to."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import Qt

from essay_planner.ui.cards.face import Face


class ItemRole(IntEnum):
    """Beyond Qt's own roles: the key of a card (its id, or a reference in the library) and its face."""

    KEY = Qt.ItemDataRole.UserRole + 1
    FACE = Qt.ItemDataRole.UserRole + 2


def of_face(face: Face, role: int) -> Any:
    """What a model answers of a card for a role: the card itself, its key or its text. None for any other role."""
    match role:
        case ItemRole.FACE:
            return face
        case ItemRole.KEY:
            return face.key
        case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
            return face.text
    return None
