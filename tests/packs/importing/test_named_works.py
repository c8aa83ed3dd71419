"""Works named in a few words: found in the pack, or written down."""

import pytest
from tests.builders import a_source

from essay_planner.core.pack import Name, Source
from essay_planner.packs.importing.named_works import Works

TAUBMAN = Source(
    id="taubman",
    type="book",
    title="Khrushchev: The Man and His Era",
    author=(Name(family="Taubman", given="William"),),
    issued="2003",
)


@pytest.mark.parametrize(
    ("words", "locator"),
    [
        ("filtzer-1993", ""),
        ("Filtzer", ""),
        ("Filtzer, p. 20", "p. 20"),
        ("Filtzer (1993), 20", "p. 20"),
        ("Filtzer 1993: 20–22", "pp. 20–22"),
        ("Donald Filtzer, The Khrushchev Era, pp. 20-22", "pp. 20-22"),
        ("Filtzer, Donald, The Khrushchev Era (London, 1993), ch. 2", "ch. 2"),
        ("the khrushchev era", ""),
        ("KHRUSHCHEV ERA p.7", "p.7"),
    ],
)
def test_a_work_of_the_pack_is_found_by_what_people_write(words: str, locator: str) -> None:
    named = Works([a_source(), TAUBMAN]).named(words)
    assert (named.source.id, named.locator, named.doubt) == ("filtzer-1993", locator, "")


@pytest.mark.parametrize("words", ["Filtzer 1986", "Filtzer, Soviet Workers", "Jones, The Khrushchev Years"])
def test_another_work_of_the_author_is_new(words: str) -> None:
    works = Works([a_source()])
    assert works.named(words).source in works.new


def test_two_works_of_one_author_are_told_apart_by_title_or_told() -> None:
    works = Works(
        [a_source(), a_source("filtzer-1986", title="Soviet Workers and Stalinist Industrialization", issued="1986")]
    )
    assert works.named("Filtzer, Soviet Workers").source.id == "filtzer-1986"
    assert works.named("Filtzer 1986").source.id == "filtzer-1986"
    doubtful = works.named("Filtzer")
    assert doubtful.source.id == "filtzer-1993"
    assert "‘Filtzer’ can be" in doubtful.doubt


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (
            "Filtzer, Donald, The Khrushchev Era (London: Unwin, 1993)",
            {
                "type": "book",
                "author": (Name(family="Filtzer", given="Donald"),),
                "title": "The Khrushchev Era",
                "publisher": "Unwin",
                "publisher_place": "London",
                "issued": "1993",
            },
        ),
        ("William Taubman, Khrushchev: The Man", {"author": TAUBMAN.author, "title": "Khrushchev: The Man"}),
        (
            "Taubman, Khrushchev the Man (Norton)",
            {"author": (Name(family="Taubman"),), "publisher": "Norton", "issued": ""},
        ),
        ("Taubman (2003) Khrushchev", {"author": (Name(family="Taubman"),), "title": "Khrushchev", "issued": "2003"}),
        ("Taubman 2003", {"title": "[no title yet]", "issued": "2003"}),
        (
            "Smith, C. 1992",
            {
                "type": "book",
                "author": (Name(family="Smith", given="C."),),
                "title": "[no title yet]",
                "issued": "1992",
            },
        ),
        ("Smith, C. D. (1992) Letters", {"author": (Name(family="Smith", given="C. D."),), "title": "Letters"}),
        (
            "MacCulloch, Diarmaid (2003), p. 274",
            {"author": (Name(family="MacCulloch", given="Diarmaid"),), "title": "[no title yet]", "issued": "2003"},
        ),
        ("Pravda, c. 1956", {"type": "periodical", "title": "Pravda", "issued": "1956~"}),
        ("Pravda, 27 March 1956", {"type": "periodical", "title": "Pravda", "issued": "1956-03-27"}),
        ("BBC https://bbc.co.uk/x", {"type": "webpage", "title": "BBC", "url": "https://bbc.co.uk/x"}),
        ("https://bbc.co.uk/x.", {"type": "webpage", "title": "https://bbc.co.uk/x.", "url": "https://bbc.co.uk/x"}),
        ("my revision notes", {"type": "document", "title": "my revision notes", "author": ()}),
        ("The Cold War, 1945-64", {"title": "The Cold War, 1945-64", "author": ()}),
        ("The war, as it was fought", {"type": "document", "title": "The war, as it was fought"}),
    ],
)
def test_a_work_that_is_new_is_written_down_as_far_as_its_parts_are_clear(
    words: str, wanted: dict[str, object]
) -> None:
    source = Works([]).named(words).source
    assert {name: getattr(source, name) for name in wanted} == wanted


def test_a_new_work_is_one_however_often_it_is_named() -> None:
    works = Works([])
    first, second = works.named("Pravda, p. 1"), works.named("pravda, p. 2")
    assert first.source == second.source
    assert [first.locator, second.locator] == ["p. 1", "p. 2"]
    assert len(works.new) == 1


def test_a_work_without_latin_letters_has_an_id() -> None:
    assert Works([]).named("Правда").source.id == "source"


def test_very_long_words_are_a_title_and_take_no_time() -> None:
    words = "p1 " * 100_000 + "!"
    named = Works([]).named(words)
    assert (named.source.type, named.locator, named.source.title) == ("document", "", words)


def test_an_author_without_letters_is_no_name_to_find_by() -> None:
    nameless = Source(id="odd", type="book", title="Odd", author=(Name(literal="…"),))
    assert Works([nameless]).named("Odd").source == nameless
