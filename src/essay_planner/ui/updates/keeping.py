"""Keeps what the open plan needs of its packs for the day on which they are gone: beside the window."""

from functools import partial

from PySide6.QtCore import QObject

from essay_planner.core.plan import Plan
from essay_planner.ui.beside import Beside
from essay_planner.ui.cards.thumbs import thumbs
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.opening import Opener


class Keeping(QObject):
    """Follows the plan that is open, and the packs that are at hand for it."""

    def __init__(self, opener: Opener) -> None:
        super().__init__(opener)
        self._opener, self._beside = opener, Beside()
        opener.opened.connect(self.on_opened)
        opener.packsFound.connect(self.keep)

    def on_opened(self, current: OpenPlan) -> None:
        """Keep what a plan needs, and what it needs later."""
        current.session.changed.connect(self.on_plan_changed)
        self.keep()

    def on_plan_changed(self, before: Plan, after: Plan) -> None:
        """Keep what came with new evidence, or with another edition of a pack."""
        if before.library.evidence is not after.library.evidence or before.packs is not after.packs:
            self.keep()

    def keep(self) -> None:
        """Keep what the open plan needs now."""
        from essay_planner.packs.keeping import keep_for

        current = self._opener.current
        if current is not None and current.packs:
            self._beside.do(partial(keep_for, current.session.plan, dict(current.packs)), self.on_kept)

    def on_kept(self, new: bool) -> None:
        """Show pictures that have come."""
        if new:
            thumbs().look_again()

    def wait(self) -> None:
        """Until everything is kept."""
        self._beside.wait()
