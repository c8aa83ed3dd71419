"""Locks: one holder at a time, and none left when a process dies."""

import errno
import fcntl
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from essay_planner.files import lock as lock_module
from essay_planner.files.lock import FileLock

HOLD = """
import sys
from pathlib import Path
from essay_planner.files.lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan"


def another_process(path: Path) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "True\n"
    return process


def test_a_lock_has_one_holder(path: Path) -> None:
    first, second = FileLock(path), FileLock(path)
    assert first.acquire()
    assert first.acquire()
    assert not second.acquire()
    first.release()
    assert second.acquire()
    second.release()


def test_a_lock_leaves_nothing_behind(path: Path) -> None:
    lock = FileLock(path)
    lock.acquire()
    lock.release()
    lock.release()
    assert list(path.parent.iterdir()) == []


def test_a_lock_says_which_process_holds_it(path: Path) -> None:
    process = another_process(path)
    assert not FileLock(path).acquire()
    assert path.with_name(".plan.lock").read_text(encoding="utf-8").startswith(f"process {process.pid} on ")
    process.communicate()


def test_a_lock_ends_with_its_process(path: Path) -> None:
    process = another_process(path)
    process.kill()
    process.communicate()
    lock = FileLock(path)
    assert lock.acquire()
    lock.release()


def test_a_link_and_its_target_share_a_lock(path: Path) -> None:
    path.write_bytes(b"")
    link = path.with_name("link")
    link.symlink_to(path)
    lock = FileLock(path)
    assert lock.acquire()
    assert not FileLock(link).acquire()
    lock.release()


def test_where_nothing_can_be_written_a_lock_hinders_nobody(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "missing" / "plan")
    assert lock.acquire()
    lock.release()


@pytest.mark.parametrize("put_back", [True, False])
def test_a_lock_file_removed_meanwhile_is_made_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch, put_back: bool
) -> None:
    file = path.with_name(".plan.lock")
    really_lock = lock_module._try_to_lock
    removed: list[bool] = []

    def remove_then_lock(opened: IO[bytes]) -> bool:
        if not removed:
            removed.append(True)
            file.unlink()
            if put_back:
                file.with_name("other").touch()
                file.with_name("other").rename(file)
        return really_lock(opened)

    monkeypatch.setattr(lock_module, "_try_to_lock", remove_then_lock)
    lock = FileLock(path)
    assert lock.acquire()
    assert not FileLock(path).acquire()
    lock.release()


def test_a_lock_writes_into_no_file_that_a_link_leads_to(path: Path) -> None:
    path.with_name("dear").write_bytes(b"words")
    path.with_name(".plan.lock").symlink_to("dear")
    lock = FileLock(path)
    assert lock.acquire()
    lock.release()
    assert path.with_name("dear").read_bytes() == b"words"


def test_on_a_full_disk_a_lock_holds_without_a_name(path: Path) -> None:
    code = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))\n{HOLD}"
    command = [sys.executable, "-c", f"import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n{code}", str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        assert not FileLock(path).acquire()
        assert path.with_name(".plan.lock").read_bytes() == b""


def test_a_drive_without_locks_hinders_nobody(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_file: object, _how: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    lock = FileLock(path)
    assert lock.acquire()
    lock.release()


def test_a_lock_is_renewed_while_its_file_is_there(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "a")
    assert lock.acquire()
    assert lock.renew()
    assert not FileLock(tmp_path / "a").acquire()
    lock.release()


def test_a_lock_whose_file_has_gone_is_taken_again(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "a")
    lock.acquire()
    (tmp_path / ".a.lock").unlink()
    assert lock.renew()
    assert not FileLock(tmp_path / "a").acquire()
    lock.release()


def test_a_lock_that_somebody_took_meanwhile_is_theirs(tmp_path: Path) -> None:
    lock, other = FileLock(tmp_path / "a"), FileLock(tmp_path / "a")
    lock.acquire()
    (tmp_path / ".a.lock").unlink()
    assert other.acquire()
    assert not lock.renew()
    other.release()
    assert lock.renew()
    lock.release()


def test_a_lock_without_a_trace_gets_its_file_once_there_is_a_folder_for_it(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "drive" / "a")
    assert lock.acquire()
    (tmp_path / "drive").mkdir()
    assert lock.renew()
    assert not FileLock(tmp_path / "drive" / "a").acquire()
    lock.release()
