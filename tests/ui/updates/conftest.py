"""A plan that was made with an older version of its pack, open in the window."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_plan
from tests.cli.test_updating import OLD, newer
from tests.ui.conftest import open_plan

from essay_planner.core.plan import PackReference, Plan
from essay_planner.packs.reading import load_pack
from essay_planner.packs.updating import keep_edition
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.starting import Program


@pytest.fixture
def outdated(planner_home: Path) -> Plan:
    """The plan, of whose pack a newer version is installed."""
    old = load_pack(dump_pack(OLD), "")
    keep_edition(old)
    folder = planner_home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(newer()))
    question = replace(a_plan().question, period="1953/1964", marks=25)
    packs = {"d": PackReference(id="small", version="1.0.0", sha256=old.sha256)}
    return replace(a_plan(), packs=packs, question=question)


@pytest.fixture
def opened(program: Program, outdated: Plan, tmp_path: Path) -> Program:
    """The program with that plan."""
    open_plan(program, tmp_path / "a.essayplan", outdated)
    program.opener.wait()
    return program
