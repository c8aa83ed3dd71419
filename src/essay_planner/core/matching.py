"""How well a few typed letters fit the name of something, and where words stand in a text."""

import re

from essay_planner.core.text import fold

_WORD = re.compile(r"\w+")


def misfit(typed: str, name: str) -> int | None:
    """How badly typed words fit a name, 0 at best; None if they do not. Case, accents and marks do not count.

    0: the name begins with them. 1: each begins a word. 2: each is somewhere in it, whatever the spaces and hyphens.
    3: their letters begin its words, such as 'efa' for 'Export for all'.
    """
    wanted, words = _words(typed), _words(name)
    if " ".join(words).startswith(" ".join(wanted)):
        return 0
    if all(any(word.startswith(want) for word in words) for want in wanted):
        return 1
    joined = "".join(words)
    if all(want in joined for want in wanted):
        return 2
    initials = "".join(word[0] for word in words)
    return 3 if len(wanted) == 1 and len(wanted[0]) > 1 and wanted[0] in initials else None


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text.replace("’", "").replace("'", "")))


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Where words stand in a text, one after another, each as its start and end; case and accents do not count."""
    wanted = fold(words.strip())
    if not wanted:
        return []
    folded, origins = _folded(text)
    found, start = [], folded.find(wanted)
    while start >= 0:
        end = start + len(wanted)
        found.append((origins[start], origins[end - 1] + 1))
        start = folded.find(wanted, end)
    return found


def _folded(text: str) -> tuple[str, list[int]]:
    """A text folded, and for each letter of that which letter of the text it comes from."""
    parts = [fold(letter) for letter in text]
    return "".join(parts), [at for at, part in enumerate(parts) for _letter in part]
