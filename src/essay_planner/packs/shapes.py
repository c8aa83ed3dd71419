"""How a whole evidence pack stands in its file (format evidence-pack/1)."""

from collections.abc import Mapping

from essay_planner.core.ids import ID_PATTERN
from essay_planner.core.pack import (
    Author,
    Flashcard,
    Pack,
    Question,
    SuggestedCriterion,
    SuggestedSection,
    Theme,
)
from essay_planner.core.pack_parts import Part
from essay_planner.files.checks import (
    LANGUAGE_PATTERN,
    LICENCE_PATTERN,
    VERSION_PATTERN,
    check_id,
    check_language,
    check_licence,
    check_version,
)
from essay_planner.files.evidence_shapes import DATE, EVIDENCE, SIDES, SOURCE, TERM
from essay_planner.files.forms import TEXT, Id, ListOf, Ref, Text, Whole
from essay_planner.files.shape import Field, Shape

FORMAT = "evidence-pack/1"

_THEME = Shape(Theme, (Field("id", Id("theme", check_id, ID_PATTERN)), Field("name", TEXT), Field("group", TEXT)))

_SECTION = Shape(SuggestedSection, (Field("heading", TEXT), Field("themes", ListOf(Ref("theme")))))

_CRITERION = Shape(SuggestedCriterion, (Field("id", Text(check_id, ID_PATTERN)), Field("text", TEXT)))

_QUESTION = Shape(
    Question,
    (
        Field("id", Id("question", check_id, ID_PATTERN)),
        Field("text", TEXT),
        Field("period", DATE),
        Field("sides", SIDES),
        Field("sections", ListOf(_SECTION)),
        Field("criteria", ListOf(_CRITERION)),
        Field("marks", Whole(1, 1000)),
        Field("minutes", Whole(1, 100_000)),
        Field("words", Whole(1, 1_000_000)),
    ),
)

_AUTHOR = Shape(Author, (Field("name", TEXT), Field("role", TEXT)))

_FLASHCARD = Shape(
    Flashcard, (Field("id", Id("card", check_id, ID_PATTERN)), Field("front", TEXT), Field("back", TEXT))
)

SHAPES: Mapping[Part, Shape] = {
    Part.THEMES: _THEME,
    Part.QUESTIONS: _QUESTION,
    Part.SOURCES: SOURCE,
    Part.EVIDENCE: EVIDENCE,
    Part.TERMS: TERM,
    Part.CARDS: _FLASHCARD,
}

PACK = Shape(
    Pack,
    (
        Field("id", Text(check_id, ID_PATTERN)),
        Field("version", Text(check_version, VERSION_PATTERN)),
        Field("title", TEXT),
        Field("subject", TEXT),
        Field("topic", TEXT),
        Field("language", Text(check_language, LANGUAGE_PATTERN)),
        Field("licence", Text(check_licence, LICENCE_PATTERN)),
        Field("authors", ListOf(_AUTHOR)),
        Field("description", TEXT),
        *(Field(part.value, ListOf(shape)) for part, shape in SHAPES.items()),
        Field("withdrawn", ListOf(Text(check_id, ID_PATTERN))),
    ),
)
