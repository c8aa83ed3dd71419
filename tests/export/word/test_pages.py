"""The pages of every variant as LibreOffice prints them: their words exactly, their look loosely.

Run with --update-golden to keep the pages as they are now, then look at them.
"""

import re
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from tests.export.word.opening import a_full_docx, docx_of
from tests.export.word.test_libreoffice import text_of

from essay_planner.core.variants import variant_names
from essay_planner.files.data import data_path
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.word

REFERENCE = Path(__file__).parents[1] / "reference" / "pages"
_DOTS = 40  # an inch: headings, tables and lines show, letters do not
_ALIKE = 0.05  # root mean square of how far two pages differ, of 1: more than other fonts make


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every variant as a PDF."""
    folder = tmp_path_factory.mktemp("pages")
    files = [folder / f"{variant}.docx" for variant in variant_names()]
    for file in files:
        file.write_bytes(a_full_docx(variant=file.stem, appendix=True))
    as_pdf(files, folder)
    return folder


def as_pdf(files: list[Path], folder: Path) -> None:
    """Print Word files to PDFs beside them, in one go."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=280)


@pytest.mark.parametrize("variant", variant_names())
def test_the_words_on_the_pages_are_as_they_were(printed: Path, variant: str, update_golden: bool) -> None:
    kept, made = REFERENCE / f"{variant}.txt", text_of(printed / f"{variant}.pdf").replace(". ", ".\n") + "\n"
    if update_golden:
        kept.write_text(made, encoding="utf-8")
    assert made == kept.read_text(encoding="utf-8")


@pytest.mark.parametrize("variant", variant_names())
def test_the_first_page_looks_as_it_did(printed: Path, variant: str, update_golden: bool) -> None:
    kept, made = REFERENCE / f"{variant}.png", printed / f"{variant}.png"
    draw = ["pdftoppm", "-r", str(_DOTS), "-gray", "-png", "-singlefile"]
    subprocess.run([*draw, str(printed / f"{variant}.pdf"), str(made.with_suffix(""))], check=True, timeout=60)
    if update_golden:
        kept.write_bytes(made.read_bytes())
    compare = ["compare", "-metric", "RMSE", str(kept), str(made), "null:"]
    said = subprocess.run(compare, capture_output=True, text=True, timeout=60).stderr
    (difference,) = re.findall(r"\(([\d.e-]+)\)", said)
    assert float(difference) < _ALIKE


def test_the_revision_sheet_of_the_example_is_one_page(tmp_path: Path) -> None:
    plan = read_plan(data_path("evidence", "de-stalinisation", "example.essayplan"))
    sheet = tmp_path / "sheet.docx"
    sheet.write_bytes(docx_of(replace(plan, export=replace(plan.export, variant="revision"))))
    as_pdf([sheet], tmp_path)
    said = subprocess.run(["pdfinfo", str(sheet.with_suffix(".pdf"))], check=True, capture_output=True, timeout=60)
    assert re.search(rb"Pages: +1\n", said.stdout)
