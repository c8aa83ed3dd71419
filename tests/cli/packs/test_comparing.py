"""Two editions of a pack compared on the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.cli.shell import run

from essay_planner.core import pack_edits
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part
from essay_planner.packs.writing import dump_pack

pytestmark = pytest.mark.usefixtures("desk")
OLD = a_pack(id="small", licence="CC-BY-4.0")


def new_edition(pack: Pack) -> str:
    Path("new.yaml").write_bytes(dump_pack(pack))
    return "new.yaml"


def much_changed() -> Pack:
    pack = pack_edits.add_item(OLD, a_piece("new", "New words."))
    pack = pack_edits.remove_items(pack, Part.EVIDENCE, ["one-day"], published=True)
    pack = pack_edits.change_item(pack, replace(pack.evidence[0], text="Other words.", date="", tags=("gulag",)))
    return pack_edits.move_items(pack, Part.THEMES, ["culture"], 0)


def test_editions_that_are_alike_are_told() -> None:
    answer = run("pack", "diff", "small", "mine")
    assert (answer.code, answer.out, answer.err) == (0, ["They do not differ."], [])


def test_what_differs_is_told_with_old_and_new_text() -> None:
    answer = run("pack", "diff", "small", new_edition(much_changed()))
    assert answer.code == 0
    assert answer.out == [
        "~ withdrawn",
        "  + one-day",
        "~ themes: in another order",
        "+ evidence/new: New words.",
        "~ evidence/amnesty",
        "  text",
        "    - The amnesty of 1953 freed many prisoners.",
        "    + Other words.",
        "  date",
        "    - 1953-03/1953-04",
        "  tags",
        "    + gulag",
        "~ evidence/zhivago",
        "  answers",
        "    - one-day",
        "- evidence/one-day: The one day of 1953 freed many prisoners.",
        "1 item added, 2 changed, 1 gone.",
    ]
    assert answer.err == ["The new edition calls itself 1.0.0. After these changes 2.0.0 is due."]


def test_a_version_that_says_what_changed_is_not_spoken_of() -> None:
    assert run("pack", "diff", "small", new_edition(replace(OLD, title="Other", version="1.0.1+b"))).err == []


def test_what_differs_is_told_to_programs() -> None:
    answer = run("pack", "diff", "small", new_edition(much_changed()), "--json")
    found = json.loads("".join(answer.out))
    assert found["new"] == {"id": "small", "version": "1.0.0", "due": "2.0.0"}
    assert found["added"] == {"evidence": ["new"]}
    assert found["gone"] == {"evidence": ["one-day"]}
    assert found["moved"] == ["themes"]
    assert found["changed"]["evidence"][1] == {
        "id": "zhivago",
        "fields": [{"field": "answers", "old": "one-day", "new": ""}],
    }
    assert found["details"] == [{"field": "withdrawn", "old": "", "new": "one-day"}]


def test_an_edition_that_cannot_be_read_is_told_with_its_place() -> None:
    Path("new.yaml").write_text("format: evidence-pack/1\n")
    answer = run("pack", "diff", "small", "new.yaml")
    assert answer.code == 1
    assert all(line.startswith("new.yaml:") for line in answer.err)
