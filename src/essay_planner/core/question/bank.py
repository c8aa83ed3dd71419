"""Ideas for criteria, by concept: tests that a student may judge a question by, to take up or to reword.

They follow what teachers of A-level hand out for each kind of question: for extent how many, how deep, how long; for
consequences pace and reach; for causes links, presence and trigger; for success the aims and the standards of others.
"""

from collections.abc import Sequence

from essay_planner.core.messages import _
from essay_planner.core.question.values import Concept


def ideas_for(concept: Concept | None) -> Sequence[str]:
    """Criteria in the form of questions, the most useful first; those of extent for what was not recognised."""
    if concept in (Concept.CAUSE, Concept.FACTOR):
        return _of_cause()
    if concept in (Concept.CONSEQUENCE, Concept.SIGNIFICANCE):
        return _of_consequence()
    if concept is Concept.SUCCESS:
        return _of_success()
    if concept is Concept.COMPARISON:
        return _of_comparison()
    if concept is Concept.VIEW:
        return _of_view()
    return _of_extent()


def _of_success() -> Sequence[str]:
    return (
        _("Were its own aims met?"),
        _("Did it last?"),
        _("How many people did it reach, and where?"),
        _("What did it cost, and who paid?"),
        _("Did it do what people at the time hoped for?"),
        _("What followed that nobody meant?"),
    )


def _of_extent() -> Sequence[str]:
    return (
        _("How many people, places or parts of life did it reach?"),
        _("How deep did it go, compared with before?"),
        _("How long did it last?"),
        _("How fast did it come?"),
        _("Was it accepted or resisted?"),
        _("Was it real, or only promised?"),
    )


def _of_consequence() -> Sequence[str]:
    return (
        _("How many people felt it, and who?"),
        _("How deep was the change that it brought?"),
        _("How long did its effects last?"),
        _("Would it have come anyway?"),
        _("Did it lead to other changes?"),
        _("Did people at the time see it as important?"),
    )


def _of_cause() -> Sequence[str]:
    return (
        _("Was it a lasting condition, or what set things off?"),
        _("Could it have happened without this cause?"),
        _("Does it help to explain the other causes?"),
        _("Does it explain why it happened then?"),
        _("Was it there all through the period?"),
        _("Who acted because of it?"),
    )


def _of_comparison() -> Sequence[str]:
    return (
        _("Aims: what did each set out to do?"),
        _("Methods: how did each go about it?"),
        _("Support: who was behind each, and who against?"),
        _("Results: what did each achieve?"),
        _("How long did the results last?"),
    )


def _of_view() -> Sequence[str]:
    return (
        _("Does it hold for the whole period?"),
        _("Does it hold for everyone, or only for some?"),
        _("Does it hold for every part of life: politics, economy, society, culture?"),
        _("What does the view leave out?"),
        _("Does the evidence come from those who could know?"),
    )
