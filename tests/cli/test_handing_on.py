"""Plans written as Word documents and shown as text from the command line."""

import os
from pathlib import Path

import pytest
from docx import Document
from tests.cli.shell import QUESTION, own_plan, run, start_a_plan

from essay_planner.cli import main

pytestmark = pytest.mark.usefixtures("desk")


def test_export_writes_a_word_document() -> None:
    answer = run("export", str(start_a_plan()), "-o", "a.docx")
    assert (answer.code, answer.out) == (0, ["Wrote a.docx."])
    assert Path("a.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("name", "opening"), [("a.pdf", b"%PDF-1."), ("a.html", b"<!DOCTYPE html>"), ("a.MD", b"# How successful")]
)
def test_the_name_of_the_file_says_what_it_becomes(name: str, opening: bytes) -> None:
    answer = run("export", str(start_a_plan()), "-o", name)
    assert (answer.code, answer.out, answer.err) == (0, [f"Wrote {name}."], [])
    assert Path(name).read_bytes().startswith(opening)


def test_a_format_that_is_told_counts_more_than_the_name() -> None:
    assert run("export", str(start_a_plan()), "-o", "notes.txt", "--format", "markdown").code == 0
    assert Path("notes.txt").read_text(encoding="utf-8").startswith("# How successful")


def test_a_name_that_says_nothing_is_refused_with_those_that_do() -> None:
    answer = run("export", str(start_a_plan()), "-o", "a.txt")
    assert (answer.code, answer.err) == (1, ["a.txt: The name must end in one of .docx, .pdf, .html, .md."])


def test_a_pdf_needs_no_display_and_can_have_small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    answer = run("export", str(start_a_plan()), "-o", "a.pdf", "--paper", "a5")
    assert (answer.code, answer.err) == (0, [])
    assert b"/MediaBox [0 0 420" in Path("a.pdf").read_bytes()


def test_where_there_is_no_qt_a_pdf_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    path = start_a_plan()
    assert main(["export", str(path), "-o", "a.pdf"], lambda _file: 9, lambda _folder: 9) == 1
    assert capsys.readouterr().err == "a.pdf: PDFs cannot be made here.\n"


def test_a_language_that_is_told_is_that_of_the_file() -> None:
    assert run("export", str(start_a_plan()), "-o", "a.html", "--language", "en-US").code == 0
    assert '<html lang="en-US">' in Path("a.html").read_text(encoding="utf-8")


def test_a_document_that_cannot_be_written_is_named_as_the_user_named_it() -> None:
    answer = run("export", str(start_a_plan()), "-o", "nowhere/a.docx")
    assert (answer.code, answer.err) == (1, ["nowhere/a.docx: No such file or directory."])


def test_show_prints_the_plan_as_text() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for")
    answer = run("show", str(path))
    assert answer.out[0] == QUESTION
    assert any("- The amnesty of 1953 freed many prisoners. [1] (d/amnesty, k" in line for line in answer.out)


def test_a_plan_is_not_replaced_by_its_own_document() -> None:
    start_a_plan().rename("a.docx")
    before = Path("a.docx").read_bytes()
    answer = run("export", "a.docx", "-o", "a.docx")
    assert (answer.code, answer.err) == (1, ["a.docx: This is the plan itself. Choose another name for the document."])
    assert Path("a.docx").read_bytes() == before


def test_a_pipe_is_refused_and_not_waited_for() -> None:
    os.mkfifo("slow.essayplan")
    answer = run("show", "slow.essayplan")
    assert (answer.code, answer.err) == (1, ["slow.essayplan: This is not an ordinary file."])


def test_every_problem_of_a_faulty_plan_is_a_line_with_its_place() -> None:
    path = start_a_plan()
    path.write_text(path.read_text().replace("heading:", "heding:"))
    answer = run("show", str(path))
    assert (answer.code, answer.out) == (1, [])
    assert len(answer.err) >= 2
    assert all(line.startswith("a.essayplan:") for line in answer.err)


def test_the_document_of_a_question_of_ones_own_is_written() -> None:
    own_plan("--section", "Writers")
    assert run("export", "own.essayplan", "-o", "own.docx").code == 0
    assert "For: Yes, mostly · Against: No, mostly" in run("show", "own.essayplan").out[1]


def test_a_plan_is_exported_in_its_own_style_or_in_another_this_once() -> None:
    path = start_a_plan()
    assert run("style", str(path), "apa").out == ["The plan cites in this style now: APA (in the text)."]
    assert "References" in headings("export", str(path), "-o", "a.docx")
    assert "Works Cited" in headings("export", str(path), "-o", "a.docx", "--style", "mla")
    assert "References" in headings("export", str(path), "-o", "a.docx")


def test_show_prints_a_plan_in_the_style_asked_for() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for")
    assert "Works Cited" in run("show", str(path), "--style", "mla").out


def test_a_style_that_there_is_not_is_refused() -> None:
    answer = run("style", str(start_a_plan()), "oxford")
    assert answer.code == 2
    assert "'oxford'" in answer.err[-1]


def headings(*command: str) -> list[str]:
    assert run(*command).code == 0
    return [paragraph.text for paragraph in Document("a.docx").paragraphs]


