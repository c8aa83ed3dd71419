"""Harvard, as Cite Them Right has it (12th edition, 2022): author and year in brackets, and a reference list.

From the guide: up to three surnames, then the first with 'et al.' in italics; 'no date'; letters for works of one
author and year; titles of books, pages and films in italics and of articles in single quotation marks, with capitals
at the start and in names alone, but those of journals, newspapers and sites as they are; 'Available at:' with the day
it was read; a film and unsigned news under their titles; a work known only through another 'cited in' it. The list is
for works that were read: others in it are marked, and a hint says so.
"""

from collections.abc import Callable, Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source
from essay_planner.core.text import fold
from essay_planner.export.citations.about import (
    address_of,
    edition_of,
    kept_at,
    occasion_of,
    place_and_house,
    volume_of,
)
from essay_planner.export.citations.casing import sentence_case
from essay_planner.export.citations.kinds import Kind, genre_of, kind_of, medium_of, stands_alone
from essay_planner.export.citations.letters import year_letters
from essay_planner.export.citations.locators import place_in, worded
from essay_planner.export.citations.names import forward, inverted_initials, makers, series, surname, with_initials
from essay_planner.export.citations.runs import Run, Runs, capital, close, italic, join, plain, quoted, upright
from essay_planner.export.citations.titles import short_title, without_article
from essay_planner.export.citations.when import day_of, whole_date, year_of

_PLACES = {
    "page": ("p.", "pp."),
    "chapter": ("ch.", "chs"),
    "column": ("col.", "cols"),
    "folio": ("fol.", "fols"),
    "paragraph": ("para.", "paras"),
    "section": ("sec.", "secs"),
    "line": ("line", "lines"),
}
_MOST = 3


class Harvard:
    """The Harvard style for one set of works."""

    in_text = True
    divides_list = False

    def __init__(self, works: Sequence[Source]) -> None:
        """Look over all works cited, to tell works of one author and year apart."""
        self._letters = year_letters(works, lambda work: f"{plain(_named(work, with_initials))} {_year(work)}")
        people: dict[str, set[str]] = {}
        for work in works:
            called = plain(_named(work, surname)) + _year(work)
            people.setdefault(called, set()).add(plain(_named(work, with_initials)))
        self._shared = {called for called, bearers in people.items() if len(bearers) > 1}

    @property
    def list_heading(self) -> str:
        """Reference list."""
        return _("Reference list")

    @property
    def unseen_hint(self) -> str:
        """Only works that were read belong in the list."""
        return _(
            "Works marked [not seen] are known only through the work that is named after them. A reference list has "
            "only works that you have read: leave these out of your essay’s list until you have."
        )

    def known_through(self, works: int) -> str:
        """Cited in."""
        return {1: _(", cited in "), 2: _(", both cited in ")}.get(works, _(", all cited in "))

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """In brackets: Filtzer, 1993, p. 20."""
        unclear = plain(_named(source, surname)) + _year(source) in self._shared
        named = _named(source, with_initials if unclear else surname)
        place = worded(place_in(locator), _PLACES)
        return join([named, upright(self._dated(source)), upright(place)], ", ")

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """The same at every mention."""
        return self.full_note(source, locator)

    def entry(self, source: Source, again: bool = False) -> Runs:  # noqa: ARG002
        """A work in the list of sources: Filtzer, D. (1993) The Khrushchev Era: …. London."""
        year = f"({self._dated(source)})"
        if under := _listed_under(source):
            title = _title(source) if _tells_kind_itself(source) else [*_title(source), *_what(source)]
            head = [*under, Run(f" {year} "), *title]
        else:
            head = [*_title(source), Run(f" {year}"), *_what(source)]
        first, *rest = _details(source, head)
        return close(join([first, *map(capital, rest)], ". "))

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """By author or title without its article, then year, then title."""
        title = fold(without_article(source.title)).lstrip("'\"‘“[")
        under = fold(without_article(plain(_listed_under(source))))
        return (under or title, _year(source), title)

    def _dated(self, source: Source) -> str:
        letter = self._letters.get(source, "")
        year = _year(source)
        return f"{year}{letter}" if year[-1:].isdecimal() else f"{year} {letter}".strip()


def _year(source: Source) -> str:
    return year_of(source.issued) or _("no date")


def _listed_by_title(source: Source) -> bool:
    return kind_of(source) in (Kind.FILM, Kind.BROADCAST) or not makers(source)[0]


def _named(source: Source, form: Callable[[Name], str]) -> Runs:
    """Who a work is named by in brackets; its title where it has nobody, and a newspaper for unsigned news."""
    people, _edit = makers(source)
    if _listed_by_title(source):
        return _paper(source) or _title(source, short_title(source, article=True))
    return _several([form(name) for name in people])


def _several(names: Sequence[str]) -> Runs:
    if len(names) > _MOST:
        return [*upright(names[0]), Run(" "), Run(_("et al."), italic=True)]
    return upright(series(names))


def _paper(source: Source) -> Runs:
    return italic(source.container_title) if kind_of(source) is Kind.NEWS and not source.author else []


def _listed_under(source: Source) -> Runs:
    people, edit = makers(source)
    if _listed_by_title(source):
        return _paper(source)
    role = (_(" (ed.)") if len(people) == 1 else _(" (eds)")) if edit else ""
    return [*_several([inverted_initials(name) for name in people]), Run(role)]


