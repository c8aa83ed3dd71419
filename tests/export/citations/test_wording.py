"""What notes say beyond the works that they name."""

import pytest
from tests.builders import a_source, an_empty_plan

from essay_planner.core.outline import Cited, Figures, Note, outline
from essay_planner.core.pack import Name, Reliability, SourceClass
from essay_planner.core.plan import ExportOptions
from essay_planner.export.citations import STYLES, Notes, plain, style_for, works_named
from essay_planner.export.citations.chicago import Chicago

FILTZER = a_source()
SWAIN = a_source("swain", title="Khrushchev", author=(Name(family="Swain", given="Geoffrey"),), issued="2016")
ESSAY = a_source(
    "essay",
    type="webpage",
    author=(),
    title="An Essay",
    class_=SourceClass.TEACHING,
    genre="student essay",
    publisher_place="",
    issued="",
)


def worded(*notes: Note) -> list[str]:
    return [plain(runs) for runs in Notes(notes, Chicago([FILTZER, SWAIN, ESSAY])).foot]


def test_a_work_is_named_in_full_first_and_in_short_later() -> None:
    notes = [Note(number=n, cited=(Cited(FILTZER, f"p. {n}"),)) for n in (1, 2)]
    assert worded(*notes) == [
        "Donald Filtzer, The Khrushchev Era (London, 1993), 1.",
        "Filtzer, Khrushchev Era, 2.",
    ]


def test_a_work_known_through_another_is_said_to_be_cited_in_it() -> None:
    notes = [Note(number=n, cited=(Cited(FILTZER, "p. 20", ESSAY),)) for n in (1, 2)]
    assert worded(*notes) == [
        "Donald Filtzer, The Khrushchev Era (London, 1993), 20, as cited in “An Essay”, student essay.",
        "Filtzer, Khrushchev Era, 20, as cited in “An Essay”.",
    ]


def test_two_works_known_through_one_other_share_the_words() -> None:
    note = Note(number=1, cited=(Cited(FILTZER, "p. 20", ESSAY), Cited(SWAIN, "p. 137", ESSAY)))
    assert worded(note) == [
        "Donald Filtzer, The Khrushchev Era (London, 1993), 20; Geoffrey Swain, Khrushchev (London, 2016), 137,"
        " both as cited in “An Essay”, student essay."
    ]


def test_three_works_known_through_one_other_share_the_words() -> None:
    note = Note(number=1, cited=tuple(Cited(FILTZER, f"p. {n}", ESSAY) for n in (1, 2, 3)))
    assert worded(note)[0].count("all as cited in") == 1


def test_a_disputed_piece_says_that_sources_disagree_and_what_each_says() -> None:
    figures = (Figures("8 million", SWAIN), Figures("thousands"))
    note = Note(number=1, reliability=Reliability.DISPUTED, figures=figures, care="Archives say less.")
    assert worded(note) == [
        "Sources disagree: 8 million (Swain, Khrushchev); thousands (study material). Archives say less."
    ]


def test_a_disputed_piece_without_figures_says_so_all_the_same() -> None:
    assert worded(Note(number=1, reliability=Reliability.DISPUTED)) == ["Sources disagree."]


def test_a_piece_to_check_says_so_after_its_source() -> None:
    note = Note(number=1, cited=(Cited(ESSAY),), reliability=Reliability.CHECK)
    assert worded(note) == ["“An Essay”, student essay. To be checked."]


def test_the_students_words_come_last_and_end_as_a_sentence() -> None:
    assert worded(Note(number=1, cited=(Cited(SWAIN, "p. 2"),), own=" Ask about this ")) == [
        "Geoffrey Swain, Khrushchev (London, 2016), 2. Ask about this."
    ]


def test_a_plan_that_asks_for_an_unknown_style_gets_chicago() -> None:
    assert isinstance(style_for(outline(an_empty_plan(export=ExportOptions(style="house")))), Chicago)


def said(text: str, *cited: Cited, style: str = "apa", own: str = "") -> str:
    """A statement as it is printed, with the number of its footnote in square brackets."""
    note = Note(number=7, cited=cited, own=own)
    notes = Notes([note], STYLES[style]([FILTZER, SWAIN, ESSAY]))
    mark = notes.mark(note)
    return plain(notes.said(text, note)) + (f"[{mark}] {plain(notes.foot[0])}" if mark else "")


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Many were freed.", "Many were freed (Swain, 2016, p. 2)."),
        ("Many were freed", "Many were freed (Swain, 2016, p. 2)"),
        ("Were many freed?", "Were many freed? (Swain, 2016, p. 2)."),
        ("He spoke of “errors.”", "He spoke of “errors” (Swain, 2016, p. 2)."),
        ("He asked “why?”", "He asked “why?” (Swain, 2016, p. 2)."),
    ],
)
def test_brackets_in_the_text_stand_before_the_full_stop(text: str, printed: str) -> None:
    assert said(text, Cited(SWAIN, "p. 2")) == printed


def test_a_work_is_named_in_the_text_and_the_students_words_stay_a_footnote() -> None:
    assert said("So.", Cited(SWAIN), own="Ask") == "So (Swain, 2016).[1] Ask."


def test_nothing_is_named_in_the_text_where_nothing_is_cited() -> None:
    assert said("So.", own="Ask") == "So.[1] Ask."


def test_a_note_that_says_nothing_is_no_footnote() -> None:
    assert said("So.", style="chicago", own=" ") == "So."


def test_a_card_without_a_note_has_neither_brackets_nor_number() -> None:
    notes = Notes([], STYLES["mla"]([]))
    assert (plain(notes.said("So.", None)), notes.mark(None)) == ("So.", None)


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        (
            "chicago",
            "So.[1] Donald Filtzer, The Khrushchev Era (London, 1993), 20, as cited in “An Essay”, student essay.",
        ),
        (
            "mhra",
            "So.[1] Donald Filtzer, The Khrushchev Era (London, 1993), p. 20, cited in ‘An Essay’, student essay, n.d.",
        ),
        ("harvard", "So (Filtzer, 1993, p. 20, cited in An essay, no date)."),
        ("mla", "So (Filtzer 20; qtd. in “An Essay”)."),
        ("apa", "So (Filtzer, 1993, p. 20, as cited in An Essay, n.d.)."),
    ],
)
def test_each_style_has_its_own_words_for_a_work_known_through_another(style: str, printed: str) -> None:
    assert said("So.", Cited(FILTZER, "p. 20", ESSAY), style=style) == printed


def test_each_work_that_a_note_names_is_told_once() -> None:
    assert works_named([Cited(FILTZER, "p. 1", ESSAY), Cited(FILTZER, "p. 2", ESSAY)]) == [FILTZER, ESSAY]
