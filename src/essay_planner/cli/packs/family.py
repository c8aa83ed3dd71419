"""The command 'pack' and its own commands, each from its module."""

from typing import TYPE_CHECKING

from essay_planner.cli.options import add_command, family_of
from essay_planner.cli.packs.building import add_build
from essay_planner.cli.packs.checking import add_check
from essay_planner.cli.packs.comparing import add_diff
from essay_planner.cli.packs.counting import add_stats
from essay_planner.cli.packs.describing import add_schema
from essay_planner.cli.packs.folders import add_folder
from essay_planner.cli.packs.formatting import add_format
from essay_planner.cli.packs.importing import add_import
from essay_planner.cli.packs.installing import add_install, add_remove
from essay_planner.cli.packs.listing import add_list
from essay_planner.cli.packs.using import add_leave, add_use
from essay_planner.core.messages import _

if TYPE_CHECKING:
    from essay_planner.cli.options import Family


def add_pack(family: "Family") -> None:
    """Add the command 'pack', with its own."""
    pack = add_command(family, "pack", _("look after evidence packs"), "essay-planner pack check my-pack/pack.yaml")
    acts = family_of(pack, "pack")
    making = (
        add_import,
        add_check,
        add_format,
        add_diff,
        add_stats,
        add_build,
        add_schema,
    )
    using = (add_install, add_remove, add_list, add_folder, add_use, add_leave)
    for add in (*making, *using):
        add(acts)
