"""Packs installed, removed and listed from the command line."""

import json
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece
from tests.cli.shell import install, start_a_plan, text_on
from tests.cli.shell import run_here as run

from essay_planner.core.pack import Author
from essay_planner.packs.fingerprint import fingerprint
from essay_planner.packs.reading import read_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan

pytestmark = pytest.mark.usefixtures("desk")


def on_a_stick(name: str = "walls", **fields: object) -> Path:
    path = Path(f"{name}.yaml")
    path.write_bytes(dump_pack(a_pack(a_piece("wall"), id="walls", licence="CC-BY-4.0", **fields)))
    return path


def listed() -> list[str]:
    return [f"{pack['id']} {pack['version']}" for pack in json.loads("".join(run("pack", "list", "--json").out))]


def test_a_pack_for_its_authors_classes_is_listed_so_in_words() -> None:
    on_a_stick()
    stick = Path("walls.yaml")
    stick.write_text(stick.read_text().replace("CC-BY-4.0", "LicenseRef-own-classes-only"))
    run("pack", "install", "walls.yaml")
    assert any("only for the classes of its author" in line for line in run("pack", "list").out)


def test_a_pack_is_installed_once_and_listed_with_where_it_is_from(planner_home: Path) -> None:
    words = fingerprint(read_pack(on_a_stick(authors=(Author(name="A. Teacher"),))))
    answer = run("pack", "install", "walls.yaml", "walls.yaml")
    assert (answer.code, answer.out) == (
        0,
        [f"Installed walls 1.0.0 ({words}).", f"walls 1.0.0 is installed already ({words})."],
    )
    told = run("pack", "list").out
    at = told.index("walls 1.0.0: Khrushchev and de-Stalinisation, 1953–64")
    assert told[at + 1] == f"  by A. Teacher · CC-BY-4.0 · {words}"
    assert told[at + 2].startswith(f"  from {Path('walls.yaml').absolute()}, 2")


def test_those_that_can_be_are_installed_and_the_others_are_problems() -> None:
    on_a_stick()
    Path("bad.yaml").write_text("format: evidence-pack/1\nid: bad\n")
    answer = run("pack", "install", "bad.yaml", "lost.yaml", "walls.yaml")
    assert (answer.code, len(answer.out)) == (1, 1)
    assert answer.err[0].startswith("bad.yaml:1:1: 'version' is missing here.")
    assert answer.err[-1].startswith("lost.yaml: This cannot be read as a pack: No such file")
    assert "bad" not in " ".join(listed())


def test_a_pack_is_installed_only_with_the_fingerprint_that_its_maker_told() -> None:
    words = fingerprint(read_pack(on_a_stick()))
    other = fingerprint(read_pack(on_a_stick("others", title="Another")))
    assert "This pack has another fingerprint" in run("pack", "install", "walls.yaml", "--fingerprint", other).err[0]
    assert "is not a fingerprint" in run("pack", "install", "walls.yaml", "--fingerprint", "baba-01").err[0]
    both = run("pack", "install", "walls.yaml", "others.yaml", "--fingerprint", words)
    assert both.err == ["A fingerprint belongs to one pack. Install the packs one after the other."]
    assert "walls 1.0.0" not in listed()
    assert run("pack", "install", "walls.yaml", "--fingerprint", words.upper().replace("-", " ")).code == 0
    assert "walls 1.0.0" in listed()


def test_a_removed_pack_is_gone_and_a_plan_keeps_what_it_uses() -> None:
    plan = start_a_plan()
    run("place", str(plan), "amnesty", "--side", "for")
    answer = run("pack", "remove", "small")
    assert answer.out == ["Removed small 1.0.0. Plans keep what they use of it."]
    assert "small 1.0.0" not in listed()
    assert text_on(read_plan(plan), 0, "for_") == ["d/amnesty"]
    assert run("show", str(plan)).code == 0


def test_one_version_is_removed_and_the_others_stay() -> None:
    run("pack", "install", str(on_a_stick()), str(on_a_stick("newer", version="1.1.0")))
    assert run("pack", "remove", "walls@1.1.0").code == 0
    assert [name for name in listed() if name.startswith("walls")] == ["walls 1.0.0"]


def test_what_is_not_installed_or_came_with_the_program_is_not_removed() -> None:
    answer = run("pack", "remove", "walls", "de-stalinisation")
    assert answer.code == 1
    assert answer.err[0].startswith("walls: There is no such pack.")
    assert answer.err[1].startswith("de-stalinisation: This pack came with the program")


def test_two_packs_of_one_id_are_told_apart_by_their_paths(planner_home: Path) -> None:
    run("pack", "install", str(on_a_stick(authors=(Author(name="A"),))))
    run("pack", "install", str(on_a_stick("theirs", authors=(Author(name="B"),))))
    answer = run("pack", "remove", "walls")
    assert answer.err[0].startswith("walls: There are 2 packs called 'walls'.")
    assert run("pack", "remove", answer.err[1].strip()).code == 0
    assert listed().count("walls 1.0.0") == 1


def test_a_pack_that_cannot_be_read_is_a_problem_in_the_list_and_can_be_removed(planner_home: Path) -> None:
    install(planner_home, "fine", "wall")
    (planner_home / "packs" / "broken.yaml").write_text("no pack")
    assert run("pack", "list").code == 1
    assert run("pack", "remove", "broken").out == ["Removed broken.yaml. Plans keep what they use of it."]
    assert run("pack", "list").code == 0
