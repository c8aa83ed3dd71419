"""Cards in Markdown: evidence with its note, and what the student says of it."""

from collections.abc import Iterable, Iterator

from essay_planner.core.messages import _
from essay_planner.core.outline import Item
from essay_planner.core.pack import Evidence, Quote
from essay_planner.core.wording import reliability_word, strength_word
from essay_planner.export.citations import Notes
from essay_planner.export.markdown.blocks import bullets
from essay_planner.export.markdown.inline import escaped, inline, runs
from essay_planner.export.wording import remarks, said_by


def cards(items: Iterable[Item], notes: Notes) -> Iterator[str]:
    """Cards as one list; nothing without cards."""
    return bullets(card(item, notes) for item in items)


def card(item: Item, notes: Notes, role: str = "") -> str:
    """A card with its note, strength and reliability; the first time that it prints also all that is said."""
    words = (role, strength_word(item.card.strength), reliability_word(item.piece.reliability))
    marks = " · ".join(inline(word) for word in words if word)
    number = notes.mark(item.note)
    said = runs(notes.said(item.piece.text, item.note)) + (f"[^{number}]" if number else "")
    below = [] if item.again else [*particulars(item.piece), *_pictures(item), *_remarks(item)]
    lines = [said + (f" — {marks}" if marks else ""), *below]
    return "\n\n".join(line for line in lines if line)


def particulars(piece: Evidence) -> Iterator[str]:
    """The quotations that the statement does not have, and the details."""
    for quote in piece.quotes:
        if quote.text not in piece.text:
            yield "> " + _quote(quote).replace("\n", "\n> ")
    yield from bullets(map(escaped, piece.details))


def _pictures(item: Item) -> Iterator[str]:
    """What the pictures show in words, and whose they are: a file of text has no room for themselves."""
    for one in item.pictures:
        credit = f" ({one.credit})" if one.credit else ""
        yield escaped(_("Picture: {alt}").format(alt=one.alt) + credit)


def _quote(quote: Quote) -> str:
    who = said_by(quote)
    return escaped(f"“{quote.text}”" + (f" ({who})" if who else ""))


def _remarks(item: Item) -> Iterator[str]:
    yield escaped(item.card.explanation)
    yield from map(escaped, remarks(item))
