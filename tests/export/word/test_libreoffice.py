"""A word processor opens the Word plan and lays it out as meant."""

import re
import subprocess
from pathlib import Path

import pytest
from tests.export.word.opening import a_full_docx

pytestmark = pytest.mark.word


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The text of the plan's pages as LibreOffice prints them."""
    folder = tmp_path_factory.mktemp("word")
    (folder / "plan.docx").write_bytes(a_full_docx())
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "plan.docx")], check=True, capture_output=True, timeout=280)
    return text_of(folder / "plan.pdf")


def text_of(pdf: Path) -> str:
    """The text of a PDF, with its spacing made even."""
    printed = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, timeout=60)
    return " ".join(printed.stdout.decode().split())


def test_sections_are_numbered_by_the_word_processor(pages: str) -> None:
    assert "1. Terror and the law" in pages
    assert "2. Religion" in pages


def test_notes_are_printed_with_their_numbers(pages: str) -> None:
    assert "5 Filtzer, Khrushchev Era, 31, as cited in “Khrushchev’s Changes to the Soviet Union”." in pages


def test_the_pages_are_counted(pages: str) -> None:
    counted = re.findall(r"Page (\d+) of (\d+)", pages)
    assert [int(number) for number, _ in counted] == list(range(1, len(counted) + 1))
    assert {int(count) for _, count in counted} == {len(counted)}


def test_ranked_cards_are_numbered(pages: str) -> None:
    assert "1. John Keep’s verdict" in pages


def test_what_is_still_to_do_is_printed(pages: str) -> None:
    assert "☐ Section 2, ‘Religion’, has no point yet." in pages
