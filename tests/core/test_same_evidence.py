"""Evidence that stands in several packs."""

from tests.builders import a_piece

from essay_planner.core.same_evidence import SameEvidence, shared_with

EVIDENCE = {
    "a/amnesty": a_piece("amnesty", "A million prisoners were freed."),
    "a/again": a_piece("again", "A million prisoners were freed."),
    "b/freed": a_piece("freed", "A million  prisoners\nwere freed."),
    "b/tbilisi": a_piece("tbilisi", "Troops fired on a crowd in Tbilisi."),
}


def test_a_piece_is_found_in_the_other_packs_by_its_words() -> None:
    same = SameEvidence(EVIDENCE)
    assert same.others("a/amnesty") == ("b/freed",)
    assert same.others("b/freed") == ("a/amnesty", "a/again")


def test_a_piece_that_only_one_pack_has_is_alone() -> None:
    same = SameEvidence(EVIDENCE)
    assert same.others("b/tbilisi") == same.others("c/unknown") == ()


def test_the_pieces_can_be_looked_through_in_steps() -> None:
    same = SameEvidence(EVIDENCE)
    assert [same.go_on(3), same.go_on(3), same.go_on(3)] == [True, False, False]
    assert same.others("b/freed") == ("a/amnesty", "a/again")


def test_how_many_pieces_a_pack_shares_with_others_is_counted() -> None:
    first, second = [EVIDENCE["a/amnesty"], EVIDENCE["b/tbilisi"]], [EVIDENCE["b/freed"]]
    assert (shared_with(first, second), shared_with(second, [])) == (1, 0)
