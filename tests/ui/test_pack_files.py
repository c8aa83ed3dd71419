"""A pack that somebody opens: a large one is read beside the window, which says so."""

from pathlib import Path

import pytest
from tests.bench.packs import made_up_pack
from tests.ui.conftest import Until

from essay_planner.packs.reading import LoadedPack
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.beside import Beside
from essay_planner.ui.pack_files import PackFiles


class Seen:
    """What became of reading a pack."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.packs: list[str] = []
        self.troubles: list[str] = []
        self.beside = Beside()
        self.files = PackFiles(self.beside)
        self.files.reading.connect(self.said.append)
        self.files.ended.connect(self.said.append)

    def read(self, path: Path) -> str:
        return self.files.read(path, self.on_read, lambda error: self.troubles.append(str(error)))

    def on_read(self, loaded: LoadedPack) -> None:
        self.packs.append(loaded.pack.title)


@pytest.fixture
def seen(qapp: object) -> Seen:
    del qapp
    return Seen()


@pytest.fixture
def large(tmp_path: Path) -> Path:
    path = tmp_path / "large.yaml"
    path.write_bytes(dump_pack(made_up_pack(900)))
    return path


def test_a_small_pack_is_there_at_once(seen: Seen, tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_bytes(dump_pack(made_up_pack(3)))
    assert seen.read(path) == ""
    assert (seen.packs, seen.said) == (["Made up"], [])


def test_a_large_pack_comes_later_and_the_window_says_so_until_then(seen: Seen, large: Path, until: Until) -> None:
    assert seen.read(large) == "Reading ‘large.yaml’…"
    assert (seen.packs, seen.said) == ([], ["Reading ‘large.yaml’…"])
    until(lambda: seen.packs)
    assert seen.said == ["Reading ‘large.yaml’…"] * 2


def test_what_is_wrong_with_a_large_pack_is_said_when_it_is_known(seen: Seen, large: Path, until: Until) -> None:
    large.write_bytes(large.read_bytes() + b"surprise: 1\n")
    seen.read(large)
    until(lambda: seen.troubles)
    assert "surprise" in seen.troubles[0]
    assert seen.packs == []


@pytest.mark.parametrize("name", ["gone.yaml", ""])
def test_a_pack_that_is_not_there_is_said_at_once(seen: Seen, tmp_path: Path, name: str) -> None:
    assert seen.read(tmp_path / name) == ""
    assert len(seen.troubles) == 1
