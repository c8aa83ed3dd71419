"""What another version of a pack would change in a plan, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from essay_planner.core.pack import Evidence, Pack, Source, Term
from essay_planner.core.pack_diff import FieldChange


class What(StrEnum):
    """What became of something between two versions of a pack."""

    ADDED = "added"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


class Of(StrEnum):
    """What a change is of."""

    QUESTION = "question"
    CRITERION = "criterion"
    SECTION = "section"
    EVIDENCE = "evidence"
    SOURCE = "source"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One thing that another version of the pack says otherwise.

    'key' names it among the changes of its pack, such as evidence/ID; 'id' is what it is called in the pack, and
    'title' in words. 'fields' are what differs between the plan's copy and the pack, none for what was added or
    withdrawn. 'mark' is the fingerprint of what the pack says now; 'cards' are the cards that hold or cite it.
    'waits' is whether the student has neither taken nor kept it.
    """

    what: What
    of: Of
    key: str
    id: str
    title: str
    mark: str
    fields: tuple[FieldChange, ...] = ()
    cards: tuple[str, ...] = ()
    waits: bool = True


@dataclass(frozen=True)
class Edition:
    """A pack in one version with the SHA-256 of its text, and its items by id."""

    pack: Pack
    sha256: str = ""

    @cached_property
    def evidence(self) -> Mapping[str, Evidence]:
        """Its evidence by id."""
        return {piece.id: piece for piece in self.pack.evidence}

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """Its sources by id."""
        return {source.id: source for source in self.pack.sources}

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Its glossary by id."""
        return {term.id: term for term in self.pack.terms}


@dataclass(frozen=True, kw_only=True)
class Update:
    """What an edition of a pack would change in a plan, in which the pack goes by 'alias'.

    'before' is the edition that the plan was made with, where it is at hand: only then can it be told what was added,
    and which words of the question are the student's. 'changes' are also those that the student has kept before.
    """

    alias: str
    new: Edition
    before: Edition | None = None
    changes: tuple[Change, ...] = field(default=())

    @property
    def waiting(self) -> tuple[Change, ...]:
        """The changes that the student has not decided on."""
        return tuple(change for change in self.changes if change.waits)
