"""What changed in a piece of evidence, in words that a student reads."""

from typing import Any

import pytest
from tests.builders import a_piece, a_source

from essay_planner.core.pack import Citation, Media, Quote, Reliability
from essay_planner.core.pack_diff import changes_in
from essay_planner.core.updates import What
from essay_planner.core.updates.wording import field_word, readable, what_word

BOOK = a_source()


@pytest.mark.parametrize(
    ("before", "now", "words"),
    [
        ({"date": ""}, {"date": "1953-03"}, ("", "March 1953")),
        ({}, {"reliability": Reliability.DISPUTED}, ("sound", "disputed")),
        (
            {"sources": (Citation(source="filtzer-1993", locator="p. 20"),)},
            {"sources": (Citation(source="other", says="thousands"),)},
            ("Filtzer, p. 20", "other: thousands"),
        ),
        (
            {"quotes": (Quote(text="Life has become better."),)},
            {"quotes": (Quote(text="Life is better.", speaker="Stalin", source="filtzer-1993"),)},
            ("‘Life has become better.’", "‘Life is better.’ (Stalin, Filtzer)"),
        ),
        ({}, {"media": (Media(file="media/a.png", alt="A map."),)}, ("", "A map.")),
        ({"people": ()}, {"people": ("Beria", "Malenkov")}, ("", "Beria, Malenkov")),
    ],
)
def test_a_change_is_told_in_words(before: dict[str, Any], now: dict[str, Any], words: tuple[str, str]) -> None:
    old, new = a_piece(**before), a_piece(**now)
    (change,) = changes_in(old, new)

    told = readable(change, (old, {"filtzer-1993": BOOK}.get), (new, {"filtzer-1993": BOOK}.get))

    assert (told.before, told.now) == words


def test_fields_are_called_by_words() -> None:
    assert (field_word("view_of"), field_word("publisher_place")) == ("Whose view it is", "Publisher place")


def test_groups_of_changes_have_headings() -> None:
    assert [what_word(what) for what in What] == ["Added", "Changed", "Withdrawn"]
