"""The main job through the accessibility tree alone: by roles and names, without a pointer and without a key."""

from pathlib import Path

import pytest
from tests.access.hands import ByNames
from tests.access.job import CRITERION, EXPLAINED, JUDGEMENT, SECTION, VERDICT, check, check_printed
from tests.e2e.desk import Desk

from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.window


def test_by_names_alone_a_question_becomes_a_judged_plan_in_word_that_is_read_back(desk: Desk, tmp_path: Path) -> None:
    hand, plan_file, word_file = ByNames(desk), tmp_path / "mine.essayplan", tmp_path / "mine.docx"
    desk.open()
    hand.press("push button", "Plan this")
    hand.press("push button", "Use suggested sections")
    add(hand, "novy mir", "For")
    add(hand, "novocherkassk fired", "Against")
    explain(hand)
    judge(hand)
    hand.press("check box", "4 Review")
    hand.press("push button", "Go to")
    hand.choose_in_menu("File", "Save as")
    hand.save_under(plan_file)
    hand.press("push button", "Export")
    hand.write("Save as: the name of the file", str(word_file))
    hand.press("push button", "Export")
    desk.until(word_file.exists, "there is a Word document")
    desk.until(lambda: desk.look_for("dialog", "") is None, "the sheet has closed")
    check(read_plan(plan_file))
    check_printed(word_file)
    hand.choose_in_menu("File", "Close plan")
    hand.press("push button", "Open a plan")
    hand.write("File name", str(plan_file))
    hand.press("push button", "Open")
    desk.find("list item", "In November 1962", within=f"For: {SECTION}")


def add(hand: ByNames, words: str, side: str) -> None:
    """Find a piece and add it to a side of the first section; where it is then is announced."""
    hand.write("Find evidence", words)
    hand.desk.until(lambda: len(hand.desk.items("Evidence")) == 1, f"'{words}' finds one piece")
    hand.select("", within="Evidence")
    hand.choose_in_menu("Evidence", f"Add to {side}")
    hand.hear(f"Added to {side}, {SECTION}, 1 of 1.")


def explain(hand: ByNames) -> None:
    """Say how the card For answers the question and what it bears on, and what its section comes to."""
    hand.select("In November 1962", within=f"For: {SECTION}")
    hand.write("How does this answer the question?", EXPLAINED)
    hand.press("check box", "Strength: Strong")
    hand.press("check box", f"Bears on: {CRITERION}")
    hand.write("So", VERDICT)


def judge(hand: ByNames) -> None:
    """Say what the criterion comes to and what the judgement is."""
    hand.press("check box", "3 Judgement")
    hand.write(f"Verdict: {CRITERION}", VERDICT)
    hand.press("check box", f"Which way the verdict leans, {CRITERION}: leans for")
    hand.press("check box", f"Which way the verdict leans, {SECTION}: leans for")
    hand.press("check box", "Which way your judgement leans: leans for")
    hand.write("What decides it", JUDGEMENT)
