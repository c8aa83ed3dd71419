"""MHRA notes and bibliography (MHRA Style Guide, 4th edition, 2024, chapter 7).

From the guide: single quotation marks, 'p.' and 'pp.' before pages, ranges with two figures at the end (374–86), the
whole range of an article or chapter before the page in brackets, no place where a publisher is known, 'and others'
for more than three names, 'ed. by' and 'trans. by', a web address in angle brackets with the day it was read in square
ones, an archive from the town to the shelf, the surname alone at later mentions, with a short title where that is not
clear, no ibid. (which the guide advises against), a dash for names listed again, and no full stop after an entry.
Ours: volumes in capitals where print has small ones.
"""

from collections import Counter
from collections.abc import Sequence

from essay_planner.core.library import is_descriptive
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source
from essay_planner.core.text import fold
from essay_planner.export.citations.about import edition_of, house_of, occasion_of
from essay_planner.export.citations.casing import title_case
from essay_planner.export.citations.kinds import Kind, genre_of, kind_of, stands_alone
from essay_planner.export.citations.locators import place_in, shortened, worded
from essay_planner.export.citations.names import forward, listed_inverted, makers, series
from essay_planner.export.citations.runs import Run, Runs, italic, join, quoted, upright
from essay_planner.export.citations.titles import ShortForms, without_article
from essay_planner.export.citations.when import whole_date, year_of

_PLACES = {
    "page": ("p.", "pp."),
    "chapter": ("ch.", "chs"),
    "column": ("col.", "cols"),
    "folio": ("fol.", "fols"),
    "paragraph": ("para.", "paras"),
    "section": ("sec.", "secs"),
    "line": ("l.", "ll."),
}


class Mhra:
    """The MHRA style for one set of works."""

    in_text = False
    divides_list = True

    def __init__(self, works: Sequence[Source]) -> None:
        """Look over all works cited, to tell short titles apart."""
        self._short = ShortForms(works, _listed)
        self._works = Counter(self._author(work) for work in dict.fromkeys(works))

    @property
    def list_heading(self) -> str:
        """Bibliography."""
        return _("Bibliography")

    @property
    def unseen_hint(self) -> str:
        """Both works are listed."""
        return _("Works marked [not seen] are known only through the work that the notes name after them.")

    def known_through(self, works: int) -> str:
        """Cited in."""
        return {1: _(", cited in "), 2: _(", both cited in ")}.get(works, _(", all cited in "))

    def _author(self, source: Source) -> str:
        return "" if kind_of(source) is Kind.FILM else self._short.author(source)

    def full_note(self, source: Source, locator: str = "") -> Runs:
        """A first mention: Donald Filtzer, The Khrushchev Era: … (London, 1993), p. 20."""
        people = () if kind_of(source) is Kind.FILM else source.author
        named = upright(_listed([forward(name) for name in people]))
        return join([named, *_details(source, locator, with_editors=True)], ", ")

    def short_note(self, source: Source, locator: str = "") -> Runs:
        """A later mention: Filtzer, p. 20; with a short title where the author has more works, or there is none."""
        author = self._author(source)
        titled = not author or self._works[author] > 1
        title = _title(source, self._short.title(source)) if titled else []
        return join([upright(author), title, upright(_place(locator))], ", ")

    def entry(self, source: Source, again: bool = False) -> Runs:
        """A work in the list of sources: Filtzer, Donald, The Khrushchev Era: … (London, 1993)."""
        under = "" if kind_of(source) is Kind.FILM else _listed_under(source, again)
        return join([upright(under), *_details(source, "", with_editors=False)], ", ")

    def sort_key(self, source: Source) -> tuple[str, ...]:
        """By author, then title without its article, then date."""
        title = fold(without_article(source.title)).lstrip("'\"‘“[")
        under = "" if kind_of(source) is Kind.FILM else _listed_under(source)
        return (fold(without_article(under)) or title, title, source.issued)


def _listed(names: Sequence[str]) -> str:
    return _("{first} and others").format(first=names[0]) if len(names) > 3 else series(names, comma=",")


def _listed_under(source: Source, again: bool = False) -> str:
    people, edit = makers(source)
    names = listed_inverted(people, most=3, kept=1).replace(_("et al."), _("and others"))
    under = "——" if again and people else names
    role = (_("(ed.)") if len(people) == 1 else _("(eds)")) if edit else ""
    return f"{under} {role}".strip()


def _title(source: Source, title: str) -> Runs:
    if is_descriptive(source):
        return upright(title)
    cased = title_case(title, source.language)
    return italic(cased) if stands_alone(source) else quoted(cased, "‘’")


