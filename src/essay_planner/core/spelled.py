"""Where terms stand in a text: whole words in any case, by any spelling, the longest where several begin alike."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from essay_planner.core.text import fold

_WORD = re.compile(r"[^\W_][\w\u0300-\u036f]*")  # letters, with the accents that stand after them
_JOINS = frozenset(" \n\t\u00a0-\u2010\u2011\u2013'’")  # 'five-year plan' is 'Five Year Plan', too
_KEPT = 20_000  # texts
_SHORT = 4  # capitals of an abbreviation that could be a word without them, such as 'US'


@dataclass(frozen=True, slots=True)
class Spelled:
    """Some letters of a text that spell a term, and the keys of all terms that are spelled so."""

    start: int
    end: int
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Spelling:
    words: tuple[str, ...]
    between: tuple[str, ...]  # what stands between the words
    capitals: bool
    keys: tuple[str, ...]


class Spellings:
    """All spellings of some terms, looked for in one walk through a text."""

    def __init__(self, spelled: Iterable[tuple[str, str]]) -> None:
        """'spelled' are spellings, each with the key of its term. Plurals of them are found, too."""
        keys: dict[str, tuple[str, ...]] = {}
        for spelling, key in spelled:
            keys[spelling] = tuple(dict.fromkeys((*keys.get(spelling, ()), key)))
        made: dict[tuple[tuple[str, ...], bool], _Spelling] = {}
        for spelling, of in keys.items():
            if (one := _read(spelling, of)) is not None:
                before = made.get((one.words, one.capitals))
                both = tuple(dict.fromkeys((*before.keys, *of))) if before else of
                made[one.words, one.capitals] = _Spelling(one.words, one.between, one.capitals, both)
        for one in list(made.values()):
            plural = (*one.words[:-1], _plural(one.words[-1], one.capitals))
            made.setdefault((plural, one.capitals), _Spelling(plural, one.between, one.capitals, one.keys))
        self._found: dict[str, tuple[Spelled, ...]] = {}
        self._by_first: dict[str, list[_Spelling]] = {}
        for one in sorted(made.values(), key=lambda one: -len(one.words)):
            self._by_first.setdefault(one.words[0], []).append(one)

    def find(self, text: str) -> tuple[Spelled, ...]:
        """The terms that a text uses, in its order; none overlaps another. What was found is kept, of so many texts."""
        found = self._found.get(text)
        if found is None:
            if len(self._found) >= _KEPT:
                self._found.clear()
            found = self._found[text] = tuple(self._walk(text))
        return found

    def _walk(self, text: str) -> Iterator[Spelled]:
        if not self._by_first:
            return
        words = [(match.start(), match.end()) for match in _WORD.finditer(text)]
        folded = [fold(text[start:end]) for start, end in words]
        at = 0
        while at < len(words):
            found = next(
                (one for one in self._by_first.get(folded[at], ()) if _fits(one, text, words, folded, at)), None
            )
            if found is None:
                at += 1
                continue
            last = at + len(found.words) - 1
            yield Spelled(words[at][0], words[last][1], found.keys)
            at = last + 1


@lru_cache(maxsize=16)
def spellings_of(spelled: tuple[tuple[str, str], ...]) -> Spellings:
    """The spellings of terms, see 'Spellings'; the same ones for the same terms, with all that was found already."""
    return Spellings(spelled)


def _read(spelling: str, keys: tuple[str, ...]) -> _Spelling | None:
    """A spelling in its words; None without any."""
    places = [(match.start(), match.end()) for match in _WORD.finditer(spelling)]
    if not places:
        return None
    between = tuple(spelling[end:start] for (_a, end), (start, _b) in pairwise(places))
    capitals = spelling.isupper() and len(spelling) <= _SHORT
    return _Spelling(tuple(fold(spelling[start:end]) for start, end in places), between, capitals, keys)


def _fits(one: _Spelling, text: str, words: Sequence[tuple[int, int]], folded: Sequence[str], at: int) -> bool:
    """Whether a spelling stands at a word; its abbreviations only in capitals."""
    size = len(one.words)
    if tuple(folded[at : at + size]) != one.words:
        return False
    between = [text[words[n][1] : words[n + 1][0]] for n in range(at, at + size - 1)]
    joined = all(gap == own or _JOINS.issuperset(gap) for gap, own in zip(between, one.between, strict=True))
    start, end = words[at][0], words[at + size - 1][1]
    return joined and (not one.capitals or text[start:end].rstrip("s").isupper())


def _plural(word: str, capitals: bool) -> str:
    """The usual plural of a word, such as 'purges', 'churches' and 'policies'; of an abbreviation, 'MTSs'."""
    if capitals:
        return f"{word}s"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
