"""Finding evidence from the command line."""

import json
from pathlib import Path

import pytest
from tests.builders import a_pack, a_piece, a_source

from essay_planner.cli import main
from essay_planner.core.pack import Citation, Kind, Quote
from essay_planner.packs.writing import dump_pack


@pytest.fixture(autouse=True)
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The path of a small pack."""
    monkeypatch.chdir(tmp_path)
    filtzer = (Citation(source="filtzer-1993", locator="p. 20"),)
    said = Quote(text="A dwarf leading a giant.", speaker="Stalin", source="taubman-2003")
    pieces = (
        a_piece("amnesty", "An amnesty freed prisoners.", date="1953-03", themes=("terror",), sources=filtzer),
        a_piece("prisoners", "Most prisoners stayed.", date="1956", kind=Kind.STATISTIC, people=("Lavrenty Beria",)),
        a_piece("dwarf", "Stalin joked.", kind=Kind.QUOTATION, quotes=(said,), themes=("culture",), tags=("jokes",)),
    )
    sources = (a_source(), a_source("taubman-2003", title="Khrushchev: The Man", author=()))
    Path("pack.yaml").write_bytes(dump_pack(a_pack(*pieces, sources=sources, id="small", licence="CC-BY-4.0")))
    return "pack.yaml"


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], list[str]]:
    """The exit code, and the lines of output and of complaint."""
    code = main(["find", "--pack", "pack.yaml", *words], lambda _file: 0, lambda _folder: 0)
    said = capsys.readouterr()
    return code, said.out.splitlines(), said.err.splitlines()


def refs(lines: list[str]) -> list[str]:
    return [line.partition("/")[2] for line in lines if not line.startswith(" ")]


def test_a_piece_is_printed_with_its_name_its_text_and_what_it_rests_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "amnesty") == (
        0,
        ["small/amnesty", "  An amnesty freed prisoners.", "  fact · Mar 1953 · Filtzer, p. 20"],
        [],
    )


def test_without_words_all_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert refs(run(capsys)[1]) == ["amnesty", "prisoners", "dwarf"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["prisoners"], ["amnesty", "prisoners"]),
        (["prisoners", "stayed"], ["prisoners"]),
        (["prisoners -amnesty"], ["prisoners"]),
        (["--theme", "terror"], ["amnesty"]),
        (["--kind", "statistic"], ["prisoners"]),
        (["--person", "beria"], ["prisoners"]),
        (["--tag", "jokes"], ["dwarf"]),
        (["--period", "1953-54"], ["amnesty"]),
        (["--period", "1953 – 56"], ["amnesty", "prisoners"]),
        (["prisoners", "--theme", "terror and"], ["amnesty"]),
        (["filtzer"], ["amnesty"]),
    ],
)
def test_words_and_filters_narrow_what_is_found(
    capsys: pytest.CaptureFixture[str], words: list[str], found: list[str]
) -> None:
    assert refs(run(capsys, *words)[1]) == found


def test_where_nothing_is_found_it_says_what_may_have_been_meant(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "amnisty") == (1, [], ["Nothing found for ‘amnisty’. Did you mean ‘amnesty’?"])


def test_what_is_odd_about_words_that_find_nothing_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, said = run(capsys, "kind:rumour")
    assert code == 1
    assert said[0].startswith("Nothing found for ‘kind:rumour’. There is no kind ‘rumour’.")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--theme", "sport"], "There is no theme ‘sport’. There are: Terror and the law, Culture."),
        (["--kind", "rumour"], "There is no kind ‘rumour’."),
        (["--period", "soon"], "‘soon’ is not a date."),
        (["--period", "1964-53"], "‘1964-53’ is not a date."),
        (["--period", "1953-13"], "‘1953-13’ is not a date."),
    ],
)
def test_a_filter_that_cannot_be_is_refused(capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    code, out, complaint = run(capsys, *words)
    assert (code, out) == (1, [])
    assert complaint[0].startswith(said)


@pytest.mark.parametrize("query", ["date:1953-13", 'date:"1953-13"', "prisoners date:1964-53"])
def test_a_date_of_which_only_the_beginning_can_be_read_is_said(capsys: pytest.CaptureFixture[str], query: str) -> None:
    _code, _out, said = run(capsys, query)
    assert "is not a date. Write a year" in said[0]


def test_what_was_found_stays_where_a_date_is_odd(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _said = run(capsys, "date:1953-13")
    assert (code, refs(out)) == (0, ["amnesty"])


def test_json_holds_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _said = run(capsys, "--json", "joked")
    assert json.loads("\n".join(out)) == [
        {
            "ref": "small/dwarf",
            "text": "Stalin joked.",
            "kind": "quotation",
            "date": "",
            "themes": ["culture"],
            "people": [],
            "tags": ["jokes"],
            "sources": ["Khrushchev"],
        }
    ]


def test_without_a_pack_all_installed_ones_are_looked_through(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "novocherkassk"], lambda _file: 0, lambda _folder: 0) == 0
    assert capsys.readouterr().out.startswith("de-stalinisation/")
