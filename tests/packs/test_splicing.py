"""An edited pack is put into the text that it came from, and what was not edited stays byte for byte as it was."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.builders import a_piece, a_source
from tests.packs.by_hand import BY_HAND, COMMENTED, FLAT, NO_END, WINDOWS
from tests.packs.random_edits import some_edits

from essay_planner.core import pack_edits
from essay_planner.core.pack import Citation, Kind, Pack, Theme
from essay_planner.core.pack_parts import Part, items_of
from essay_planner.files.data import data_path
from essay_planner.files.yaml_spans import lines_with_ends, read_spans
from essay_planner.packs.drafts import load_draft, read_raw
from essay_planner.packs.shapes import SHAPES
from essay_planner.packs.splicing import spliced
from essay_planner.packs.stretches import cut_list, cut_mapping

SHIPPED = (data_path("evidence") / "de-stalinisation" / "pack.yaml").read_bytes()


def packed(text: str) -> Pack:
    return load_draft(text.encode(), "f").pack


def after(text: str, now: Pack) -> str:
    found = spliced(text.encode(), now)
    assert found is not None
    assert read_raw(found) == now
    return found.decode()


def texts_of_items(data: bytes, pack: Pack) -> dict[tuple[Part, str], str]:
    """The text of each item of a file, with its comment, for those parts that have a line for each."""
    text = data.decode("utf-8-sig")
    lines = lines_with_ends(text)
    root = read_spans(text, lines)
    assert root.names is not None
    first = 0 if not lines[0].startswith("---") else 1
    found: dict[tuple[Part, str], str] = {}
    for name, stretch in zip(root.names, cut_mapping(root, lines, first, len(lines) - 1).stretches, strict=True):
        if name in list(Part) and not stretch.span.flow:
            items = cut_list(stretch.span, lines, stretch.line, stretch.last).stretches
            ids = [item.id for item in items_of(pack, Part(name))]
            found |= {(Part(name), item_id): item.lead + item.body for item_id, item in zip(ids, items, strict=True)}
    return found


@pytest.mark.parametrize("data", [*BY_HAND.values(), SHIPPED], ids=[*BY_HAND, "shipped"])
def test_a_pack_that_was_not_edited_has_the_same_bytes(data: bytes) -> None:
    assert spliced(data, read_raw(data)) == data


def check_edits(data: bytes, dice: st.DataObject) -> None:
    before = load_draft(data, "f").pack
    now = some_edits(before, dice)
    found = spliced(data, now)
    assert found is not None
    assert read_raw(found) == now
    text = found.decode()
    for (part, item_id), lines in texts_of_items(data, before).items():
        old = {item.id: item for item in items_of(before, part)}
        if old[item_id] in items_of(now, part):
            assert lines.rstrip("\r\n") in text


@pytest.mark.parametrize("data", BY_HAND.values(), ids=BY_HAND)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(dice=st.data())
def test_after_any_edits_the_text_gives_the_pack_and_holds_every_unedited_item(
    data: bytes, dice: st.DataObject
) -> None:
    check_edits(data, dice)


@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow])
@given(dice=st.data())
def test_after_any_edits_the_shipped_pack_holds_every_unedited_item(dice: st.DataObject) -> None:
    check_edits(SHIPPED, dice)


def test_a_field_is_put_anew_and_its_neighbours_and_comments_stay() -> None:
    pack = packed(COMMENTED)
    now = pack_edits.change_item(pack, replace(pack.evidence[0], date="1954", kind=Kind.EVENT, label="Amnesty"))
    expected = COMMENTED.replace("date: 1953   # March", "date: 1954  # March").replace("kind: fact", "kind: event")
    assert after(COMMENTED, now) == expected.replace("# keep\n", "# keep\n      label: Amnesty\n")


def test_a_field_that_is_emptied_goes_with_its_comment() -> None:
    pack = packed(COMMENTED)
    now = pack_edits.change_item(pack, replace(pack.evidence[0], date=""))
    assert after(COMMENTED, now) == COMMENTED.replace("      # about the date\n      date: 1953   # March\n", "")


def test_a_first_field_is_put_anew_behind_its_dash() -> None:
    now = pack_edits.change_item(packed(FLAT), replace(packed(FLAT).evidence[0], text="First: one."))
    assert after(FLAT, now) == FLAT.replace("- text: One.", '- text: "First: one."')


def test_an_item_in_braces_is_put_anew_on_lines() -> None:
    now = pack_edits.change_item(packed(COMMENTED), Theme(id="terror", name="Police"))
    expected = COMMENTED.replace("  - {id: terror, name: Terror}\n", "  - id: terror\n    name: Police\n")
    assert after(COMMENTED, now) == expected


def test_a_removed_item_goes_with_its_comment_and_headings_stay() -> None:
    now = pack_edits.remove_items(packed(COMMENTED), Part.EVIDENCE, ["speech"])
    start, end = COMMENTED.index("    # Twentieth"), COMMENTED.index("    - {id: tbilisi")
    assert after(COMMENTED, now) == COMMENTED[:start] + COMMENTED[end:]


def test_a_moved_item_takes_its_comment_along_and_leaves_headings() -> None:
    now = pack_edits.move_items(packed(FLAT), Part.EVIDENCE, ["two"], 0)
    two = "# about two\n- id: two\n  text: Two.\n  sources: [{source: s1}]\n"
    assert after(FLAT, now) == FLAT.replace("\n" + two, "").replace("evidence:\n", f"evidence:\n{two}\n")


def test_a_new_item_stands_among_the_others_as_they_do() -> None:
    now = pack_edits.add_item(packed(COMMENTED), a_piece("new", "New.", sources=(Citation(source="s1"),)), 1)
    new = "    - id: new\n      text: New.\n      sources:\n        - source: s1\n\n"
    at = COMMENTED.index("    - text: |")
    assert after(COMMENTED, now) == COMMENTED[:at] + new + COMMENTED[at:]


def test_lists_in_a_new_item_are_indented_as_in_the_file() -> None:
    now = pack_edits.add_item(packed(FLAT), a_piece("new", "New.", sources=(Citation(source="s1"),)), 0)
    new = "evidence:\n- id: new\n  text: New.\n  sources:\n  - source: s1\n\n- text: One."
    assert after(FLAT, now) == FLAT.replace("evidence:\n- text: One.", new)


def test_an_item_with_another_id_stays_where_it_was() -> None:
    now = pack_edits.rename_item(packed(COMMENTED), Part.EVIDENCE, "speech", "secret-speech")
    assert after(COMMENTED, now) == COMMENTED.replace("id: speech", "id: secret-speech")


def test_details_are_put_anew_and_new_ones_stand_in_their_order() -> None:
    now = pack_edits.change_details(packed(COMMENTED), title="Thaw", subject="History")
    assert after(COMMENTED, now) == COMMENTED.replace("title: 'The Thaw'\n", "title: Thaw\nsubject: History\n")


def test_a_list_in_brackets_is_put_anew_only_if_it_changed() -> None:
    pack = packed(COMMENTED)
    now = pack_edits.change_item(pack, replace(pack.terms[0], term="The Thaw"))
    assert "terms:\n  - id: thaw\n    term: The Thaw\n" in after(COMMENTED, now)


def test_a_part_that_is_emptied_goes_and_a_new_one_comes() -> None:
    pack = packed(FLAT)
    now = pack_edits.add_item(pack_edits.remove_items(pack, Part.CARDS, ["c1"]), Theme(id="t", name="T"))
    assert after(FLAT, now) == FLAT.replace("cards:\n- id: c1\n  front: Who?\n  back: He.\n", "").replace(
        "licence: MIT\n", "licence: MIT\nthemes:\n- id: t\n  name: T\n"
    )


def test_line_ends_and_the_byte_order_mark_of_windows_stay() -> None:
    now = pack_edits.add_item(packed(WINDOWS), a_source("new"))
    found = after(WINDOWS, now)
    assert found.startswith("\ufeff")
    assert found.count("\n") == found.count("\r\n") > WINDOWS.count("\n")


def test_what_is_added_to_a_text_without_a_last_line_end_stands_on_a_new_line() -> None:
    now = pack_edits.add_item(packed(NO_END), replace(packed(NO_END).cards[0], id="c2"))
    assert after(NO_END, now) == NO_END + "\n- id: c2\n  front: Who?\n  back: He.\n"


def test_an_item_whose_first_field_goes_is_put_anew_whole() -> None:
    text = FLAT.replace("- text: One.\n", "- label: One\n  text: One.\n")
    now = pack_edits.change_item(packed(text), replace(packed(text).evidence[0], label=""))
    assert "evidence:\n- id: one\n  text: One.\n" in after(text, now)


def test_an_id_that_was_missing_is_put_into_its_item() -> None:
    text = FLAT.replace("  id: one\n", "")
    draft = load_draft(text.encode(), "f")
    assert after(text, draft.pack) == FLAT.replace("id: one\n", "id: item\n").replace("one", "one").replace(
        "id: item", f"id: {draft.pack.evidence[0].id}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "{format: evidence-pack/1, id: a, version: 1.0.0, title: A, evidence: [{id: one, text: One.}]}\n",
        FLAT.replace("id: flat", "? id\n: flat"),
        FLAT.replace("- text: One.\n  id: one", "- id: one\n  ? text\n  : One."),
        FLAT.replace("- text: One.\n  id: one", "- # here\n  ? text\n  : One.\n  id: one"),
        FLAT.replace("- text: One.\n  id: one", "- ? text\n  : One.\n  id: one"),
    ],
)
def test_a_text_that_cannot_be_put_anew_in_part_is_told(text: str) -> None:
    piece = replace(packed(text).evidence[0], text="First.")
    assert spliced(text.encode(), pack_edits.change_item(packed(text), piece)) is None


def test_a_name_on_two_lines_does_no_harm_elsewhere() -> None:
    text = FLAT.replace("- text: One.\n  id: one", "- ? text\n  : One.\n  id: one")
    now = pack_edits.change_details(packed(text), title="Other")
    assert after(text, now) == text.replace("title: Flat", "title: Other")


def test_empty_lines_that_a_text_keeps_do_not_grow_when_what_follows_goes() -> None:
    pack = packed(COMMENTED)
    now = pack_edits.change_item(pack, replace(pack.evidence[2], sources=()))
    assert after(COMMENTED, now) == COMMENTED.replace("      sources: [{source: s2}]\n\n", "")


def test_every_part_has_its_shape() -> None:
    assert list(SHAPES) == list(Part)
