"""A plan as it will be read: headings, points, evidence and numbered notes, the same for every exporter."""

from essay_planner.core.outline.building import outline
from essay_planner.core.outline.values import (
    Appended,
    Aside,
    Cited,
    Figures,
    Illustration,
    Item,
    Note,
    Outline,
    OutlineConclusion,
    OutlineCriterion,
    OutlineRank,
    OutlineSection,
    Row,
    Sources,
    Work,
)

__all__ = [
    "Appended",
    "Aside",
    "Cited",
    "Figures",
    "Illustration",
    "Item",
    "Note",
    "Outline",
    "OutlineConclusion",
    "OutlineCriterion",
    "OutlineRank",
    "OutlineSection",
    "Row",
    "Sources",
    "Work",
    "outline",
]
