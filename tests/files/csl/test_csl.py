"""Sources as CSL-JSON and back: nothing lost, and a sentence for everything that is wrong."""

import json
from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.export.citations.works import WORKS

from essay_planner.core.pack import Name, Source, SourceClass
from essay_planner.files.csl import CslError, dump_csl, read_csl, read_sound_csl
from essay_planner.files.evidence_shapes import SOURCE_TYPES

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")), max_size=20).map(
    lambda text: " ".join(text.replace("<", "").split())
)
SOME = WORDS.filter(bool)
PEOPLE = st.lists(
    st.one_of(
        st.builds(Name, literal=SOME), st.builds(Name, family=SOME, given=WORDS.filter(lambda t: t == t.strip()))
    ),
    max_size=3,
).map(tuple)
DATES = st.sampled_from(
    (
        "",
        "1956",
        "1956-02",
        "1956-02-25",
        "1956-21",
        "1956~",
        "1956-02~",
        "1956?",
        "195X",
        "19XX",
        "1956-XX",
        "1953/1964",
    )
) | st.sampled_from(
    ("1953-05/1953-07", "../1964", "1953/..", "1956%", "1953~/1964~", "1953~/1964", "1956-21/1957", "1956/1957-22")
)
NOT_TEXT = {"id", "type", "title", "class_", "author", "editor", "translator", "container_author"}
DATED = {"issued", "original_date", "accessed"}
SOURCES = st.builds(
    Source,
    id=st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True),
    type=st.sampled_from(SOURCE_TYPES),
    title=SOME,
    class_=st.sampled_from(SourceClass),
    **dict.fromkeys(("author", "editor", "translator", "container_author"), PEOPLE),
    **dict.fromkeys(DATED, DATES),
    **{field.name: WORDS for field in fields(Source) if field.name not in NOT_TEXT | DATED},
)


@given(st.lists(SOURCES, min_size=1, max_size=4, unique_by=lambda source: source.id))
def test_what_is_written_is_read_again_as_it_was(sources: list[Source]) -> None:
    loaded = read_csl(dump_csl(sources), "works.json")
    assert loaded.sources == tuple(sources)
    assert loaded.left_out == ()


def test_works_of_every_kind_come_back() -> None:
    sources = tuple(source for source, _place in WORKS)
    assert read_csl(dump_csl(sources), "works.json").sources == sources


def read(**item: Any) -> Source:
    found = read_csl(json.dumps([{"id": "x", "type": "book", "title": "T", **item}]), "works.json")
    return found.sources[0]


def wrong(text: str) -> tuple[str, ...]:
    with pytest.raises(CslError) as caught:
        read_csl(text, "works.json")
    return caught.value.sentences


@pytest.mark.parametrize(
    ("date", "edtf"),
    [
        ({"date-parts": [[1956, 2, 25]]}, "1956-02-25"),
        ({"date-parts": [["1956", "2"]]}, "1956-02"),
        ({"date-parts": [[1953], [1964]]}, "1953/1964"),
        ({"date-parts": [[1956]], "season": "3"}, "1956-23"),
        ({"date-parts": [[1956]], "circa": 1}, "1956~"),
        ({"date-parts": [[1956]], "circa": "false"}, "1956"),
        ({"literal": "195X"}, "195X"),
        ("1956?", "1956?"),
    ],
)
def test_dates_are_read_in_every_form_that_programs_write(date: Any, edtf: str) -> None:
    assert read(issued=date).issued == edtf


