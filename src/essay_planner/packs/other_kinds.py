"""Files that were taken for a pack and are something else: what each is, and what can be done with it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from essay_planner.core.messages import _
from essay_planner.files.problems import Problem, Unreadable

_OF_PACKS = (".evidencepack", ".yaml", ".yml")
_START = 200  # bytes in which a pack says that it is one
_OURS = (b"evidence-pack/", b"essay-plan/", b"essay-planner")


class NotAPack(Unreadable):
    """A file of another kind. Whether a pack can take from it, by an import, is 'importable'."""

    def __init__(self, file: str, message: str, importable: bool) -> None:
        """Say it of the file as a whole."""
        super().__init__([Problem(file, 0, 0, message)])
        self.importable = importable


@contextmanager
def others_named(file: str, data: bytes) -> Iterator[None]:
    """Where a file cannot be read as a pack, raise NotAPack for it if it is another kind of file."""
    try:
        yield
    except Unreadable:
        if (sentence := _said_of(Path(file).suffix.lower(), data)) is None:
            raise
        raise NotAPack(file, *sentence) from None


def _said_of(suffix: str, data: bytes) -> tuple[str, bool] | None:
    """What a file is, and whether it can be imported; None if it is none of the kinds that are known."""
    from essay_planner.packs.importing.bibtex import BibTeX
    from essay_planner.packs.importing.csl import Csl
    from essay_planner.packs.importing.ris import Ris
    from essay_planner.packs.importing.separated import Separated
    from essay_planner.packs.importing.word import Word
    from essay_planner.packs.importing.workbook import Workbook

    if any(sign in data[:_START] for sign in _OURS):
        return None
    if data.startswith(b"%PDF"):
        return _("This is a PDF, not a pack. Choose another file."), False
    if Word().can_read(data):
        return _("This is a Word document, not a pack. Make a pack, then import the table in the document."), True
    table = _("This is a table, not a pack. Make a pack, then import the table.")
    if Workbook().can_read(data):
        return table, True
    if suffix in _OF_PACKS:  # its text is one that was meant to be a pack
        return None
    if BibTeX().can_read(data) or Ris().can_read(data) or (suffix in Csl.suffixes and Csl().can_read(data)):
        return _("This is a list of works, not a pack. Make a pack, then import the list."), True
    return (table, True) if suffix in Separated.suffixes and Separated().can_read(data) else None
