"""Saving: the whole file or the old one, whatever happens."""

import os
import random
import resource
import signal
import stat
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from essay_planner.files.atomic import backup_of, sweep, write_atomic


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_made_or_replaced(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    write_atomic(path, b"one")
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["plan"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "link").symlink_to("target")
    write_atomic(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"new"


def test_permissions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write_atomic(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_atomic(tmp_path / "plan", b"new")
    assert (tmp_path / "plan").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("links", [True, False])
def test_earlier_versions_are_kept_newest_first(tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_link(source: object, target: object) -> None:
        raise OSError("a file system without links")

    if not links:
        monkeypatch.setattr(os, "link", no_link)
    path = tmp_path / "plan"
    for version in range(5):
        write_atomic(path, str(version).encode(), backups=2)
    assert names(tmp_path) == ["plan", "plan.bak1", "plan.bak2"]
    assert [backup_of(path, n).read_bytes() for n in (1, 2)] == [b"3", b"2"]


def test_a_folder_that_cannot_be_written_leaves_no_trace(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_atomic(tmp_path / "missing" / "plan", b"x")


def test_a_target_that_cannot_be_replaced_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_atomic(tmp_path / "plan", b"x")
    assert names(tmp_path) == ["plan"]


def test_a_folder_that_cannot_be_flushed_does_not_matter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "O_RDONLY", os.O_WRONLY)  # a folder cannot be opened for writing
    write_atomic(tmp_path / "plan", b"x")
    assert (tmp_path / "plan").read_bytes() == b"x"


def test_what_an_old_cut_off_save_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    for name in (".plan.old.tmp", ".plan.new.tmp", ".other.old.tmp", ".plan.old.lock"):
        (tmp_path / name).touch()
        if "old" in name:
            os.utime(tmp_path / name, (0, 0))
    write_atomic(tmp_path / "plan", b"x")
    assert names(tmp_path) == [".other.old.tmp", ".plan.new.tmp", ".plan.old.lock", "plan"]


def test_who_holds_the_lock_removes_all_that_cut_off_saves_left(tmp_path: Path) -> None:
    for name in (".plan.new.tmp", ".other.new.tmp", "plan"):
        (tmp_path / name).touch()
    sweep(tmp_path / "plan", 0)
    assert names(tmp_path) == [".other.new.tmp", "plan"]


def run(code: str, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-c", textwrap.dedent(code), *arguments], stdout=subprocess.PIPE)


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    path.write_bytes(b"old")
    process = run(
        """
        import resource, signal, sys
        from pathlib import Path
        from essay_planner.files.atomic import write_atomic
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        try:
            write_atomic(Path(sys.argv[1]), b"x" * 100_000, backups=1)
        except OSError as error:
            print("refused")
        """,
        str(path),
    )
    assert process.communicate()[0] == b"refused\n"
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["plan"]


def test_a_full_disk_is_told_to_the_caller(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            write_atomic(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert names(tmp_path) == ["plan"]


def test_a_kill_in_the_middle_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "plan"
    whole = {bytes([65 + n]) * 300_000 for n in range(26)}
    for _round in range(10):
        process = run(
            """
            import itertools, sys
            from pathlib import Path
            from essay_planner.files.atomic import write_atomic
            for n in itertools.count():
                write_atomic(Path(sys.argv[1]), bytes([65 + n % 26]) * 300_000, backups=2)
                print(n, flush=True)
            """,
            str(path),
        )
        assert process.stdout is not None
        for _saved in range(random.randint(1, 20)):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.communicate()
        for file in (path, *filter(Path.exists, (backup_of(path, 1), backup_of(path, 2)))):
            assert file.read_bytes() in whole
