"""An index goes as soon as nobody uses it, with all that it kept."""

from weakref import ref

from tests.bench.pieces import made_up_pieces

from essay_planner.search.index import EvidenceIndex, Filters


def test_an_index_goes_without_a_search_for_garbage() -> None:
    index = EvidenceIndex(made_up_pieces(5))
    index.prepare()
    chosen = Filters(period="1956", themes=frozenset({"theme-1"}), unused_of=frozenset())
    assert index.search('"a b', chosen, question="question").total == 5
    gone = ref(index._finder.layers[0]._postings)
    del index
    assert gone() is None
