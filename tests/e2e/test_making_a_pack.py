"""A teacher makes a pack from nothing in the window, and hands out one file that a student could open."""

from pathlib import Path

import pytest
from tests.e2e.desk import Desk

from essay_planner.packs.reading import read_pack

pytestmark = pytest.mark.window


def write(desk: Desk, field: str, words: str) -> None:
    """Click into a field and type."""
    desk.click(desk.find_at_rest("text", field))
    type_in(desk, field, words)


def type_in(desk: Desk, field: str, words: str) -> None:
    """Type into a field once it has the focus."""
    desk.find_focused("text", field)
    desk.type(words)
    desk.until(lambda: desk.find("text", field).text == words, f"'{field}' says '{words}'")


def test_a_pack_is_made_from_nothing_to_one_file_with_the_mouse(desk: Desk, planner_home: Path, tmp_path: Path) -> None:
    desk.open()
    desk.click(desk.find_at_rest("push button", "Make a pack"))
    desk.click(desk.find_at_rest("push button", "New empty pack"))
    write(desk, "Title of the pack", "Causes of the First World War")
    desk.click(desk.find_at_rest("combo box", "Choose"))
    desk.key("Down", "Return")
    desk.click(desk.find_at_rest("push button", "Add a name"))
    type_in(desk, "Name", "Ada Teacher")
    desk.click(desk.find_at_rest("check box", "Questions"))
    desk.click(desk.find_at_rest("push button", "New question"))
    write(desk, "The question", "How far was Germany to blame?")
    write(desk, "What the For side says", "Germany was to blame")
    write(desk, "What the Against side says", "Others were to blame")
    desk.click(desk.find_at_rest("check box", "Sources"))
    desk.click(desk.find_at_rest("push button", "New source"))
    write(desk, "Author", "Clark, Christopher")
    write(desk, "Title", "The Sleepwalkers")
    desk.click(desk.find_at_rest("check box", "Evidence"))
    desk.click(desk.find_at_rest("push button", "New piece"))
    write(desk, "What it says", "Germany promised Austria its support in July 1914.")
    desk.click(desk.find_at_rest("push button", "Add a source"))
    type_in(desk, "Source", "Sleep")
    desk.key("Down", "Return")
    desk.until(lambda: desk.look_for("check box", "1 thing to look at"), "nothing is to be mended")
    desk.click(desk.find_at_rest("push button", "Hand out"))
    desk.click(desk.find_at_rest("push button", "Choose where to put the file"))
    desk.click(desk.find_at_rest("text", "File name"))
    desk.key("ctrl+a")
    desk.type(f"{tmp_path}/War.evidencepack")
    desk.click(desk.find_at_rest("push button", "Save"))
    desk.until(lambda: (tmp_path / "War.evidencepack").exists(), "the file is there")
    pack = read_pack(tmp_path / "War.evidencepack").pack
    assert (pack.title, pack.version, pack.licence) == ("Causes of the First World War", "1.0.0", "CC-BY-4.0")
    assert [author.name for author in pack.authors] == ["Ada Teacher"]
    (piece,) = pack.evidence
    assert piece.text == "Germany promised Austria its support in July 1914."
    assert [citation.source for citation in piece.sources] == [source.id for source in pack.sources]
    assert (pack.questions[0].id, pack.sources[0].id) == ("how-far-was-germany-blame", "sleepwalkers")
