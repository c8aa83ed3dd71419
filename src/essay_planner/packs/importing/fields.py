"""What a column of a table can hold: the fields of evidence, sources, terms and themes, and what people call them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from essay_planner.core.messages import _
from essay_planner.core.text import fold


class Makes(StrEnum):
    """What each row of a table becomes."""

    EVIDENCE = "evidence"
    SOURCES = "sources"
    TERMS = "terms"
    THEMES = "themes"


@dataclass(frozen=True, slots=True)
class Field:
    """A field by the name it has on the command line, its words for people, and heads that mean it.

    'several' says that one cell can hold several values.
    """

    name: str
    words: Callable[[], str]
    heads: tuple[str, ...] = ()
    several: bool = False


def _field(name: str, words: Callable[[], str], heads: str = "", several: bool = False) -> Field:
    return Field(name, words, tuple(filter(None, heads.split("|"))), several)


_OF_A_SOURCE = (
    _field(
        "author",
        lambda: _("Author"),
        "authors|author(s)|writer|historian|by|written by",
    ),
    _field(
        "title",
        lambda: _("Title"),
        "book|book title|work|name of book|title of work|article|headline",
    ),
    _field(
        "container-title",
        lambda: _("In (journal, book)"),
        "journal|newspaper|in|published in|website|container",
    ),
    _field(
        "issued",
        lambda: _("Year"),
        "year|published|publication year|year of publication|date|date published|pub date",
    ),
    _field(
        "publisher",
        lambda: _("Publisher"),
        "press|publishing house",
    ),
    _field(
        "publisher-place",
        lambda: _("Place"),
        "place|place of publication|city|place published",
    ),
    _field(
        "edition",
        lambda: _("Edition"),
        "ed",
    ),
    _field(
        "volume",
        lambda: _("Volume"),
        "vol|vol.|volume no",
    ),
    _field(
        "issue",
        lambda: _("Number"),
        "no|no.|number|issue no",
    ),
    _field(
        "editor",
        lambda: _("Editor"),
        "editors|editor(s)|edited by|eds",
    ),
    _field(
        "translator",
        lambda: _("Translator"),
        "translators|translated by",
    ),
    _field(
        "url",
        lambda: _("Web address"),
        "link|website address|web|web page|webpage|address",
    ),
    _field(
        "doi",
        lambda: _("DOI"),
    ),
    _field(
        "isbn",
        lambda: _("ISBN"),
    ),
    _field(
        "accessed",
        lambda: _("Date read"),
        "date accessed|access date|last accessed|read on",
    ),
)

_EVIDENCE = (
    _field(
        "text",
        lambda: _("Evidence"),
        "text|statement|fact|facts|point|points|claim|event|what happened|detail of evidence"
        "|piece of evidence|description|knowledge|own knowledge|information|content|example|examples|card",
    ),
    _field(
        "text-for",
        lambda: _("Evidence for"),
        "for|arguments for|points for|evidence for|pro|pros|agree|agrees|supports|supporting evidence"
        "|successes|success",
    ),
    _field(
        "text-against",
        lambda: _("Evidence against"),
        "against|arguments against|points against|con|cons|contra|disagree|disagrees|challenges"
        "|challenging evidence|counter evidence|counterargument|counter argument|limits|limitations"
        "|failures|failure",
    ),
    _field(
        "quote",
        lambda: _("Quotation"),
        "quote|quotes|quotations|words|exact words|key quote|extract",
    ),
    _field(
        "speaker",
        lambda: _("Who says it"),
        "who says|who|who said it|who says this|speaker|historian|said by|view of|whose view|says who",
    ),
    _field(
        "date",
        lambda: _("Date"),
        "dates|when|year|years|period|date of event|time",
    ),
    _field(
        "side",
        lambda: _("For or against"),
        "for/against|for / against|for against|against/for|side|bearing|pro/con|pros/cons|agree/disagree"
        "|for or against?|supports|supports/challenges|argument|stance|position|+/-",
    ),
    _field(
        "themes",
        lambda: _("Themes"),
        "theme|topic|topics|factor|factors|category|categories|heading|section|area|theme(s)|paragraph|subject",
        several=True,
    ),
    _field(
        "tags",
        lambda: _("Tags"),
        "tag|keywords|keyword|key words|labels|tag(s)",
        several=True,
    ),
    _field(
        "people",
        lambda: _("People"),
        "person|individual|individuals|key people|key individual|names|who was involved",
        several=True,
    ),
    _field(
        "kind",
        lambda: _("Kind of evidence"),
        "kind|type|type of evidence|evidence type",
    ),
    _field(
        "figure",
        lambda: _("Figure"),
        "figures|statistic|statistics|stat|stats|number|numbers|data|amount",
    ),
    _field(
        "source",
        lambda: _("Source"),
        "sources|reference|references|ref|citation|from|where from|where it comes from|origin|bibliography",
        several=True,
    ),
    _field(
        "locator",
        lambda: _("Page"),
        "pages|p|p.|pp|pp.|page number|page no|page no.|pg|page(s)|chapter|page numbers",
    ),
    _field(
        "details",
        lambda: _("Details"),
        "detail|more detail|further detail|explanation|elaboration|extra|description|example|examples|information",
        several=True,
    ),
    _field(
        "label",
        lambda: _("Short name"),
        "label|short title|name|key term",
    ),
    _field(
        "criteria",
        lambda: _("Criteria"),
        "criterion|criteria|judged by|test",
        several=True,
    ),
    _field(
        "hint",
        lambda: _("Hint"),
        "hints|how it answers the question|significance|why it matters|so what",
    ),
    _field(
        "reliability",
        lambda: _("How reliable"),
        "reliability|reliable|certainty|checked|status",
    ),
    _field(
        "note",
        lambda: _("Note"),
        "notes|comment|comments|remark|remarks|caution|care",
    ),
    _field(
        "teacher-note",
        lambda: _("Note for the class"),
        "teacher note|teacher notes|teacher’s note|teacher's note|for teachers",
    ),
    _field(
        "id",
        lambda: _("Id"),
        "identifier|key",
    ),
)

_MEANS_OTHER_THINGS = frozenset(
    {"date", "place", "city", "number", "no", "no.", "by", "in", "historian", "link", "address"}
)


def _of_its_source(field: Field) -> Field:
    """A field of a piece's source. A head that says something else of evidence does not mean it."""
    heads = (field.name.replace("-", " "), *field.heads)
    return Field(
        f"source-{field.name}",
        lambda: _("Source: {field}").format(field=_in_a_sentence(field.words())),
        tuple(head for head in heads if head not in _MEANS_OTHER_THINGS),
    )


