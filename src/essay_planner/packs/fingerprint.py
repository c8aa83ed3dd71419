"""A pack's fingerprint: a few words to say aloud, by which two people know that they have the same pack.

It is taken from what the pack says and from its pictures, not from the file that says it: a folder, a pack.yaml and
an .evidencepack have one fingerprint, with any line ends, comments and layout. Any other word, number, order or
picture gives another one.

The value is SHA-256 of the canonical text: JSON of the pack as its file has it, without what is left at its default,
names sorted, no blanks, in UTF-8, beside the SHA-256 of each picture that the evidence names. The fingerprint is the
value's last 60 bits or so, as five words of two syllables each, and two check digits (the number modulo 97), so that a
word misheard is noticed. That is too few bits to prove who made a pack; it tells whether two packs are the same.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from itertools import product

from essay_planner.core.pack import Pack
from essay_planner.packs.pictures import pictures_of
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.shapes import FORMAT, PACK

_WORDS_EACH = 5
_CHECK = 97  # the largest prime of two digits: any one wrong word and most swaps give other check digits
_NOT_SAID = frozenset(  # to take one out or put one in would change every fingerprint
    ["fago", "homo", "kaka", "kiki", "nazi", "pedo", "peni", "pipi", "popo", "rape", "sado", "sodo", "titi", "tito"]
)
_SYLLABLES = tuple("".join(pair) for pair in product("bdfghjklmnprstvz", "aeio"))
WORDS = tuple(word for word in map("".join, product(_SYLLABLES, _SYLLABLES)) if word not in _NOT_SAID)
_NUMBERS = {word: number for number, word in enumerate(WORDS)}


def fingerprint(loaded: LoadedPack) -> str:
    """The fingerprint of a pack, such as 'bano-dile-gasi-home-kora-42'.

    Raises OSError or Unreadable where its pictures cannot be read any more.
    """
    return spelled(canonical_sha256(loaded.pack, pictures_of(loaded)))


def canonical_sha256(pack: Pack, pictures: Mapping[str, bytes]) -> str:
    """The SHA-256 (hexadecimal) of what a pack says and shows; 'pictures' are its own by their names."""
    said = {
        "format": FORMAT,
        "pack": PACK.write(pack),
        "pictures": {name: hashlib.sha256(data).hexdigest() for name, data in pictures.items()},
    }
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def spelled(sha256: str) -> str:
    """A SHA-256 (hexadecimal) as a fingerprint."""
    rest = int(sha256, 16)
    numbers = []
    for _place in range(_WORDS_EACH):
        rest, number = divmod(rest, len(WORDS))
        numbers.append(number)
    return "-".join([*(WORDS[number] for number in numbers), f"{_check_digits(numbers):02}"])


def tidied(text: str) -> str:
    """A fingerprint as somebody typed it, with any case, blanks and signs between its words, as it is written here.

    '' if it is none: of other words, of too many or too few, or with check digits that do not fit.
    """
    *words, digits = re.findall(r"[a-z]+|[0-9]+", text.lower()) or [""]
    known = [_NUMBERS[word] for word in words if word in _NUMBERS]
    fits = len(words) == len(known) == _WORDS_EACH and digits == f"{_check_digits(known):02}"
    return "-".join([*words, digits]) if fits else ""


def _check_digits(numbers: list[int]) -> int:
    value = 0
    for number in numbers:
        value = value * len(WORDS) + number
    return value % _CHECK
