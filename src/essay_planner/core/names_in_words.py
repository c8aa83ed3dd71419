"""Names of authors as a student writes them on one line, and back."""

import re
from collections.abc import Sequence

from essay_planner.core.pack import Name

_JOINTS = re.compile(r"\s+(?:and|&)\s+")
_WORD = re.compile(r"[^\W\d_a-z]\S*")  # begins with a capital


def read_names(text: str) -> tuple[Name, ...]:
    """The names in a line: 'Filtzer, Donald; Jones, Polly', or 'Donald Filtzer and Polly Jones'.

    Two to four words that all begin with a capital are a person, whose last word is the family name. Anything else
    without a comma is a body, such as 'Pravda' or 'Central Committee of the CPSU'.
    """
    found: list[Name] = []
    for part in (part.strip() for part in text.split(";")):
        joined = [piece.strip(" ,") for piece in _JOINTS.split(part)]
        people = [_name(piece) for piece in joined]
        several = len(joined) > 1 and all(name.family for name in people)
        found += people if several else [_name(part)]
    return tuple(name for name in found if name != Name())


def write_names(names: Sequence[Name]) -> str:
    """The names on one line, as 'read_names' reads them."""
    return "; ".join(name.literal or _written(name) for name in names)


def _written(name: Name) -> str:
    return f"{name.family}, {name.given}" if name.given else f"{name.family},"


def _name(text: str) -> Name:
    family, comma, given = text.partition(",")
    if comma:
        return Name(family=family.strip(), given=given.strip())
    words = text.split()
    if 2 <= len(words) <= 4 and all(_WORD.fullmatch(word) for word in words):
        return Name(family=words[-1], given=" ".join(words[:-1]))
    return Name(literal=" ".join(words))
