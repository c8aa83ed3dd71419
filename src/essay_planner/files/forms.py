"""The forms a value can take in a file: text, number, choice, list, … Each reads, writes and describes itself."""

import math
import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from essay_planner.core.messages import _
from essay_planner.files.reading import Mark, Reading, shortened
from essay_planner.files.yaml_reader import Node, YamlList, YamlMap

BAD: Any = object()  # stands for a value with a fault, until the reading ends

Schema = dict[str, Any]

_FEW = 12  # choices that are all told, even where it is clear which one is meant


class Form(Protocol):
    """How one kind of value stands in a file."""

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The value of a node, or BAD with a fault noted in 'reading'."""

    def write(self, value: Any) -> Any:
        """The value as text, number, list or mapping, for the YAML writer."""

    def schema(self) -> Schema:
        """The form as JSON Schema (draft 2020-12)."""


def unfinished(form: Form, mark: Mark, message: str, reading: Reading) -> Any:
    """What stands for a value that is not filled in, where the reading goes on with it; else BAD, and a fault."""
    made_of_fields = hasattr(form, "attributes")
    blank = getattr(form, "blank", BAD)
    if blank is BAD and not made_of_fields:
        reading.fault(mark, message)
    elif reading.gap(mark, message):
        return form.read(YamlMap(mark), mark, reading) if made_of_fields else blank
    return BAD


def _not_text(mark: Mark, reading: Reading) -> Any:
    reading.fault(mark, _("A text belongs here, not a list or braces. If this is a text, put quotes round it."))
    return BAD


class Text:
    """A string. 'check' returns a sentence for a string that will not do, else ''."""

    blank: Any = ""

    def __init__(
        self, check: Callable[[str], str] | None = None, pattern: str = "", may_be_number: bool = False
    ) -> None:
        """'pattern' is what 'check' allows as a regular expression, for the JSON Schema.

        With 'may_be_number' that lets an editor's YAML take a text such as 1953 for a number.
        """
        self._check = check
        self._pattern = pattern
        self._types = ["string", "integer"] if may_be_number else ["string"]

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The string as it is written."""
        if not isinstance(node, str):
            return _not_text(mark, reading)
        if self._check is not None and (complaint := self._check(node)):
            return node if reading.gap(mark, complaint) else BAD
        return node

    def write(self, value: Any) -> Any:
        """The string itself."""
        return value

    def schema(self) -> Schema:
        """A string; or what an editor's YAML takes a text for that is written without quotes."""
        if self._pattern:
            return {"type": self._types, "pattern": self._pattern}
        return {"type": ["string", "number", "boolean"]}


class Id(Text):
    """The id that an item has, unique in its group."""

    def __init__(self, group: str, check: Callable[[str], str] | None = None, pattern: str = "") -> None:
        """'group' names what the ids are of."""
        super().__init__(check, pattern)
        self._group = group

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The id; noted as defined."""
        value = super().read(node, mark, reading)
        if value is not BAD:
            reading.define(self._group, value, mark)
        return value


class Ref(Text):
    """The id of another item, in the group of that name."""

    def __init__(self, group: str) -> None:
        """'group' names what the id is of."""
        super().__init__()
        self._group = group

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The id; noted as named."""
        value = super().read(node, mark, reading)
        if value is not BAD:
            reading.refer(self._group, value, mark)
        return value


class Choice:
    """One of a few words."""

    def __init__(self, words: Iterable[str]) -> None:
        """The words: strings, or an enumeration whose members are to be found for them."""
        self._words = {str(word): word for word in words}
        self.blank: Any = "" if all(type(word) is str for word in self._words.values()) else BAD

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The word, or the member of the enumeration."""
        if not isinstance(node, str):
            return _not_text(mark, reading)
        found = self._words.get(node)
        if found is not None:
            return found
        meant = reading.did_you_mean(node, self._words)
        if meant and len(self._words) > _FEW:
            message = _("'{word}' is not known here.")
        else:
            message = _("'{word}' is not one of: {words}.")
        message = f"{message.format(word=shortened(node), words=', '.join(self._words))} {meant}".rstrip()
        if self.blank is not BAD:
            return node if reading.gap(mark, message) else BAD
        reading.fault(mark, message)
        return BAD

    def write(self, value: Any) -> Any:
        """The word."""
        return str(value)

    def schema(self) -> Schema:
        """An enumeration."""
        return {"enum": list(self._words)}


class Flag:
    """Yes or no."""

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """True for yes or true, False for no or false."""
        if node in ("yes", "true"):
            return True
        if node in ("no", "false"):
            return False
        reading.fault(mark, _("Write 'yes' or 'no' here."))
        return BAD

    def write(self, value: Any) -> Any:
        """The truth value; the writer says yes or no."""
        return value

    def schema(self) -> Schema:
        """A boolean, or its word where an editor's YAML is of version 1.2."""
        return {"enum": [True, False, "yes", "no"]}


