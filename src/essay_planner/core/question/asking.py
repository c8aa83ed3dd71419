"""What each concept asks of a student, in plain words, and the scale that an answer to it lies on.

The demands follow the mark schemes and examiners' reports of AQA, Edexcel, OCR, Cambridge International, IB and AP:
a judgement by named standards, the stated factor at the centre, more than a list.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from essay_planner.core.messages import _
from essay_planner.core.question.values import Concept, Reading

_EFFECT = re.compile(r"\beffective", re.IGNORECASE)


class Degree(StrEnum):
    """How far the answer goes, from not at all to wholly; kept in a plan by these words."""

    NOT = "not"
    HARDLY = "hardly"
    PARTLY = "partly"
    LARGELY = "largely"
    WHOLLY = "wholly"


def concept_words(concept: Concept) -> str:
    """What a concept is called."""
    return {
        Concept.SUCCESS: _("how far aims were met"),
        Concept.EXTENT: _("how far something is true"),
        Concept.VIEW: _("a view to test"),
        Concept.CAUSE: _("causes"),
        Concept.FACTOR: _("one cause against others"),
        Concept.SIGNIFICANCE: _("how much something mattered"),
        Concept.CONSEQUENCE: _("what followed"),
        Concept.CHANGE: _("change and continuity"),
        Concept.COMPARISON: _("a comparison"),
        Concept.OPEN: _("an open question"),
    }[concept]


def demand(concept: Concept) -> str:
    """What a question of this concept asks for, in two sentences."""
    return (_of_a_degree() | _of_the_past())[concept]


def _of_a_degree() -> dict[Concept, str]:
    return {
        Concept.SUCCESS: _(
            "Decide how far it achieved what it set out to do, by standards that you name. The answer is a degree, not "
            "yes or no, and both sides need weighing before you reach it."
        ),
        Concept.EXTENT: _(
            "Say how far this is true, and where it stops being true. The answer is a degree: weigh what supports it "
            "against what limits it, by standards that you name."
        ),
        Concept.VIEW: _(
            "Test the view against the evidence: what supports it, what speaks against it, and what it leaves out. Say "
            "how far you agree, and by what standard."
        ),
        Concept.SIGNIFICANCE: _(
            "Say what it changed, for whom and for how long, and what would have happened anyway. Weigh it against "
            "what else mattered before you say how much it did."
        ),
    }


def _of_the_past() -> dict[Concept, str]:
    return {
        Concept.CAUSE: _(
            "Find the reasons, and show how each led to the outcome and how they worked together. A list is not "
            "enough: say which mattered most, and why."
        ),
        Concept.FACTOR: _(
            "Put the factor that the question names first, and test it against the others. Say how much it explains, "
            "and why it matters more or less than they do."
        ),
        Concept.CONSEQUENCE: _(
            "Show what followed because of it, and not only after it. Say which effects were deepest, widest and most "
            "lasting, and for whom."
        ),
        Concept.CHANGE: _(
            "Set the end of the period beside its start: what changed, and what stayed. Say how deep and how lasting "
            "the change was, and whom it reached."
        ),
        Concept.COMPARISON: _(
            "Set them beside each other by the same standards, one standard at a time. Say which comes out ahead, or "
            "whether likeness or difference weighs more, and why."
        ),
        Concept.OPEN: _(
            "The question leaves the approach to you: turn it into one that can be argued about. Choose standards, "
            "weigh both sides by them, and come to a judgement."
        ),
    }


def degrees(reading: Reading) -> Mapping[Degree, str]:
    """The steps of the scale that an answer lies on, least first, in the question's own terms; empty for no scale.

    Questions of causes and comparisons ask what mattered most, which is not a degree.
    """
    if reading.concept in (None, Concept.CAUSE, Concept.COMPARISON):
        return {}
    if reading.concept is Concept.VIEW:
        return _steps(_("I disagree"), _("I largely disagree"), _("I partly agree"), _("I largely agree"), _("I agree"))
    if reading.concept is Concept.SUCCESS:
        return _steps_of_effect() if _EFFECT.search(reading.text) else _steps_of_success()
    return _steps(
        _("Not at all"), _("To a small extent"), _("To some extent"), _("To a large extent"), _("To the full extent")
    )


def degree_words(degree: str, reading: Reading) -> str:
    """A degree as it reads: a step in the words of the question's scale, and what the student put freely as it is."""
    return degrees(reading).get(Degree(degree), degree) if degree in set(Degree) else degree


def closing(reading: Reading) -> str:
    """What the question comes down to, as the heading over its answer."""
    if reading.concept is Concept.SUCCESS and _EFFECT.search(reading.text):
        return _("How effective, then?")
    return {
        Concept.SUCCESS: _("How successful, then?"),
        Concept.VIEW: _("Do you agree, then?"),
        Concept.CAUSE: _("Which cause mattered most, then?"),
        Concept.FACTOR: _("How much does it explain, then?"),
        Concept.SIGNIFICANCE: _("How significant, then?"),
        Concept.COMPARISON: _("Which comes out ahead, then?"),
    }.get(reading.concept or Concept.EXTENT, _("How far, then?"))


def to_decide(reading: Reading) -> str:
    """What is to be decided where the answer is no degree, in a sentence or two; '' where there is a scale."""
    if degrees(reading):
        return ""
    return {
        Concept.CAUSE: _(
            "The answer is a cause and not a degree: which one mattered most, and how the others hang on it."
        ),
        Concept.COMPARISON: _(
            "The answer is no degree: which one comes out ahead by your standards, or how alike they are."
        ),
    }.get(reading.concept or Concept.OPEN, _("The question names no scale: say your answer in a few words."))


def _steps_of_success() -> Mapping[Degree, str]:
    return _steps(
        _("Unsuccessful"),
        _("Largely unsuccessful"),
        _("Partly successful"),
        _("Largely successful"),
        _("Successful"),
    )


def _steps_of_effect() -> Mapping[Degree, str]:
    return _steps(
        _("Ineffective"), _("Largely ineffective"), _("Partly effective"), _("Largely effective"), _("Effective")
    )


def _steps(*labels: str) -> Mapping[Degree, str]:
    return dict(zip(Degree, labels, strict=True))
