"""The published JSON Schema says of a pack what the reader says."""

import json
from pathlib import Path

import jsonschema
import pytest
import yaml
from tests.builders import a_pack
from tests.packs.bad_packs import GOOD as GOOD_FILE
from tests.packs.bad_packs import bad_files

from essay_planner.files.data import data_path
from essay_planner.files.forms import Schema
from essay_planner.files.problems import Unreadable
from essay_planner.packs.reading import load_pack
from essay_planner.packs.schema import dump_schema, pack_schema
from essay_planner.packs.schema_words import DESCRIPTIONS, TITLES
from essay_planner.packs.writing import dump_pack

GOOD = dump_pack(a_pack(licence="CC-BY-4.0")).decode()

BAD = {
    "an unknown key": ("kind: statistic", "kinds: statistic"),
    "a word that is no choice": ("kind: statistic", "kind: number"),
    "a text for a list": ("    answers: [amnesty]", "    answers: amnesty"),
    "a list for a text": ("text: The one day", "text: [The one day]\n    note: x"),
    "a missing text": ("title: Khrushchev and de-Stalinisation, 1953–64\n", ""),
    "an empty text": ("title: Khrushchev and de-Stalinisation, 1953–64", "title: ''"),
    "a bad id": ("id: one-day", "id: One Day"),
    "a bad version": ("version: 1.0.0", "version: 1.0"),
    "a bad date": ("date: 1958-12", "date: late 1958"),
    "a bad number": ("marks: 25", "marks: many"),
    "a number out of bounds": ("marks: 25", "marks: 0"),
    "no licence": ("licence: CC-BY-4.0\n", ""),
    "a bad licence": ("licence: CC-BY-4.0", "licence: free for all!"),
    "another format": ("format: evidence-pack/1", "format: evidence-pack/2"),
    "a figure in words": ("kind: statistic", "kind: statistic\n    figures: [{as: x, value: many}]"),
    "a side that is none": ("side: for", "side: both"),
    "a text that is too long": ("text: The one day", f"text: {'word ' * 4000}word"),
    "a text that is too long in a list": ("kind: statistic", f"kind: statistic\n    tags: [{'word ' * 4000}word]"),
}
FINE = {
    "as it is": ("", ""),
    "a text that is almost too long": ("title: ", f"title: {'x' * 19_900}"),
    "a year": ("date: 1958-12", "date: 1958"),
    "an open date": ("date: 1958-12", "date: 1958/.."),
    "a day not known": ("date: 1958-12", "date: 1958-12-XX"),
    "a month not known": ("date: 1958-12", "date: 1958-XX"),
    "an unknown end": ("date: 1958-12", "date: 1958/"),
    "an unknown beginning": ("date: 1958-12", "date: /1958"),
    "about a decade": ("date: 1958-12", "date: 195X~"),
    "a number as a title": ("title: Khrushchev", "title: 1953 #"),
    "figures": ("kind: statistic", "kind: statistic\n    figures: [{as: x, value: 8500000, unit: people}]"),
    "a language": ("licence:", "language: ru\nlicence:"),
    "details": ("kind: statistic", "kind: statistic\n    details: [one, two]"),
}


class EditorLoader(yaml.SafeLoader):
    """YAML as editors read it (1.2): dates are strings."""

    yaml_implicit_resolvers = {  # noqa: RUF012 (PyYAML's own way)
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def reader_accepts(text: str) -> bool:
    try:
        load_pack(text.encode(), "f")
    except Unreadable:
        return False
    return True


VALIDATOR = jsonschema.Draft202012Validator(pack_schema())


def schema_accepts(text: str) -> bool:
    return bool(VALIDATOR.is_valid(yaml.load(text, EditorLoader)))


@pytest.mark.parametrize("name", BAD)
def test_both_refuse(name: str) -> None:
    old, new = BAD[name]
    assert old in GOOD
    text = GOOD.replace(old, new, 1)
    assert (reader_accepts(text), schema_accepts(text)) == (False, False)


@pytest.mark.parametrize("name", FINE)
def test_both_accept(name: str) -> None:
    old, new = FINE[name]
    text = GOOD.replace(old, new, 1)
    assert (reader_accepts(text), schema_accepts(text)) == (True, True)


# What a schema cannot see, by the beginnings of the names of bad packs.
_CANNOT_SEE = {
    (
        "theme-",
        "themes-missing",
        "source-unknown",
        "evidence-unknown",
        "question-unknown",
        "criterion-unknown",
        "mixed-many-unknown",
    ): ("that an id is named which nothing has: it looks at one value at a time"),
    ("id-doubled", "mixed-ids", "withdrawn-but-there", "evidence-answers-itself"): (
        "that two values are the same, or are not allowed to be"
    ),
    ("date-",): "the calendar, and which of two dates comes first",
    ("key-doubled", "yaml-", "hidden-", "mixed-with-broken-yaml"): (
        "how the YAML is written: it is given what an editor's YAML makes of it"
    ),
    ("figure-of-python",): "that a number has an end: YAML's .inf is a number",
}


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_both_refuse_a_bad_pack_but_for_what_a_schema_cannot_see(path: Path) -> None:
    try:
        accepted = schema_accepts(path.read_text())
    except yaml.YAMLError:
        accepted = False  # an editor says so itself
    if accepted:
        assert [reason for names, reason in _CANNOT_SEE.items() if path.stem.startswith(names)]


@pytest.mark.parametrize("names", _CANNOT_SEE, ids=lambda names: names[0])
def test_what_a_schema_cannot_see_is_among_the_bad_packs(names: tuple[str, ...]) -> None:
    def accepted(path: Path) -> bool:
        try:
            return schema_accepts(path.read_text())
        except yaml.YAMLError:
            return False

    assert any(accepted(path) for path in bad_files() if path.stem.startswith(names))


@pytest.mark.parametrize(
    "path", [GOOD_FILE, *data_path("evidence").glob("*/pack.yaml")], ids=lambda path: path.parent.name
)
def test_both_accept_a_good_pack(path: Path) -> None:
    text = path.read_text()
    assert (reader_accepts(text), schema_accepts(text)) == (True, True)


def test_every_key_is_described() -> None:
    def undescribed(schema: Schema) -> list[str]:
        properties = schema.get("properties", {})
        inner = [schema.get("items"), schema.get("additionalProperties"), *properties.values()]
        found = [key for key, value in properties.items() if not value["description"].endswith(".")]
        return found + [key for one in inner if isinstance(one, dict) for key in undescribed(one)]

    assert undescribed(pack_schema()) == []


def test_no_description_is_of_a_key_that_is_not_there() -> None:
    text = dump_schema().decode()
    assert [words for words in DESCRIPTIONS.values() if json.dumps(words, ensure_ascii=False) not in text] == []
    assert [title for title in TITLES.values() if f'"title": "{title}"' not in text] == []


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(pack_schema())


def test_the_schema_that_ships_is_that_of_the_reader(update_golden: bool) -> None:
    shipped = data_path("resources", "schema", "evidence-pack.schema.json")
    if update_golden:
        shipped.write_bytes(dump_schema())
    assert shipped.read_bytes() == dump_schema()
