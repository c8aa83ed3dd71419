"""The time and length of a task, shared out over planning, introduction, sections and conclusion."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from essay_planner.core.plan import Plan, Section
from essay_planner.core.queries import is_untouched

# Teachers advise anything from 3 to 15 minutes of planning, so this is a start that the student can change.
USUAL_PLANNING = 5
_MOST_PLANNING = 3  # no more than one part in so many of the whole time
_ENDS = 0.1  # of the words for the introduction, and as many for the conclusion: a convention of teachers
_ROUND = 10  # words
_INTRODUCTION, _CONCLUSION = "introduction", "conclusion"


@dataclass(frozen=True, slots=True)
class Share:
    """What a part of the essay gets, in minutes and words; None where the task says nothing of it."""

    minutes: int | None = None
    words: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sharing:
    """Who gets what. 'planning' is in minutes; 'sections' are by their ids, in order.

    'words_left' is what the parts leave of the task's words: less than none where the student's own figures add up to
    more; None without a target. The minutes are always shared out to the last.
    """

    planning: int | None
    introduction: Share
    sections: Mapping[str, Share]
    conclusion: Share
    words_left: int | None


def share_out(plan: Plan, planning: int = USUAL_PLANNING) -> Sharing:
    """Share the task's minutes and words out; 'planning' is the minutes before writing, at most a third of all.

    Words that the student gave a section stay. The others share what is left: half of it evenly, half by the number of
    their cards. Minutes follow the words.
    """
    sections = [section for section in plan.sections if not is_untouched(section)] or list(plan.sections)
    target = plan.task.words
    words = _words(sections, target)
    weights = dict(words) if target else _weights_without_target(sections)
    minutes = plan.task.minutes
    before = None if minutes is None else max(0, min(planning, minutes // _MOST_PLANNING))
    times = {} if minutes is None or before is None else _whole(minutes - before, weights)
    shares = {name: Share(times.get(name), words.get(name)) for name in weights}
    return Sharing(
        planning=before,
        introduction=shares.pop(_INTRODUCTION),
        conclusion=shares.pop(_CONCLUSION),
        sections=shares,
        words_left=None if target is None else target - sum(words.values()),
    )


def _words(sections: Sequence[Section], target: int | None) -> Mapping[str, int]:
    """The words of each part; without a target only those that the student gave."""
    given = {section.id: section.words for section in sections if section.words}
    if not target:
        return given
    ends = _rounded(target * _ENDS)
    rest = max(0, target - 2 * ends - sum(given.values()))
    shared = _whole(rest, _mixed([section for section in sections if section.id not in given]), _ROUND)
    body = {section.id: given.get(section.id) or shared[section.id] for section in sections}
    return {_INTRODUCTION: ends, **body, _CONCLUSION: ends}


def _weights_without_target(sections: Sequence[Section]) -> Mapping[str, float]:
    """How the minutes are to be shared where the task has no length."""
    given = [section.words for section in sections if section.words]
    usual = sum(given) / len(given) if given else 0
    body = {s.id: float(s.words or usual) for s in sections} if given else dict(_mixed(sections))
    ends = sum(body.values()) * _ENDS / (1 - 2 * _ENDS)
    return {_INTRODUCTION: ends, **body, _CONCLUSION: ends}


def _mixed(sections: Sequence[Section]) -> Mapping[str, float]:
    """Weights of sections: half evenly, half by the number of their cards."""
    counts = {section.id: len(section.for_) + len(section.against) for section in sections}
    total = sum(counts.values())
    return {name: 1 / len(counts) + (count / total if total else 0) for name, count in counts.items()}


def _rounded(words: float) -> int:
    return round(words / _ROUND) * _ROUND if words >= _ROUND else round(words)


def _whole(total: int, weights: Mapping[str, float], unit: int = 1) -> dict[str, int]:
    """'total' shared out in whole units by weight, by the largest remainder; what is no whole unit goes to the last."""
    whole = sum(weights.values())
    if not whole:
        return dict.fromkeys(weights, 0)
    exact = {name: total // unit * weight / whole for name, weight in weights.items()}
    shares = {name: int(share) for name, share in exact.items()}
    left = total // unit - sum(shares.values())
    for name in sorted(exact, key=lambda name: shares[name] - exact[name])[:left]:
        shares[name] += 1
    shares = {name: share * unit for name, share in shares.items()}
    shares[list(shares)[-1]] += total % unit
    return shares
