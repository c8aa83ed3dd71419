"""The ids of a pack's items: what they may look like, and new ones made from words."""

import re
from collections.abc import Container

from essay_planner.core.text import fold

ID_PATTERN = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
LONGEST_ID = 100
_ID = re.compile(ID_PATTERN.removesuffix("$") + r"\Z")
_LONGEST_NEW = 40  # characters of an id that the program makes
_FILLERS = frozenset({"a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to"})
_RUN = re.compile("[a-z0-9]+")


def is_id(text: str) -> bool:
    """Whether a text can be an id: lower-case letters, digits, hyphens, and dots between them."""
    return len(text) <= LONGEST_ID and _ID.match(text) is not None


def new_id_for(text: str, taken: Container[str], otherwise: str = "item") -> str:
    """A tidy id from the words of a text that is not among those 'taken': 'The Thaw of 1956' gives thaw-1956.

    'otherwise' is what it begins with where the text holds no Latin letters or digits.
    """
    runs = _RUN.findall(fold(text).replace("'", ""))
    words = [word for word in runs if word not in _FILLERS] or runs
    while len(words) > 1 and len("-".join(words)) > _LONGEST_NEW:
        words.pop()
    base = "-".join(words)[:_LONGEST_NEW] or otherwise
    number, found = 1, base
    while found in taken:
        number += 1
        found = f"{base}-{number}"
    return found
