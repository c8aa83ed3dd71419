"""Pictures of the evidence in Word: inline, as large as there is room, with words for who cannot see them."""

from collections.abc import Collection, Mapping

from essay_planner.core.messages import _
from essay_planner.core.outline import Illustration, Item
from essay_planner.core.pictures import Picture
from essay_planner.export.word import markup
from essay_planner.export.word.marks import Marks

_TALLEST = 180.0  # points
_TWENTIETHS = 20  # of a point, in which the width of the page is
_POINT = 12_700  # English Metric Units, in which DrawingML measures (ECMA-376 part 1, 20.1.10.16)
_AROUND = 36.0  # points that the edges of a cell and the indent of its text take
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_CLOSE = 'distT="0" distB="0" distL="0" distR="0"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def shown(item: Item, marks: Marks) -> str:
    """The pictures of a card with whose they are; where one is not at hand, what it shows in words."""
    return "".join(_shown(one, marks) for one in item.pictures)


def _shown(one: Illustration, marks: Marks) -> str:
    credit = markup.paragraph("Remark", markup.run(_("Picture: {credit}").format(credit=one.credit)))
    if one.picture is None:
        told = markup.paragraph("Remark", markup.run(_("Picture, not at hand: {alt}").format(alt=one.alt)))
        return told + (credit if one.credit else "")
    return markup.paragraph("Remark", _drawing(one.picture, one.alt, marks)) + (credit if one.credit else "")


def _drawing(picture: Picture, alt: str, marks: Marks) -> str:
    """A run with the picture in the line; it fits half the page's width, which every table leaves."""
    part = marks.picture(picture)
    number = list(marks.pictures).index(picture) + 1
    room = marks.width / _TWENTIETHS / (3 if marks.room else 2) - _AROUND
    wide, tall = (max(1, round(side * _POINT)) for side in picture.fitted(room, _TALLEST))
    said, name = markup.quoted(alt), markup.quoted(part)
    extent = f'cx="{wide}" cy="{tall}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" {_CLOSE}>'
        f'<wp:extent {extent}/><wp:docPr id="{number}" name={name} descr={said}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="{number}" name={name} descr={said}/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{_OFFICE}" r:embed="{_relation(part)}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def picture_parts(pictures: Mapping[Picture, str]) -> dict[str, bytes]:
    """The bytes of the pictures by the names of their parts."""
    return {_part(name): picture.data for picture, name in pictures.items()}


def with_relations(relations: str, names: Collection[str]) -> str:
    """The document's relations, with those to the pictures of these names."""
    found = "".join(
        f'<Relationship Id="{_relation(name)}" Type="{_OFFICE}/image" Target="/{_part(name)}"/>' for name in names
    )
    return relations.replace("</Relationships>", f"{found}</Relationships>")


def with_types(types: str, names: Collection[str]) -> str:
    """The kinds of all parts, with those of the pictures of these names."""
    found = "".join(
        f'<Override PartName="/{_part(name)}" ContentType="image/{name.rpartition(".")[2]}"/>' for name in names
    )
    return types.replace("</Types>", f"{found}</Types>")


def _part(name: str) -> str:
    return f"word/media/{name}"


def _relation(name: str) -> str:
    return f"rIdEssay_{name.partition('.')[0]}"
