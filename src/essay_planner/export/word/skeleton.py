"""The essay skeleton: each paragraph of the essay with its length, its evidence in order, and a place to write it."""

from collections.abc import Iterable

from essay_planner.core.messages import _
from essay_planner.core.outline import Item, Outline, OutlineSection
from essay_planner.core.outline.budgets import budgets
from essay_planner.export.citations import Style
from essay_planner.export.word import cards, markup, parts
from essay_planner.export.word.marks import Marks
from essay_planner.export.word.sections import labelled, section_heading, verdict
from essay_planner.export.wording import about_words


def skeleton(plan: Outline, style: Style, marks: Marks) -> str:
    """The essay's paragraphs in order, each with what it rests on and a place to write it, then the sources."""
    lengths = budgets(plan)
    rest = [
        parts.argument(plan, marks),
        _end(_("Introduction"), lengths.introduction),
        markup.paragraph("Normal", marks.words("introduction", "", plan.introduction)) if plan.introduction else "",
        _evidence(plan.introduction_items, marks),
        _write("introduction", "", marks, _("Write the introduction here: context, terms, and your answer.")),
        *(_section(section, words, marks) for section, words in zip(plan.sections, lengths.sections, strict=True)),
        _end(_("Conclusion"), lengths.conclusion),
        _evidence((ranked.item for ranked in plan.conclusion.ranked), marks),
        parts.judgement(plan, marks),
        _write("conclusion", "", marks, _("Write the conclusion here: weigh both sides, and answer the question.")),
        parts.sources(plan, style),
    ]
    return parts.title(plan, marks, _("Essay skeleton")) + "".join(rest)


def _end(words: str, length: int | None) -> str:
    hint = about_words(length)
    return parts.heading(words) + (markup.paragraph("Hint", markup.run(hint)) if hint else "")


def _section(section: OutlineSection, length: int | None, marks: Marks) -> str:
    return "".join(
        [
            section_heading(section, marks, about_words(length)),
            labelled("Point", _("Point."), marks, "point", section.point, section.id),
            _evidence(section.items(), marks),
            labelled("Normal", _("The other side is answered:"), marks, "counter", section.counter, section.id),
            verdict("Verdict", _("So:"), marks, "verdict", section.verdict, section.id),
            labelled("Normal", _("Link:"), marks, "link", section.link, section.id),
            _write("section", section.id, marks, _("Write this paragraph here.")),
        ]
    )


def _evidence(items: Iterable[Item], marks: Marks) -> str:
    return "".join(cards.card("ListBullet", item, marks) for item in items)


def _write(kind: str, item_id: str, marks: Marks, hint: str) -> str:
    return markup.paragraph("WriteHere", marks.place(f"text_{kind}", item_id, _("Text of the essay"), hint))
