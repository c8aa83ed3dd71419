"""What a revision sheet tells of a section: what it comes to, and its strongest evidence in few words."""

from essay_planner.core.outline import Item, OutlineSection
from essay_planner.core.plan import Side
from essay_planner.export.wording import leaning

MOST = 6  # pieces of evidence of a side
_LONGEST = 150  # characters of a piece of evidence


def outcome(section: OutlineSection) -> str:
    """What the section comes to: its verdict, or its point where there is none."""
    return leaning(section.verdict) or section.point


def strongest(section: OutlineSection, side: Side, most: int) -> list[Item]:
    """The strongest cards of a side; where strength is unsaid they count as good and stand as they come."""
    cells = (row.for_ if side is Side.FOR else row.against for row in section.rows)
    return sorted((item for item in cells if item), key=lambda item: -(item.card.strength or 2))[:most]


def in_brief(item: Item) -> str:
    """The statement on one line, cut at a word where it is long."""
    text = " ".join(item.piece.text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …" if " " in text[:_LONGEST] else text[:_LONGEST] + "…"
