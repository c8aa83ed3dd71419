"""A field that a column of a table can hold, and what people call it."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    """A field by the name it has on the command line, its words for people, and heads that mean it.

    'several' says that one cell can hold several values.
    """

    name: str
    words: Callable[[], str]
    heads: tuple[str, ...] = ()
    several: bool = False


def a_field(name: str, words: Callable[[], str], heads: str = "", several: bool = False) -> Field:
    """A field, with its heads in one text with | between them."""
    return Field(name, words, tuple(filter(None, heads.split("|"))), several)
