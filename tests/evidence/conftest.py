"""The packs that ship and the example plans beside them, as every test of the evidence reads them."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from essay_planner.core.pack import Evidence, Pack
from essay_planner.core.plan import Plan
from essay_planner.files.data import data_path
from essay_planner.packs.catalogue import example_plans
from essay_planner.packs.reading import LoadedPack, read_pack
from essay_planner.plans.reading import read_plan


@dataclass(frozen=True, slots=True)
class Example:
    """An example plan with the pack that lies beside it."""

    path: Path
    plan: Plan
    loaded: LoadedPack


@pytest.fixture(scope="session")
def shipped() -> list[LoadedPack]:
    """All packs that ship."""
    return [read_pack(path.parent) for path in sorted(data_path("evidence").glob("*/pack.yaml"))]


@pytest.fixture(scope="session")
def packs(shipped: list[LoadedPack]) -> list[Pack]:
    """The values of all packs that ship."""
    return [loaded.pack for loaded in shipped]


@pytest.fixture(scope="session")
def pieces(packs: list[Pack]) -> list[Evidence]:
    """All pieces of evidence of all packs that ship."""
    return [piece for pack in packs for piece in pack.evidence]


@pytest.fixture(scope="session")
def examples() -> list[Example]:
    """All example plans."""
    return [Example(path, read_plan(path), read_pack(path.parent)) for path in example_plans()]
