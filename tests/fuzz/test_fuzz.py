"""Spoiled packs, a few of them in every test run, always the same; 'make fuzz' tries many."""

from pathlib import Path

import pytest
from tests.fuzz import trying
from tests.fuzz.trying import Failed, spoiled, try_one

SEED = 1953


@pytest.mark.parametrize("part", range(4))
def test_spoiled_packs_are_read_or_give_sentences(tmp_path: Path, part: int) -> None:
    for number in range(part * 50, part * 50 + 50):
        try_one(tmp_path, *spoiled(SEED, number))


def test_spoiled_packs_are_the_same_for_the_same_numbers() -> None:
    assert [spoiled(SEED, number) for number in range(6)] == [spoiled(SEED, number) for number in range(6)]


def test_some_spoiled_packs_can_be_read_and_some_cannot(tmp_path: Path) -> None:
    assert {try_one(tmp_path, *spoiled(SEED, number)) for number in range(40)} == {True, False}


def test_what_is_no_sentence_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_path: Path) -> None:
        raise RecursionError("maximum recursion depth exceeded")

    monkeypatch.setattr(trying, "read_pack", crash)
    with pytest.raises(Failed, match="RecursionError: maximum recursion depth exceeded"):
        try_one(tmp_path, "pack.yaml", b"")


def test_what_takes_too_long_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(_path: Path) -> None:
        while True:
            pass

    monkeypatch.setattr(trying, "LONGEST", 0.05)
    monkeypatch.setattr(trying, "read_pack", hang)
    with pytest.raises(Failed, match=r"more than 0\.05 seconds"):
        try_one(tmp_path, "pack.yaml", b"")
