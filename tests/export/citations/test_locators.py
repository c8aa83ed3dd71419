"""Places in a work, as they are written and as they are read."""

import pytest

from essay_planner.export.citations.locators import Place, place_in, shortened, worded

WORDS = {"page": ("p.", "pp."), "chapter": ("ch.", "chs")}


@pytest.mark.parametrize(
    ("locator", "place"),
    [
        ("p. 20", Place("page", "20")),
        ("Pp. 168--170", Place("page", "168–170")),
        ("pages 3, 7", Place("page", "3, 7")),
        ("20", Place("page", "20")),
        ("xii-xiv", Place("page", "xii–xiv")),
        ("chapter 3", Place("chapter", "3")),
        ("ch.3", Place("chapter", "3")),
        ("col. 12", Place("column", "12")),
        ("fols 3-4", Place("folio", "3–4")),
        ("para 4", Place("paragraph", "4")),
        ("§ 7", Place("section", "7")),
        ("lines 1-4", Place("line", "1–4")),
        ("1:02:30", Place("time", "1:02:30")),
        ("12:30-14:05", Place("time", "12:30–14:05")),
        ("card 3", Place("", "card 3")),
        ("pact of steel", Place("", "pact of steel")),
        ("", Place("", "")),
    ],
)
def test_a_place_is_known_by_its_word(locator: str, place: Place) -> None:
    assert place_in(locator) == place


@pytest.mark.parametrize(
    ("locator", "expected"),
    [("p. 20", "p. 20"), ("20-3", "pp. 20–3"), ("ch. 3", "ch. 3"), ("card 3", "card 3"), ("col. 4", "4"), ("", "")],
)
def test_a_place_has_its_styles_word(locator: str, expected: str) -> None:
    assert worded(place_in(locator), WORDS) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ("374–386", "374–86"),
        ("9–25", "9–25"),
        ("96–105", "96–105"),
        ("395–401", "395–401"),
        ("1285–1310", "1285–1310"),
        ("1285–1290", "1285–90"),
        ("100–108, 120–129", "100–08, 120–29"),
    ],
)
def test_ranges_within_a_hundred_end_in_two_figures(numbers: str, expected: str) -> None:
    assert shortened(numbers) == expected
