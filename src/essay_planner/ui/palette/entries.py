"""What the palette offers: each thing with a name, what sort of thing it is, and what choosing it does."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from essay_planner.core.matching import misfit

MOST = 60  # that are shown: who has not found it among these types on
_LATER = 3  # a fit by what is also said of a thing comes after a like fit by its name


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose. 'also' are more words that it is found by, and 'keys' do the same without the palette."""

    title: str
    kind: str
    act: Callable[[], object]
    keys: str = ""
    also: str = ""


def best(entries: Iterable[Entry], typed: str) -> Sequence[Entry]:
    """The entries that fit what was typed, the best first; those that fit alike stay in their order."""
    if not typed.strip():
        return list(entries)[:MOST]
    fits = [(fit, number, entry) for number, entry in enumerate(entries) if (fit := _fit(entry, typed)) is not None]
    fits.sort(key=lambda found: found[:2])
    return [entry for _fit, _number, entry in fits[:MOST]]


def _fit(entry: Entry, typed: str) -> int | None:
    by_name = misfit(typed, entry.title)
    if by_name is not None:
        return by_name
    by_all = misfit(typed, f"{entry.title} {entry.kind} {entry.also}")
    return None if by_all is None else by_all + _LATER
