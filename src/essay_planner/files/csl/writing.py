"""Sources written as CSL-JSON."""

import json
from collections.abc import Iterable
from typing import Any

from essay_planner.core.pack import Name, Source, SourceClass
from essay_planner.files.csl.dates import to_csl
from essay_planner.files.csl.names import DATES, OTHER_ROLES, OURS, PEOPLE, TEXTS


def dump_csl(sources: Iterable[Source]) -> str:
    """The sources as the text of a CSL-JSON file, in their order; empty fields are left out."""
    return json.dumps([_item(source) for source in sources], ensure_ascii=False, indent=2) + "\n"


def _item(source: Source) -> dict[str, Any]:
    roles = {ours: csl for csl, ours in OTHER_ROLES.get(source.type, {}).items()}
    fields = {
        **{csl: getattr(source, ours) for csl, ours in TEXTS.items()},
        **{roles.get(ours, csl): _people(getattr(source, ours)) for csl, ours in PEOPLE.items()},
        **{csl: to_csl(getattr(source, ours)) for csl, ours in DATES.items() if getattr(source, ours)},
    }
    kept = {"value": source.value, "limits": source.limits}
    ours_only = {name: text for name, text in kept.items() if text}
    if source.class_ is not SourceClass.SECONDARY:
        ours_only["class"] = str(source.class_)
    item = {"id": source.id, "type": source.type, **{name: value for name, value in fields.items() if value}}
    return {**item, "custom": {OURS: ours_only}} if ours_only else item


def _people(names: Iterable[Name]) -> list[dict[str, str]]:
    pairs = ((("family", name.family), ("given", name.given), ("literal", name.literal)) for name in names)
    return [{part: words for part, words in pair if words} for pair in pairs]
