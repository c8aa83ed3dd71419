"""Plans copied with their packs from the command line."""

from pathlib import Path

import pytest

from essay_planner.cli import main
from essay_planner.core.plan import Plan
from essay_planner.packs.reading import read_pack
from essay_planner.plans.reading import read_plan

PACK = "small"
pytestmark = pytest.mark.usefixtures("plan_file")


def run(*words: str) -> int:
    """The exit code of a command."""
    return main(words, lambda _path: 9, lambda _path: 9)


def plan() -> Plan:
    return read_plan(Path("a.essayplan"))


def test_a_copy_has_the_plan_and_its_pack(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("copy", "a.essayplan", "for-anna") == 0
    assert read_plan(Path("for-anna/for-anna.essayplan")) == plan()
    assert read_pack(Path("for-anna/small.evidencepack")).pack.id == PACK
    assert capsys.readouterr().out == "Wrote for-anna/for-anna.essayplan.\nWrote for-anna/small.evidencepack.\n"


def test_a_copy_without_a_pack_that_is_not_at_hand_says_so(
    planner_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (planner_home / "packs" / PACK / "pack.yaml").unlink()
    assert run("copy", "a.essayplan", "for-anna") == 0
    assert [file.name for file in Path("for-anna").iterdir()] == ["for-anna.essayplan"]
    assert "Not at hand, so not with it: small." in capsys.readouterr().err


def test_a_copy_replaces_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("for-anna").mkdir()
    assert run("copy", "a.essayplan", "for-anna") == 1
    assert capsys.readouterr().err == "for-anna: There is something of that name already. Choose another name.\n"
    assert list(Path("for-anna").iterdir()) == []