@pytest.mark.parametrize(
    ("date", "words"),
    [
        (1956, "A date belongs here"),
        ({"raw": "spring 1956"}, "'spring 1956' is not a date"),
        ({"date-parts": []}, "one list of numbers"),
        ({"date-parts": [1956]}, "list of year, month and day"),
        ({"date-parts": [[True]]}, "list of year, month and day"),
        ({"date-parts": [["MCM"]]}, "list of year, month and day"),
        ({"date-parts": [[1956]], "season": 5}, "number from 1 (spring) to 4"),
        ({"date-parts": [[1956, 13]]}, "no such month"),
        ({}, "is not a date"),
    ],
)
def test_a_date_that_cannot_be_used_is_told_of(date: Any, words: str) -> None:
    (sentence,) = wrong(json.dumps([{"id": "x", "type": "book", "title": "T", "issued": date}]))
    assert sentence.startswith("works.json: work 1 (x): The date in 'issued' cannot be used.")
    assert words in sentence


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[{", "not JSON at line 1"),
        ("[NaN]", "not JSON that can be read"),
        ("[" * 100_000, "not JSON that can be read"),
        ('[{"id": "a", "id": "b"}]', "The field 'id' stands twice"),
        ("[]", "A list of 1 to 5000 works"),
        ('"book"', "A list of 1 to 5000 works"),
        ("[3]", "work 1: A work with its fields in braces"),
        ('[{"type": "book"}]', "It has no title"),
        ('[{"type": "novel", "title": "T"}]', "Its type is 'novel'"),
        ('[{"type": "book", "title": ["T"]}]', "A text belongs in 'title'"),
        ('[{"type": "book", "title": "T", "author": "Filtzer"}]', "A list of names belongs in 'author'"),
        ('[{"type": "book", "title": "T", "author": ["Filtzer"]}]', "neither family, given nor literal"),
        ('[{"type": "book", "title": "T", "custom": {"essay-planner": {"class": "x"}}}]', "not one of: primary"),
    ],
)
def test_whatever_is_wrong_is_said_in_a_sentence(text: str, words: str) -> None:
    assert words in wrong(text)[0]


def test_all_that_is_wrong_is_told_at_once() -> None:
    assert len(wrong('[{"type": "book"}, {"type": "x", "title": "T"}, 5]')) == 3


def test_zoteros_file_with_a_list_of_items_is_read() -> None:
    assert read_csl('\ufeff{"items": [{"type": "book", "title": "T"}]}', "z.json").sources[0].id == "t"


def test_numbers_tags_and_older_names_of_fields_are_read() -> None:
    source = read(volume=2, title="The <i>Thaw</i>", shortTitle="Thaw", event="Congress")
    assert (source.volume, source.title, source.title_short, source.event_title) == (
        "2",
        "The Thaw",
        "Thaw",
        "Congress",
    )


def test_particles_and_suffixes_stay_with_their_names() -> None:
    name = {"family": "Gogh", "given": "V.", "non-dropping-particle": "van", "dropping-particle": "de", "suffix": "Jr."}
    assert read(author=[name]).author == (Name(family="van Gogh", given="V. de, Jr."),)


def test_a_films_director_and_an_interviews_interviewer_have_their_places() -> None:
    person = [{"family": "K", "given": "M"}]
    assert read(type="motion_picture", director=person).author == (Name(family="K", given="M"),)
    assert read(type="interview", interviewer=person).editor == (Name(family="K", given="M"),)


def test_a_film_has_its_director_before_other_authors() -> None:
    item = {"type": "motion_picture", "title": "T", "director": [{"literal": "D"}], "author": [{"literal": "A"}]}
    loaded = read_csl(json.dumps([item]), "works.json")
    assert (loaded.sources[0].author, loaded.left_out) == ((Name(literal="D"),), ("author",))


def test_what_a_source_has_no_place_for_is_named() -> None:
    item = {
        "type": "book",
        "title": "T",
        "abstract": "…",
        "custom": {"x": 1},
        "author": [{"family": "F", "orcid": "1"}],
    }
    assert read_csl(json.dumps([item]), "works.json").left_out == ("abstract", "author/orcid", "custom")


def test_ids_are_made_ours_and_told_apart() -> None:
    items = [{"id": name, "type": "book", "title": "T"} for name in ("Filtzer 1993", "filtzer-1993", 7, None, "«»")]
    found = read_csl(json.dumps(items), "works.json").sources
    assert [source.id for source in found] == ["filtzer-1993", "filtzer-1993-2", "7", "t", "work"]


def test_a_source_without_more_is_written_without_more() -> None:
    source = replace(WORKS[0][0], author=(), publisher="", publisher_place="", issued="", title="T")
    assert json.loads(dump_csl([source])) == [{"id": "book", "type": "book", "title": "T"}]


def test_the_sound_works_of_a_file_can_be_taken_and_the_others_are_told() -> None:
    text = json.dumps([{"type": "book", "title": "Good"}, {"type": "book"}, {"type": "scroll", "title": "Odd"}])
    found, wrong = read_sound_csl(text, "list.json")
    assert [source.title for source in found.sources] == ["Good"]
    assert [sentence.partition(": It")[0] for sentence in wrong] == ["list.json: work 2", "list.json: work 3"]
