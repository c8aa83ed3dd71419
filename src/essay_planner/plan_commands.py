"""What the commands do that work on a plan as a whole: sort, split and join its sections, and hand it on."""

from collections.abc import Sequence
from pathlib import Path

from essay_planner.commands import Report, new_id, packs_at_hand, place_for, read, rewrite
from essay_planner.core import edits
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, Side


def sort_section(path: Path, section: str, order: edits.Order, sides: Sequence[Side]) -> Report:
    """Sort the cards on these sides of a section of the plan in 'path'. Raises EssayPlannerError."""

    def edit(plan: Plan) -> Plan:
        return edits.sort_cards(plan, _section_id(plan, section), order, sides)

    before = read(path)
    if rewrite(path, edit) == before:
        return Report([_("They are in that order already.")])
    said = {
        edits.Order.DATE: _("Sorted by date."),
        edits.Order.STRENGTH: _("Sorted by strength, the strongest first."),
        edits.Order.CRITERION: _("Sorted by the criteria that they bear on."),
    }
    return Report([said[order]])


def split_section(path: Path, cards: Sequence[str], heading: str) -> Report:
    """Make a section of cards of the plan in 'path', by their ids. Raises EssayPlannerError."""
    rewrite(path, lambda plan: edits.split_off(plan, new_id("s"), heading, cards))
    return Report([_("Made the section ‘{heading}’.").format(heading=heading)])


def join_section(path: Path, section: str) -> Report:
    """Join a section of the plan in 'path' with the one below it. Raises EssayPlannerError."""
    plan = rewrite(path, lambda plan: edits.join_sections(plan, _section_id(plan, section)))
    return Report([_("Joined. The plan has these sections:"), *(f"  {s.heading}" for s in plan.sections)])


def copy_with_packs(path: Path, folder: Path) -> Report:
    """Write a new folder with the plan in 'path' and the packs it uses. Raises EssayPlannerError, or OSError."""
    from essay_planner.files.folder import write_folder
    from essay_planner.packs.along import packs_along
    from essay_planner.plans.writing import dump_plan

    plan = read(path)
    along = packs_along(plan.packs, list(packs_at_hand(plan).values()))
    files = {f"{folder.name}.essayplan": dump_plan(plan), **along.files}
    try:
        write_folder(folder, files)
    except FileExistsError:
        there = _("{file}: There is something of that name already. Choose another name.")
        raise EssayPlannerError(there.format(file=folder)) from None
    without = _("Not at hand, so not with it: {pack}. The plan holds its own copies of what it uses.")
    lines = [_("Wrote {file}.").format(file=folder / name) for name in files]
    return Report(lines, warnings=[without.format(pack=pack) for pack in along.missing])


def _section_id(plan: Plan, name: str) -> str:
    """The id of a section, by its number as 'show' prints it, or by its id."""
    place = place_for(plan, name, Side.CONTEXT)
    if not place.section:
        raise EssayPlannerError(_("'{name}' is not a section.").format(name=name))
    return place.section
