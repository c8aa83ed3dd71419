"""The parts of a plan by the names that commands take."""

from essay_planner.core.errors import EditRefused, EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.outline import outline
from essay_planner.core.places import CONCLUSION, INTRODUCTION, TRAY, Place, column
from essay_planner.core.plan import Plan, Side

WITHOUT_SIDES = ("introduction", "tray")
_PARTS = {"introduction": INTRODUCTION, "conclusion": CONCLUSION, "tray": TRAY}


def place_for(plan: Plan, name: str, side: Side | None) -> Place:
    """The place of a name: a section's number as 'show' prints it, its id, or another part. Raises EditRefused."""
    if name in _PARTS:
        return _PARTS[name]
    printed = {str(section.number): section.id for section in outline(plan).sections}
    section_id = name if any(section.id == name for section in plan.sections) else printed.get(name)
    if section_id is None:
        known = ", ".join(f"{number} ({_heading(plan, section_id)})" for number, section_id in printed.items())
        raise EditRefused(
            _("There is no section '{name}' on this plan. There are {known}, introduction, conclusion, tray.").format(
                name=name, known=known
            )
        )
    return column(section_id, side or Side.CONTEXT)


def id_of_section(plan: Plan, name: str) -> str:
    """The id of a section, by its number as 'show' prints it, or by its id."""
    place = place_for(plan, name, Side.CONTEXT)
    if not place.section:
        raise EssayPlannerError(_("'{name}' is not a section.").format(name=name))
    return place.section


def _heading(plan: Plan, section_id: str) -> str:
    return next(section.heading for section in plan.sections if section.id == section_id)
