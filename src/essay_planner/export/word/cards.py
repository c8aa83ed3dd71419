"""Cards as Word paragraphs: the evidence with its note, how it answers the question, and what else is said of it."""

import re

from essay_planner.core.messages import _
from essay_planner.core.outline import Item
from essay_planner.core.pack import Quote, Wording
from essay_planner.core.wording import reliability_word, stance_words, strength_word
from essay_planner.export.citations import Notes
from essay_planner.export.word import markup


class Marks:
    """Marks in the text: notes, and places named after cards and sections, each once, so that comments find back."""

    def __init__(self, notes: Notes) -> None:
        """No place has a name yet."""
        self.notes = notes
        self._names: set[str] = set()

    def mark(self, kind: str, item_id: str, content: str) -> str:
        """Content as the place of a card or section; a place that is already named stays where it was."""
        name = re.sub(r"\W", "_", f"{kind}_{item_id}", flags=re.ASCII)[:40]  # Word's longest name
        if name in self._names:
            return content
        self._names.add(name)
        return markup.bookmark(len(self._names), name, content)


def card(style: str, item: Item, marks: Marks, role: str = "") -> str:
    """A card: its evidence in a paragraph of that style with its note and, in words, its strength and reliability.

    'role' says what it does in the conclusion. Details, quotations and what the student says of it follow, the first
    time that it prints.
    """
    number = marks.notes.mark(item.note)
    said = markup.runs(marks.notes.said(item.piece.text, item.note)) + (markup.note_mark(number) if number else "")
    words = [
        (role, "Strength"),
        (strength_word(item.card.strength), "Strength"),
        (reliability_word(item.piece.reliability), "Reliability"),
    ]
    remarks = [markup.run(f" {word}", style) for word, style in words if word]
    main = marks.mark("card", item.card.id, said)
    printed = markup.paragraph(style, main, markup.run(" ·", "Strength").join(remarks))
    return printed if item.again else printed + _particulars(item) + _remarks(item)


def _particulars(item: Item) -> str:
    quotes = [_quote(quote, item.piece.text) for quote in item.piece.quotes]
    details = [markup.paragraph("Detail", markup.run(detail)) for detail in item.piece.details]
    return "".join([*quotes, *details])


def _quote(quote: Quote, statement: str) -> str:
    """The words with who said them; '' for words that the statement has.

    Where the statement is nothing but the quotation, who said it is left to say.
    """
    said = {Wording.ALTERED: _("wording altered"), Wording.REPORTED: _("reported speech")}.get(quote.wording, "")
    who = ", ".join(part for part in (quote.speaker, quote.occasion, said) if part)
    if quote.text in statement:
        return markup.paragraph("Quote", markup.run(who)) if who and quote.text == statement else ""
    return markup.paragraph("Quote", markup.run(f"“{quote.text}”"), markup.run(f" ({who})" if who else ""))


def _remarks(item: Item) -> str:
    """What the student says of a card: explanation first, then the rest in small print."""
    card = item.card
    small = (
        (_("Why so: {words}"), card.because),
        (_("Answers: {words}"), "; ".join(item.answers)),
        ("{words}", stance_words(card.stance)),
        (_("Marked: {words}"), card.flag),
    )
    lines = [markup.paragraph("Explanation", markup.run(card.explanation))] if card.explanation else []
    lines += [markup.paragraph("Remark", markup.run(form.format(words=words))) for form, words in small if words]
    return "".join(lines)
