"""Reference lists in RIS, which libraries and most programs for references export."""

import re
from collections.abc import Mapping
from typing import Any

from essay_planner.core.dates_in_words import read_date
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source
from essay_planner.packs.importing.describing import cleaned_source
from essay_planner.packs.importing.offer import Dropped, ImportRefused, Items, Offer, dropped, left_out
from essay_planner.packs.importing.text import is_text, read_text

_START = re.compile(rb"^(\xef\xbb\xbf)?[ \t]*TY  ?- ?\S", re.MULTILINE)
_TAG = re.compile(r"^([A-Z][A-Z0-9])\s{0,3}-\s?(.*)$")

# Types of RIS as CSL-JSON names them; any other is a document.
_TYPES: Mapping[str, str] = {
    "ABST": "article-journal",
    "ANCIENT": "classic",
    "ART": "graphic",
    "BILL": "bill",
    "BLOG": "post-weblog",
    "BOOK": "book",
    "CASE": "legal_case",
    "CHAP": "chapter",
    "CLSWK": "classic",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "DATA": "dataset",
    "DICT": "entry-dictionary",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EDBOOK": "book",
    "EJOUR": "article-journal",
    "ELEC": "webpage",
    "ENCYC": "entry-encyclopedia",
    "FIGURE": "figure",
    "GOVDOC": "report",
    "HEAR": "hearing",
    "ICOMM": "personal_communication",
    "INPR": "article-journal",
    "JFULL": "periodical",
    "JOUR": "article-journal",
    "MANSCPT": "manuscript",
    "MAP": "map",
    "MGZN": "article-magazine",
    "MPCT": "motion_picture",
    "MUSIC": "musical_score",
    "NEWS": "article-newspaper",
    "PAMP": "pamphlet",
    "PCOMM": "personal_communication",
    "RPRT": "report",
    "SOUND": "song",
    "STAT": "legislation",
    "THES": "thesis",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
}
_FIRST_OF: Mapping[str, tuple[str, ...]] = {
    "container_title": ("secondary_title", "journal_name", "alternate_title3", "alternate_title1", "alternate_title2"),
    "collection_title": ("tertiary_title",),
    "volume": ("volume",),
    "issue": ("number",),
    "edition": ("edition",),
    "publisher": ("publisher",),
    "publisher_place": ("place_published",),
    "doi": ("doi",),
    "language": ("language",),
    "title_short": ("short_title",),
    "genre": ("type_of_work",),
    "archive": ("name_of_database",),
    "archive_location": ("accession_number",),
}
_PEOPLE: Mapping[str, tuple[str, ...]] = {
    "author": ("authors", "first_authors"),
    "editor": ("secondary_authors", "tertiary_authors"),
    "translator": ("subsidiary_authors", "translated_author"),
}
_TITLES = ("title", "primary_title", "translated_title")
_OTHERS = (
    "type_of_reference",
    "id",
    "year",
    "publication_year",
    "date",
    "access_date",
    "start_page",
    "end_page",
    "urls",
)
_NOTES = ("notes", "note", "research_notes", "issn")


class Ris:
    """RIS files: what cannot be read of one is told, and the rest is taken."""

    suffixes = (".ris",)

    @property
    def name(self) -> str:
        """What people call such a file."""
        return _("Reference list in RIS")

    def can_read(self, data: bytes) -> bool:
        """Whether a line such as 'TY  - BOOK' stands in it."""
        return is_text(data) and _START.search(data[:100_000].replace(b"\0", b"")) is not None

    def read(self, data: bytes, file: str) -> Offer:
        """The works in a file. Raises ImportRefused where there is none."""
        text, notes = read_text(data)
        reader = _Reader()
        works, lost = _split(text)
        if not works:
            raise ImportRefused(_("There is no work in this file. In RIS one begins with a line like ‘TY  - BOOK’."))
        sources = tuple(source for line, work in works if (source := reader.source(line, work)) is not None)
        return Offer(
            file=file, items=Items(sources=sources), notes=notes, dropped=(*lost, *reader.lost, *left_out(reader.left))
        )


