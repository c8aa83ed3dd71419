"""Two editions of a pack are compared: what was added, changed and is gone, with old text beside new."""

from dataclasses import replace

from tests.builders import a_pack, a_piece, a_question, a_source

from essay_planner.core.pack import (
    Author,
    Bearing,
    Citation,
    Correction,
    Figure,
    Kind,
    Leans,
    Pack,
    Reliability,
    Theme,
)
from essay_planner.core.pack_diff import FieldChange, ItemChange, changes_in, compare_packs, counts_in_words
from essay_planner.core.pack_parts import Part

BEFORE = a_pack()


def with_evidence(pack: Pack, *evidence: str) -> Pack:
    return replace(pack, evidence=tuple(piece for name in evidence for piece in pack.evidence if piece.id == name))


def test_equal_editions_do_not_differ() -> None:
    assert not compare_packs(BEFORE, a_pack())


def test_changed_details_are_told_with_their_old_and_new_text() -> None:
    now = replace(BEFORE, title="The Thaw", authors=(Author(name="A. Teacher", role="author"),))
    assert compare_packs(BEFORE, now).details == (
        FieldChange("title", "Khrushchev and de-Stalinisation, 1953–64", "The Thaw"),
        FieldChange("authors", "", "name: A. Teacher; role: author"),
    )


def test_items_that_are_new_are_told_by_their_part() -> None:
    theme, piece = Theme(id="new", name="New"), a_piece("new")
    now = replace(BEFORE, themes=(*BEFORE.themes, theme), evidence=(piece, *BEFORE.evidence))
    assert compare_packs(BEFORE, now).added == {Part.THEMES: [theme], Part.EVIDENCE: [piece]}


def test_items_that_are_gone_are_told_as_they_were() -> None:
    found = compare_packs(BEFORE, replace(BEFORE, evidence=BEFORE.evidence[1:], withdrawn=("amnesty",)))
    assert found.gone == {Part.EVIDENCE: [BEFORE.evidence[0]]}
    assert found.details == (FieldChange("withdrawn", "", "amnesty"),)


def test_a_changed_item_is_told_with_both_values_and_the_fields_that_differ() -> None:
    old = BEFORE.evidence[0]
    new = replace(old, text="Other words.", kind=Kind.EVENT, tags=("gulag", "law"))
    changed = compare_packs(BEFORE, replace(BEFORE, evidence=(new, *BEFORE.evidence[1:]))).changed
    fields = (
        FieldChange("text", old.text, "Other words."),
        FieldChange("kind", "fact", "event"),
        FieldChange("tags", "", "gulag, law"),
    )
    assert changed == {Part.EVIDENCE: [ItemChange(Part.EVIDENCE, old, new, fields)]}


def test_another_order_is_told_only_as_such() -> None:
    found = compare_packs(BEFORE, replace(BEFORE, evidence=BEFORE.evidence[::-1]))
    assert (found.moved, found.changed, bool(found)) == ((Part.EVIDENCE,), {}, True)


def test_an_item_added_between_others_does_not_move_them() -> None:
    evidence = (BEFORE.evidence[0], a_piece("new"), *BEFORE.evidence[1:])
    assert compare_packs(BEFORE, replace(BEFORE, evidence=evidence)).moved == ()


def test_sentences_of_a_list_stand_each_on_a_line() -> None:
    before, now = a_piece(details=("One.",)), a_piece(details=("One.", "Two."))
    assert changes_in(before, now) == (FieldChange("details", "One.", "One.\nTwo."),)


def test_values_within_an_item_say_what_is_filled_in() -> None:
    now = a_piece(
        figures=(Figure(as_="8 to 9 million", value=8500000), Figure(as_="few")),
        sources=(Citation(source="a", locator="p. 2"), Citation(source="b")),
        reliability=Reliability.DISPUTED,
        correction=Correction(printed="1955", in_="a", because="It was 1956."),
        bearing={"q": Bearing(side=Leans.FOR, criteria=("x", "y"))},
    )
    assert {change.field: change.now for change in changes_in(a_piece(), now)} == {
        "figures": "as: 8 to 9 million; value: 8500000\nas: few",
        "sources": "source: a; locator: p. 2\nsource: b",
        "reliability": "disputed",
        "correction": "printed: 1955; in: a; because: It was 1956.",
        "bearing": "q: side: for; criteria: x, y",
    }


def test_a_number_that_is_gone_is_empty() -> None:
    assert changes_in(a_question(marks=25), a_question(marks=None)) == (FieldChange("marks", "25", ""),)


def test_two_sources_of_one_class_differ_by_their_fields() -> None:
    assert changes_in(a_source(), a_source(issued="1994")) == (FieldChange("issued", "1993", "1994"),)


def test_what_changed_is_counted_in_words() -> None:
    found = compare_packs(
        a_pack(a_piece("one"), a_piece("two")), a_pack(a_piece("one", "Other words."), a_piece("new"))
    )
    assert counts_in_words(found) == "1 item added, 1 changed, 1 gone."
