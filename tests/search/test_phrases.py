"""Words that follow each other, joined or apart."""

import pytest

from essay_planner.search.phrases import lines_of, readings


def test_plain_words_have_one_reading() -> None:
    assert readings(("secret", "speech")) == [("secret", "speech")]


def test_joined_words_are_read_joined_and_apart() -> None:
    assert readings(("co-existence",)) == [("coexistence",), ("co", "existence")]


def test_a_percentage_is_read_as_three_words() -> None:
    assert readings(("44%",)) == [("44", "per", "cent")]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("the — law, 1953–64.", " the law 1953 64 "),
        ("the co-op | a law", " the coop | a law | the co op | a law "),
        ("44% of labour", " 44 per cent of labor "),
        ("", "  "),
    ],
)
def test_a_line_holds_all_readings_of_a_text(text: str, line: str) -> None:
    assert lines_of([text]) == [line]
