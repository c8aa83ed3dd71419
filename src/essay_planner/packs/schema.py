"""The JSON Schema of evidence packs, for editors that check while one types; made from the reader's own tables."""

import json

from essay_planner.core.ids import ID_PATTERN, LONGEST_ID
from essay_planner.core.pack import Basis, Kind
from essay_planner.files.forms import Schema
from essay_planner.packs.checks import LONGEST_TEXT
from essay_planner.packs.schema_words import TITLES, words_for
from essay_planner.packs.shapes import FORMAT, PACK

_PICTURE = r"^media/(?!.*(^|/)\.{0,2}(/|$)).*[^/]\.([pP][nN][gG]|[jJ][pP][eE]?[gG])$"
_SAYS_SOMETHING = r"\S"


def pack_schema() -> Schema:
    """The schema (JSON Schema, draft 2020-12).

    Whether ids exist and are unique, dates are real days, and pictures are there, only the reader can say.
    """
    schema = PACK.schema()
    schema["properties"] = {"format": {"const": FORMAT}, **schema["properties"]}
    schema["required"] = ["format", *schema["required"], "licence", "sources"]
    _refine(schema["properties"])
    _describe(schema, "")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Evidence pack for Essay Planner",
        "description": "What pack.yaml holds: questions, sources, evidence and terms that students plan essays from.",
        **schema,
    }


def dump_schema() -> bytes:
    """The text of the schema, as it ships in resources/schema."""
    return (json.dumps(pack_schema(), indent=2, ensure_ascii=False) + "\n").encode()


def _refine(pack: Schema) -> None:
    """Say of the keys of a pack what no single value says: see packs.checks."""
    pack["sources"]["minItems"] = 1
    evidence = pack["evidence"]["items"]
    evidence |= _needs("kind", Kind.QUOTATION, {"quotes": {"type": "array", "minItems": 1}})
    correction = evidence["properties"]["correction"]
    correction |= _needs("basis", Basis.CHECKED, {"source": {"pattern": _SAYS_SOMETHING}})
    evidence["properties"]["media"]["items"]["properties"]["file"]["pattern"] = _PICTURE
    pack["terms"]["items"]["properties"]["meanings"]["minItems"] = 1


def _needs(key: str, word: str, others: Schema) -> Schema:
    """Where a key has that word, these keys must be there as well."""
    return {
        "if": {"properties": {key: {"const": str(word)}}, "required": [key]},
        "then": {"properties": others, "required": list(others)},
    }


def _describe(schema: Schema, path: str) -> None:
    """Put words to every key, and to every text how long it may be, and that it says something where it must."""
    if "string" in schema.get("type", ()):
        schema.setdefault("maxLength", LONGEST_TEXT)
    if path in TITLES:
        schema["title"] = TITLES[path]
    required = schema.get("required", [])
    for key, value in schema.get("properties", {}).items():
        inner = f"{path}.{key}" if path else key
        value["description"] = words_for(inner)
        if key in required and "string" in value.get("type", ()):
            value.setdefault("pattern", _SAYS_SOMETHING)
        if value.get("pattern") == ID_PATTERN:
            value["maxLength"] = LONGEST_ID
        _describe(value.get("items", value), inner)
    if isinstance(each := schema.get("additionalProperties"), dict):
        _describe(each, f"{path}.*")
