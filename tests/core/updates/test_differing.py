"""Old and new text side by side."""

from hypothesis import given
from hypothesis import strategies as st

from essay_planner.core.updates.differing import differing


def test_the_words_that_differ_are_marked() -> None:
    old, new = differing("About a million prisoners were freed.", "Over a million prisoners were freed in 1953.")

    assert [text for text, marked in old if marked] == ["About"]
    assert [text for text, marked in new if marked] == ["Over", " in 1953"]


def test_very_long_texts_are_marked_as_a_whole() -> None:
    assert differing("a " * 2000, "b") == ([("a " * 2000, True)], [("b", True)])


@given(st.text(), st.text())
def test_nothing_of_the_texts_is_lost(before: str, now: str) -> None:
    old, new = differing(before, now)

    assert ("".join(text for text, _marked in old), "".join(text for text, _marked in new)) == (before, now)
