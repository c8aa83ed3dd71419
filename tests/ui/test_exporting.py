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

    def noting(outline: Outline, *, created: datetime) -> bytes:
        threads.append(threading.get_ident())
        return real(outline, created=created)

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


def test_word_is_suspected_only_where_writing_is_not_permitted(
    tmp_path: Path, until: Until, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan.docx").write_bytes(b"")
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write to any file
    exporting, failed = Exporting(), list[str]()
    exporting.failed.connect(failed.append)
    exporting.export(a_plan(), tmp_path / "plan.docx")
    until(lambda: failed)
    assert failed == ["'plan.docx' cannot be written (This file is read-only). Is it open in Word?"]
