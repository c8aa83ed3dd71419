"""A plan as a Word file that behaves like one made by a careful Word user: styles, native notes, real tables."""

from collections.abc import Callable
from datetime import datetime

from essay_planner.core import variants
from essay_planner.core.outline import Outline
from essay_planner.export.citations import Notes, Style, style_for
from essay_planner.export.word.appendix import appendix
from essay_planner.export.word.blank import blank_sheet
from essay_planner.export.word.body import body
from essay_planner.export.word.marks import PAGE_WIDTH, Marks
from essay_planner.export.word.package import filled_template, zipped
from essay_planner.export.word.pictures import picture_parts
from essay_planner.export.word.revision import revision_sheet
from essay_planner.export.word.school import School
from essay_planner.export.word.skeleton import skeleton

__all__ = ["School", "to_docx"]

_BODIES: dict[str, Callable[[Outline, Style, Marks], str]] = {
    variants.PLAN: body,
    variants.TEACHER: body,
    variants.SKELETON: skeleton,
    variants.BLANK: blank_sheet,
    variants.REVISION: revision_sheet,
}


def to_docx(outline: Outline, *, created: datetime, school: School | None = None) -> bytes:
    """The plan as the bytes of a .docx file, said to be made at 'created' (UTC if it names no zone).

    The plan's own export options say in which variant and citation style, and whether with an appendix; 'school' is the
    template to use instead of our own. The same arguments give the same bytes.
    """
    variant = variants.variant_of(outline.export.variant)
    style = style_for(outline)
    bare = variant in variants.WITHOUT_NOTES
    marks = Marks(
        Notes(() if bare else outline.notes, style),
        () if bare else outline.comments,
        school.width if school else PAGE_WIDTH,
        room=variant == variants.TEACHER,
    )
    content = _BODIES[variant](outline, style, marks)
    if outline.export.appendix:
        content += appendix(outline, style)
    parts = filled_template(outline, content, marks, created)
    whole = school.filled(parts, marks.pictures.values()) if school else parts
    return zipped({**whole, **picture_parts(marks.pictures)})
