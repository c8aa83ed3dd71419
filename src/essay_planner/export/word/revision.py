"""The revision sheet: the argument, the strongest evidence of each section and the judgement, on one page."""

from collections.abc import Iterable, Sequence

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineSection
from essay_planner.core.plan import Side, Verdict
from essay_planner.core.wording import leaning_words, side_word
from essay_planner.export.citations import Style
from essay_planner.export.word import markup, parts
from essay_planner.export.word.marks import Marks
from essay_planner.export.word.sections import AGAINST_FILL, FOR_FILL, PLAIN_FILL, nothing
from essay_planner.export.wording import leaning

_SECTION_SHARE = 0.3  # of the page's width
_MOST = 6  # pieces of evidence in a cell, where there is room
_LONGEST = 150  # characters of a piece of evidence
# What fits, measured on our own page in the style 'Compact': lines on it, characters on a line of the whole width.
_LINES, _LINE = 62, 122


def revision_sheet(plan: Outline, _style: Style, marks: Marks) -> str:
    """One table with a row for each section, between the argument and the judgement."""
    end = plan.conclusion
    degree = ", ".join(part for part in (end.degree, leaning_words(end.leans)) if part)
    most = next((n for n in range(_MOST, 0, -1) if _lines(plan, n) <= _LINES), 0)
    criteria = [f"{c.text} {leaning(Verdict(text=c.verdict, leans=c.leans))}".strip() for c in plan.criteria]
    return "".join(
        [
            parts.title(plan, marks, _("Revision sheet")),
            parts.heading(_("Line of argument")),
            _said(marks, "argument", leaning(plan.argument)) or nothing(_("No line of argument yet.")),
            _listed(_("Judged by"), criteria),
            parts.heading(_("The case in brief")),
            _table(plan, marks, most) if plan.sections else nothing(_("Nothing here yet.")),
            parts.heading(_("Conclusion")),
            _listed(_("How far"), [degree] if degree else []),
            _listed(_("What decides it"), [end.decides] if end.decides else []),
            _said(marks, "conclusion", end.text) or nothing(_("No conclusion yet.")),
        ]
    )


def _said(marks: Marks, kind: str, text: str) -> str:
    return markup.paragraph("Compact", marks.words(kind, "", text)) if text else ""


def _listed(label: str, texts: Sequence[str]) -> str:
    return markup.paragraph("Compact", markup.run(f"{label}: ", "Strong"), markup.run(" ".join(texts))) if texts else ""


def _table(plan: Outline, marks: Marks, most: int) -> str:
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
            markup.cell(widths[0], _section(section, marks)),
            markup.cell(widths[1], _evidence(_strongest(section, Side.FOR, most), marks)),
            markup.cell(widths[2], _evidence(_strongest(section, Side.AGAINST, most), marks)),
        )
        for section in plan.sections
    ]
    said = _("Left column: the sections, each with its point and verdict. Then their strongest evidence, by side.")
    return markup.table(widths, _("The case in brief"), said, [heads, *rows])


def _section(section: OutlineSection, marks: Marks) -> str:
    name = markup.run(f"{section.number}. {section.heading}", "Strong")
    texts = [text for text in (section.point, leaning(section.verdict)) if text]
    return markup.paragraph("Compact", marks.mark("section", section.id, name)) + "".join(
        markup.paragraph("Compact", markup.run(text)) for text in texts
    )


def _strongest(section: OutlineSection, side: Side, most: int) -> list[Item]:
    """The strongest cards of a side; where strength is unsaid they count as good and stand as they come."""
    cells = (row.for_ if side is Side.FOR else row.against for row in section.rows)
    return sorted((item for item in cells if item), key=lambda item: -(item.card.strength or 2))[:most]


def _evidence(items: Iterable[Item], marks: Marks) -> str:
    told = [
        markup.paragraph("Compact", marks.mark("card", item.card.id, markup.run("• " + _in_brief(item))))
        for item in items
    ]
    return "".join(told) or markup.paragraph("Compact", markup.run("–"))


def _in_brief(item: Item) -> str:
    text = " ".join(item.piece.text.split())
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …" if " " in text[:_LONGEST] else text[:_LONGEST] + "…"


def _lines(plan: Outline, most: int) -> float:
    """About how many lines the sheet takes with so many pieces of evidence in a cell."""
    beside = _LINE * (1 - _SECTION_SHARE) / 2 - 4
    rows = [
        max(
            _height([section.heading, section.point, section.verdict.text], _LINE * _SECTION_SHARE - 4),
            *(
                _height([_in_brief(item) for item in _strongest(section, side, most)], beside)
                for side in (Side.FOR, Side.AGAINST)
            ),
        )
        + 0.7
        for section in plan.sections
    ]
    texts = [plan.argument.text, " ".join(c.text + c.verdict for c in plan.criteria), plan.conclusion.text]
    texts += [plan.conclusion.decides, plan.conclusion.degree]
    return sum(rows) + _height(texts, _LINE) + 2 * (1 + len(plan.title) // 50) + 10


def _height(texts: Iterable[str], line: float) -> float:
    """Lines that paragraphs take with so many characters on a line, and the space after each."""
    return sum(1.15 + len(text) // line for text in texts if text)
