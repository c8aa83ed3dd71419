"""The published JSON Schema says of a pack what the reader says."""

import jsonschema
import pytest
import yaml
from tests.builders import a_pack

from essay_planner.files.data import data_path
from essay_planner.files.problems import Unreadable
from essay_planner.packs.reading import load_pack
from essay_planner.packs.schema import dump_schema, pack_schema
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
}
FINE = {
    "as it is": ("", ""),
    "a year": ("date: 1958-12", "date: 1958"),
    "an open date": ("date: 1958-12", "date: 1958/.."),
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


def schema_accepts(text: str) -> bool:
    data = yaml.load(text, EditorLoader)
    return bool(jsonschema.Draft202012Validator(pack_schema()).is_valid(data))


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


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(pack_schema())


def test_the_schema_that_ships_is_that_of_the_reader(update_golden: bool) -> None:
    shipped = data_path("resources", "schema", "evidence-pack.schema.json")
    if update_golden:
        shipped.write_bytes(dump_schema())
    assert shipped.read_bytes() == dump_schema()
