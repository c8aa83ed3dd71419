"""The folders that the commands work in."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_plan

from essay_planner.core import edits
from essay_planner.core.places import column
from essay_planner.core.plan import PackReference, Side
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.writing import write_plan

PACK = "small"


@pytest.fixture
def desk(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a small pack in 'mine' that is also installed as 'small'."""
    monkeypatch.chdir(tmp_path)
    data = dump_pack(a_pack(id="small", licence="CC-BY-4.0"))
    for folder in (tmp_path / "mine", planner_home / "packs" / "small"):
        folder.mkdir(parents=True)
        (folder / "pack.yaml").write_bytes(data)
    return tmp_path


@pytest.fixture
def plan_file(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan 'a.essayplan' in the folder to work in, whose pack is installed."""
    monkeypatch.chdir(tmp_path)
    folder = planner_home / "packs" / PACK
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(id=PACK, licence="CC-BY-4.0")))
    path = tmp_path / "a.essayplan"
    unsorted = edits.move_cards(a_plan(), ["k2"], column("s1", Side.FOR), 0)
    write_plan(path, replace(unsorted, packs={"d": PackReference(id=PACK, version="1.0.0")}))
    return path
