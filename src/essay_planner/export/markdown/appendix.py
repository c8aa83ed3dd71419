"""The appendix of a plan in Markdown: all the evidence with its sources, and what to be careful about."""

from collections.abc import Iterator

from essay_planner.core.messages import _
from essay_planner.core.outline import Appended, Outline
from essay_planner.core.wording import reliability_word
from essay_planner.export.appended import remarks, work
from essay_planner.export.citations import Style
from essay_planner.export.markdown.blocks import bullets, nothing, under
from essay_planner.export.markdown.cards import particulars
from essay_planner.export.markdown.inline import escaped, inline, runs


def appendix(plan: Outline, style: Style) -> Iterator[str]:
    """Every piece of evidence with its works as they are listed; 'style' must know them too."""
    pieces = list(bullets(_piece(appended, style) for appended in plan.appendix))
    return under(_("Appendix: the evidence"), pieces or [nothing(_("No evidence yet."))])


def _piece(appended: Appended, style: Style) -> str:
    piece = appended.piece
    doubt = inline(reliability_word(piece.reliability))
    said = escaped(piece.text) + (f" — {doubt}" if doubt else "")
    works = (runs(work(cited, style)) for cited in appended.cited)
    return "\n\n".join([said, *particulars(piece), *map(escaped, remarks(piece)), *bullets(works)])
