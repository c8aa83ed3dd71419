"""The main job by keys alone: no pointer, and nothing that only assistive technology can do."""

from pathlib import Path

import pytest
from tests.access.hands import ByKeys
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


def test_by_keys_alone_a_question_becomes_a_judged_plan_in_word(desk: Desk, tmp_path: Path) -> None:
    hand, plan_file, word_file = ByKeys(desk), tmp_path / "mine.essayplan", tmp_path / "mine.docx"
    desk.open()
    choose_question(hand)
    add(hand, "novocherkassk fired", "a", "Against")
    add(hand, "novy mir", "f", "For")
    explain(hand)
    judge(hand)
    review(hand)
    desk.key("ctrl+shift+s")
    hand.save_under(plan_file)
    desk.key("ctrl+e")
    hand.save_under(word_file)
    check_whole(read_plan(plan_file))
    check_printed(word_file, CONCLUDED)


def choose_question(hand: ByKeys) -> None:
    """From Welcome, where 'Start with a question' has the focus, to a board with sections."""
    hand.desk.find("push button", "Plan this")
    hand.desk.key("space")
    hand.desk.type("stalinisation")
    hand.desk.key("Return")
    hand.desk.find("push button", "Use suggested sections")
    hand.go("push button", "Use suggested sections")
    hand.desk.key("space")
    hand.desk.find("list", f"For: {SECTION}")


def add(hand: ByKeys, words: str, key: str, side: str) -> None:
    """Find a piece and add it to a side of the first section with a letter."""
    hand.desk.key("ctrl+f", "ctrl+a")
    hand.desk.type(words)
    hand.desk.until(lambda: len(hand.desk.items("Evidence")) == 1, f"'{words}' finds one piece")
    hand.desk.key("Down", key)
    hand.desk.until(lambda: hand.desk.items(f"{side}: {SECTION}"), f"the card is {side}")


def explain(hand: ByKeys) -> None:
    """Say of the card added last how it answers the question and what it bears on, and what its section comes to."""
    hand.desk.key("Return")
    hand.desk.type(EXPLAINED)
    hand.go("check box", "Strength: ")
    hand.desk.key("Right", "Right")
    hand.go("check box", f"Bears on: {CRITERION}")
    hand.desk.key("space", "Escape")
    hand.write("So", VERDICT)


def judge(hand: ByKeys) -> None:
    """Say what the criterion comes to, which way all leans, how far, why, and what is concluded."""
    hand.desk.key("ctrl+3")
    hand.desk.find("text", f"Verdict: {CRITERION}")
    hand.desk.type(VERDICT)
    lean(hand, f"Which way the verdict leans, {CRITERION}")
    lean(hand, f"Which way the verdict leans, {SECTION}")
    hand.go("check box", "How far: ")
    hand.desk.key("Right", "Right", "Right")
    lean(hand, "Which way your judgement leans")
    hand.write("What decides it", JUDGEMENT)
    hand.write("Conclusion text", CONCLUDED)


def lean(hand: ByKeys, name: str) -> None:
    """Choose 'leans for', the second of five."""
    hand.go("check box", name)
    hand.desk.key("Right")


def review(hand: ByKeys) -> None:
    """Set the first finding aside, with a reason."""
    hand.desk.key("ctrl+4")
    hand.desk.find("push button", "Set aside")
    hand.desk.key("Delete")
    hand.desk.find("text", "Why it is set aside")
    hand.desk.type(REASON)
    hand.desk.key("Return")
    hand.desk.until(lambda: not hand.desk.look_for("text", "Why it is set aside"), "the finding is set aside")
