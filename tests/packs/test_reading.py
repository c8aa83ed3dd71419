"""A pack is read whole with every fault told at once, or not at all."""

import dataclasses
import hashlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.builders import a_pack, a_piece, a_source
from tests.files import strategies as make
from tests.packs.pictures import png

from essay_planner.core.pack import Author, Evidence, Kind, Pack, Source
from essay_planner.files.problems import Problem, Unreadable
from essay_planner.packs.reading import load_pack, read_pack
from essay_planner.packs.shapes import PACK
from essay_planner.packs.writing import dump_pack

GOOD = dump_pack(a_pack(licence="CC-BY-4.0"))


def faults(old: str, new: str, text: str = "") -> list[str]:
    text = text or GOOD.decode()
    assert old in text
    with pytest.raises(Unreadable) as caught:
        load_pack(text.replace(old, new, 1).encode(), "f")
    return [problem.message for problem in caught.value.problems]


def faults_of(data: bytes) -> tuple[Problem, ...]:
    try:
        load_pack(data, "f")
    except Unreadable as problem:
        return problem.problems
    return ()


def warnings(*evidence: Evidence) -> list[str]:
    data = dump_pack(a_pack(*evidence, licence="CC0-1.0"))
    return [problem.message for problem in load_pack(data, "f").warnings]


def test_a_pack_comes_back_as_it_was() -> None:
    assert load_pack(GOOD, "f").pack == a_pack(licence="CC-BY-4.0")


def test_a_pack_carries_the_digest_of_its_text() -> None:
    assert load_pack(GOOD, "f").sha256 == hashlib.sha256(GOOD).hexdigest()


def test_every_field_of_a_pack_has_its_place_in_the_file() -> None:
    assert PACK.attributes == {field.name for field in dataclasses.fields(Pack)}


@settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
@given(make.evidence(["filtzer-1993"]), make.sources)
def test_any_evidence_and_source_come_back_as_they_were(piece: Evidence, source: Source) -> None:
    piece = dataclasses.replace(piece, themes=(), answers=(), bearing={})
    pack = a_pack(piece, sources=(a_source(), source), licence="MIT")
    if pack.sources[1].id != "filtzer-1993":
        assert load_pack(dump_pack(pack), "f").pack == pack


def test_an_unknown_key_is_told_with_what_may_be_meant() -> None:
    assert faults("publisher-place:", "publisher_place:")[0] == (
        "'publisher_place' is not known here. Did you mean 'publisher-place'?"
    )


def test_an_unknown_key_like_no_other_is_told_with_all_that_can_be() -> None:
    assert faults(
        "    group: x", "", GOOD.decode().replace("    name: Culture", "    colour: Culture\n    group: x")
    ) == [
        "'name' is missing here. Add it.",
        "'colour' is not known here. It can be: id, name, group.",
    ]


def test_a_word_that_is_no_choice_is_told_with_all_choices() -> None:
    assert faults("kind: statistic", "kind: statistics") == [
        "'statistics' is not one of: fact, statistic, event, quotation, interpretation. Did you mean 'statistic'?"
    ]


