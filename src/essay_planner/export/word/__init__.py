"""A plan as a Word file that behaves like one made by a careful Word user: styles, native notes, real tables."""

from datetime import datetime

from essay_planner.core.outline import Outline
from essay_planner.export.citations import Notes, style_for
from essay_planner.export.word.body import body
from essay_planner.export.word.package import filled_template, pack_parts


def to_docx(outline: Outline, *, created: datetime) -> bytes:
    """The plan as the bytes of a .docx file, said to be made at 'created' (UTC if it names no zone).

    The same arguments give the same bytes.
    """
    style = style_for(outline)
    notes = Notes(outline.notes, style)
    parts = filled_template(outline, body(outline, style, notes), notes.foot)
    return pack_parts(parts, outline, created)
