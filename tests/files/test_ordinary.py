"""Ordinary files are read and replaced; pipes, devices and read-only files are refused with a sentence."""

import os
from pathlib import Path

import pytest

from essay_planner.files.atomic import write_atomic
from essay_planner.files.ordinary import read_ordinary


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def test_a_pipe_is_not_waited_for(pipe: Path) -> None:
    with pytest.raises(OSError, match=f"not an ordinary file: '{pipe}'"):
        read_ordinary(pipe, 10)


def test_a_device_is_not_read() -> None:
    with pytest.raises(OSError, match="not an ordinary file: '/dev/zero'"):
        read_ordinary(Path("/dev/zero"), 10)


def test_no_more_is_read_than_tells_that_a_file_is_too_big(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 100)
    assert read_ordinary(tmp_path / "big", 10) == b"x" * 11


def test_a_file_that_fails_while_it_is_read_is_named() -> None:
    with pytest.raises(OSError, match="/proc/self/mem"):
        read_ordinary(Path("/proc/self/mem"), 10)


def test_a_pipe_is_not_replaced_by_a_file(pipe: Path) -> None:
    with pytest.raises(OSError, match="not an ordinary file"):
        write_atomic(pipe, b"x")
    assert pipe.is_fifo()


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write to any file
    (tmp_path / "plan").write_bytes(b"old")
    with pytest.raises(PermissionError, match="read-only"):
        write_atomic(tmp_path / "plan", b"new")
    assert (tmp_path / "plan").read_bytes() == b"old"
