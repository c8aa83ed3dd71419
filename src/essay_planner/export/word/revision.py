"""The revision sheet: the argument, the strongest evidence of each section and the judgement, on one page."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineSection
from essay_planner.core.plan import Side, Verdict
from essay_planner.core.wording import side_word
from essay_planner.export.brief import MOST, in_brief, outcome, strongest
from essay_planner.export.citations import Style
from essay_planner.export.word import markup, parts
from essay_planner.export.word.marks import PAGE_WIDTH, Marks
from essay_planner.export.word.sections import AGAINST_FILL, FOR_FILL, PLAIN_FILL, nothing
from essay_planner.export.wording import how_far, leaning

_SECTION_SHARE = 0.3  # of the page's width


class _Look(NamedTuple):
    """A size of text: its style, and what fits on our own page in it: lines, and characters on a line."""

    style: str
    lines: float
    line: int


_LARGE, _SMALL = _Look("Brief", 46, 98), _Look("Compact", 62, 122)
_RAGGED = 1.03  # what the ends of lines waste
_SPARE = 0.75  # of the lines, that a template leaves
_FEWEST_IN_LARGE = 4  # pieces of evidence in a cell: rather than fewer, smaller text


def revision_sheet(plan: Outline, _style: Style, marks: Marks) -> str:
    """One table with a row for each section, between the argument and the judgement."""
    end = plan.conclusion
    degree = how_far(end)
    look, most = _fitting(plan, marks.width / PAGE_WIDTH)
    return "".join(
        [
            parts.title(plan, marks, _("Revision sheet")),
            parts.heading(_("Line of argument")),
            _said(look, marks, "argument", leaning(plan.argument)) or nothing(_("No line of argument yet.")),
            _listed(look, _("Judged by"), _criteria(plan)),
            parts.heading(_("The case in brief")),
            _table(plan, marks, look, most) if plan.sections else nothing(_("Nothing here yet.")),
            parts.heading(_("Conclusion")),
            _listed(look, _("How far"), [degree] if degree else []),
            _listed(look, _("What decides it"), [end.decides] if end.decides else []),
            _said(look, marks, "conclusion", end.text) or nothing(_("No conclusion yet.")),
        ]
    )


def _criteria(plan: Outline) -> list[str]:
    return [f"{c.text} {leaning(Verdict(text=c.verdict, leans=c.leans))}".strip() for c in plan.criteria]


def _fitting(plan: Outline, width: float) -> tuple[_Look, int]:
    """The size of text, and how much evidence to a cell, with which the sheet should fit on a page.

    'width' is that of the page's text, where our own is 1. A template's letters and margins are often larger than ours.
    """
    spare = 1.0 if width == 1 else _SPARE
    large, small = (look._replace(line=round(look.line * width), lines=look.lines * spare) for look in (_LARGE, _SMALL))
    tries = [(large, most) for most in range(MOST, _FEWEST_IN_LARGE - 1, -1)]
    tries += [(small, most) for most in range(MOST, 0, -1)]
    return next(((look, most) for look, most in tries if _lines(plan, look, most) <= look.lines), (small, 1))


def _said(look: _Look, marks: Marks, kind: str, text: str) -> str:
    return markup.paragraph(look.style, marks.words(kind, "", text)) if text else ""


def _listed(look: _Look, label: str, texts: Sequence[str]) -> str:
    return (
        markup.paragraph(look.style, markup.run(f"{label}: ", "Strong"), markup.run(" ".join(texts))) if texts else ""
    )


def _table(plan: Outline, marks: Marks, look: _Look, most: int) -> str:
    first = round(marks.width * _SECTION_SHARE)
    second = (marks.width - first) // 2
    widths = (first, second, marks.width - first - second)
    heads = markup.header_row(
        (widths[0], "ColumnHeading", _("Section"), PLAIN_FILL),
        (widths[1], "ForHeading", f"{side_word(Side.FOR)}: {plan.question.sides.for_}", FOR_FILL),
        (widths[2], "AgainstHeading", f"{side_word(Side.AGAINST)}: {plan.question.sides.against}", AGAINST_FILL),
    )
    rows = [
        markup.row(
            markup.cell(widths[0], _section(section, marks, look)),
            markup.cell(widths[1], _evidence(strongest(section, Side.FOR, most), marks, look)),
            markup.cell(widths[2], _evidence(strongest(section, Side.AGAINST, most), marks, look)),
        )
        for section in plan.sections
    ]
    said = _("Left column: the sections, each with what it comes to. Then their strongest evidence, by side.")
    return markup.table(widths, _("The case in brief"), said, [heads, *rows])


def _section(section: OutlineSection, marks: Marks, look: _Look) -> str:
    name = markup.run(f"{section.number}. {section.heading}", "Strong")
    comes_to = outcome(section)
    said = markup.paragraph(look.style, markup.run(comes_to)) if comes_to else ""
    return markup.paragraph(look.style, marks.mark("section", section.id, name)) + said


def _evidence(items: Iterable[Item], marks: Marks, look: _Look) -> str:
    told = [
        markup.paragraph(f"{look.style}Bullet", marks.mark("card", item.card.id, markup.run(in_brief(item))))
        for item in items
    ]
    return "".join(told) or markup.paragraph(look.style, markup.run("–"))


def _lines(plan: Outline, look: _Look, most: int) -> float:
    """About how many lines the sheet takes with at most so many pieces of evidence in a cell."""
    beside = look.line * (1 - _SECTION_SHARE) / 2 - 4
    rows = [
        max(
            _height([f"00. {section.heading}", outcome(section)], look.line * _SECTION_SHARE - 4),
            *(
                _height([in_brief(item) for item in strongest(section, side, most)], beside)
                for side in (Side.FOR, Side.AGAINST)
            ),
        )
        + 0.7
        for section in plan.sections
    ]
    end = plan.conclusion
    texts = [leaning(plan.argument), " ".join(_criteria(plan)), end.text, end.decides, end.degree]
    return sum(rows) + _height(texts, look.line) + 2 * (1 + len(plan.title) // 50) + 10


def _height(texts: Iterable[str], line: float) -> float:
    """Lines that paragraphs take with so many characters on a line, and the space after each."""
    return sum(1.15 + len(text) * _RAGGED // line for text in texts if text)
