"""Texts that must look in a certain way."""

import pytest

from essay_planner.files.checks import check_date


@pytest.mark.parametrize("text", ["1953", "1953-05-27/..", "1956~"])
def test_a_date_is_fine(text: str) -> None:
    assert check_date(text) == ""


@pytest.mark.parametrize("text", [" 1953", "1953 ", "1953\n", "1953 or so", ""])
def test_what_is_no_date_is_told(text: str) -> None:
    assert "is not a date. Write it like 1953" in check_date(text)


def test_a_text_without_end_or_on_several_lines_is_told_briefly() -> None:
    assert check_date("9" * 70_000).startswith(f"'{'9' * 59}…' is not a date.")
    assert check_date("19\n53").startswith("'19 53…' is not a date.")