def _details(source: Source, locator: str, with_editors: bool) -> list[Runs]:
    """Title and all that follows; 'with_editors' where these do not stand in front already."""
    title = _title(source, source.title)
    place, online = upright(_place(locator)), _online(source)
    match kind_of(source):
        case Kind.ARTICLE:
            return [title, *_journal(source, locator), *online]
        case Kind.CHAPTER:
            return [*_chapter(source, title, locator), *online]
        case Kind.NEWS:
            edition, date = edition_of(source, _("edn")), whole_date(source.issued)
            paper = italic(_newspaper(source))
            return [_then(title, paper, upright(date), upright(edition), upright(_range(source, locator))), *online]
        case Kind.THESIS:
            about = (_unpublished(source), house_of(source), year_of(source.issued) or _("n.d."))
            return [_then(title, []), _brackets(*about), place, *online]
        case Kind.FILM:
            names = series([forward(name) for name in source.author], comma=",")
            by = upright(_("dir. by {names}").format(names=names)) if names else []
            return [_then(title, by), _brackets(_imprint(source)), place, *online]
        case Kind.BROADCAST:
            aired = _brackets(source.publisher, whole_date(source.issued))
            return [_then(title, italic(source.container_title)), aired, place, *online]
    if stands_alone(source) and kind_of(source) is not Kind.IMAGE:
        return [*_book(source, title, with_editors), upright(_volume_and(source, locator)), *online]
    return [*_other(source, title), place, *online]


def _newspaper(source: Source) -> str:
    """Without an opening 'The', but for The Times of London."""
    paper = source.container_title
    return paper if paper == "The Times" else paper.removeprefix("The ")


def _then(*parts: Runs) -> Runs:
    return join(parts, ", ")


def _brackets(*parts: str) -> Runs:
    said = ", ".join(part for part in parts if part)
    return upright(f"({said})") if said else []


def _place(locator: str) -> str:
    return shortened(worded(place_in(locator), _PLACES))


def _range(source: Source, locator: str) -> str:
    """'pp. 374–86 (p. 380)', or as much of it as is known."""
    whole, place = _place(source.page), _place(locator)
    if not whole or whole == place:
        return place
    return f"{whole} ({place})" if place else whole


def _journal(source: Source, locator: str) -> list[Runs]:
    number = ".".join(part for part in (source.volume, source.issue) if part)
    when = (year_of(source.issued) if number else whole_date(source.issued)) or _("n.d.")
    return [italic(source.container_title), upright(number), _brackets(when), upright(_range(source, locator))]


def _chapter(source: Source, title: Runs, locator: str) -> list[Runs]:
    book = italic(title_case(source.container_title, source.language))
    lead = [Run(_("in "))] if book else []
    by = _by(_("ed. by {names}"), source.editor)
    facts = [upright(edition_of(source, _("edn"))), upright(source.collection_title)]
    inside = [*lead, *_then(book, by, *facts)]
    return [_then(title, inside), _brackets(_imprint(source)), upright(_range(source, locator))]


def _book(source: Source, title: Runs, with_editors: bool) -> list[Runs]:
    edited = with_editors or source.author
    by = [_by(_("ed. by {names}"), source.editor)] if edited else []
    facts = (source.collection_title, edition_of(source, _("edn")), genre_of(source))
    head = _then(title, *by, _by(_("trans. by {names}"), source.translator), *map(upright, facts))
    return [head, _brackets(_imprint(source))]


def _unpublished(source: Source) -> str:
    genre = genre_of(source) or _("thesis")
    return genre if "published" in genre else _("unpublished {thesis}").format(thesis=genre)


def _by(words: str, people: Sequence[Name]) -> Runs:
    return upright(words.format(names=_listed([forward(name) for name in people]))) if people else []


def _volume_and(source: Source, locator: str) -> str:
    place = _place(locator)
    return ", ".join(part for part in (_roman(source.volume), place) if part)


def _roman(number: str) -> str:
    """Volumes up to 39 in Roman figures; anything else as it is."""
    if not number.isdecimal() or not 0 < int(number) < 40:
        return number
    tens, ones = divmod(int(number), 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def _imprint(source: Source) -> str:
    first, year = year_of(source.original_date), year_of(source.issued) or _("n.d.")
    printed = ", ".join(part for part in (house_of(source), year) if part)
    return f"{first}; {printed}" if first else printed


def _other(source: Source, title: Runs) -> list[Runs]:
    """Web pages, documents, speeches, letters, pictures: what it is, where it stands, when it appeared."""
    asked = _by(_("interviewed by {names}"), source.editor) if kind_of(source) is Kind.INTERVIEW else []
    paper = italic(source.container_title) if asked else upright(source.container_title)
    where = ", ".join(part for part in (source.publisher_place, source.publisher) if part)
    undated = _("n.d.") if kind_of(source) in (Kind.PAGE, Kind.IMAGE) else ""
    facts = (occasion_of(source), edition_of(source, _("edn")), _roman(source.volume), where)
    when = whole_date(source.issued) or undated
    archive = (source.archive_place, source.archive, source.archive_location)
    return [
        _then(title, asked, upright(genre_of(source) or source.medium), paper, *map(upright, (*facts, when, *archive)))
    ]


def _online(source: Source) -> list[Runs]:
    """'doi:…', or '<address> [accessed 23 November 2018]'; brackets follow after a space alone."""
    if source.doi:
        return [upright(f"doi:{source.doi}")]
    accessed = _("[accessed {date}]").format(date=whole_date(source.accessed)) if source.accessed else ""
    address = " ".join(part for part in (f"<{source.url}>" if source.url else "", accessed) if part)
    return [[Run(address)]] if source.url else []
