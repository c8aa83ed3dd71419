"""Letters that tell works of one author and year apart: 1993a, 1993b."""

from collections.abc import Callable, Sequence

from essay_planner.core.pack import Source
from essay_planner.core.text import fold
from essay_planner.export.citations.titles import without_article


def year_letters(works: Sequence[Source], called: Callable[[Source], str]) -> dict[Source, str]:
    """A letter for each work that 'called' (author and year, say) does not tell from all others, by title."""
    groups: dict[str, list[Source]] = {}
    for work in dict.fromkeys(works):
        groups.setdefault(called(work), []).append(work)
    alike = [sorted(group, key=_by_title) for group in groups.values() if len(group) > 1]
    return {work: _letter(number) for group in alike for number, work in enumerate(group)}


def _by_title(work: Source) -> tuple[str, str]:
    return fold(without_article(work.title)), work.id


def _letter(number: int) -> str:
    """'a' to 'z', then 'aa'."""
    further, last = divmod(number, 26)
    return (_letter(further - 1) if further else "") + chr(ord("a") + last)
