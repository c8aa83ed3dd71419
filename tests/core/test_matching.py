"""How well typed letters fit a name, and where words stand in a text."""

import pytest

from essay_planner.core.matching import misfit, places


@pytest.mark.parametrize(
    ("typed", "name", "how"),
    [
        ("", "Export…", 0),
        ("exp", "Export…", 0),
        ("go on", "Go on with a copy", 0),
        ("copy go", "Go on with a copy", 1),
        ("ort", "Export…", 2),
        ("goc", "Go on with a copy", None),
        ("gow", "Go on with a copy", 3),
        ("g", "Export a graph", 1),
        ("zebra", "Export…", None),
        ("destalinisation", "De‑Stalinisation", 2),
        ("teachers", "Compare with the teacher’s view", 1),
        ("EXPORT", "éxport", 0),
    ],
)
def test_what_is_typed_fits_a_name_more_or_less(typed: str, name: str, how: int | None) -> None:
    assert misfit(typed, name) == how


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("fear", "Fear ended. No more fear.", [(0, 4), (20, 24)]),
        ("", "Fear ended.", []),
        ("  ", "Fear ended.", []),
        ("hope", "Fear ended.", []),
        ("cafe", "The Café", [(4, 8)]),
        ("strasse", "Die Straße hier", [(4, 10)]),
        ("aa", "aaaa", [(0, 2), (2, 4)]),
    ],
)
def test_words_are_found_whatever_their_case_and_accents(words: str, text: str, found: list[tuple[int, int]]) -> None:
    assert places(words, text) == found
