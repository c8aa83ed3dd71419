"""A plan as a PDF, as other programs read it."""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ET
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from tests.export.sample import a_full_plan as the_full_plan

from essay_planner.core import edits
from essay_planner.core.outline import outline
from essay_planner.core.plan import ExportOptions, Plan, TermDefined
from essay_planner.ui.export.pages import A4, A5
from essay_planner.ui.export.pdf import to_pdf

NEEDS_POPPLER = pytest.mark.skipif(not shutil.which("pdftohtml"), reason="no pdftohtml here")
pytestmark = [NEEDS_POPPLER, pytest.mark.usefixtures("qapp")]


def a_full_plan() -> Plan:
    return replace(the_full_plan(), export=ExportOptions())


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return written(tmp_path, a_full_plan())


def written(folder: Path, plan: Plan, paper: str = A4) -> Path:
    (folder / "plan.pdf").write_bytes(to_pdf(outline(plan), paper))
    return folder / "plan.pdf"


def told(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, check=True)
    return done.stdout.decode()


def test_its_title_is_the_question_and_no_name_stands_in_it(pdf: Path) -> None:
    facts = dict(line.split(":", 1) for line in told("pdfinfo", str(pdf)).splitlines())
    assert facts["Title"].strip() == a_full_plan().question.text
    assert facts["Creator"].strip() == "Essay Planner"
    assert facts["Author"].strip() == ""
    assert facts["Page size"].strip() == "595 x 842 pts (A4)"


def test_it_tells_its_language_and_shows_its_title(pdf: Path) -> None:
    last = pdf.read_bytes().rpartition(b"startxref")[0]
    assert b"/Lang <feff" + "en-GB".encode("utf-16-be").hex().encode() + b">" in last
    assert b"/DisplayDocTitle true" in last


def test_its_headings_are_bookmarks_each_below_the_one_it_belongs_to(pdf: Path) -> None:
    page = ET.fromstring(told("pdftohtml", "-xml", "-stdout", "-i", str(pdf)))
    tree = page.find("outline")
    assert tree is not None
    assert [item.text for item in tree.findall("item")] == [a_full_plan().question.text]
    below = tree.find("outline")
    assert below is not None
    names = [item.text for item in below.findall("item")]
    assert names[:2] == ["Line of argument", "How it will be judged"]
    assert "1. Terror and the law" in names
    deepest = below.find("outline")
    assert deepest is not None
    assert deepest.findall("item")[0].text == "Primary sources"


def test_each_bookmark_leads_to_the_page_of_its_heading(pdf: Path) -> None:
    page = ET.fromstring(told("pdftohtml", "-xml", "-stdout", "-i", str(pdf)))
    for item in page.iter("item"):
        words = " ".join("".join(p.itertext()) for p in page if p.tag == "page" and p.get("number") == item.get("page"))
        assert " ".join((item.text or "").split()) in " ".join(words.split())


@pytest.mark.parametrize("variant", ["plan", "teacher"])
def test_every_colour_in_it_has_its_figures(variant: str) -> None:
    pdf = to_pdf(outline(replace(a_full_plan(), export=ExportOptions(variant=variant))))
    packed = re.findall(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    drawn = b"\n".join(zlib.decompress(stream) for stream in packed)
    assert len(re.findall(rb"\d (?:scn|SCN)\b", drawn)) > 10
    assert not re.findall(rb"\n(?:scn|SCN)\b", drawn)


def test_small_pages_are_for_phones_and_say_the_same(tmp_path: Path) -> None:
    large = told("pdftotext", str(written(tmp_path, a_full_plan())), "-")
    small_pdf = written(tmp_path, a_full_plan(), A5)
    assert "(A5)" in told("pdfinfo", str(small_pdf))
    for said in (a_full_plan().argument.text, a_full_plan().judgement.conclusion):
        assert " ".join(said.split()) in " ".join(large.split())
        assert " ".join(said.split()) in " ".join(told("pdftotext", str(small_pdf), "-").split())


def test_a_title_in_any_script_is_a_bookmark(tmp_path: Path) -> None:
    plan = a_full_plan()
    pdf = written(tmp_path, replace(plan, question=replace(plan.question, text="Что такое “оттепель”? (1953\\64) 🕊")))
    assert "Что такое “оттепель”? (1953\\64) 🕊" in told("pdftohtml", "-xml", "-stdout", "-i", str(pdf))


def test_words_copied_from_it_have_the_letters_that_were_typed(tmp_path: Path) -> None:
    letters = "It’s “so” – or ‘so’ — in (A) [B] Χρόνια Хрущёв"
    plan = a_full_plan()
    pdf = written(tmp_path, replace(plan, argument=replace(plan.argument, text=letters)))
    assert letters in " ".join(told("pdftotext", str(pdf), "-").split())


def test_blanks_in_it_are_blanks_and_no_tabs(pdf: Path) -> None:
    named = b"".join(re.findall(rb"begincmap.*?endcmap", pdf.read_bytes(), re.DOTALL))
    letters = b"".join(re.findall(rb"\[(.*?)\]", named))
    assert b"<0020>" in letters
    assert b"<0009>" not in letters


BEGIN = ("Explained\\.", "Between")  # an explanation, and the words of its evidence


@pytest.mark.parametrize("variant", ["plan", "teacher"])
def test_an_explanation_stands_in_from_its_evidence(tmp_path: Path, variant: str) -> None:
    plan = replace(a_full_plan(), export=ExportOptions(variant=variant))
    plan = edits.explain_card(plan, plan.sections[0].for_[0], "Explained.")
    words = told("pdftotext", "-bbox", str(written(tmp_path, plan)), "-")
    explained, evidence = (min(map(float, re.findall(rf'xMin="([0-9.]+)".*>{w}<', words))) for w in BEGIN)
    assert 10 < explained - evidence < 30


def test_a_line_that_begins_a_page_is_not_on_the_page_before_too(tmp_path: Path) -> None:
    names = [f"Line{number:03}" for number in range(200)]
    terms = tuple(TermDefined(term=name, meaning="so") for name in names)
    pdf = written(tmp_path, replace(a_full_plan(), terms_defined=terms))
    assert re.findall(r"Line\d+", told("pdftotext", str(pdf), "-")) == names
