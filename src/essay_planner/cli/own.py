"""What the three commands for evidence of one's own can be told."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from essay_planner.cli import own_evidence
from essay_planner.cli.options import add_command, one_of, takes_plan
from essay_planner.cli.own_evidence import SOURCE_OPTIONS
from essay_planner.core.messages import _
from essay_planner.core.pack import Kind, SourceClass
from essay_planner.core.source_forms import source_forms

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_own(family: "Family") -> None:
    """The three commands for evidence of one's own."""
    added, changed, removed = _commands(family)
    for command, text_needed in ((added, True), (changed, False), (removed, None)):
        takes_plan(command)
        if not text_needed:
            command.add_argument("evidence", metavar="own/ID", help=_("as 'add-evidence' printed it"))
        if text_needed is not None:
            _add_options(command, text_needed)
    added.set_defaults(act=lambda a: own_evidence.add(a.plan, vars(a)))
    changed.set_defaults(act=lambda a: own_evidence.change(a.plan, a.evidence, vars(a)))
    removed.set_defaults(act=lambda a: own_evidence.remove(a.plan, a.evidence))


def _commands(family: "Family") -> tuple[argparse.ArgumentParser, argparse.ArgumentParser, argparse.ArgumentParser]:
    """To add, to change and to remove."""
    added = add_command(
        family,
        "add-evidence",
        _("write evidence of your own into a plan, with its source"),
        'essay-planner add-evidence my.essayplan --text "Meat prices rose by 30 per cent in June 1962." \\\n'
        '      --kind event --date "1 June 1962" --theme living-standards --source-type book \\\n'
        '      --author "Baron, Samuel" --title "Bloody Saturday in the Soviet Union" --issued 2001',
    )
    changed = add_command(
        family,
        "change-evidence",
        _("change evidence of your own: what you say anew; the rest stays"),
        'essay-planner change-evidence my.essayplan own/e1a2b3c4d5e6 --date "2 June 1962" --publisher "Stanford"',
    )
    removed = add_command(
        family,
        "remove-evidence",
        _("take evidence of your own out of a plan, with the cards that hold it"),
        "essay-planner remove-evidence my.essayplan own/e1a2b3c4d5e6",
    )
    return added, changed, removed


def _add_options(command: argparse.ArgumentParser, text_needed: bool) -> None:
    """Let a command take all that evidence of one's own, and its source, can say."""
    said = command.add_argument_group(_("what it says"))
    said.add_argument("--text", metavar="TEXT", required=text_needed, help=_("the statement: one fact, in a sentence"))
    kinds = ", ".join(Kind)
    said.add_argument("--kind", type=one_of(Kind), metavar="KIND", help=kinds)
    said.add_argument("--date", metavar="DATE", help=_("such as '25 February 1956', 1953–64, 'c. 1957', or EDTF"))
    for option, words in _several().items():
        said.add_argument(option, metavar="WORDS", action="append", help=words)
    for option, words in _details().items():
        said.add_argument(option, metavar="WORDS", help=words)
    source = command.add_argument_group(_("where it comes from"))
    source.add_argument("--source", metavar="SOURCE", help=_("one that is there already: an id, or alias/id"))
    source.add_argument("--source-file", metavar="FILE.json", help=_("one in CSL-JSON; of several, FILE.json#ID"))
    types = [form.type for form in source_forms()]
    source.add_argument("--source-type", choices=types, metavar="TYPE", help=_("a new one: ") + ", ".join(types))
    for attribute, option in SOURCE_OPTIONS.items():
        source.add_argument(option, dest=f"of_{attribute}", metavar="WORDS", help=_help_for(attribute))
    source.add_argument("--class", dest="of_class_", type=SourceClass, choices=list(SourceClass)[:2], metavar="CLASS")
    source.add_argument("--locator", metavar="WORDS", help=_("where in it, such as 'p. 20'"))


def _several() -> Mapping[str, str]:
    return {
        "--theme": _("a theme of the plan's packs, by id or name; again for another"),
        "--tag": _("a word of your own to find it by; again for another"),
        "--person": _("who it is about; again for another"),
    }


def _details() -> Mapping[str, str]:
    return {
        "--words": _("of a quotation: its words"),
        "--speaker": _("of a quotation: who said or wrote it"),
        "--occasion": _("of a quotation: on what occasion"),
        "--view-of": _("of an interpretation: whose view it is"),
        "--figure": _("of a statistic: the figure as printed"),
        "--note": _("care to take with it"),
    }


def _help_for(attribute: str) -> str:
    found: list[str] = []
    for form in source_forms():
        found += [field.words for field in form.fields if field.attribute == attribute]
    return ", ".join(dict.fromkeys(found))
