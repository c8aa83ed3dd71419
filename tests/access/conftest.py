"""A desk as the other tests on a real screen have it."""

from tests.e2e.conftest import desk

__all__ = ["desk"]