def _title(source: Source, title: str = "") -> Runs:
    words = title or source.title
    if is_descriptive(source):
        return upright(words)
    words = sentence_case(words, source.language)
    alone = stands_alone(source) or kind_of(source) in (Kind.PAGE, Kind.THESIS, Kind.ARCHIVE)
    return italic(words) if alone else quoted(words, "‘’")


def _tells_kind_itself(source: Source) -> bool:
    return kind_of(source) in (Kind.THESIS, Kind.INTERVIEW)


def _what(source: Source) -> Runs:
    """'[Speech]': what a picture, a talk or a study document is."""
    said = "" if kind_of(source) in (Kind.FILM, Kind.BROADCAST) else medium_of(source)
    return upright(f" [{said[0].upper()}{said[1:]}]") if said else []


def _details(source: Source, head: Runs) -> list[Runs]:
    """The sentences of an entry; the first has 'head', all that stands before where the work appeared."""
    match kind_of(source):
        case Kind.ARTICLE:
            return [_after(head, _comma(_journal(source), _pages(source))), *_online(source)]
        case Kind.NEWS:
            day = whole_date(source.issued) if _is_odd(source) else day_of(source.issued)
            paper = [] if _paper(source) else italic(source.container_title)
            edition = upright(edition_of(source, _("edn")))
            return [_after(head, _comma(paper, edition, upright(day), _pages(source))), *_online(source)]
        case Kind.CHAPTER:
            printed = _comma(upright(place_and_house(source)), _pages(source))
            return [_after(head, _in_book(source)), printed, *_online(source)]
        case Kind.THESIS:
            return [head, upright(genre_of(source)), upright(place_and_house(source)), *_online(source)]
        case Kind.FILM:
            by = series([forward(name) for name in source.author])
            directed = upright(_("Directed by {names}").format(names=by)) if by else []
            what = upright(f"[{_capital(medium_of(source))}]")
            film = [*head, *([Run(" "), *directed] if directed else [])]
            return [film, what, upright(place_and_house(source)), *_online(source)]
        case Kind.BROADCAST:
            aired = _comma(upright(source.publisher), upright(day_of(source.issued)))
            return [[*head, *([Run(" ")] if source.container_title else []), *italic(source.container_title)], aired]
        case Kind.PAGE:
            site = italic(source.container_title)
            return [_after(head, site), upright(place_and_house(source)), *_online(source)]
    return _others(source, head)


def _is_odd(source: Source) -> bool:
    """Whether a date has no day and month to say after the year."""
    return not day_of(source.issued) and year_of(source.issued) != whole_date(source.issued)


def _others(source: Source, head: Runs) -> list[Runs]:
    """Books and reports; speeches, pictures, interviews, letters and documents."""
    edition = upright(edition_of(source, _("edn")))
    by = _by(_("Translated by {names}"), source.translator)
    if stands_alone(source) and kind_of(source) is not Kind.IMAGE:
        editors = [] if makers(source)[1] else _by(_("Edited by {names}"), source.editor)
        series_ = upright(source.collection_title)
        facts = [edition, upright(volume_of(source, _("Vol."))), editors, by, series_]
        return [head, *facts, upright(place_and_house(source)), *_online(source)]
    asked = _by(_("Interview by {names}"), source.editor) if kind_of(source) is Kind.INTERVIEW else []
    where = [upright(occasion_of(source)), upright(place_and_house(source))]
    shelf = upright(source.archive_location)
    paper = _comma(italic(source.container_title), upright(day_of(source.issued)))
    kept = [shelf, upright(kept_at(source))]
    if not makers(source)[0]:
        return [_after(head, paper), edition, by, *where, *kept, *_online(source)]
    return [head, asked, edition, by, *where, paper, *kept, *_online(source)]


def _after(head: Runs, rest: Runs) -> Runs:
    """What stands in another work, after its title, or after the year of one that is listed by its title."""
    dated, told = head[-1].text.startswith(" ("), head[-1].text.startswith(" [")
    return join([head, rest], " " if dated else ". " if told else ", ")


def _comma(*parts: Runs) -> Runs:
    return join(parts, ", ")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _journal(source: Source) -> Runs:
    issue = f"({source.issue})" if source.issue else ""
    return _comma(italic(source.container_title), upright(source.volume + issue))


def _in_book(source: Source) -> Runs:
    names = _several([with_initials(name) for name in source.editor]) if source.editor else []
    role = upright(_(" (ed.) ") if len(source.editor) == 1 else _(" (eds) ")) if names else []
    book = italic(sentence_case(source.container_title, source.language))
    return [Run(_("in ")), *names, *role, *book] if book else []


def _pages(source: Source) -> Runs:
    return upright(worded(place_in(source.page), _PLACES))


def _by(words: str, people: Sequence[Name]) -> Runs:
    return upright(words.format(names=series([with_initials(name) for name in people]))) if people else []


def _online(source: Source) -> list[Runs]:
    address = address_of(source)
    accessed = f" ({_('Accessed: {date}').format(date=whole_date(source.accessed))})" if source.accessed else ""
    return [[Run(_("Available at: {address}").format(address=address) + accessed)]] if address else []
