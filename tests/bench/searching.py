"""Search per keystroke, with filters and their counts, beside a plain scan of the same text."""

from statistics import median, quantiles
from time import perf_counter

from tests.bench.pieces import made_up_pieces, made_up_queries

from essay_planner.core.pack import Evidence, Kind
from essay_planner.search.index import EvidenceIndex, Filters

_FILTERS = (
    Filters(),
    Filters(themes=frozenset({"theme-1", "theme-2"})),
    Filters(kinds=frozenset({Kind.FACT}), question="question"),
)


def print_search(count: int, queries: int = 40) -> None:
    """Time each keystroke of some queries over that many made-up pieces, and print the times."""
    pieces = made_up_pieces(count)
    index, used = EvidenceIndex(pieces), frozenset(list(pieces)[: count // 10])
    started = perf_counter()
    index.search("a")
    building = (perf_counter() - started) * 1000
    blobs = {ref: _blob(piece) for ref, piece in pieces.items()}
    ours, floor = [], []
    for number, typed in enumerate(made_up_queries(pieces, queries)):
        started = perf_counter()
        index.search(typed, _FILTERS[number % len(_FILTERS)], question="question", used=used)
        searched = perf_counter()
        [ref for ref, blob in blobs.items() if typed in blob]
        ours.append((searched - started) * 1000)
        floor.append((perf_counter() - searched) * 1000)
    print(f"search, {count} pieces, {len(ours)} keystrokes (index made in {building:.0f} ms)")
    print(f"  with filters and counts   {_times(ours)}")
    print(f"  plain scan, the floor     {_times(floor)}")
    print(f"  ratio of the medians      {median(ours) / median(floor):.2f}")


def _blob(piece: Evidence) -> str:
    said = [part for quote in piece.quotes for part in (quote.text, quote.speaker)]
    return " ".join((piece.label, piece.text, *piece.tags, *piece.people, *piece.details, *said, piece.note)).casefold()


def _times(times: list[float]) -> str:
    return f"p50 {median(times):6.2f} ms   p95 {quantiles(times, n=20)[-1]:6.2f} ms   max {max(times):6.2f} ms"
