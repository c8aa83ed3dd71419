"""The main job from Welcome to the saved plan and the Word document, by mouse alone and by keys alone."""

from pathlib import Path

import docx
import pytest
from tests.e2e.desk import Desk

from essay_planner.core.places import Place, cards_in, column
from essay_planner.core.plan import Plan, Side
from essay_planner.packs.catalogue import installed_packs
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.window

QUESTION = "destalinisation-success"
EXPLAINED = "Even the camps could be written about, so fear had lost its hold."


def standing(plan: Plan, side: Side) -> list[str]:
    """The evidence on a side of the plan's first section."""
    place: Place = column(plan.sections[0].id, side)
    return [plan.cards[card].evidence.removeprefix("d/") for card in cards_in(plan, place)]


def statement(name: str) -> str:
    """What a piece of the pack that ships says."""
    loaded, _question = installed_packs().find_question(f"de-stalinisation/{QUESTION}")
    return next(piece.text for piece in loaded.pack.evidence if piece.id == name)


def words_in_tables(path: Path) -> str:
    """What the tables of a Word document say, with the apostrophes that one types."""
    tables = docx.Document(str(path)).tables
    words = "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    return words.replace("’", "'")


def saved_as(desk: Desk, path: Path) -> Plan:
    """Answer the box that asks for a file's name, and return the plan in that file."""
    answer(desk, path)
    desk.until(path.exists, "the plan has its file")
    return read_plan(path)


def answer(desk: Desk, path: Path) -> None:
    desk.find("dialog", "")
    desk.key("ctrl+a")
    desk.type(str(path))
    desk.key("Return")
    desk.until(lambda: desk.look_for("dialog", "") is None, "the box for the file's name closes")


def test_by_mouse_a_question_becomes_a_plan_with_a_card_in_a_file_of_its_own(desk: Desk, tmp_path: Path) -> None:
    desk.open()
    desk.click(desk.find("push button", "Plan this"))
    desk.find("list", "For: Not grouped yet")
    first = desk.find("list item", desk.items("Evidence")[0], within="Evidence")
    desk.drag_into(first.middle, "list", "Against: Not grouped yet")
    desk.until(lambda: desk.items("Against: Not grouped yet"), "the card is Against")
    desk.click(desk.find("menu item", "File"))
    desk.click(desk.find("menu item", "Save as"))
    plan = saved_as(desk, tmp_path / "mine.essayplan")
    (name,) = standing(plan, Side.AGAINST)
    assert plan.question.id == QUESTION
    assert first.name.startswith(statement(name))


def test_by_keys_alone_the_main_job_is_done_from_the_question_to_the_word_plan(desk: Desk, tmp_path: Path) -> None:
    plan_file, word_file = tmp_path / "mine.essayplan", tmp_path / "mine.docx"
    desk.open()
    choose_question(desk)
    place(desk, "novy mir", "f")
    desk.until(lambda: desk.items("For: Not grouped yet"), "the card is For")
    desk.key("Return")
    desk.type(EXPLAINED)
    place(desk, "novocherkassk fired", "a")
    desk.until(lambda: desk.items("Against: Not grouped yet"), "the card is Against")
    desk.key("ctrl+z")
    desk.until(lambda: not desk.items("Against: Not grouped yet"), "the card is gone")
    desk.key("ctrl+shift+z")
    desk.until(lambda: desk.items("Against: Not grouped yet"), "the card is back")
    desk.key("ctrl+shift+s")
    plan = saved_as(desk, plan_file)
    desk.key("ctrl+e")
    answer(desk, word_file)
    desk.until(word_file.exists, "there is a Word document")
    assert standing(plan, Side.FOR) == ["one-day-published"]
    assert standing(plan, Side.AGAINST) == ["novocherkassk-shooting-1962"]
    assert {card.evidence: card.explanation for card in plan.cards.values()} == {
        "d/one-day-published": EXPLAINED,
        "d/novocherkassk-shooting-1962": "",
    }
    printed = words_in_tables(word_file)
    assert statement("one-day-published") in printed
    assert EXPLAINED in printed


def choose_question(desk: Desk) -> None:
    """From Welcome, where 'Start with a question' has the focus, to the board."""
    desk.find("push button", "Plan this")
    desk.key("space")
    desk.type("stalinisation")
    desk.key("Return")
    desk.find("list", "For: Not grouped yet")


def place(desk: Desk, words: str, key: str) -> None:
    """Find a piece and place it with a key."""
    desk.key("ctrl+f")
    desk.type(words)
    desk.until(lambda: len(desk.items("Evidence")) == 1, f"'{words}' finds one piece")
    desk.key("Down", key)
