"""Where a work appeared, by its sort, as Chicago writes it in notes and in lists of sources."""

from essay_planner.core.messages import _
from essay_planner.core.pack import Source
from essay_planner.export.citations.about import (
    address_of,
    edition_of,
    house_of,
    kept_at,
    occasion_of,
    place_and_house,
    volume_of,
)
from essay_planner.export.citations.casing import title_case
from essay_planner.export.citations.kinds import Kind, genre_of, kind_of, stands_alone
from essay_planner.export.citations.locators import place_in, worded
from essay_planner.export.citations.names import forward, makers, series
from essay_planner.export.citations.runs import Run, Runs, italic, join, upright
from essay_planner.export.citations.when import whole_date, year_of

_PLACES = {
    "chapter": ("chap.", "chaps."),
    "column": ("col.", "cols."),
    "folio": ("fol.", "fols."),
    "paragraph": ("para.", "paras."),
    "section": ("sec.", "secs."),
    "line": ("line", "lines"),
}


def locator_of(locator: str) -> str:
    """A place in a work as Chicago writes it: pages as bare numbers, anything else by its name."""
    return worded(place_in(locator), _PLACES)


def details(source: Source, locator: str, in_list: bool) -> list[Runs]:
    """What follows a work's title: where, when and by whom it appeared, then the place in it.

    'in_list' asks for the form of a list of sources, whose parts stand as sentences.
    """
    return [*_appeared(source, locator, in_list), *_online(source)]


def _appeared(source: Source, locator: str, in_list: bool) -> list[Runs]:
    match kind_of(source):
        case Kind.ARTICLE:
            return [_journal(source, locator, in_list)]
        case Kind.NEWS:
            return [_news(source, locator, in_list)]
        case Kind.CHAPTER:
            return _chapter(source, locator, in_list)
        case Kind.THESIS:
            about = ", ".join(part for part in (genre_of(source), house_of(source), year_of(source.issued)) if part)
            return [upright(about) if in_list else _in_brackets(about), upright(locator)]
        case Kind.FILM:
            return _film(source, locator, in_list)
        case Kind.BROADCAST:
            return _broadcast(source, locator)
    if stands_alone(source) and kind_of(source) is not Kind.IMAGE:
        return _book(source, locator, in_list)
    return _other(source, locator)


def _journal(source: Source, locator: str, in_list: bool) -> Runs:
    title = [*italic(source.container_title), Run(f" {source.volume}" if source.volume else "")]
    issue = upright(_("no. {issue}").format(issue=source.issue)) if source.issue else []
    when = f" ({year_of(source.issued) if source.volume or source.issue else whole_date(source.issued)})"
    runs = [*join([title, issue], ", "), Run(when if source.issued else "")]
    whole = join([runs, _in_order(source, locator, in_list)], ": " if source.issued or source.volume else ", ")
    return [Run(whole[0].text.lstrip(), whole[0].italic), *whole[1:]] if whole else []


def _news(source: Source, locator: str, in_list: bool) -> Runs:
    listed_under = in_list and not source.author
    paper = [] if listed_under else italic(source.container_title)
    page = [] if in_list else _in_order(source, locator, in_list)
    return join([paper, upright(edition_of(source, _("ed."))), upright(whole_date(source.issued)), page], ", ")


def _chapter(source: Source, locator: str, in_list: bool) -> list[Runs]:
    container = italic(title_case(source.container_title, source.language, long_prepositions=True))
    editors = series([forward(name) for name in source.editor], comma=",")
    pages = _in_order(source, locator, in_list)
    lead = [Run(_("in "))] if container else []
    if in_list:
        by = upright(_("edited by {names}").format(names=editors)) if editors else []
        return [[*lead, *join([container, by, pages], ", ")], upright(_imprint(source))]
    by = upright(_("ed. {names}").format(names=editors)) if editors else []
    return [[*lead, *join([container, by], ", ")], _in_brackets(_imprint(source)), pages]


def _book(source: Source, locator: str, in_list: bool) -> list[Runs]:
    facts = (edition_of(source, _("ed.")), volume_of(source), source.collection_title, genre_of(source))
    imprint = _imprint(source)
    tail = upright(imprint) if in_list else _in_brackets(imprint)
    return [*_people(source, in_list), *map(upright, facts), tail, upright(locator)]


def _people(source: Source, in_list: bool) -> list[Runs]:
    """Translators, and editors of a work that has authors too."""
    editors = () if makers(source)[1] else source.editor
    words = (_("translated by {names}"), _("edited by {names}")) if in_list else (_("trans. {names}"), _("ed. {names}"))
    pairs = zip(words, (source.translator, editors), strict=True)
    return [upright(w.format(names=series([forward(n) for n in names], comma=","))) for w, names in pairs if names]


def _film(source: Source, locator: str, in_list: bool) -> list[Runs]:
    names = series([forward(name) for name in source.author], comma=",")
    directed = upright(_("directed by {names}").format(names=names)) if names and not in_list else []
    imprint = _imprint(source)
    return [directed, upright(imprint) if in_list else _in_brackets(imprint), upright(locator)]


def _broadcast(source: Source, locator: str) -> list[Runs]:
    aired = _("aired {date}").format(date=whole_date(source.issued)) if source.issued else ""
    on = _("on {channel}").format(channel=source.publisher) if source.publisher else ""
    return [join([italic(source.container_title), upright(aired), upright(on), upright(locator)], ", ")]


def _other(source: Source, locator: str) -> list[Runs]:
    """Web pages, documents, speeches, letters, pictures: what it is, where it stands, when it appeared."""
    asked = series([forward(name) for name in source.editor]) if kind_of(source) is Kind.INTERVIEW else ""
    interview = upright(_("interview by {names}").format(names=asked)) if asked else []
    container = italic(source.container_title) if asked else upright(source.container_title)
    where = ", ".join(part for part in (source.publisher_place, source.publisher) if part)
    before = (occasion_of(source), edition_of(source, _("ed.")), volume_of(source), where, whole_date(source.issued))
    archive = ", ".join(part for part in (source.archive_location, kept_at(source)) if part)
    what = genre_of(source) or source.medium
    runs = [interview, upright(what), container, *map(upright, (*before, archive))]
    return [join(runs, ", "), upright(locator)]


def _in_order(source: Source, locator: str, in_list: bool) -> Runs:
    """The place cited; the whole range in a list, and where a note names no place of its own."""
    whole = locator_of(source.page)
    return upright(whole if in_list else locator or whole)


def _in_brackets(imprint: str) -> Runs:
    return [Run(f"({imprint})")] if imprint else []


def _imprint(source: Source) -> str:
    """'Penguin, 2004', or as much of it as is known; 'n.d.' only where a place or publisher needs a date."""
    old = source.issued[:4].isdecimal() and int(source.issued[:4]) < 1900
    house = place_and_house(source) if old else house_of(source)
    year = year_of(source.issued) or (_("n.d.") if house else "")
    first = year_of(source.original_date)
    printed = ", ".join(part for part in (house, year) if part)
    return f"{first}; {printed}" if first and printed else printed or first


def _online(source: Source) -> list[Runs]:
    when = source.accessed and not source.issued
    accessed = upright(_("accessed {date}").format(date=whole_date(source.accessed))) if when else []
    return [accessed, [Run(address_of(source))]]
