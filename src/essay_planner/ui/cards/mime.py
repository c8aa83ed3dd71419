"""What travels with a drag: ids only, of cards on the plan, of evidence in the library, or of a section."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from essay_planner.core.places import Area, Chosen, Place
from essay_planner.core.plan import Side

CARDS = "application/x-essay-planner-cards"
EVIDENCE = "application/x-essay-planner-evidence"
SECTION = "application/x-essay-planner-section"


def cards_mime(chosen: Chosen) -> QMimeData:
    """Card ids, by the place that they are taken from."""
    taken = [[place.area.value, place.section, place.side, cards] for place, cards in chosen.items()]
    return _mime(CARDS, json.dumps(taken))


def evidence_mime(refs: Sequence[str]) -> QMimeData:
    """References of evidence, one a line."""
    return _mime(EVIDENCE, "\n".join(refs))


def section_mime(section: str) -> QMimeData:
    """The id of a section."""
    return _mime(SECTION, section)


def read_section(mime: QMimeData) -> str:
    """The id of the section in a drag; '' if it carries none."""
    return bytes(mime.data(SECTION).data()).decode()


def is_ours(mime: QMimeData) -> bool:
    """Whether a drag carries cards or evidence."""
    return mime.hasFormat(CARDS) or mime.hasFormat(EVIDENCE)


def read_cards(mime: QMimeData) -> Chosen:
    """The card ids in a drag, by the place that they leave; none if it carries none."""
    taken = json.loads(bytes(mime.data(CARDS).data()) or b"[]")
    return {
        Place(Area(area), section, Side(side) if side else None): tuple(cards) for area, section, side, cards in taken
    }


def read_evidence(mime: QMimeData) -> tuple[str, ...]:
    """The references of evidence in a drag."""
    text = bytes(mime.data(EVIDENCE).data()).decode()
    return tuple(text.split("\n")) if text else ()


def _mime(kind: str, text: str) -> QMimeData:
    mime = QMimeData()
    mime.setData(kind, text.encode())
    return mime
