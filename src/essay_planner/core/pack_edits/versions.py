"""The number that the next edition of a pack should have (https://semver.org)."""

import re

from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part, items_of

_NUMBERS = re.compile(r"(\d+)\.(\d+)\.(\d+)")


def next_version(before: Pack, now: Pack) -> str:
    """The version for a pack that was 'before' when it was last handed out.

    Where ids are gone the first number goes up, where something was added the second, for other wording the third.
    The version stays where nothing changed; a version that cannot be read begins anew at 1.0.0.
    """
    numbers = _NUMBERS.match(before.version)
    if numbers is None:
        return "1.0.0"
    major, minor, patch = map(int, numbers.groups())
    if _has_lost(before, now):
        return f"{major + 1}.0.0"
    if _has_lost(now, before):
        return f"{major}.{minor + 1}.0"
    return before.version if _is_same(before, now) else f"{major}.{minor}.{patch + 1}"


def _has_lost(before: Pack, now: Pack) -> bool:
    """Whether an id of the first pack is not in the second."""
    return any(
        {item.id for item in items_of(before, part)} - {item.id for item in items_of(now, part)} for part in Part
    )


def _is_same(before: Pack, now: Pack) -> bool:
    return all(getattr(before, name) == getattr(now, name) for name in Pack.__dataclass_fields__ if name != "version")
