"""The command that gives the schema of packs to an editor."""

from pathlib import Path
from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, named
from essay_planner.cli.plan_file import named_in_errors
from essay_planner.cli.report import Report
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_schema(family: "Family") -> None:
    """Add the command 'pack schema'."""
    command = add_command(
        family,
        "schema",
        _("write the JSON Schema of packs, by which editors check a pack.yaml and explain its keys as one types"),
        "essay-planner pack schema -o my-pack/evidence-pack.schema.json",
    )
    said = _("the file to write, NAME.json; without it, print the schema")
    command.add_argument("-o", "--output", metavar="FILE", type=named(".json"), help=said)
    command.set_defaults(act=lambda a: write_schema(a.output))


def write_schema(output: Path | None) -> Report:
    """Write the schema into a file, and say how an editor finds it there; or print it."""
    from essay_planner.packs.schema import dump_schema

    if output is None:
        return Report(dump_schema().decode().splitlines())
    from essay_planner.files.atomic import write_atomic

    with named_in_errors(output):
        write_atomic(output, dump_schema())
    line = f"# yaml-language-server: $schema={output.name}"
    return Report([_("Begin the pack.yaml beside it with this line: {line}").format(line=line)])
