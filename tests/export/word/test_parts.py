"""The parts of the Word file, compared with those kept in tests/export/reference.

Run with --update-golden to write them anew, then read the difference in version control.
"""

import difflib
from pathlib import Path

import pytest
from lxml import etree
from tests.export.word.opening import a_full_docx, part

REFERENCE = Path(__file__).parents[1] / "reference"
PARTS = (
    "[Content_Types].xml",
    "docProps/app.xml",
    "docProps/core.xml",
    "docProps/custom.xml",
    "customXml/item1.xml",
    "word/comments.xml",
    "word/document.xml",
    "word/footer1.xml",
    "word/footnotes.xml",
    "word/numbering.xml",
    "word/settings.xml",
    "word/styles.xml",
)


def laid_out(xml: bytes) -> str:
    """A part with an element a line, so that a difference can be read."""
    parser = etree.XMLParser(remove_blank_text=True)
    return etree.tostring(etree.fromstring(xml, parser), pretty_print=True, encoding="unicode")


@pytest.mark.parametrize("name", PARTS)
def test_a_part_is_as_it_was(name: str, update_golden: bool) -> None:
    kept, made = REFERENCE / name.replace("/", "."), laid_out(part(a_full_docx(), name))
    if update_golden:
        kept.write_text(made, encoding="utf-8")
    before = kept.read_text(encoding="utf-8")
    difference = "\n".join(difflib.unified_diff(before.splitlines(), made.splitlines(), "kept", "made", lineterm=""))
    assert not difference, difference
