"""Where a work appeared, by its type, as Chicago writes it in notes and in lists of sources."""

import re

from essay_planner.core.dates import parse
from essay_planner.core.messages import _
from essay_planner.core.pack import Source, SourceClass
from essay_planner.export.citations.names import forward, listed
from essay_planner.export.citations.runs import Run, Runs, curl, join, number_range

# CSL types whose titles stand on their own, in italics; the titles of all others stand in quotation marks.
_WHOLE_WORKS = frozenset({"book", "report", "thesis", "pamphlet", "motion_picture", "map", "classic", "periodical"})
_NEWSPAPERS = frozenset({"article-newspaper", "article-magazine"})
_PAGES = re.compile(r"^\s*(?:pp?|pgs?|pages?)\b\.?\s*(?=[\divxlc]+\b)", re.IGNORECASE)


def is_whole_work(source: Source) -> bool:
    """Whether a work's title is in italics."""
    return source.type in _WHOLE_WORKS


def locator_of(locator: str) -> str:
    """A place in a work as Chicago writes it: pages as bare numbers, anything else as it is named."""
    return number_range(_PAGES.sub("", locator)).strip()


def details(source: Source, locator: str, in_list: bool) -> list[Runs]:
    """What follows a work's title: where, when and by whom it appeared, then the place in it.

    'in_list' asks for the form of a list of sources, whose parts stand as sentences.
    """
    if source.type == "article-journal":
        return [_journal(source, locator, in_list), *_online(source)]
    if source.type in _NEWSPAPERS:
        edition = [Run(_ordinal(source.edition))]
        place = _in_order(source, locator, in_list)
        when = [Run(_date(source.issued))]
        paper = [Run(curl(source.container_title), italic=True)]
        return [join([paper, edition, when, place], ", "), *_online(source)]
    if source.type == "chapter":
        return [*_chapter(source, locator, in_list), *_online(source)]
    if is_whole_work(source):
        return [*_book(source, locator, in_list), *_online(source)]
    return [*_other(source, locator), *_online(source)]


def _journal(source: Source, locator: str, in_list: bool) -> Runs:
    title = [Run(curl(source.container_title), italic=True), Run(f" {source.volume}" if source.volume else "")]
    issue = [Run(_("no. {issue}").format(issue=source.issue))] if source.issue else []
    when = f" ({_year(source.issued) if source.volume or source.issue else _date(source.issued)})"
    runs = [*join([title, issue], ", "), Run(when if source.issued else "")]
    return join([runs, _in_order(source, locator, in_list)], ": " if source.issued or source.volume else ", ")


def _chapter(source: Source, locator: str, in_list: bool) -> list[Runs]:
    container = [Run(curl(source.container_title), italic=True)] if source.container_title else []
    editors = listed([forward(name) for name in source.editor])
    pages = _in_order(source, locator, in_list)
    lead = [Run(_("in "))] if container else []
    if in_list:
        by = [Run(_("edited by {names}").format(names=curl(editors)))] if editors else []
        return [[*lead, *join([container, by, pages], ", ")], [Run(_imprint(source))]]
    by = [Run(_("ed. {names}").format(names=curl(editors)))] if editors else []
    return [[*lead, *join([container, by], ", ")], _in_brackets(_imprint(source)), pages]


def _book(source: Source, locator: str, in_list: bool) -> list[Runs]:
    series = [[Run(text)] for text in (_ordinal(source.edition), _volume(source), curl(source.collection_title))]
    imprint = [Run(_imprint(source))] if in_list else _in_brackets(_imprint(source))
    return [*_people(source, in_list), *series, [Run(_kind(source))], imprint, [Run(locator)]]


def _people(source: Source, in_list: bool) -> list[Runs]:
    """Translators, and editors of a work that also has authors or has none."""
    translators, editors = ([forward(n) for n in names] for names in (source.translator, source.editor))
    by = {True: (_("translated by {names}"), _("edited by {names}")), False: (_("trans. {names}"), _("ed. {names}"))}
    pairs = zip(by[in_list], (translators, editors), strict=True)
    return [[Run(words.format(names=curl(listed(names))))] for words, names in pairs if names]


def _other(source: Source, locator: str) -> list[Runs]:
    """Web pages, documents, speeches, letters: what it is, where it stands, when it appeared."""
    event = ", ".join(part for part in (source.event_title, source.event_place) if part)
    archive = ", ".join(part for part in (source.archive_location, source.archive, source.archive_place) if part)
    said = (_kind(source), source.container_title, event, _ordinal(source.edition), _volume(source))
    where = (source.publisher_place, source.publisher, _date(source.issued), archive)
    words = ", ".join(curl(part) for part in (*said, *where) if part)
    return [[Run(words)], [Run(locator)]]


def _in_order(source: Source, locator: str, in_list: bool) -> Runs:
    """The place cited; the whole range in a list, and where a note names no place of its own."""
    whole = locator_of(source.page)
    if source.type in _NEWSPAPERS and in_list:
        return []
    return [Run(whole if in_list else locator or whole)]


def _in_brackets(imprint: str) -> Runs:
    return [Run(f"({imprint})")] if imprint else []


def _imprint(source: Source) -> str:
    """'London: Penguin, 2004', or as much of it as is known; 'n.d.' only where a place or publisher needs a date."""
    house = ": ".join(curl(part) for part in (source.publisher_place, source.publisher) if part)
    year = _year(source.issued) or (_("n.d.") if house else "")
    if source.original_date and year:
        year = _("{first}; repr. {year}").format(first=_year(source.original_date), year=year)
    return ", ".join(part for part in (house, year) if part)


def _kind(source: Source) -> str:
    """What sort of document it is, where that does not go without saying."""
    if source.genre or source.class_ is not SourceClass.TEACHING:
        return source.genre
    return _("study document")


def _volume(source: Source) -> str:
    return _("vol. {number}").format(number=source.volume) if source.volume else ""


def _ordinal(edition: str) -> str:
    """'3' as '3rd ed.'; an edition in words stays as it is."""
    if not edition.isdecimal():
        return curl(edition)
    teen = int(edition) % 100 in (11, 12, 13)
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(int(edition) % 10, "th")
    return _("{number} ed.").format(number=edition + ending)


def _date(edtf: str) -> str:
    return parse(edtf).label() if edtf else ""


def _year(edtf: str) -> str:
    """The year of a date, without its month and day; intervals as they are."""
    return _date(edtf if "/" in edtf else re.sub(r"^(\d{4})-[\d-]+", r"\1", edtf))


def _online(source: Source) -> list[Runs]:
    accessed = [Run(_("accessed {date}").format(date=_date(source.accessed)))] if source.accessed else []
    address = f"https://doi.org/{source.doi}" if source.doi and not source.url else source.url
    return [accessed, [Run(address)]]
