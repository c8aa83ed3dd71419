"""A page put into a document bit by bit."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QTextDocument
from tests.export.sample import a_full_plan

from essay_planner.core.outline import outline
from essay_planner.core.plan import ExportOptions
from essay_planner.core.variants import variant_names
from essay_planner.export.paged import to_page, word_page
from essay_planner.ui.export.filling import add_piece, indented, pieces, print_document

pytestmark = pytest.mark.usefixtures("qapp")


def page(variant: str, appendix: bool = False) -> str:
    return to_page(outline(replace(a_full_plan(), export=ExportOptions(variant=variant, appendix=appendix))))


def at_once(html: str) -> QTextDocument:
    document = print_document(QFont())
    document.setHtml(html)
    return document


def in_pieces(html: str, longest: int) -> tuple[QTextDocument, int]:
    document, count = print_document(QFont()), 0
    for piece in pieces(html, longest):
        add_piece(document, piece)
        count += 1
    return document, count


@pytest.mark.parametrize("longest", [0, 500, 4000])
@pytest.mark.parametrize("variant", variant_names())
def test_a_page_in_pieces_is_the_page_at_once(variant: str, longest: int) -> None:
    for html in (page(variant), page(variant, appendix=True)):
        document, count = in_pieces(html, longest)
        assert count > 1 or longest
        assert document.toHtml() == at_once(html).toHtml()


def test_what_word_prints_can_come_in_pieces_too() -> None:
    html = word_page(outline(replace(a_full_plan(), export=ExportOptions())))
    assert in_pieces(html, 0)[0].toHtml() == at_once(html).toHtml()


def test_a_page_without_a_body_is_one_piece() -> None:
    assert in_pieces("<p>Just words</p>", 0)[1] == 1
    assert in_pieces("<p>Just words</p>", 0)[0].toPlainText() == "Just words"


def test_an_indent_is_as_wide_on_paper_of_more_dots() -> None:
    style = ".a {{ margin-left: {}px; text-indent: {}px; margin-top: 5px }}"
    html = f"<html><head><style>{style.format(24, -8)}</style></head>\n<body>\n<p>margin-left: 9px</p>"
    assert indented(html, 96) == html
    assert indented(html, 1200) == html.replace(style.format(24, -8), style.format(300, -100))
