"""The data roles that card models answer to."""

from enum import IntEnum

from PySide6.QtCore import Qt


class ItemRole(IntEnum):
    """Beyond Qt's own roles: the key of a card (its id, or a reference in the library) and its face."""

    KEY = Qt.ItemDataRole.UserRole + 1
    FACE = Qt.ItemDataRole.UserRole + 2