def _in_a_sentence(words: str) -> str:
    return words if words.isupper() else words.lower()  # 'DOI' stays


_PREFIXED = tuple(map(_of_its_source, _OF_A_SOURCE))

_SOURCES = (
    *_OF_A_SOURCE,
    _field(
        "type",
        lambda: _("Kind of work"),
        "kind|kind of source|source type|format|medium",
    ),
    _field(
        "class", lambda: _("Primary or secondary"), "class|primary/secondary|primary or secondary|primary / secondary"
    ),
    _field(
        "page",
        lambda: _("Pages"),
        "page|pp|pp.|pages of the article",
    ),
    _field(
        "value",
        lambda: _("Good for"),
        "value|useful for|usefulness|strengths",
    ),
    _field(
        "limits",
        lambda: _("Careful about"),
        "limitations|limits|weaknesses|problems",
    ),
    _field(
        "note",
        lambda: _("Note"),
        "notes|comment|comments|annotation|remarks",
    ),
    _field(
        "id",
        lambda: _("Id"),
        "identifier|key|citekey|citation key",
    ),
)

_TERMS = (
    _field(
        "term",
        lambda: _("Term"),
        "terms|word|words|key term|key terms|key word|keyword|vocabulary|concept|name|expression",
    ),
    _field(
        "meaning",
        lambda: _("Meaning"),
        "definition|definitions|meanings|explanation|what it means|description|defined as|explained|meaning(s)",
    ),
    _field(
        "also",
        lambda: _("Also written"),
        "also|synonym|synonyms|other spellings|aka|abbreviation|other names",
        several=True,
    ),
    _field(
        "note",
        lambda: _("Note"),
        "notes|comment|comments|example|remarks",
    ),
    _field(
        "id",
        lambda: _("Id"),
        "identifier|key",
    ),
)

_THEMES = (
    _field(
        "name",
        lambda: _("Theme"),
        "theme|themes|topic|topics|factor|factors|heading|category|section|title",
    ),
    _field(
        "group",
        lambda: _("Group"),
        "groups|group of themes|strand|area|part",
    ),
    _field(
        "id",
        lambda: _("Id"),
        "identifier|key",
    ),
)

FIELDS: Mapping[Makes, tuple[Field, ...]] = {
    Makes.EVIDENCE: (*_EVIDENCE, *_PREFIXED),
    Makes.SOURCES: _SOURCES,
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
