"""The appendix of a Word plan: all the evidence with its sources, and what to be careful about."""

from essay_planner.core.messages import _
from essay_planner.core.outline import Appended, Outline
from essay_planner.core.wording import reliability_word
from essay_planner.export.appended import remarks, work
from essay_planner.export.citations import Style
from essay_planner.export.word import markup, parts
from essay_planner.export.word.cards import particulars
from essay_planner.export.word.sections import nothing


def appendix(plan: Outline, style: Style) -> str:
    """Every piece of evidence with its works as they are listed; 'style' must know them too."""
    pieces = [_piece(appended, style) for appended in plan.appendix]
    return "".join([parts.heading(_("Appendix: the evidence")), *(pieces or [nothing(_("No evidence yet."))])])


def _piece(appended: Appended, style: Style) -> str:
    piece = appended.piece
    doubt = reliability_word(piece.reliability)
    words = markup.run(piece.text), markup.run(f" {doubt}" if doubt else "", "Reliability")
    said = markup.paragraph("AppendixEvidence", *words)
    told = [markup.paragraph("Remark", markup.run(words)) for words in remarks(piece)]
    works = [markup.paragraph("Remark", markup.runs(work(cited, style))) for cited in appended.cited]
    return "".join([said, particulars(piece), *told, *works])
