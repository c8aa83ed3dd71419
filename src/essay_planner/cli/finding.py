"""The command that finds evidence: words and filters to lines, or to JSON."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.dates import parse
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.library import sources_named
from essay_planner.core.messages import _
from essay_planner.core.pack import Evidence, Pack
from essay_planner.core.works import short_source, words_of_work
from essay_planner.search.index import EvidenceIndex, Hits
from essay_planner.search.query import Field
from essay_planner.search.remarks import remark

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_find(family: "Family") -> None:
    """Add the command 'find'."""
    command = add_command(
        family,
        "find",
        _("find evidence, as PACK/EVIDENCE, its text and its sources"),
        "essay-planner find gulag",
        "essay-planner find '\"secret speech\" -hungary' --period 1956",
        "essay-planner find --theme terror --person beria --json",
    )
    command.add_argument(
        "text",
        nargs="*",
        metavar="TEXT",
        help=_('words that must all be there; "words in a row", -without, theme:, kind:, date:, person:, source:'),
    )
    command.add_argument("--pack", metavar="PACK", help=_("only this pack's"))
    command.add_argument("--theme", metavar="WORDS", action="append", default=[], help=_("words of a theme"))
    command.add_argument("--kind", metavar="KIND", action="append", default=[], help=_("such as statistic, event"))
    command.add_argument("--person", metavar="NAME", action="append", default=[], help=_("somebody who is named"))
    command.add_argument("--tag", metavar="TAG", action="append", default=[], help=_("a tag"))
    command.add_argument("--period", metavar="YEARS", default="", help=_("1956, 1950s, 1953-64"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=_find)


def _find(given: argparse.Namespace) -> Report:
    wanted = Wanted(" ".join(given.text), given.theme, given.kind, given.person, given.tag, given.period)
    return find(wanted, given.pack, given.json)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to find: a query as in the window, and what must hold beside it, each in words as after a field of it."""

    text: str = ""
    themes: Sequence[str] = ()
    kinds: Sequence[str] = ()
    people: Sequence[str] = ()
    tags: Sequence[str] = ()
    period: str = ""

    def query(self) -> str:
        """All of it as one query."""
        fields = {Field.THEME: self.themes, Field.KIND: self.kinds, Field.PERSON: self.people, Field.TAG: self.tags}
        terms = [_term(field, words) for field, each in fields.items() for words in each]
        return " ".join([self.text, *terms, *([_term(Field.DATE, self.period)] if self.period else [])]).strip()


def find(wanted: Wanted, pack: str | None = None, as_json: bool = False) -> Report:
    """The evidence of a pack (an installed one's id, or a path), or of all installed packs, best first in each.

    Where nothing is found that is a problem, with what may have been meant; packs that cannot be read are problems.
    What is odd about the words is a warning where something is found.
    Raises EssayPlannerError if there is no such pack, and for a theme, kind or period that there cannot be.
    """
    from essay_planner.packs.catalogue import installed_packs

    catalogue = installed_packs()
    packs = [catalogue.find(pack).pack] if pack is not None else [loaded.pack for loaded in catalogue.packs]
    query = wanted.query()
    themes = {theme.id: theme.name for one in packs for theme in one.themes}
    if odd := remark(_fields_of(wanted), themes, finished=True):
        raise EssayPlannerError(odd)
    odd = remark(wanted.text, themes, finished=True)
    hits = {one.id: _search(one, query) for one in packs}
    found = [(one, piece) for one in packs for piece in _pieces(one, hits[one.id])]
    problems = [] if pack is not None else [str(problem) for _path, problem in catalogue.broken]
    if not found:
        problems.append(_nothing(query, [hit.suggestion for hit in hits.values()], odd))
    lines = [_as_json(found)] if as_json else [line for one, piece in found for line in _lines(one, piece)]
    return Report(lines, warnings=[odd] if found and odd else [], problems=problems)


def _term(field: Field, words: str) -> str:
    return f'{field}:"{words.replace(chr(34), " ").strip()}"'


def _fields_of(wanted: Wanted) -> str:
    """The filters alone, as a query whose period is not quoted: then a remark sees whether it is one."""
    filters = Wanted(themes=wanted.themes, kinds=wanted.kinds).query()
    return f"{filters} {Field.DATE}:{wanted.period.replace(' ', '')}" if wanted.period else filters


def _search(pack: Pack, query: str) -> Hits:
    words = {source.id: words_of_work(source) for source in pack.sources}
    works = {piece.id: " ".join(words.get(name, "") for name in sources_named(piece)) for piece in pack.evidence}
    pieces = {piece.id: piece for piece in pack.evidence}
    return EvidenceIndex(pieces, {theme.id: theme.name for theme in pack.themes}, works).search(query)


def _pieces(pack: Pack, hits: Hits) -> Iterator[Evidence]:
    pieces = {piece.id: piece for piece in pack.evidence}
    return (pieces[name] for name in hits.refs)


def _nothing(query: str, suggestions: Sequence[str], odd: str) -> str:
    said = _("Nothing found for ‘{query}’.").format(query=query or _("all evidence"))
    meant = next(filter(None, suggestions), "")
    return " ".join(
        part for part in (said, odd, _("Did you mean ‘{query}’?").format(query=meant) if meant else "") if part
    )


def _sources(pack: Pack, piece: Evidence) -> list[str]:
    known = {source.id: source for source in pack.sources}
    named = [short_source(citation, known.get) for citation in piece.sources]
    named += [short_source(quote, known.get) for quote in piece.quotes]
    return [source for source in dict.fromkeys(named) if source]


def _lines(pack: Pack, piece: Evidence) -> list[str]:
    """'pack/id', below it the statement, and below that kind, date and sources."""
    when = parse(piece.date).short_label() if piece.date else ""
    about = " · ".join(part for part in (piece.kind, when, "; ".join(_sources(pack, piece))) if part)
    return [f"{pack.id}/{piece.id}", f"  {' '.join(piece.text.split())}", f"  {about}"]


def _as_json(found: Sequence[tuple[Pack, Evidence]]) -> str:
    import json

    rows = [
        {
            "ref": f"{pack.id}/{piece.id}",
            "text": piece.text,
            "kind": str(piece.kind),
            "date": piece.date,
            "themes": list(piece.themes),
            "people": list(piece.people),
            "tags": list(piece.tags),
            "sources": _sources(pack, piece),
        }
        for pack, piece in found
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)
