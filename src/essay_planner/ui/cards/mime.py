"""What travels with a drag: ids only, of cards on the plan or of evidence in the library."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from essay_planner.core.places import Area, Place
from essay_planner.core.plan import Side

CARDS = "application/x-essay-planner-cards"
EVIDENCE = "application/x-essay-planner-evidence"


def cards_mime(ids: Sequence[str], leaving: Place) -> QMimeData:
    """Card ids, one a line, after a line with the place that they are taken from."""
    where = " ".join((leaving.area.value, leaving.side.value if leaving.side else "-", leaving.section))
    return _mime(CARDS, "\n".join((where, *ids)))


def evidence_mime(refs: Sequence[str]) -> QMimeData:
    """References of evidence, one a line."""
    return _mime(EVIDENCE, "\n".join(refs))


def is_ours(mime: QMimeData) -> bool:
    """Whether a drag carries cards or evidence."""
    return mime.hasFormat(CARDS) or mime.hasFormat(EVIDENCE)


def read_cards(mime: QMimeData) -> tuple[tuple[str, ...], Place | None]:
    """The card ids in a drag and the place that they leave; nothing and None if it carries none."""
    where, *ids = _lines(mime, CARDS) or [""]
    parts = where.split(" ", 2)
    if len(parts) != 3:
        return (), None
    area, side, section = parts
    return tuple(ids), Place(Area(area), section, None if side == "-" else Side(side))


def read_evidence(mime: QMimeData) -> tuple[str, ...]:
    """The references of evidence in a drag."""
    return tuple(_lines(mime, EVIDENCE))


def _mime(kind: str, text: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, text.encode())
    return mime


def _lines(mime: QMimeData, kind: str) -> list[str]:
    text = bytes(mime.data(kind).data()).decode()
    return text.split("\n") if text else []
