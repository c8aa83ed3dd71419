"""A plan in Markdown (CommonMark with footnotes, as Pandoc, Obsidian and GitHub read them): for notes and wikis."""

from collections.abc import Iterator

from essay_planner.core import variants
from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.core.text import clean
from essay_planner.export.citations import Notes, Style, style_for
from essay_planner.export.markdown import parts
from essay_planner.export.markdown.appendix import appendix
from essay_planner.export.markdown.blocks import labelled, under
from essay_planner.export.markdown.inline import escaped, runs
from essay_planner.export.markdown.sheets import blank_sheet, revision_sheet, skeleton
from essay_planner.export.reading_order import side_after_side

__all__ = ["escaped", "runs", "to_markdown"]


def to_markdown(outline: Outline) -> str:
    """The plan as Markdown that ends in a newline: the same parts and words as the Word file of its variant.

    The sides of a section are a list each, one after the other.
    """
    plan = side_after_side(outline)
    style, variant = style_for(plan), variants.variant_of(plan.export.variant)
    notes = Notes(() if variant in variants.WITHOUT_NOTES else plan.notes, style)
    blocks = [*_body(plan, variant, notes, style), *(appendix(plan, style) if plan.export.appendix else ())]
    return clean("\n\n".join(block for block in (*blocks, *parts.footnotes(notes)) if block) + "\n")


def _body(plan: Outline, variant: str, notes: Notes, style: Style) -> Iterator[str]:
    if variant == variants.BLANK:
        return blank_sheet(plan)
    if variant == variants.REVISION:
        return revision_sheet(plan)
    if variant == variants.SKELETON:
        return skeleton(plan, notes, style)
    return _whole(plan, notes, style, for_teacher=variant == variants.TEACHER)


def _whole(plan: Outline, notes: Notes, style: Style, for_teacher: bool) -> Iterator[str]:
    """The whole plan, with room for a teacher's comments in the copy for one."""
    yield from parts.opening(plan, _("Copy for the teacher") if for_teacher else "")
    yield from parts.argument(plan)
    yield from parts.judged_by(plan)
    yield from parts.asked(plan)
    yield from parts.terms(plan)
    yield from parts.introduction(plan, notes)
    for section in plan.sections:
        yield from parts.section(plan, section, notes)
        yield from under(_("Comments"), ["…"] if for_teacher else [], 3)
    yield from parts.conclusion(plan, notes)
    yield from parts.sources(plan, style)
    yield from parts.still_open(plan)
    if for_teacher:
        asked = (_("What works well:"), _("What to do next:"), _("Mark:"))
        yield from under(_("Teacher’s comments"), (labelled(label, "…") for label in asked))