def test_the_works_of_a_plan_go_to_another_program_and_come_back() -> None:
    path = start_a_plan()
    run("place", str(path), "amnesty", "--side", "for")
    assert run("sources", str(path), "-o", "works.json").out == ["Wrote works.json."]
    own_plan("--section", "Writers")
    answer = run("add-evidence", "own.essayplan", "--text", "So it was.", "--source-file", "works.json")
    assert answer.code == 0
    assert any("Khrushchev Era" in line for line in answer.out)


def test_of_several_works_in_a_file_one_is_named() -> None:
    own_plan("--section", "Writers")
    works = '[{"id": "a", "type": "book", "title": "One"}, {"id": "b", "type": "book", "title": "Two"}]'
    Path("works.json").write_text(works)
    say = ("add-evidence", "own.essayplan", "--text", "So it was.", "--source-file")
    assert run(*say, "works.json").err == ["works.json: Say which work after '#'; there are a, b."]
    assert any("Two" in line for line in run(*say, "works.json#b").out)


def test_a_file_of_works_that_cannot_be_read_is_told_of() -> None:
    own_plan("--section", "Writers")
    say = ("add-evidence", "own.essayplan", "--text", "So it was.", "--source-file", "works.json")
    Path("works.json").write_bytes(b"\xff")
    assert run(*say).err == ["works.json: This is not text in UTF-8."]
    Path("works.json").write_text('[{"type": "novel"}]')
    assert len(run(*say).err) == 2


def test_a_document_is_exported_with_options_this_once() -> None:
    path = start_a_plan()
    assert "Appendix: the evidence" in headings("export", str(path), "-o", "a.docx", "--appendix")
    assert "The case in brief" in headings("export", str(path), "-o", "a.docx", "--variant", "revision")
    assert "The case in brief" not in headings("export", str(path), "-o", "a.docx")


def test_options_are_remembered_where_that_is_asked_for() -> None:
    path = start_a_plan()
    run("export", str(path), "-o", "a.docx", "--variant", "revision", "--language", "cy", "--remember")
    assert "The case in brief" in headings("export", str(path), "-o", "a.docx")
    assert "language: cy" in path.read_text()


def test_a_schools_template_is_used_and_forgotten_again() -> None:
    path = start_a_plan()
    Document().save("school.docx")
    with_it = ("export", str(path), "-o", "a.docx")
    assert run(*with_it, "--template", "school.docx", "--remember").code == 0
    assert page_width() == 12240
    assert run(*with_it).code == 0
    assert page_width() == 12240
    assert run(*with_it, "--template", "none").code == 0
    assert page_width() == 11906


def test_a_template_is_not_replaced_by_a_document_made_in_it() -> None:
    path = start_a_plan()
    Document().save("school.docx")
    before = Path("school.docx").read_bytes()
    answer = run("export", str(path), "-o", "school.docx", "--template", "school.docx")
    said = "school.docx: This is the template itself. Choose another name for the document."
    assert (answer.code, answer.err) == (1, [said])
    assert Path("school.docx").read_bytes() == before


def test_a_variant_and_an_appendix_go_into_markdown_too() -> None:
    path = start_a_plan()
    assert run("export", str(path), "-o", "a.md", "--variant", "blank", "--appendix").code == 0
    made = Path("a.md").read_text(encoding="utf-8")
    assert "Planning sheet" in made
    assert "## Appendix: the evidence" in made


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none.dotx", "There is no such template. Choose another, or none."),
        ("school.dotm", "This template holds macros, which are not used. Save it in Word as .dotx."),
        ("school.pdf", "A template’s name must end in .dotx or .docx."),
        ("a.essayplan.docx", "This is not a Word template: it cannot be unpacked."),
    ],
)
def test_a_template_that_cannot_be_used_gets_a_sentence_and_no_document(name: str, said: str) -> None:
    path = start_a_plan()
    Path("a.essayplan.docx").write_bytes(path.read_bytes())
    answer = run("export", str(path), "-o", "a.docx", "--template", name)
    assert (answer.code, answer.err) == (1, [f"{Path(name).absolute()}: {said}"])
    assert not Path("a.docx").exists()


def test_a_word_that_is_no_language_is_refused() -> None:
    answer = run("export", str(start_a_plan()), "-o", "a.docx", "--language", "English!")
    assert answer.code == 2
    assert "'English!' is no language tag; they look like en-GB, cy or de-AT" in answer.err[-1]


def test_a_name_that_is_told_stands_under_the_title_this_once() -> None:
    path = start_a_plan()
    assert run("export", str(path), "-o", "a.md", "--name", "Sam Reed", "--class", "12B").code == 0
    assert "· Sam Reed, 12B\n" in Path("a.md").read_text(encoding="utf-8")
    assert "Sam" not in path.read_text(encoding="utf-8")


def test_a_name_that_is_remembered_prints_the_next_time_until_it_is_taken_away() -> None:
    path = str(start_a_plan())
    assert run("export", path, "-o", "a.html", "--name", "Sam Reed", "--remember").code == 0
    assert run("export", path, "-o", "a.html").code == 0
    assert "Sam Reed" in Path("a.html").read_text(encoding="utf-8")
    assert run("export", path, "-o", "a.html", "--name", "").code == 0
    assert "Sam Reed" not in Path("a.html").read_text(encoding="utf-8")


def page_width() -> int:
    """The width of the page of the document, in twentieths of a point."""
    width = Document("a.docx").sections[0].page_width
    assert width is not None
    return int(width.pt * 20 + 0.5)
