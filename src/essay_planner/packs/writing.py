"""From a pack to the text of its pack.yaml."""

from essay_planner.core.pack import Pack
from essay_planner.files.document import dump_document
from essay_planner.packs.shapes import FORMAT, PACK


def dump_pack(pack: Pack) -> bytes:
    """The text of a pack, always the same for equal packs; 'load_pack' gives back an equal one."""
    return dump_document(FORMAT, PACK.write(pack))
