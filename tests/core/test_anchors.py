"""The names by which a document and its plan find each other's places again."""

import pytest

from essay_planner.core.outline.anchors import anchor


def test_a_place_is_named_by_its_kind_and_its_id() -> None:
    assert (anchor("argument"), anchor("card", "k1")) == ("argument", "card_k1")


@pytest.mark.parametrize("item_id", ["K1", "k-1", "k 1", "é", "\ud800", "k" * 60])
def test_an_id_that_word_would_refuse_is_made_fit(item_id: str) -> None:
    made = anchor("card", item_id)
    assert made.startswith("card_")
    assert made.isascii()
    assert made.isidentifier()
    assert len(made) <= 40


def test_ids_that_word_would_take_for_one_have_names_of_their_own() -> None:
    made = [anchor("card", item_id) for item_id in ("k-1", "k.1", "K_1", "k" * 60, "k" * 61)]
    assert len({name.lower() for name in made}) == len(made)
