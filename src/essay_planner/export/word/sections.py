"""A planned paragraph in Word: heading, point, background, the For and Against table, verdict and link."""

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, OutlineSection
from essay_planner.core.pack import Sides
from essay_planner.export.word import cards, markup
from essay_planner.export.wording import budget, leaning

_WIDTHS = (4706, 4706)  # two halves of the text, in twentieths of a point
_FOR_FILL, _AGAINST_FILL = "0B6E7F", "B04A0A"  # white text on them has a contrast of 5.9 and 5.6 to 1


def section(part: OutlineSection, sides: Sides, marks: cards.Marks) -> str:
    """A whole section."""
    heading = marks.mark("section", part.id, markup.run(part.heading))
    return "".join(
        [
            markup.paragraph("SectionHeading", heading),
            markup.paragraph("Hint", markup.run(hint)) if (hint := budget(part)) else "",
            labelled("Point", _("Point."), part.point) or nothing(_("No point yet.")),
            markup.paragraph("Point", markup.run(_("Background."), "Label")) if part.context else "",
            *(cards.card("ListBullet", item, marks) for item in part.context),
            _table(part, sides, marks),
            labelled("Verdict", _("So:"), leaning(part.verdict)),
            labelled("Normal", _("The other side is answered:"), part.counter),
            labelled("Normal", _("Link:"), part.link),
        ]
    )


def labelled(style: str, label: str, text: str) -> str:
    """A paragraph that opens with a word for what it is; '' without a text."""
    if not text:
        return ""
    return markup.paragraph(style, markup.run(label, "Label"), markup.run(f" {text}"))


def nothing(words: str) -> str:
    """A place that is still to be filled."""
    return markup.paragraph("NothingHere", markup.run(words))


def _table(part: OutlineSection, sides: Sides, marks: cards.Marks) -> str:
    header = markup.row(
        _heading("ForHeading", _("For: {side}").format(side=sides.for_), _FOR_FILL),
        _heading("AgainstHeading", _("Against: {side}").format(side=sides.against), _AGAINST_FILL),
        header=True,
    )
    lines = [(row.for_, row.against) for row in part.rows] or [(None, None)]
    bare = [not any(line[side] for line in lines) for side in (0, 1)]
    rows = [
        markup.row(*(_cell(item, marks, bare[side] and not n) for side, item in enumerate(line)))
        for n, line in enumerate(lines)
    ]
    title = _("Evidence for and against: {heading}").format(heading=part.heading)
    said = _("Left column: evidence for ({for_}). Right column: evidence against ({against}).")
    description = said.format(for_=sides.for_, against=sides.against)
    return markup.table(_WIDTHS, title, description, [header, *rows])


def _heading(style: str, words: str, fill: str) -> str:
    return markup.cell(_WIDTHS[0], markup.paragraph(style, markup.run(words)), fill)


def _cell(item: Item | None, marks: cards.Marks, say_so: bool) -> str:
    if item is not None:
        return markup.cell(_WIDTHS[0], cards.card("Evidence", item, marks))
    return markup.cell(_WIDTHS[0], nothing(_("Nothing here yet.") if say_so else ""))
