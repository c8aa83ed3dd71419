"""The commands for packs, as a family."""

import argparse

import pytest

from essay_planner.cli.parser import the_parser


def commands(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """The commands right under a parser, by their names."""
    families = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return {name: command for family in families for name, command in family.choices.items()}


PACK = commands(commands(the_parser()[0])["pack"])


@pytest.mark.parametrize("name", PACK)
def test_every_command_says_what_it_does_and_shows_an_example(name: str) -> None:
    told = PACK[name].format_help()
    assert f"\n  essay-planner pack {name} " in told.split("examples:")[1] + "\n"
    assert (PACK[name].description or "").endswith(".")
