"""A newer version of a plan's pack, from the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece, a_plan, a_source

from essay_planner.cli import main
from essay_planner.core.pack import Bearing, Leans, Pack
from essay_planner.core.plan import PackReference, Plan
from essay_planner.packs.reading import load_pack
from essay_planner.packs.updating import keep_edition
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

OLD = a_pack(id="small", licence="CC-BY-4.0")
TEXT = "The amnesty freed over a million."


def newer() -> Pack:
    """The next version: one text changed, one piece withdrawn, one added, and a source corrected."""
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR)}
    rest = [replace(p, text=TEXT) if p.id == "amnesty" else p for p in OLD.evidence if p.id != "tbilisi"]
    return replace(
        OLD,
        version="2.0.0",
        evidence=(*rest, a_piece("rehabilitations", bearing=bearing)),
        sources=(a_source(issued="1994"), OLD.sources[1]),
        withdrawn=("tbilisi",),
    )


def outdated(home: Path) -> Plan:
    """A plan that was made with the old version, where only the new one is installed."""
    old = load_pack(dump_pack(OLD), "")
    keep_edition(old)
    folder = home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(newer()))
    question = replace(a_plan().question, period="1953/1964", marks=25)
    packs = {"d": PackReference(id="small", version="1.0.0", sha256=old.sha256)}
    return replace(a_plan(), packs=packs, question=question)


@pytest.fixture(autouse=True)
def _plan(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write_plan(tmp_path / "a.essayplan", outdated(planner_home))


def run(*words: str) -> int:
    """The exit code of a command."""
    return main(["update", "a.essayplan", *words], lambda _path: 9, lambda _path: 9)


def plan() -> Plan:
    return read_plan(Path("a.essayplan"))


def test_what_is_different_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    assert capsys.readouterr().out.splitlines() == [
        "Khrushchev and de-Stalinisation, 1953–64: version 1.0.0 → 2.0.0",
        "  Added",
        "    evidence/rehabilitations\tThe rehabilitations of 1953 freed many prisoners.",
        "  Changed",
        "    evidence/amnesty\tThe amnesty of 1953 freed many prisoners.",
        "      on 2 cards",
        "      Text:",
        "        - The amnesty of 1953 freed many prisoners.",
        "        + The amnesty freed over a million.",
        "    source/filtzer-1993\tFiltzer, The Khrushchev Era",
        "      Issued:",
        "        - 1993",
        "        + 1994",
        "  Withdrawn",
        "    evidence/tbilisi\tThe tbilisi of 1953 freed many prisoners.",
        "      on 1 card",
    ]


def test_all_is_taken_but_new_evidence_which_is_in_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    before = plan()
    assert run("--take", "all") == 0
    assert capsys.readouterr().out == "Nothing is left to decide.\n"
    after = plan()
    assert after.library.evidence["d/amnesty"].text == TEXT
    assert (after.cards, after.tray) == (before.cards, before.tray)
    assert (after.packs["d"].version, after.packs["d"].withdrawn) == ("2.0.0", ("tbilisi",))


def test_all_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    before = plan()
    assert run("--keep", "all") == 0
    assert plan().library.evidence["d/amnesty"] == before.library.evidence["d/amnesty"]
    assert run() == 0
    assert capsys.readouterr().out.endswith("The plan is up to date with the packs that are installed.\n")


def test_one_is_taken_and_the_others_are_left(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--take", "evidence/rehabilitations", "--keep", "source/filtzer-1993") == 0
    assert capsys.readouterr().out == "2 changes are left to decide.\n"
    assert plan().cards[plan().tray[-1]].evidence == "d/rehabilitations"


def test_withdrawn_evidence_is_taken_off() -> None:
    assert run("--off", "evidence/tbilisi") == 0
    assert "k3" not in plan().cards


def test_the_rest_is_listed_after_a_decision_if_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--take", "source/filtzer-1993", "--list") == 0
    assert "source/filtzer-1993" not in capsys.readouterr().out


def test_changes_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--json") == 0
    (update,) = json.loads(capsys.readouterr().out)
    assert (update["pack"], update["alias"], update["version"]) == ("small", "d", "2.0.0")
    (amnesty,) = (change for change in update["changes"] if change["id"] == "evidence/amnesty")
    assert amnesty["fields"] == [{"field": "text", "old": OLD.evidence[0].text, "new": TEXT}]


def test_an_id_that_the_packs_do_not_have_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    before = Path("a.essayplan").read_bytes()
    assert run("--take", "evidence/amnestie") == 1
    assert "no change 'evidence/amnestie'" in capsys.readouterr().err
    assert Path("a.essayplan").read_bytes() == before


def test_without_another_version_there_is_nothing_to_take(capsys: pytest.CaptureFixture[str]) -> None:
    run("--take", "all")
    assert run("--take", "all") == 1
    assert "No other version" in capsys.readouterr().err


def test_it_says_where_what_is_new_cannot_be_told(planner_home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for edition in (planner_home / "editions").iterdir():
        edition.unlink()
    assert run() == 0
    assert "  What is new cannot be told: version 1.0.0 is not here any more." in capsys.readouterr().out.splitlines()


def test_a_plan_that_uses_nothing_of_it_can_go_over_to_it(
    planner_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    same = replace(OLD, version="1.0.1")
    (planner_home / "packs" / "small" / "pack.yaml").write_bytes(dump_pack(same))
    assert run() == 0
    assert "Nothing that this plan uses is different." in capsys.readouterr().out
    assert run("--take", "all") == 0
    assert plan().packs["d"].version == "1.0.1"
