"""The program's place on a Linux desktop, as the desktop's own tools see it."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.builders import a_pack, a_plan

from essay_planner.core.errors import EssayPlannerError
from essay_planner.files.desktop import PACK_TYPE, PLAN_TYPE, put_on_desktop, take_off_desktop
from essay_planner.packs.archive import make_archive
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.writing import write_plan


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own programs are described."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def said(*command: str | Path) -> str:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60, env=dict(os.environ))
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def type_of(path: Path) -> str:
    """The type that the desktop gives a file."""
    return said("gio", "info", "-a", "standard::content-type", path).rpartition(" ")[2].strip()


def test_the_entry_is_valid(share: Path) -> None:
    put_on_desktop()
    assert said("desktop-file-validate", share / "applications" / "essay-planner.desktop") == ""


def test_plans_and_packs_have_their_types_also_under_another_name(share: Path, tmp_path: Path) -> None:
    put_on_desktop()
    write_plan(tmp_path / "my.essayplan", a_plan())
    shutil.copy(tmp_path / "my.essayplan", tmp_path / "plan-without-an-ending")
    pack = make_archive({"pack.yaml": dump_pack(a_pack())})
    for name in ("my.evidencepack", "pack-without-an-ending"):
        (tmp_path / name).write_bytes(pack)
    names = ("my.essayplan", "plan-without-an-ending", "my.evidencepack", "pack-without-an-ending")
    assert [type_of(tmp_path / name) for name in names] == [PLAN_TYPE, PLAN_TYPE, PACK_TYPE, PACK_TYPE]


@pytest.mark.parametrize("kind", [PLAN_TYPE, PACK_TYPE])
def test_both_kinds_of_files_open_with_the_program(share: Path, kind: str) -> None:
    put_on_desktop()
    assert "essay-planner.desktop" in said("gio", "mime", kind)


def test_each_kind_of_file_has_its_icon_and_the_program_too(share: Path) -> None:
    put_on_desktop()
    icons = share / "icons" / "hicolor" / "scalable"
    assert sorted(str(path.relative_to(icons)) for path in icons.rglob("*.svg")) == [
        "apps/essay-planner.svg",
        "mimetypes/application-vnd.essay-planner.pack+zip.svg",
        "mimetypes/application-vnd.essay-planner.plan+yaml.svg",
    ]


def test_the_entry_starts_the_program_that_is_running(share: Path) -> None:
    put_on_desktop()
    entry = (share / "applications" / "essay-planner.desktop").read_text(encoding="utf-8")
    (first, second) = [line.partition("=")[2] for line in entry.splitlines() if line.startswith("Exec=")]
    assert said(*shlex.split(first)[:-1], "--version").startswith("Essay Planner ")
    assert (shlex.split(first)[-1], shlex.split(second)[-1]) == ("%f", "--new-window")


def test_without_its_command_the_program_is_started_by_python(
    share: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / 'my "50%" $folder' / "python3"))
    put_on_desktop()
    assert said("desktop-file-validate", share / "applications" / "essay-planner.desktop") == ""
    entry = (share / "applications" / "essay-planner.desktop").read_text(encoding="utf-8")
    assert 'my \\\\"50%%\\\\" \\\\$folder/python3" "-m" "essay_planner" %f' in entry


def test_all_of_it_goes_away_again(share: Path) -> None:
    written = put_on_desktop()
    assert all(path.is_file() for path in written)
    assert set(take_off_desktop()) == set(written)
    assert not any(path.exists() for path in written)
    assert take_off_desktop() == []


def test_a_desktop_without_these_tools_gets_the_files_all_the_same(
    share: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert all(path.is_file() for path in put_on_desktop())


def test_without_a_word_of_the_system_the_place_is_in_the_users_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert put_on_desktop()[-1] == tmp_path / ".local" / "share" / "applications" / "essay-planner.desktop"


def test_other_systems_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    with pytest.raises(EssayPlannerError, match="Only the desktops of Linux need this"):
        put_on_desktop()
