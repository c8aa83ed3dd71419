"""The plan that is open, and what may become of it when it is left."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.ui.saving import Saving
from essay_planner.ui.session import PlanSession
from essay_planner.ui.shelf import Shelf

if TYPE_CHECKING:
    from essay_planner.core.pack import Question
    from essay_planner.packs.reading import LoadedPack


class Unsaved(Enum):
    """What is to become of a plan that can be saved nowhere, if not a file somewhere else."""

    STAY = auto()
    DROP = auto()


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """The plan that is open: its session, what saves it, and where its packs are found.

    'why_read_only' is a sentence where the plan could be changed, but not here and now.
    """

    session: PlanSession
    saving: Saving
    shelf: Shelf
    example: bool = False
    why_read_only: str = ""

    @property
    def packs(self) -> "Mapping[str, LoadedPack]":
        """The plan's packs that are at hand, by alias."""
        return self.shelf.packs_of(self.session.plan)

    def question(self) -> "Question | None":
        """The plan's question as its pack has it; None without the pack, and for one's own."""
        asked = self.session.plan.question
        loaded = self.packs.get(asked.pack)
        return loaded.pack.question(asked.id) if loaded is not None else None


LastResort = Callable[[OpenPlan], Path | Unsaved]
