"""The blank planning sheet: the question, its criteria, the sections' headings, and room to plan by hand or in Word."""

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline, OutlineSection
from essay_planner.core.plan import Verdict
from essay_planner.export.citations import Style
from essay_planner.export.word import markup, parts
from essay_planner.export.word.marks import Marks
from essay_planner.export.word.sections import ruled, section_heading, side_widths, sides_table
from essay_planner.export.wording import budget

_SECTIONS, _ROWS = 4, 4  # of a sheet whose plan has no sections, and of each section
_ROW_HEIGHT = 1100  # twentieths of a point: three lines in handwriting


def blank_sheet(plan: Outline, _style: Style, marks: Marks) -> str:
    """A sheet with places for all that a plan holds, and nothing of what the student has put there."""
    numbers = range(1, _SECTIONS + 1)
    unnamed = (OutlineSection(id=f"new{n}", number=n, heading="", verdict=Verdict()) for n in numbers)
    return "".join(
        [
            parts.title(plan, marks, _("Planning sheet")),
            parts.heading(_("Line of argument")),
            _room("argument", "", marks, _("My answer in a sentence:"), 3),
            parts.heading(_("How it will be judged")),
            *(_criterion(criterion.text, criterion.id, marks) for criterion in plan.criteria),
            "" if plan.criteria else _room("criteria", "", marks, _("I judge by:"), 3),
            parts.asked(plan),
            parts.heading(_("Introduction")),
            _room("introduction", "", marks, _("Context, terms and argument:"), 3),
            *(_section(section, plan, marks) for section in plan.sections or unnamed),
            parts.heading(_("Conclusion")),
            _room("strongest_for", "", marks, _("Strongest case for:"), 1),
            _room("strongest_against", "", marks, _("Strongest case against:"), 1),
            _room("decides", "", marks, _("What decides it:"), 2),
            _room("conclusion", "", marks, _("How far:"), 3),
        ]
    )


def _room(kind: str, item_id: str, marks: Marks, label: str, count: int) -> str:
    """Lines to write on, the first with a label and a place to type in."""
    place = marks.place(kind, item_id, label.rstrip(":."))
    return ruled(f"{markup.run(label, 'Label')}{markup.run(' ')}{place}", count)


def _criterion(text: str, criterion_id: str, marks: Marks) -> str:
    named = markup.paragraph("ListBullet", marks.mark("criterion", criterion_id, markup.run(text, "Strong")))
    return named + _room("verdict_on", criterion_id, marks, _("Verdict:"), 1)


def _section(section: OutlineSection, plan: Outline, marks: Marks) -> str:
    widths = side_widths(marks)
    rows = [
        markup.row(*(_cell(side, width, section.id, n, marks) for side, width in enumerate(widths)), height=_ROW_HEIGHT)
        for n in range(1, _ROWS + 1)
    ]
    heading = (
        section_heading(section, marks, budget(section))
        if section.heading
        else markup.paragraph("SectionHeading", marks.place("section", section.id, _("Heading"), _("Section")))
    )
    return "".join(
        [
            heading,
            _room("point", section.id, marks, _("Point."), 2),
            markup.paragraph("Lead"),
            sides_table(section.heading or str(section.number), plan.question.sides, marks, rows),
            _room("verdict", section.id, marks, _("So:"), 2),
            _room("link", section.id, marks, _("Link:"), 1),
        ]
    )


def _cell(side: int, width: int, section_id: str, number: int, marks: Marks) -> str:
    hint = _("Evidence, its source, and what it shows") if number == 1 else "\u00a0"
    kind = ("for", "against")[side]
    place = marks.place(f"{kind}{number}", section_id, _("Evidence"), hint)
    return markup.cell(width, markup.paragraph("NothingHere", place))
