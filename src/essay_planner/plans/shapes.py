"""How a plan stands in its file (format essay-plan/1)."""

from collections.abc import Mapping
from typing import Any

from essay_planner.core.pack import Sides
from essay_planner.core.plan import (
    Card,
    Comment,
    Criterion,
    Dismissal,
    ExportOptions,
    HandedInBy,
    Introduction,
    Judgement,
    Leaning,
    Library,
    Markup,
    MarkupRole,
    PackReference,
    Plan,
    PlanQuestion,
    RankedCard,
    Role,
    Section,
    Side,
    Stance,
    Task,
    TaskKind,
    TermDefined,
    Verdict,
)
from essay_planner.core.plan import Shape as ParagraphShape
from essay_planner.files.evidence_shapes import DATE, EVIDENCE, SOURCE, TERM
from essay_planner.files.forms import BAD, TEXT, TEXTS, Choice, Flag, Id, ListOf, MapOf, Ref, Schema, Whole
from essay_planner.files.reading import Mark, Reading
from essay_planner.files.shape import Field, Named, Shape
from essay_planner.files.yaml_reader import Node

FORMAT = "essay-plan/1"

_MOST = 1_000_000
_CARDS = ListOf(Ref("card"))
_LEANS = Field("leans", Choice(Leaning))


def _texts(*keys: str) -> tuple[Field, ...]:
    """Texts that a student may leave empty."""
    return tuple(Field(key, TEXT, default="") for key in keys)


_MARKUP = Shape(
    Markup,
    (Field("role", Choice(MarkupRole)), Field("start", Whole(0, _MOST)), Field("end", Whole(0, _MOST))),
)

_QUESTION = Shape(
    PlanQuestion,
    (
        Field("pack", Ref("pack")),
        Field("id", TEXT),
        *_texts("text"),
        Field("period", DATE),
        Field("sides", Shape(Sides, _texts("for", "against"))),
        Field("marks", Whole(0, _MOST)),
        Field("markup", ListOf(_MARKUP)),
    ),
)

_PACK_REFERENCE = Shape(
    PackReference,
    (
        Field("id", TEXT),
        *_texts("version", "sha256"),
        Field("closed", Flag()),
        Field("kept", MapOf(TEXT, TEXT)),
        Field("withdrawn", TEXTS),
    ),
)

_TASK = Shape(
    Task,
    (
        Field("profile", TEXT),
        Field("kind", Choice(TaskKind)),
        Field("minutes", Whole(0, _MOST)),
        Field("words", Whole(0, _MOST)),
    ),
)

_CRITERION = Shape(
    Criterion,
    (
        Field("id", Id("criterion")),
        *_texts("from", "text", "verdict"),
        _LEANS,
        Field("none", MapOf(Choice(Side), TEXT)),
    ),
)

_VERDICT = Shape(Verdict, (Field("text", TEXT), _LEANS))

_SECTION = Shape(
    Section,
    (
        Field("id", Id("section")),
        *_texts("heading", "point"),
        Field("shape", Choice(ParagraphShape)),
        Field("words", Whole(0, _MOST)),
        Field("context", _CARDS),
        Field("for", _CARDS),
        Field("against", _CARDS),
        Field("counter", TEXT),
        Field("verdict", _VERDICT),
        Field("link", TEXT),
    ),
)

_CARD = Shape(
    Card,
    (
        Field("id", Id("card")),
        Field("evidence", Ref("library evidence")),
        Field("side", Choice(Side)),
        Field("explanation", TEXT),
        Field("strength", Whole(1, 3)),
        Field("because", TEXT),
        Field("criteria", ListOf(Ref("criterion"))),
        Field("answers", _CARDS),
        Field("stance", Choice(Stance)),
        Field("whose", Flag()),
        *_texts("note", "flag"),
    ),
)

_JUDGEMENT = Shape(
    Judgement,
    (
        Field("degree", TEXT),
        _LEANS,
        Field("strongest_for", Ref("card")),
        Field("strongest_against", Ref("card")),
        *_texts("decides", "conclusion"),
        Field("cards", ListOf(Shape(RankedCard, (Field("card", Ref("card")), Field("role", Choice(Role)))))),
    ),
)

_LIBRARY = Shape(
    Library,
    (
        Field("evidence", Named(EVIDENCE.without("id"), "library evidence", "id")),
        Field("sources", Named(SOURCE.without("id"), "library source", "id")),
        Field("terms", Named(TERM.without("id"), "library term", "id")),
    ),
)


class _ById:
    """Cards as a list in the file, kept by their ids."""

    def __init__(self, shape: Shape) -> None:
        self._list = ListOf(shape)

    def read(self, node: Node, mark: Mark, reading: Reading) -> Any:
        """A dict from id to card, in the order of the file."""
        found = self._list.read(node, mark, reading)
        return BAD if found is BAD else {item.id: item for item in found}

    def write(self, value: Mapping[str, Any]) -> Any:
        """The list of written cards."""
        return self._list.write(value.values())

    def schema(self) -> Schema:
        """An array."""
        return self._list.schema()


_EXPORT = Shape(
    ExportOptions,
    (
        *_texts("style", "variant", "template"),
        Field("appendix", Flag()),
        *_texts("language", "format", "paper"),
        Field("pictures", Flag()),
    ),
)
PLAN = Shape(
    Plan,
    (
        Field("id", TEXT),
        Field("question", _QUESTION),
        Field("packs", Named(_PACK_REFERENCE, "pack")),
        Field("task", _TASK),
        Field("terms_defined", ListOf(Shape(TermDefined, _texts("term", "meaning")))),
        Field("criteria", ListOf(_CRITERION)),
        Field("argument", _VERDICT),
        Field("introduction", Shape(Introduction, (Field("text", TEXT), Field("cards", _CARDS)))),
        Field("sections", ListOf(_SECTION)),
        Field("tray", _CARDS),
        Field("cards", _ById(_CARD)),
        Field("judgement", _JUDGEMENT),
        Field("scratch", TEXT),
        Field("dismissed", ListOf(Shape(Dismissal, _texts("rule", "where", "reason")))),
        Field("rules_off", TEXTS),
        Field("comments", ListOf(Shape(Comment, _texts("on", "author", "date", "text")))),
        Field("export", _EXPORT),
        Field("handed_in_by", Shape(HandedInBy, _texts("name", "class"))),
        Field("library", _LIBRARY),
    ),
)
