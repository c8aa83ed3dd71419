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
        'essay-planner review my.essayplan --set-aside one-sided --at s1 --because "There is no case."',
        "essay-planner review my.essayplan --off narrative",
    )
    command.add_argument("plan", metavar="FILE", type=Path, nargs="?", help=_("the plan"))
    command.add_argument("--rules", action="store_true", help=_("list the rules, and which are off in the plan"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    settle = command.add_mutually_exclusive_group()
    settle.add_argument("--set-aside", metavar="RULE", help=_("set aside what a rule finds; --rules tells the rules"))
    settle.add_argument("--bring-back", metavar="RULE", help=_("bring back what was set aside of a rule"))
    settle.add_argument("--off", metavar="RULE", help=_("look for a rule no longer in this plan"))
    settle.add_argument("--on", metavar="RULE", help=_("look for it again"))
    at = _("the one place to set aside or bring back, as --json tells it in 'where'; all if left out")
    command.add_argument("--at", metavar="PLACE", default="", help=at)
    command.add_argument("--because", metavar="TEXT", default="", help=_("why it is set aside, if you like"))
    command.set_defaults(act=lambda a: _review(command, a))


def _review(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    from essay_planner.cli.review import list_rules, review_plan

    if given.rules:
        return list_rules(given.plan, given.json)
    if given.plan is None:
        command.error(_("say which plan"))
    return _settled(given) or review_plan(given.plan, given.json)


def _settled(given: argparse.Namespace) -> Report | None:
    """Do what is asked about a rule or its findings; None where nothing is."""
    from essay_planner.cli import settling

    if given.set_aside:
        return settling.set_aside(given.plan, given.set_aside, given.at, given.because)
    if given.bring_back:
        return settling.bring_back(given.plan, given.bring_back, given.at)
    if given.off:
        return settling.turn_off(given.plan, given.off)
    return settling.turn_on(given.plan, given.on) if given.on else None
