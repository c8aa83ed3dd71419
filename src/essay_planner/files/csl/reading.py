"""CSL-JSON read as sources: strictly, with a sentence for everything that is wrong, and all of it at once."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source, SourceClass
from essay_planner.core.text import clean, fold
from essay_planner.files.checks import check_id
from essay_planner.files.csl.dates import from_csl
from essay_planner.files.csl.names import ALSO, DATES, OTHER_ROLES, OURS, PEOPLE, TEXTS
from essay_planner.files.evidence_shapes import SOURCE_TYPES

_MOST = 5000  # works in one file
_TAGS = re.compile(r"</?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>", re.IGNORECASE)
_NAME_PARTS = ("family", "given", "literal", "suffix", "dropping-particle", "non-dropping-particle")
_NAME_MARKS = ("comma-suffix", "static-ordering", "parse-names")


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a file of CSL-JSON holds. 'left_out' names the fields that a source has no place for."""

    sources: tuple[Source, ...]
    left_out: tuple[str, ...] = ()


class CslError(EssayPlannerError):
    """A file of CSL-JSON that cannot be used, with a sentence for each thing that is wrong."""

    def __init__(self, sentences: list[str]) -> None:
        """Keep the sentences; at least one is expected."""
        self.sentences = tuple(sentences)
        super().__init__("\n".join(sentences))


def read_csl(text: str, name: str) -> Loaded:
    """The sources in the text of a CSL-JSON file called 'name'. Raises CslError, and then nothing is taken.

    Ids that could not be ours are made so, and told apart.
    """
    loaded, wrong = read_sound_csl(text, name)
    if wrong:
        raise CslError(list(wrong))
    return loaded


def read_sound_csl(text: str, name: str) -> tuple[Loaded, tuple[str, ...]]:
    """The works in a CSL-JSON file called 'name' with which nothing is wrong, and a sentence for all that is wrong."""
    reading = _Reading(name)
    items = reading.items(text)
    sources = [reading.source(number, item) for number, item in enumerate(items, 1)]
    found = Loaded(tuple(source for source in sources if source), tuple(sorted(reading.left_out)))
    return found, tuple(reading.wrong)


