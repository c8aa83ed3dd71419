"""What the table of each part shows: its columns, and what it is called."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from essay_planner.core.messages import _
from essay_planner.core.names_in_words import write_names
from essay_planner.core.pack import Evidence, Leans
from essay_planner.core.pack_parts import Part
from essay_planner.core.source_forms import form_of
from essay_planner.ui.cards.words import kind_word
from essay_planner.ui.packs.editor.facts import Facts, date_order, date_words

Say = Callable[[Any, Facts], str]
Order = Callable[[Any, Facts], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what it says of an item, its share of the room, and by what it is sorted.

    'whole' gives words that it has room for in any case; 'tells_apart' says that it is shown in a narrow table, too.
    """

    title: str
    say: Say
    share: float
    order: Order | None = None
    whole: Callable[[], Sequence[str]] = tuple
    tells_apart: bool = False

    def key(self, item: Any, facts: Facts) -> Any:
        """By what an item is sorted."""
        return self.order(item, facts) if self.order is not None else self.say(item, facts).casefold()


def columns_of(part: Part) -> Sequence[Column]:
    """The columns of a part's table."""
    return {
        Part.QUESTIONS: _question_columns,
        Part.THEMES: _theme_columns,
        Part.SOURCES: _source_columns,
        Part.EVIDENCE: _evidence_columns,
        Part.TERMS: _term_columns,
        Part.CARDS: _card_columns,
    }[part]()


def _evidence_count(counted: Callable[[Facts], Mapping[str, int]], share: float) -> Column:
    """How much evidence names an item; 'counted' has that by the items' ids, and 0 for one that is not named."""
    return Column(
        _("Evidence"),
        lambda item, facts: str(counted(facts)[item.id]),
        share,
        lambda item, facts: counted(facts)[item.id],
        lambda: [_("Evidence")],
    )


def _question_columns() -> Sequence[Column]:
    return (
        Column(_("Question"), lambda item, _facts: item.text, 5),
        Column(_("Period"), lambda item, _facts: date_words(item.period), 2, lambda item, _f: date_order(item.period)),
        _evidence_count(lambda facts: facts.by_question, 1.6),
    )


def _theme_columns() -> Sequence[Column]:
    return (
        Column(_("Theme"), lambda item, _facts: item.name, 4),
        Column(_("Group"), lambda item, _facts: item.group, 3),
        _evidence_count(lambda facts: facts.by_theme, 2),
    )


def _source_columns() -> Sequence[Column]:
    return (
        Column(_("Author"), lambda item, _facts: write_names(item.author or item.editor).rstrip(","), 3),
        Column(_("Title"), lambda item, _facts: item.title, 5),
        Column(
            _("Year"),
            lambda item, _facts: item.issued[:4],
            1.4,
            lambda item, _facts: date_order(item.issued),
            lambda: [_("Year"), "2006"],
            tells_apart=True,
        ),
        Column(_("Kind"), lambda item, _facts: type_word(item.type), 2),
        _evidence_count(lambda facts: facts.by_source, 1.6),
    )


def _evidence_columns() -> Sequence[Column]:
    return (
        Column(_("What it says"), lambda item, _facts: item.text, 7.4),
        Column(_("Kind"), lambda item, _facts: kind_word(item.kind).capitalize(), 3.1),
        Column(_("Date"), lambda item, _facts: date_words(item.date), 3.1, lambda item, _facts: date_order(item.date)),
        Column(_("Themes"), lambda item, facts: ", ".join(facts.themes.get(name, name) for name in item.themes), 3),
        Column(_("Sources"), _sources, 3),
        Column(_("Side"), sides_words, 2.9, whole=lambda: [leans_word(side) for side in Leans]),
    )


def _term_columns() -> Sequence[Column]:
    return (
        Column(_("Term"), lambda item, _facts: item.term, 2),
        Column(_("What it means"), lambda item, _facts: " / ".join(meaning.text for meaning in item.meanings), 6),
    )


def _card_columns() -> Sequence[Column]:
    return (
        Column(_("Front"), lambda item, _facts: item.front, 4),
        Column(_("Back"), lambda item, _facts: item.back, 5),
    )


def _sources(piece: Evidence, facts: Facts) -> str:
    named = [citation.via or citation.source for citation in piece.sources] or [quote.source for quote in piece.quotes]
    return ", ".join(dict.fromkeys(facts.sources.get(name, name) for name in named if name))


def sides_words(piece: Evidence, facts: Facts) -> str:
    """The side of a piece on the only question, or how often it is on each side of several."""
    known = [piece.bearing[question.id].side for question in facts.pack.questions if question.id in piece.bearing]
    if len(facts.pack.questions) == 1 or len(known) == 1:
        return leans_word(known[0]) if known else ""
    counted = {side: known.count(side) for side in Leans if side in known}
    if len(counted) == 1:
        return leans_word(known[0])
    return " · ".join(f"{leans_word(side)} {count}" for side, count in counted.items())


def leans_word(side: Leans) -> str:
    """A side in a word."""
    return {
        Leans.FOR: _("For"),
        Leans.AGAINST: _("Against"),
        Leans.EITHER: _("Either"),
        Leans.CONTEXT: _("Background"),
    }[side]


def type_word(source_type: str) -> str:
    """What a kind of work is called."""
    form = form_of(source_type)
    return form.name if form is not None else source_type.replace("-", " ").replace("_", " ").capitalize()
