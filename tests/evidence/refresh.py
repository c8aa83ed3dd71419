"""Bring the packs that ship and their example plans up to date after a change: 'python -m tests.evidence.refresh'.

A pack is written in the program's own form. An example keeps its words; what it copied of its pack (the pieces that it
uses with their sources and terms, the words of its question, the pack's version and sum) is copied again.
"""

from dataclasses import replace
from pathlib import Path

from essay_planner.core.library import copy_from_pack
from essay_planner.core.plan import PackReference, Plan
from essay_planner.files.data import data_path
from essay_planner.packs.catalogue import example_plans
from essay_planner.packs.reading import LoadedPack, read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import dump_plan

HOW = "Run 'make evidence', look at what it changed, and commit that too."
ALIAS = "d"  # by which every example knows its pack


def refreshed(plan: Plan, loaded: LoadedPack) -> Plan:
    """The plan with its copies from the pack made again; its own words stay.

    Raises:
        ValueError: it asks a question or uses a piece that the pack does not have.
    """
    pack, asked = loaded.pack, loaded.pack.question(plan.question.id)
    used = [card.evidence.removeprefix(f"{ALIAS}/") for card in plan.cards.values()]
    gone = {*used} - {piece.id for piece in pack.evidence}
    if asked is None or gone:
        raise ValueError(f"{plan.id} uses what {pack.id} does not have: {sorted(gone) or plan.question.id}.")
    return replace(
        plan,
        question=replace(plan.question, text=asked.text, period=asked.period, sides=asked.sides),
        packs={ALIAS: PackReference(id=pack.id, version=pack.version, sha256=loaded.sha256)},
        library=copy_from_pack(pack, ALIAS, used),
    )


def stale(packs: list[Path], examples: list[Path]) -> dict[Path, bytes]:
    """The files that are not as they should be, with what should stand in them.

    Packs come before the examples that name their sums: write what is returned for a pack, then ask again.
    """
    wanted = {path: dump_pack(read_pack(path.parent).pack) for path in packs}
    changed = {path: data for path, data in wanted.items() if data != path.read_bytes()}
    if changed:
        return changed
    plans = {path: dump_plan(refreshed(read_plan(path), read_pack(path.parent))) for path in examples}
    return {path: data for path, data in plans.items() if data != path.read_bytes()}


def pack_files() -> list[Path]:
    """The packs that ship."""
    return sorted(data_path("evidence").glob("*/pack.yaml"))


def main() -> None:
    """Write all that is stale, and say what."""
    while changed := stale(pack_files(), example_plans()):
        for path, data in changed.items():
            path.write_bytes(data)
            print(f"Brought up to date: {path}")


if __name__ == "__main__":
    main()
