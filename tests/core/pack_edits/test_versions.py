"""The next version of a pack says what students have to expect of it."""

from dataclasses import replace

import pytest
from tests.builders import a_pack, a_piece

from essay_planner.core import pack_edits
from essay_planner.core.pack import Pack
from essay_planner.core.pack_parts import Part

PACK = a_pack(version="1.2.3")
REWORDED = replace(PACK, title="Other words")
ENLARGED = pack_edits.add_item(REWORDED, a_piece("new"))
REDUCED = pack_edits.remove_items(ENLARGED, Part.EVIDENCE, ["amnesty"])


@pytest.mark.parametrize(
    ("now", "version"), [(PACK, "1.2.3"), (REWORDED, "1.2.4"), (ENLARGED, "1.3.0"), (REDUCED, "2.0.0")]
)
def test_the_version_goes_up_by_what_changed(now: Pack, version: str) -> None:
    assert pack_edits.next_version(PACK, now) == version


def test_a_version_that_was_changed_already_is_no_change_by_itself() -> None:
    assert pack_edits.next_version(PACK, replace(PACK, version="1.3.0")) == "1.2.3"


def test_a_version_of_a_trial_gets_plain_numbers() -> None:
    assert pack_edits.next_version(replace(PACK, version="1.0.0-beta.1"), REWORDED) == "1.0.1"


def test_a_version_that_cannot_be_read_begins_anew() -> None:
    assert pack_edits.next_version(replace(PACK, version="new"), PACK) == "1.0.0"
