"""Random values of any of our classes for hypothesis, made from the types of their fields."""

import dataclasses
import types
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from essay_planner.core.pack import Citation, Correction, Evidence, Figure, Quote, Source
from essay_planner.core.text import clean
from essay_planner.files.evidence_shapes import SOURCE_TYPES

texts = st.one_of(
    st.text(st.sampled_from(" \n\t'\"#:-?[]{}>|@%&*!`\\a.é\u2028\ufeff😀~"), max_size=12),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(clean),
    st.sampled_from(["no", "1953", "It was said: 'no' #1. " * 8, "Two\nparagraphs.", " x "]),
)
said = texts.filter(str.strip)  # an empty text counts as absent, and one of blanks is no better
ids = st.from_regex(r"[a-z0-9]{1,4}([-.][a-z0-9]{1,4}){0,2}", fullmatch=True)
dates = st.sampled_from(
    ["", "1953", "1953-05", "1953-05-27", "1953/1964", "1956~", "195X", "1953/..", "1957-02/1957-03"]
)
numbers = st.integers(-(10**17), 10**17) | st.floats(allow_nan=False, allow_infinity=False) | st.none()

DATES = {"issued", "original_date", "accessed", "period"}


def values_of(of: type[Any], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Values of a dataclass, every field filled at random by its type unless a strategy for it is given."""
    hints = get_type_hints(of)
    strategies = {}
    for field in dataclasses.fields(of):
        required = field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
        given = fields.get(field.name)
        strategies[field.name] = _of_type(hints[field.name], field.name, required) if given is None else given
    return st.builds(of, **strategies)


def _of_type(hint: Any, name: str, required: bool) -> st.SearchStrategy[Any]:
    if name == "id":
        return ids
    if name in DATES:
        return dates
    if hint is str:
        return said if required else texts
    if hint is bool:
        return st.booleans()
    if isinstance(hint, types.UnionType):
        return st.none() | _of_type(get_args(hint)[0], name, required)
    if hint is int:
        return st.integers(1, 1000)
    if get_origin(hint) is tuple:
        return st.lists(_of_type(get_args(hint)[0], "item", True), max_size=2).map(tuple)
    if get_origin(hint) is Mapping:
        return st.dictionaries(ids, _of_type(get_args(hint)[1], "item", True), max_size=2)
    if issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return values_of(hint)


sources = values_of(Source, type=st.sampled_from(SOURCE_TYPES))


def evidence(known_sources: list[str]) -> st.SearchStrategy[Evidence]:
    """Evidence that names no other sources than these."""
    known = st.sampled_from(known_sources)
    perhaps = known | st.just("")
    return values_of(
        Evidence,
        date=dates,
        figures=st.lists(values_of(Figure, value=numbers), max_size=2).map(tuple),
        quotes=st.lists(values_of(Quote, date=dates, source=perhaps, via=perhaps), min_size=1, max_size=2).map(tuple),
        sources=st.lists(values_of(Citation, source=known, via=perhaps), max_size=2).map(tuple),
        correction=st.none() | values_of(Correction, in_=known, source=known),  # one that was checked says where
    )
