"""What an appendix says of a piece of evidence: its date, what to be careful about, and each work that it names."""

from collections.abc import Iterator

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.outline import Cited
from essay_planner.core.pack import Correction, Evidence
from essay_planner.export.citations import Run, Runs, Style


def remarks(piece: Evidence) -> Iterator[str]:
    """Its date, and what to be careful about, each as a sentence of its own."""
    notes = (
        (_("Date: {words}"), parse(piece.date).label() if piece.date else ""),
        (_("Care: {words}"), piece.note),
        (_("Corrected: {words}"), _correction(piece.correction) if piece.correction else ""),
    )
    return (form.format(words=words) for form, words in notes if words)


def _correction(correction: Correction) -> str:
    return _("‘{printed}’ is printed, but: {because}").format(printed=correction.printed, because=correction.because)


def work(cited: Cited, style: Style) -> Runs:
    """A work as it is listed, with the place in it and the work that cites it."""
    place = [Run(f" [{cited.locator}]")] if cited.locator else []
    through = [Run(_(" As cited in: ")), *style.entry(cited.through)] if cited.through else []
    return [*style.entry(cited.work), *place, *through]
