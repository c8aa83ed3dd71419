"""Clips as bytes for the clipboard."""

import pytest
from tests.builders import a_plan

from essay_planner.core.clip import clip_cards
from essay_planner.core.errors import EssayPlannerError
from essay_planner.core.places import CONCLUSION, TRAY, all_places, cards_in
from essay_planner.files.plain_text import SIZE_LIMIT
from essay_planner.plans.clips import dump_clip, load_clip


def test_a_clip_is_read_as_it_was_written() -> None:
    plan = a_plan()
    for chosen in (
        {TRAY: ("k8",)},
        {place: cards_in(plan, place) for place in all_places(plan)},
        {CONCLUSION: ("k9",)},
    ):
        clip = clip_cards(plan, chosen)
        assert load_clip(dump_clip(clip)) == clip


@pytest.mark.parametrize(
    "data",
    [b"", b"\x00\xff\x00\x00\x00\x00", b"x" * (SIZE_LIMIT + 1), b"format: essay-plan/1\n", b"format: essay-plan/99\n"],
    ids=["nothing", "no text", "too big", "not whole", "newer"],
)
def test_of_bad_bytes_a_sentence_says_what_to_do(data: bytes) -> None:
    with pytest.raises(EssayPlannerError, match=r"cards on the clipboard cannot be read\. Copy them again\."):
        load_clip(data)
