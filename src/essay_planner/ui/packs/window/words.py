"""What there is to say of a pack: who made it, where it came from, what it holds and what not. Without Qt."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from essay_planner.core.licences import licence_words
from essay_planner.core.messages import _, ngettext
from essay_planner.core.pack import LANGUAGE, Author, Leans, Pack
from essay_planner.packs.installing import is_kept, is_shipped
from essay_planner.packs.origin import Origin, read_origin
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.telling_apart import authors_of
from essay_planner.ui.welcome.words import when

Uses = Mapping[str, Sequence[str]]  # names of plans, by the id of a pack
_PLANS = 3  # that are named
_FOR, _AGAINST = {Leans.FOR, Leans.EITHER}, {Leans.AGAINST, Leans.EITHER}


def in_short(loaded: LoadedPack) -> str:
    """The version of a pack and who made it, for a row of the list."""
    version = _("version {version}").format(version=loaded.pack.version)
    return " · ".join(part for part in (version, authors_of(loaded)) if part)


def facts(loaded: LoadedPack, fingerprint: str, uses: Uses | None, today: date) -> Iterator[tuple[str, str]]:
    """What is to be known of a pack, by name. 'uses' is None until it is known."""
    pack = loaded.pack
    yield _("By"), ", ".join(map(_author, pack.authors)) or _("not named")
    yield _("Version"), pack.version
    yield _("Licence"), licence_words(pack.licence) or _("not named")
    if pack.language != LANGUAGE:
        yield _("Language"), pack.language
    yield _("Fingerprint"), fingerprint
    yield _("From"), where_from(loaded, today)
    yield _("Holds"), holds(pack)
    if uses is not None:
        yield _("Used in"), used_in(uses.get(pack.id, ()))


def where_from(loaded: LoadedPack, today: date) -> str:
    """Where a pack came from and when."""
    if is_shipped(loaded):
        return _("the program")
    if loaded.path is None or not is_kept(loaded.path):
        return _("{path}, not installed").format(path=loaded.path or "–")
    origin = read_origin(loaded.path)
    return _told(origin, today) if origin is not None and origin.file else _("not noted")


def holds(pack: Pack, between: str = " · ") -> str:
    """How many pieces, questions, sources and key terms there are."""
    counts = (
        ngettext("{n} piece of evidence", "{n} pieces of evidence", len(pack.evidence)).format(n=len(pack.evidence)),
        ngettext("{n} question", "{n} questions", len(pack.questions)).format(n=len(pack.questions)),
        ngettext("{n} source", "{n} sources", len(pack.sources)).format(n=len(pack.sources)),
    )
    terms = ngettext("{n} key term", "{n} key terms", len(pack.terms)).format(n=len(pack.terms))
    return between.join([*counts, terms] if pack.terms else counts)


def used_in(plans: Sequence[str]) -> str:
    """In which of the recent plans a pack is used."""
    if not plans:
        return _("none of your recent plans")
    count = ngettext("{n} recent plan", "{n} recent plans", len(plans)).format(n=len(plans))
    named = ", ".join(f"‘{name}’" for name in plans[:_PLANS])
    return f"{count}: {named}" + ("…" if len(plans) > _PLANS else "")


def thin_places(pack: Pack) -> list[str]:
    """What a pack has nothing on: a sentence for each question and theme; never which side of a question it is."""
    return [*_thin_questions(pack), *_thin_themes(pack)]


def _thin_questions(pack: Pack) -> Iterator[str]:
    for question in pack.questions:
        sides = {piece.bearing[question.id].side for piece in pack.evidence if question.id in piece.bearing}
        if not sides & (_FOR | _AGAINST):
            yield _("No piece is said to bear on: {question}").format(question=question.text)
        elif not (sides & _FOR and sides & _AGAINST):
            yield _("Only one side is covered of: {question}").format(question=question.text)


def _thin_themes(pack: Pack) -> Iterator[str]:
    filed = {theme for piece in pack.evidence for theme in piece.themes}
    empty = [theme.name for theme in pack.themes if theme.id not in filed]
    if empty:
        yield _("No evidence on: {themes}").format(themes=", ".join(empty))


def _author(author: Author) -> str:
    return f"{author.name} ({author.role})" if author.role else author.name


def _told(origin: Origin, today: date) -> str:
    moment = origin.moment
    day = when(moment.astimezone().replace(tzinfo=None), today) if moment is not None else ""
    words = _("the shared folder {folder}") if origin.folder else _("the file {file}")
    where = words.format(folder=origin.folder, file=Path(origin.file))
    return ", ".join(part for part in (where, day) if part)
