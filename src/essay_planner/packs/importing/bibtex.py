"""Reference lists in BibTeX and BibLaTeX, with LaTeX's accents as letters."""

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from essay_planner.core.dates_in_words import read_date
from essay_planner.core.messages import _
from essay_planner.core.pack import Name, Source
from essay_planner.packs.importing.describing import cleaned_source
from essay_planner.packs.importing.offer import Dropped, ImportRefused, Items, Offer, dropped, left_out
from essay_planner.packs.importing.text import is_text, read_text

if TYPE_CHECKING:
    from bibtexparser.model import Block, Entry

_ENTRY = re.compile(rb"^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]", re.MULTILINE)
_DEEPEST = 50  # braces within braces; LaTeX that is nested deeper is no reference

# Types by https://www.ctan.org/pkg/biblatex (manual, section 2.1), as CSL-JSON names them.
_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "suppperiodical": "article-journal",
    "book": "book",
    "mvbook": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "mvcollection": "book",
    "reference": "book",
    "proceedings": "book",
    "periodical": "periodical",
    "inbook": "chapter",
    "bookinbook": "chapter",
    "incollection": "chapter",
    "suppbook": "chapter",
    "suppcollection": "chapter",
    "inreference": "entry-encyclopedia",
    "inproceedings": "paper-conference",
    "conference": "paper-conference",
    "manual": "report",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "phdthesis": "thesis",
    "mastersthesis": "thesis",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "dataset": "dataset",
    "movie": "motion_picture",
    "video": "motion_picture",
    "audio": "song",
    "artwork": "graphic",
    "image": "graphic",
    "letter": "personal_communication",
    "legislation": "legislation",
    "unpublished": "manuscript",
    "patent": "patent",
    "misc": "document",
}
_TEXTS: Mapping[str, str] = {
    "journal": "container_title",
    "journaltitle": "container_title",
    "booktitle": "container_title",
    "maintitle": "container_title",
    "series": "collection_title",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "pages": "page",
    "edition": "edition",
    "publisher": "publisher",
    "institution": "publisher",
    "school": "publisher",
    "organization": "publisher",
    "address": "publisher_place",
    "location": "publisher_place",
    "url": "url",
    "doi": "doi",
    "isbn": "isbn",
    "shorttitle": "title_short",
    "eventtitle": "event_title",
    "venue": "event_place",
    "langid": "",
    "type": "genre",
    "note": "note",
}
_PEOPLE: Mapping[str, str] = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "bookauthor": "container_author",
}
_READ_ELSEWHERE = frozenset({"title", "subtitle", "year", "month", "day", "date", "urldate", "origdate"})


class BibTeX:
    """BibTeX files: what cannot be read of one is told with its line, and the rest is taken."""

    suffixes = (".bib", ".bibtex")

    @property
    def name(self) -> str:
        """What people call such a file."""
        return _("Reference list in BibTeX")

    def can_read(self, data: bytes) -> bool:
        """Whether an entry such as @book{…} stands in it."""
        return is_text(data) and _ENTRY.search(data[:100_000].replace(b"\0", b"")) is not None

    def read(self, data: bytes, file: str) -> Offer:
        """The works in a file. Raises ImportRefused where there is none."""
        text, notes = read_text(data)
        entries, lost = _parsed(text)
        decode = _decoder()
        reader = _Reader(decode)
        sources = tuple(source for entry in entries if (source := reader.source(entry)) is not None)
        if not sources and not lost and not reader.lost:
            raise ImportRefused(_("There is no work in this file. In BibTeX one begins like @book{filtzer1993,"))
        return Offer(
            file=file, items=Items(sources=sources), notes=notes, dropped=(*lost, *reader.lost, *left_out(reader.left))
        )


def _parsed(text: str) -> "tuple[list[Entry], list[Dropped]]":
    """The entries of a file, and those that cannot be read, told with their lines."""
    from bibtexparser.entrypoint import parse_string

    with _unheard("bibtexparser"):  # what it would say there is told in the report
        library = parse_string(text)
    return library.entries, [_failed(block) for block in library.failed_blocks]


@contextmanager
def _unheard(package: str) -> Iterator[None]:
    """Let a package log nothing."""
    logger = logging.getLogger(package)
    before, logger.propagate = logger.propagate, False
    silent = logging.NullHandler()
    logger.addHandler(silent)
    try:
        yield
    finally:
        logger.propagate = before
        logger.removeHandler(silent)


