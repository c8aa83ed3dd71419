"""A few cards as a numbered list with their sources, for e-mails and other programs: as plain text and as HTML."""

import html
from collections.abc import Iterator

from essay_planner.core.outline import Item, Outline
from essay_planner.export.citations import Notes, Runs, Style, plain, style_for, works_named


def cards_to_text(outline: Outline) -> str:
    """The cards of a clip as one list, numbered: each statement, what the student says of it, and its sources."""
    parts = []
    for number, (said, explanation, below) in enumerate(_items(outline), 1):
        lead = f"{number}. "
        lines = (plain(said), explanation, *map(plain, below))
        body = "\n".join(line for line in lines if line).replace("\n", "\n" + " " * len(lead))
        parts.append(f"{lead}{body}\n")
    return "\n".join(parts)


def cards_to_html(outline: Outline) -> str:
    """The same as a numbered list in HTML, with titles in italics."""
    parts = []
    for said, explanation, below in _items(outline):
        lines = (_html(said), html.escape(explanation).replace("\n", "<br>"), *map(_html, below))
        parts.append("<li>" + "<br>".join(line for line in lines if line) + "</li>")
    return '<html><head><meta charset="utf-8"></head><body><ol>' + "".join(parts) + "</ol></body></html>"


def _html(runs: Runs) -> str:
    return "".join(f"<i>{html.escape(r.text)}</i>" if r.italic else html.escape(r.text) for r in runs)


def _items(outline: Outline) -> Iterator[tuple[Runs, str, list[Runs]]]:
    """Each card's statement, its explanation, and what stands below: its note, and works that only the text names."""
    style = style_for(outline)
    notes = Notes(outline.notes, style)
    for item in outline.sections[0].context:
        number = notes.mark(item.note)
        below = [notes.foot[number - 1]] if number else []
        yield notes.said(item.piece.text, item.note), item.card.explanation, [*below, *_entries(item, style)]


def _entries(item: Item, style: Style) -> list[Runs]:
    works = works_named(item.note.cited) if item.note and style.in_text else []
    return [style.entry(work) for work in works]
