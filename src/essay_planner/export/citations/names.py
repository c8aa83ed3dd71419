"""Authors, editors and translators in notes, in brackets and in lists."""

import re
from collections.abc import Sequence

from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source


def forward(name: Name) -> str:
    """A name as one says it: William Taubman, or the body's own name."""
    return name.literal or f"{name.given} {name.family}".strip()


def inverted(name: Name) -> str:
    """A name as one files it: Taubman, William."""
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def surname(name: Name) -> str:
    """What later notes call somebody."""
    return name.literal or name.family or name.given


def initials(name: Name, space: str = "") -> str:
    """Given names by their first letters: 'J.D.', or 'J. D.' with a space; 'J.-P.' for Jean-Paul."""
    words = re.split(r"(?:\.\s*|\s+)(?=\w)", name.given.strip())
    return space.join("-".join(f"{part[0]}." for part in word.split("-") if part) for word in words if word)


def with_initials(name: Name, space: str = "") -> str:
    """A name with initials first: J.D. Grossman."""
    if name.literal or not (name.given and name.family):
        return surname(name)
    return f"{initials(name, space)} {name.family}"


def inverted_initials(name: Name, space: str = "") -> str:
    """A name with initials last: Grossman, J.D."""
    if name.literal or not (name.given and name.family):
        return surname(name)
    return f"{name.family}, {initials(name, space)}"


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names in a row: 'A', 'A and B', 'A, B, and C'; more than 'most' become 'A et al.'."""
    if len(names) > most:
        return _("{first} et al.").format(first=names[0])
    return series(names, comma=",")


def series(names: Sequence[str], word: str = "", comma: str = "") -> str:
    """All names, with 'word' (as a rule 'and') before the last, after 'comma' where there are three or more."""
    *others, last = names or [""]
    if not others:
        return last
    return ", ".join(others) + (comma if len(others) > 1 else "") + f" {word or _('and')} {last}"


def listed_inverted(names: Sequence[Name], most: int = 6, kept: int = 3) -> str:
    """Authors in a list of sources, the first inverted: 'Evans, David, and Jane Jenkins'.

    Of more than 'most' the first 'kept' stand, with 'et al.'.
    """
    if not names:
        return ""
    written = [inverted(names[0]), *(forward(name) for name in names[1:])]
    if len(written) > most:
        return _("{names}, et al.").format(names=", ".join(written[:kept]))
    if len(written) == 2:
        return _("{first}, and {second}").format(first=written[0], second=written[1])
    return series(written, comma=",")


def makers(source: Source) -> tuple[Sequence[Name], bool]:
    """Who a work is listed under, and whether these are its editors, for want of an author.

    Editors of the book that a chapter stands in are not the chapter's.
    """
    if source.author or source.type in _IN_A_BOOK or source.type == "interview":
        return source.author, False
    return source.editor, bool(source.editor)


_IN_A_BOOK = frozenset({"chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"})
