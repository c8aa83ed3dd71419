"""What the packs window shows of one thing: its name in the list, and everything beside the list."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

Words = Callable[[], Iterable[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Act:
    """A button: what it says, what it does, and a tip. 'look' is one of the stylesheet's."""

    text: str
    do: Callable[[], object]
    tip: str
    look: str = "outline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One row of the list, by a key of its own, with what stands beside the list when it is chosen.

    'facts' are names with values, 'texts' headings with paragraphs, both made when they are looked at; 'care' says in a
    few words what is wrong, or ''.
    """

    key: str
    title: str
    about: str
    care: str = ""
    facts: Words = tuple
    texts: Words = tuple
    acts: Sequence[Act] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Some rows under a heading; 'nothing' is said where there is none, and without it the heading is left out."""

    heading: str
    rows: Sequence[Shown]
    nothing: str = ""
