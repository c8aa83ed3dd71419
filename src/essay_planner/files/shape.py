"""Shapes: one table for each kind of value says which keys it has in a file, for reading and writing alike."""

import dataclasses
import keyword
from collections.abc import Iterable, Mapping
from typing import Any

from essay_planner.core.messages import _
from essay_planner.files.forms import BAD, Form, Schema, unfinished
from essay_planner.files.reading import Mark, Reading, shortened
from essay_planner.files.yaml_reader import Node, YamlMap

_NOTHING: Any = object()


class Field:
    """One key of a shape and the form of its value. The attribute is the key as Python can write it."""

    def __init__(self, key: str, form: Form, default: Any = _NOTHING) -> None:
        """'default' stands for an absent value; without it, the value class says whether there is one."""
        self.key = key
        self.form = form
        self.attribute = key.replace("-", "_").lower()
        if keyword.iskeyword(self.attribute):
            self.attribute += "_"
        self.default = default

    @property
    def required(self) -> bool:
        """Whether the key must be there."""
        return self.default is _NOTHING


class Shape:
    """How values of one class stand in a file: as a mapping with these keys, in this order.

    'named' is for values that are kept under their id: they are written without it.
    """

    def __init__(self, of: type[Any], fields: Iterable[Field]) -> None:
        """A shape for the dataclass 'of'; every field of the class needs a key."""
        self._class = of
        self._fields = {field.key: field for field in fields}
        defaults = {f.name: _default(f) for f in dataclasses.fields(of)}
        for field in self._fields.values():
            if field.required:
                field.default = defaults[field.attribute]
        self._given = {
            field.attribute: field.default
            for field in self._fields.values()
            if not field.required and defaults[field.attribute] is _NOTHING
        }
        self._required = [field.key for field in self._fields.values() if field.required]

    @property
    def attributes(self) -> frozenset[str]:
        """The attributes of the class that the shape knows."""
        return frozenset(field.attribute for field in self._fields.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in a file, in their order there."""
        return tuple(self._fields)

    def without(self, key: str) -> "Shape":
        """The same shape for files that say one attribute elsewhere: 'read' is given it in 'extra'."""
        rest = [Field(f.key, f.form, f.default) for f in self._fields.values() if f.key != key]
        return Shape(self._class, rest)

    def read(self, node: Node, mark: Mark, reading: Reading, **extra: Any) -> Any:
        """The value, or BAD with every fault noted in 'reading'. An empty value counts as absent."""
        if not isinstance(node, YamlMap):
            reading.fault(mark, _("Names with values belong here, each as 'name: value' on a line of its own."))
            return BAD
        values: dict[str, Any] = self._given | extra
        good = True
        for key, value in node.items():
            field = self._fields.get(key)
            if field is None:
                self._fault_unknown(key, node, reading)
                good = False
            elif value != "":
                found = field.form.read(value, node.values_at[key], reading)
                good = good and found is not BAD
                values[field.attribute] = found
        for key in self._required:
            if node.get(key, "") == "":
                found = self._missing(key, node.keys_at.get(key, mark), reading)
                good = good and found is not BAD
                values[self._fields[key].attribute] = found
        return self._class(**values) if good else BAD

    def _missing(self, key: str, mark: Mark, reading: Reading) -> Any:
        message = _("'{key}' is missing here. Add it.").format(key=key)
        return unfinished(self._fields[key].form, mark, message, reading)

    def _fault_unknown(self, key: str, node: YamlMap, reading: Reading) -> None:
        meant = reading.did_you_mean(key, self._fields)
        if not meant:
            meant = _("It can be: {keys}.").format(keys=", ".join(self._fields))
        reading.fault(node.keys_at[key], _("'{key}' is not known here.").format(key=shortened(key)) + f" {meant}")

    def write(self, value: Any) -> dict[str, Any]:
        """The value as a mapping. What is empty, or as it would be anyway, is left out."""
        written = {}
        for field in self._fields.values():
            item = getattr(value, field.attribute)
            if item != field.default:
                written[field.key] = field.form.write(item)
        return written

    def schema(self) -> Schema:
        """The shape as JSON Schema."""
        schema: Schema = {
            "type": "object",
            "properties": {field.key: _schema(field) for field in self._fields.values()},
            "additionalProperties": False,
        }
        return schema | {"required": self._required} if self._required else schema


def _schema(field: Field) -> Schema:
    schema = field.form.schema()
    return schema | {"not": {"enum": ["", None]}} if field.required else schema


def _default(field: "dataclasses.Field[Any]") -> Any:
    if field.default is not dataclasses.MISSING:
        return field.default
    return field.default_factory() if field.default_factory is not dataclasses.MISSING else _NOTHING


class Named:
    """A mapping from ids to values that are written without their id."""

    def __init__(self, shape: Shape, group: str, attribute: str = "") -> None:
        """'group' is what the keys are ids of. 'attribute' of a value is the key, or what follows '/' in it."""
        self._shape, self._group, self._attribute = shape, group, attribute

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """A dict of values, in the order of the file."""
        if not isinstance(node, YamlMap):
            reading.fault(mark, _("Names with values belong here, each as 'name: value' on a line of its own."))
            return BAD
        found = {}
        for name, value in node.items():
            reading.define(self._group, name, node.keys_at[name])
            extra = {self._attribute: name.partition("/")[2] or name} if self._attribute else {}
            found[name] = self._shape.read(value, node.values_at[name], reading, **extra)
        return BAD if BAD in found.values() else found

    def write(self, value: Mapping[str, Any]) -> Any:
        """A dict of written values."""
        return {name: self._shape.write(item) for name, item in value.items()}

    def schema(self) -> Schema:
        """An object."""
        return {"type": "object", "additionalProperties": self._shape.schema()}
