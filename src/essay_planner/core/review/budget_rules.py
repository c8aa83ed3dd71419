"""Rules on words and minutes against the target."""

from collections.abc import Iterator

from essay_planner.core.messages import _
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot


def _over_words(sight: Sight) -> Iterator[Found]:
    shared_out = sum(section.words or 0 for section in sight.sections)
    target = sight.plan.task.words
    if target and shared_out > target:
        title = _("Your sections add up to {sum} words; the target is {target}.")
        yield Found(Spot.PLAN, "", title.format(sum=shared_out, target=target))


RULES = (
    Rule(
        id="over-words",
        part=Part.BUDGET,
        name=lambda: _("Words for each section"),
        reason=lambda: _("Time spent on one part is missing from another, and the judgement comes last."),
        ask=lambda: _("Which section could be shorter?"),
        source="Teachers on exam time",
        weight=32,
        check=_over_words,
    ),
)
