"""The fields of works: of a table of sources, and of the source that stands in a row of evidence."""

from essay_planner.core.messages import _
from essay_planner.packs.importing.field import Field, a_field

_OF_ANY_WORK = (
    a_field(
        "author",
        lambda: _("Author"),
        "authors|author(s)|writer|historian|by|written by",
    ),
    a_field(
        "title",
        lambda: _("Title"),
        "book|book title|work|name of book|title of work|article|headline",
    ),
    a_field(
        "container-title",
        lambda: _("In (journal, book)"),
        "journal|newspaper|in|published in|website|container",
    ),
    a_field(
        "issued",
        lambda: _("Year"),
        "year|published|publication year|year of publication|date|date published|pub date",
    ),
    a_field(
        "publisher",
        lambda: _("Publisher"),
        "press|publishing house",
    ),
    a_field(
        "publisher-place",
        lambda: _("Place"),
        "place|place of publication|city|place published",
    ),
    a_field(
        "edition",
        lambda: _("Edition"),
        "ed",
    ),
    a_field(
        "volume",
        lambda: _("Volume"),
        "vol|vol.|volume no",
    ),
    a_field(
        "issue",
        lambda: _("Number"),
        "no|no.|number|issue no",
    ),
    a_field(
        "editor",
        lambda: _("Editor"),
        "editors|editor(s)|edited by|eds",
    ),
    a_field(
        "translator",
        lambda: _("Translator"),
        "translators|translated by",
    ),
    a_field(
        "url",
        lambda: _("Web address"),
        "link|website address|web|web page|webpage|address",
    ),
    a_field(
        "doi",
        lambda: _("DOI"),
    ),
    a_field(
        "isbn",
        lambda: _("ISBN"),
    ),
    a_field(
        "accessed",
        lambda: _("Date read"),
        "date accessed|access date|last accessed|read on",
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


FIELDS_OF_ITS_SOURCE = tuple(map(_of_its_source, _OF_ANY_WORK))

SOURCE_FIELDS = (
    *_OF_ANY_WORK,
    a_field(
        "type",
        lambda: _("Kind of work"),
        "kind|kind of source|source type|format|medium",
    ),
    a_field(
        "class", lambda: _("Primary or secondary"), "class|primary/secondary|primary or secondary|primary / secondary"
    ),
    a_field(
        "page",
        lambda: _("Pages"),
        "page|pp|pp.|pages of the article",
    ),
    a_field(
        "value",
        lambda: _("Good for"),
        "value|useful for|usefulness|strengths",
    ),
    a_field(
        "limits",
        lambda: _("Careful about"),
        "limitations|limits|weaknesses|problems",
    ),
    a_field(
        "note",
        lambda: _("Note"),
        "notes|comment|comments|annotation|remarks",
    ),
    a_field(
        "id",
        lambda: _("Id"),
        "identifier|key|citekey|citation key",
    ),
)
