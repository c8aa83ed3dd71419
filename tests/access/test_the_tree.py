"""What a screen reader is told in every stage and dialog, read over its own bus."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from tests.access.showing import scenes
from tests.e2e.desk import Desk, Thing

pytestmark = pytest.mark.window

CONTROLS = ("push button", "toggle button", "check box", "radio button", "text", "combo box", "spin button", "slider")
LISTS = ("list", "table", "tree", "page tab", "list item", "menu item", "check menu item", "radio menu item", "link")

UNNAMED = ("scroll pane", "frame", "dialog", "table cell")  # a cell of a table may be empty, and is told to be


def wrong(things: Sequence[Thing]) -> Iterator[str]:
    """Sentences on what cannot be understood, or used, from what is told."""
    for thing in things:
        told = [*thing.labels] if thing.role == "combo box" else [thing.name]
        focusable = "focusable" in thing.states and thing.role not in UNNAMED
        if (thing.role in (*CONTROLS, *LISTS) or focusable) and not any(words.strip() for words in told):
            inside = things[thing.parent]
            yield f"{thing.role} at {thing.whole} in {inside.role} '{inside.name}' has no name"
        if thing.role in CONTROLS and "focusable" in thing.states and "sensitive" in thing.states and not thing.acts:
            yield f"nothing can be done with the {thing.role} '{thing.name}'"


@pytest.mark.timeout(1200)  # each of many windows is asked for over the bus, thing by thing: a busy machine takes long
def test_every_control_of_every_stage_and_dialog_has_a_name(desk: Desk, tmp_path: Path) -> None:
    program = desk.open_talking("tests.access.showing", tmp_path)
    assert program.stdin is not None
    assert program.stdout is not None
    found: list[str] = []
    for scene in scenes():
        program.stdin.write(b"\n")
        program.stdin.flush()
        assert program.stdout.readline().decode().strip() == scene.name
        things = desk.read()
        assert len(things) > 5, scene.name
        found += [f"{scene.name}: {fault}" for fault in dict.fromkeys(wrong(things))]
    program.stdin.close()
    assert program.wait(20) == 0
    assert found == []
