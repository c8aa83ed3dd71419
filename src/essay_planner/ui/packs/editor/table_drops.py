"""Tables and reference lists that are dropped on the editor from outside."""

from collections.abc import Sequence
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.ui.file_drops import FileDrops


class TableDrops(FileDrops):
    """Takes one file that evidence or sources can be taken from."""

    def is_ours(self, path: Path) -> bool:
        """Whether it is a table or a reference list by its name."""
        from essay_planner.packs.importing import IMPORTERS

        return path.suffix.lower() in {".txt", *(suffix for kind in IMPORTERS for suffix in kind.suffixes)}

    def words_for(self, paths: Sequence[Path]) -> str:
        """What becomes of the file."""
        return _("Drop to add from ‘{name}’").format(name=paths[0].name)
