"""Which fields a paragraph of a shape has, in which order, and what stands in for them while they are empty.

PEEL is point, evidence, explanation, link; PEACE is point, evidence, analysis, counter-argument, evaluation: both as
teachers of history use them. A shape only shows and asks: it never takes away what is written in another field.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from essay_planner.core.messages import _
from essay_planner.core.plan import Section, Shape


class Field(StrEnum):
    """A part of a paragraph that the student fills."""

    POINT = "point"
    CARDS = "cards"
    COUNTER = "counter"
    VERDICT = "verdict"
    LINK = "link"


_ALL = (Field.POINT, Field.CARDS, Field.COUNTER, Field.VERDICT, Field.LINK)
_FIELDS: Mapping[Shape | None, Sequence[Field]] = {
    None: _ALL,
    Shape.PEEL: (Field.POINT, Field.CARDS, Field.VERDICT, Field.LINK),
    Shape.PEACE: (Field.POINT, Field.CARDS, Field.COUNTER, Field.VERDICT),
    Shape.CRITERIA: (Field.POINT, Field.CARDS, Field.VERDICT, Field.LINK),
    Shape.BLANK: (Field.POINT, Field.CARDS),
}


def fields(shape: Shape | None) -> Sequence[Field]:
    """The fields of a shape, in order; without a shape there are all."""
    return _FIELDS[shape]


def other_fields(shape: Shape | None) -> Sequence[Field]:
    """The fields that a shape does not ask for."""
    return tuple(field for field in _ALL if field not in fields(shape))


def text_in(section: Section, field: Field) -> str:
    """What the student wrote in a field; '' for the cards, which are not one text."""
    return {
        Field.POINT: section.point,
        Field.COUNTER: section.counter,
        Field.VERDICT: section.verdict.text,
        Field.LINK: section.link,
    }.get(field, "")


def kept_aside(section: Section) -> Sequence[Field]:
    """The fields that the section's shape does not ask for, and that hold something all the same."""
    return tuple(field for field in other_fields(section.shape) if text_in(section, field).strip())


def shape_name(shape: Shape | None) -> str:
    """What a shape is called in a menu."""
    return {
        None: _("No shape: all fields"),
        Shape.PEEL: _("PEEL: point, evidence, explanation, link"),
        Shape.PEACE: _("PEACE: point, evidence, analysis, counter-argument, evaluation"),
        Shape.CRITERIA: _("Criteria by criteria"),
        Shape.BLANK: _("Blank: only a point and the cards"),
    }[shape]


def short_shape(shape: Shape | None) -> str:
    """The same in a word or two."""
    return {
        None: _("Shape"),
        Shape.PEEL: _("PEEL"),
        Shape.PEACE: _("PEACE"),
        Shape.CRITERIA: _("By criteria"),
        Shape.BLANK: _("Blank"),
    }[shape]


def lead(shape: Shape | None, field: Field) -> str:
    """The word before a field, without its colon."""
    if shape is Shape.PEACE:
        return {Field.COUNTER: _("Counter"), Field.VERDICT: _("Evaluation")}.get(field) or lead(None, field)
    return {
        Field.POINT: _("Point"),
        Field.CARDS: _("Evidence"),
        Field.COUNTER: _("But"),
        Field.VERDICT: _("So"),
        Field.LINK: _("Link"),
    }[field]


def prompt(shape: Shape | None, field: Field) -> str:
    """The words that stand in an empty field."""
    own: Mapping[tuple[Shape | None, Field], str] = {
        (Shape.PEEL, Field.VERDICT): _("what this evidence shows about the question"),
        (Shape.PEEL, Field.LINK): _("back to the question, and on to the next paragraph"),
        (Shape.PEACE, Field.COUNTER): _("what the other side would say, and how you answer it"),
        (Shape.PEACE, Field.VERDICT): _("how far the point stands after that"),
        (Shape.CRITERIA, Field.POINT): _("The point of this paragraph: what the criteria together show"),
        (Shape.CRITERIA, Field.VERDICT): _("what it comes to by these criteria, and which of them weighs most"),
        (Shape.BLANK, Field.POINT): _("What this paragraph argues"),
    }
    usual = {
        Field.POINT: _("The point of this paragraph, in one sentence that answers the question"),
        Field.COUNTER: _("how the other side is answered"),
        Field.VERDICT: _("what this section shows about the question"),
        Field.LINK: _("how this leads to the next paragraph"),
    }
    return own.get((shape, field)) or usual.get(field, "")
