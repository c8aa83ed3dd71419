"""A plan and another version of its pack: what was added, changed and withdrawn, and what the student takes of it."""

from essay_planner.core.updates.finding import find_update, updatable_part
from essay_planner.core.updates.taking import keep_mine, take, take_off
from essay_planner.core.updates.values import Change, Edition, Of, Update, What

__all__ = [
    "Change",
    "Edition",
    "Of",
    "Update",
    "What",
    "find_update",
    "keep_mine",
    "take",
    "take_off",
    "updatable_part",
]