def test_of_very_many_choices_only_the_one_that_may_be_meant_is_told() -> None:
    assert faults("type: book", "type: boook") == ["'boook' is not known here. Did you mean 'book'?"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("marks: 25", "marks: many", "A whole number from 1 to 1000 belongs here."),
        ("marks: 25", "marks: 0", "A whole number from 1 to 1000 belongs here."),
        ("date: 1958-12", "date: 1958-13", "1958-13"),
        ("date: 1958-12", "date: late 1958", "late 1958"),
        ("version: 1.0.0", "version: 1.0", "'1.0' is not a version."),
        ("licence: CC-BY-4.0", "licence: free for all!", "is not the short name of a licence."),
        ("licence: CC-BY-4.0", "licence: CC-BY-4.0\nlanguage: English", "'English' is not a language code."),
        ("id: one-day", "id: One Day", "'One Day' cannot be an id."),
        ("id: one-day", f"id: {'x' * 101}", "cannot be an id."),
        ("licence: CC-BY-4.0\n", "", "The pack has no licence."),
        ("licence: CC-BY-4.0", "licence: ''", "The pack has no licence."),
        ("text: The one day", "text: [The one day]\n    note: x", "A text belongs here"),
        ("kind: statistic", "kind: [x]", "A text belongs here"),
        ("    answers: [amnesty]", "    answers: amnesty", "A list belongs here."),
        ("answers: [amnesty]", "answers: ['']", "This item of the list is empty."),
        ("answers: [amnesty]", "answers: [amnest]", "no evidence 'amnest' in this pack. Did you mean 'amnesty'?"),
        ("answers: [amnesty]", "answers: [[x]]", "A text belongs here"),
        ("      - source: filtzer-1993", "      - source: filtzer", "There is no source 'filtzer' in this pack."),
        ("      destalinisation-success:", "      another:", "There is no question 'another' in this pack."),
        ("themes: [culture]", "themes: [cultur]", "There is no theme 'cultur' in this pack."),
        ("criteria: [ended-terror]", "criteria: [ended-terro]", "'ended-terro'. Did you mean 'ended-terror'?"),
        ("    bearing:\n      destal", "    bearing: x\n    x:\n      destal", "Names with values belong here"),
        ("id: freer-culture", "id: ended-terror", "The question has a criterion 'ended-terror' already."),
        ("id: one-day", "id: amnesty", "The id 'amnesty' is already taken on line"),
        ("kind: statistic", "kind: quotation", "A quotation needs its words."),
        ("sources:\n  - id", "sources: []\nwithdrawn:\n  - id", "The pack has no sources."),
        ("themes:\n  - id: terror", "withdrawn: [one-day]\nthemes:\n  - id: terror", "'one-day' is withdrawn, but"),
        ("kind: statistic", "kind: statistic\n    figures: [{as: x, value: 8 million}]", "A number belongs here"),
        ("kind: statistic", "kind: statistic\n    figures: [{as: x, value: 1e999}]", "A number belongs here"),
        ("kind: statistic", "kind: statistic\n    figures: [{as: x, value: [1]}]", "A number belongs here"),
        ("kind: statistic", "kind: statistic\n    figures: [x]", "Names with values belong here"),
    ],
)  # fmt: skip
def test_a_fault_is_told_in_plain_words(old: str, new: str, sentence: str) -> None:
    assert any(sentence in message for message in faults(old, new))


def test_all_faults_are_told_at_once_with_their_places() -> None:
    text = GOOD.decode().replace("kind: statistic", "kind: number").replace("marks: 25", "mark: 25")
    with pytest.raises(Unreadable) as caught:
        load_pack(text.encode(), "pack.yaml")
    lines = text.splitlines()
    assert [str(problem).split(": ")[0] for problem in caught.value.problems] == [
        f"pack.yaml:{lines.index('    mark: 25') + 1}:5",
        f"pack.yaml:{lines.index('    kind: number') + 1}:11",
    ]


def test_an_id_that_was_withdrawn_is_kept() -> None:
    pack = a_pack(licence="MIT", withdrawn=("old-id",))
    assert load_pack(dump_pack(pack), "f").pack.withdrawn == ("old-id",)


def test_guesses_are_not_made_without_end() -> None:
    told = faults("[amnesty]", f"[{', '.join(f'amnest{n}' for n in range(30))}]")
    assert sum("Did you mean" in message for message in told) == 20


def test_what_is_doubtful_is_warned_of_and_does_not_fail() -> None:
    cited = a_piece().sources
    assert cited == ()
    long = " ".join(["word"] * 31)
    found = warnings(
        a_piece("a1", text=long),
        a_piece("a2", text=long.replace("word", "other", 1), label="one two three four five six"),
        a_piece("a3", text="Stalin ruled by fear.", kind=Kind.INTERPRETATION),
        a_piece("a4", text="Stalin ruled, by fear"),
    )
    assert [message[:26] for message in found] == [
        "'a1' names no source. Add ",
        "This statement has more th",
        "'a2' names no source. Add ",
        "This label has more than 5",
        "This statement has more th",
        "'a3' names no source. Add ",
        "Whose judgement is this? S",
        "'a4' names no source. Add ",
        "This says the same as line",
    ]


