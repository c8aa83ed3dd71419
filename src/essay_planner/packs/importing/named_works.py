"""Works named in a few words, as in 'Filtzer, The Khrushchev Era (1993), p. 20': found in a pack, or written down."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from essay_planner.core.dates_in_words import read_date
from essay_planner.core.messages import _
from essay_planner.core.names_in_words import read_names
from essay_planner.core.pack import Name, Source
from essay_planner.core.text import fold
from essay_planner.packs.importing.new_ids import NewIds

_PLACE = re.compile(
    r"[,;:.\s]*[(\[]?\b((?:pp?|pages?|chs?|chapters?|vols?|fols?|ff?|col|cols|no|ep|nn?)\b\.?\s*\d[\w\s,.–-]*|"
    r"\d{1,4}\s*[–-]\s*\d{1,4})[)\]]?\s*$",
    re.IGNORECASE,
)
_BARE_PAGE = re.compile(r"(?:(?<=\d{4})|(?<=\d{4}\)))[,:]\s*(\d{1,4})\s*$")
_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_URL = re.compile(r"https?://\S+|www\.\S+", re.IGNORECASE)
_IMPRINT = re.compile(r"\s*\(([^()]*)\)\s*$")
_AUTHOR_YEAR = re.compile(
    r"(?P<author>[^\d(,]+?(?:,(?:\s*[A-Z]\.)+)?),?\s*"  # 'Smith' or 'Smith, C. D.'
    r"\(?(?P<year>(?:1[4-9]|20)\d\d)\)?[.,:]?\s*(?P<title>.*)",
    re.DOTALL,
)
_NAME_YEAR = re.compile(  # 'Smith, Carol (1993)'
    r"(?P<author>(?:(?:de|der|van|von)\s)*[A-Z][\w'’-]+,\s*[A-Z][\w'’-]+(?:\s[A-Z]\.?)*)\s*"
    r"\((?P<year>(?:1[4-9]|20)\d\d)\)[.,:]?\s*(?P<title>.*)",
    re.DOTALL,
)
_MANY = 200  # works of people of one name; beyond that the name does not tell which is meant
_LONGEST = 500  # characters of words that are looked at for the parts of a work
_SMALL = frozenset({"a", "an", "and", "the", "of", "in", "on", "to", "for", "by", "from", "at"})


@dataclass(frozen=True, slots=True)
class Named:
    """What a few words name: a work, and a place in it. 'doubt' is a sentence where it could be another."""

    source: Source
    locator: str = ""
    doubt: str = ""


class Works:
    """The works of a pack and those that are new, found by what people write of them."""

    def __init__(self, known: Iterable[Source]) -> None:
        self._known = list(known)
        self._ids = NewIds(source.id for source in self._known)
        self._words = [_words_of(source) for source in self._known]
        self._by_word: dict[str, list[tuple[set[str], int]]] = {}  # by a word of a family name, its words and a row
        self._by_title: dict[str, int] = {}
        self._by_id = {source.id: source for source in self._known}
        self._seen: dict[str, Source] = {}
        self._seen_beside: dict[tuple[str, Source], Source] = {}
        self._numbers: dict[str, str] = {}
        self.new: list[Source] = []
        self.completed: dict[str, Source] = {}
        for number in range(len(self._known)):
            self._note(number)

    def named(self, words: str, beside: Source | None = None) -> Named:
        """The work that these words name; one that is not known is written down as new.

        'beside' has what else is said of it, without a title: another work of the name is not the one that is meant.
        """
        words = " ".join(words.split())
        said, locator = _split_place(words) if len(words) <= _LONGEST else (words, "")
        if beside is not None:
            return replace(self._named_beside(said, beside), locator=locator)
        found, doubt = self._find(said)
        if found is None:
            found = self.add(_written(said))
        self._seen[fold(said)] = found
        return Named(found, locator, doubt)

    def named_by_author(self, words: str, source: Source) -> Source:
        """The known work that an author and perhaps a year name, or this one, which has no title, as a new work."""
        found = self._seen_beside.get(("", source)) or (self._find(words)[0] if source.author else None)
        self._seen_beside["", source] = found = found or self.add(source)
        return found

    def _named_beside(self, said: str, beside: Source) -> Named:
        known = self._seen_beside.get((fold(said), beside))
        found, doubt = (known, "") if known is not None else self._find(said)
        if found is None or _differ(found, beside):
            found, doubt = self.described(_with_more(_written(said), beside)), ""
        self._seen_beside[fold(said), beside] = found
        return Named(found, doubt=doubt)

    def described(self, source: Source) -> Source:
        """The known work that is this one, or this one as a new work; its id is made for it."""
        return self.double_of(source) or self.add(source)

    def double_of(self, source: Source) -> Source | None:
        """The known work that a described one is: of one number (DOI, ISBN), or of one title, author and year."""
        for number in _numbers_of(source):
            if number in self._numbers:
                return self._by_id[self._numbers[number]]
        row = self._by_title.get(_title(source.title))
        if row is not None and not _differ(self._known[row], source):
            return self._known[row]
        row = self._by_title.get(_title(source.title.partition(":")[0]))
        alike = row is not None and _share_author(self._known[row], source) and _share_year(self._known[row], source)
        return self._known[row] if row is not None and alike else None

    def complete(self, source: Source) -> bool:
        """Let a work that the pack has by its author and title alone say what a described one does, if that is it.

        'The Revolution of 1905' is 'The Revolution of 1905: Russia in Disarray' of the same author. It keeps its id.
        """
        for title in (source.title, source.title.partition(":")[0]):
            row = self._by_title.get(_title(title))
            known = self._known[row] if row is not None else source
            if row is None or not _is_bare(known) or _is_bare(source) or known in self.new:
                continue
            if _title(known.title) == _title(title) and _share_author(known, source):
                self.fill_in(known, replace(source, id=known.id))
                return True
        return False

    def fill_in(self, known: Source, now: Source) -> None:
        """Let a work that the pack has be as a list says now, under its own id."""
        row = self._known.index(known)
        self._known[row] = self._by_id[known.id] = self.completed[known.id] = now
        self._words[row] = _words_of(now)
        self._note(row)

    def add(self, source: Source) -> Source:
        """Write down a new work under an id of its own, its own if that is free."""
        wanted = source.id
        if not wanted or wanted in self._ids:
            named = (source.author or source.editor)[:1]
            author = (named[0].family or named[0].literal) if named else ""
            wanted = self._ids.new(f"{author or source.title} {source.issued[:4]}", "source")
        source = replace(source, id=self._ids.take(wanted))
        self._known.append(source)
        self._words.append(_words_of(source))
        self._by_id[wanted] = source
        self.new.append(source)
        self._note(len(self._known) - 1)
        return source

    def _note(self, number: int) -> None:
        source = self._known[number]
        for name in (*source.author, *source.editor):
            family = _split(name.family or name.literal)
            if family:
                self._by_word.setdefault(min(family), []).append((family, number))
        for title in (source.title, source.title_short, source.title.partition(":")[0]):
            if _title(title):
                self._by_title.setdefault(_title(title), number)
        for sign in _numbers_of(source):
            self._numbers.setdefault(sign, source.id)

    def _find(self, said: str) -> tuple[Source | None, str]:
        """The work that is meant, or None; and a sentence if several may be."""
        known = self._by_id.get(said) or self._seen.get(fold(said))
        if known is not None:
            return known, ""
        if _title(said) in self._by_title:
            return self._known[self._by_title[_title(said)]], ""
        words = _split(said)
        named = (self._by_word.get(word, []) for word in words)
        rows = {row for found in named if len(found) <= _MANY for family, row in found if family <= words}
        fitting = [row for row in sorted(rows) if self._fits(row, said, words)]
        if len(fitting) > 1:
            titled = [row for row in fitting if self._titles(row) & words]
            fitting = titled if len(titled) == 1 else fitting
        if len(fitting) > 1:
            first, second = (self._known[row].title for row in fitting[:2])
            words_ = _("‘{words}’ can be ‘{first}’ or ‘{second}’. The first was taken; write the title to be sure.")
            return self._known[fitting[0]], words_.format(words=said, first=first, second=second)
        return (self._known[fitting[0]], "") if fitting else (None, "")

    def _fits(self, row: int, said: str, words: set[str]) -> bool:
        """Whether a work by an author who is named can be meant: of the year, or with words of the title, if named."""
        source = self._known[row]
        years = _YEAR.findall(said)
        if years and source.issued and not any(year in source.issued for year in years):
            return False
        people = {
            part
            for name in (*source.author, *source.editor)
            for part in _split(f"{name.family} {name.given} {name.literal}")
        }
        rest = {word for word in words - people - _SMALL if not word.isdigit() and len(word) > 1}
        rest -= _split(f"{source.publisher} {source.publisher_place} ed eds edn edition")
        return not rest or bool(rest & self._titles(row)) or (bool(years) and len(rest) < 2)

    def _titles(self, row: int) -> set[str]:
        return self._words[row]


def _is_bare(source: Source) -> bool:
    """Whether nothing is said of a work but its kind, its author and its title."""
    return source == Source(id=source.id, type=source.type, author=source.author, title=source.title)


def _families(source: Source) -> set[str]:
    return {fold(name.family or name.literal) for name in source.author}


def _share_author(one: Source, other: Source) -> bool:
    return bool(_families(one) & _families(other))


def _share_year(one: Source, other: Source) -> bool:
    return bool(one.issued and other.issued) and one.issued[:4] == other.issued[:4]


def _differ(one: Source, other: Source) -> bool:
    """Whether two works of one title are by other people or of other years, as far as both say."""
    people = bool(one.author and other.author) and not _share_author(one, other)
    return people or (bool(one.issued and other.issued) and not _share_year(one, other))


def _words_of(source: Source) -> set[str]:
    return _split(f"{source.title} {source.title_short} {source.container_title}") - _SMALL


def _split(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


def _title(text: str) -> str:
    return " ".join(word for word in re.findall(r"\w+", fold(text)) if word not in ("a", "an", "the"))


def _numbers_of(source: Source) -> list[str]:
    doi = re.sub(r"^https?://(?:dx\.)?doi\.org/", "", source.doi.casefold())
    isbn = re.sub(r"[^0-9x]", "", source.isbn.casefold())
    return [f"{kind} {number}" for kind, number in (("doi", doi), ("isbn", isbn)) if number]


def _split_place(said: str) -> tuple[str, str]:
    """The words of a work, and the place in it that they end with."""
    found = None if _URL.search(said) else _PLACE.search(said) or _BARE_PAGE.search(said)
    if found is None or not said[: found.start()].strip():
        return said.strip(" ,;"), ""
    place = found[1].strip(" ,.")
    if re.fullmatch(r"(1[4-9]|20)\d\d\s*[–-]\s*\d{2,4}", place):
        return said, ""  # years, in a title
    return said[: found.start()].strip(" ,;(["), place_in_words(place)


def place_in_words(place: str) -> str:
    """A place in a work as a note says it: a number alone is of a page."""
    if place.isdigit():
        return f"p. {place}"
    return f"pp. {place}" if re.fullmatch(r"[\d\s,–-]+", place) else place


def _written(said: str) -> Source:
    """A new work, as far as the words tell its parts apart; a title alone if they do not."""
    url = _URL.search(said)
    if len(said) > _LONGEST:
        return Source(id="", type="document", title=said)
    if url:
        rest = (said[: url.start()] + said[url.end() :]).strip(" ,;:.()")
        return Source(id="", type="webpage", title=rest or url[0], url=url[0].rstrip(".,;)"))
    found = _AUTHOR_YEAR.fullmatch(said) or _NAME_YEAR.fullmatch(said)
    if found is not None and _is_person(found["author"]):
        title = found["title"].strip(" .,‘’'\"“”")
        people = people_in(found["author"])
        return Source(id="", type="book", author=people, title=title or _("[no title yet]"), issued=found["year"])
    imprint = _IMPRINT.search(said)
    rest = said[: imprint.start()] if imprint else said
    author, comma, title = rest.partition(",")
    if comma and len(title.split(",")[0].split()) <= 2 and "," in title:  # 'Filtzer, Donald, The Khrushchev Era'
        given, _comma, title = title.partition(",")
        author = f"{author}, {given.strip()}"
    if comma and not title.count(",") and (day := _date_in(title)):
        return Source(id="", type="periodical", title=author, issued=day)
    if not (comma and _is_person(author) and len(title.split()) > 1):
        return Source(id="", type="document", title=said)
    made = Source(id="", type="book", author=people_in(author), title=title.strip(" .‘’'\"“”"))
    return _with_imprint(made, imprint[1]) if imprint else made


def _with_more(written: Source, beside: Source) -> Source:
    """A work as its words name it, and what columns beside them say of it."""
    said = {part.name: getattr(beside, part.name) for part in fields(Source)}
    more = {name: value for name, value in said.items() if value and name not in ("id", "type", "title", "class_")}
    return replace(written, type=beside.type if written.type == "document" else written.type, **more)


def _date_in(words: str) -> str:
    """The day or month that words name, or ''."""
    try:
        found = read_date(words)
    except ValueError:
        return ""
    return found if len(found) > len("1956") and "/" not in found else ""


def _with_imprint(source: Source, words: str) -> Source:
    """'London: Unwin, 1993', 'OUP 1993' or '1993'."""
    year = _YEAR.search(words)
    house = words.replace(year[0], "").strip(" ,;") if year else words.strip()
    place, colon, publisher = house.partition(":")
    return replace(
        source,
        issued=read_date(year[0]) if year else "",
        publisher_place=place.strip() if colon else "",
        publisher=publisher.strip() if colon else house,
    )


def _is_person(words: str) -> bool:
    """Whether words look like one or more names: few, and each beginning with a capital."""
    parts = [
        part
        for part in re.findall(r"[^\W\d_][\w.'’-]*", words)
        if part not in ("and", "de", "von", "van", "et", "al", "al.")
    ]
    return 0 < len(parts) <= 6 and all(part[0].isupper() for part in parts) and parts[0].casefold() != "the"


def people_in(words: str) -> tuple[Name, ...]:
    """The names in a cell; one of a single word is a family name."""
    return tuple(_person(name) for name in read_names(words))


def _person(name: Name) -> Name:
    return Name(family=name.literal) if name.literal and " " not in name.literal else name
