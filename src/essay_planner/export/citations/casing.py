"""Capitals in titles, by the rules of styles: title case and sentence case of English titles, and no others.

Nothing but a letter that the rule surely means is changed: words with other capitals or figures, names and titles in
other languages stay as they are.
"""

import re
from functools import lru_cache
from pathlib import Path

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_COMPOUND = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_PREFIXES = frozenset({"anti", "inter", "neo", "non", "over", "post", "pre", "pro", "re", "self", "under"})
_ENGLISH = frozenset({"the", "of", "and", "from", "with", "how", "why", "what", "who", "during", "between", "under"})
_SMALL = frozenset({"a", "an", "the", "and", "but", "or", "nor", "for", "so", "yet", "as", "to"})
_SHORT = frozenset({"at", "by", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "per", "than", "up"})
_SHORT_TOO = frozenset({"via", "with", "v", "vs"})
_LONG = frozenset(
    {
        *("about", "above", "across", "after", "against", "along", "among", "around", "before", "behind", "below"),
        *("beneath", "beside", "between", "beyond", "despite", "during", "inside", "outside", "since", "through"),
        *("throughout", "toward", "towards", "under", "until", "upon", "within", "without"),
    }
)
# Small parts of names: Vincent van Gogh, Charles de Gaulle.
_PARTICLES = frozenset(
    {"af", "al", "ap", "bin", "da", "de", "del", "della", "den", "der", "di", "du", "ibn", "la", "le", "ten"}
)
_PARTICLES |= {"van", "von", "zu"}
_SURELY_PREPOSITIONS = frozenset({"of", "from", "with", "into", "against", "among", "between", "despite", "during"})
# Names of several words that histories often name; their capitals stay in sentence case.
_NAMES = re.compile(
    r"\b(?:(?:First|Second|Great|Cold|Civil|Vietnam|Korean|Crimean|Patriotic) (?:World )?Wars?|(?:First|Second) World"
    r"|Soviet (?:Union|Studies)|United (?:States|Kingdom|Nations)|Communist Party|Great (?:Terror|Britain|Purge)"
    r"|Secret Speech|Red (?:Army|Square|Terror)|Iron Curtain|Virgin Lands?|(?:Middle|Far|Near) East|Central Committee"
    r"|Industrial Revolution|(?:Russian|French|October|February) Revolution|New (?:Deal|York|World|Economic Policy)"
    r"|Middle Ages|Black Death|Human Rights Watch|(?:Five|Seven)[- ]Year Plans?|State Department|Late Russia"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
)


def is_english(title: str, language: str) -> bool:
    """Whether a title is English: by its language if that is said, else by its words."""
    if language:
        return language.lower().split("-")[0] == "en"
    words = [re.sub(r"['’]s$", "", word.lower()) for word in _WORD.findall(title)]
    return (
        any(word in _ENGLISH for word in words) or 2 * sum(word in _common_words() for word in words) >= len(words) > 1
    )


@lru_cache(maxsize=8192)
def title_case(title: str, language: str = "", long_prepositions: bool = False) -> str:
    """An English title with capitals but for articles, conjunctions and prepositions inside it.

    With 'long_prepositions' those of five letters or more have capitals too, as in Chicago since its 18th edition.
    """
    if not is_english(title, language):
        return title
    small = _SMALL | _SHORT | _SHORT_TOO | (frozenset() if long_prepositions else _LONG)
    lower = frozenset(word for word in _SURELY_PREPOSITIONS if word in small)
    words = list(_WORD.finditer(title))
    pieces, at = [], 0
    for found in words:
        word = found.group()
        if found is words[-1] or _opens(title, found.start()):
            word = _raised(word)
        elif word.lower() in small:
            word = word.lower() if word.lower() in lower else word
        elif not _stays(title, found.start(), found.end(), word):
            word = _raised(word)
        pieces += [title[at : found.start()], word]
        at = found.end()
    return "".join([*pieces, title[at:]])


@lru_cache(maxsize=8192)
def sentence_case(title: str, language: str = "") -> str:
    """An English title with capitals only where it begins, after a colon, and in names; a word not known stays."""
    if not is_english(title, language):
        return title
    kept = [found.span() for found in _NAMES.finditer(title)]
    pieces, at = [], 0
    for found in _COMPOUND.finditer(title):
        word, start = found.group(), found.start()
        named = any(first <= start < last for first, last in kept)
        if not named and _is_common(word):
            word = word[0] + word[1:].lower() if _opens(title, start) else word.lower()
        pieces += [title[at:start], word]
        at = found.end()
    return "".join([*pieces, title[at:]])


def _is_common(word: str) -> bool:
    """Whether all parts of a word, as between hyphens, are ordinary words."""
    bare = re.sub(r"['’]s$", "", word)
    first, *others = bare.split("-")
    if not bare.istitle():
        return False
    known = all(part.lower() in _common_words() for part in others) and first.lower() in _common_words() | _PREFIXES
    return bare.lower() in _common_words() or bool(others and known)


def _opens(title: str, start: int) -> bool:
    """Whether a word opens the title, or what follows a colon, a question or a full stop in it."""
    before = title[:start].rstrip(" \t\n'\"‘’“”([")
    return not before or before[-1] in ":.?!—"


def _stays(title: str, start: int, end: int, word: str) -> bool:
    """Whether a small letter is right: in a part of a name, of a word with a hyphen, or in what is cut short."""
    particle = word in _PARTICLES and title[end : end + 1] != "-"
    return particle or _in_compound(title, start) or _is_abbreviated(title, end, word)


def _in_compound(title: str, start: int) -> bool:
    """Whether a word is a later part of one with a hyphen, whose capitals are the author's."""
    return title[start - 1 : start] in ("-", "’", "'") and title[start - 2 : start - 1].isalnum()


def _is_abbreviated(title: str, end: int, word: str) -> bool:
    """Whether a word is short for another, such as 'vol.' and 'no.' before a number."""
    return len(word) < 4 and re.match(r"\. [\dIVX]", title[end:]) is not None


def _raised(word: str) -> str:
    return word[0].upper() + word[1:] if word.islower() else word


@lru_cache(maxsize=1)
def _common_words() -> frozenset[str]:
    text = Path(__file__).with_name("common_words.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
