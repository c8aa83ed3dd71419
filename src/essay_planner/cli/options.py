"""What the parsers of all commands share: help with examples, families of commands, and names of files."""

import argparse
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from essay_planner.core.messages import _

if TYPE_CHECKING:
    Family = argparse._SubParsersAction[argparse.ArgumentParser]

Word = TypeVar("Word", bound=StrEnum)


class HelpText(argparse.RawDescriptionHelpFormatter):
    """Help with the examples on lines of their own."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=16, width=100)


def add_command(family: "Family", name: str, summary: str, *examples: str) -> argparse.ArgumentParser:
    """A new command of a family; the summary starts small and ends without a full stop."""
    lines = "\n".join(f"  {example}" for example in examples)
    return family.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        epilog=_("examples:") + "\n" + lines,
        formatter_class=HelpText,
        allow_abbrev=False,
    )


def family_of(command: argparse.ArgumentParser, name: str) -> "Family":
    """The family that a command, by its name, is the head of."""
    return command.add_subparsers(
        title=_("commands"), required=True, dest=f"{name}_command", metavar="COMMAND", prog=f"essay-planner {name}"
    )


def takes_plan(command: argparse.ArgumentParser) -> None:
    """Let a command take the file of a plan, as 'plan'."""
    command.add_argument("plan", metavar="FILE", type=Path, help=_("the plan"))


def named(suffix: str) -> Callable[[str], Path]:
    """A reader of file names that must end in 'suffix'."""

    def read(text: str) -> Path:
        path = Path(text)
        if path.suffix.lower() != suffix:
            raise argparse.ArgumentTypeError(_("the file's name must end in {suffix}").format(suffix=suffix))
        return path

    return read


def one_of(kind: type[Word]) -> Callable[[str], Word]:
    """A reader of a word of a kind, such as a side; another word is refused with those that there are."""

    def read(text: str) -> Word:
        try:
            return kind(text)
        except ValueError:
            known = ", ".join(kind)
            words = _("there is no '{name}'; there are {known}").format(name=text, known=known)
            raise argparse.ArgumentTypeError(words) from None

    return read
