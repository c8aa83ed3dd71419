"""The command line: every capability without a window, in one parser."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner import __version__, commands, own_commands, plan_commands
from essay_planner.commands import Report
from essay_planner.core.edits import Order, own_question
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _
from essay_planner.core.plan import Side
from essay_planner.find_command import Wanted, find

DONE, PROBLEMS, WRONG_USAGE = 0, 1, 2
STOPPED = 130  # 128 + SIGINT, as shells have it

if TYPE_CHECKING:
    Family = argparse._SubParsersAction[argparse.ArgumentParser]


class _HelpText(argparse.RawDescriptionHelpFormatter):
    """Help with the examples on lines of their own."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=16, width=100)


OpenWindow = Callable[[Path | None], int]
RunTour = Callable[[Path], int]


def main(argv: Sequence[str], open_window: OpenWindow, run_tour: RunTour) -> int:
    """Do what the command line says.

    'open_window' shows the window, with a plan or a pack or nothing, and 'run_tour' leaves the tour in a folder;
    both give an exit code. Returns 0 for done, 1 for problems found, each a line on stderr, and 2 for wrong usage.
    """
    try:
        return _run(argv, open_window, run_tour)
    except SystemExit as end:  # argparse has printed help, or what is wrong
        return end.code if isinstance(end.code, int) else DONE
    except BrokenPipeError:  # whoever read our output has seen enough
        _drop_output()
        return PROBLEMS
    except KeyboardInterrupt:
        _drop_output()
        return _complain(_("Stopped."), STOPPED)
    except EssayPlannerError as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(sentence_for(error))


def sentence_for(error: OSError) -> str:
    """What the system refused, as 'file: reason'."""
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}." if error.filename else f"{reason}."


