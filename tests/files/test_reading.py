"""What a reading tells of a file."""

from essay_planner.files.reading import shortened


def test_what_cannot_be_seen_in_a_name_is_named() -> None:
    assert shortened("tex\ufefft") == "tex<U+FEFF>t"
    assert shortened("\ufeff" * 70_000).endswith("…")
