"""The appendix of a Word plan: all the evidence with its sources, and what to be careful about."""

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.outline import Appended, Cited, Outline
from essay_planner.core.pack import Correction
from essay_planner.core.wording import reliability_word
from essay_planner.export.citations import Run, Style
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
    said = markup.paragraph("Evidence", markup.run(piece.text), markup.run(f" {doubt}" if doubt else "", "Reliability"))
    notes = [
        (_("Date: {words}"), parse(piece.date).label() if piece.date else ""),
        (_("Care: {words}"), piece.note),
        (_("Corrected: {words}"), _correction(piece.correction) if piece.correction else ""),
    ]
    told = [markup.paragraph("Remark", markup.run(form.format(words=words))) for form, words in notes if words]
    works = [markup.paragraph("Remark", markup.runs(_work(cited, style))) for cited in appended.cited]
    return "".join([said, particulars(piece), *told, *works])


def _correction(correction: Correction) -> str:
    return _("‘{printed}’ is printed, but: {because}").format(printed=correction.printed, because=correction.because)


def _work(cited: Cited, style: Style) -> list[Run]:
    place = [Run(f" [{cited.locator}]")] if cited.locator else []
    through = [Run(_(" As cited in: ")), *style.entry(cited.through)] if cited.through else []
    return [*style.entry(cited.work), *place, *through]
