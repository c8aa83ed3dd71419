"""Old and new text side by side: which words of each the other does not have."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

Bits = Sequence[tuple[str, bool]]  # stretches of a text in order, and whether the other text has none such there

_WORDS = re.compile(r"\s+|\w+(?:['’-]\w+)*|[^\w\s]")
_MOST = 2000  # words; longer texts are marked as a whole, so that nobody waits


def differing(before: str, now: str) -> tuple[Bits, Bits]:
    """The two texts in stretches, with those marked that differ. Joined again, each gives its text."""
    one, other = _WORDS.findall(before), _WORDS.findall(now)
    if len(one) + len(other) > _MOST:
        return [(before, True)], [(now, True)]
    old: list[tuple[str, bool]] = []
    new: list[tuple[str, bool]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(a=one, b=other, autojunk=False).get_opcodes():
        for bits, words in ((old, one[i1:i2]), (new, other[j1:j2])):
            if words:
                bits.append(("".join(words), tag != "equal"))
    return old, new
