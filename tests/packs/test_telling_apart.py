"""Packs of one title, told apart."""

import re
from dataclasses import replace
from pathlib import Path

from tests.builders import a_pack, a_piece

from essay_planner.core.pack import Author, Media
from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.telling_apart import short_fingerprint, told_apart


def pack(title: str = "The Thaw", version: str = "1.0.0", author: str = "", sha256: str = "") -> LoadedPack:
    authors = (Author(name=author),) if author else ()
    made = a_pack(id="thaw", title=title, version=version, authors=authors, description=sha256)
    return LoadedPack(made, (), sha256 or f"{title} {version} {author}")


def titles(*packs: LoadedPack) -> list[str]:
    return [loaded.pack.title for loaded in told_apart(packs)]


def test_packs_of_different_titles_keep_them() -> None:
    assert titles(pack(), pack("Cold War")) == ["The Thaw", "Cold War"]


def test_packs_of_one_title_are_told_apart_by_version() -> None:
    assert titles(pack(), pack("the thaw", version="1.1.0"), pack("Cold War")) == [
        "The Thaw (version 1.0.0)",
        "the thaw (version 1.1.0)",
        "Cold War",
    ]


def test_packs_of_one_title_and_version_are_told_apart_by_their_authors() -> None:
    assert titles(pack(author="A. Teacher"), pack()) == ["The Thaw (A. Teacher)", "The Thaw (authors not named)"]


def test_packs_of_one_title_version_and_author_are_told_apart_by_their_ids() -> None:
    other = pack(sha256="b2")
    other = replace(other, pack=replace(other.pack, id="my-thaw"))
    assert titles(pack(sha256="a1"), other) == ["The Thaw (thaw)", "The Thaw (my-thaw)"]


def test_packs_that_are_alike_in_all_of_that_are_told_apart_by_fingerprint() -> None:
    first, second = titles(pack(sha256="a1"), pack(sha256="b2"))
    assert first != second
    assert re.fullmatch(r"The Thaw \([a-z]+(-[a-z]+)+-[0-9]{2}\)", first)


def test_who_knows_the_fingerprints_already_says_them() -> None:
    both = [pack(sha256="a1"), pack(sha256="b2")]
    told = [loaded.pack.title for loaded in told_apart(both, lambda loaded: f"words of {loaded.sha256}")]
    assert told == ["The Thaw (words of a1)", "The Thaw (words of b2)"]


def test_a_pack_whose_pictures_are_gone_goes_by_its_checksum(tmp_path: Path) -> None:
    made = a_pack(a_piece(media=(Media(file="media/map.png", alt="A map"),)), id="maps")
    assert short_fingerprint(LoadedPack(made, (), "0123456789abcdef", tmp_path)) == "0123456789ab"
