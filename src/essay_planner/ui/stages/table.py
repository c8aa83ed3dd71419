"""The table of stages: one row for each, in the order of their numbers. Pages are imported when first shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from essay_planner.core.review.values import Spot
from essay_planner.ui.key_table import stage_rows
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.stages.page import StagePage

BOARD = "board"
_ASKED = frozenset({Spot.QUESTION, Spot.CRITERION})

Make = Callable[[OpenPlan, QWidget], StagePage]
Count = Callable[[OpenPlan], int | None]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage by the name that it has in 'key_table.stage_rows', which gives its words and its key.

    'make' builds its page in a parent (None: the board, which is there already). 'spots' are the places that one is
    led to on it. 'count' says how many things there are to look at on it (None: too early to say), and is asked a
    moment after each change.
    """

    name: str
    make: Make | None
    spots: frozenset[Spot]
    count: Count | None = None

    @property
    def words(self) -> str:
        """Its number and name: '1 Question'."""
        return stage_rows()[self.name][0].replace("&", "")

    @property
    def key(self) -> str:
        """The key that opens it."""
        return stage_rows()[self.name][1]


def stages() -> Sequence[Stage]:
    """All stages that work. A place that several have is looked for on the last of them."""
    return (
        Stage("question", _question, _ASKED),
        Stage(BOARD, None, frozenset(Spot) - _ASKED),
        Stage("judgement", _judgement, frozenset({Spot.JUDGEMENT, Spot.CRITERION})),
        Stage("review", _review, frozenset(), count=_count_review),
    )


def _question(current: OpenPlan, parent: QWidget) -> StagePage:
    from essay_planner.ui.question.page import QuestionPage

    return QuestionPage(current, parent)


def _judgement(current: OpenPlan, parent: QWidget) -> StagePage:
    from essay_planner.ui.judgement.page import JudgementPage

    return JudgementPage(current, parent)


def _review(current: OpenPlan, parent: QWidget) -> StagePage:
    from essay_planner.ui.review.page import ReviewPage

    return ReviewPage(current, parent)


def _count_review(current: OpenPlan) -> int | None:
    from essay_planner.ui.review.counting import count_of

    return count_of(current)


def stage_of(spot: Spot) -> Stage:
    """The stage that a place is on."""
    return next(stage for stage in reversed(stages()) if spot in stage.spots)
