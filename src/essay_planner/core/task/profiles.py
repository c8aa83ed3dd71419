"""Exam profiles: how long an essay is at each board, as far as that is known; what is not known stays empty.

Minutes are those of one essay with its planning. Boards say how long a paper is, not each essay, and none sets a number
of words in an exam; so most figures are of a paper shared out over its questions, and the student can change them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from essay_planner.core.messages import _
from essay_planner.core.plan import Task, TaskKind

OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What a board asks for: minutes and words of one essay, and its marks. 'says' tells where the figures are from."""

    id: str
    name: str
    kind: TaskKind = TaskKind.EXAM
    minutes: int | None = None
    words: int | None = None
    marks: int | None = None
    says: str = ""


def profiles() -> Sequence[Profile]:
    """All profiles, in the order in which they are offered; the student's own comes last."""
    return *_of_england(), *_of_the_world(), Profile(id=OWN, name=_("My own"), says=_("Your own time and length."))


def _of_england() -> Sequence[Profile]:
    return (
        Profile(
            id="aqa-a-level",
            name=_("AQA A-level, essay"),
            minutes=45,
            marks=25,
            says=_("Two and a half hours for three questions; teachers count 45 minutes for each essay of 25 marks."),
        ),
        Profile(
            id="aqa-coursework",
            name=_("AQA A-level, coursework"),
            kind=TaskKind.COURSEWORK,
            words=4500,
            marks=40,
            says=_("3,500 to 4,500 words; the target here is the most that is allowed."),
        ),
        Profile(
            id="edexcel-a-level",
            name=_("Edexcel A-level, essay"),
            says=_("Your teacher knows the time for your paper; put it in here."),
        ),
        Profile(
            id="ocr-a-level",
            name=_("OCR A-level, period study"),
            minutes=40,
            marks=20,
            says=_("One hour for 30 marks, of which the essay has 20: two thirds of the hour."),
        ),
    )


def _of_the_world() -> Sequence[Profile]:
    return (
        Profile(
            id="cambridge-international",
            name=_("Cambridge International A Level, essay"),
            says=_("Your teacher knows the time for your paper; put it in here."),
        ),
        Profile(
            id="ib-paper-2",
            name=_("IB Diploma, paper 2"),
            minutes=45,
            marks=15,
            says=_("90 minutes for two essays of 15 marks each."),
        ),
        Profile(
            id="ap-long-essay",
            name=_("AP History, long essay"),
            minutes=40,
            marks=6,
            says=_("40 minutes are advised for the long essay, which has 6 points."),
        ),
    )


def profile_of(profile_id: str) -> Profile | None:
    """The profile of that id; None for one that is not known here, as in a plan of a later version."""
    return next((profile for profile in profiles() if profile.id == profile_id), None)


def task_by(profile: Profile, task: Task) -> Task:
    """The task by a profile. What the profile does not know stays as it was; so does all of it for one's own."""
    if profile.id == OWN:
        return replace(task, profile=OWN)
    return Task(
        profile=profile.id,
        kind=profile.kind,
        minutes=None if profile.kind is TaskKind.COURSEWORK else profile.minutes or task.minutes,
        words=profile.words or task.words,
    )
