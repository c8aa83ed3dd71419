"""Evidence of one's own from the command line."""

from pathlib import Path

import pytest
from tests.builders import a_pack, an_empty_plan

from essay_planner.cli import main
from essay_planner.core.pack import Kind, Name, SourceClass
from essay_planner.core.plan import PackReference, Plan
from essay_planner.packs.writing import dump_pack
from essay_planner.plans.reading import read_plan
from essay_planner.plans.writing import write_plan

TEXT = ("--text", "Meat prices rose in 1962.")
PLAN = an_empty_plan(packs={"d": PackReference(id="small", version="1.0.0")})
BOOK = ("--source-type", "book", "--author", "Baron, Samuel", "--title", "Bloody Saturday", "--issued", "2001")


@pytest.fixture(autouse=True)
def plan_file(tmp_path: Path, planner_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan 'a.essayplan' in the folder to work in, whose pack is installed."""
    monkeypatch.chdir(tmp_path)
    folder = planner_home / "packs" / "small"
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_bytes(dump_pack(a_pack(id="small", licence="CC-BY-4.0")))
    path = tmp_path / "a.essayplan"
    write_plan(path, PLAN)
    return path


def run(*words: str) -> int:
    """The exit code of a command."""
    return main(words, lambda _path: 9, lambda _path: 9)


def add(*words: str) -> str:
    """Add a piece; its reference."""
    assert run("add-evidence", "a.essayplan", *TEXT, *words) == 0
    return next(iter(plan().library.evidence))


def plan() -> Plan:
    return read_plan(Path("a.essayplan"))


def test_a_piece_is_added_with_all_that_is_said_of_it() -> None:
    ref = add(
        *("--kind", "event", "--date", "June 1962", "--theme", "terror", "--theme", "culture", "--tag", "prices"),
        *("--person", "Anastas Mikoyan", "--note", "Check the month."),
    )
    piece = plan().library.evidence[ref]
    assert (piece.text, piece.kind, piece.date, piece.note) == (TEXT[1], Kind.EVENT, "1962-06", "Check the month.")
    assert (piece.themes, piece.tags, piece.people) == (("terror", "culture"), ("prices",), ("Anastas Mikoyan",))


def test_its_source_is_told_as_a_note_with_what_is_missing_there(capsys: pytest.CaptureFixture[str]) -> None:
    ref = add(*BOOK, "--locator", "p. 20")
    assert capsys.readouterr().out.splitlines() == [
        f"Added {ref}.",
        "In your notes: Samuel Baron, Bloody Saturday (2001), 20.",
        "A full note would also say: place, publisher.",
    ]
    (citation,) = plan().library.evidence[ref].sources
    source = plan().library.sources[f"own/{citation.source}"]
    assert (source.author, source.class_) == ((Name(family="Baron", given="Samuel"),), SourceClass.SECONDARY)


@pytest.mark.parametrize("name", ["filtzer-1993", "d/filtzer-1993"])
def test_a_source_that_is_there_already_is_chosen_by_its_id(name: str) -> None:
    ref = add("--source", name)
    assert plan().library.evidence[ref].sources[0].source == "filtzer-1993"
    assert plan().library.sources["own/filtzer-1993"] == plan().library.sources["d/filtzer-1993"]


def test_a_packs_source_does_not_replace_ones_own_that_has_its_id() -> None:
    first = add("--source", "filtzer-1993")
    assert run("change-evidence", "a.essayplan", first, "--publisher", "Macmillan") == 0
    second = add("--source", "d/filtzer-1993")
    assert plan().library.evidence[second].sources[0].source != "filtzer-1993"


def test_a_quotation_says_who_said_it() -> None:
    ref = add("--kind", "quotation", "--speaker", "Nikita Khrushchev", "--occasion", "Twentieth Congress")
    (quote,) = plan().library.evidence[ref].quotes
    assert (quote.text, quote.speaker, quote.occasion) == (TEXT[1], "Nikita Khrushchev", "Twentieth Congress")


def test_a_statistic_has_its_figure() -> None:
    ref = add("--kind", "statistic", "--figure", "30 per cent")
    assert [figure.as_ for figure in plan().library.evidence[ref].figures] == ["30 per cent"]


def test_what_is_said_anew_is_changed_and_the_rest_stays() -> None:
    ref = add(*BOOK, "--locator", "p. 20", "--date", "1962")
    assert run("change-evidence", "a.essayplan", ref, "--date", "June 1962", "--publisher", "Stanford") == 0
    piece = plan().library.evidence[ref]
    source = plan().library.sources[f"own/{piece.sources[0].source}"]
    assert (piece.text, piece.date, piece.sources[0].locator) == (TEXT[1], "1962-06", "p. 20")
    assert (source.title, source.publisher) == ("Bloody Saturday", "Stanford")


def test_a_place_in_the_source_is_changed_alone() -> None:
    ref = add(*BOOK, "--locator", "p. 20")
    assert run("change-evidence", "a.essayplan", ref, "--locator", "p. 21") == 0
    assert plan().library.evidence[ref].sources[0].locator == "p. 21"


def test_a_piece_is_removed_with_its_cards(capsys: pytest.CaptureFixture[str]) -> None:
    refs = [add(), add()]
    assert run("place", "a.essayplan", refs[0], "--side", "for") == 0
    capsys.readouterr()
    assert [run("remove-evidence", "a.essayplan", ref) for ref in refs] == [0, 0]
    said = capsys.readouterr().out.splitlines()
    assert said == [f"Removed {refs[0]} and the card that held it.", f"Removed {refs[1]}."]
    assert plan() == PLAN


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("add-evidence", *TEXT, "--date", "soon"), "‘soon’ is not a date"),
        (("add-evidence", *TEXT, "--theme", "terro"), "no theme 'terro' in the plan's packs; --tag takes any. Did you"),
        (("add-evidence", *TEXT, "--theme", "zzz"), "no theme 'zzz' in the plan's packs; --tag takes any."),
        (("add-evidence", *TEXT, "--source", "zzz"), "no source 'zzz'"),
        (("add-evidence", *TEXT, "--title", "A book"), "Say with --source-type"),
        (("add-evidence", *TEXT, "--locator", "p. 1"), "Say with --source or --source-type"),
        (("add-evidence", "--text", " "), "needs a statement"),
        (("change-evidence", "own/e9", "--date", "1953"), "no evidence 'own/e9' of your own"),
        (("remove-evidence", "d/amnesty"), "no evidence 'd/amnesty' of your own"),
    ],
)
def test_what_cannot_be_done_is_said_and_the_plan_stays(
    words: tuple[str, ...], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words[0], "a.essayplan", *words[1:]) == 1
    assert why in capsys.readouterr().err
    assert plan() == PLAN
