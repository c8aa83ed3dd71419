"""MLA in-text citations and works cited (MLA Handbook, 9th edition, 2021, chapters 5 and 6).

From the handbook: author and page with no comma between, a short title too where an author has more works than one,
'et al.' from three authors on; in the list the first name inverted, commas and stops within double quotation marks,
months abbreviated, ranges with two figures at the end, the publisher without its place but before 1900 the place
instead, no 'n.d.', a dash for names
listed again, the day of access only where a work has no date, a description as it is in place of a title that is
not known. Ours: the place where no publisher is known.
"""

from collections import Counter
from collections.abc import Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source
from essay_planner.core.text import fold
from essay_planner.export.citations.about import (
    address_of,
    edition_of,
    house_of,
    kept_at,
    volume_of,
)
from essay_planner.export.citations.casing import title_case
from essay_planner.export.citations.kinds import Kind, genre_of, kind_of, medium_of, stands_alone
from essay_planner.export.citations.locators import place_in, shortened, worded
from essay_planner.export.citations.names import forward, inverted, makers, series, surname, with_initials
from essay_planner.export.citations.runs import Run, Runs, capital, close, italic, join, plain, quoted, upright
from essay_planner.export.citations.titles import ShortForms, without_article
from essay_planner.export.citations.when import whole_date, year_of

_PLACES = {
    "chapter": ("ch.", "chs."),
    "column": ("col.", "cols."),
    "folio": ("fol.", "fols."),
    "paragraph": ("par.", "pars."),
    "section": ("sec.", "secs."),
    "line": ("line", "lines"),
}


class Mla:
    """The MLA style for one set of works."""

    in_text = True
    divides_list = False

    def __init__(self, works: Sequence[Source]) -> None:
        """Look over all works cited, to tell authors of one surname, and works of one author, apart."""
        works = list(dict.fromkeys(works))
        self._short = ShortForms(works, _listed)
        bearers: dict[str, set[str]] = {}
        for work in works:
            bearers.setdefault(_named(work, surnames=True), set()).add(_named(work, surnames=False))
        self._shared = {name for name, people in bearers.items() if len(people) > 1}
        self._works = Counter(_named(work, surnames=False) for work in works)

    @property
    def list_heading(self) -> str:
        """Works Cited."""
        return _("Works Cited")

    @property
    def unseen_hint(self) -> str:
        """Only works that were read belong in the list."""
        return _(
            "Works marked [not seen] are known only through the work that is named after them. Works Cited has only "
            "works that you have read: leave these out of your essay’s list until you have."
        )

    def known_through(self, works: int) -> str:
        """Quoted in, which MLA says of what is told in other words, too."""
        return {1: _("; qtd. in "), 2: _("; both qtd. in ")}.get(works, _("; all qtd. in "))

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """In brackets: Filtzer 20."""
        unclear = _named(source, surnames=True) in self._shared
        author = _named(source, surnames=not unclear)
        titled = not author or self._works[_named(source, surnames=False)] > 1
        place = place_in(locator)
        said = upright(shortened(worded(place, _PLACES)))
        comma = "," if said and place.kind not in ("page", "time") else ""
        title = _title(source, self._short.title(source), stop=comma) if titled else []
        named = join([upright(author), title], ", ")
        return join([named, said], " " if not comma or plain(named).endswith(",”") else ", ")

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """The same at every mention."""
        return self.full_note(source, locator)

    def entry(self, source: Source, again: bool = False) -> Runs:
        """A work in the list of sources: Filtzer, Donald. The Khrushchev Era: …. London, 1993."""
        title = _title(source, source.title, stop=".")
        parts = [upright(_listed_under(source, again)), title, *_details(source)]
        return close(join([capital(part) for part in parts], ". "))

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """By author or title without its article, then title."""
        title = fold(without_article(source.title)).lstrip("'\"‘“[")
        return (fold(without_article(_listed_under(source))) or title, title, source.issued)


def _people(source: Source) -> Sequence[Name]:
    """Whom a work goes under; films go under their titles."""
    return () if kind_of(source) is Kind.FILM else makers(source)[0]


def _named(source: Source, surnames: bool) -> str:
    return _listed([surname(name) if surnames else with_initials(name, " ") for name in _people(source)])