class _Reading:
    """One file, with what was found wrong in it so far."""

    def __init__(self, name: str) -> None:
        self.wrong: list[str] = []
        self.left_out: set[str] = set()
        self._name = name
        self._ids: set[str] = set()
        self._where = ""

    def items(self, text: str) -> list[Any]:
        """The works in the file, not looked at yet."""
        try:
            found = json.loads(text.removeprefix("\ufeff"), parse_constant=_refuse, object_pairs_hook=_once)
        except json.JSONDecodeError as error:
            self._wrong(
                _("This is not JSON at line {line}, column {column}.").format(line=error.lineno, column=error.colno)
            )
            return []
        except (ValueError, RecursionError) as error:
            self._wrong(str(error) if isinstance(error, _Doubled) else _("This is not JSON that can be read."))
            return []
        if isinstance(found, dict):
            found = found.get("items", [found])
        if not isinstance(found, list) or not found or len(found) > _MOST:
            self._wrong(_("A list of 1 to {most} works belongs in the file.").format(most=_MOST))
            return []
        return found

    def source(self, number: int, item: object) -> Source | None:
        """The work as a source, or None where something is wrong with it."""
        before = len(self.wrong)
        self._where = _("work {number}").format(number=number)
        if not isinstance(item, dict):
            self._wrong(_("A work with its fields in braces belongs here."))
            return None
        fields = {ALSO.get(field, field): value for field, value in item.items()}
        self._where += f" ({item['id']})" if isinstance(item.get("id"), str) else ""
        read = dict(self._fields(fields))
        read.setdefault("class_", SourceClass.SECONDARY)
        if not read.get("title"):
            self._wrong(_("It has no title. Give it one, if only in square brackets."))
        kind = fields.get("type")
        if kind not in SOURCE_TYPES:
            self._wrong(
                _("Its type is '{type}', which CSL-JSON does not know. Write one such as book or chapter.").format(
                    type=kind
                )
            )
        return (
            None
            if len(self.wrong) > before
            else Source(id=self._id(fields.get("id"), read["title"]), type=str(kind), **read)
        )

    def _fields(self, fields: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        roles = OTHER_ROLES.get(str(fields.get("type")), {})
        for field, value in fields.items():
            if field in roles or field in PEOPLE:
                ours = roles.get(field) or PEOPLE[field]
                if field in roles or not any(fields.get(csl) for csl, other in roles.items() if other == ours):
                    yield ours, self._people(field, value)
                else:
                    self.left_out.add(field)
            elif field in TEXTS:
                yield TEXTS[field], self._text(field, value)
            elif field in DATES:
                yield DATES[field], self._date(field, value)
            elif field == "custom":
                yield from self._custom(value)
            elif field not in ("id", "type"):
                self.left_out.add(field)

    def _text(self, field: str, value: object) -> str:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return str(value)
        if isinstance(value, str):
            return _TAGS.sub("", clean(value)).strip()
        self._wrong(_("A text belongs in '{field}'.").format(field=field))
        return ""

    def _date(self, field: str, value: object) -> str:
        try:
            return from_csl(value)
        except ValueError as error:
            self._wrong(_("The date in '{field}' cannot be used. {why}").format(field=field, why=error))
            return ""

    def _people(self, field: str, value: object) -> tuple[Name, ...]:
        if not isinstance(value, list):
            self._wrong(_("A list of names belongs in '{field}'.").format(field=field))
            return ()
        return tuple(self._person(field, person) for person in value)

    def _person(self, field: str, person: object) -> Name:
        parts = person if isinstance(person, dict) else {}
        texts = {part: self._text(field, parts[part]) for part in _NAME_PARTS if part in parts}
        if not any(texts.get(part) for part in ("family", "given", "literal")):
            self._wrong(_("A name in '{field}' has neither family, given nor literal.").format(field=field))
        self.left_out |= {f"{field}/{part}" for part in parts if part not in (*_NAME_PARTS, *_NAME_MARKS)}
        family = f"{texts.get('non-dropping-particle', '')} {texts.get('family', '')}".strip()
        given = f"{texts.get('given', '')} {texts.get('dropping-particle', '')}".strip()
        given = ", ".join(part for part in (given, texts.get("suffix", "")) if part)
        return Name(family=family, given=given, literal=texts.get("literal", ""))

    def _custom(self, value: object) -> Iterator[tuple[str, Any]]:
        ours = value.get(OURS) if isinstance(value, dict) else None
        if not isinstance(ours, dict):
            self.left_out.add("custom")
            return
        for field in ("value", "limits"):
            if field in ours:
                yield field, self._text(field, ours[field])
        if "class" in ours:
            yield "class_", self._class(ours["class"])

    def _class(self, word: object) -> SourceClass:
        if word in list(SourceClass):
            return SourceClass(str(word))
        self._wrong(_("'{word}' is not one of: {words}.").format(word=word, words=", ".join(SourceClass)))
        return SourceClass.SECONDARY

    def _id(self, given: object, title: str) -> str:
        """An id that can be ours and that no other work of the file has."""
        wanted = str(given) if isinstance(given, str | int) else title
        if check_id(wanted):
            wanted = re.sub(r"[^a-z0-9]+", "-", fold(wanted)).strip("-")[:80].strip("-") or "work"
        found, number = wanted, 1
        while found in self._ids:
            number += 1
            found = f"{wanted}-{number}"
        self._ids.add(found)
        return found

    def _wrong(self, sentence: str) -> None:
        place = f"{self._name}: {self._where}" if self._where else self._name
        self.wrong.append(f"{place}: {sentence}")


class _Doubled(ValueError):
    """A field that stands twice, said in a sentence."""


def _refuse(word: str) -> float:
    raise ValueError(word)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Doubled(_("The field '{field}' stands twice in one place.").format(field=twice))
    return found
