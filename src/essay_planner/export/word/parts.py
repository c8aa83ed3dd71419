"""The parts of a Word plan that stand before and after its sections, from the title to what was set aside."""

from collections.abc import Sequence

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline, OutlineCriterion, OutlineRank
from essay_planner.core.plan import Side, Verdict
from essay_planner.core.wording import role_word, side_word
from essay_planner.export.citations import Style, list_works
from essay_planner.export.word import cards, markup
from essay_planner.export.word.marks import Marks
from essay_planner.export.word.sections import (
    AGAINST_FILL,
    FOR_FILL,
    PLAIN_FILL,
    empty,
    labelled,
    lines,
    nothing,
    verdict,
)
from essay_planner.export.wording import aside_words, first_names, how_far, leaning, markup_word, no_case, subtitle

_CRITERION_SHARE = 0.28  # of the page's width, for the criteria beside their evidence
_COMMENT_LINES = 6


def heading(text: str, level: int = 1) -> str:
    """A heading of the navigation pane."""
    return markup.paragraph(f"Heading{level}", markup.run(text))


def title(plan: Outline, marks: Marks, what: str = "") -> str:
    """The title and the line under it; 'what' says what this is where it is not the whole plan."""
    under = " · ".join(part for part in (what, subtitle(plan)) if part)
    return markup.paragraph("Title", marks.left_over(markup.run(plan.title))) + markup.paragraph(
        "Subtitle", markup.run(under)
    )


def argument(plan: Outline, marks: Marks) -> str:
    """The line of argument."""
    said = verdict("Argument", "", marks, "argument", plan.argument)
    missing = empty("argument", "", marks, _("Line of argument"), _("No line of argument yet.")) if not said else ""
    return heading(_("Line of argument")) + said + missing


def judged_by(plan: Outline, marks: Marks) -> str:
    """The criteria with their verdicts, and which evidence bears on each."""
    criteria = [_criterion(criterion, marks) for criterion in plan.criteria] or [nothing(_("No criteria yet."))]
    return "".join([heading(_("How it will be judged")), *criteria, _grid(plan, marks)])


def _criterion(criterion: OutlineCriterion, marks: Marks) -> str:
    said = leaning(Verdict(text=criterion.verdict, leans=criterion.leans)).removeprefix(criterion.verdict)
    written = markup.run(" ") + marks.words("verdict_on", criterion.id, criterion.verdict) if criterion.verdict else ""
    if said and not written:
        said = f" {said}"
    bare = [f" {no_case(side, reason)}" for side, reason in criterion.none.items()]
    name = marks.mark("criterion", criterion.id, markup.run(criterion.text, "Strong"))
    return markup.paragraph("ListBullet", name, written, *(markup.run(words) for words in (said, *bare)))


def _grid(plan: Outline, marks: Marks) -> str:
    """Which cards bear on which criterion, by their names; '' where none does."""
    if not any(names for criterion in plan.criteria for names in criterion.tied.values()):
        return ""
    first = round(marks.width * _CRITERION_SHARE)
    second = (marks.width - first) // 2
    widths = (first, second, marks.width - first - second)
    heads = markup.header_row(
        (widths[0], "ColumnHeading", _("Criterion"), PLAIN_FILL),
        (widths[1], "ForHeading", side_word(Side.FOR), FOR_FILL),
        (widths[2], "AgainstHeading", side_word(Side.AGAINST), AGAINST_FILL),
    )
    rows = [
        markup.row(
            markup.cell(widths[0], markup.paragraph("Compact", markup.run(criterion.text, "Strong"))),
            *(
                markup.cell(width, _named(criterion.tied[side]))
                for side, width in zip((Side.FOR, Side.AGAINST), widths[1:], strict=True)
            ),
        )
        for criterion in plan.criteria
    ]
    said = _("Left column: the criteria. Then the evidence for and the evidence against that bears on each.")
    lead = markup.paragraph("Lead", markup.run(_("Evidence by criterion."), "Label"))
    return lead + markup.table(widths, _("Evidence by criterion"), said, [heads, *rows])


def _named(names: Sequence[str]) -> str:
    return "".join(markup.paragraph("Compact", markup.run(name)) for name in first_names(names) or ["–"])


