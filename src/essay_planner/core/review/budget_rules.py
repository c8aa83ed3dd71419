"""Rules on words and minutes against the target."""

from collections.abc import Iterator

from essay_planner.core.messages import _, ngettext
from essay_planner.core.review.sight import Sight
from essay_planner.core.review.values import Found, Part, Rule, Spot
from essay_planner.core.task.sharing import share_out

_ROOM = 0.1  # of all words, for introduction and conclusion together
_MOST = 0.5  # of the minutes of writing
_SEVERAL = 3  # sections; of two, one may well take more than half


def _over_words(sight: Sight) -> Iterator[Found]:
    shared_out = sum(section.words or 0 for section in sight.sections)
    target = sight.plan.task.words
    if target and shared_out > target:
        title = _("Your sections add up to {sum} words; the target is {target}.")
        yield Found(Spot.PLAN, "", title.format(sum=f"{shared_out:,}", target=f"{target:,}"))


def _no_room(sight: Sight) -> Iterator[Found]:
    shared_out = sum(section.words or 0 for section in sight.sections)
    target = sight.plan.task.words
    left = (target or 0) - shared_out
    if target and _ROOM * target > left >= 0:
        some = ngettext(
            "Your sections leave {words} word for introduction and conclusion.",
            "Your sections leave {words} words for introduction and conclusion.",
            left,
        )
        title = some if left else _("Your sections leave no words for introduction and conclusion.")
        yield Found(Spot.PLAN, "", title.format(words=f"{left:,}"))


def _takes_most(sight: Sight) -> Iterator[Found]:
    shares, minutes = share_out(sight.plan), sight.plan.task.minutes
    if not minutes or len(sight.sections) < _SEVERAL:
        return
    writing = minutes - (shares.planning or 0)
    for section in sight.sections:
        its = shares.sections[section.id].minutes or 0
        if its > _MOST * writing:
            words = _("Section {number} would take {its} of your {minutes} minutes of writing.")
            title = words.format(number=sight.numbers[section.id], its=its, minutes=writing)
            yield Found(Spot.SECTION, section.id, title)


RULES = (
    Rule(
        id="over-words",
        part=Part.BUDGET,
        name=lambda: _("Words for each section"),
        reason=lambda: _("Time spent on one part is lost to another, and the judgement comes last."),
        ask=lambda: _("Which section could be shorter?"),
        source="Teachers on exam time",
        weight=32,
        check=_over_words,
    ),
    Rule(
        id="no-room-for-ends",
        part=Part.BUDGET,
        name=lambda: _("Room for introduction and conclusion"),
        reason=lambda: _("The introduction gives your answer and the conclusion weighs it; both need words."),
        ask=lambda: _("Which section could give some up?"),
        source="Teachers on exam time",
        weight=31,
        check=_no_room,
    ),
    Rule(
        id="section-takes-most",
        part=Part.BUDGET,
        name=lambda: _("Minutes for each section"),
        reason=lambda: _("If one section takes half of the time, little is left to support the others."),
        ask=lambda: _("Does it decide the question, or could it be split or cut?"),
        source="Teachers on exam time",
        weight=33,
        check=_takes_most,
        many=lambda n: ngettext(
            "{n} section would take most of your time.", "{n} sections would take most of your time.", n
        ),
    ),
)
