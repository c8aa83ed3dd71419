"""The schema of packs, for editors."""

import json
from pathlib import Path

import pytest
from tests.cli.shell import run_here as run

from essay_planner.files.data import data_path

pytestmark = pytest.mark.usefixtures("desk")


def test_the_schema_is_written_with_a_word_on_how_editors_find_it() -> None:
    answer = run("pack", "schema", "-o", "mine/evidence-pack.schema.json")
    assert answer.out == [
        "Begin the pack.yaml beside it with this line: # yaml-language-server: $schema=evidence-pack.schema.json"
    ]
    shipped = data_path("resources", "schema", "evidence-pack.schema.json")
    assert Path("mine/evidence-pack.schema.json").read_bytes() == shipped.read_bytes()


def test_the_schema_is_printed_where_no_file_is_named() -> None:
    assert json.loads("\n".join(run("pack", "schema").out))["title"] == "Evidence pack for Essay Planner"
