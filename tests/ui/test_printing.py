"""A plan on paper, here on that of a PDF."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from tests.builders import a_plan
from tests.export.sample import a_full_plan

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import Library, Plan, Side
from essay_planner.ui.look import look
from essay_planner.ui.printing import make_printer, print_plan

NEEDS_POPPLER = pytest.mark.skipif(not shutil.which("pdftotext"), reason="no pdftotext here")
pytestmark = [NEEDS_POPPLER, pytest.mark.usefixtures("qapp")]


def to_pdf(path: Path) -> QPrinter:
    printer = make_printer("My plan")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def pages_of(path: Path) -> list[str]:
    """The words of each page, in one line."""
    text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    return [" ".join(page.split()) for page in text.split("\f")[:-1]]


def a_long_plan() -> Plan:
    plan = a_full_plan()
    refs = list(plan.library.evidence)
    cards = {f"more{number}": refs[number % len(refs)] for number in range(40)}
    return edits.place_evidence(plan, cards, Library(), column(plan.sections[0].id, Side.FOR))


def test_what_the_student_wrote_is_on_the_pages_as_it_can_be_searched_and_copied(tmp_path: Path) -> None:
    count = print_plan(a_full_plan(), to_pdf(tmp_path / "plan.pdf"))
    pages = pages_of(tmp_path / "plan.pdf")
    assert len(pages) == count
    plan, words = a_full_plan(), " ".join(pages)
    for said in (plan.argument.text, plan.judgement.conclusion, "in the years 1953–64?", "Notes", "Bibliography"):
        assert " ".join(said.split()) in words


def test_each_page_tells_the_question_and_its_number(tmp_path: Path) -> None:
    plan = a_long_plan()
    count = print_plan(plan, to_pdf(tmp_path / "plan.pdf"))
    assert count > 2
    for number, page in enumerate(pages_of(tmp_path / "plan.pdf"), 1):
        assert f"Page {number} of {count}" in page
        assert plan.question.text in page


def test_the_headings_of_the_sides_are_on_each_page_of_their_table(tmp_path: Path) -> None:
    plan = a_long_plan()
    print_plan(plan, to_pdf(tmp_path / "plan.pdf"))
    with_cards = [page for page in pages_of(tmp_path / "plan.pdf") if page.count("Beria") > 4]
    assert [page for page in with_cards if f"For: {plan.question.sides.for_}" not in page] == []


def test_no_heading_is_left_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    plan = a_full_plan()
    for lines in range(2, 34, 2):
        longer = edits.set_introduction(plan, "A line.\n" * lines + "End")
        print_plan(longer, to_pdf(tmp_path / "plan.pdf"))
        for page in pages_of(tmp_path / "plan.pdf"):
            body = page.partition(plan.question.text + " Page")[0].rstrip()
            assert not body.endswith(("Conclusion", "Terror and the law", "Notes", "Bibliography", "Secondary sources"))


def test_only_the_pages_asked_for_are_printed(tmp_path: Path) -> None:
    printer = to_pdf(tmp_path / "plan.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_plan(a_long_plan(), printer) == 2
    assert [page[page.index("Page ") :][:6] for page in pages_of(tmp_path / "plan.pdf")] == ["Page 2", "Page 3"]


def test_paper_is_white_and_ink_dark_whatever_the_window_wears(tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    look().choose("light")
    print_plan(a_plan(), to_pdf(tmp_path / "light.pdf"))
    look().choose("dark")
    print_plan(a_plan(), to_pdf(tmp_path / "dark.pdf"))
    look().choose("light")
    assert picture(tmp_path / "dark.pdf") == picture(tmp_path / "light.pdf")


def picture(path: Path) -> bytes:
    return subprocess.run(
        ["pdftoppm", "-r", "30", "-f", "1", "-l", "1", str(path)], capture_output=True, check=True
    ).stdout
