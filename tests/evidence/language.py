"""Rules of plain English for statements that must stand alone, each a small function on text."""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations

MALE_OR_FEMALE = {"he", "him", "his", "himself", "she", "her", "hers", "herself"}
PLURAL = {"they", "them", "their", "theirs", "themselves"}
NEUTER = {"it", "its", "itself"}
POINTING = {"this", "these", "those"}

# 'It would be naive …' and 'as revision cards report it': words that stand for what follows or for the whole.
_EMPTY_IT = re.compile(r"\bit (?:is|was|would be) \w+\b.*\b(?:to|that)\b|\bas [\w ]+ (?:reports?|puts?) it\b", re.I)
_SMALL = {"after", "before", "from", "with", "when", "that", "which", "under", "although", "because", "until", "since"}

_DOCUMENT = r"(?:essay|guide|notes?|cards?|flashcards|document|source|text|author|writer|historian|study|book)s?"
_SAYING = (
    r"(?:says?|said|claims?|argues?|judges?|concludes?|reports?|gives?|calls?|prints?|points? out|thinks?|counts?)"
)
_NAMELESS = re.compile(
    rf"\b(?:the|this|these) (?:\w+ )?{_DOCUMENT} {_SAYING}\b"
    rf"|\baccording to (?:the|this|that|these) (?:\w+ )?{_DOCUMENT}\b"
    rf"|\bsome (?:historians|people|writers|scholars) {_SAYING}\b"
    r"|\bit (?:is|has been) (?:said|claimed|argued|thought|believed)\b",
    re.I,
)

_AMERICAN = re.compile(
    r"\b(?!(?:prize|size|seize|maize|capsize|assize)[sd]?\b)[a-z]+(?:iz(?:e|ed|es|ing|ation|ations|er|ers)|yz(?:e|ed|ing))\b"
    r"|\b(?:col|lab|fav|hon|hum|neighb|rum|harb|behavi|rig|vig|end?eav)or(?:s|ed|ing|able|ite)?\b"
    r"|\b(?:center|theater|fiber|defense|offense|program|fulfill|skillful|plow(?:ed|s|ing)?|catalog|gray)s?\b"
    r"|\b(?:travel|cancel|label|model|quarrel|counsel|signal)(?:ed|ing)\b",
    re.I,
)


def dangling_pronouns(text: str, people: Collection[str]) -> list[str]:
    """The pronouns of a statement that stand for nothing before them in it.

    A rule of thumb: he and she need the surname of one of 'people' before them; they a plural; it any longer word;
    'this' and the like may not open a statement, and 'it' only where it stands for what follows.
    """
    surnames = {name.split()[-1].casefold() for name in people}
    found, words = [], re.findall(r"[\w’'-]+", _EMPTY_IT.sub("", text).casefold())
    for at, word in enumerate(words):
        before = [w.removesuffix("'s") for w in words[:at]]
        if not _has_noun(word, before, surnames):
            found.append(word)
    return found


def _has_noun(word: str, before: Sequence[str], surnames: Collection[str]) -> bool:
    if word in MALE_OR_FEMALE:
        return any(name in surnames for name in before)
    if word in PLURAL:
        return any(w == "people" or (w.endswith("s") and not w.endswith("ss") and len(w) > 3) for w in before)
    if word in NEUTER:
        return any(len(w) > 3 and w not in _SMALL for w in before)
    return bool(before) or word not in POINTING


def nameless_sayings(text: str) -> list[str]:
    """Where a statement leans on 'the essay says' and the like: a document or person that has not been named in it."""
    return [match.group() for match in _NAMELESS.finditer(text)]


def quoted(text: str, shortest: int = 3) -> list[str]:
    """What stands between quotation marks in a text, if it has at least 'shortest' words; fewer may be a mere label."""
    found = re.findall(r"(?<!\w)['‘](\S.*?\S)['’](?!\w)", text)
    return [words for words in found if len(words.split()) >= shortest]


def american_spellings(text: str) -> list[str]:
    """Words of a text that British English spells otherwise. Endings in -ize count: the packs write -ise."""
    return [match.group() for match in _AMERICAN.finditer(text)]


def alike(statements: Mapping[str, str], threshold: float) -> Iterator[tuple[str, str, float]]:
    """Pairs of statements, by id, that share at least 'threshold' (0 to 1) of their words, with that share.

    Words are cut of their endings and weighed by how rare they are among the statements (the logarithm of how many
    statements there are for each that has the word), so that a common 'Khrushchev' counts little and a name much.
    """
    words = {name: {_stem(word) for word in re.findall(r"\w+", text.casefold())} for name, text in statements.items()}
    counts = Counter(word for held in words.values() for word in held)
    weight = {word: math.log(len(words) / count) for word, count in counts.items()}
    for (first, one), (second, other) in combinations(words.items(), 2):
        everything = sum(weight[word] for word in one | other)
        share = sum(weight[word] for word in one & other) / everything if everything else 1.0
        if share >= threshold:
            yield first, second, share


def _stem(word: str) -> str:
    return re.sub(r"(?:ing|ed|es|s)$", "", word) if len(word) > 4 else word
