"""The desktop's menu from the command line."""

from pathlib import Path

import pytest

from essay_planner.cli import main


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's entry among the user's programs."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    return tmp_path / "applications" / "essay-planner.desktop"


def desktop(*words: str) -> int:
    return main(["desktop", *words], lambda _path: 9, lambda _path: 9)


def test_the_program_is_put_there_and_every_file_is_named(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desktop("add") == 0
    first, *named = capsys.readouterr().out.splitlines()
    assert first == "Essay Planner is in the desktop's menu now. These files were written:"
    assert str(entry) in named
    assert all(Path(name).is_file() for name in named)


def test_the_program_is_taken_away_and_every_file_is_named(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    desktop("add")
    written = capsys.readouterr().out.splitlines()[1:]
    assert desktop("remove") == 0
    first, *named = capsys.readouterr().out.splitlines()
    assert first == "Essay Planner is in the desktop's menu no longer. These files were removed:"
    assert sorted(named) == sorted(written)
    assert not entry.exists()


def test_where_it_is_not_there_is_nothing_to_take_away(entry: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desktop("remove") == 0
    assert capsys.readouterr().out == "Essay Planner is not in the desktop's menu.\n"


def test_another_word_is_wrong_usage(entry: Path) -> None:
    assert desktop("sideways") == 2
