"""Rows as sources, terms and themes."""

from tests.packs.importing.taking import EMPTY, WITH_QUESTION, taken, whys

from essay_planner.core.pack import Meaning, Name, SourceClass
from essay_planner.packs.importing import Makes, add_to, in_words


def test_rows_become_sources_with_their_fields() -> None:
    found = taken(
        "Author,Title,Year,Publisher,Place,Type,Primary or secondary,Good for,Careful about,Citekey\n"
        '"Taubman, William",Khrushchev,2003,Norton,New York,book,secondary,Detail,Sympathy,taubman\n'
    ).items.sources[0]
    assert (found.id, found.type, found.title, found.issued) == ("taubman", "book", "Khrushchev", "2003")
    assert (found.author, found.publisher_place) == ((Name(family="Taubman", given="William"),), "New York")
    assert (found.class_, found.value, found.limits) == (SourceClass.SECONDARY, "Detail", "Sympathy")


def test_kinds_of_works_are_known_by_many_names() -> None:
    text = "Title,Type,In,Volume,Link,Author\n"
    rows = (
        "A,Newspaper,,,,\nB,websites,,,,\nC,,Past & Present,12,,\nD,,A book,,,\nE,,,,http://e.org,\nF,,,,,X\nG,,,,,\n"
    )
    assert [source.type for source in taken(text + rows, makes=Makes.SOURCES).items.sources] == [
        *("article-newspaper", "webpage", "article-journal", "chapter", "webpage", "book", "document"),
    ]


def test_what_a_source_cannot_have_is_told() -> None:
    found = taken("Title,Author,Year,Type,Class,Id\nA,B,then,scroll,odd,No Id\n,B,1953,,,\n", makes=Makes.SOURCES)
    assert [lost.column for lost in found.dropped] == ["Year", "Type", "Class", "Id", ""]
    assert found.items.sources[0].id == "b"


def test_a_source_that_the_pack_has_is_told() -> None:
    text = "Title,Author,Year\nThe Khrushchev Era,Filtzer,1993\nKhrushchev era: More of it,Filtzer,1993\n"
    found = taken(text + "The Khrushchev Era,Other,1993\nThe Khrushchev Era,Filtzer,1999\n")
    assert [source.id for source in found.items.sources] == ["other-1993", "filtzer-1999"]
    assert whys(found)[0] == "Row 2: ‘The Khrushchev Era’ is there already, as ‘filtzer-1993’, so it is left out."


def test_a_source_is_known_by_its_numbers() -> None:
    found = taken("Title,DOI,ISBN\nA,10.1/x,\nB,https://doi.org/10.1/X,\nC,,0-19-1\nD,,0191\n", makes=Makes.SOURCES)
    assert [source.title for source in found.items.sources] == ["A", "C"]


def test_rows_become_terms_and_rows_of_one_term_its_meanings() -> None:
    rows = "Thaw,A time of ease,the Thaw,Ehrenburg\nTHAW,The melting,,\nThaw,The melting,,\n"
    found = taken(f"Term,Meaning,Also,Note\n{rows}", EMPTY)
    term = found.items.terms[0]
    assert (term.id, term.term, term.also) == ("thaw", "Thaw", ("the Thaw",))
    assert term.meanings == (Meaning(text="A time of ease", note="Ehrenburg"), Meaning(text="The melting"))


def test_terms_without_a_meaning_and_those_of_the_pack_are_told() -> None:
    pack = add_to(EMPTY, taken("Term,Meaning\nThaw,Ease\n", EMPTY))
    found = taken("Term,Meaning\nThaw,Again\nGulag,\nKulak,A farmer\n", pack)
    assert [term.term for term in found.items.terms] == ["Kulak"]
    assert whys(found) == [
        "Row 2: The pack has ‘Thaw’ already.",
        "Row 3: A term needs its word and a meaning, so this row is left out: ‘Gulag’.",
    ]


def test_terms_without_a_column_for_other_spellings() -> None:
    assert taken("Term,Meaning\nThaw,Ease\n", EMPTY).items.terms[0].also == ()


def test_rows_become_themes() -> None:
    found = taken("Theme,Group,Id\nFarming,At home,farms\nCulture,,\n,Abroad,\nFarming,,\n")
    assert [(theme.id, theme.name, theme.group) for theme in found.items.themes] == [("farms", "Farming", "At home")]
    assert [lost.row for lost in found.dropped] == [3, 4, 5]


def test_what_comes_is_said_in_words() -> None:
    assert in_words(taken("Theme,Group\nA,x\nB,y\n").items) == "2 themes"
    items = taken("Evidence,Theme,Source\nA b,X,Pravda\n", WITH_QUESTION).items
    assert in_words(items) == "1 piece of evidence, 1 source and 1 theme"
    assert in_words(taken("Term,Meaning\nThaw,Ease\n").items) == "1 term"
    assert not taken("Theme,Group\nCulture,\n").items
