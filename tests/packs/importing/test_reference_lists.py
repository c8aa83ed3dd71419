"""Reference lists: BibTeX, RIS and CSL-JSON, with a sentence for all that is not taken."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.builders import a_pack, a_source
from tests.packs.importing.taking import EMPTY, FILES, from_file, taken, whys

from essay_planner.core.pack import Name, Source
from essay_planner.packs.importing import IMPORTERS, ImportRefused, add_to, in_words, read_data, read_file, read_pasted
from essay_planner.packs.importing.fields import Makes
from essay_planner.packs.importing.kinds import importer_for


def work(text: str) -> Source:
    found = taken(text, EMPTY)
    assert len(found.items.sources) == 1, found
    return found.items.sources[0]


def test_the_works_of_a_bibtex_file_are_taken_and_what_is_wrong_is_told_with_its_line() -> None:
    found = from_file("references.bib")
    assert [source.id for source in found.items.sources] == ["filtzer1993", "ok", "vb"]
    told = [why.partition(":")[0] for why in whys(found)]
    assert told[:3] == ["Line 4", "Line 6", "Line 7"]
    assert told[3:] == [
        "The work ‘none’ has no title, and is left out.",
        "A source has no place for these fields, so they are left out",
    ]


def test_latex_becomes_letters() -> None:
    first, second, third = from_file("references.bib").items.sources
    assert first.title == "The Khrushchev Era: De-Stalinisation & the Limits, 1953–1964 “ok”"
    assert (second.title, second.page, second.url) == ("T est 50% of it", "12–30", "http://a_b.c/d%20e")
    assert third.title == "Straße Š Łódź ö"


def test_names_in_bibtex_are_people_and_bodies() -> None:
    first, second, third = from_file("references.bib").items.sources
    assert first.author == (
        Name(family="Filtzer", given="Donald"),
        Name(literal="Central Committee of the CPSU"),
        Name(family="Müller", given="Józef"),
    )
    assert second.author == (Name(family="Smith", given="A. B."),)
    assert third.author == (Name(family="van Beethoven", given="Ludwig"), Name(family="de la Cruz", given="Ana"))


def test_fields_of_bibtex_stand_where_they_belong() -> None:
    source = work(
        "@incollection{k, title={A}, subtitle={B}, booktitle={Book}, bookauthor={Bo Oker}, editor={E D and {}}, "
        "series={S}, number=3, year=1953, month=mar, day=5, urldate={2020-01-02}, origdate={1950}, "
        "jr={}, author={King, Jr., Martin}, langid={english}}"
    )
    assert (source.type, source.title, source.container_title) == ("chapter", "A: B", "Book")
    assert (source.issued, source.accessed, source.original_date) == ("1953-03-05", "2020-01-02", "1950")
    assert (source.author, source.editor) == (
        (Name(family="King", given="Martin, Jr."),),
        (Name(family="D", given="E"),),
    )
    assert (source.container_author, source.collection_title, source.issue) == (
        (Name(family="Oker", given="Bo"),),
        "S",
        "3",
    )


def test_dates_in_bibtex_that_are_not_understood_are_told_and_their_year_kept() -> None:
    found = taken("@book{k, title={A}, year={in press 2019, perhaps}}\n@book{l, title={B}, year={soon}}", EMPTY)
    assert [source.issued for source in found.items.sources] == ["2019", ""]
    assert [lost.why[:19] for lost in found.dropped] == ["In the work ‘k’: ‘i", "In the work ‘l’: ‘s"]


def test_an_article_without_a_journal_and_an_unknown_kind_are_taken() -> None:
    assert work("@article{k, title={A}}").type == "article"
    assert work("@scroll{k, title={A}}").type == "document"
    assert in_words(taken("@xdata{k, title={A}}\n@book{b, title={B}}", EMPTY).items) == "1 source"


def test_braces_beyond_all_measure_and_broken_latex_stay_text() -> None:
    assert work("@book{k, title={" + "{" * 80 + "A" + "}" * 80 + "}}").title == "A"
    assert work(r"@book{k, title={\fraca\title}}").title == r"\fraca\title"


def test_a_bibtex_file_without_a_work_gives_a_sentence() -> None:
    for text in ("@comment{only this}", "@string{a = {b}}"):
        with pytest.raises(ImportRefused, match="no work"):
            read_data(text.encode(), "a.bib")


def test_the_works_of_a_ris_file_are_taken_and_the_rest_is_told() -> None:
    found = from_file("references.ris")
    assert [source.title for source in found.items.sources] == ["The Khrushchev Era", "X", "Odd one continued title"]
    assert whys(found) == [
        "Line 10 belongs to no work, and is left out: ‘stray line’.",
        "Line 17: this work has no title, and is left out.",
        "Line 20: the kind ‘ODD’ is not known; the work became a document.",
        "A source has no place for these fields, so they are left out: ZZ, abstract.",
    ]


def test_fields_of_ris_stand_where_they_belong() -> None:
    source = work(
        "TY  - CHAP\nA1  - Filtzer, Donald\nAU  - BBC\nA2  - Jones, P.\nA4  - Smith, T.\nTI  - A\nT2  - Book\n"
        "T3  - Series\nPY  - 1993/5/27/x\nY2  - 2020/01/02/\nSP  - 12\nEP  - 30\nSN  - 0-19\nUR  - http://a.b\n"
        "N1  - one\nM1  - two\nER  - \n"
    )
    assert (source.type, source.container_title, source.collection_title) == ("chapter", "Book", "Series")
    assert (source.issued, source.accessed, source.page) == ("1993-05-27", "2020-01-02", "12–30")
    assert source.author == (Name(literal="BBC"), Name(family="Filtzer", given="Donald"))
    assert (source.editor, source.translator) == (
        (Name(family="Jones", given="P."),),
        (Name(family="Smith", given="T."),),
    )
    assert (source.isbn, source.url, source.note) == ("0-19", "http://a.b", "one\ntwo")


def test_dates_in_ris_that_are_not_understood_are_told_and_their_year_kept() -> None:
    found = taken("TY  - BOOK\nTI  - A\nPY  - about 1993 or so\nER  - \nTY  - BOOK\nTI  - B\nPY  - soon\n", EMPTY)
    assert [source.issued for source in found.items.sources] == ["1993", ""]
    assert [lost.why[:7] for lost in found.dropped] == ["Line 1:", "Line 5:"]


def test_a_ris_file_without_a_work_gives_a_sentence() -> None:
    with pytest.raises(ImportRefused, match="no work"):
        IMPORTERS[3].read(b"ER  - \n", "a.ris")


def test_the_sound_works_of_csl_json_are_taken() -> None:
    found = from_file("references.json")
    assert [source.id for source in found.items.sources] == ["a-b"]
    assert whys(found) == [
        "Work 2: It has no title. Give it one, if only in square brackets.",
        "A source has no place for these fields, so they are left out: foo.",
    ]


def test_csl_json_without_a_sound_work_gives_a_sentence() -> None:
    for text in ("[]", "{", '[{"type": "book"}]'):
        with pytest.raises(ImportRefused):
            read_data(text.encode(), "a.json")


def test_works_that_the_pack_has_are_told() -> None:
    text = "@book{k, title={The Khrushchev Era}, author={Filtzer, D.}, year=1993}\n@book{k2, title={New}}"
    found = taken(text, a_pack(sources=(a_source(),)))
    assert [source.id for source in found.items.sources] == ["k2"]
    assert whys(found) == ["‘The Khrushchev Era’ is there already, as ‘filtzer-1993’, so it is left out."]


ASCHER = Source(id="ascher", type="book", author=(Name(family="Ascher"),), title="The Revolution of 1905")
WHOLE = "@book{a88, author={Ascher, Abraham}, title={The Revolution of 1905: Russia in Disarray}, year=1988}\n"


def test_a_list_completes_a_work_that_the_pack_has_by_author_and_title_alone() -> None:
    pack = a_pack(sources=(ASCHER,))
    found = taken(WHOLE, pack)
    assert (whys(found), in_words(found.items)) == ([], "more on 1 source")
    (source,) = add_to(pack, found).sources
    assert (source.id, source.title, source.issued) == ("ascher", "The Revolution of 1905: Russia in Disarray", "1988")


@pytest.mark.parametrize(
    "other",
    [
        replace(ASCHER, author=(Name(family="Figes"),)),
        replace(ASCHER, publisher="Stanford University Press"),
        replace(ASCHER, title="The Revolution of 1905: A Short History"),
    ],
)
def test_a_list_changes_no_other_work_and_none_of_which_the_pack_says_more(other: Source) -> None:
    pack = a_pack(sources=(other,))
    found = taken(WHOLE, pack)
    assert (in_words(found.items), add_to(pack, found).sources[0]) == ("1 source", other)


UNTITLED = Source(
    id="dickens-1989", type="book", title="[no title yet]", author=(Name(family="Dickens"),), issued="1989", note="Ours"
)
DICKENS = "@book{d89, author={Dickens, A. G.}, title={The English Reformation}, year={1989}}\n"
LOLLARDS = "@book{d59, author={Dickens, A. G.}, title={Lollards and Protestants}, year={1959}}\n"


@pytest.mark.parametrize("year", ["1989", ""])
def test_a_work_that_a_table_named_by_its_author_gets_its_title_from_a_list(year: str) -> None:
    pack = a_pack(sources=(replace(UNTITLED, issued=year),))
    found = taken(DICKENS + DICKENS.replace("d89", "again"), pack)
    (source,) = add_to(pack, found).sources
    assert (source.id, source.title, source.issued) == ("dickens-1989", "The English Reformation", "1989")
    assert (source.author, source.note) == ((Name(family="Dickens", given="A. G."),), "Ours")
    assert whys(found) == [
        "‘dickens-1989’, which had no title yet, is now ‘The English Reformation’. Look whether it is right.",
        "‘The English Reformation’ is there already, as ‘dickens-1989’, so it is left out.",
    ]


def test_a_work_of_another_year_or_author_gives_no_title() -> None:
    others = LOLLARDS + DICKENS.replace("Dickens", "Elton")
    found = taken(others, a_pack(sources=(UNTITLED,)))
    assert (len(found.items.sources), found.items.completed, whys(found)) == (2, (), [])


@pytest.mark.parametrize(
    ("known", "listed"),
    [
        ((replace(UNTITLED, issued=""),), DICKENS + LOLLARDS),
        ((replace(UNTITLED, issued=""),), DICKENS + DICKENS.replace("89", "64")),
        ((UNTITLED, replace(UNTITLED, id="dickens", issued="")), DICKENS),
    ],
)
def test_no_title_is_given_where_it_can_be_of_another(known: tuple[Source, ...], listed: str) -> None:
    found = taken(listed, a_pack(sources=known))
    assert (len(found.items.sources), found.items.completed) == (listed.count("@"), ())
    assert "may be ‘dickens-1989’, which has no title yet, but so may another." in whys(found)[0]


def test_a_title_is_given_once_though_two_works_of_it_are_by_others() -> None:
    known = replace(UNTITLED, author=(Name(family="Dickens"), Name(family="Tonkin")))
    other = DICKENS.replace("d89", "t89").replace("Dickens, A. G.", "Tonkin, John")
    found = taken(DICKENS + other, a_pack(sources=(known,)))
    assert ([source.id for source in found.items.sources], len(found.items.completed)) == (["t89"], 1)


def test_a_table_of_sources_gives_titles_too_and_a_listed_work_without_one_gives_none() -> None:
    table = "Title,Author,Year\nThe English Reformation,Dickens,1989\n[no title yet],Dickens,1989\n"
    found = taken(table, a_pack(sources=(UNTITLED,)), makes=Makes.SOURCES)
    assert [(source.id, source.title) for source in found.items.completed] == [
        ("dickens-1989", "The English Reformation")
    ]


def test_a_work_is_completed_once_and_none_that_the_list_itself_brings() -> None:
    assert in_words(taken(WHOLE * 2, a_pack(sources=(ASCHER,))).items) == "more on 1 source"
    bare = "@book{b, author={Ascher}, title={The Revolution of 1905}}\n"
    assert [source.id for source in taken(bare + WHOLE).items.sources] == ["b", "a88"]
    assert not taken(bare, a_pack(sources=(ASCHER,))).items


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"@book{a, title={b}}", "a.txt", 2),
        (b"TY  - BOOK\nTI  - a\nER  - \n", "", 3),
        (b'[{"type": "book", "title": "x"}]', "a.txt", 4),
        (b"a,b\n1,2\n", "a.bib", 5),
        (b"a@b.c, {x}\n", "a.csv", 5),
    ],
)
def test_the_kind_of_a_file_is_known_by_its_name_and_its_bytes(data: bytes, name: str, kind: int) -> None:
    assert importer_for(data, name) is IMPORTERS[kind]


def test_every_kind_has_a_name_and_suffixes() -> None:
    for kind in IMPORTERS:
        assert kind.name
        assert all(suffix.startswith(".") for suffix in kind.suffixes)


def test_reference_lists_can_be_pasted() -> None:
    assert read_pasted("@book{a, title={b}}").items.sources[0].title == "b"


def test_a_file_that_cannot_be_read_gives_a_sentence() -> None:
    with pytest.raises(ImportRefused, match=r"‘none\.csv’ cannot be read"):
        read_file(FILES / "none.csv")
    assert read_file(FILES / "teacher.csv").tables


@given(st.text(alphabet='@book{}(),="k a#\n\\%-TYER  ', max_size=80), st.sampled_from(["a.bib", "a.ris", "a.json"]))
def test_no_text_does_more_than_give_works_or_a_sentence(text: str, name: str) -> None:
    for kind in IMPORTERS[2:5]:
        try:
            offer = kind.read(text.encode(), name)
        except ImportRefused:
            continue
        assert offer.items or offer.dropped


@given(st.lists(st.sampled_from([*"\\{}$~a%`'[]&^_#", "\\frac", '\\"', "\\begin{x}", "\\end{x}", "\\verb", "\\item"])))
def test_no_latex_does_more_than_stay_text(parts: list[str]) -> None:
    words = "".join(parts)
    found = taken("@book{k, title={A " + words + "}}", EMPTY) if words.count("{") == words.count("}") else None
    assert found is None or found.items.sources or found.dropped
