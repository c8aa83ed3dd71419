"""What the tables of the editor say of a pack's items: names by ids, and how much of the evidence names each."""

from collections import Counter
from functools import cached_property, lru_cache

from essay_planner.core.dates import parse
from essay_planner.core.library import sources_named
from essay_planner.core.pack import Pack, Source
from essay_planner.core.works import family_names


class Facts:
    """Made from one pack; each fact is put together when it is first asked for."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack

    @cached_property
    def themes(self) -> dict[str, str]:
        """The names of themes, by id."""
        return {theme.id: theme.name for theme in self.pack.themes}

    @cached_property
    def sources(self) -> dict[str, str]:
        """A short name of each source, by id."""
        return {source.id: short_name(source) for source in self.pack.sources}

    @cached_property
    def by_theme(self) -> Counter[str]:
        """On how many pieces each theme is."""
        return Counter(theme for piece in self.pack.evidence for theme in piece.themes)

    @cached_property
    def by_source(self) -> Counter[str]:
        """On how many pieces each source is named."""
        return Counter(source for piece in self.pack.evidence for source in sources_named(piece))

    @cached_property
    def by_question(self) -> Counter[str]:
        """How many pieces bear on each question."""
        return Counter(question for piece in self.pack.evidence for question in piece.bearing)


def short_name(source: Source) -> str:
    """'Filtzer 1993', or the title where nobody is named."""
    names = family_names(source.author or source.editor)
    return " ".join(part for part in (names or source.title_short or source.title, source.issued[:4]) if part)


def full_name(source: Source) -> str:
    """'Filtzer, The Khrushchev Era (1993)': enough to know a source by."""
    names = family_names(source.author or source.editor)
    title = f"{names}, {source.title}" if names else source.title
    return f"{title} ({source.issued[:4]})" if source.issued else title


@lru_cache(4096)
def date_words(date: str) -> str:
    """A date in few words; as it is written where it cannot be read."""
    try:
        return parse(date).short_label() if date else ""
    except ValueError:
        return date


@lru_cache(4096)
def date_order(date: str) -> tuple[bool, object]:
    """By what dates are sorted; what has none comes last."""
    try:
        return (False, parse(date).sort_key) if date else (True, 0)
    except ValueError:
        return (True, 0)