_WHOLE = re.compile(r"-?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,400}(\.\d{1,400})?([eE][-+]?\d{1,3})?", re.ASCII)


class Whole:
    """A whole number within bounds, both included."""

    def __init__(self, least: int, most: int) -> None:
        """The bounds."""
        self._least, self._most = least, most

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The number."""
        if isinstance(node, str) and _WHOLE.fullmatch(node) and self._least <= int(node) <= self._most:
            return int(node)
        message = _("A whole number from {least} to {most} belongs here.")
        reading.fault(mark, message.format(least=self._least, most=self._most))
        return BAD

    def write(self, value: Any) -> Any:
        """The number."""
        return value

    def schema(self) -> Schema:
        """An integer."""
        return {"type": "integer", "minimum": self._least, "maximum": self._most}


class Decimal:
    """A number, whole or not."""

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """An int if it is written as one, else a finite float."""
        if isinstance(node, str):
            if _WHOLE.fullmatch(node):
                return int(node)
            if _DECIMAL.fullmatch(node) and math.isfinite(float(node)):
                return float(node)
        reading.fault(mark, _("A number belongs here, in digits alone, such as 8500000 or 1.5."))
        return BAD

    def write(self, value: Any) -> Any:
        """The number."""
        return value

    def schema(self) -> Schema:
        """A number."""
        return {"type": "number"}


class ListOf:
    """A list of values of one form, kept as a tuple."""

    blank: Any = ()

    def __init__(self, form: Form) -> None:
        """The form of each item."""
        self._form = form

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """The items that have no fault; an empty item is one."""
        if not isinstance(node, YamlList):
            reading.fault(mark, _("A list belongs here. Write each item on a line of its own, after '- '."))
            return BAD
        found = tuple(self._read_item(*item, reading) for item in zip(node, node.items_at, strict=True))
        return BAD if BAD in found else found

    def _read_item(self, node: Node, mark: Mark, reading: Reading) -> Any:
        if node == "":
            message = _("This item of the list is empty. Fill it in, or delete it.")
            return unfinished(self._form, mark, message, reading)
        return self._form.read(node, mark, reading)

    def write(self, value: Any) -> Any:
        """The list of written items."""
        return [self._form.write(item) for item in value]

    def schema(self) -> Schema:
        """An array."""
        return {"type": "array", "items": self._form.schema()}


class MapOf:
    """A mapping from names, themselves of a form, to values of one form."""

    def __init__(self, name: Form, form: Form) -> None:
        """The forms of each name and each value."""
        self._name, self._form = name, form

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """A dict in the order of the file."""
        if not isinstance(node, YamlMap):
            reading.fault(mark, _("Names with values belong here, each as 'name: value' on a line of its own."))
            return BAD
        found = {
            self._name.read(name, node.keys_at[name], reading): self._form.read(value, node.values_at[name], reading)
            for name, value in node.items()
        }
        return BAD if BAD in found or BAD in found.values() else found

    def write(self, value: Mapping[Any, Any]) -> Any:
        """A dict of written names and values."""
        return {self._name.write(name): self._form.write(item) for name, item in value.items()}

    def schema(self) -> Schema:
        """An object."""
        return {"type": "object", "propertyNames": self._name.schema(), "additionalProperties": self._form.schema()}


TEXT = Text()
TEXTS = ListOf(TEXT)
