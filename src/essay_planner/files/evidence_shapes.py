"""How evidence, sources, terms and questions stand in a file: in packs, and in the copies that a plan keeps."""

from essay_planner.core.ids import ID_PATTERN
from essay_planner.core.pack import (
    Basis,
    Bearing,
    Citation,
    Correction,
    Dated,
    Evidence,
    Figure,
    Kind,
    Leans,
    Meaning,
    Media,
    Name,
    Quote,
    Reliability,
    Sides,
    Source,
    SourceClass,
    Term,
    Wording,
)
from essay_planner.files.checks import DATE_PATTERN, check_date, check_id
from essay_planner.files.forms import TEXT, TEXTS, Choice, Decimal, Id, ListOf, MapOf, Ref, Text
from essay_planner.files.shape import Field, Shape

DATE = Text(check_date, DATE_PATTERN, may_be_number=True)

# https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types
SOURCE_TYPES = (
    *("article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter"),
    *("classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event"),
    *("figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture"),
    *("musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical"),
    *("personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software"),
    *("song", "speech", "standard", "thesis", "treaty", "webpage"),
)


def _texts(*keys: str) -> tuple[Field, ...]:
    return tuple(Field(key, TEXT) for key in keys)


_PERSON = Shape(Name, _texts("family", "given", "literal"))
_PEOPLE = ListOf(_PERSON)

SOURCE = Shape(
    Source,
    (
        Field("id", Id("source", check_id, ID_PATTERN)),
        Field("type", Choice(SOURCE_TYPES)),
        Field("author", _PEOPLE),
        Field("editor", _PEOPLE),
        Field("translator", _PEOPLE),
        *_texts("title", "title-short"),
        Field("container-author", _PEOPLE),
        *_texts("container-title", "collection-title", "volume", "issue", "page", "edition"),
        *_texts("publisher", "publisher-place"),
        Field("issued", DATE),
        Field("original-date", DATE),
        Field("accessed", DATE),
        *_texts("URL", "DOI", "ISBN", "genre", "medium", "event-title", "event-place"),
        *_texts("archive", "archive-place", "archive_location", "language", "note"),
        Field("class", Choice(SourceClass)),
        *_texts("value", "limits"),
    ),
)

SIDES = Shape(Sides, _texts("for", "against"))

_FIGURE = Shape(Figure, (Field("as", TEXT), Field("value", Decimal()), *_texts("unit", "of")))

_QUOTE = Shape(
    Quote,
    (
        *_texts("text", "speaker", "occasion"),
        Field("date", DATE),
        Field("source", Ref("source")),
        Field("via", Ref("source")),
        Field("locator", TEXT),
        Field("wording", Choice(Wording)),
    ),
)

_CITATION = Shape(Citation, (Field("source", Ref("source")), Field("via", Ref("source")), *_texts("locator", "says")))

_CORRECTION = Shape(
    Correction,
    (
        Field("printed", TEXT),
        Field("in", Ref("source")),
        Field("because", TEXT),
        Field("basis", Choice(Basis)),
        Field("source", Ref("source")),
        Field("locator", TEXT),
    ),
)

_BEARING = Shape(Bearing, (Field("side", Choice(Leans)), Field("criteria", TEXTS), Field("hint", TEXT)))

EVIDENCE = Shape(
    Evidence,
    (
        Field("id", Id("evidence", check_id, ID_PATTERN)),
        *_texts("label", "text"),
        Field("kind", Choice(Kind)),
        Field("view_of", TEXT),
        Field("date", DATE),
        Field("dated", Choice(Dated)),
        Field("themes", ListOf(Ref("theme"))),
        Field("tags", TEXTS),
        Field("people", TEXTS),
        Field("figures", ListOf(_FIGURE)),
        Field("details", TEXTS),
        Field("quotes", ListOf(_QUOTE)),
        Field("sources", ListOf(_CITATION)),
        Field("reliability", Choice(Reliability)),
        Field("note", TEXT),
        Field("correction", _CORRECTION),
        Field("teacher_note", TEXT),
        Field("answers", ListOf(Ref("evidence"))),
        Field("media", ListOf(Shape(Media, _texts("file", "alt", "credit")))),
        Field("bearing", MapOf(Ref("question"), _BEARING)),
    ),
)

TERM = Shape(
    Term,
    (
        Field("id", Id("term", check_id, ID_PATTERN)),
        Field("term", TEXT),
        Field("also", TEXTS),
        Field("meanings", ListOf(Shape(Meaning, _texts("text", "note")))),
    ),
)
