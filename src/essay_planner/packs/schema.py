"""The JSON Schema of evidence packs, for editors that check while one types; made from the reader's own tables."""

import json

from essay_planner.files.forms import Schema
from essay_planner.packs.shapes import FORMAT, PACK


def pack_schema() -> Schema:
    """The schema (JSON Schema, draft 2020-12). Whether ids exist, and dates are real days, only the reader can say."""
    schema = PACK.schema()
    schema["properties"] = {"format": {"const": FORMAT}, **schema["properties"]}
    schema["properties"]["sources"]["minItems"] = 1
    schema["required"] = ["format", *schema["required"], "licence", "sources"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Evidence pack for Essay Planner",
        **schema,
    }


def dump_schema() -> bytes:
    """The text of the schema, as it ships in resources/schema."""
    return (json.dumps(pack_schema(), indent=2, ensure_ascii=False) + "\n").encode()
