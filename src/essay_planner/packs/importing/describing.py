"""A source put together from cells of one row."""

from collections.abc import Mapping

from essay_planner.core.dates_in_words import read_date
from essay_planner.core.ids import is_id, new_id_for
from essay_planner.core.messages import _
from essay_planner.core.pack import Source, SourceClass
from essay_planner.core.source_forms import DATES, PEOPLE, source_forms
from essay_planner.core.text import fold
from essay_planner.files.evidence_shapes import SOURCE_TYPES
from essay_planner.packs.importing.cells import read_class
from essay_planner.packs.importing.named_works import people_in

_NO_TEXTS = ("id", "type", "class")
_OTHER_TYPES: Mapping[str, str] = {
    "journal": "article-journal",
    "journal article": "article-journal",
    "newspaper article": "article-newspaper",
    "magazine": "article-magazine",
    "website": "webpage",
    "web": "webpage",
    "web site": "webpage",
    "film": "motion_picture",
    "documentary": "broadcast",
    "letter": "personal_communication",
    "diary": "manuscript",
    "memoir": "book",
    "textbook": "book",
    "monograph": "book",
    "poster": "graphic",
    "cartoon": "graphic",
    "photograph": "graphic",
    "law": "legislation",
    "encyclopedia": "entry-encyclopedia",
    "podcast": "broadcast",
}


def described(cells: Mapping[str, str]) -> tuple[Source, dict[str, str]]:
    """The source that cells describe, by the names of its fields, and for each cell that is not understood why.

    A source without a title is called as the program calls those; its id is '' where none can be had from the cells.
    """
    wrong: dict[str, str] = {}
    values: dict[str, object] = {}
    for name, cell in cells.items():
        attribute = name.replace("-", "_")
        if not cell or name in _NO_TEXTS:
            continue
        try:
            values[attribute] = _value(attribute, cell)
        except ValueError as error:
            wrong[name] = str(error)
    title = str(values.pop("title", "")) or _("[no title yet]")
    source_type = _type(cells, wrong)
    class_ = _class(cells.get("class", ""), wrong)
    id_ = cells.get("id", "")
    if id_ and not is_id(id_):
        wrong["id"] = _("‘{id}’ cannot be an id, so the source got one of its own.").format(id=id_)
        id_ = ""
    return Source(id=id_, type=source_type, title=title, class_=class_, **values), wrong  # type: ignore[arg-type]


def _value(attribute: str, cell: str) -> object:
    if attribute in PEOPLE:
        return people_in(cell)
    return read_date(cell) if attribute in (*DATES, "original_date") else " ".join(cell.split())


def _type(cells: Mapping[str, str], wrong: dict[str, str]) -> str:
    word = fold(" ".join(cells.get("type", "").split()))
    names = {fold(form.name): form.type for form in source_forms()} if word else {}
    found = (
        word
        if word in SOURCE_TYPES
        else names.get(word) or _OTHER_TYPES.get(word.rstrip("s")) or _OTHER_TYPES.get(word)
    )
    if word and not found:
        wrong["type"] = _("‘{word}’ is not a kind of work that is known, such as book, chapter or webpage.").format(
            word=cells["type"]
        )
    return found or _guessed_type(cells)


def _guessed_type(cells: Mapping[str, str]) -> str:
    if cells.get("container-title"):
        return "article-journal" if cells.get("volume") or cells.get("issue") else "chapter"
    if cells.get("url") and not cells.get("publisher"):
        return "webpage"
    return "book" if cells.get("author") or cells.get("publisher") else "document"


def _class(cell: str, wrong: dict[str, str]) -> SourceClass:
    found = read_class(cell) if cell else None
    if cell and found is None:
        wrong["class"] = _("‘{word}’ is not one of: {words}.").format(word=cell, words=", ".join(SourceClass))
    return found or SourceClass.SECONDARY


def cleaned_source(wanted: str, source_type: str, title: str, values: Mapping[str, object]) -> Source:
    """A source from a reference list; its id is made from its key there, or '' where there is none."""
    given = wanted if is_id(wanted) else new_id_for(wanted, (), "") if wanted else ""
    return Source(id=given, type=source_type, title=title, **{k: v for k, v in values.items() if v})  # type: ignore[arg-type]
