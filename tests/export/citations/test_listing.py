"""The list of works cited: its heading, its parts and its order."""

import pytest
from tests.builders import a_source

from essay_planner.core.outline import Sources, Work
from essay_planner.core.pack import Name, SourceClass
from essay_planner.export.citations import STYLES, list_works, plain

FILTZER = a_source()
MEMOIR = a_source("memoir", title="Memoirs", author=(Name(family="Khrushchev", given="Nikita"),), issued="1971")
NOTES = a_source("notes", type="webpage", title="Notes", author=(), issued="", publisher_place="")
ALL = Sources(primary=(Work(MEMOIR, seen=False),), secondary=(Work(FILTZER),), teaching=(Work(NOTES),))


@pytest.mark.parametrize("word", ["chicago", "mhra"])
def test_styles_of_notes_divide_the_list(word: str) -> None:
    works = list_works(ALL, STYLES[word]([FILTZER, MEMOIR, NOTES]))
    assert [part.heading for part in works.parts] == ["Primary sources", "Secondary sources", "Teaching material"]


@pytest.mark.parametrize("word", ["harvard", "mla", "apa"])
def test_styles_of_brackets_have_one_list_by_name(word: str) -> None:
    (part,) = list_works(ALL, STYLES[word]([FILTZER, MEMOIR, NOTES])).parts
    assert part.heading == ""
    assert [plain(entry).strip("“")[:5] for entry in part.entries] == ["Filtz", "Khrus", "Notes"]


@pytest.mark.parametrize(
    ("word", "heading"),
    [
        ("chicago", "Bibliography"),
        ("mhra", "Bibliography"),
        ("harvard", "Reference list"),
        ("mla", "Works Cited"),
        ("apa", "References"),
    ],
)
def test_each_style_has_its_own_heading(word: str, heading: str) -> None:
    assert list_works(ALL, STYLES[word]([])).heading == heading


def test_works_that_were_not_seen_are_marked_and_a_hint_says_what_that_means() -> None:
    works = list_works(ALL, STYLES["apa"]([]))
    assert "leave these out" in works.hint
    assert [plain(entry).endswith("[not\u00a0seen]") for entry in works.parts[0].entries] == [False, True, False]


def test_without_unseen_works_there_is_no_hint() -> None:
    seen = Sources(secondary=(Work(FILTZER),))
    assert list_works(seen, STYLES["mhra"]([])).hint == ""


def test_an_empty_list_has_no_parts() -> None:
    assert list_works(Sources(), STYLES["mla"]([])).parts == []


def test_every_class_has_its_part() -> None:
    assert len(SourceClass) == len(list_works(ALL, STYLES["chicago"]([])).parts)


@pytest.mark.parametrize(
    ("word", "second"),
    [
        ("mhra", "——, The Thaw (London, 1999)"),
        ("mla", "———. The Thaw. London, 1999."),
        ("chicago", "Filtzer, Donald. The Thaw. London, 1999."),
        ("harvard", "Filtzer, D. (1999) The Thaw. London."),
        ("apa", "Filtzer, D. (1999). The Thaw."),
    ],
)
def test_names_listed_again_are_a_dash_where_the_style_has_one(word: str, second: str) -> None:
    thaw = a_source("thaw", title="The Thaw", issued="1999")
    (part,) = list_works(Sources(secondary=(Work(FILTZER), Work(thaw))), STYLES[word]([FILTZER, thaw])).parts
    assert plain(part.entries[1]) == second


def test_works_without_names_have_no_dash() -> None:
    other = a_source("other", type="webpage", title="Other", author=(), issued="", publisher_place="")
    (part,) = list_works(Sources(teaching=(Work(NOTES), Work(other))), STYLES["mla"]([NOTES, other])).parts
    assert [plain(entry) for entry in part.entries] == ["“Notes.”", "“Other.”"]
