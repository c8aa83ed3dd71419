"""Settings: kept between runs, and never a reason not to start."""

import os
from pathlib import Path

import pytest

from essay_planner.files.home import home_path
from essay_planner.files.settings import Settings, read_settings, settings_path, write_settings


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