def _drop_output() -> None:
    """Let what is still to be printed go nowhere: nobody waits for it, and nobody is to be waited for."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(text: str, code: int = PROBLEMS) -> int:
    print(text, file=sys.stderr)
    return code


def _run(argv: Sequence[str], open_window: OpenWindow, run_tour: RunTour) -> int:
    parser, names = _parser()
    if not argv:
        return open_window(None)
    if argv[0] not in names and (argv[0] == "--" or not argv[0].startswith("-")):
        return open_window(_file_to_open(parser, names, [word for word in argv if word != "--"]))
    arguments = parser.parse_args(argv)
    if arguments.command is None:
        parser.error(_("say a command, or a file to open"))
    if arguments.command == "tour":
        return run_tour(Path(arguments.folder))
    report: Report = arguments.act(arguments)
    return _print(report)


def _print(report: Report) -> int:
    try:
        for line in report.lines:
            print(line)
        if sys.stdout is not None:  # whoever called us may have closed it
            sys.stdout.flush()
    except OSError:  # what is left of it cannot be printed at the end of the program either
        _drop_output()
        raise
    for problem in (*report.warnings, *report.problems):
        print(problem, file=sys.stderr)
    return PROBLEMS if report.problems else DONE


def _file_to_open(parser: argparse.ArgumentParser, names: Sequence[str], words: Sequence[str]) -> Path:
    """The one file that the words name. Ends the program where they are wrong usage."""
    path = Path(words[0]) if words else Path()
    close = [name for name in get_close_matches(path.name, names, n=1) if name != words[0]]
    if words and not path.exists() and (close or len(words) > 1):
        hint = _(" Did you mean '{name}'?").format(name=close[0]) if close else ""
        parser.error(_("There is no command and no file '{word}'.").format(word=words[0]) + hint)
    if len(words) != 1:
        parser.error(_("Open one file at a time."))
    if not path.exists():
        raise EssayPlannerError(_("{file}: There is no such file.").format(file=path))
    return path


def _parser() -> tuple[argparse.ArgumentParser, Sequence[str]]:
    """The parser, and the names of its commands."""
    parser = argparse.ArgumentParser(
        prog="essay-planner",
        usage="essay-planner [FILE]\n       essay-planner COMMAND ...",
        description=_("Plan an essay: sort evidence, explain it, judge, and export the plan to Word."),
        epilog=_(
            "Without a command the window opens, with FILE if there is one: a plan or a pack.\n"
            "PACK is the id of an installed pack, or a path to one. A file that is called like a command: ./show\n"
            "'essay-planner COMMAND --help' says more of a command."
        ),
        formatter_class=_HelpText,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"Essay Planner {__version__}")
    parser.set_defaults(command=None)
    family = parser.add_subparsers(title=_("commands"), dest="command", metavar="COMMAND", prog="essay-planner")
    placing = (_add_find, _add_place, _add_own)
    handing_on = (_add_export, _add_copy, _add_show)
    thinking = (_add_question, _add_review)
    for add in (_add_questions, _add_new, *placing, _add_section, *thinking, *handing_on, _add_pack, _add_tour):
        add(family)
    return parser, tuple(family.choices)


def _command(family: "Family", name: str, summary: str, *examples: str) -> argparse.ArgumentParser:
    lines = "\n".join(f"  {example}" for example in examples)
    return family.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=_("examples:") + "\n" + lines,
        formatter_class=_HelpText,
        allow_abbrev=False,
    )


def _add_questions(family: "Family") -> None:
    command = _command(
        family,
        "questions",
        _("list the questions that can be planned, as PACK/QUESTION and its text"),
        "essay-planner questions",
        "essay-planner questions de-stalinisation",
    )
    command.add_argument("pack", nargs="?", metavar="PACK", help=_("only this pack's"))
    command.set_defaults(act=lambda a: commands.list_questions(a.pack))


def _add_new(family: "Family") -> None:
    command = _command(
        family,
        "new",
        _("start a plan on a pack's question, with the sections that it suggests, or on a question of your own"),
        "essay-planner new de-stalinisation/destalinisation-success -o khrushchev.essayplan",
        'essay-planner new --own "How far did the Thaw change Soviet culture?" --for "It did" \\\n'
        '      --against "It did not" --period 1953–64 --section Writers --section Cinema \\\n'
        "      --pack de-stalinisation -o thaw.essayplan",
    )
    asked = command.add_mutually_exclusive_group(required=True)
    asked.add_argument("question", metavar="PACK/QUESTION", nargs="?", help=_("as 'essay-planner questions' prints it"))
    asked.add_argument("--own", metavar="TEXT", help=_("a question of your own"))
    own = command.add_argument_group(_("for a question of your own"))
    own.add_argument("--for", dest="for_", metavar="WORDS", help=_("what its For side says; 'Yes, mostly' if left out"))
    own.add_argument("--against", metavar="WORDS", help=_("what its Against side says; 'No, mostly' if left out"))
    own.add_argument("--period", metavar="YEARS", help=_("as one writes it: 1953–64, the 1950s"))
    own.add_argument("--marks", metavar="N", type=int, help=_("how many marks there are for it"))
    own.add_argument("--section", metavar="HEADING", action="append", help=_("a section; may be said again"))
    own.add_argument("--pack", metavar="PACK", action="append", help=_("takes evidence from it; may be said again"))
    command.add_argument("-o", "--output", metavar="FILE", required=True, type=_named(".essayplan"), help=_("the plan"))
    command.add_argument("--force", action="store_true", help=_("replace a file of that name"))
    command.set_defaults(act=lambda a: _new(command, a))


def _new(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    if given.own is not None:
        question = own_question(given.own, given.for_ or "", given.against or "", given.period or "", given.marks)
        return commands.start_own_plan(question, given.output, given.section or (), given.pack or (), given.force)
    for name in ("for_", "against", "period", "marks", "section", "pack"):
        if getattr(given, name) is not None:
            command.error(_("--{name} is for a question of your own: say --own, too").format(name=name.rstrip("_")))
    return commands.start_plan(given.question, given.output, given.force)


def _add_place(family: "Family") -> None:
    command = _command(
        family,
        "place",
        _("put evidence on a plan, as cards"),
        "essay-planner place my.essayplan one-day-published first-sign-of-thaw-1954 --side for --section 1",
        "essay-planner place my.essayplan novocherkassk-shooting-1962 --side against --section 2 --strength 3 \\\n"
        '      --explain "Force was still used against workers."',
        "essay-planner place my.essayplan rehabilitation-law-narrow --section tray",
    )
    command.add_argument("plan", metavar="FILE", type=Path, help=_("the plan"))
    command.add_argument("evidence", metavar="EVIDENCE", nargs="+", help=_("ids of evidence in the plan's packs"))
    command.add_argument("--side", type=Side, choices=list(Side), metavar="SIDE", help=_("for, against or context"))
    command.add_argument(
        "--section",
        metavar="SECTION",
        help=_("a section's number or id, or introduction, conclusion or tray; the first section if left out"),
    )
    command.add_argument("--explain", metavar="TEXT", default="", help=_("how it answers the question"))
    command.add_argument("--strength", type=int, choices=(1, 2, 3), help=_("1 weak, 2 good, 3 strong"))
    command.add_argument("--pack", metavar="PACK", help=_("where the evidence is, if the plan's pack is not installed"))
    command.set_defaults(act=lambda a: _place(command, a))


def _place(command: argparse.ArgumentParser, given: argparse.Namespace) -> Report:
    takes_side = given.section not in commands.WITHOUT_SIDES
    if takes_side and given.side is None:
        command.error(_("say --side for, --side against or --side context"))
    if not takes_side and given.side is not None:
        command.error(_("nothing takes a side in the {place}: leave --side out").format(place=given.section))
    return commands.place(
        given.plan,
        given.evidence,
        side=given.side,
        section=given.section or "1",
        explanation=given.explain,
        strength=given.strength,
        pack=given.pack,
    )


def _add_own(family: "Family") -> None:
    """The three commands for evidence of one's own."""
    added = _command(
        family,
        "add-evidence",
        _("write evidence of your own into a plan, with its source"),
        'essay-planner add-evidence my.essayplan --text "Meat prices rose by 30 per cent in June 1962." \\\n'
        '      --kind event --date "1 June 1962" --theme living-standards --source-type book \\\n'
        '      --author "Baron, Samuel" --title "Bloody Saturday in the Soviet Union" --issued 2001',
    )
    changed = _command(
        family,
        "change-evidence",
        _("change evidence of your own: what you say anew; the rest stays"),
        'essay-planner change-evidence my.essayplan own/e1a2b3c4d5e6 --date "2 June 1962" --publisher "Stanford"',
    )
    removed = _command(
        family,
        "remove-evidence",
        _("take evidence of your own out of a plan, with the cards that hold it"),
        "essay-planner remove-evidence my.essayplan own/e1a2b3c4d5e6",
    )
    for command, text_needed in ((added, True), (changed, False), (removed, None)):
        command.add_argument("plan", metavar="FILE", type=Path, help=_("the plan"))
        if not text_needed:
            command.add_argument("evidence", metavar="own/ID", help=_("as 'add-evidence' printed it"))
        if text_needed is not None:
            own_commands.add_options(command, text_needed)
    added.set_defaults(act=lambda a: own_commands.add(a.plan, vars(a)))
    changed.set_defaults(act=lambda a: own_commands.change(a.plan, a.evidence, vars(a)))
    removed.set_defaults(act=lambda a: own_commands.remove(a.plan, a.evidence))