def _split(text: str) -> tuple[list[tuple[int, str]], list[Dropped]]:
    """The text of each work with its first line, and lines that belong to none. A missing end is put in."""
    works: list[tuple[int, list[str]]] = []
    lost, inside = [], False
    for number, line in enumerate(text.split("\n"), 1):
        tag = _TAG.match(line.strip("\ufeff "))
        if tag and tag[1] == "TY":
            works.append((number, [f"TY  - {tag[2].strip()}"]))
            inside = True
        elif tag and tag[1] == "ER":
            inside = False
        elif inside and line.strip():
            works[-1][1].append(f"{tag[1]}  - {tag[2].strip()}" if tag else line.strip())
        elif line.strip():
            why = _("Line {line} belongs to no work, and is left out: ‘{words}’.")
            found = dropped(0, "", line, "")
            lost.append(dropped(0, "", line, why.format(line=number, words=found.words)))
    return [(number, "\n".join([*lines, "ER  - \n"])) for number, lines in works], lost


class _Reader:
    """Makes sources of works, and tells what there is no place for."""

    def __init__(self) -> None:
        self.lost: list[Dropped] = []
        self.left: set[str] = set()

    def source(self, line: int, work: str) -> Source | None:
        """The source that a work is, or None for one without a title."""
        import rispy

        entry: dict[str, Any] = rispy.loads(work)[0]
        title = next((str(entry[name]) for name in _TITLES if entry.get(name)), "")
        if not title:
            self._lose(work, _("Line {line}: this work has no title, and is left out."), line=line)
            return None
        kind = entry["type_of_reference"].strip().upper()
        values: dict[str, Any] = {ours: _first(entry, names) for ours, names in _FIRST_OF.items()}
        values |= {ours: _people(entry, names) for ours, names in _PEOPLE.items()}
        values |= self._dates(line, entry) | {"page": _pages(entry), "url": next(iter(entry.get("urls", ())), "")}
        number = str(entry.get("issn", ""))
        values["isbn"] = number if "book" in _TYPES.get(kind, "") or kind in ("CHAP", "ECHAP") else ""
        values["note"] = "\n".join(text for name in _NOTES[:3] for text in _listed(entry.get(name)))
        if kind not in _TYPES and kind != "GEN":
            self._lose(
                kind,
                _("Line {line}: the kind ‘{kind}’ is not known; the work became a document."),
                line=line,
                kind=kind,
            )
        self._note_left_out(entry)
        return cleaned_source(str(entry.get("id", "")), _TYPES.get(kind, "document"), title, values)

    def _dates(self, line: int, entry: Mapping[str, Any]) -> dict[str, str]:
        issued = str(entry.get("date") or entry.get("year") or entry.get("publication_year") or "")
        found = {}
        for name, words in (("issued", issued), ("accessed", str(entry.get("access_date", "")))):
            try:
                found[name] = read_date(_plain_date(words))
            except ValueError as error:
                year = re.search(r"(?<!\d)(1\d|20)\d\d(?!\d)", words)
                found[name] = year[0] if year else ""
                self._lose(words, _("Line {line}: {trouble}"), line=line, trouble=error)
        return found

    def _note_left_out(self, entry: Mapping[str, Any]) -> None:
        taken = {name for names in (*_FIRST_OF.values(), *_PEOPLE.values()) for name in names}
        taken |= {*_TITLES, *_OTHERS, *_NOTES, "unknown_tag"}
        self.left |= {name.replace("_", " ") for name in entry if name not in taken}
        self.left |= set(entry.get("unknown_tag", ()))

    def _lose(self, words: str, why: str, **parts: object) -> None:
        self.lost.append(dropped(0, "", words, why.format(**parts)))


def _first(entry: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((str(entry[name]) for name in names if entry.get(name)), "")


def _listed(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else [str(value)] if value else []


def _people(entry: Mapping[str, Any], names: tuple[str, ...]) -> tuple[Name, ...]:
    found = []
    for words in (words for name in names for words in _listed(entry.get(name))):
        family, comma, given = words.partition(",")
        found.append(Name(family=family.strip(), given=given.strip(" ,")) if comma else Name(literal=words.strip()))
    return tuple(dict.fromkeys(name for name in found if name != Name()))


def _pages(entry: Mapping[str, Any]) -> str:
    return "–".join(dict.fromkeys(str(entry[name]) for name in ("start_page", "end_page") if entry.get(name)))


def _plain_date(words: str) -> str:
    """'1993/02/25/spring' of RIS as EDTF; other words as they are."""
    parts = re.fullmatch(r"(\d{4})(?:/(\d{1,2})?)?(?:/(\d{1,2})?)?(?:/.*)?", words.strip())
    if parts is None:
        return words.strip().strip("/")
    return "-".join(part.zfill(2) for part in parts.groups() if part)
