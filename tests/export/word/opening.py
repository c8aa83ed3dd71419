"""Opening what to_docx made, as any reader of zip and XML would."""

import zipfile
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from typing import Any

from lxml import etree
from tests.export.sample import a_full_plan

from essay_planner.core.outline import outline
from essay_planner.core.plan import Plan
from essay_planner.export.word import School, to_docx

CREATED = datetime(2026, 3, 1, 12, 30)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def docx_of(plan: Plan, school: School | None = None) -> bytes:
    """The Word file of a plan, in a school's template if there is one."""
    return to_docx(outline(plan), created=CREATED, school=school)


def a_full_docx(**options: Any) -> bytes:
    """The Word file of a plan with something in every field, without an appendix unless one is asked for."""
    plan = a_full_plan()
    return docx_of(replace(plan, export=replace(plan.export, **{"appendix": False, **options})))


def part(docx: bytes, name: str) -> bytes:
    """One part of a Word file."""
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return archive.read(name)


def tree(docx: bytes, name: str = "word/document.xml") -> etree._Element:
    """One part of a Word file as XML."""
    return etree.fromstring(part(docx, name))


def texts(root: etree._Element, style: str) -> list[str]:
    """The text of each paragraph in a paragraph style."""
    return [text_of(p) for p in root.iter(f"{W}p") if style_of(p) == style]


def style_of(paragraph: etree._Element) -> str:
    """The id of a paragraph's style."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else str(style.get(f"{W}val"))


def text_of(element: etree._Element) -> str:
    """The text in an element, with line ends and tabs."""
    marks = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(e.text or "" if e.tag == f"{W}t" else marks.get(str(e.tag), "") for e in element.iter())