def _listed(names: Sequence[str]) -> str:
    return _("{first} et al.").format(first=names[0]) if len(names) > 2 else series(names)


def _listed_under(source: Source, again: bool = False) -> str:
    people = _people(source)
    if not people:
        return ""
    first, *others = people
    under = inverted(first)
    if len(others) == 1:
        under = _("{first}, and {second}").format(first=under, second=forward(others[0]))
    elif others:
        under = _("{first}, et al.").format(first=under)
    role = (_(", editor") if len(people) == 1 else _(", editors")) if makers(source)[1] else ""
    return ("———" if again else under) + role


def _title(source: Source, title: str, stop: str = "") -> Runs:
    if is_descriptive(source):
        return upright(title.removeprefix("[").removesuffix("]"))
    cased = title_case(title, source.language)
    alone = stands_alone(source) or kind_of(source) is Kind.THESIS
    return italic(cased) if alone else quoted(cased, stop=stop)


def _details(source: Source) -> list[Runs]:
    """The sentences after the title: the first edition's year, who asked, then one of all that contains the work."""
    first = upright(year_of(source.original_date))
    match kind_of(source):
        case Kind.ARTICLE:
            return [_in_journal(source), *_accessed(source)]
        case Kind.THESIS:
            school = _comma(upright(house_of(source)), upright(genre_of(source)), _address(source))
            return [upright(year_of(source.issued)), school, *_accessed(source)]
        case Kind.IMAGE | Kind.ARCHIVE:
            dated = [upright(whole_date(source.issued, short=True)), *_house(source)]
            kept = (kept_at(source), source.archive_location)
            what = upright(medium_of(source) if kind_of(source) is Kind.IMAGE else genre_of(source))
            return [_comma(*dated, *map(upright, kept), _address(source)), what, *_accessed(source)]
        case Kind.INTERVIEW:
            by = series([forward(name) for name in source.editor])
            asked = upright(_("interview by {names}").format(names=by)) if by else []
            return [asked, _contained(source, []), *_accessed(source)]
    after = upright(genre_of(source)) if not stands_alone(source) else []
    return [first, _contained(source, _makers_after(source)), after, *_accessed(source)]


def _in_journal(source: Source) -> Runs:
    number = upright(_("no. {issue}").format(issue=source.issue)) if source.issue else []
    when = year_of(source.issued) if source.volume or source.issue else whole_date(source.issued, short=True)
    paper = italic(source.container_title)
    return _comma(paper, upright(volume_of(source)), number, upright(when), _pages(source), _address(source))


def _makers_after(source: Source) -> list[Runs]:
    """Directors, editors beside authors, and translators."""
    directors = source.author if kind_of(source) is Kind.FILM else ()
    editors = () if makers(source)[1] else source.editor
    words = ((_("directed by {names}"), directors), (_("edited by {names}"), editors))
    said = (*words, (_("translated by {names}"), source.translator))
    return [upright(form.format(names=_listed([forward(n) for n in people]))) for form, people in said if people]


def _contained(source: Source, people: list[Runs]) -> Runs:
    """All that contains a work, in MLA's order: container, contributors, version, number, publisher, date, place."""
    dated = year_of(source.issued) if stands_alone(source) else whole_date(source.issued, short=True)
    house = _house(source)
    return _comma(
        italic(title_case(source.container_title, source.language)),
        *people,
        upright(edition_of(source, _("ed."))),
        upright(volume_of(source)),
        upright(source.event_title),
        *house,
        upright(dated),
        upright(source.event_place),
        upright(source.archive_location),
        upright(kept_at(source)),
        _pages(source),
        _address(source),
    )


def _house(source: Source) -> list[Runs]:
    old = source.issued[:4].isdecimal() and int(source.issued[:4]) < 1900
    return [upright(source.publisher_place if old and source.publisher_place else house_of(source))]


def _comma(*parts: Runs) -> Runs:
    return join(parts, ", ")


def _pages(source: Source) -> Runs:
    place = place_in(source.page)
    return upright(shortened(worded(place, {**_PLACES, "page": ("p.", "pp.")})))


def _address(source: Source) -> Runs:
    address = address_of(source)
    return [Run(address)] if address else []


def _accessed(source: Source) -> list[Runs]:
    if source.issued or not source.accessed:
        return []
    return [upright(_("accessed {date}").format(date=whole_date(source.accessed, short=True)))]
