"""Fingerprints of what a pack says, by which a plan remembers what its student has seen of it."""

import dataclasses
import hashlib
from collections.abc import Mapping
from typing import Any

_LENGTH = 16  # hexadecimal digits


def fingerprint(value: Any) -> str:
    """A short name for what a value says: equal for equal values, also where a later class has more fields."""
    return hashlib.sha256(repr(_said(value)).encode()).hexdigest()[:_LENGTH]


def _said(value: Any) -> Any:
    """What is said in a value, in a form that does not depend on the order of mappings or on empty fields."""
    if dataclasses.is_dataclass(value):
        fields = ((field.name, _said(getattr(value, field.name))) for field in dataclasses.fields(value))
        return [(name, said) for name, said in fields if said]
    if isinstance(value, Mapping):
        return sorted((str(key), _said(item)) for key, item in value.items())
    if isinstance(value, tuple):
        return [_said(item) for item in value]
    return "" if value is None else str(value)
