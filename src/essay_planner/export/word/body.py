"""The body of a Word plan, from the title to the list of what is still to do."""

from essay_planner.core.messages import _
from essay_planner.core.outline import Outline, OutlineCriterion, OutlineRank
from essay_planner.core.plan import Verdict
from essay_planner.core.wording import leaning_words, role_word, side_word
from essay_planner.export.citations import Notes, Style, list_works
from essay_planner.export.word import cards, markup
from essay_planner.export.word.sections import labelled, nothing, section
from essay_planner.export.wording import aside_words, leaning, no_case, subtitle


def body(plan: Outline, style: Style, notes: Notes) -> str:
    """Every paragraph and table of the plan, in order."""
    marks = cards.Marks(notes)
    parts = [
        _opening(plan),
        _judged_by(plan),
        _introduction(plan, marks),
        *(section(part, plan.question.sides, marks) for part in plan.sections),
        _conclusion(plan, marks),
        _sources(plan, style),
        _before_you_write(plan),
        _set_aside(plan),
    ]
    return "".join(parts)


def heading(text: str, level: int = 1) -> str:
    """A heading of the navigation pane."""
    return markup.paragraph(f"Heading{level}", markup.run(text))


def _opening(plan: Outline) -> str:
    argument = leaning(plan.argument)
    said = markup.paragraph("Argument", markup.run(argument)) if argument else nothing(_("No line of argument yet."))
    return "".join(
        [
            markup.paragraph("Title", markup.run(plan.title)),
            markup.paragraph("Subtitle", markup.run(subtitle(plan))),
            heading(_("Line of argument")),
            said,
        ]
    )


def _judged_by(plan: Outline) -> str:
    criteria = [_criterion(criterion) for criterion in plan.criteria]
    meanings = [
        markup.paragraph("ListBullet", markup.run(defined.term, "Strong"), markup.run(f": {defined.meaning}"))
        for defined in plan.terms_defined
    ]
    return "".join(
        [
            heading(_("How it will be judged")),
            *(criteria or [nothing(_("No criteria yet."))]),
            *([heading(_("What the terms mean")), *meanings] if meanings else []),
        ]
    )


def _criterion(criterion: OutlineCriterion) -> str:
    verdict = leaning(Verdict(text=criterion.verdict, leans=criterion.leans))
    bare = [no_case(side, reason) for side, reason in criterion.none.items()]
    said = "".join(f" {words}" for words in (verdict, *bare) if words)
    return markup.paragraph("ListBullet", markup.run(criterion.text, "Strong"), markup.run(said))


def _introduction(plan: Outline, marks: cards.Marks) -> str:
    text = markup.paragraph("Normal", markup.run(plan.introduction)) if plan.introduction else ""
    items = [cards.card("ListBullet", item, marks) for item in plan.introduction_items]
    said = "".join([text, *items]) or nothing(_("No introduction yet."))
    return heading(_("Introduction")) + said


def _conclusion(plan: Outline, marks: cards.Marks) -> str:
    end = plan.conclusion
    degree = ", ".join(part for part in (end.degree, leaning_words(end.leans)) if part)
    said = "".join(
        [
            *(_ranked(ranked, marks) for ranked in end.ranked),
            labelled("Normal", _("Strongest case for:"), end.strongest_for),
            labelled("Normal", _("Strongest case against:"), end.strongest_against),
            labelled("Normal", _("What decides it:"), end.decides),
            labelled("Normal", _("How far:"), degree),
            markup.paragraph("Argument", markup.run(end.text)) if end.text else "",
        ]
    )
    return heading(_("Conclusion")) + (said or nothing(_("No conclusion yet.")))


def _ranked(ranked: OutlineRank, marks: cards.Marks) -> str:
    side = f" ({side_word(ranked.side).lower()})" if ranked.side else ""
    return cards.card("ListNumber", ranked.item, marks, role_word(ranked.role) + side)


def _sources(plan: Outline, style: Style) -> str:
    works = list_works(plan.sources, style)
    hint = markup.paragraph("Hint", markup.run(works.hint)) if works.hint else ""
    parts = [
        (heading(part.heading, 2) if part.heading else "")
        + "".join(markup.paragraph("Bibliography", markup.runs(entry)) for entry in part.entries)
        for part in works.parts
    ]
    return "".join([heading(works.heading), hint, *(parts or [nothing(_("No sources yet."))])])


def _before_you_write(plan: Outline) -> str:
    if not plan.before_you_write:
        return ""
    todo = [markup.paragraph("ToDo", markup.run(sentence)) for sentence in plan.before_you_write]
    return heading(_("Before you write")) + "".join(todo)


def _set_aside(plan: Outline) -> str:
    if not plan.set_aside:
        return ""
    listed = [markup.paragraph("ListBullet", markup.run(aside_words(aside))) for aside in plan.set_aside]
    return heading(_("Set aside in the review")) + "".join(listed)
