"""What sort of work a source is, as far as citation styles treat sorts differently.

CSL-JSON's types (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types) are many more. A
film's 'author' is its director, and an interview's 'author' is who answers and its 'editor' who asks.
"""

from enum import Enum, auto

from essay_planner.core.messages import _
from essay_planner.core.pack import Source, SourceClass


class Kind(Enum):
    """The sorts of works that styles write in ways of their own."""

    BOOK = auto()
    REPORT = auto()
    CHAPTER = auto()
    ARTICLE = auto()
    NEWS = auto()
    THESIS = auto()
    PAGE = auto()
    SPEECH = auto()
    FILM = auto()
    BROADCAST = auto()
    IMAGE = auto()
    INTERVIEW = auto()
    ARCHIVE = auto()
    DOCUMENT = auto()


_KINDS = {
    **dict.fromkeys(("book", "classic", "collection", "pamphlet", "periodical", "musical_score"), Kind.BOOK),
    **dict.fromkeys(("report", "standard", "dataset", "software"), Kind.REPORT),
    **dict.fromkeys(("chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference"), Kind.CHAPTER),
    **dict.fromkeys(("article-journal", "article", "review", "review-book"), Kind.ARTICLE),
    **dict.fromkeys(("article-newspaper", "article-magazine"), Kind.NEWS),
    **dict.fromkeys(("webpage", "post", "post-weblog"), Kind.PAGE),
    **dict.fromkeys(("speech", "hearing", "event", "performance"), Kind.SPEECH),
    **dict.fromkeys(("broadcast", "song"), Kind.BROADCAST),
    **dict.fromkeys(("graphic", "figure", "map"), Kind.IMAGE),
    "thesis": Kind.THESIS,
    "motion_picture": Kind.FILM,
    "interview": Kind.INTERVIEW,
}
_STAND_ALONE = frozenset({Kind.BOOK, Kind.REPORT, Kind.FILM, Kind.IMAGE})


def kind_of(source: Source) -> Kind:
    """The sort of work that a source is; letters, laws and the like are archive pieces if they say where they lie."""
    found = _KINDS.get(source.type, Kind.DOCUMENT)
    return Kind.ARCHIVE if found is Kind.DOCUMENT and source.archive_location else found


def stands_alone(source: Source) -> bool:
    """Whether a work is published by itself, not in another: its title is in italics in every style."""
    return kind_of(source) in _STAND_ALONE


def genre_of(source: Source) -> str:
    """What sort of document it says it is; a study document says at least that."""
    if source.genre or source.class_ is not SourceClass.TEACHING:
        return source.genre
    return _("study document")


def medium_of(source: Source) -> str:
    """What it is, for the styles that always say so of pictures and talks: 'photograph', 'film', 'speech'."""
    usual = {
        Kind.FILM: _("film"),
        Kind.SPEECH: _("speech"),
        Kind.IMAGE: _("map") if source.type == "map" else _("image"),
        Kind.BROADCAST: _("broadcast"),
    }
    return source.medium or genre_of(source) or usual.get(kind_of(source), "")
