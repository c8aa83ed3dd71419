"""The pictures of evidence in what the command line exports."""

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.builders import a_pack, a_plan
from tests.picture_files import a_png

from essay_planner.cli import main
from essay_planner.core.pack import Media
from essay_planner.core.plan import PackReference
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

MEDIA = (Media(file="media/map.png", alt="A map."),)


@pytest.fixture(autouse=True)
def _plan(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plan whose installed pack has a picture for one of its cards."""
    monkeypatch.chdir(tmp_path)
    pack = a_pack(id="small", licence="CC-BY-4.0")
    pack = replace(pack, evidence=(replace(pack.evidence[0], media=MEDIA), *pack.evidence[1:]))
    folder = planner_home / "packs" / "small"
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "map.png").write_bytes(a_png())
    (folder / "pack.yaml").write_bytes(dump_pack(pack))
    plan = a_plan(packs={"d": PackReference(id="small", version="1.0.0", sha256=read_pack(folder).sha256)})
    evidence = {**plan.library.evidence, "d/amnesty": replace(plan.library.evidence["d/amnesty"], media=MEDIA)}
    write_plan(tmp_path / "a.essayplan", replace(plan, library=replace(plan.library, evidence=evidence)))


def exported(*options: str) -> list[str]:
    """The names of the pictures in the Word document."""
    words = ["export", "a.essayplan", "-o", "a.docx", *options]
    assert main(words, lambda _path: 9, lambda _path: 9) == 0
    with ZipFile("a.docx") as archive:
        return [name for name in archive.namelist() if name.startswith("word/media/")]


def test_pictures_print_unless_they_are_left_out() -> None:
    assert exported() == ["word/media/essay1.png"]
    assert exported("--no-pictures") == []


def test_the_choice_can_be_remembered() -> None:
    assert exported("--no-pictures", "--remember") == []
    assert not read_plan(Path("a.essayplan")).export.pictures
    assert exported() == []


def test_the_plan_keeps_its_pictures_without_the_pack(planner_home: Path) -> None:
    exported()
    (planner_home / "packs" / "small" / "pack.yaml").unlink()
    assert exported() == ["word/media/essay1.png"]
