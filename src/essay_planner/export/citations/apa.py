"""APA in-text citations and references (Publication Manual of the American Psychological Association, 7th edition).

From the manual, chapters 8 to 10: author and year in brackets, 'et al.' from three authors on, initials where others
share a surname, both years of a reprint, 'n.d.', letters for works of one author and year; in the list up to twenty
names with '&', titles in sentence case with those of books and pages in italics, what a work is in square brackets, no
place of publication, dates as 1964, October 16; a work known only through another 'as cited in' it.
"""

from collections.abc import Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source
from essay_planner.core.text import fold
from essay_planner.export.citations.about import address_of, edition_of, occasion_of, volume_of
from essay_planner.export.citations.casing import sentence_case, title_case
from essay_planner.export.citations.kinds import Kind, kind_of, medium_of, stands_alone
from essay_planner.export.citations.letters import year_letters
from essay_planner.export.citations.locators import place_in, worded
from essay_planner.export.citations.names import inverted_initials, makers, series, surname, with_initials
from essay_planner.export.citations.runs import Run, Runs, capital, close, italic, join, plain, quoted, upright
from essay_planner.export.citations.titles import short_title, without_article
from essay_planner.export.citations.when import month_first, year_first, year_of

_PLACES = {
    "page": ("p.", "pp."),
    "chapter": ("Chapter", "Chapters"),
    "column": ("col.", "cols."),
    "folio": ("fol.", "fols."),
    "paragraph": ("para.", "paras."),
    "section": ("Section", "Sections"),
    "line": ("line", "lines"),
}
_MOST_LISTED = 20


class Apa:
    """The APA style for one set of works."""

    in_text = True
    divides_list = False

    def __init__(self, works: Sequence[Source]) -> None:
        """Look over all works cited, to tell works of one author and year, and authors of one surname, apart."""
        works = list(dict.fromkeys(works))
        self._letters = year_letters(works, lambda work: f"{plain(_listed_under(work)) or work.title} {_year(work)}")
        bearers: dict[str, set[str]] = {}
        for work in works:
            for name in makers(work)[0][:1]:
                bearers.setdefault(surname(name), set()).add(with_initials(name, " "))
        self._shared = {name: len(people) > 1 for name, people in bearers.items()}

    @property
    def list_heading(self) -> str:
        """References."""
        return _("References")

    @property
    def unseen_hint(self) -> str:
        """Only works that were read belong in the list."""
        return _(
            "Works marked [not seen] are known only through the work that is named after them. References have only "
            "works that you have read: leave these out of your essay’s list until you have."
        )

    def known_through(self, works: int) -> str:
        """As cited in."""
        return {1: _(", as cited in "), 2: _(", both as cited in ")}.get(works, _(", all as cited in "))

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """In brackets: Filtzer, 1993, p. 20."""
        first = year_of(source.original_date)
        year = self._lettered(_year(source), source)
        dated = upright(f"{first}/{year}" if first else year)
        named = _named(source, self._shared)
        stopped = " " if plain(named).endswith(",”") else ", "
        return [*named, Run(stopped), *join([dated, upright(worded(place_in(locator), _PLACES))], ", ")]

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """The same at every mention."""
        return self.full_note(source, locator)

    def entry(self, source: Source, again: bool = False) -> Runs:  # noqa: ARG002
        """A work in the list of sources: Filtzer, D. (1993). The Khrushchev era: …."""
        year, comma, day = (year_first(source.issued) or _("n.d.")).partition(", ")
        dated = self._lettered(year, source) + (comma + day if kind_of(source) in _BY_DAY else "")
        title = [*_title(source), *_facts(source), *_what(source)]
        under = _listed_under(source)
        first, *rest = [under, title] if plain(under) else [title]
        head = [*close(first), Run(f" ({dated})")]
        return _ended(join([head, *map(capital, [*rest, *_details(source)])], ". "), source)

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """By author or title without its article, then year, then title."""
        title = fold(without_article(source.title)).lstrip("'\"‘“[")
        return (fold(plain(_listed_under(source))) or title, _year(source), title)

    def _lettered(self, year: str, source: Source) -> str:
        letter = self._letters.get(source, "")
        return f"{year}{'' if year[-1:].isdecimal() or not letter else '-'}{letter}"


_BY_DAY = frozenset({Kind.NEWS, Kind.PAGE, Kind.SPEECH, Kind.BROADCAST, Kind.INTERVIEW, Kind.ARCHIVE, Kind.DOCUMENT})
_ITALIC = frozenset({Kind.PAGE, Kind.THESIS, Kind.SPEECH})


def _year(source: Source) -> str:
    return year_of(source.issued) or _("n.d.")


def _named(source: Source, shared: dict[str, bool]) -> Runs:
    """Who a work is named by in brackets; a short title where it has nobody."""
    people, _edit = makers(source)
    if not people:
        return _title_in_text(source)
    names = [with_initials(n, " ") if shared.get(surname(n)) else surname(n) for n in people]
    return upright(_("{first} et al.").format(first=names[0]) if len(names) > 2 else series(names, "&"))


def _title_in_text(source: Source) -> Runs:
    title = short_title(source, article=True)
    if is_descriptive(source):
        return upright(title)
    cased = title_case(title, source.language, long_prepositions=True)
    alone = stands_alone(source) or kind_of(source) in _ITALIC
    return italic(cased) if alone else quoted(cased, stop=",")