def _add_find(family: "Family") -> None:
    command = _command(
        family,
        "find",
        _("find evidence, as PACK/EVIDENCE, its text and its sources"),
        "essay-planner find gulag",
        "essay-planner find '\"secret speech\" -hungary' --period 1956",
        "essay-planner find --theme terror --person beria --json",
    )
    command.add_argument(
        "text",
        nargs="*",
        metavar="TEXT",
        help=_('words that must all be there; "words in a row", -without, theme:, kind:, date:, person:, source:'),
    )
    command.add_argument("--pack", metavar="PACK", help=_("only this pack's"))
    command.add_argument("--theme", metavar="WORDS", action="append", default=[], help=_("words of a theme"))
    command.add_argument("--kind", metavar="KIND", action="append", default=[], help=_("such as statistic, event"))
    command.add_argument("--person", metavar="NAME", action="append", default=[], help=_("somebody who is named"))
    command.add_argument("--tag", metavar="TAG", action="append", default=[], help=_("a tag"))
    command.add_argument("--period", metavar="YEARS", default="", help=_("1956, 1950s, 1953-64"))
    command.add_argument("--json", action="store_true", help=_("print JSON"))
    command.set_defaults(act=_find)


def _find(given: argparse.Namespace) -> Report:
    wanted = Wanted(" ".join(given.text), given.theme, given.kind, given.person, given.tag, given.period)
    return find(wanted, given.pack, given.json)


def _add_section(family: "Family") -> None:
    section = _command(
        family,
        "section",
        _("sort the cards of a section, make a section of cards, or join two"),
        "essay-planner section sort my.essayplan 1 --by date",
        'essay-planner section split my.essayplan k1 k4 --heading "Crowds and strikes"',
        "essay-planner section join my.essayplan 2",
    )
    acts = section.add_subparsers(
        title=_("commands"), required=True, dest="section_command", metavar="COMMAND", prog="essay-planner section"
    )
    _add_sort(acts)
    split = _section_command(
        acts,
        "split",
        _("make a section of cards, each on the side where it stands"),
        'essay-planner section split my.essayplan k1 k4 --heading "Crowds and strikes"',
    )
    split.add_argument("cards", metavar="CARD", nargs="+", help=_("ids of cards, as 'show' prints them"))
    split.add_argument("--heading", metavar="TEXT", required=True, help=_("the new section's heading"))
    split.set_defaults(act=lambda a: plan_commands.split_section(a.plan, a.cards, a.heading))
    join = _section_command(
        acts,
        "join",
        _("join a section with the one below it; no word of theirs is lost"),
        "essay-planner section join my.essayplan 2",
    )
    join.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    join.set_defaults(act=lambda a: plan_commands.join_section(a.plan, a.section))


def _section_command(acts: "Family", name: str, summary: str, *examples: str) -> argparse.ArgumentParser:
    command = _command(acts, name, summary, *examples)
    command.add_argument("plan", metavar="FILE", type=Path, help=_("the plan"))
    return command


