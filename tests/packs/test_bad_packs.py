"""Every bad pack gives all its problems in plain sentences with their places, and none is installed."""

import re
from pathlib import Path

import pytest
from tests.packs.bad_packs import GOOD, bad_bytes, bad_files, expected
from tests.packs.test_archive import ATTACKS, zipped

from essay_planner.cli.packs.installing import install_packs
from essay_planner.files import plain_text
from essay_planner.files.problems import Unreadable
from essay_planner.packs.catalogue import packs_folder
from essay_planner.packs.reading import load_pack

_SENTENCES = re.compile(r"\S.*[.?)]$")


def said_of(data: bytes) -> list[str]:
    try:
        load_pack(data, "f")
    except Unreadable as refused:
        return [f"{problem.line}:{problem.column}: {problem.message}" for problem in refused.problems]
    return []


def test_the_pack_that_all_of_them_are_made_from_is_good() -> None:
    assert load_pack(GOOD.read_bytes(), "f").warnings == ()


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_bad_pack_gives_all_its_problems_with_their_places(path: Path) -> None:
    text = path.read_text()
    said = said_of(text.encode())
    assert said == expected(text)
    assert len(said) == 1 or path.stem.startswith("mixed-")
    assert all(_SENTENCES.fullmatch(line) for line in said)


@pytest.mark.parametrize("path", bad_files(), ids=lambda path: path.stem)
def test_a_bad_pack_with_the_line_ends_of_windows_gives_the_same_problems(path: Path) -> None:
    text = path.read_text()
    assert said_of(text.replace("\n", "\r\n").encode()) == expected(text)


@pytest.mark.parametrize("name", bad_bytes())
def test_what_is_no_text_gives_one_sentence(name: str) -> None:
    data, sentence = bad_bytes()[name]
    assert said_of(data) == [sentence]


def test_a_text_that_is_too_big_gives_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "SIZE_LIMIT", 1_000_000)
    assert said_of(b"#" * 1_000_001) == ["1:1: This file is too big: more than 1 MB."]


@pytest.mark.parametrize(("old", "place"), [("title: The Thaw, 1953–64", "4:8"), ("name: The law", "12:11")])
def test_a_text_that_no_window_could_show_gives_one_sentence(old: str, place: str) -> None:
    text = GOOD.read_text().replace(old, f"{old.partition(':')[0]}: {'word ' * 4000}word")
    assert said_of(text.encode()) == [f"{place}: This text has more than 20000 characters. Shorten it, or divide it."]


def test_there_are_many_kinds_and_mixtures() -> None:
    mixed = [path for path in bad_files() if path.stem.startswith("mixed-")]
    assert len(bad_files()) - len(mixed) + len(bad_bytes()) >= 160
    assert len(mixed) >= 14


def test_no_bad_pack_is_installed(tmp_path: Path) -> None:
    archives = [tmp_path / f"{number}.evidencepack" for number in range(len(ATTACKS))]
    for path, (entry, data, _reason) in zip(archives, ATTACKS.values(), strict=True):
        path.write_bytes(zipped(("pack.yaml", GOOD.read_bytes()), ("media/map.png", b""), (entry, data)))
    report = install_packs([*bad_files(), *archives])
    assert report.lines == []
    assert {line.partition(":")[0].removesuffix("/pack.yaml") for line in report.problems} == {
        str(path) for path in (*bad_files(), *archives)
    }
    assert not packs_folder().exists()
