"""A few cards as a numbered list with their sources, for e-mails and other programs: as plain text and as HTML."""

import html
from collections.abc import Iterator

from essay_planner.core.outline import Item, Outline
from essay_planner.export.citations import Run, plain, style_for, word_notes


def cards_to_text(outline: Outline) -> str:
    """The cards of a clip as one list, numbered: each statement, what the student says of it, and its sources."""
    parts = []
    for number, (item, note) in enumerate(_items(outline), 1):
        lead = f"{number}. "
        lines = (item.piece.text, item.card.explanation, plain(note))
        body = "\n".join(line for line in lines if line).replace("\n", "\n" + " " * len(lead))
        parts.append(f"{lead}{body}\n")
    return "\n".join(parts)


def cards_to_html(outline: Outline) -> str:
    """The same as a numbered list in HTML, with titles in italics."""
    parts = []
    for item, note in _items(outline):
        worded = "".join(f"<i>{html.escape(r.text)}</i>" if r.italic else html.escape(r.text) for r in note)
        said = html.escape(item.card.explanation).replace("\n", "<br>")
        lines = (html.escape(item.piece.text), said, worded)
        parts.append("<li>" + "<br>".join(line for line in lines if line) + "</li>")
    return '<html><head><meta charset="utf-8"></head><body><ol>' + "".join(parts) + "</ol></body></html>"


def _items(outline: Outline) -> Iterator[tuple[Item, list[Run]]]:
    worded = dict(zip(outline.notes, word_notes(outline.notes, style_for(outline)), strict=True))
    for item in outline.sections[0].context:
        yield item, worded[item.note] if item.note is not None else []
