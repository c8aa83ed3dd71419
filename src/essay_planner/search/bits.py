"""Sets of places as whole numbers: bit n is set where place n is in the set."""

from collections.abc import Iterable, Sequence
from itertools import compress
from typing import TypeVar

T = TypeVar("T")

_ONE = ord("1")
_TO_FLAGS = bytes.maketrans(b"01", b"\x00\x01")


def to_bits(places: Iterable[int], size: int) -> int:
    """The set of places, each below 'size'; a place may come more than once."""
    digits = bytearray(b"0") * (size or 1)
    for place in places:
        digits[place] = _ONE
    digits.reverse()
    return int(digits, 2)


def choose(items: Sequence[T], bits: int) -> Iterable[T]:
    """The items whose places are in the set, in order."""
    return compress(items, flags(bits))


def flags(bits: int, size: int = 0) -> bytes:
    """For each place whether it is in the set, 1 or 0; 'size' says for how many places at least."""
    return format(bits, f"0{size}b").encode()[::-1].translate(_TO_FLAGS)
