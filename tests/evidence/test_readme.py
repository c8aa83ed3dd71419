"""The page that teaches the format says what is true."""

import re

import jsonschema
import pytest
import yaml
from tests.packs.test_schema import EditorLoader

from essay_planner.cli.parser import the_parser
from essay_planner.core.licences import licences
from essay_planner.files.checks import check_date
from essay_planner.files.data import data_path
from essay_planner.packs.reading import load_pack
from essay_planner.packs.schema import pack_schema

PAGE = data_path("evidence", "README.md").read_text(encoding="utf-8")
EXAMPLE, CORRECTION = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_the_example_is_a_sound_pack() -> None:
    loaded = load_pack(EXAMPLE.encode(), "README.md")
    assert [str(warning) for warning in loaded.warnings] == []
    assert len(loaded.pack.evidence) == 4


def test_the_schema_accepts_the_example() -> None:
    jsonschema.Draft202012Validator(pack_schema()).validate(yaml.load(EXAMPLE, EditorLoader))


def test_the_correction_is_sound_in_the_example() -> None:
    text = EXAMPLE.replace("    kind: event\n", f"    kind: event\n{CORRECTION}")
    assert load_pack(text.encode(), "README.md").pack.evidence[1].correction is not None


@pytest.mark.parametrize("date", re.findall(r"`([0-9X][-0-9X~?/.]+)`", PAGE.split("**Dates**")[1].split("**YAML**")[0]))
def test_every_date_is_one(date: str) -> None:
    assert check_date(date) == ""


def test_every_command_of_packs_is_listed_and_no_other() -> None:
    listed = re.findall(r"^\| `pack ([a-z]+)", PAGE, re.MULTILINE)
    parser, _names = the_parser()
    top = next(action for action in parser._actions if action.dest == "command")
    pack = next(action for action in top.choices["pack"]._actions if action.dest == "pack_command")  # type: ignore[index]
    assert sorted(listed) == sorted(pack.choices or ())


def test_the_licences_are_those_that_the_window_offers() -> None:
    told = re.findall(r"^\| `([^`]+)` \|", PAGE.split("## The licence")[1].split("##")[0], re.MULTILINE)
    assert set(told) <= {licence.id for licence in licences()}


def test_the_example_names_the_schema_for_a_pack_beside_the_page() -> None:
    found = re.search(r"\$schema=(\S+)", EXAMPLE)
    assert found
    assert (data_path("evidence", "spanish-armada") / found[1]).resolve().is_file()
