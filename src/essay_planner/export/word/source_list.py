"""Word's own list of sources (References, Manage Sources), filled with the works cited.

The elements are those of ECMA-376 part 1, section 22.6, in whatever order: its schema lets them come so.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from essay_planner.core.outline import Outline
from essay_planner.core.pack import Name, Source
from essay_planner.core.text import clean
from essay_planner.export.citations.kinds import Kind, kind_of

_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
_TYPES = {
    Kind.BOOK: "Book",
    Kind.REPORT: "Report",
    Kind.CHAPTER: "BookSection",
    Kind.ARTICLE: "JournalArticle",
    Kind.NEWS: "ArticleInAPeriodical",
    Kind.THESIS: "Report",
    Kind.PAGE: "DocumentFromInternetSite",
    Kind.SPEECH: "Performance",
    Kind.FILM: "Film",
    Kind.BROADCAST: "SoundRecording",
    Kind.IMAGE: "Art",
    Kind.INTERVIEW: "Interview",
}
_CONTAINERS = {
    Kind.CHAPTER: "BookTitle",
    Kind.ARTICLE: "JournalName",
    Kind.NEWS: "PeriodicalTitle",
    Kind.PAGE: "InternetSiteTitle",
    Kind.IMAGE: "PublicationTitle",
    Kind.INTERVIEW: "PublicationTitle",
}
_MAKERS = {
    Kind.FILM: "Director",
    Kind.IMAGE: "Artist",
    Kind.SPEECH: "Performer",
    Kind.INTERVIEW: "Interviewee",
    Kind.BROADCAST: "Artist",
}


def source_list(plan: Outline) -> str:
    """The part with every work cited, under a tag of its own."""
    tags: set[str] = set()
    works = "".join(_source(work.source, _tag(work.source.id, tags)) for work in plan.sources.all())
    return f'<b:Sources xmlns:b="{_NAMESPACE}" SelectedStyle="" StyleName="">{works}</b:Sources>'


def _tag(source_id: str, taken: set[str]) -> str:
    """A short name of letters and digits that no other work has."""
    name = re.sub(r"\W", "", source_id, flags=re.ASCII)[:50] or "work"
    tag = next(t for t in (name, *(f"{name}{n}" for n in range(2, len(taken) + 3))) if t not in taken)
    taken.add(tag)
    return tag


def _source(source: Source, tag: str) -> str:
    kind = kind_of(source)
    facts = (
        ("Tag", tag),
        ("SourceType", _TYPES.get(kind, "Misc")),
        ("Title", source.title),
        ("ShortTitle", source.title_short),
        (_CONTAINERS.get(kind, "PublicationTitle"), source.container_title),
        *_dates(source),
        ("City", source.publisher_place),
        ("Publisher", source.publisher),
        ("Volume", source.volume),
        ("Issue", source.issue),
        ("Edition", source.edition),
        ("Pages", source.page),
        ("Medium", source.medium),
        ("Comments", source.note),
        ("URL", source.url),
        ("DOI", source.doi),
        ("StandardNumber", source.isbn),
    )
    said = "".join(f"<b:{name}>{escape(clean(value))}</b:{name}>" for name, value in facts if value)
    return f"<b:Source>{said}{_people(source, kind)}</b:Source>"


def _dates(source: Source) -> Iterator[tuple[str, str]]:
    for value, suffix in ((source.issued, ""), (source.accessed, "Accessed")):
        yield from zip((f"Year{suffix}", f"Month{suffix}", f"Day{suffix}"), value.split("-"), strict=False)


def _people(source: Source, kind: Kind) -> str:
    roles = (
        (_MAKERS.get(kind, "Author"), source.author),
        ("BookAuthor", source.container_author),
        ("Interviewer" if kind is Kind.INTERVIEW else "Editor", source.editor),
        ("Translator", source.translator),
    )
    said = "".join(_role(role, names) for role, names in roles if names)
    return f"<b:Author>{said}</b:Author>" if said else ""


def _role(role: str, names: Sequence[Name]) -> str:
    bodies = [name.literal for name in names if name.literal]
    if bodies and role == "Author":
        return f"<b:{role}><b:Corporate>{escape(clean('; '.join(bodies)))}</b:Corporate></b:{role}>"
    return f"<b:{role}><b:NameList>{''.join(_persons(names))}</b:NameList></b:{role}>"


def _persons(names: Iterable[Name]) -> Iterator[str]:
    for name in names:
        parts = (("Last", name.family or name.literal), ("First", name.given))
        said = "".join(f"<b:{part}>{escape(clean(value))}</b:{part}>" for part, value in parts if value)
        yield f"<b:Person>{said}</b:Person>"
