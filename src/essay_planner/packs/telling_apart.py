"""Packs of one title, each with what tells it from the others: its version, authors, id, or fingerprint."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from essay_planner.core.messages import _
from essay_planner.core.text import fold
from essay_planner.packs.reading import LoadedPack

Told = Callable[[LoadedPack], str]


def told_apart(packs: Sequence[LoadedPack], fingerprint: Told | None = None) -> list[LoadedPack]:
    """The packs in their order; where several have one title, each has a title that is its own.

    'fingerprint' gives that of a pack where nothing else tells it apart, for whoever knows it: to make it takes time.
    """
    groups: dict[str, list[LoadedPack]] = {}
    for loaded in packs:
        groups.setdefault(fold(loaded.pack.title), []).append(loaded)
    told = fingerprint or short_fingerprint
    named = (zip(group, _titles(group, told), strict=True) for group in groups.values())
    titles = {one.sha256: title for group in named for one, title in group}
    return [replace(loaded, pack=replace(loaded.pack, title=titles[loaded.sha256])) for loaded in packs]


def authors_of(loaded: LoadedPack) -> str:
    """The names of a pack's authors, as one text."""
    return ", ".join(author.name for author in loaded.pack.authors)


def _titles(group: Sequence[LoadedPack], fingerprint: Told) -> list[str]:
    """Titles for packs that all have the same one."""
    if len(group) == 1:
        return [group[0].pack.title]
    for words in (_by_version, _by_authors, _by_id):
        if len(set(map(words, group))) == len(group):
            return [words(loaded) for loaded in group]
    said = _("{title} ({fingerprint})")
    return [said.format(title=loaded.pack.title, fingerprint=fingerprint(loaded)) for loaded in group]


def _by_version(loaded: LoadedPack) -> str:
    return _("{title} (version {version})").format(title=loaded.pack.title, version=loaded.pack.version)


def _by_authors(loaded: LoadedPack) -> str:
    authors = authors_of(loaded) or _("authors not named")
    return _("{title} ({authors})").format(title=loaded.pack.title, authors=authors)


def _by_id(loaded: LoadedPack) -> str:
    return _("{title} ({id})").format(title=loaded.pack.title, id=loaded.pack.id)


def short_fingerprint(loaded: LoadedPack) -> str:
    """A pack's fingerprint; the beginning of its checksum where its pictures cannot be read any more."""
    from essay_planner.files.problems import Unreadable
    from essay_planner.packs.fingerprint import fingerprint

    try:
        return fingerprint(loaded)
    except (OSError, Unreadable):
        return loaded.sha256[:12]
