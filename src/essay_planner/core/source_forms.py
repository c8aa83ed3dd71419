"""The six forms of a source that a student fills in: what each kind of work says of itself, and what a note needs."""

from collections.abc import Sequence
from dataclasses import dataclass

from essay_planner.core.messages import _
from essay_planner.core.pack import Source, SourceClass

PEOPLE = frozenset({"author", "editor", "translator"})  # attributes of Source that hold names
DATES = frozenset({"issued", "accessed"})  # attributes of Source that hold dates


@dataclass(frozen=True, slots=True)
class SourceField:
    """One line of a form. 'attribute' is of Source; 'needed' says whether a full note wants it."""

    attribute: str
    words: str
    needed: bool = False
    short: bool = False


@dataclass(frozen=True, slots=True)
class SourceForm:
    """A kind of work: its type in CSL-JSON, what it is called, where it mostly belongs, and its fields in order."""

    type: str
    name: str
    class_: SourceClass
    fields: Sequence[SourceField]


def source_forms() -> Sequence[SourceForm]:
    """All six, in the order in which they are offered."""
    second, first = SourceClass.SECONDARY, SourceClass.PRIMARY
    return (
        SourceForm("book", _("Book"), second, _book()),
        SourceForm("chapter", _("Chapter"), second, _chapter()),
        SourceForm("article-journal", _("Article"), second, _article()),
        SourceForm("article-newspaper", _("Newspaper"), first, _newspaper()),
        SourceForm("webpage", _("Web page"), second, _web_page()),
        SourceForm("speech", _("Speech"), first, _speech()),
    )


def form_of(source_type: str) -> SourceForm | None:
    """The form for a type of CSL-JSON, or None."""
    return next((form for form in source_forms() if form.type == source_type), None)


def untitled() -> str:
    """What stands for a title that the student has not written yet; notes print it as it is."""
    return _("[no title yet]")


def missing_in(source: Source) -> Sequence[str]:
    """The words of all fields that a full note needs and that are empty."""
    form = form_of(source.type)
    fields = form.fields if form is not None else ()
    return [field.words for field in fields if field.needed and _is_empty(source, field.attribute)]


def _is_empty(source: Source, attribute: str) -> bool:
    value = getattr(source, attribute)
    return not value or (attribute == "title" and value == untitled())


def _authors(words: str = "") -> SourceField:
    return SourceField("author", words or _("Author"), needed=True)


def _house() -> tuple[SourceField, ...]:
    return (
        SourceField("publisher_place", _("Place"), needed=True, short=True),
        SourceField("publisher", _("Publisher"), needed=True, short=True),
        SourceField("issued", _("Year"), needed=True, short=True),
    )


def _book() -> tuple[SourceField, ...]:
    more = (SourceField("editor", _("Editor"), short=True), SourceField("edition", _("Edition"), short=True))
    return (_authors(), SourceField("title", _("Title"), needed=True), *_house(), *more)


def _chapter() -> tuple[SourceField, ...]:
    title = SourceField("title", _("Title of the chapter"), needed=True)
    book = SourceField("container_title", _("Title of the book"), needed=True)
    editor = SourceField("editor", _("Editor of the book"), needed=True, short=True)
    pages = SourceField("page", _("Pages of the chapter"), needed=True, short=True)
    return (_authors(), title, book, editor, pages, *_house())


def _article() -> tuple[SourceField, ...]:
    return (
        _authors(),
        SourceField("title", _("Title of the article"), needed=True),
        SourceField("container_title", _("Journal"), needed=True),
        SourceField("volume", _("Volume"), needed=True, short=True),
        SourceField("issue", _("Number"), short=True),
        SourceField("issued", _("Year"), needed=True, short=True),
        SourceField("page", _("Pages of the article"), needed=True, short=True),
        SourceField("doi", _("DOI"), short=True),
    )


def _newspaper() -> tuple[SourceField, ...]:
    return (
        SourceField("author", _("Author")),
        SourceField("title", _("Headline"), needed=True),
        SourceField("container_title", _("Newspaper"), needed=True, short=True),
        SourceField("issued", _("Date"), needed=True, short=True),
        SourceField("edition", _("Edition"), short=True),
        SourceField("url", _("Web address")),
    )


def _web_page() -> tuple[SourceField, ...]:
    return (
        SourceField("author", _("Author or body")),
        SourceField("title", _("Title of the page"), needed=True),
        SourceField("container_title", _("Website"), needed=True),
        SourceField("url", _("Web address"), needed=True),
        SourceField("issued", _("Date"), short=True),
        SourceField("accessed", _("Date when you read it"), needed=True, short=True),
    )


def _speech() -> tuple[SourceField, ...]:
    return (
        _authors(_("Speaker")),
        SourceField("title", _("Title of the speech"), needed=True),
        SourceField("event_title", _("Occasion"), needed=True),
        SourceField("event_place", _("Place"), short=True),
        SourceField("issued", _("Date"), needed=True, short=True),
        SourceField("container_title", _("Where it is printed")),
        SourceField("url", _("Web address")),
    )