def _add_sort(acts: "Family") -> None:
    sort = _section_command(
        acts,
        "sort",
        _("sort the cards of a section"),
        "essay-planner section sort my.essayplan 1 --by date",
        "essay-planner section sort my.essayplan 1 --by strength --side for",
    )
    sort.add_argument("section", metavar="SECTION", help=_("a section's number or id"))
    sort.add_argument(
        "--by", type=Order, choices=list(Order), required=True, metavar="ORDER", help=_("date, strength or criterion")
    )
    said = _("for, against or context; For and Against if left out")
    sort.add_argument("--side", type=Side, choices=list(Side), metavar="SIDE", help=said)
    sort.set_defaults(act=lambda a: plan_commands.sort_section(a.plan, a.section, a.by, _sides(a.side)))


def _sides(side: Side | None) -> Sequence[Side]:
    return (Side.FOR, Side.AGAINST) if side is None else (side,)


def _add_copy(family: "Family") -> None:
    command = _command(
        family,
        "copy",
        _("save a copy of a plan with the packs it uses, in a new folder that opens on any computer"),
        "essay-planner copy my.essayplan for-my-teacher",
    )
    command.add_argument("plan", metavar="FILE.essayplan", type=Path, help=_("the plan"))
    command.add_argument("folder", metavar="DIR", type=Path, help=_("the folder to make"))
    command.set_defaults(act=lambda a: plan_commands.copy_with_packs(a.plan, a.folder))


def _add_question(family: "Family") -> None:
    command = _command(
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
    from essay_planner.question_command import question

    return question(given.question, given.json)


def _add_review(family: "Family") -> None:
    command = _command(
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
    from essay_planner.review_command import list_rules, review_plan

    if given.rules:
        return list_rules(given.plan, given.json)
    if given.plan is None:
        command.error(_("say which plan"))
    return review_plan(given.plan, given.json)


def _add_export(family: "Family") -> None:
    command = _command(
        family,
        "export",
        _("write a plan as a Word document"),
        "essay-planner export my.essayplan -o my-plan.docx",
    )
    command.add_argument("plan", metavar="FILE.essayplan", type=Path, help=_("the plan"))
    command.add_argument("-o", "--output", metavar="FILE.docx", required=True, type=_named(".docx"))
    command.set_defaults(act=lambda a: commands.export(a.plan, a.output))


def _add_show(family: "Family") -> None:
    command = _command(family, "show", _("print a plan as readable text"), "essay-planner show my.essayplan")
    command.add_argument("plan", metavar="FILE.essayplan", type=Path, help=_("the plan"))
    command.set_defaults(act=lambda a: commands.show(a.plan))


def _add_pack(family: "Family") -> None:
    pack = _command(family, "pack", _("look after evidence packs"), "essay-planner pack check my-pack/pack.yaml")
    acts = pack.add_subparsers(
        title=_("commands"), required=True, dest="pack_command", metavar="COMMAND", prog="essay-planner pack"
    )
    check = _command(
        acts,
        "check",
        _("print every problem of a pack, as file:line:column: message"),
        "essay-planner pack check my-pack",
        "essay-planner pack check de-stalinisation",
    )
    check.add_argument("pack", metavar="PACK", help=_("an installed pack's id, or a path"))
    check.set_defaults(act=lambda a: commands.check_pack(a.pack))
    add = _command(
        acts,
        "add",
        _("let a plan take evidence from more packs"),
        "essay-planner pack add my.essayplan cold-war berlin.evidencepack",
    )
    add.add_argument("plan", metavar="FILE", type=Path, help=_("the plan"))
    add.add_argument("packs", metavar="PACK", nargs="+", help=_("an installed pack's id, or a path"))
    add.set_defaults(act=lambda a: commands.add_packs(a.plan, a.packs))
    remove = _command(
        acts,
        "remove",
        _("let a plan take no more evidence from a pack; what it uses of it stays"),
        "essay-planner pack remove my.essayplan cold-war",
    )
    remove.add_argument("plan", metavar="FILE", type=Path, help=_("the plan"))
    remove.add_argument("pack", metavar="PACK", help=_("its id, or its name in the plan"))
    remove.set_defaults(act=lambda a: commands.take_pack_away(a.plan, a.pack))


def _add_tour(family: "Family") -> None:
    command = _command(
        family,
        "tour",
        _("let the program show itself, and leave a plan, its Word document and pictures in a folder"),
        "essay-planner tour build/tour",
    )
    command.add_argument("folder", metavar="DIR", help=_("where to leave them"))


def _named(suffix: str) -> Callable[[str], Path]:
    """A reader of file names that must end in 'suffix'."""

    def read(text: str) -> Path:
        path = Path(text)
        if path.suffix.lower() != suffix:
            raise argparse.ArgumentTypeError(_("the file's name must end in {suffix}").format(suffix=suffix))
        return path

    return read
