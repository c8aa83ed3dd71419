"""Items of a pack: added, written anew, moved, and known by an id that is free."""

from dataclasses import replace

import pytest
from tests.builders import a_pack, a_piece, a_question, a_source

from essay_planner.core import pack_edits
from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import Flashcard, Meaning, Pack, Term, Theme
from essay_planner.core.pack_parts import Item, Part, headline, item_of, items_of, name_of, part_of

THAW = Term(id="thaw", term="Thaw", meanings=(Meaning(text="A loosening."),))
CARD = Flashcard(id="c1", front="Who?", back="Beria.")


def ids(pack: Pack, part: Part = Part.EVIDENCE) -> list[str]:
    return [item.id for item in items_of(pack, part)]


@pytest.mark.parametrize(
    "item", [Theme(id="new", name="New"), a_question("new"), a_source("new"), a_piece("new"), THAW, CARD]
)
def test_an_item_is_added_at_the_end_of_its_part(item: Item) -> None:
    pack = pack_edits.add_item(a_pack(), item)
    assert items_of(pack, part_of(item)) == (*items_of(a_pack(), part_of(item)), item)


def test_an_item_is_added_where_it_is_wanted() -> None:
    assert ids(pack_edits.add_item(a_pack(), a_piece("new"), 1))[:3] == ["amnesty", "new", "gulag-releases"]


def test_several_items_are_added_together() -> None:
    pack = pack_edits.add_items(a_pack(), [THAW, CARD, a_piece("one"), a_piece("two")])
    assert (ids(pack)[-2:], pack.terms, pack.cards) == (["one", "two"], (THAW,), (CARD,))


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("amnesty", "The id 'amnesty' is already taken by another piece of evidence. Choose another id."),
        ("old", "The id 'old' was withdrawn, and plans may still use it. Choose another id."),
        ("Big", "'Big' cannot be an id. Use lower-case letters, digits and hyphens, such as prisoners-released."),
    ],
)
def test_an_item_needs_an_id_that_is_free(new: str, said: str) -> None:
    with pytest.raises(EditRefused) as refused:
        pack_edits.add_item(a_pack(withdrawn=("old",)), a_piece(new))
    assert str(refused.value) == said


def test_two_new_items_cannot_have_one_id() -> None:
    with pytest.raises(EditRefused):
        pack_edits.add_items(a_pack(), [a_piece("new"), a_piece("new")])


def test_a_withdrawn_id_of_evidence_is_free_for_a_source() -> None:
    assert ids(pack_edits.add_item(a_pack(withdrawn=("old",)), a_source("old")), Part.SOURCES)[-1] == "old"


def test_an_item_is_written_anew_in_its_place_and_without_hidden_characters() -> None:
    pack = pack_edits.change_item(a_pack(), a_piece("amnesty", "An amnesty\x00 freed many."))
    assert pack.evidence[0].text == "An amnesty freed many."


def test_writing_one_item_anew_leaves_the_others_the_very_same() -> None:
    before = a_pack()
    after = pack_edits.change_item(before, a_piece("amnesty", "Other words."))
    assert all(one is other for one, other in zip(before.evidence[1:], after.evidence[1:], strict=True))


def test_an_item_that_is_not_there_cannot_be_written_anew() -> None:
    with pytest.raises(EditRefused, match="There is no piece of evidence 'amnesti' in this pack"):
        pack_edits.change_item(a_pack(), a_piece("amnesti"))


def test_items_move_together_and_keep_their_order() -> None:
    moved = pack_edits.move_items(a_pack(), Part.EVIDENCE, ["tbilisi", "amnesty"], 1)
    assert ids(moved) == ["gulag-releases", "amnesty", "tbilisi", "criminal-code", "one-day", "zhivago"]


def test_an_item_that_is_not_there_cannot_be_moved() -> None:
    with pytest.raises(EditRefused, match="no theme 'x'"):
        pack_edits.move_items(a_pack(), Part.THEMES, ["x"], 0)


def test_moving_to_where_it_stands_is_no_change() -> None:
    pack = a_pack()
    assert pack_edits.move_items(pack, Part.EVIDENCE, ["amnesty"], 0) is pack


def test_details_change_and_what_is_not_given_stays() -> None:
    pack = pack_edits.change_details(a_pack(), title="The Thaw\x00", version="2.0.0")
    assert pack == replace(a_pack(), title="The Thaw", version="2.0.0")


def test_a_new_pack_gets_another_id() -> None:
    assert pack_edits.change_pack_id(a_pack(), "thaw").id == "thaw"


def test_a_published_pack_keeps_its_id() -> None:
    with pytest.raises(EditRefused, match="Plans know this pack by its id 'de-stalinisation', so it stays as it is"):
        pack_edits.change_pack_id(a_pack(), "thaw", published=True)
    assert pack_edits.change_pack_id(a_pack(), "de-stalinisation", published=True) == a_pack()


@pytest.mark.parametrize(
    ("item", "said"),
    [
        (Theme(id="t", name="Terror"), "Terror"),
        (a_source(), "The Khrushchev Era"),
        (THAW, "Thaw"),
        (CARD, "Who?"),
        (a_piece("a", "Words.", label="Few"), "Few"),
        (a_piece("a", "Words."), "Words."),
        (a_question(text="Why?"), "Why?"),
    ],
)
def test_an_item_is_called_by_what_it_says(item: Item, said: str) -> None:
    assert headline(item) == said


def test_every_part_has_a_word_for_its_items() -> None:
    assert len({name_of(part) for part in Part}) == len(Part)


def test_an_item_is_found_by_its_id() -> None:
    assert item_of(a_pack(), Part.THEMES, "terror") == Theme(id="terror", name="Terror and the law")