def asked(plan: Outline) -> str:
    """What a question of this kind asks for, and its words as the student marked them; '' where nothing is known."""
    marked = [
        markup.paragraph(
            "ListBullet",
            markup.run(f"{markup_word(mark.role)}:", "Strong"),
            markup.run(f" {plan.question.text[mark.start : mark.end]}"),
        )
        for mark in plan.question.markup
    ]
    asks = markup.paragraph("Normal", markup.run(plan.asks)) if plan.asks else ""
    return heading(_("What the question asks")) + asks + "".join(marked) if asks or marked else ""


def terms(plan: Outline) -> str:
    """What the student takes the terms of the question to mean; '' where nothing is said."""
    meanings = [
        markup.paragraph("ListBullet", markup.run(defined.term, "Strong"), markup.run(f": {defined.meaning}"))
        for defined in plan.terms_defined
    ]
    return "".join([heading(_("What the terms mean")), *meanings]) if meanings else ""


def introduction(plan: Outline, marks: Marks) -> str:
    """What the introduction will say, and its cards."""
    text = markup.paragraph("Normal", marks.words("introduction", "", plan.introduction)) if plan.introduction else ""
    items = [cards.card("ListBullet", item, marks) for item in plan.introduction_items]
    said = "".join([text, *items])
    missing = empty("introduction", "", marks, _("Introduction"), _("No introduction yet.")) if not said else ""
    return heading(_("Introduction")) + said + missing


def conclusion(plan: Outline, marks: Marks) -> str:
    """The ranked cards, then the judgement."""
    end = plan.conclusion
    said = "".join([*(_ranked(ranked, marks) for ranked in end.ranked), judgement(plan, marks)])
    missing = empty("conclusion", "", marks, _("Conclusion"), _("No conclusion yet.")) if not said else ""
    return heading(_("Conclusion")) + said + missing


def judgement(plan: Outline, marks: Marks) -> str:
    """How the sides compare, how far the answer goes, and the judgement in words."""
    end = plan.conclusion
    return "".join(
        [
            _told(_("Strongest case for:"), end.strongest_for),
            _told(_("Strongest case against:"), end.strongest_against),
            labelled("Normal", _("What decides it:"), marks, "decides", end.decides),
            _told(_("How far:"), how_far(end)),
            markup.paragraph("Argument", marks.words("conclusion", "", end.text)) if end.text else "",
        ]
    )


def _told(label: str, text: str) -> str:
    return markup.paragraph("Normal", markup.run(label, "Label"), markup.run(f" {text}")) if text else ""


def _ranked(ranked: OutlineRank, marks: Marks) -> str:
    side = f" ({side_word(ranked.side).lower()})" if ranked.side else ""
    return cards.card("ListNumber", ranked.item, marks, role_word(ranked.role) + side)


def sources(plan: Outline, style: Style) -> str:
    """The works cited and no others."""
    works = list_works(plan.sources, style)
    hint = markup.paragraph("Hint", markup.run(works.hint)) if works.hint else ""
    parts = [
        (heading(part.heading, 2) if part.heading else "")
        + "".join(markup.paragraph("Bibliography", markup.runs(entry)) for entry in part.entries)
        for part in works.parts
    ]
    return "".join([heading(works.heading), hint, *(parts or [nothing(_("No sources yet."))])])


def before_you_write(plan: Outline) -> str:
    """What is still to do; '' if nothing."""
    if not plan.before_you_write:
        return ""
    todo = [markup.paragraph("ToDo", markup.run(sentence)) for sentence in plan.before_you_write]
    return heading(_("Before you write")) + "".join(todo)


def set_aside(plan: Outline) -> str:
    """What the review found and the student set aside; '' if nothing."""
    if not plan.set_aside:
        return ""
    listed = [markup.paragraph("ListBullet", markup.run(aside_words(aside))) for aside in plan.set_aside]
    return heading(_("Set aside in the review")) + "".join(listed)


def teachers_comments() -> str:
    """Lines for what a teacher has to say of the whole."""
    return "".join(
        [
            heading(_("Teacher’s comments")),
            lines(_("What works well:"), _COMMENT_LINES),
            lines(_("What to do next:"), _COMMENT_LINES),
            lines(_("Mark:"), 1),
        ]
    )
