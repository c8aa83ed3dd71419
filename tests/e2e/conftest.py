"""A desk with a plan of a small pack on it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.builders import a_library, a_pack, an_empty_plan
from tests.e2e.desk import Desk

from essay_planner.core.edits import place_evidence
from essay_planner.core.places import Place
from essay_planner.core.plan import PackReference, Plan, Section
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

# What Qt's bridge to screen readers says of itself: when one asks for its bus, or for what has just gone, and when its
# bus does not say in time whether it wants a key for itself; the key is handed on then, and a late answer is for none.
_HARMLESS = (
    "qt.accessibility.atspi: AtSpiAdaptor::applicationInterface does not implement",
    "qt.accessibility.atspi: Could not find accessible on path",
    "QSpiApplication::keyEventError ",
    "QSpiApplication::notifyKeyboardListenerCallback with no queued key called",
)


@pytest.fixture
def small_pack(planner_home: Path) -> str:
    """The id of an installed pack of six pieces of evidence."""
    folder = planner_home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(id="small", licence="CC-BY-4.0")))
    return "small"


@pytest.fixture
def desk(planner_home: Path) -> Iterator[Desk]:
    """A desk on which nothing is open yet. The program must not have complained by the end."""
    with Desk(planner_home, "1460x980") as desk:
        yield desk
        said = [line for line in desk.log().splitlines() if not line.startswith(_HARMLESS)]
    assert said == []


class PlanFile:
    """A plan in a file, and what was saved to it."""

    def __init__(self, path: Path, desk: Desk) -> None:
        self.path = path
        self._desk = desk

    def write(self, placed: dict[Place, tuple[str, ...]], sections: tuple[Section, ...]) -> None:
        """Write a plan with those sections, and evidence in those places."""
        plan = an_empty_plan(packs={"d": PackReference(id="small", version="1.0.0")}, sections=sections)
        number = 0
        for place, names in placed.items():
            cards = {f"k{number + n}": f"d/{name}" for n, name in enumerate(names)}
            number += len(cards)
            plan = place_evidence(plan, cards, a_library(), place)
        write_plan(self.path, plan)

    @property
    def saved(self) -> Plan:
        """The plan as it is in the file now."""
        return read_plan(self.path)

    def wait_for(self, fact: Callable[[Plan], bool], what: str) -> Plan:
        """Wait until the saved plan is as 'fact' says, and return it."""
        return self._desk.until(lambda: self.saved if fact(self.saved) else None, what)


@pytest.fixture
def plan_file(tmp_path: Path, small_pack: str, desk: Desk) -> PlanFile:
    """A file for a plan on the small pack; nothing is in it yet."""
    return PlanFile(tmp_path / "my.essayplan", desk)