def test_an_id_that_is_withdrawn_twice_is_told_where_it_stands_again() -> None:
    data = dump_pack(dataclasses.replace(a_pack(licence="CC0-1.0"), withdrawn=("old", "older", "old")))
    *_others, told = load_pack(data, "f").warnings
    assert told.message == "'old' stands here twice. Delete one of them."
    assert told.line == data.decode().count("\n")


def test_a_source_that_came_without_a_title_is_told() -> None:
    data = dump_pack(a_pack(a_piece(), sources=(a_source(title="[no title yet]"),), licence="CC0-1.0"))
    (told, *_others) = load_pack(data, "f").warnings
    assert told.message == (
        "This source has no title yet. Write it in the place of '[no title yet]', which notes would print."
    )
    assert told.line == data.decode()[: data.decode().index("[no title")].count("\n") + 1


@pytest.mark.parametrize("licence", ["CC-BY-4.0", "CC-BY-NC-SA-4.0", "cc-by", "OGL-UK-3.0"])
def test_a_licence_that_asks_for_a_name_wants_authors(licence: str) -> None:
    data = dump_pack(dataclasses.replace(a_pack(a_piece()), licence=licence))
    (first, *_others) = load_pack(data, "f").warnings
    assert "asks others to name who made the pack" in first.message
    assert first.line == data.decode()[: data.decode().index("licence:")].count("\n") + 1
    named = dataclasses.replace(a_pack(a_piece()), licence=licence, authors=(Author(name="A. Teacher"),))
    assert not [each for each in load_pack(dump_pack(named), "f").warnings if "licence" in each.message]


@pytest.mark.parametrize("licence", ["CC0-1.0", "MIT", "LicenseRef-own-classes-only"])
def test_other_licences_want_no_authors(licence: str) -> None:
    data = dump_pack(dataclasses.replace(a_pack(a_piece()), licence=licence))
    assert not [each for each in load_pack(data, "f").warnings if "licence" in each.message]


def test_a_pack_that_is_read_from_a_folder_knows_its_path(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_bytes(GOOD)
    assert read_pack(tmp_path).path == tmp_path
    assert read_pack(tmp_path / "pack.yaml").pack == load_pack(GOOD, "f").pack


def test_a_folder_without_a_pack_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"There is no pack\.yaml in this folder"):
        read_pack(tmp_path)


def test_a_pack_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="This cannot be read as a pack: No such file or directory"):
        read_pack(tmp_path / "pack.yaml")


def test_a_picture_that_is_missing_is_named(tmp_path: Path) -> None:
    text = GOOD.decode().replace("kind: statistic", "kind: statistic\n    media: [{file: media/map.png, alt: A map}]")
    (tmp_path / "pack.yaml").write_text(text)
    with pytest.raises(Unreadable, match=r"There is no file 'media/map\.png' in the pack"):
        read_pack(tmp_path)
    (tmp_path / "media").mkdir()
    (tmp_path / "media" / "map.png").write_bytes(png())
    assert read_pack(tmp_path).pack.evidence[1].media[0].alt == "A map"


def test_a_faulty_pack_does_not_fail_on_its_pictures(tmp_path: Path) -> None:
    (tmp_path / "pack.yaml").write_text(GOOD.decode().replace("kind: statistic", "kind: 1"))
    with pytest.raises(Unreadable, match="is not one of"):
        read_pack(tmp_path)


@settings(max_examples=150)
@given(
    st.integers(0, len(GOOD)), st.integers(0, 40), st.binary(max_size=8) | st.sampled_from([b"[", b"- ", b"\n", b": "])
)
@example(0, 40, b"")
def test_a_damaged_pack_is_refused_and_never_worse(at: int, cut: int, put: bytes) -> None:
    damaged = GOOD[:at] + put + GOOD[at + cut :]
    assert all(problem.message and not problem.warning for problem in faults_of(damaged))
