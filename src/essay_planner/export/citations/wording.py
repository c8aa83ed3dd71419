"""What the notes say, in any style: works at first and later mention, what to be careful about, one's own words."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from essay_planner.core.messages import _
from essay_planner.core.outline import Cited, Figures, Note
from essay_planner.core.pack import Reliability, Source
from essay_planner.export.citations.runs import Run, Runs, capital, close, join, merged
from essay_planner.export.citations.style import Style

# What ends a statement: a full stop moves behind the brackets that follow, other marks stay where they are.
_LAST_STOP = re.compile(r"(?P<stop>[.?!])(?P<quote>[\"'’”]*)$")


class Notes:
    """An outline's notes as a style prints them: as footnotes, or in brackets in the text.

    Where works are named in the text, only what else is to be said stands in a footnote, so these are numbered anew.
    """

    def __init__(self, notes: Sequence[Note], style: Style) -> None:
        """Word all notes of an outline, in their order: a work in full where it is met first, in short later."""
        self.foot: list[Runs] = []
        self._marks: dict[int, int] = {}
        self._inline: dict[int, Runs] = {}
        met: set[Source] = set()
        for note in notes:
            named = _citations(note.cited, style, met)
            if style.in_text:
                self._inline[note.number] = named
                foot = join(_remarks(note, style), " ")
            else:
                foot = join([close(capital(named)), *_remarks(note, style)], " ")
            if foot:
                self.foot.append(merged(foot))
                self._marks[note.number] = len(self.foot)

    def mark(self, note: Note | None) -> int | None:
        """The number of the footnote that a note prints as, from 1; None where it prints none."""
        return self._marks.get(note.number) if note else None

    def said(self, text: str, note: Note | None) -> Runs:
        """A statement with the works that it rests on, where the style names them in the text."""
        named = self._inline.get(note.number) if note else None
        if not named:
            return [Run(text)]
        stop = _LAST_STOP.search(text)
        if stop is None:
            return merged([Run(f"{text} ("), *named, Run(")")])
        before = text[: stop.start()] + (stop["quote"] if stop["stop"] == "." else stop.group())
        return merged([Run(f"{before} ("), *named, Run(").")])


def _citations(cited: Iterable[Cited], style: Style, met: set[Source]) -> Runs:
    groups = groupby(cited, key=lambda one: one.through)
    return join([_through(through, list(group), style, met) for through, group in groups], "; ")


def _through(through: Source | None, group: list[Cited], style: Style, met: set[Source]) -> Runs:
    """Works cited one after the other; those known through one other work share one 'as cited in'."""
    works = join([_mention(one.work, one.locator, style, met) for one in group], "; ")
    if through is None:
        return works
    return [*works, Run(style.known_through(len(group))), *_mention(through, "", style, met)]


def works_named(cited: Iterable[Cited]) -> list[Source]:
    """Every work that a note names, each once, in order."""
    named = (work for one in cited for work in (one.work, one.through) if work is not None)
    return list(dict.fromkeys(named))


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
