"""A newer version of a pack under a plan, decided on with the mouse on a real screen."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_plan
from tests.cli.test_updating import OLD, TEXT, newer
from tests.e2e.desk import Desk

from essay_planner.core.plan import PackReference
from essay_planner.packs.reading import load_pack
from essay_planner.packs.updating import keep_edition
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

pytestmark = pytest.mark.window


def test_a_change_is_taken_one_kept_and_one_undone_with_the_mouse(
    desk: Desk, planner_home: Path, tmp_path: Path
) -> None:
    path, old = tmp_path / "a.essayplan", load_pack(dump_pack(OLD), "")
    keep_edition(old)
    (planner_home / "packs").mkdir(exist_ok=True)
    (planner_home / "packs" / "small.yaml").write_bytes(dump_pack(newer()))
    packs = {"d": PackReference(id="small", version="1.0.0", sha256=old.sha256)}
    question = replace(a_plan().question, period="1953/1964", marks=25)
    before = replace(a_plan(), packs=packs, question=question)
    write_plan(path, before)
    desk.open(path)
    desk.click(desk.find("push button", "See what changed"))
    desk.click(desk.find("push button", "Take: The amnesty of 1953 freed many prisoners."))
    desk.until(lambda: read_plan(path).library.evidence["d/amnesty"].text == TEXT, "the text is the pack's")
    desk.click(desk.find("push button", "Put in the tray: The rehabilitations of 1953 freed many prisoners."))
    desk.until(lambda: len(read_plan(path).tray) == 2, "the new piece is in the tray")
    desk.key("ctrl+z")
    desk.until(lambda: read_plan(path).tray == before.tray, "that is undone")
    desk.click(desk.find("push button", "Keep all"))
    desk.until(lambda: read_plan(path).packs["d"].version == "2.0.0", "the plan goes by the new version")
    desk.leave_dialog()
    assert desk.close() == 0
    plan = read_plan(path)
    assert (plan.cards, plan.sections, plan.judgement) == (before.cards, before.sections, before.judgement)
    assert plan.library.sources["d/filtzer-1993"].issued == "1993"
    assert plan.packs["d"].withdrawn == ("tbilisi",)
