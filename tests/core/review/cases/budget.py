"""Cases for the rules on the budget."""

from dataclasses import replace

from tests.core.review.cases.case import Case
from tests.core.review.sound import (
    sound_plan,
    with_first_section,
    with_sections,
)

from essay_planner.core.plan import (
    Plan,
    Section,
    Task,
)


def _long_section(words: int) -> Plan:
    """Three sections, of which the first has so many words."""
    plan = sound_plan()
    third = Section(id="s3", heading="Party", point="The Party mattered even more.")
    return replace(plan, sections=(replace(plan.sections[0], words=words), plan.sections[1], third))


CASES = (
    Case("over-words", "the sections add up to more than the target", with_sections(words=700), 1),
    Case("over-words", "they add up to less", with_sections(words=500)),
    Case("no-room-for-ends", "the sections take nearly all words", with_sections(words=590), 1),
    Case("no-room-for-ends", "they leave a tenth", with_sections(words=540)),
    Case("no-room-for-ends", "they take more than all, which is another matter", with_sections(words=700)),
    Case("section-takes-most", "one of three sections takes half of the time", _long_section(700), 1),
    Case("section-takes-most", "no section takes half of the time", _long_section(400)),
    Case("section-takes-most", "the task has no time", replace(_long_section(700), task=Task(words=1200))),
    Case("section-takes-most", "there are only two sections", with_first_section(words=700)),
)
