"""Sections of the plan: add, name, move, remove, and say what they argue."""

from collections.abc import Mapping
from dataclasses import replace

from essay_planner.core.edits.arguing import MOST_WORDS
from essay_planner.core.errors import EditRefused
from essay_planner.core.messages import _
from essay_planner.core.places import section_of, with_section
from essay_planner.core.plan import Leaning, Plan, Section, Shape, Verdict
from essay_planner.core.queries import is_untouched
from essay_planner.core.text import clean


def add_section(plan: Plan, section_id: str, heading: str, row: int | None = None) -> Plan:
    """Add an empty section with a new id, made by the caller, at 'row' (None: at the end)."""
    if any(section.id == section_id for section in plan.sections):
        raise EditRefused(_("The plan has a section '{id}' already.").format(id=section_id))
    row = len(plan.sections) if row is None else max(0, row)
    new = Section(id=section_id, heading=_heading(heading))
    return replace(plan, sections=(*plan.sections[:row], new, *plan.sections[row:]))


def use_suggested_sections(plan: Plan, headings: Mapping[str, str]) -> Plan:
    """Add suggested sections (new ids to headings); a heading that the plan has already is passed over.

    The section that the plan started with makes room for them if nothing was done with it.
    """
    before = plan.sections
    for section_id, heading in headings.items():
        if all(section.heading != heading for section in plan.sections):
            plan = add_section(plan, section_id, heading)
    kept = tuple(section for section in plan.sections if not is_untouched(section))
    return plan if plan.sections == before else replace(plan, sections=kept)


def rename_section(plan: Plan, section_id: str, heading: str) -> Plan:
    """Give a section another heading. Raises EditRefused for an empty one."""
    return with_section(plan, replace(section_of(plan, section_id), heading=_heading(heading)))


def move_section(plan: Plan, section_id: str, row: int) -> Plan:
    """Move a section, with its cards, so that it is the one at 'row' (0 is the first)."""
    moved = section_of(plan, section_id)
    others = [section for section in plan.sections if section.id != section_id]
    others.insert(max(0, row), moved)
    return replace(plan, sections=tuple(others))


def remove_section(plan: Plan, section_id: str) -> Plan:
    """Remove a section; its cards go to the tray. The last section cannot be removed."""
    gone = section_of(plan, section_id)
    if len(plan.sections) == 1:
        raise EditRefused(_("A plan needs at least one section. Rename this one instead."))
    rest = tuple(section for section in plan.sections if section.id != section_id)
    return replace(plan, sections=rest, tray=(*plan.tray, *gone.context, *gone.for_, *gone.against))


def set_point(plan: Plan, section_id: str, point: str) -> Plan:
    """Write the sentence that opens the paragraph."""
    return with_section(plan, replace(section_of(plan, section_id), point=clean(point)))


def set_counter(plan: Plan, section_id: str, counter: str) -> Plan:
    """Write how the section answers the other side."""
    return with_section(plan, replace(section_of(plan, section_id), counter=clean(counter)))


def set_verdict(plan: Plan, section_id: str, text: str, leans: Leaning | None = None) -> Plan:
    """Write the section's interim judgement and which way it leans (None leaves the leaning)."""
    section = section_of(plan, section_id)
    verdict = Verdict(text=clean(text), leans=section.verdict.leans if leans is None else leans)
    return with_section(plan, replace(section, verdict=verdict))


def lean_section(plan: Plan, section_id: str, leans: Leaning) -> Plan:
    """Say which way a section's verdict leans."""
    section = section_of(plan, section_id)
    return with_section(plan, replace(section, verdict=replace(section.verdict, leans=leans)))


def shape_section(plan: Plan, section_id: str, shape: Shape | None) -> Plan:
    """Choose how a paragraph is built, or None for no shape; what is written in it stays."""
    return with_section(plan, replace(section_of(plan, section_id), shape=shape))


def shape_sections(plan: Plan, shape: Shape | None) -> Plan:
    """Choose one shape for all paragraphs, or None for no shape; what is written in them stays."""
    return replace(plan, sections=tuple(replace(section, shape=shape) for section in plan.sections))


def set_link(plan: Plan, section_id: str, link: str) -> Plan:
    """Write how the paragraph leads to the next."""
    return with_section(plan, replace(section_of(plan, section_id), link=clean(link)))


def set_section_words(plan: Plan, section_id: str, words: int | None) -> Plan:
    """Give a section a length in words, or None for no length. Raises EditRefused for one that is out of bounds."""
    if words is not None and not 1 <= words <= MOST_WORDS:
        raise EditRefused(_("A section's words are a number from 1 to {most}.").format(most=f"{MOST_WORDS:,}"))
    return with_section(plan, replace(section_of(plan, section_id), words=words))


def _heading(text: str) -> str:
    heading = " ".join(clean(text).split())
    if not heading:
        raise EditRefused(_("A section needs a heading."))
    return heading
