"""The parser of the command line, with every command."""

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from essay_planner import __version__
from essay_planner.cli.cards import add_card
from essay_planner.cli.copies import add_copies
from essay_planner.cli.desktop import add_desktop
from essay_planner.cli.finding import add_find
from essay_planner.cli.handing_on import add_copy, add_export, add_show, add_sources, add_style
from essay_planner.cli.options import HelpText, add_command
from essay_planner.cli.own import add_own
from essay_planner.cli.packs.family import add_pack
from essay_planner.cli.placing import add_place
from essay_planner.cli.sections import add_section
from essay_planner.cli.starting import add_new, add_questions
from essay_planner.cli.task import add_task
from essay_planner.cli.terms import add_terms
from essay_planner.cli.thinking import add_question, add_review
from essay_planner.cli.updating import add_update
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def the_parser() -> tuple[argparse.ArgumentParser, Sequence[str]]:
    """The parser, and the names of its commands."""
    parser = argparse.ArgumentParser(
        prog="essay-planner",
        usage="essay-planner [--new-window] [FILE]\n       essay-planner COMMAND ...",
        description=_("Plan an essay: sort evidence, explain it, judge, and export the plan to Word."),
        epilog=_(
            "Without a command the window opens, with FILE if there is one: a plan or a pack. A window that is open\n"
            "already shows it instead, if it has the plan or room for the file, except with --new-window.\n"
            "PACK is the id of an installed pack, or a path to one. A file that is called like a command: ./show\n"
            "'essay-planner COMMAND --help' says more of a command."
        ),
        formatter_class=HelpText,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Essay Planner {__version__}")
    parser.set_defaults(command=None)
    family = parser.add_subparsers(title=_("commands"), dest="command", metavar="COMMAND", prog="essay-planner")
    for add in _in_order():
        add(family)
    return parser, tuple(family.choices)


def _in_order() -> "Sequence[Callable[[Family], None]]":
    """What adds the commands, in the order in which help tells of them."""
    placing = (add_find, add_place, add_card, add_own, add_section)
    thinking = (add_question, add_terms, add_review, add_task)
    handing_on = (add_export, add_style, add_sources, add_copy, add_copies, add_show)
    packs = (add_pack, add_update)
    return add_questions, add_new, *placing, *thinking, *handing_on, *packs, add_desktop, add_tour


def add_tour(family: "Family") -> None:
    """Add the command 'tour'."""
    command = add_command(
        family,
        "tour",
        _("let the program show itself, and leave a plan, its Word document and pictures in a folder"),
        "essay-planner tour build/tour",
    )
    command.add_argument("folder", metavar="DIR", help=_("where to leave them"))
