"""Evidence without end for measuring: made-up words as frequent as in English, the same for the same seed."""

import random
from collections.abc import Iterator
from itertools import accumulate

from essay_planner.core.pack import Bearing, Evidence, Kind, Leans, Quote

_SYLLABLES = (
    *("ka", "ro", "mi", "sta", "lin", "de", "vos", "tok", "gu", "lag", "per", "mo", "sche", "bri", "an", "tor"),
    *("el", "na", "zi", "ur", "pa", "ven", "do", "ly"),
)
_VOCABULARY = 16_000
_THEMES = 12


def made_up_pieces(count: int, seed: int = 1953) -> dict[str, Evidence]:
    """That many pieces of about 350 characters, by reference."""
    dice = random.Random(seed)
    words = _words(dice)
    weights = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))
    return {f"d/piece-{number}": _piece(number, words, weights, dice) for number in range(count)}


def made_up_queries(pieces: dict[str, Evidence], count: int, seed: int = 1964) -> Iterator[str]:
    """What is typed to find two words of some piece: every keystroke of it, from the first letter on."""
    dice = random.Random(seed)
    for piece in dice.sample(list(pieces.values()), count):
        typed = " ".join(dice.sample(piece.text.split(), 2))
        yield from (typed[:end] for end in range(1, len(typed) + 1))


def _words(dice: random.Random) -> list[str]:
    words: dict[str, None] = {}
    while len(words) < _VOCABULARY:
        words["".join(dice.choices(_SYLLABLES, k=dice.choice((1, 2, 2, 3, 3, 4))))] = None
    return list(words)


def _piece(number: int, words: list[str], weights: list[float], dice: random.Random) -> Evidence:
    def some(count: int) -> str:
        return " ".join(dice.choices(words, cum_weights=weights, k=count))

    year = dice.randrange(1953, 1965)
    return Evidence(
        id=f"piece-{number}",
        text=some(22),
        label=some(3),
        kind=dice.choice(list(Kind)),
        date=dice.choice((f"{year}", f"{year}-{dice.randrange(1, 13):02}", f"{year}/1964")),
        themes=(f"theme-{dice.randrange(_THEMES)}",),
        tags=(dice.choice(words[:200]),),
        people=(some(2).title(),),
        details=(some(8),),
        quotes=(Quote(text=some(10), speaker=some(2)),),
        note=some(5),
        bearing={"question": Bearing(side=Leans.EITHER)} if dice.random() < 0.6 else {},
    )
