"""What a student typed, made fit for the plan's file: cleaned, without blanks, with dates that can be read."""

from dataclasses import replace

from essay_planner.core.cleaning import trimmed
from essay_planner.core.dates import parse
from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import Evidence, Source
from essay_planner.core.source_forms import untitled


def tidied_piece(piece: Evidence) -> Evidence:
    """The piece with clean texts, without empty quotations, figures, citations and words.

    Raises EditRefused with a sentence for a date that cannot be read.
    """
    piece = trimmed(piece)
    for date in (piece.date, *(quote.date for quote in piece.quotes)):
        _check_date(date)
    return replace(
        piece,
        text=" ".join(piece.text.split()),
        themes=_said(piece.themes),
        tags=_said(piece.tags),
        people=_said(piece.people),
        details=_said(piece.details),
        figures=tuple(figure for figure in piece.figures if figure.as_),
        quotes=tuple(quote for quote in piece.quotes if quote.text),
        sources=tuple(citation for citation in piece.sources if citation.source),
    )


def tidied_source(source: Source) -> Source:
    """The source with clean texts; one without a title says so in its place. Raises EditRefused as above."""
    source = trimmed(source)
    for date in (source.issued, source.accessed, source.original_date):
        _check_date(date)
    return replace(source, title=source.title or untitled())


def _check_date(date: str) -> None:
    try:
        if date:
            parse(date)
    except ValueError as error:
        raise EditRefused(str(error)) from error


def _said(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))
