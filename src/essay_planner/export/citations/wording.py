"""What the notes say, in any style: works at first and later mention, what to be careful about, one's own words."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from essay_planner.core.messages import _
from essay_planner.core.outline import Cited, Figures, Note
from essay_planner.core.pack import Reliability, Source
from essay_planner.export.citations.runs import Run, Runs, capital, close, join
from essay_planner.export.citations.style import Style


def word_notes(notes: Sequence[Note], style: Style) -> list[Runs]:
    """Each note as runs of whole sentences, in order: a work in full where it is met first, in short later."""
    met: set[Source] = set()
    return [join([_citations(note.cited, style, met), *_remarks(note, style)], " ") for note in notes]


def _citations(cited: Iterable[Cited], style: Style, met: set[Source]) -> Runs:
    groups = groupby(cited, key=lambda one: one.through)
    parts = [_through(through, list(group), style, met) for through, group in groups]
    return close(capital(join(parts, "; ")))


def _through(through: Source | None, group: list[Cited], style: Style, met: set[Source]) -> Runs:
    """Works cited one after the other; those known through one other work share one 'as cited in'."""
    works = join([_mention(one.work, one.locator, style, met) for one in group], "; ")
    if through is None:
        return works
    words = {1: _(", as cited in "), 2: _(", both as cited in ")}.get(len(group), _(", all as cited in "))
    return [*works, Run(words), *_mention(through, "", style, met)]


def _mention(work: Source, locator: str, style: Style, met: set[Source]) -> Runs:
    if work in met:
        return style.short_note(work, locator)
    met.add(work)
    return style.full_note(work, locator)


def _remarks(note: Note, style: Style) -> list[Runs]:
    figures = join([_figure(figure, style) for figure in note.figures], "; ")
    lead = {Reliability.DISPUTED: _("Sources disagree"), Reliability.CHECK: _("To be checked")}.get(note.reliability)
    remarks: list[Runs] = []
    if lead is not None:
        remarks.append(close([Run(f"{lead}: "), *figures] if figures else [Run(lead)]))
    return [*remarks, *(close([Run(text.strip())]) for text in (note.care, note.own) if text.strip())]


def _figure(figure: Figures, style: Style) -> Runs:
    by = style.short_note(figure.by) if figure.by else [Run(_("study material"))]
    return [Run(f"{figure.says} ("), *by, Run(")")]
