"""Works that a pack has without a title, as a table named them, and those of a list that say which they are."""

from collections.abc import Iterable, Sequence
from dataclasses import fields, replace

from essay_planner.core.pack import Source
from essay_planner.core.source_forms import untitled
from essay_planner.core.text import fold


class Untitled:
    """Looks up which work without a title a listed one is: of one author, and of one year as far as both say it."""

    def __init__(self, known: Iterable[Source], listed: Sequence[Source]) -> None:
        """'known' are the works of the pack, 'listed' all that come."""
        self._known: dict[str, list[Source]] = {}
        self._can_be: dict[str, set[tuple[str, str]]] = {}  # titles and years of listed works, by the id of a known one
        for source in known:
            if source.title == untitled():
                for family in _families(source):
                    self._known.setdefault(family, []).append(source)
        for source in listed:
            for fitting in self.fitting(source):
                self._can_be.setdefault(fitting.id, set()).add((fold(source.title), source.issued[:4]))

    def fitting(self, source: Source) -> list[Source]:
        """The works without a title that a listed one can be."""
        found = [known for family in _families(source) for known in self._known.get(family, ())]
        titled = source.title != untitled()
        return [known for known in dict.fromkeys(found) if titled and _of_one_year(known, source)]

    def is_it(self, source: Source) -> bool:
        """Whether a listed work is surely the one that fits: neither can be another."""
        fitting = self.fitting(source)
        return len(fitting) == 1 and len(self._can_be[fitting[0].id]) == 1


def filled_in(known: Source, source: Source) -> Source:
    """A listed work in the place of one without a title, with its id and with what only that one says."""
    both = ((part.name, getattr(known, part.name), getattr(source, part.name)) for part in fields(Source))
    return replace(source, **{name: here for name, here, there in both if name == "id" or (here and not there)})


def _families(source: Source) -> list[str]:
    return list(dict.fromkeys(fold(name.family or name.literal) for name in source.author))


def _of_one_year(one: Source, other: Source) -> bool:
    return not (one.issued and other.issued) or one.issued[:4] == other.issued[:4]
