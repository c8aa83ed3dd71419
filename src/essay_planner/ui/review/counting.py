"""How many things there are to look at in an open plan."""

from essay_planner.core.queries import is_begun
from essay_planner.core.review.reviewing import review
from essay_planner.core.review.values import Review
from essay_planner.ui.open_plan import OpenPlan


def review_of(current: OpenPlan) -> Review:
    """The review of an open plan, with what its pack says of the question."""
    return review(current.session.plan, current.question())


def count_of(current: OpenPlan) -> int | None:
    """How many things there are to look at; None while hardly anything is done, as nearly all is open then."""
    return review_of(current).count if is_begun(current.session.plan) else None
