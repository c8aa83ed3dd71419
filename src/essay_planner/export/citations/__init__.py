"""Notes and bibliographies in a citation style. A new style is one file that gives a Style, and a line in STYLES."""

from collections.abc import Callable, Sequence

from essay_planner.core.citation_styles import CHICAGO
from essay_planner.core.outline import Outline
from essay_planner.core.pack import Source
from essay_planner.export.citations.apa import Apa
from essay_planner.export.citations.chicago import Chicago
from essay_planner.export.citations.harvard import Harvard
from essay_planner.export.citations.listing import Listing, list_works
from essay_planner.export.citations.mhra import Mhra
from essay_planner.export.citations.mla import Mla
from essay_planner.export.citations.runs import Run, Runs, plain
from essay_planner.export.citations.style import Style
from essay_planner.export.citations.wording import Notes, works_named

__all__ = [
    "STYLES",
    "Listing",
    "Notes",
    "Run",
    "Runs",
    "Style",
    "list_works",
    "plain",
    "style_for",
    "style_named",
    "works_named",
]

STYLES: dict[str, Callable[[Sequence[Source]], Style]] = {
    CHICAGO: Chicago,
    "mhra": Mhra,
    "harvard": Harvard,
    "mla": Mla,
    "apa": Apa,
}


def style_for(outline: Outline) -> Style:
    """The style that the plan asks for, told of all works that print; Chicago where it asks for none that we have."""
    works = [work.source for work in outline.sources.all()]
    appended = works_named(cited for piece in outline.appendix for cited in piece.cited)
    return style_named(outline.export.style, list(dict.fromkeys([*works, *appended])))


def style_named(word: str, works: Sequence[Source]) -> Style:
    """The style of that word, told of all works cited; Chicago for a word that we do not know."""
    return STYLES.get(word, STYLES[CHICAGO])(works)
