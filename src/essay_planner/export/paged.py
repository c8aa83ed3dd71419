"""A plan as one page of HTML that prints like the file that it becomes, in each of its variants."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.outline import Outline
from essay_planner.core.variants import PLAN, variant_of
from essay_planner.export.html import to_html

if TYPE_CHECKING:
    from essay_planner.export.word import School

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
    from essay_planner.export.word import School, to_docx

    return to_docx(outline, created=created, school=_school(outline.export.template, School))


def _school(template: str, read: "Callable[[bytes], School]") -> "School | None":
    if not template:
        return None
    try:
        return read(Path(template).read_bytes())
    except OSError as error:
        why = error.strerror or str(error)
        sentence = _("The template ‘{name}’ cannot be read ({why}). Choose it again, or go without.")
        raise EssayPlannerError(sentence.format(name=Path(template).name, why=why)) from None
    except EssayPlannerError as error:
        raise EssayPlannerError(f"{Path(template).name}: {error}") from None
