"""A pack's file is tidied, and its comments stay."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.packs.by_hand import BY_HAND, COMMENTED, FLAT
from tests.packs.random_edits import some_edits

from essay_planner.files.data import data_path
from essay_planner.packs.comments import comments_in, lost_comments
from essay_planner.packs.drafts import load_draft, read_raw
from essay_planner.packs.formatting import formatted
from essay_planner.packs.splicing import spliced
from essay_planner.packs.writing import dump_pack

SHIPPED = (data_path("evidence") / "de-stalinisation" / "pack.yaml").read_bytes()
TIDY = """\
# The Thaw, for Year 13
# (made by hand)

format: evidence-pack/1
id: thaw  # permanent
version: 1.0.0
title: The Thaw
licence: CC-BY-4.0

# ---- Themes ----
themes:
  # what the police did
  - id: terror
    name: Terror
  # books
  - id: culture
    name: Culture

questions:
  - id: q1
    text: How far?
    sides:
      for: Far
      against: Not far
    criteria:
      - id: c1
        text: Did terror end?
sources:
  - id: s1
    type: book
    title: Book one  # a comment
  - id: s2
    type: book
    title: Book two
evidence:
  # ==== 1953 ====

  # the first
  - id: amnesty  # keep
    text: An amnesty freed many prisoners.
    # about the date
    date: 1953  # March
    themes: [terror]
    sources:
      - source: s1
    # end of amnesty

  - id: beria
    text: "Beria fell.\\n# not a comment\\n"
    sources:
      - source: s1
        locator: p. 1
    answers: [amnesty]
    # clear
    bearing:
      q1:
        side: for
        criteria: [c1]

  # ==== 1956 ====

  # Twentieth Congress
  # odd
  - id: speech
    text: A speech.
    sources:
      - source: s2
    note: "Kept to the end.\\n\\n"

  - id: tbilisi
    text: Shots, in Tbilisi.
    kind: event
    sources:
      - source: s1
  # after the last

terms:
  - id: thaw
    term: Thaw
    meanings:
      - text: A loosening
withdrawn: [old]
# the end
"""


def tidy(text: str) -> str:
    return formatted(text.encode()).data.decode()


def test_a_pack_is_tidied_with_its_comments() -> None:
    assert tidy(COMMENTED) == TIDY


def test_a_comment_that_cannot_be_kept_is_told() -> None:
    assert formatted(COMMENTED.encode()).lost == ("# gone",)


@pytest.mark.parametrize("data", [*BY_HAND.values(), SHIPPED], ids=[*BY_HAND, "shipped"])
def test_a_tidy_pack_stays_as_it_is_and_says_the_same(data: bytes) -> None:
    found = formatted(data).data
    assert formatted(found).data == found
    assert read_raw(found) == read_raw(data)


def test_the_shipped_pack_is_tidy() -> None:
    assert formatted(SHIPPED).data == SHIPPED


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(dice=st.data(), data=st.sampled_from(list(BY_HAND.values())))
def test_whatever_was_edited_can_be_tidied_and_says_the_same(data: bytes, dice: st.DataObject) -> None:
    now = some_edits(load_draft(data, "f").pack, dice)
    text = spliced(data, now)
    assert text is not None
    found = formatted(text)
    assert read_raw(found.data) == now
    assert formatted(found.data) == formatted(formatted(found.data).data)
    assert not set(lost_comments(text.decode("utf-8-sig"), found.data.decode())) - {"# gone", "# clear", "# odd"}


def test_a_comment_behind_a_name_goes_above_it() -> None:
    assert "\n# all of it\nevidence:\n" in tidy(FLAT.replace("evidence:\n", "evidence:  # all of it\n"))


def test_a_comment_behind_a_dash_goes_above_its_item() -> None:
    assert "evidence:\n  # one\n  - id: one\n" in tidy(FLAT.replace("- text: One.", "-  # one\n  text: One."))


def test_a_comment_above_a_field_that_comes_first_goes_above_its_item() -> None:
    assert "evidence:\n  # its name\n  - id: one\n" in tidy(FLAT.replace("  id: one", "  # its name\n  id: one"))


def test_a_comment_behind_a_field_that_becomes_long_goes_above_it() -> None:
    text = FLAT.replace("- id: c1\n  front: Who?", f"- front: '{'who ' * 30}?'  # ask\n  id: c1")
    assert "    # ask\n    front: >-\n" in tidy(text)


def test_the_comment_of_a_value_that_need_not_be_said_stays() -> None:
    text = FLAT.replace("licence: MIT\n", "licence: MIT\n# as usual\nlanguage: en-GB\n")
    assert "licence: MIT\n# as usual\nsources:\n" in tidy(text)


def test_a_comment_below_a_value_stays_below_it() -> None:
    assert "title: Flat\n  # more\nlicence: MIT\n" in tidy(FLAT.replace("title: Flat\n", "title: Flat\n  # more\n"))


def test_a_pack_in_braces_is_written_on_lines_and_its_comments_are_told() -> None:
    text = "# mine\n{format: evidence-pack/1, id: a, version: 1.0.0, title: A}  # A\n"
    found = formatted(text.encode())
    assert (found.data, found.lost) == (dump_pack(read_raw(text.encode())), ("# mine", "# A"))


def test_an_id_that_stands_on_two_lines_is_written_on_one() -> None:
    assert "\nid: flat\n" in tidy(FLAT.replace("id: flat", "? id\n: flat"))


def test_items_without_ids_are_left_so() -> None:
    assert '  - id: ""\n    text: One.\n' in tidy(FLAT.replace("  id: one\n", ""))


def test_comments_are_found_wherever_they_stand() -> None:
    text = (
        "# one\na: b # two\nc: >- # three\n  text # none\n\n  # none\n# four\nd: 'a # none\n  b # none' # five\n"
        "e: # six\n  - f # seven\n  - [g, # eight\n    h]\n# nine"
    )
    found = ["# one", "# two", "# three", "# four", "# five", "# six", "# seven", "# eight", "# nine"]
    assert comments_in(text) == found
    assert lost_comments(text, "# one\na: b # nine\n") == tuple(found[1:-1])
