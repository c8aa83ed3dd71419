"""The main job by single clicks of the left button and by text typed in fields: no drag, double click or other key."""

from pathlib import Path

import pytest
from tests.access.hands import ByClicks
from tests.access.job import (
    CONCLUDED,
    CRITERION,
    EXPLAINED,
    JUDGEMENT,
    REASON,
    SECTION,
    VERDICT,
    check_printed,
    check_whole,
)
from tests.e2e.desk import Desk

from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.window

CROSS = (0.94, 0.5)  # where the box for finding has the mark that empties it


def test_by_single_clicks_alone_a_question_becomes_a_judged_plan_in_word(desk: Desk, tmp_path: Path) -> None:
    hand, plan_file, word_file = ByClicks(desk), tmp_path / "mine.essayplan", tmp_path / "mine.docx"
    desk.open()
    hand.click("push button", "Plan this")
    hand.click("push button", "Use suggested sections")
    add(hand, "novocherkassk fired", "Against")
    desk.click(desk.find("text", "Find evidence").at(*CROSS))
    add(hand, "novy mir", "For")
    explain(hand)
    judge(hand)
    review(hand)
    hand.click("menu item", "File")
    hand.click("menu item", "Save as")
    hand.save_under(plan_file, "Save")
    hand.click("push button", "Export")
    hand.save_under(word_file, "Export")
    check_whole(read_plan(plan_file))
    check_printed(word_file, CONCLUDED)


def add(hand: ByClicks, words: str, side: str) -> None:
    """Find a piece, choose it, and add it to a side of the first section by the button of the panel."""
    hand.write("Find evidence", words)
    hand.desk.until(lambda: len(hand.desk.items("Evidence")) == 1, f"'{words}' finds one piece")
    hand.click("list item", "", within="Evidence")
    hand.click("push button", f"Add to {side}")
    hand.desk.until(lambda: hand.desk.items(f"{side}: {SECTION}"), f"the card is {side}")


def explain(hand: ByClicks) -> None:
    """Say of the card added last how it answers the question and what it bears on, and what its section comes to."""
    hand.write("How does this answer the question?", EXPLAINED)
    hand.click("check box", "Strength: Strong")
    hand.click("check box", f"Bears on: {CRITERION}")
    hand.write("So", VERDICT)


def judge(hand: ByClicks) -> None:
    """Say what the criterion comes to, which way all leans, how far, why, and what is concluded."""
    hand.click("check box", "3 Judgement")
    hand.write(f"Verdict: {CRITERION}", VERDICT)
    hand.click("check box", f"Which way the verdict leans, {CRITERION}: leans for")
    for choice in (
        f"Which way the verdict leans, {SECTION}: leans for",
        "How far: Largely successful",
        "Which way your judgement leans: leans for",
    ):
        hand.bring("check box", choice)
    hand.bring("text", "What decides it")
    hand.desk.type(JUDGEMENT)
    hand.bring("text", "Conclusion text")
    hand.desk.type(CONCLUDED)


def review(hand: ByClicks) -> None:
    """Set the first finding aside, with a reason."""
    hand.click("check box", "4 Review")
    hand.click("push button", "Set aside")
    hand.write("Why it is set aside", REASON)
    hand.click("push button", "Set aside")
    hand.desk.until(lambda: not hand.desk.look_for("text", "Why it is set aside"), "the finding is set aside")
