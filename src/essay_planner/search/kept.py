"""Results of an object's method that are kept, without keeping the object itself alive."""

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Concatenate, ParamSpec, TypeVar, cast
from weakref import proxy

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")


def kept(holder: S, method: Callable[Concatenate[S, P], R], most: int) -> Callable[P, R]:
    """A method of the holder, as its own function, that keeps so many of its last results.

    The holder may have it as an attribute and still goes as soon as nobody uses it: an index of many pieces is too
    large to wait for a search for garbage, and would make that take long.
    """
    return cast(Callable[P, R], lru_cache(maxsize=most)(partial(method, proxy(holder))))
