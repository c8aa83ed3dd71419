"""The problems of a pack that is edited: the very sentences of the reader, each with the place in the pack."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from tests.builders import a_pack, a_piece, a_question, a_source

from essay_planner.core import pack_edits
from essay_planner.core.pack import (
    Bearing,
    Citation,
    Evidence,
    Figure,
    Kind,
    Leans,
    Media,
    Name,
    Pack,
    Quote,
    Sides,
    SuggestedCriterion,
    SuggestedSection,
    Term,
    Theme,
)
from essay_planner.core.pack_parts import Part
from essay_planner.files.problems import Unreadable
from essay_planner.packs.catalogue import installed_packs
from essay_planner.packs.drafts import load_draft
from essay_planner.packs.problems import PackChecker, PackProblem
from essay_planner.packs.reading import load_pack
from essay_planner.packs.writing import dump_pack

GOOD = a_pack(licence="MIT", evidence=(a_piece(sources=(Citation(source="filtzer-1993"),)),))


def with_piece(**fields: Any) -> Pack:
    return replace(GOOD, evidence=(replace(GOOD.evidence[0], **fields),))


def said_of_file(pack: Pack) -> list[str]:
    """What the reader says of the pack's file, faults and advice."""
    try:
        return [problem.message for problem in load_pack(dump_pack(pack), "f").warnings]
    except Unreadable as error:
        return [problem.message for problem in error.problems]


BAD: dict[str, Pack] = {
    "no title": replace(GOOD, title=""),
    "no licence": replace(GOOD, licence=""),
    "nobody to name": replace(GOOD, licence="CC-BY-4.0"),
    "bad details": replace(GOOD, licence="?", version="1", language="?", id="My Pack"),
    "no sources": replace(GOOD, sources=(), evidence=(a_piece(),)),
    "empty theme": replace(GOOD, themes=(*GOOD.themes, Theme(id="new", name=""))),
    "empty sides": replace(GOOD, questions=(a_question(sections=(), sides=Sides(for_="", against="")),)),
    "unknown theme of a section": replace(
        GOOD, questions=(a_question(sections=(SuggestedSection(heading="H", themes=("terorr",)),)),)
    ),
    "bad period": replace(GOOD, questions=(a_question(sections=(), period="soon"),)),
    "doubled criterion": replace(
        GOOD, questions=(a_question(sections=(), criteria=(SuggestedCriterion(id="c", text="C"),) * 2),)
    ),
    "no type": replace(GOOD, sources=(a_source(type=""),)),
    "unknown type": replace(GOOD, sources=(a_source(type="buch"),)),
    "no name": replace(GOOD, sources=(a_source(author=(Name(given="Donald"),)),)),
    "no statement": with_piece(text=""),
    "bad date": with_piece(date="1953-13"),
    "no source": with_piece(sources=()),
    "unknown source": with_piece(sources=(Citation(source="filtzer-1992"),)),
    "empty source": with_piece(sources=(Citation(source=""),)),
    "empty tag": with_piece(tags=("", "a")),
    "empty figure": with_piece(figures=(Figure(as_="", value=0.5), Figure(as_="", value=7))),
    "quotation without words": with_piece(kind=Kind.QUOTATION),
    "quotation with empty words": with_piece(kind=Kind.QUOTATION, quotes=(Quote(text=""),)),
    "view of nobody": with_piece(kind=Kind.INTERPRETATION),
    "long": with_piece(text="word " * 31, label="one two three four five six"),
    "unknown answer": with_piece(answers=("nothing",)),
    "unknown question": with_piece(bearing={"nothing": Bearing(side=Leans.FOR)}),
    "unknown criterion": with_piece(
        bearing={"destalinisation-success": Bearing(side=Leans.FOR, criteria=("ended-teror",))}
    ),
    "no meanings": replace(GOOD, terms=(Term(id="t", term="T", meanings=()),)),
    "still there": replace(GOOD, withdrawn=("amnesty", "")),
    "mixed": replace(GOOD, title="", themes=(), licence="", sources=(a_source(title=""),)),
}


@pytest.mark.parametrize("pack", BAD.values(), ids=BAD)
def test_what_the_reader_says_of_the_file_is_said_of_the_pack(pack: Pack) -> None:
    said = said_of_file(pack)
    found = Counter(problem.message for problem in PackChecker().problems(pack))
    assert said
    assert not Counter(said) - found


@pytest.mark.parametrize("name", sorted(set(BAD) - {"doubled criterion"}))
def test_a_pack_with_problems_is_the_same_as_a_draft(name: str) -> None:
    pack = BAD[name]
    assert load_draft(dump_pack(pack), "f").pack == pack


