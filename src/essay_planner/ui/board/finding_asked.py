"""What is being looked for in the library, as one value: the words that were typed, and the filters."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from essay_planner.core.messages import _
from essay_planner.search.index import Filters


@dataclass(frozen=True, slots=True)
class Asked:
    """Words and filters. 'filters.unused_of' is only told apart from None: what is used is for the plan to say."""

    words: str = ""
    filters: Filters = field(default_factory=Filters)


class On(NamedTuple):
    """One filter that is on: the field of Filters that it is in, and its value there ('' where it has but one)."""

    field: str
    value: str = ""


def filters_on(filters: Filters) -> Sequence[On]:
    """Each filter that is on, one by one. The question's own is the last."""
    made = [On("period", filters.period)] if filters.period else []
    for name in ("people", "tags", "themes", "kinds"):
        made += [On(name, value) for value in sorted(getattr(filters, name))]
    made += [On("unused_of")] if filters.unused_of is not None else []
    return [*made, On("question", filters.question)] if filters.question else made


def without(filters: Filters, gone: On) -> Filters:
    """The filters with one of them off."""
    off = {"period": "", "question": "", "unused_of": None}
    rest = off[gone.field] if gone.field in off else getattr(filters, gone.field) - {gone.value}
    changes: dict[str, Any] = {gone.field: rest}
    return replace(filters, **changes)


def nothing_found(words: str, any_at_all: bool, filtered: bool) -> str:
    """Why the list is empty; 'filtered' says that there would be something without some filters."""
    if not any_at_all:
        return _("This plan has no evidence yet. Add an evidence pack, or write down evidence of your own.")
    if not words:
        return _("Nothing is left with these filters.")
    if filtered:
        said = _("Nothing found for ‘{words}’ with these filters.")
    elif len(words.split()) > 1:
        said = _("Nothing found for ‘{words}’. All of the words have to be there: try one of them alone.")
    else:
        said = _("Nothing found for ‘{words}’. Try another word for it.")
    return said.format(words=words.strip())
