"""What the editor says besides what its file would: words on a form that cannot be used, sides without evidence."""

from collections import defaultdict

from essay_planner.core.messages import _
from essay_planner.core.pack import Leans, Pack
from essay_planner.core.pack_parts import Item, Part, headline, in_few_words
from essay_planner.ui.packs.editor.form import Unread
from essay_planner.ui.packs.editor.leading import Lead

_COUNTS_FOR = {Leans.FOR: {Leans.FOR}, Leans.AGAINST: {Leans.AGAINST}, Leans.EITHER: {Leans.FOR, Leans.AGAINST}}


def lead_to_unread(part: Part, item: Item, unread: Unread) -> Lead:
    """What is typed on a form and cannot be used is to be mended: it would be lost."""
    words = _("What stands under ‘{field}’ is not in the pack yet. {why}").format(field=unread.name, why=unread.why)
    return Lead(part, item.id, unread.key, unread.rest, words, in_few_words(headline(item)), advice=False)


def leads_to_sides(pack: Pack) -> tuple[Lead, ...]:
    """The sides of its questions that no evidence is for, as advice; a question without words is not asked yet."""
    sides: dict[str, set[Leans]] = defaultdict(set)
    for piece in pack.evidence:
        for question, bearing in piece.bearing.items():
            sides[question] |= _COUNTS_FOR.get(bearing.side, set())
    return tuple(
        Lead(Part.EVIDENCE, "", "", (), words, in_few_words(question.text), advice=True)
        for question in pack.questions
        if question.text.strip() and (words := _lacking(sides[question.id]))
    )


def _lacking(sides: set[Leans]) -> str:
    if not sides:
        return _("No piece is evidence for a side of this question yet.")
    if Leans.FOR not in sides:
        return _("No piece is evidence for the For side of this question yet.")
    return "" if Leans.AGAINST in sides else _("No piece is evidence for the Against side of this question yet.")
