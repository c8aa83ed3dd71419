"""Settings: kept between runs, and never a reason not to start."""

import contextlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from essay_planner.files import settings as settings_module
from essay_planner.files.home import home_path
from essay_planner.files.lock import FileLock
from essay_planner.files.settings import Settings, change_settings, read_settings, settings_path, write_settings


def test_settings_come_back_as_they_were_kept() -> None:
    settings = Settings(
        recent=("/a b/x.essayplan",),
        theme="dark",
        text_percent=125,
        font="dyslexic",
        spacing="roomy",
        still=True,
        geometry="AdnQywAD==",
        splitter="AAAA/wAA=",
    )
    write_settings(settings)
    assert read_settings() == settings


def test_without_a_file_everything_is_as_usual() -> None:
    assert read_settings() == Settings()


def test_broken_settings_are_set_aside_with_a_sentence() -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_bytes(b"format: essay-planner-settings/1\ntheme: blue\n")
    found = read_settings()
    assert found.theme == "system"
    assert "'blue' is not one of: system, light," in found.trouble
    assert not settings_path().exists()
    assert settings_path().with_name("settings.yaml.unreadable").exists()


def test_settings_that_cannot_be_opened_are_a_sentence() -> None:
    settings_path().mkdir(parents=True)
    assert "could not be opened: Is a directory" in read_settings().trouble


def test_settings_that_cannot_be_set_aside_are_a_sentence() -> None:
    settings_path().with_name("settings.yaml.unreadable").mkdir(parents=True)
    settings_path().write_bytes(b"\xff\xfe")
    assert "could not be read: " in read_settings().trouble


def test_the_home_can_be_moved(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ESSAY_PLANNER_HOME", str(tmp_path))
    assert home_path() == tmp_path


def test_the_home_is_the_users_own_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ESSAY_PLANNER_HOME", raising=False)
    assert home_path().name == "essay-planner"
    assert os.fspath(home_path()).startswith(os.fspath(Path.home()))


def test_settings_of_an_earlier_version_are_read_without_what_is_no_more() -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    settings_path().write_text(
        "format: essay-planner-settings/1\n"
        "recent:\n- /plans/thaw.essayplan\n"
        "last: /plans/thaw.essayplan\n"
        "theme: dark\n"
        "pack_folders:\n- /mnt/school\n"
    )
    assert read_settings() == Settings(recent=("/plans/thaw.essayplan",), theme="dark", pack_folders=("/mnt/school",))


# -- changed by several --

CHANGE = """
import sys
from dataclasses import replace
from essay_planner.files import settings
settings.PATIENCE = 100  # however slow this machine is
for number in range(40):
    new = f"{sys.argv[1]}{number}"
    settings.change_settings(lambda kept: replace(kept, packs_missed=(*kept.packs_missed, new)))
"""

HELD_BACK = """
from dataclasses import replace
from essay_planner.files import settings
settings.PATIENCE = 100
settings.sleep = lambda _seconds: (print("it waits", flush=True), input())
settings.change_settings(lambda kept: replace(kept, theme="dark"))
print("it is done", flush=True)
"""


def a_process(code: str, *words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", code, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_what_two_processes_change_is_kept_of_both() -> None:
    with a_process(CHANGE, "a") as one, a_process(CHANGE, "b") as other:
        assert (one.wait(), other.wait()) == (0, 0)
    assert sorted(read_settings().packs_missed) == sorted(f"{who}{number}" for who in "ab" for number in range(40))


def test_another_process_waits_while_settings_are_changed() -> None:
    with contextlib.ExitStack() as stack:
        other: list[subprocess.Popen[str]] = []

        def slowly(settings: Settings) -> Settings:
            other.append(stack.enter_context(a_process(HELD_BACK)))
            assert other[0].stdout is not None
            assert other[0].stdout.readline() == "it waits\n"
            return replace(settings, compact=True)

        change_settings(slowly)
        assert other[0].communicate("\n")[0] == "it is done\n"
    assert read_settings() == Settings(theme="dark", compact=True)


def test_settings_are_changed_as_soon_as_another_window_has_done_so(monkeypatch: pytest.MonkeyPatch) -> None:
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    other = FileLock(settings_path())
    assert other.acquire()

    def done(_seconds: float) -> None:
        write_settings(Settings(compact=True))
        other.release()

    monkeypatch.setattr(settings_module, "PATIENCE", 100)
    monkeypatch.setattr(settings_module, "sleep", done)
    change_settings(lambda kept: replace(kept, theme="dark"))
    assert read_settings() == Settings(theme="dark", compact=True)


def test_whoever_keeps_the_settings_for_long_hinders_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings_module, "PATIENCE", 0)
    settings_path().parent.mkdir(parents=True, exist_ok=True)
    other = FileLock(settings_path())
    assert other.acquire()
    assert change_settings(lambda kept: replace(kept, theme="dark")).theme == "dark"
    assert read_settings().theme == "dark"
    assert not FileLock(settings_path()).acquire()
    other.release()


def test_a_change_that_fails_gives_the_settings_free() -> None:
    def fail(_settings: Settings) -> Settings:
        raise ValueError("refused")

    with pytest.raises(ValueError, match="refused"):
        change_settings(fail)
    lock = FileLock(settings_path())
    assert lock.acquire()
    lock.release()


def test_settings_that_cannot_be_read_are_not_changed() -> None:
    settings_path().mkdir(parents=True)
    assert "could not be opened" in change_settings(lambda kept: replace(kept, theme="dark")).trouble
    assert settings_path().is_dir()
