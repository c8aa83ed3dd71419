"""Plain text from people: cleaned for files, folded for search, counted in words."""

import re
import unicodedata

# Characters that no file of ours may hold: controls but tab and newline, lone surrogates, and the
# bidirectional embeddings, overrides and isolates of Unicode (UAX #9), which can hide text.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_UNFOLDABLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "’": "'"})
_LETTER_OR_DIGIT = re.compile(r"\w")


def clean(text: str) -> str:
    """Text without characters that files, Word or a reader could stumble over; line ends become newlines."""
    return _UNWANTED.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def fold(text: str) -> str:
    """Text in lower case without accents, so that spellings which differ only in those compare equal."""
    text = text.casefold()
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text.translate(_UNFOLDABLE))
    return "".join(ch for ch in decomposed if not unicodedata.combining(ch))


def count_words(text: str) -> int:
    """The number of words, counted as Word does: runs between spaces that hold a letter or digit."""
    return sum(1 for run in text.split() if _LETTER_OR_DIGIT.search(run))
