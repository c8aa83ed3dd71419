"""Words and the pieces that hold them."""

from hypothesis import given
from hypothesis import strategies as st

from essay_planner.search.bits import to_bits
from essay_planner.search.postings import Postings

# Some words are in so many pieces that they fill a block of their own.
FOUND = {
    f"{first}{second}": list(range(number, 400 * number, 7))
    for number, (first, second) in enumerate(((a, b) for a in "abc" for b in "xyz"), 1)
}
POSTINGS = Postings(FOUND, 4000)


@given(st.sampled_from(["", "a", "ax", "b", "by", "c", "cz", "czz", "d"]))
def test_a_beginning_finds_the_pieces_of_all_words_that_begin_so(prefix: str) -> None:
    places = [place for word, found in FOUND.items() if word.startswith(prefix) for place in found]
    assert POSTINGS.beginning_with([prefix]) == to_bits(places, 4000)


def test_beginnings_are_alternatives() -> None:
    assert POSTINGS.beginning_with(["a", "by"]) == POSTINGS.beginning_with(["a"]) | POSTINGS.beginning_with(["by"])


def test_a_whole_word_finds_its_own_pieces() -> None:
    assert POSTINGS.exactly("cy") == to_bits(FOUND["cy"], 4000)


def test_an_unknown_word_is_in_no_piece() -> None:
    assert (POSTINGS.exactly("c"), POSTINGS.exactly("cyy")) == (0, 0)


def test_no_words_are_in_no_piece() -> None:
    assert Postings({}, 0).beginning_with([""]) == 0