def _failed(block: "Block") -> Dropped:
    from bibtexparser.model import DuplicateBlockKeyBlock, DuplicateFieldKeyBlock

    words = " ".join((block.raw or "").split())
    line = (block.start_line or 0) + 1
    if isinstance(block, DuplicateBlockKeyBlock):
        why = _("Line {line}: another work has the key ‘{key}’ already, so this one is left out.")
        return dropped(0, "", words, why.format(line=line, key=block.key))
    if isinstance(block, DuplicateFieldKeyBlock):
        why = _("Line {line}: this work has a field twice ({fields}), so it is left out.")
        return dropped(0, "", words, why.format(line=line, fields=", ".join(sorted(block.duplicate_keys))))
    why = _("Line {line}: this cannot be read as BibTeX, and is left out: {words}")
    found = dropped(0, "", words, "")
    return dropped(0, "", words, why.format(line=line, words=found.words))


def _decoder() -> Callable[[str], str]:
    """What turns LaTeX into plain text; formulas stay as they stand."""
    from pylatexenc.latex2text import LatexNodes2Text

    decoder = LatexNodes2Text(math_mode="verbatim", keep_comments=True)

    def decode(text: str) -> str:
        if any(mark in text for mark in "\\{}$~`'-") and _depth(text) <= _DEEPEST:
            try:
                with _unheard("pylatexenc"):
                    text = decoder.latex_to_text(text.replace("%", r"\%").replace(r"\\%", r"\%"))
            except (AttributeError, LookupError, TypeError):  # it stumbles so over LaTeX that is broken
                return _bare(text)
        return _bare(text)

    return decode


def _bare(text: str) -> str:
    return " ".join(text.replace("{", "").replace("}", "").split())


def _depth(text: str) -> int:
    depth = deepest = 0
    for mark in text:
        depth += (mark == "{") - (mark == "}")
        deepest = max(deepest, depth)
    return deepest


class _Reader:
    """Makes sources of entries, and tells what there is no place for."""

    def __init__(self, decode: Callable[[str], str]) -> None:
        self.lost: list[Dropped] = []
        self.left: set[str] = set()
        self._decode = decode

    def source(self, entry: "Entry") -> Source | None:
        """The source that an entry is, or None for one without a title."""
        fields = {field.key.casefold(): str(field.value) for field in entry.fields}
        kind = entry.entry_type.casefold()
        if kind in ("xdata", "set"):
            return None
        title = ": ".join(filter(None, (self._decode(fields.get(name, "")) for name in ("title", "subtitle"))))
        if not title:
            why = _("The work ‘{key}’ has no title, and is left out.").format(key=entry.key)
            self.lost.append(dropped(0, "", entry.key, why))
            return None
        values: dict[str, Any] = dict.fromkeys((), "")
        for name, value in fields.items():
            if name in _PEOPLE:
                values[_PEOPLE[name]] = self._people(value)
            elif _TEXTS.get(name):
                values.setdefault(_TEXTS[name], self._decode(value))
        values |= self._dates(entry.key, fields)
        self._note_left_out(fields)
        known = _TYPES.get(kind, "document")
        if kind == "article" and not values.get("container_title"):
            known = "article"
        return cleaned_source(entry.key, known, title, values)

    def _people(self, value: str) -> tuple[Name, ...]:
        from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names

        names = []
        for words in split_multiple_persons_names(value):
            bare = words.strip()
            if bare.startswith("{") and bare.endswith("}") and bare.find("}") == len(bare) - 1:
                names.append(Name(literal=self._decode(bare)))
                continue
            parts = parse_single_name_into_parts(bare, strict=False)
            family = self._decode(" ".join((*parts.von, *parts.last)))
            given = self._decode(" ".join(parts.first))
            jr = self._decode(" ".join(parts.jr))
            names.append(Name(family=family, given=", ".join(filter(None, (given, jr)))))
        return tuple(name for name in names if name not in (Name(), Name(family="others")))

    def _dates(self, key: str, fields: Mapping[str, str]) -> dict[str, str]:
        year = " ".join(self._decode(fields[name]) for name in ("day", "month", "year") if fields.get(name))
        said = {
            "issued": fields.get("date") or year,
            "accessed": fields.get("urldate"),
            "original_date": fields.get("origdate"),
        }
        found = {}
        for name, words in said.items():
            try:
                found[name] = read_date(self._decode(words or ""))
            except ValueError as error:
                alone = re.search(r"(?<!\d)(1\d|20)\d\d(?!\d)", words or "")
                found[name] = alone[0] if alone else ""
                why = _("In the work ‘{key}’: {why}").format(key=key, why=error)
                self.lost.append(dropped(0, "", words or "", why))
        return found

    def _note_left_out(self, fields: Mapping[str, str]) -> None:
        taken = {*_TEXTS, *_PEOPLE, *_READ_ELSEWHERE}
        self.left |= {name for name, value in fields.items() if name not in taken and value.strip()}
