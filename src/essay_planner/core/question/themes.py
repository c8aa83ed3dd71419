"""Sections that a student might plan, from the themes that have the most evidence in the period of the question."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from essay_planner.core.dates import HistoricalDate, parse
from essay_planner.core.pack import Evidence

LEAST = 3  # pieces that a theme needs to fill a section
MOST = 6  # themes


@dataclass(frozen=True, slots=True)
class Themed:
    """A theme by its name, and how many pieces of evidence it has in the period."""

    name: str
    count: int


def themes_in(pieces: Iterable[Evidence], names: Mapping[str, str], period: HistoricalDate | None) -> Sequence[Themed]:
    """The themes with the most evidence in a period (None: at any time), the fullest first.

    'names' has the themes by id. A piece without a date counts, since it may belong to the period; a piece that is
    dated outside does not. Themes of fewer than three pieces are left out.
    """
    counted: Counter[str] = Counter()
    for piece in pieces:
        if piece.themes and (period is None or not piece.date or parse(piece.date).overlaps(period)):
            counted.update(theme for theme in set(piece.themes) if theme in names)
    order = sorted(counted, key=lambda theme: (-counted[theme], names[theme]))
    return [Themed(names[theme], counted[theme]) for theme in order[:MOST] if counted[theme] >= LEAST]
