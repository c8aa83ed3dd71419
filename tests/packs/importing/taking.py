"""Reading and understanding in one go, for the tests of this folder."""

from pathlib import Path
from typing import Any

from tests.builders import a_pack, a_piece, a_question

from essay_planner.core.pack import Evidence, Pack
from essay_planner.packs.importing import Choices, Import, read_data, read_pasted, understand

FILES = Path(__file__).parent / "files"
EMPTY = Pack(id="new", version="1.0.0", title="New")
WITH_QUESTION = a_pack(a_piece(), id="mine", questions=(a_question(),), licence="CC-BY-4.0")


def taken(text: str, pack: Pack = WITH_QUESTION, **choices: Any) -> Import:
    return understand(read_pasted(text), pack, Choices(**choices))


def from_file(name: str, pack: Pack = EMPTY) -> Import:
    return understand(read_data((FILES / name).read_bytes(), name), pack)


def one(text: str, pack: Pack = WITH_QUESTION, **choices: Any) -> Evidence:
    found = taken(text, pack, **choices)
    assert len(found.items.evidence) == 1, found
    return found.items.evidence[0]


def whys(found: Import) -> list[str]:
    return [str(lost) for lost in found.dropped]


def fields(found: Import) -> list[str]:
    assert found.mapped is not None
    return [column.field for column in found.mapped.columns]
