"""A piece of a pack as a row of a changed table has it now."""

from collections.abc import Collection, Mapping
from dataclasses import fields, replace

from essay_planner.core.pack import Bearing, Citation, Evidence, Quote
from essay_planner.packs.importing.fields import Makes, field_named

_AS_IN_ROW = ("text", "label", "view_of", "date", "themes", "tags", "people", "details", "note", "teacher_note")

_FIELDS = {  # of a row, where it is not called as that of a piece
    "figures": "figure",
    "quotes": "quote",
    "sources": "source",
    "view_of": "speaker",
    "teacher_note": "teacher-note",
    "bearing": "side",
}


def renewed(old: Evidence, row: Evidence, sure: Collection[str]) -> Evidence:
    """A piece with what a row says of it; what the row leaves empty, or has no column for, stays as it is.

    'sure' are those of the fields 'kind' and 'reliability' that the row says itself.
    """
    said = {name: getattr(row, name) for name in (*_AS_IN_ROW, *sure) if getattr(row, name)}
    figures = {figure.as_: figure for figure in old.figures}
    return replace(
        old,
        **said,
        figures=tuple(figures.get(figure.as_, figure) for figure in row.figures) or old.figures,
        quotes=_quotes(old.quotes, row.quotes),
        sources=_citations(old.sources, row.sources),
        bearing={**old.bearing, **_bearing(old.bearing, row.bearing)},
    )


def fields_changed(old: Evidence, now: Evidence) -> str:
    """The fields beside its words in which a piece is another than before, as they are called: '‘Date’, ‘Source’'."""
    now = replace(now, text=old.text)
    names = [part.name for part in fields(Evidence) if getattr(old, part.name) != getattr(now, part.name)]
    found = [field for name in names if (field := field_named(Makes.EVIDENCE, _FIELDS.get(name, name))) is not None]
    return ", ".join(f"‘{field.words()}’" for field in found)


def _quotes(old: tuple[Quote, ...], row: tuple[Quote, ...]) -> tuple[Quote, ...]:
    """The first quotation as in the row, which has room for one; the others stay."""
    if not old or not row:
        return row or old
    said = {name: words for name in ("text", "speaker", "source", "locator") if (words := getattr(row[0], name))}
    return (replace(old[0], **said), *old[1:])


def _citations(old: tuple[Citation, ...], row: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """The works that the row names, with what was said of each beside its place."""
    known = {citation.source: citation for citation in old}
    renewed = (
        replace(known[one.source], locator=one.locator or known[one.source].locator) if one.source in known else one
        for one in row
    )
    return tuple(renewed) or old


def _bearing(old: Mapping[str, Bearing], row: Mapping[str, Bearing]) -> dict[str, Bearing]:
    before = {question: old.get(question, bearing) for question, bearing in row.items()}
    return {
        question: replace(
            bearing, criteria=bearing.criteria or before[question].criteria, hint=bearing.hint or before[question].hint
        )
        for question, bearing in row.items()
    }
