"""What the commands that think with the student can be told; what they do loads when it is asked for."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_question(family: "Family") -> None:
    """Add the command 'question'."""
    command = add_command(
        family,
        "question",
        _("say what a question asks: its command phrase, focus, period, view and terms"),
        'essay-planner question "How successful was de-Stalinisation in the years 1953–64?"',
        'essay-planner question "Was the Thaw the main reason for Khrushchev\'s fall?" --json',
        "essay-planner question my.essayplan",
    )
    command.add_argument("question", metavar="TEXT", help=_("the question, or the file of a plan"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=_question)


def _question(given: argparse.Namespace) -> Report:
    from essay_planner.cli.question import question

    return question(given.question, given.json)


def add_review(family: "Family") -> None:
    """Add the command 'review'."""
    command = add_command(
        family,
        "review",
        _("look for weak places in a plan, each with a reason and a question to think about"),
        "essay-planner review my.essayplan",
        "essay-planner review my.essayplan --json",
        "essay-planner review --rules",
    )
    command.add_argument("plan", metavar="FILE", type=Path, nargs="?", help=_("the plan"))
    command.add_argument("--rules", action="store_true", help=_("list the rules, and which are off in the plan"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=lambda a: _review(command, a))


def _review(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    from essay_planner.cli.review import list_rules, review_plan

    if given.rules:
        return list_rules(given.plan, given.json)
    if given.plan is None:
        command.error(_("say which plan"))
    return review_plan(given.plan, given.json)