def _listed_under(source: Source) -> Runs:
    people, edit = makers(source)
    names = [inverted_initials(name, " ") for name in people]
    if len(names) > _MOST_LISTED:
        under = ", ".join(names[: _MOST_LISTED - 1]) + f", … {names[-1]}"
    else:
        under = series(names, "&", ",") if len(names) != 2 else f"{names[0]}, & {names[1]}"
    role = ""
    if edit:
        role = _(" (Ed.)") if len(people) == 1 else _(" (Eds.)")
    elif kind_of(source) is Kind.FILM and people:
        role = _(" (Director)") if len(people) == 1 else _(" (Directors)")
    return upright(under + role)


def _title(source: Source) -> Runs:
    if is_descriptive(source):
        return upright(source.title)
    cased = sentence_case(source.title, source.language)
    return italic(cased) if stands_alone(source) or kind_of(source) in _ITALIC else upright(cased)


def _facts(source: Source) -> Runs:
    """What stands in brackets after a book's title: translators, editors beside authors, edition, volume."""
    if not stands_alone(source):
        return []
    editors = () if makers(source)[1] else source.editor
    people = ((source.translator, _("Trans.")), (editors, _("Ed.") if len(editors) == 1 else _("Eds.")))
    by = "; ".join(f"{_with(names)}, {role}" for names, role in people if names)
    printed = (edition_of(source, _("ed.")), volume_of(source, _("Vol.")))
    said = "; ".join(part for part in (by, ", ".join(fact for fact in printed if fact)) if part)
    return upright(f" ({said})") if said else []


def _with(people: Sequence[Name]) -> str:
    return series([with_initials(name, " ") for name in people], "&", ",")


def _what(source: Source) -> Runs:
    """'[Speech]': what a picture, a talk, a thesis or a study document is."""
    said = medium_of(source)
    if kind_of(source) is Kind.INTERVIEW:
        said = _("Interview by {names}").format(names=_with(source.editor)) if source.editor else _("Interview")
    return upright(f" [{said[0].upper()}{said[1:]}]") if said else []


def _details(source: Source) -> list[Runs]:
    """The sentences after title and date."""
    match kind_of(source):
        case Kind.ARTICLE:
            return [_journal(source), *_online(source)]
        case Kind.NEWS:
            edition = upright(edition_of(source, _("ed.")))
            return [_comma(italic(source.container_title), edition, _bare_pages(source)), *_online(source)]
        case Kind.CHAPTER:
            return [_in_book(source), upright(source.publisher), *_online(source)]
        case Kind.BROADCAST:
            lead = [Run(_("In ")), *italic(source.container_title)] if source.container_title else []
            return [lead, upright(source.publisher), *_online(source)]
        case Kind.SPEECH:
            return [upright(occasion_of(source)), upright(source.container_title), *_online(source)]
        case Kind.ARCHIVE | Kind.IMAGE | Kind.DOCUMENT:
            container = italic(source.container_title)
            return [container, upright(source.publisher), _kept(source), *_online(source)]
        case Kind.INTERVIEW:
            return [italic(source.container_title), upright(source.publisher), _kept(source), *_online(source)]
    return [upright(source.container_title), upright(source.publisher), *_online(source)]


def _comma(*parts: Runs) -> Runs:
    return join(parts, ", ")


def _journal(source: Source) -> Runs:
    number = [*italic(source.volume), *upright(f"({source.issue})" if source.issue else "")]
    return _comma(italic(source.container_title), number, _bare_pages(source))


def _bare_pages(source: Source) -> Runs:
    return upright(worded(place_in(source.page), {}))


def _in_book(source: Source) -> Runs:
    """In J. Smith & M. Ilic (Eds.), Khrushchev in the Kremlin (pp. 9–25)."""
    if not source.container_title:
        return []
    names = series([with_initials(name, " ") for name in source.editor], "&", ",")
    role = _("(Ed.), ") if len(source.editor) == 1 else _("(Eds.), ")
    facts = (edition_of(source, _("ed.")), volume_of(source, _("Vol.")), worded(place_in(source.page), _PLACES))
    inside = ", ".join(fact for fact in facts if fact)
    book = italic(sentence_case(source.container_title, source.language))
    return [
        Run(_("In ")),
        *upright(f"{names} {role}" if names else ""),
        *book,
        *upright(f" ({inside})" if inside else ""),
    ]


def _kept(source: Source) -> Runs:
    shelf = f" ({source.archive_location})" if source.archive_location else ""
    town = f", {source.archive_place}" if source.archive_place else ""
    return upright(f"{source.archive}{shelf}{town}") if source.archive else upright(source.archive_location)


def _online(source: Source) -> list[Runs]:
    address = address_of(source)
    if not address:
        return []
    if source.issued or not source.accessed:
        return [[Run(address)]]
    return [[Run(_("Retrieved {date}, from {address}").format(date=month_first(source.accessed), address=address))]]


def _ended(runs: Runs, source: Source) -> Runs:
    """An entry with its full stop, which APA leaves out after an address; then the year of a first edition."""
    address, first = address_of(source), year_of(source.original_date)
    ended = runs if address and plain(runs).endswith(address) else close(runs)
    return [*ended, Run(" " + _("(Original work published {year})").format(year=first))] if first else ended
