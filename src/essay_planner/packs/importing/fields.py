"""What a column of a table can hold: the fields of evidence, sources, terms and themes, and what people call them."""

import re
from collections.abc import Mapping
from enum import StrEnum

from essay_planner.core.messages import _
from essay_planner.core.text import fold
from essay_planner.packs.importing.field import Field, a_field
from essay_planner.packs.importing.work_fields import FIELDS_OF_ITS_SOURCE, SOURCE_FIELDS


class Makes(StrEnum):
    """What each row of a table becomes."""

    EVIDENCE = "evidence"
    SOURCES = "sources"
    TERMS = "terms"
    THEMES = "themes"


_EVIDENCE = (
    a_field(
        "text",
        lambda: _("Evidence"),
        "text|statement|fact|facts|point|points|claim|event|what happened|detail of evidence"
        "|piece of evidence|description|knowledge|own knowledge|information|content|example|examples|card",
    ),
    a_field(
        "text-for",
        lambda: _("Evidence for"),
        "for|arguments for|points for|evidence for|pro|pros|agree|agrees|supports|supporting evidence"
        "|successes|success",
    ),
    a_field(
        "text-against",
        lambda: _("Evidence against"),
        "against|arguments against|points against|con|cons|contra|disagree|disagrees|challenges"
        "|challenging evidence|counter evidence|counterargument|counter argument|limits|limitations"
        "|failures|failure",
    ),
    a_field(
        "quote",
        lambda: _("Quotation"),
        "quote|quotes|quotations|words|exact words|key quote|extract",
    ),
    a_field(
        "speaker",
        lambda: _("Who says it"),
        "who says|who|who said it|who says this|speaker|historian|said by|view of|whose view|says who",
    ),
    a_field(
        "date",
        lambda: _("Date"),
        "dates|when|year|years|period|date of event|time",
    ),
    a_field(
        "side",
        lambda: _("For or against"),
        "for/against|for / against|for against|against/for|side|bearing|pro/con|pros/cons|agree/disagree"
        "|for or against?|supports|supports/challenges|argument|stance|position|+/-",
    ),
    a_field(
        "themes",
        lambda: _("Themes"),
        "theme|topic|topics|factor|factors|category|categories|heading|section|area|theme(s)|paragraph|subject",
        several=True,
    ),
    a_field(
        "tags",
        lambda: _("Tags"),
        "tag|keywords|keyword|key words|labels|tag(s)",
        several=True,
    ),
    a_field(
        "people",
        lambda: _("People"),
        "person|individual|individuals|key people|key individual|names|who|who was involved|people involved",
        several=True,
    ),
    a_field(
        "kind",
        lambda: _("Kind of evidence"),
        "kind|type|type of evidence|evidence type",
    ),
    a_field(
        "figure",
        lambda: _("Figure"),
        "figures|statistic|statistics|stat|stats|number|numbers|data|amount",
    ),
    a_field(
        "source",
        lambda: _("Source"),
        "sources|reference|references|ref|citation|from|where from|where it comes from|origin|bibliography",
        several=True,
    ),
    a_field(
        "locator",
        lambda: _("Page"),
        "pages|p|p.|pp|pp.|page number|page no|page no.|pg|page(s)|chapter|page numbers",
    ),
    a_field(
        "details",
        lambda: _("Details"),
        "detail|more detail|further detail|explanation|elaboration|extra|description|example|examples|information",
        several=True,
    ),
    a_field(
        "label",
        lambda: _("Short name"),
        "label|short title|name|key term",
    ),
    a_field(
        "criteria",
        lambda: _("Criteria"),
        "criterion|criteria|judged by|test",
        several=True,
    ),
    a_field(
        "hint",
        lambda: _("Hint"),
        "hints|how it answers the question|significance|why it matters|so what",
    ),
    a_field(
        "reliability",
        lambda: _("How reliable"),
        "reliability|reliable|certainty|checked|status",
    ),
    a_field(
        "note",
        lambda: _("Note"),
        "notes|comment|comments|remark|remarks|caution|care",
    ),
    a_field(
        "teacher-note",
        lambda: _("Note for the class"),
        "teacher note|teacher notes|teacher’s note|teacher's note|for teachers",
    ),
    a_field(
        "id",
        lambda: _("Id"),
        "identifier|key",
    ),
)

_TERMS = (
    a_field(
        "term",
        lambda: _("Term"),
        "terms|word|words|key term|key terms|key word|keyword|vocabulary|concept|name|expression",
    ),
    a_field(
        "meaning",
        lambda: _("Meaning"),
        "definition|definitions|meanings|explanation|what it means|description|defined as|explained|meaning(s)",
    ),
    a_field(
        "also",
        lambda: _("Also written"),
        "also|synonym|synonyms|other spellings|aka|abbreviation|other names",
        several=True,
    ),
    a_field(
        "note",
        lambda: _("Note"),
        "notes|comment|comments|example|remarks",
    ),
    a_field(
        "id",
        lambda: _("Id"),
        "identifier|key",
    ),
)

_THEMES = (
    a_field(
        "name",
        lambda: _("Theme"),
        "theme|themes|topic|topics|factor|factors|heading|category|section|title",
    ),
    a_field(
        "group",
        lambda: _("Group"),
        "groups|group of themes|strand|area|part",
    ),
    a_field(
        "id",
        lambda: _("Id"),
        "identifier|key",
    ),
)

FIELDS: Mapping[Makes, tuple[Field, ...]] = {
    Makes.EVIDENCE: (*_EVIDENCE, *FIELDS_OF_ITS_SOURCE),
    Makes.SOURCES: SOURCE_FIELDS,
    Makes.TERMS: _TERMS,
    Makes.THEMES: _THEMES,
}

# Fields of which a row needs at least one.
NEEDED: Mapping[Makes, tuple[str, ...]] = {
    Makes.EVIDENCE: ("text", "text-for", "text-against", "quote"),
    Makes.SOURCES: ("title",),
    Makes.TERMS: ("term",),
    Makes.THEMES: ("name",),
}


def field_named(makes: Makes, name: str) -> Field | None:
    """The field of that name, or None."""
    return next((field for field in FIELDS[makes] if field.name == name), None)


def plain(head: str) -> str:
    """A head as it is compared: in lower case, without what stands around it."""
    return " ".join(re.sub(r"[^\w/+\-.()'? ]+", " ", fold(head).replace("_", " ")).split()).strip(" :.?*-")


def fields_for(makes: Makes, head: str) -> list[str]:
    """The names of all fields that a head can mean, the likeliest first."""
    said = plain(head)
    if not said:
        return []
    by_name = [field.name for field in FIELDS[makes] if said in (field.name, field.name.replace("-", " "))]
    by_words = [field.name for field in FIELDS[makes] if said == plain(field.words())]
    by_head = [field.name for field in FIELDS[makes] if said in map(plain, field.heads)]
    return list(dict.fromkeys([*by_name, *by_words, *by_head]))


def makes_words(makes: Makes) -> str:
    """What the rows become, as a choice."""
    return {
        Makes.EVIDENCE: _("Evidence"),
        Makes.SOURCES: _("Sources"),
        Makes.TERMS: _("Terms"),
        Makes.THEMES: _("Themes"),
    }[makes]
