"""The Word plan is written beside the window's work, and a failure harms nothing."""

import os
import threading
from datetime import datetime
from pathlib import Path

import docx
import pytest
from tests.builders import a_plan
from tests.ui.conftest import Until

import essay_planner.export.word
from essay_planner.core.outline import Outline
from essay_planner.core.plan import ExportOptions
from essay_planner.export.word import School
from essay_planner.ui.exporting import Exporting

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_plan_becomes_a_word_document(tmp_path: Path, until: Until) -> None:
    exporting, finished = Exporting(), list[Path]()
    exporting.finished.connect(finished.append)
    exporting.export(a_plan(), tmp_path / "plan.docx")
    until(lambda: finished)
    text = "\n".join(p.text for p in docx.Document(str(tmp_path / "plan.docx")).paragraphs)
    assert a_plan().question.text in text


def test_the_document_is_made_off_the_windows_thread(
    tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads, real, finished = list[int](), essay_planner.export.word.to_docx, list[Path]()

    def noting(outline: Outline, *, created: datetime, school: School | None) -> bytes:
        threads.append(threading.get_ident())
        return real(outline, created=created, school=school)

    monkeypatch.setattr(essay_planner.export.word, "to_docx", noting)
    exporting = Exporting()
    exporting.finished.connect(finished.append)
    exporting.export(a_plan(), tmp_path / "plan.docx")
    until(lambda: finished)
    assert threads != [threading.get_ident()]


def test_a_failed_export_says_why(tmp_path: Path, until: Until) -> None:
    exporting, failed = Exporting(), list[str]()
    exporting.failed.connect(failed.append)
    exporting.export(a_plan(), tmp_path / "no-such-folder" / "plan.docx")
    until(lambda: failed)
    assert failed == ["'plan.docx' cannot be written (No such file or directory)."]


@pytest.mark.parametrize(
    ("name", "asked"), [("plan.docx", "Is it open in Word?"), ("plan.html", "Is it open in another program?")]
)
def test_another_program_is_suspected_only_where_writing_is_not_permitted(
    tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch, name: str, asked: str
) -> None:
    (tmp_path / name).write_bytes(b"")
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write to any file
    exporting, failed = Exporting(), list[str]()
    exporting.failed.connect(failed.append)
    exporting.export(a_plan(), tmp_path / name)
    until(lambda: failed)
    assert failed == [f"'{name}' cannot be written (This file is read-only). {asked}"]


@pytest.mark.parametrize(
    ("kind", "opening"), [("pdf", b"%PDF"), ("html", b"<!DOCTYPE"), ("markdown", b"# How"), ("", b"PK")]
)
def test_a_plan_becomes_the_kind_of_file_that_its_options_name(
    tmp_path: Path, until: Until, kind: str, opening: bytes
) -> None:
    exporting, finished = Exporting(), list[Path]()
    exporting.finished.connect(finished.append)
    exporting.export(a_plan(export=ExportOptions(format=kind)), tmp_path / "plan")
    until(lambda: finished)
    assert (tmp_path / "plan").read_bytes().startswith(opening)


def test_to_wait_is_to_have_the_file(tmp_path: Path) -> None:
    exporting = Exporting()
    exporting.export(a_plan(export=ExportOptions(format="pdf")), tmp_path / "plan.pdf")
    exporting.wait()
    assert (tmp_path / "plan.pdf").read_bytes().endswith(b"%%EOF\n")


@pytest.mark.parametrize("kind", ["word", "pdf"])
def test_a_template_that_is_gone_is_said_where_it_is_used(tmp_path: Path, kind: str) -> None:
    exporting, failed, finished = Exporting(), list[str](), list[Path]()
    exporting.failed.connect(failed.append)
    exporting.finished.connect(finished.append)
    exporting.export(a_plan(export=ExportOptions(format=kind, template="gone.dotx")), tmp_path / "plan")
    exporting.wait()
    assert (len(failed), len(finished)) == ((1, 0) if kind == "word" else (0, 1))
