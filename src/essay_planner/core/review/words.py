"""The words of a text that carry its sense, so that two texts can be compared without reading them."""

import re
from functools import lru_cache

from essay_planner.core.text import fold

_WORD = re.compile(r"[^\W_]{3,}")
_LEAN = re.compile(
    r"the|and|for|was|were|are|has|had|have|been|not|but|with|from|that|this|these|those|which|who|whom|whose|what|"
    r"when|where|why|how|its|his|her|their|them|they|she|him|you|your|our|than|then|there|here|into|onto|upon|over|"
    r"under|about|after|before|during|between|among|also|only|very|more|most|much|many|some|any|all|both|each|such|"
    r"same|other|would|could|should|might|may|can|will|shall|did|does|done|being|because|since|though|although|while|"
    r"whereas|far|extent|one|two|years?|period"
)
_ENDINGS = re.compile(r"(?:isations?|izations?|ations?|ingly|ings?|edly|ied|ies|ed|es|ers?|ism|ists?|ly|ment|s)$")


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """The stems of the words in 'text' that carry sense, in lower case without accents."""
    return frozenset(_stem(word) for word in _WORD.findall(fold(text)) if not _LEAN.fullmatch(word))


def _stem(word: str) -> str:
    cut = _ENDINGS.sub("", word)
    return cut if len(cut) >= 4 else word


def shared_part(text: str, other: str) -> float:
    """How much of the sense of 'text' is also in 'other', from 0 to 1; 0 for a text without any."""
    words = content_words(text)
    return len(words & content_words(other)) / len(words) if words else 0.0
