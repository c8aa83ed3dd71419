"""How CSL-JSON calls what a source has, and where ours differs."""

from collections.abc import Mapping

# Attributes of Source by CSL-JSON's names: texts, people and dates.
TEXTS: Mapping[str, str] = {
    "title": "title",
    "title-short": "title_short",
    "container-title": "container_title",
    "collection-title": "collection_title",
    "volume": "volume",
    "issue": "issue",
    "page": "page",
    "edition": "edition",
    "publisher": "publisher",
    "publisher-place": "publisher_place",
    "URL": "url",
    "DOI": "doi",
    "ISBN": "isbn",
    "genre": "genre",
    "medium": "medium",
    "event-title": "event_title",
    "event-place": "event_place",
    "archive": "archive",
    "archive-place": "archive_place",
    "archive_location": "archive_location",
    "language": "language",
    "note": "note",
}
PEOPLE: Mapping[str, str] = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "container-author": "container_author",
}
DATES: Mapping[str, str] = {"issued": "issued", "original-date": "original_date", "accessed": "accessed"}

# What CSL-JSON calls the makers of some works otherwise, by type: its name and ours.
OTHER_ROLES: Mapping[str, Mapping[str, str]] = {
    "motion_picture": {"director": "author"},
    "interview": {"interviewer": "editor"},
}
# Older and other spellings of the same fields.
ALSO: Mapping[str, str] = {"event": "event-title", "shortTitle": "title-short"}
OURS = "essay-planner"  # the name in 'custom' for what only we keep: class, value and limits
