"""Facts of a work that several styles write alike: its edition, its house, its address."""

from essay_planner.core.messages import _
from essay_planner.core.pack import Source
from essay_planner.export.citations.runs import curl


def ordinal(edition: str) -> str:
    """'3' as '3rd'."""
    teen = int(edition) % 100 in (11, 12, 13)
    return edition + ("th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(int(edition) % 10, "th"))


def edition_of(source: Source, word: str) -> str:
    """'3rd ed.' with 'ed.' for a word; an edition in words stays as it is, and a first edition goes unsaid."""
    if not source.edition.isdecimal():
        return curl(source.edition)
    return f"{ordinal(source.edition)} {word}" if source.edition != "1" else ""


def house_of(source: Source) -> str:
    """The publisher, or the place where no publisher is known: what styles print that no longer name places."""
    return curl(source.publisher or source.publisher_place)


def place_and_house(source: Source) -> str:
    """'London: Penguin', or as much of it as is known."""
    return ": ".join(curl(part) for part in (source.publisher_place, source.publisher) if part)


def kept_at(source: Source) -> str:
    """The archive or museum that holds a work, and the town."""
    return ", ".join(curl(part) for part in (source.archive, source.archive_place) if part)


def occasion_of(source: Source) -> str:
    """The event that a speech was made at, and the town."""
    return ", ".join(curl(part) for part in (source.event_title, source.event_place) if part)


def address_of(source: Source) -> str:
    """Where a work stands online: its DOI as an address, or its URL."""
    return f"https://doi.org/{source.doi}" if source.doi else source.url


def volume_of(source: Source, word: str = "") -> str:
    """'vol. 2'."""
    return f"{word or _('vol.')} {source.volume}" if source.volume else ""
