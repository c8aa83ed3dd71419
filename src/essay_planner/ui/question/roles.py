"""What words of a question can be: the six kinds of marks, in the order in which they are offered, with their keys."""

from collections.abc import Sequence

from essay_planner.core.messages import _
from essay_planner.core.plan import MarkupRole
from essay_planner.ui.key_table import ListKey, marking_keys

ROLES: tuple[MarkupRole, ...] = (
    MarkupRole.COMMAND,
    MarkupRole.CONCEPT,
    MarkupRole.PERIOD,
    MarkupRole.FACTOR,
    MarkupRole.VIEW,
    MarkupRole.TERM,
)


def role_word(role: MarkupRole) -> str:
    """What a kind of mark is called."""
    return {
        MarkupRole.COMMAND: _("Command phrase"),
        MarkupRole.CONCEPT: _("Focus"),
        MarkupRole.PERIOD: _("Period"),
        MarkupRole.FACTOR: _("Factor"),
        MarkupRole.VIEW: _("View"),
        MarkupRole.TERM: _("Term to define"),
    }[role]


def role_key(role: MarkupRole) -> str:
    """The key that marks the chosen words so."""
    return next(row.keys[0] for row in marking_keys() if row.name == role.value)


def role_of_key(key: str) -> MarkupRole | None:
    """The kind of mark that a key gives to the chosen words; None for another key."""
    rows: Sequence[ListKey] = marking_keys()
    found = next((row.name for row in rows if key in row.keys), "")
    return MarkupRole(found) if found in {role.value for role in ROLES} else None
