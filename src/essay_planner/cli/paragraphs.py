"""What the commands do that shape the paragraphs of a plan, show how one would run, and move a section."""

from pathlib import Path

from essay_planner.cli.parts import id_of_section
from essay_planner.cli.plan_file import read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.messages import _, ngettext
from essay_planner.core.paragraph.ladder import next_step
from essay_planner.core.paragraph.running import Line, Part, gaps, paragraph
from essay_planner.core.paragraph.shapes import Field, lead, shape_name
from essay_planner.core.places import section_of
from essay_planner.core.plan import Plan, Shape

ALL, NONE = "all", "none"

_FIELDS = {Part.POINT: Field.POINT, Part.COUNTER: Field.COUNTER, Part.VERDICT: Field.VERDICT, Part.LINK: Field.LINK}


def shape_section(path: Path, section: str, shape: Shape | None) -> Report:
    """Choose how a paragraph of the plan in 'path' is built, or all of them. Raises EssayPlannerError."""

    def edit(plan: Plan) -> Plan:
        if section == ALL:
            return edits.shape_sections(plan, shape)
        return edits.shape_section(plan, id_of_section(plan, section), shape)

    rewrite(path, edit)
    return Report([_("{shape}. What is written stays.").format(shape=shape_name(shape))])


def set_words(path: Path, section: str, words: int | None) -> Report:
    """Say how many words a section of the plan in 'path' is to have; None for unsaid. Raises EssayPlannerError."""
    rewrite(path, lambda plan: edits.set_section_words(plan, id_of_section(plan, section), words))
    if words is None:
        return Report([_("The section has no number of words of its own now.")])
    said = ngettext("The section is to have about {n} word.", "The section is to have about {n} words.", words)
    return Report([said.format(n=f"{words:,}")])


def move_section(path: Path, section: str, row: int) -> Report:
    """Move a section of the plan in 'path', so that it is the one of that number. Raises EssayPlannerError."""
    plan = rewrite(path, lambda plan: edits.move_section(plan, id_of_section(plan, section), row - 1))
    return Report([_("Moved. The plan has these sections:"), *(f"  {s.heading}" for s in plan.sections)])


def show_paragraph(path: Path, section: str) -> Report:
    """How a paragraph of the plan in 'path' would run, with its gaps and the next step. Raises EssayPlannerError."""
    plan = read(path)
    section_id = id_of_section(plan, section)
    shown, step = section_of(plan, section_id), next_step(plan, section_id)
    lines = paragraph(plan, section_id)
    count = gaps(lines)
    end = [ngettext("{n} gap.", "{n} gaps.", count).format(n=count) if count else _("No gaps.")]
    if step is not None:
        end.append(_("Next: {step}").format(step=step.words[:1].lower() + step.words[1:]))
    return Report([shown.heading, *(_line(line, shown.shape) for line in lines), *end])


def _line(line: Line, shape: Shape | None) -> str:
    """'  For: Amnesties freed many prisoners.', '  Link: [how this leads on]'."""
    text = f"[{line.text}]" if line.gap else " ".join(line.text.split())
    if line.part in _FIELDS:
        return f"  {lead(shape, _FIELDS[line.part])}: {text}"
    if line.part is Part.EXPLANATION:
        return f"      {text}"
    return f"  {line.label}: {text}" if line.label else f"  {text}"
