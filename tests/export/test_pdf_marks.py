"""Marks added to a PDF, whose tables must stay true; how they read is tested on Qt's own PDFs (tests/ui/export)."""

import re

from essay_planner.export.pdf_marks import Heading, with_marks

BODY = (
    b"%PDF-1.4\n1 0 obj\n<< >>\nendobj\n3 0 obj\n<<\n/Type /Catalog\n/Pages 4 0 R\n>>\nendobj\n"
    b"4 0 obj\n<<\n/Type /Pages\n/Kids \n[\n10 0 R\n16 0 R\n]\n/Count 2\n>>\nendobj\n"
)
TRAILER = b"trailer\n<<\n/Size 20\n/Info 1 0 R\n/Root 3 0 R\n>>\nstartxref\n%d\n%%%%EOF\n" % len(BODY)
PLAIN = BODY + b"xref\n0 1\n0000000000 65535 f \n" + TRAILER


def test_what_was_there_is_not_changed() -> None:
    assert with_marks(PLAIN, "en-GB", [Heading(1, "A", 0, 700)]).startswith(PLAIN)


def test_every_new_object_stands_where_the_table_says() -> None:
    pdf = with_marks(PLAIN, "en-GB", [Heading(1, "A", 0, 700), Heading(2, "B", 1, 600), Heading(1, "C", 1, 500)])
    table = pdf[pdf.rindex(b"xref\n", 0, pdf.rindex(b"startxref")) :]
    places = re.findall(rb"(\d+) 1\n(\d{10}) 00000 n", table)
    assert [int(number) for number, _place in places] == [3, 20, 21, 22, 23]
    for number, place in places:
        assert pdf[int(place) :].startswith(number + b" 0 obj\n")
    assert int(pdf.rpartition(b"startxref\n")[2].split()[0]) == pdf.rindex(table)
    assert b"/Size 24 /Root 3 0 R /Prev %d /Info 1 0 R" % len(BODY) in table


def test_a_page_without_headings_has_no_bookmarks_but_a_language() -> None:
    pdf = with_marks(PLAIN, "cy", [])
    assert b"/Outlines" not in pdf
    assert b"/Lang <feff00630079>" in pdf


def test_a_heading_that_skips_a_level_stands_under_the_one_before() -> None:
    pdf = with_marks(PLAIN, "en", [Heading(1, "A", 0, 700), Heading(3, "B", 0, 600), Heading(2, "C", 0, 500)])
    assert b"/First 22 0 R /Last 23 0 R /Count -2" in pdf
