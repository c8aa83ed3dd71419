"""Rows of evidence stay whole on the pages of a PDF, as other programs read it."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextTable
from tests.export.sample import a_full_plan

from essay_planner.core import edits
from essay_planner.core.outline import outline
from essay_planner.core.places import column
from essay_planner.core.plan import ExportOptions, Library, Plan, Side
from essay_planner.export.paged import to_page
from essay_planner.ui.export import pages as sheets
from essay_planner.ui.export.pages import A4, A5, Pages
from essay_planner.ui.export.pdf import to_pdf
from essay_planner.ui.export.rows import heads_of, last_blocks

NEEDS_POPPLER = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")
pytestmark = [NEEDS_POPPLER, pytest.mark.usefixtures("qapp")]

HEADS = "For: It succeeded"
FILLING = "The words of a long explanation go on and on. "


def a_plan_of(lengths: list[int], variant: str = "plan") -> Plan:
    """A plan whose first section has only these cards, each with an explanation of so many sentences in its row."""
    plan = a_full_plan()
    first = replace(plan.sections[0], context=(), for_=(), against=())
    plan = replace(plan, sections=(first, *plan.sections[1:]), export=ExportOptions(variant=variant))
    cards = {f"long{number}": "d/banners" for number in range(len(lengths))}
    plan = edits.place_evidence(plan, cards, Library(), column(first.id, Side.FOR))
    for number, length in enumerate(lengths):
        said = f"Opens{number:02} {FILLING * length} Closes{number:02}"
        plan = edits.explain_card(plan, f"long{number}", said)
    return plan


def pages_of(folder: Path, plan: Plan, paper: str = A4) -> list[str]:
    """The words that can be seen on each page, in one line."""
    (folder / "plan.pdf").write_bytes(to_pdf(outline(plan), paper))
    text = subprocess.run(["pdftotext", str(folder / "plan.pdf"), "-"], capture_output=True, check=True).stdout.decode()
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def on(pages: list[str], words: str) -> set[int]:
    """The pages that have these words."""
    return {number for number, page in enumerate(pages) if words in page}


@pytest.mark.parametrize("variant", ["plan", "teacher"])
@pytest.mark.parametrize("paper", [A4, A5])
def test_every_row_is_whole_on_one_page(tmp_path: Path, paper: str, variant: str) -> None:
    lengths = [3 + number % 5 for number in range(18)]
    pages = pages_of(tmp_path, a_plan_of(lengths, variant), paper)
    for number in range(len(lengths)):
        begins = on(pages, f"Opens{number:02}")
        assert len(begins) == 1
        assert begins == on(pages, f"Closes{number:02}")


def test_the_heads_are_on_every_page_with_rows(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, a_plan_of([6] * 12))
    with_rows = on(pages, "Opens")
    assert len(with_rows) > 2
    assert with_rows <= on(pages, HEADS)


def test_what_stands_below_a_table_follows_its_last_row(tmp_path: Path) -> None:
    plan = a_plan_of([6] * 12)
    pages = pages_of(tmp_path, plan)
    said = " ".join(plan.sections[0].counter.split())
    (page,) = on(pages, said)
    assert page - max(on(pages, "Closes11")) in (0, 1)
    assert len(on(pages, "Page ")) == len(pages)
    assert on(pages, "2. Religion")


def test_a_first_row_takes_its_heading_to_the_next_page(tmp_path: Path) -> None:
    there = set()
    for length in (1, 12, 24):
        pages = pages_of(tmp_path, a_plan_of([length]))
        begins = on(pages, "Opens00")
        assert begins == on(pages, "Closes00") == on(pages, "1. Terror and the law")
        there |= begins
    assert there == {0, 1}


def test_a_row_longer_than_a_page_is_split(tmp_path: Path) -> None:
    pages = pages_of(tmp_path, a_plan_of([2, 120, 2]))
    assert max(on(pages, "Opens01")) < min(on(pages, "Closes01"))
    assert all(page.count(" ") > 8 for page in pages)


def test_a_table_longer_than_any_that_is_written_is_left_to_qt(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 4)
    lengths = [7] * 12
    pages = pages_of(tmp_path, a_plan_of(lengths))
    split = [n for n in range(len(lengths)) if not on(pages, f"Opens{n:02}") & on(pages, f"Closes{n:02}")]
    assert split


def test_a_table_that_ends_at_the_foot_of_a_page_has_no_head_on_the_next() -> None:
    html, width = to_page(outline(a_plan_of([3, 4]))), 8000.0
    whole = Pages(html, "", QSizeF(width, 1_000_000)).settled()
    foot = 1_000_000 - whole.room.height()
    end = max(whole.bottom_of(block) for block in last_blocks(the_table(whole), 2))
    ends_on_first = 0
    for more in range(0, 500, 25):
        pages = Pages(html, "", QSizeF(width, end + foot + more)).settled()
        table = the_table(pages)
        last = table.lastCursorPosition().block()
        assert pages.page_at(pages.document.documentLayout().frameBoundingRect(table).bottom()) == pages.page_of(last)
        ends_on_first += pages.page_of(last) == 0
    assert 0 < ends_on_first < 20


@pytest.mark.parametrize("variant", ["plan", "teacher"])
def test_what_leads_to_a_table_stands_on_its_page(variant: str) -> None:
    html, width = to_page(outline(a_plan_of([3, 4], variant))), 8000.0
    whole = Pages(html, "", QSizeF(width, 1_000_000)).settled()
    foot = 1_000_000 - whole.room.height()
    begin = next(top for _level, words, _page, top in whole.headings() if "Terror and the law" in words)
    first = whole.bottom_of(last_blocks(the_table(whole, "Opens00"), 1)[0])
    moved = 0
    for depth in range(int(begin), int(first), 250):
        pages = Pages(html, "", QSizeF(width, depth + foot)).settled()
        heading = next(page for _level, words, page, _top in pages.headings() if "Terror and the law" in words)
        assert heading == pages.page_of(the_table(pages, "Opens00").firstCursorPosition().block())
        moved += heading
    assert moved


def test_lines_to_write_on_stay_together() -> None:
    html = to_page(outline(a_plan_of([], "blank")))
    for height in range(9_000, 11_000, 200):
        pages = Pages(html, "", QSizeF(8000, height)).settled()
        tables = [frame for frame in pages.document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
        lines = [table for table in tables if not heads_of(table) and table.rows() > 1]
        assert len(lines) > 6
        for table in lines:
            first, last = table.firstCursorPosition().block(), table.lastCursorPosition().block()
            assert pages.page_of(first) == pages.page_of(last)


def the_table(pages: Pages, words: str = "") -> QTextTable:
    """The first table on some pages, or the one with these words."""
    tables = (frame for frame in pages.document.rootFrame().childFrames() if isinstance(frame, QTextTable))
    place = pages.document.toPlainText().find(words) if words else 0
    return next(table for table in tables if table.lastPosition() >= place)


def test_the_first_page_need_not_wait_for_the_last() -> None:
    pages = Pages(to_page(outline(a_plan_of([9] * 20))), "", QSizeF(8000, 11000))
    for _step in pages.fill():
        pass
    assert "Line of argument" in pages.document.toPlainText()
    assert "Bibliography" not in pages.document.toPlainText()
    for _step in pages.settle():
        pass
    assert "Bibliography" in pages.document.toPlainText()


@pytest.mark.parametrize("variant", ["plan", "teacher"])
def test_pages_put_in_by_and_by_are_those_put_in_at_once(monkeypatch: pytest.MonkeyPatch, variant: str) -> None:
    html = to_page(outline(a_plan_of([3 + number % 5 for number in range(18)], variant)))
    by_and_by = Pages(html, "", QSizeF(8000, 11000)).settled()
    monkeypatch.setattr(sheets, "pieces", lambda html: iter([html]))
    at_once = Pages(html, "", QSizeF(8000, 11000)).settled()
    assert by_and_by.count == at_once.count > 3
    assert list(by_and_by.headings()) == list(at_once.headings())
