"""Authors, editors and translators in notes and lists."""

from collections.abc import Sequence

from essay_planner.core.messages import _
from essay_planner.core.pack import Name


def forward(name: Name) -> str:
    """A name as one says it: William Taubman, or the body's own name."""
    return name.literal or f"{name.given} {name.family}".strip()


def inverted(name: Name) -> str:
    """A name as one files it: Taubman, William."""
    return name.literal or ", ".join(part for part in (name.family, name.given) if part)


def surname(name: Name) -> str:
    """What later notes call somebody."""
    return name.literal or name.family or name.given


def listed(names: Sequence[str], most: int = 3) -> str:
    """Names in a row: 'A', 'A and B', 'A, B, and C'; more than 'most' become 'A et al.' as Chicago has it."""
    if len(names) > most:
        return _("{first} et al.").format(first=names[0])
    if len(names) < 3:
        return _(" and ").join(names)
    return _("{others}, and {last}").format(others=", ".join(names[:-1]), last=names[-1])


def listed_inverted(names: Sequence[Name], most: int = 10) -> str:
    """Authors in a list of sources: the first inverted, the others not: 'Evans, David, and Jane Jenkins'."""
    if not names:
        return ""
    written = [inverted(names[0]), *(forward(name) for name in names[1:])]
    if len(written) == 2:
        return _("{first}, and {second}").format(first=written[0], second=written[1])
    return listed(written, most)
