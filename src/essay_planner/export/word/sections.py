"""A planned paragraph in Word: heading, point, background, the For and Against table, verdict and link."""

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, OutlineSection
from essay_planner.core.pack import Sides
from essay_planner.core.plan import Verdict
from essay_planner.export.word import cards, markup
from essay_planner.export.word.marks import Marks
from essay_planner.export.wording import budget, leaning

FOR_FILL, AGAINST_FILL = "0B6E7F", "B04A0A"  # white text on them has a contrast of 5.9 and 5.6 to 1
PLAIN_FILL = "3A4257"  # 10 to 1
_COMMENTS_SHARE = 0.24  # of the page's width, for comments beside the evidence
_LINES = 3  # to write a comment on


def section(part: OutlineSection, sides: Sides, marks: Marks) -> str:
    """A whole section."""
    point = labelled("Point", _("Point."), marks, "point", part.point, part.id)
    return "".join(
        [
            section_heading(part, marks, budget(part)),
            point or empty("point", part.id, marks, _("Point"), _("No point yet."), "PointMissing"),
            markup.paragraph("Lead", markup.run(_("Background."), "Label")) if part.context else "",
            *(cards.card("ListBullet", item, marks) for item in part.context),
            markup.paragraph("Lead", markup.run(_("Evidence."), "Label")) if part.context else "",
            _table(part, sides, marks),
            labelled("Verdict", _("The other side is answered:"), marks, "counter", part.counter, part.id),
            verdict("Verdict", _("So:"), marks, "verdict", part.verdict, part.id),
            labelled("Verdict", _("Link:"), marks, "link", part.link, part.id),
            lines(_("Comments:"), _LINES) if marks.room else "",
        ]
    )


def section_heading(part: OutlineSection, marks: Marks, hint: str) -> str:
    """The heading, numbered by its style, and what is to be known of the section's length below it."""
    heading = markup.paragraph("SectionHeading", marks.mark("section", part.id, markup.run(part.heading)))
    return heading + (markup.paragraph("Hint", markup.run(hint)) if hint else "")


def labelled(style: str, label: str, marks: Marks, kind: str, text: str, item_id: str = "") -> str:
    """A paragraph of the student's words that opens with a word for what it is; '' without words."""
    if not text:
        return ""
    return markup.paragraph(style, markup.run(label, "Label"), markup.run(" "), marks.words(kind, item_id, text))


def verdict(style: str, label: str, marks: Marks, kind: str, said: Verdict, item_id: str = "") -> str:
    """A verdict of the student's, and which way it leans; '' where nothing is said."""
    opening = (markup.run(label, "Label"), markup.run(" ")) if label else ()
    if not said.text:
        words = markup.run(leaning(said))
        return markup.paragraph(style, *opening, words) if words else ""
    after = leaning(said).removeprefix(said.text)
    return markup.paragraph(style, *opening, marks.words(kind, item_id, said.text), markup.run(after))


def nothing(words: str) -> str:
    """A place where there is nothing."""
    return markup.paragraph("NothingHere", markup.run(words))


def empty(kind: str, item_id: str, marks: Marks, label: str, words: str, style: str = "NothingHere") -> str:
    """A place that is still to be filled, and can be filled in Word."""
    return markup.paragraph(style, marks.place(kind, item_id, label, words))


def lines(label: str, count: int) -> str:
    """Ruled lines to write on by hand, the first of them with a word for what belongs there."""
    return ruled(markup.run(label, "Label") if label else "", count)


def ruled(opening: str, count: int) -> str:
    """Ruled lines that stay together on a page; 'opening' is what stands on the first."""
    styles = ["WritingLineKept"] * (count - 1) + ["WritingLine"]
    return markup.paragraph(styles[0], opening) + "".join(map(markup.paragraph, styles[1:]))


def side_widths(marks: Marks) -> tuple[int, ...]:
    """The widths of the columns For and Against, and of one for comments where there is room for them."""
    comments = round(marks.width * _COMMENTS_SHARE) if marks.room else 0
    for_ = (marks.width - comments) // 2
    return (for_, marks.width - comments - for_, *([comments] if comments else []))


def side_headings(sides: Sides, marks: Marks, widths: tuple[int, ...]) -> str:
    """The row of headings over the sides, in the question's own words."""
    headings = [
        (widths[0], "ForHeading", _("For: {side}").format(side=sides.for_), FOR_FILL),
        (widths[1], "AgainstHeading", _("Against: {side}").format(side=sides.against), AGAINST_FILL),
    ]
    if marks.room:
        headings.append((widths[2], "ColumnHeading", _("Comments"), PLAIN_FILL))
    return markup.header_row(*headings)


def sides_table(heading: str, sides: Sides, marks: Marks, rows: list[str]) -> str:
    """The table of a section, of rows that are as wide as 'side_widths' says, with its headings over them."""
    widths = side_widths(marks)
    title = _("Evidence for and against: {heading}").format(heading=heading)
    said = _("Left column: evidence for ({for_}). Right column: evidence against ({against}).")
    if marks.room:
        said = _(
            "Left column: evidence for ({for_}). Middle column: evidence against ({against}). "
            "Right column: room for comments."
        )
    description = said.format(for_=sides.for_, against=sides.against)
    return markup.table(widths, title, description, [side_headings(sides, marks, widths), *rows])


def _table(part: OutlineSection, sides: Sides, marks: Marks) -> str:
    widths = side_widths(marks)
    lines_ = [(row.for_, row.against) for row in part.rows] or [(None, None)]
    bare = [not any(line[side] for line in lines_) for side in (0, 1)]
    comments = [markup.cell(widths[2], nothing(""))] if marks.room else []
    rows = [
        markup.row(
            *(_cell(widths[side], item, marks, bare[side] and not n) for side, item in enumerate(line)), *comments
        )
        for n, line in enumerate(lines_)
    ]
    return sides_table(part.heading, sides, marks, rows)


def _cell(width: int, item: Item | None, marks: Marks, say_so: bool) -> str:
    if item is not None:
        return markup.cell(width, cards.card("Evidence", item, marks))
    return markup.cell(width, nothing(_("Nothing here yet.") if say_so else ""))
