"""An unfinished pack is opened for editing with all that it holds; only what no pack can hold is refused."""

from pathlib import Path

import pytest
from tests.builders import a_pack

from essay_planner.core.pack import Bearing, Leans, Sides, SuggestedCriterion
from essay_planner.files.problems import Unreadable
from essay_planner.packs.archive import make_archive
from essay_planner.packs.drafts import load_draft, read_draft
from essay_planner.packs.writing import dump_pack

HEAD = "format: evidence-pack/1\n"


def refused(text: str) -> list[str]:
    with pytest.raises(Unreadable) as caught:
        load_draft((HEAD + text).encode(), "f")
    return [problem.message for problem in caught.value.problems]


def test_a_finished_pack_is_the_same_as_a_draft() -> None:
    data = dump_pack(a_pack(licence="MIT"))
    draft = load_draft(data, "f")
    assert (draft.pack, draft.data, draft.mended) == (a_pack(licence="MIT"), data, ())


def test_a_pack_that_says_nothing_yet_is_held() -> None:
    pack = load_draft(HEAD.encode(), "f").pack
    assert (pack.id, pack.version, pack.title, pack.evidence) == ("", "", "", ())


def test_what_will_not_do_yet_is_held_as_it_stands() -> None:
    text = "id: My Pack\nversion: one\nlanguage: '?'\nlicence: '!'\nevidence: [{id: a, text: b, date: soon}]\n"
    pack = load_draft((HEAD + text).encode(), "f").pack
    found = (pack.id, pack.version, pack.language, pack.licence, pack.evidence[0].date)
    assert found == ("My Pack", "one", "?", "!", "soon")


def test_what_is_missing_is_held_as_empty() -> None:
    text = "questions: [{id: q, text: Why?, criteria: [{id: c}]}]\nterms: [{id: t}]\nsources: [{id: s}]\n"
    pack = load_draft((HEAD + text).encode(), "f").pack
    assert pack.questions[0].sides == Sides(for_="", against="")
    assert pack.questions[0].criteria == (SuggestedCriterion(id="c", text=""),)
    assert (pack.terms[0].term, pack.terms[0].meanings) == ("", ())
    assert (pack.sources[0].type, pack.sources[0].title) == ("", "")


def test_an_empty_row_of_a_list_is_held() -> None:
    text = "evidence:\n  - id: a\n    text: b\n    tags:\n      -\n      - c\n    sources:\n      -\n"
    piece = load_draft((HEAD + text).encode(), "f").pack.evidence[0]
    assert (piece.tags, piece.sources[0].source) == (("", "c"), "")


def test_a_type_of_source_that_is_not_known_is_held() -> None:
    assert (
        load_draft((HEAD + "sources: [{id: s, type: novel, title: T}]").encode(), "f").pack.sources[0].type == "novel"
    )


def test_ids_that_lead_nowhere_are_held() -> None:
    text = "evidence: [{id: a, text: b, themes: [x], bearing: {q: {side: for, criteria: [c]}}}]\n"
    piece = load_draft((HEAD + text).encode(), "f").pack.evidence[0]
    assert (piece.themes, piece.bearing) == (("x",), {"q": Bearing(side=Leans.FOR, criteria=("c",))})


def test_items_without_an_id_get_one_and_it_is_told() -> None:
    draft = load_draft((HEAD + "evidence:\n  - text: Stalin died.\n  -\nthemes:\n  - name: Terror\n").encode(), "f")
    assert [piece.id for piece in draft.pack.evidence] == ["stalin-died", "item"]
    assert draft.pack.themes[0].id == "terror"
    assert draft.mended == (
        "A theme had no id: ‘Terror’. Its id is 'terror' now.",
        "A piece of evidence had no id: ‘Stalin died.’. Its id is 'stalin-died' now.",
        "A piece of evidence had no id: ‘’. Its id is 'item' now.",
    )


def test_a_second_item_of_one_id_gets_another_and_it_is_told() -> None:
    text = "questions: [{id: q, text: A, criteria: [{id: c, text: X}, {id: c, text: Y}]}, {id: q, text: B}]\n"
    draft = load_draft((HEAD + text).encode(), "f")
    assert [question.id for question in draft.pack.questions] == ["q", "q-2"]
    assert [criterion.id for criterion in draft.pack.questions[0].criteria] == ["c", "c-2"]
    assert draft.mended == (
        "A second question had the id 'q': ‘B’. Its id is 'q-2' now.",
        "A second criterion had the id 'c': ‘Y’. Its id is 'c-2' now.",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("colour: red\n", "'colour' is not known here."),
        ("title: [a]\n", "A text belongs here, not a list or braces."),
        ("evidence: some\n", "A list belongs here."),
        ("evidence: [{id: a, text: b, kind: fakt}]\n", "'fakt' is not one of:"),
        ("evidence: [{id: a, text: b, bearing: {q: {hint: h}}}]\n", "'side' is missing here."),
        ("questions: [{id: a, text: b, marks: many}]\n", "A whole number"),
        ("title: 'a\n", "The ' here opens a quotation that never ends."),
    ],
)
def test_what_no_pack_can_hold_is_refused_with_a_sentence(text: str, said: str) -> None:
    assert any(message.startswith(said) for message in refused(text))


def test_what_is_doubtful_in_the_text_is_told() -> None:
    assert len(load_draft((HEAD + "title: Thaw #1\n").encode(), "f").warnings) == 1


def test_a_draft_is_read_from_a_folder_a_file_and_an_archive(tmp_path: Path) -> None:
    data = HEAD.encode()
    (tmp_path / "pack.yaml").write_bytes(data)
    archive = tmp_path / "one.evidencepack"
    archive.write_bytes(make_archive({"pack.yaml": data}))
    drafts = [read_draft(path) for path in (tmp_path, tmp_path / "pack.yaml", archive)]
    assert [draft.data for draft in drafts] == [data] * 3
    assert drafts[2].path == archive


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="so it is not a pack"):
        read_draft(tmp_path)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="This cannot be read as a pack: No such file"):
        read_draft(tmp_path / "pack.yaml")
