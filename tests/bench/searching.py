"""Search per keystroke, with filters and their counts, beside a plain scan of the same text."""

import random
from collections.abc import Callable, Iterable, Iterator
from itertools import cycle, islice
from statistics import median, quantiles
from time import thread_time

from tests.bench.pieces import made_up_pieces, made_up_queries

from essay_planner.core.pack import Evidence, Kind
from essay_planner.search.index import EvidenceIndex, Filters, Hits
from essay_planner.search.matches import matches

_FILTERS = (
    Filters(),
    Filters(themes=frozenset({"theme-1", "theme-2"})),
    Filters(kinds=frozenset({Kind.FACT}), question="question"),
    Filters(period="1956/1958"),
)
_ROWS = 230  # that the list is given at once
_NAMES = 12  # of people and of tags with their counts
_SHOWN = 30  # cards in sight at once

Pieces = dict[str, Evidence]


def print_search(count: int, queries: int = 40) -> None:
    """Time each keystroke of some queries over that many made-up pieces, and print the times."""
    pieces = made_up_pieces(count)
    index, used = EvidenceIndex(pieces), frozenset(list(pieces)[: count // 10])
    building = _timed(lambda _none: index.prepare(), [""])[0]
    typed = list(made_up_queries(pieces, queries))
    blobs = [_blob(piece) for piece in pieces.values()]
    chosen = cycle(_FILTERS)

    def search(text: str) -> None:
        _look_at(index.search(text, next(chosen), question="question", used=used))

    searched = _timed(search, typed)
    floor = _timed(lambda text: [blob for blob in blobs if text in blob], typed[:: max(1, count // 10_000)])
    print(f"search, {count} pieces, {len(typed)} keystrokes (index made in {building:.0f} ms)")
    print(f"  with filters and counts   {_times(searched)}")
    print(f"  plain scan, the floor     {_times(floor)}")
    print(f"  ratio of the medians      {median(searched) / median(floor):.2f}")
    cards = [piece.text for piece in list(pieces.values())[:_SHOWN]]
    print(f"  phrases as they are typed {_times(_timed(search, _phrases(pieces, queries)))}")
    print(f"  fields and exclusions     {_times(_timed(search, _fields(pieces, queries)))}")
    misspelt = [*_misspelt(pieces, queries)]
    print(f"  nothing found             {_times(_timed(search, misspelt))}")
    print(f"  another word, in a pause  {_times(_timed(lambda text: index.search(text).suggestion, misspelt))}")
    print(f"  marks on {_SHOWN} cards         {_times(_timed(lambda text: [matches(c, text) for c in cards], typed))}")


def _look_at(hits: Hits) -> None:
    """See as much of what was found as the window shows at once with its filters open."""
    list(hits.refs[:_ROWS])
    list(hits.themes.items())
    list(hits.kinds.items())
    list(hits.years.items())
    for counts in (hits.people, hits.tags):
        [counts[name] for name in islice(counts, _NAMES)]


def _phrases(pieces: Pieces, count: int, seed: int = 1956) -> Iterator[str]:
    """Two words of some piece that follow each other, and their mark, letter by letter."""
    dice = random.Random(seed)
    for piece in dice.sample(list(pieces.values()), count):
        first = dice.randrange(len(piece.text.split()) - 1)
        quoted = f'"{" ".join(piece.text.split()[first : first + 2])}"'
        yield from (quoted[:end] for end in range(2, len(quoted) + 1))


def _fields(pieces: Pieces, count: int, seed: int = 1958) -> Iterator[str]:
    """A field, an exclusion and a word of some piece, letter by letter."""
    dice = random.Random(seed)
    for piece in dice.sample(list(pieces.values()), count):
        chosen = dice.choice((f"theme:{piece.themes[0]}", f"person:{piece.people[0].split()[0]}", f"date:{piece.date}"))
        typed = f"{chosen} -{piece.tags[0]} {piece.text.split()[0]}"
        yield from (typed[:end] for end in range(1, len(typed) + 1))


def _misspelt(pieces: Pieces, count: int, seed: int = 1961) -> Iterator[str]:
    """A longer word of some piece with one letter put in that makes it unknown."""
    dice = random.Random(seed)
    for piece in dice.sample(list(pieces.values()), count):
        word = max(piece.text.split(), key=len)
        place = dice.randrange(1, len(word))
        yield f"{word[:place]}q{word[place:]}"


def _blob(piece: Evidence) -> str:
    said = [part for quote in piece.quotes for part in (quote.text, quote.speaker)]
    return " ".join((piece.label, piece.text, *piece.tags, *piece.people, *piece.details, *said, piece.note)).casefold()


def _timed(work: Callable[[str], object], texts: Iterable[str]) -> list[float]:
    """Milliseconds of the processor that the work takes for each text: other programs do not count."""
    times = []
    for text in texts:
        started = thread_time()
        work(text)
        times.append((thread_time() - started) * 1000)
    return times


def _times(times: list[float]) -> str:
    return f"p50 {median(times):6.2f} ms   p95 {quantiles(times, n=20)[-1]:6.2f} ms   max {max(times):6.2f} ms"
