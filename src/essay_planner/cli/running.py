"""The way from the words of a command line to an exit code: parse, act, print, and tell what went wrong."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.messages import _

if TYPE_CHECKING:
    import argparse

    from essay_planner.cli.report import Report
    from essay_planner.core.outline import Outline

DONE, PROBLEMS = 0, 1
STOPPED = 130  # 128 + SIGINT, as shells have it

OpenWindow = Callable[[Path | None], int]
RunTour = Callable[[Path], int]
MakePdf = Callable[["Outline", str], bytes]  # of the paper named, 'a4' or 'a5'


def main(argv: Sequence[str], open_window: OpenWindow, run_tour: RunTour, make_pdf: "MakePdf | None" = None) -> int:
    """Do what the command line says.

    'open_window' shows the window, with a plan or a pack or nothing, and 'run_tour' leaves the tour in a folder;
    both give an exit code. 'make_pdf' makes a PDF, if there is what that needs. Returns 0 for done, 1 for problems
    found, each a line on stderr, and 2 for wrong usage.
    """
    try:
        return _run(argv, open_window, run_tour, make_pdf)
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


def _run(argv: Sequence[str], open_window: OpenWindow, run_tour: RunTour, make_pdf: "MakePdf | None") -> int:
    if not argv:
        return open_window(None)
    if len(argv) == 1 and _is_file_for_sure(argv[0]):
        return open_window(Path(argv[0]))
    import argparse

    from essay_planner.cli.parser import the_parser

    parser, names = the_parser()
    if argv[0] not in names and (argv[0] == "--" or not argv[0].startswith("-")):
        return open_window(_file_to_open(parser, names, [word for word in argv if word != "--"]))
    arguments = parser.parse_args(argv, argparse.Namespace(make_pdf=make_pdf))
    if arguments.command is None:
        parser.error(_("say a command, or a file to open"))
    if arguments.command == "tour":
        return run_tour(Path(arguments.folder))
    report: Report = arguments.act(arguments)
    return _print(report)


def _is_file_for_sure(word: str) -> bool:
    """Whether a word names a file and no command, which has no ending: the window need not wait for the commands."""
    path = Path(word)
    return bool(path.suffix) and not word.startswith("-") and path.exists()


def _print(report: "Report") -> int:
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


def _file_to_open(parser: "argparse.ArgumentParser", names: Sequence[str], words: Sequence[str]) -> Path:
    """The one file that the words name. Ends the program where they are wrong usage."""
    from difflib import get_close_matches

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
