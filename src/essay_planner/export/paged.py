"""A plan as one page of HTML that prints like the file that it becomes, in each of its variants."""

from dataclasses import replace
from datetime import UTC, datetime

from essay_planner.core.outline import Outline
from essay_planner.core.variants import PLAN, variant_of
from essay_planner.export.html import to_html

_ANY_TIME = datetime(2000, 1, 1, tzinfo=UTC)  # it does not print


def to_page(outline: Outline) -> str:
    """The whole plan as our own page; another variant, or one with an appendix, as its Word document prints."""
    if variant_of(outline.export.variant) == PLAN and not outline.export.appendix:
        return to_html(outline)
    return word_page(replace(outline, export=replace(outline.export, template="")))


def word_page(outline: Outline) -> str:
    """What the Word document of a plan prints, in its template, with its notes at the end."""
    from essay_planner.export.word_as_html import word_to_html

    return word_to_html(as_word(outline, _ANY_TIME))


def as_word(outline: Outline, created: datetime) -> bytes:
    """The Word document, in the template that the plan's options name. Raises EssayPlannerError if that cannot be."""
    from essay_planner.export.word import to_docx
    from essay_planner.export.word.school_file import school_at

    return to_docx(outline, created=created, school=school_at(outline.export.template))
