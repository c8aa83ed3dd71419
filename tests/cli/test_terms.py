"""What key terms mean, from the command line."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.builders import a_pack, a_plan

from essay_planner.cli import main
from essay_planner.core import edits
from essay_planner.core.pack import Meaning, Pack, Term
from essay_planner.core.plan import PackReference
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.writing import write_plan


def pack_with_terms() -> Pack:
    thaw = Term(id="thaw", term="Thaw", also=("the thaw",), meanings=(Meaning(text="Milder times.", note="A book."),))
    gulag = Term(id="gulag", term="amnesty", meanings=(Meaning(text="A pardon."),))
    return a_pack(id="small", licence="CC-BY-4.0", terms=(thaw, gulag))


@pytest.fixture(autouse=True)
def _installed(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = planner_home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(pack_with_terms()))


def run(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["terms", *words], lambda _file: 9, lambda _folder: 9) == 0
    return capsys.readouterr().out


def own_plan() -> None:
    plan = replace(a_plan(), packs={"d": PackReference(id="small", version="1.0.0")})
    write_plan(Path("a.essayplan"), edits.define_term(plan, "Thaw", "What came after."))


def test_a_term_is_told_with_its_spellings_meanings_and_notes(capsys: pytest.CaptureFixture[str]) -> None:
    title = pack_with_terms().title
    assert run(capsys, "small", "milder") == f"Thaw (the thaw)\n  Milder times. [{title}]\n    A book.\n"


def test_without_a_name_all_installed_packs_are_asked(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Milder times." in run(capsys)


def test_a_plan_tells_the_students_meaning_first_and_its_cards(capsys: pytest.CaptureFixture[str]) -> None:
    own_plan()
    assert run(capsys, "a.essayplan", "thaw").splitlines()[1] == "  What came after. [Yours]"
    assert "  Cards that use it: k1" in run(capsys, "a.essayplan", "amnesty")


def test_terms_are_told_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    (told,) = json.loads(run(capsys, "small", "thaw", "--json"))
    sense = {"text": "Milder times.", "note": "A book.", "pack": pack_with_terms().title, "yours": False}
    assert told == {"term": "Thaw", "also": ["the thaw"], "meanings": [sense], "cards": []}


def test_no_such_term_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "small", "zebra") == "There is no such term.\n"


def test_a_pack_without_terms_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    Path("pack.yaml").write_bytes(dump_pack(a_pack(licence="CC-BY-4.0")))
    assert run(capsys, "pack.yaml") == "There are no terms.\n"
