"""The copies that make a plan whole."""

from tests.builders import a_library, a_pack, a_piece, a_plan, a_source

from essay_planner.core.library import (
    alias_of,
    cited_work,
    copy_from_pack,
    evidence_of,
    merge_libraries,
    reference,
    source_of,
    sources_named,
)
from essay_planner.core.pack import Citation, Correction, Meaning, Quote, Term
from essay_planner.core.plan import Library


def test_a_reference_names_alias_and_item() -> None:
    assert (reference("d", "amnesty"), alias_of("d/amnesty")) == ("d/amnesty", "d")


def test_only_the_wanted_evidence_is_copied() -> None:
    assert list(copy_from_pack(a_pack(), "d", ["one-day", "no-such"]).evidence) == ["d/one-day"]


def test_evidence_takes_its_sources_along_and_no_others() -> None:
    assert list(copy_from_pack(a_pack(), "d", ["amnesty"]).sources) == ["d/filtzer-1993"]


def test_evidence_takes_along_the_terms_that_it_uses_as_whole_words() -> None:
    terms = (
        Term(id="amnesty", term="Amnesty", meanings=(Meaning(text="A pardon."),)),
        Term(id="prison", term="prison", meanings=(Meaning(text="A place."),)),
        Term(id="freed", term="rehabilitated", also=("Freed",), meanings=(Meaning(text="Cleared."),)),
    )
    copies = copy_from_pack(a_pack(terms=terms), "d", ["amnesty"])
    assert list(copies.terms) == ["d/amnesty", "d/freed"]


def test_a_source_is_named_in_citations_quotes_and_corrections() -> None:
    piece = a_piece(
        sources=(Citation(source="a", via="b"),),
        quotes=(Quote(text="No.", source="c", via="d"), Quote(text="Yes.")),
        correction=Correction(printed="x", in_="e", because="y", source="f"),
    )
    assert sources_named(piece) == set("abcdef")


def test_a_piece_may_name_no_source() -> None:
    assert sources_named(a_piece()) == set()


def test_the_first_library_keeps_its_items_in_a_merge() -> None:
    mine = Library(sources={"d/filtzer-1993": a_source(title="Mine")})
    assert merge_libraries(mine, a_library()).sources["d/filtzer-1993"].title == "Mine"


def test_merging_what_is_there_already_gives_the_same_items() -> None:
    library = a_library()
    assert merge_libraries(library, library).evidence is library.evidence


def test_a_card_finds_its_evidence_in_the_plan() -> None:
    assert evidence_of(a_plan(), "k3").id == "tbilisi"


def test_a_source_is_found_beside_the_evidence_that_names_it() -> None:
    assert source_of(a_plan(), "d/amnesty", "filtzer-1993").title == "The Khrushchev Era"


def test_a_locator_belongs_to_the_work_that_was_not_seen() -> None:
    assert cited_work(Citation(source="essay", via="filtzer-1993")) == "filtzer-1993"


def test_a_locator_belongs_to_the_source_itself_otherwise() -> None:
    assert cited_work(Citation(source="filtzer-1993")) == "filtzer-1993"