def test_faults_keep_a_pack_from_being_read_and_advice_does_not() -> None:
    for pack in BAD.values():
        fault = any(not problem.advice for problem in PackChecker().problems(pack))
        try:
            load_pack(dump_pack(pack), "f")
        except Unreadable:
            assert fault
        else:
            assert not fault


def test_a_good_pack_has_no_problems() -> None:
    assert PackChecker().problems(GOOD) == ()


def test_the_packs_that_ship_have_none_but_those_of_their_files() -> None:
    for loaded in installed_packs().packs:
        assert [p.message for p in PackChecker().problems(loaded.pack)] == [w.message for w in loaded.warnings]


@pytest.mark.parametrize(
    ("pack", "part", "item", "path"),
    [
        (BAD["no title"], None, "", ("title",)),
        (BAD["no licence"], None, "", ("licence",)),
        (BAD["no sources"], Part.SOURCES, "", ()),
        (BAD["empty theme"], Part.THEMES, "new", ("name",)),
        (BAD["empty sides"], Part.QUESTIONS, "destalinisation-success", ("sides", "for")),
        (BAD["unknown theme of a section"], Part.QUESTIONS, "destalinisation-success", ("sections", 0, "themes", 0)),
        (BAD["doubled criterion"], Part.QUESTIONS, "destalinisation-success", ("criteria", 1, "id")),
        (BAD["no source"], Part.EVIDENCE, "amnesty", ()),
        (BAD["empty tag"], Part.EVIDENCE, "amnesty", ("tags", 0)),
        (BAD["unknown source"], Part.EVIDENCE, "amnesty", ("sources", 0, "source")),
        (
            BAD["unknown criterion"],
            Part.EVIDENCE,
            "amnesty",
            ("bearing", "destalinisation-success", "criteria", 0),
        ),
        (BAD["still there"], None, "", ("withdrawn", 0)),
    ],
)
def test_a_problem_leads_to_its_place(pack: Pack, part: Part | None, item: str, path: tuple[str | int, ...]) -> None:
    assert (part, item, path) in [(found.part, found.item, found.path) for found in PackChecker().problems(pack)]


def test_a_problem_is_of_a_field_or_of_the_item_as_a_whole() -> None:
    assert [problem.field for problem in PackChecker().problems(BAD["no source"])] == [""]
    assert [problem.field for problem in PackChecker().problems(BAD["unknown source"])] == ["sources"]


def test_an_id_that_is_taken_is_told_without_a_line() -> None:
    pack = replace(GOOD, themes=(Theme(id="a", name="A"), Theme(id="a", name="B")))
    message = "The id 'a' is already taken by another. Give each item an id of its own."
    assert PackProblem(Part.THEMES, "a", ("id",), message) in PackChecker().problems(pack)


def test_a_statement_that_is_said_twice_is_told_with_the_other_piece() -> None:
    twice = replace(GOOD.evidence[0], id="again")
    message = "This says the same as 'amnesty'. Keep one of them, or say how they differ."
    pack = replace(GOOD, evidence=(GOOD.evidence[0], twice))
    assert PackChecker().problems(pack) == (PackProblem(Part.EVIDENCE, "again", ("text",), message, advice=True),)


def test_problems_stand_in_the_order_of_the_pack() -> None:
    pieces: list[Evidence] = [replace(GOOD.evidence[0], id=name, text=f"{name}.", sources=()) for name in "cab"]
    pack = replace(GOOD, title="", evidence=(*pieces, replace(pieces[0], id="d", text="", date="soon")))
    found = [(problem.item, problem.field) for problem in PackChecker().problems(pack)]
    assert found == [("", "title"), ("c", ""), ("a", ""), ("b", ""), ("d", ""), ("d", "text"), ("d", "date")]


def test_a_checker_that_goes_on_finds_what_a_new_one_finds() -> None:
    checker = PackChecker()
    assert checker.problems(GOOD) == ()
    worse = pack_edits.change_item(GOOD, replace(GOOD.evidence[0], text=""))
    assert checker.problems(worse) == PackChecker().problems(worse) != ()
    assert checker.problems(GOOD) == ()


def test_pictures_that_are_not_at_hand_are_told_with_their_place() -> None:
    class Nothing:
        sealed = False
        names = frozenset({"media/left.png"})

        def read(self, name: str) -> bytes:
            raise AssertionError(name)

    pack = with_piece(media=(Media(file="media/a.png", alt="A map"),))
    found = [(problem.item, problem.path, problem.advice) for problem in PackChecker().problems(pack, Nothing())]
    assert found == [("", (), True), ("amnesty", ("media", 0, "file"), False)]
