"""The commands for sections: sort, split, join, move and shape them, and show how a paragraph would run."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli import paragraphs
from essay_planner.cli.options import add_command, family_of, one_of, takes_plan
from essay_planner.cli.parts import id_of_section
from essay_planner.cli.plan_file import new_id, read, rewrite
from essay_planner.cli.report import Report
from essay_planner.core import edits
from essay_planner.core.edits import Order
from essay_planner.core.messages import _
from essay_planner.core.plan import Plan, Shape, Side

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


_DIGITS = 9  # more than any section has


def add_section(family: "Family") -> None:
    """Add the command 'section', with all that it can do."""
    section = add_command(
        family,
        "section",
        _("sort the cards of a section, split, join, move and shape sections, or show how a paragraph would run"),
        "essay-planner section sort my.essayplan 1 --by date",
        'essay-planner section split my.essayplan k1 k4 --heading "Crowds and strikes"',
        "essay-planner section join my.essayplan 2",
        "essay-planner section shape my.essayplan all peel",
        "essay-planner section paragraph my.essayplan 1",
    )
    acts = family_of(section, "section")
    _add_sort(acts)
    _add_split(acts)
    _add_join(acts)
    _add_move(acts)
    _add_shape(acts)
    _add_words(acts)
    _add_paragraph(acts)


def _section_command(acts: "Family", name: str, summary: str, *examples: str) -> argparse.ArgumentParser:
    command = add_command(acts, name, summary, *examples)
    takes_plan(command)
    return command


def _add_split(acts: "Family") -> None:
    split = _section_command(
        acts,
        "split",
        _("make a section of cards, each on the side where it stands"),
        'essay-planner section split my.essayplan k1 k4 --heading "Crowds and strikes"',
    )
    split.add_argument("cards", metavar="CARD", nargs="+", help=_("ids of cards, as 'show' prints them"))
    split.add_argument("--heading", metavar="TEXT", required=True, help=_("the new section's heading"))
    split.set_defaults(act=lambda a: split_section(a.plan, a.cards, a.heading))


def _add_join(acts: "Family") -> None:
    join = _section_command(
        acts,
        "join",
        _("join a section with the one below it; no word of theirs is lost"),
        "essay-planner section join my.essayplan 2",
    )
    join.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    join.set_defaults(act=lambda a: join_section(a.plan, a.section))


def _add_sort(acts: "Family") -> None:
    sort = _section_command(
        acts,
        "sort",
        _("sort the cards of a section"),
        "essay-planner section sort my.essayplan 1 --by date",
        "essay-planner section sort my.essayplan 1 --by strength --side for",
    )
    sort.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    sort.add_argument("--by", type=one_of(Order), required=True, metavar="ORDER", help=_("date, strength or criterion"))
    said = _("for, against or context; For and Against if left out")
    sort.add_argument("--side", type=one_of(Side), metavar="SIDE", help=said)
    sort.set_defaults(act=lambda a: sort_section(a.plan, a.section, a.by, _sides(a.side)))


def _add_move(acts: "Family") -> None:
    move = _section_command(
        acts, "move", _("move a section with all that is in it"), "essay-planner section move my.essayplan 3 1"
    )
    move.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    move.add_argument("to", metavar="NUMBER", type=int, help=_("the number that it is to have, from 1"))
    move.set_defaults(act=lambda a: paragraphs.move_section(a.plan, a.section, a.to))


def _add_shape(acts: "Family") -> None:
    shape = _section_command(
        acts,
        "shape",
        _("choose how a paragraph is built; what is written in it stays"),
        "essay-planner section shape my.essayplan 1 peace",
        "essay-planner section shape my.essayplan all none",
    )
    shape.add_argument("section", metavar="SECTION", help=_("a section's number or id, or 'all'"))
    shape.add_argument(
        "shape",
        metavar="SHAPE",
        choices=[*(str(shape) for shape in Shape), paragraphs.NONE],
        help=_("peel, peace, criteria, blank or none"),
    )
    shape.set_defaults(act=lambda a: paragraphs.shape_section(a.plan, a.section, _shape(a.shape)))


def _shape(word: str) -> Shape | None:
    return None if word == paragraphs.NONE else Shape(word)


def _add_words(acts: "Family") -> None:
    words = _section_command(
        acts,
        "words",
        _("say about how many words a section is to have"),
        "essay-planner section words my.essayplan 1 300",
        "essay-planner section words my.essayplan 1 none",
    )
    words.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    words.add_argument("words", metavar="NUMBER", type=_number, help=_("a number, or 'none'"))
    words.set_defaults(act=lambda a: paragraphs.set_words(a.plan, a.section, a.words))


def _number(word: str) -> int | None:
    if word == paragraphs.NONE:
        return None
    digits = word.replace(",", "")
    if not digits.isdecimal() or len(digits) > _DIGITS:
        raise argparse.ArgumentTypeError(_("'{word}' is no number of words; say 300, or 'none'").format(word=word))
    return int(digits)


def _add_paragraph(acts: "Family") -> None:
    shown = _section_command(
        acts,
        "paragraph",
        _("show how a section's paragraph would run, with its gaps and the next step"),
        "essay-planner section paragraph my.essayplan 1",
    )
    shown.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    shown.set_defaults(act=lambda a: paragraphs.show_paragraph(a.plan, a.section))


def _sides(side: Side | None) -> Sequence[Side]:
    return (Side.FOR, Side.AGAINST) if side is None else (side,)


def sort_section(path: Path, section: str, order: edits.Order, sides: Sequence[Side]) -> Report:
    """Sort the cards on these sides of a section of the plan in 'path'. Raises EssayPlannerError."""

    def edit(plan: Plan) -> Plan:
        return edits.sort_cards(plan, id_of_section(plan, section), order, sides)

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
    plan = rewrite(path, lambda plan: edits.join_sections(plan, id_of_section(plan, section)))
    return Report([_("Joined. The plan has these sections:"), *(f"  {s.heading}" for s in plan.sections)])
