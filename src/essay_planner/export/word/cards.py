"""Cards as Word paragraphs: the evidence with its note, how it answers the question, and what else is said of it."""

from essay_planner.core.outline import Item
from essay_planner.core.pack import Evidence, Quote
from essay_planner.core.wording import reliability_word, strength_word
from essay_planner.export.word import markup
from essay_planner.export.word.marks import Marks
from essay_planner.export.word.pictures import shown
from essay_planner.export.wording import remarks, said_by


def card(style: str, item: Item, marks: Marks, role: str = "") -> str:
    """A card: its evidence in a paragraph of that style with its note and, in words, its strength and reliability.

    'role' says what it does in the conclusion. Details, quotations and what the student says of it follow, the first
    time that it prints.
    """
    number = marks.notes.mark(item.note)
    said = markup.runs(marks.notes.said(item.piece.text, item.note))
    words = [
        (role, "Strength"),
        (strength_word(item.card.strength), "Strength"),
        (reliability_word(item.piece.reliability), "Reliability"),
    ]
    remarks = [markup.run(f" {word}", style) for word, style in words if word]
    # LibreOffice shows wrong numbers for notes that a comment follows in the same paragraph.
    main = marks.mark("card", item.card.id, said) + (markup.note_mark(number) if number else "")
    printed = markup.paragraph(style, main, markup.run(" ·", "Strength").join(remarks))
    return printed if item.again else printed + particulars(item.piece) + shown(item, marks) + _remarks(item, marks)


def particulars(piece: Evidence) -> str:
    """The quotations and details of a piece of evidence."""
    quotes = [_quote(quote, piece.text) for quote in piece.quotes]
    details = [markup.paragraph("Detail", markup.run(detail)) for detail in piece.details]
    return "".join([*quotes, *details])


def _quote(quote: Quote, statement: str) -> str:
    """The words with who said them; '' for words that the statement has.

    Where the statement is nothing but the quotation, who said it is left to say.
    """
    who = said_by(quote)
    if quote.text in statement:
        return markup.paragraph("Quote", markup.run(who)) if who and quote.text == statement else ""
    return markup.paragraph("Quote", markup.run(f"“{quote.text}”"), markup.run(f" ({who})" if who else ""))


def _remarks(item: Item, marks: Marks) -> str:
    """What the student says of a card: explanation first, then the rest in small print."""
    card = item.card
    lines = []
    if card.explanation:
        lines.append(markup.paragraph("Explanation", marks.words("explanation", card.id, card.explanation)))
    lines += [markup.paragraph("Remark", markup.run(remark)) for remark in remarks(item)]
    return "".join(lines)
