"""Works in Chicago style, at first and later mention and in the list of sources. Italics stand between underscores."""

from typing import Any

import pytest

from essay_planner.core.pack import Name, Source, SourceClass
from essay_planner.export.citations.chicago import Chicago
from essay_planner.export.citations.runs import Runs

FILTZER = (Name(family="Filtzer", given="Donald"),)
ERA = "The Khrushchev Era: De-Stalinisation, 1953–1964"


def work(work_id: str = "one", **fields: Any) -> Source:
    return Source(id=work_id, **{"type": "book", "title": ERA, "author": FILTZER, **fields})


def marked(runs: Runs) -> str:
    return "".join(f"_{run.text}_" if run.italic else run.text for run in runs)


def note(source: Source, locator: str = "") -> str:
    return marked(Chicago([source]).full_note(source, locator))


def short(source: Source, locator: str = "", *others: Source) -> str:
    return marked(Chicago([source, *others]).short_note(source, locator))


def entry(source: Source) -> str:
    return marked(Chicago([source]).entry(source))


BOOK = work(publisher_place="London", issued="1993")
TWO = work(
    title="Khrushchev: The Years in Power",
    author=(Name(family="Medvedev", given="Roy"), Name(family="Medvedev", given="Zhores")),
    publisher_place="New York",
    issued="1978",
)
CHAPTER = work(
    type="chapter",
    author=(Name(family="Thatcher", given="Ian D."),),
    title="Khrushchev as Leader",
    container_title="Khrushchev in the Kremlin",
    editor=(Name(family="Smith", given="Jeremy"), Name(family="Ilic", given="Melanie")),
    page="9-25",
    issued="2011",
)
ARTICLE = work(
    type="article-journal",
    author=(Name(family="Grossman", given="Joan Delaney"),),
    title="Khrushchev's Anti-Religious Policy",
    container_title="Soviet Studies",
    volume="24",
    issue="3",
    page="374-386",
    issued="1973",
)
NEWSPAPER = work(
    type="article-newspaper",
    author=(),
    title="Khrushchev 'Resigns' All His Functions; Brezhnev Heads Party",
    container_title="New York Herald Tribune",
    edition="European Edition",
    issued="1964-10-16",
    page="1",
)
PAGE = work(
    type="webpage",
    author=(Name(family="Khrushchev", given="Nikita"),),
    title="Great Speeches: The Cult of the Individual",
    container_title="The Guardian",
    issued="2007-04-26",
    accessed="2018-11-23",
    url="https://example.org/speech",
)
REPORT = work(
    type="report",
    author=(Name(literal="Human Rights Watch Helsinki"),),
    title="The Ingush-Ossetian Conflict",
    publisher_place="New York",
    issued="1996",
)
STUDY = work(type="webpage", author=(), title="A Study Guide", class_=SourceClass.TEACHING, publisher="Fiveable Inc.")


@pytest.mark.parametrize(
    ("source", "locator", "expected"),
    [
        (BOOK, "p. 20", f"Donald Filtzer, _{ERA}_ (London, 1993), 20"),
        (BOOK, "", f"Donald Filtzer, _{ERA}_ (London, 1993)"),
        (
            TWO,
            "pp. 168-170",
            "Roy Medvedev and Zhores Medvedev, _Khrushchev: The Years in Power_ (New York, 1978), 168–170",
        ),
        (
            CHAPTER,
            "",
            "Ian D. Thatcher, “Khrushchev as Leader”, in _Khrushchev in the Kremlin_, ed. Jeremy Smith and Melanie Ilic"
            " (2011), 9–25",
        ),
        (
            ARTICLE,
            "",
            "Joan Delaney Grossman, “Khrushchev’s Anti-Religious Policy”, _Soviet Studies_ 24, no. 3 (1973): 374–386",
        ),
        (
            ARTICLE,
            "p. 380",
            "Joan Delaney Grossman, “Khrushchev’s Anti-Religious Policy”, _Soviet Studies_ 24, no. 3 (1973): 380",
        ),
        (
            NEWSPAPER,
            "",
            "“Khrushchev ‘Resigns’ All His Functions; Brezhnev Heads Party”, _New York Herald Tribune_,"
            " European Edition, 16 October 1964, 1",
        ),
        (
            PAGE,
            "",
            "Nikita Khrushchev, “Great Speeches: The Cult of the Individual”, The Guardian, 26 April 2007,"
            " https://example.org/speech",
        ),
        (REPORT, "p. 24", "Human Rights Watch Helsinki, _The Ingush-Ossetian Conflict_ (New York, 1996), 24"),
        (STUDY, "card 3", "“A Study Guide”, study document, Fiveable Inc., card 3"),
    ],
)
def test_a_first_mention_is_in_full(source: Source, locator: str, expected: str) -> None:
    assert note(source, locator) == expected


@pytest.mark.parametrize(
    ("source", "locator", "expected"),
    [
        (BOOK, "p.31", "Filtzer, _Khrushchev Era_, 31"),
        (TWO, "Pp. 168–170", "Medvedev and Medvedev, _Khrushchev_, 168–170"),
        (CHAPTER, "", "Thatcher, “Khrushchev as Leader”"),
        (NEWSPAPER, "p. 1", "“Khrushchev ‘Resigns’ All His Functions”, 1"),
        (REPORT, "p. 24", "Human Rights Watch Helsinki, _Ingush-Ossetian Conflict_, 24"),
        (STUDY, "", "“Study Guide”"),
    ],
)
def test_a_later_mention_is_short(source: Source, locator: str, expected: str) -> None:
    assert short(source, locator) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (BOOK, f"Filtzer, Donald. _{ERA}_. London, 1993."),
        (TWO, "Medvedev, Roy, and Zhores Medvedev. _Khrushchev: The Years in Power_. New York, 1978."),
        (
            CHAPTER,
            "Thatcher, Ian D. “Khrushchev as Leader”. In _Khrushchev in the Kremlin_, edited by Jeremy Smith and"
            " Melanie Ilic, 9–25. 2011.",
        ),
        (
            ARTICLE,
            "Grossman, Joan Delaney. “Khrushchev’s Anti-Religious Policy”. _Soviet Studies_ 24, no. 3 (1973): 374–386.",
        ),
        (
            NEWSPAPER,
            "_New York Herald Tribune_. “Khrushchev ‘Resigns’ All His Functions; Brezhnev Heads Party”."
            " European Edition, 16 October 1964.",
        ),
        (
            PAGE,
            "Khrushchev, Nikita. “Great Speeches: The Cult of the Individual”. The Guardian, 26 April 2007."
            " https://example.org/speech.",
        ),
        (STUDY, "“A Study Guide”. Study document, Fiveable Inc."),
    ],
)
def test_an_entry_of_the_list_of_sources(source: Source, expected: str) -> None:
    assert entry(source) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, f"Donald Filtzer, _{ERA}_"),
        ({"publisher_place": "London"}, f"Donald Filtzer, _{ERA}_ (London, n.d.)"),
        (
            {"publisher_place": "London", "publisher": "Macmillan", "issued": "1993"},
            f"Donald Filtzer, _{ERA}_ (Macmillan, 1993)",
        ),
        (
            {"publisher_place": "London", "publisher": "Murray", "issued": "1861"},
            f"Donald Filtzer, _{ERA}_ (London: Murray, 1861)",
        ),
        ({"edition": "3", "issued": "1977"}, f"Donald Filtzer, _{ERA}_, 3rd ed. (1977)"),
        ({"edition": "12"}, f"Donald Filtzer, _{ERA}_, 12th ed."),
        ({"edition": "rev. ed."}, f"Donald Filtzer, _{ERA}_, rev. ed."),
        ({"volume": "2"}, f"Donald Filtzer, _{ERA}_, vol. 2"),
        ({"collection_title": "Seminar Studies"}, f"Donald Filtzer, _{ERA}_, Seminar Studies"),
        ({"translator": (Name(family="Shriver", given="George"),)}, f"Donald Filtzer, _{ERA}_, trans. George Shriver"),
        ({"editor": (Name(family="Smith", given="Jeremy"),)}, f"Donald Filtzer, _{ERA}_, ed. Jeremy Smith"),
        ({"issued": "1962/1964"}, f"Donald Filtzer, _{ERA}_ (1962–64)"),
        ({"issued": "1956~"}, f"Donald Filtzer, _{ERA}_ (c. 1956)"),
        ({"issued": "1993-05-01"}, f"Donald Filtzer, _{ERA}_ (1993)"),
        ({"issued": "2005", "original_date": "1970"}, f"Donald Filtzer, _{ERA}_ (1970; 2005)"),
        ({"doi": "10.1000/182"}, f"Donald Filtzer, _{ERA}_, https://doi.org/10.1000/182"),
        ({"type": "thesis", "genre": "PhD thesis"}, f"Donald Filtzer, “{ERA}” (PhD thesis)"),
    ],
)
def test_a_book_says_what_is_known_of_it_and_no_more(fields: dict[str, Any], expected: str) -> None:
    assert note(work(**fields)) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "“On Fear”, _Znamia_"),
        ({"issued": "1988"}, "“On Fear”, _Znamia_ (1988)"),
        ({"issued": "2023-04-04"}, "“On Fear”, _Znamia_ (4 April 2023)"),
        ({"issue": "3", "issued": "1988-05"}, "“On Fear”, _Znamia_, no. 3 (1988)"),
        ({"volume": "7", "page": "5"}, "“On Fear”, _Znamia_ 7: 5"),
        ({"page": "5"}, "“On Fear”, _Znamia_, 5"),
    ],
)
def test_an_article_says_what_is_known_of_its_journal(fields: dict[str, str], expected: str) -> None:
    article = work(type="article-journal", author=(), title="On Fear", container_title="Znamia", **fields)
    assert note(article) == expected


def test_a_chapter_of_an_unnamed_book_names_no_book() -> None:
    assert (
        note(work(type="chapter", title="The Virgin Lands", issued="1976"))
        == "Donald Filtzer, “The Virgin Lands” (1976)"
    )


def test_a_chapter_without_editors_is_listed_in_its_book() -> None:
    chapter = work(type="chapter", title="Fear", container_title="The Thaw")
    assert entry(chapter) == "Filtzer, Donald. “Fear”. In _The Thaw_."


def test_an_edited_book_is_listed_under_its_editors() -> None:
    book = work(author=(), title="The Thaw", editor=(Name(family="Smith", given="Jeremy"),), issued="2011")
    assert entry(book) == "Smith, Jeremy, ed. _The Thaw_. 2011."


def test_a_document_names_its_archive_and_occasion() -> None:
    document = work(
        type="speech",
        title="On the Cult",
        event_title="Twentieth Congress",
        event_place="Moscow",
        archive="RGANI",
        archive_place="Moscow",
        archive_location="fond 1",
    )
    assert note(document) == "Donald Filtzer, “On the Cult”, Twentieth Congress, Moscow, fond 1, RGANI, Moscow"


def test_quotation_marks_inside_a_quoted_title_are_single() -> None:
    assert note(work(type="webpage", title='The "Thaw" so called')) == "Donald Filtzer, “The ‘Thaw’ so Called”"


def test_a_title_that_asks_ends_its_own_sentence() -> None:
    assert entry(work(type="webpage", title="Who won?", container_title="Site")) == "Filtzer, Donald. “Who Won?” Site."


def names(count: int) -> tuple[Name, ...]:
    return tuple(Name(family=f"F{n}", given=f"G{n}") for n in range(1, count + 1))


def test_two_authors_are_both_named() -> None:
    assert note(work(author=names(2), title="T")) == "G1 F1 and G2 F2, _T_"


def test_of_three_authors_a_note_names_the_first() -> None:
    assert note(work(author=names(3), title="T")) == "G1 F1 et al., _T_"


def test_of_six_authors_the_list_names_all() -> None:
    assert entry(work(author=names(6), title="T")) == "F1, G1, G2 F2, G3 F3, G4 F4, G5 F5, and G6 F6. _T_."


def test_of_seven_authors_the_list_names_three() -> None:
    assert entry(work(author=names(7), title="T")) == "F1, G1, G2 F2, G3 F3, et al. _T_."


def test_a_page_without_a_date_says_when_it_was_read() -> None:
    page = work(type="webpage", author=(), title="Thaw", accessed="2018-11-23", url="https://example.org")
    assert note(page) == "“Thaw”, accessed 23 November 2018, https://example.org"


def test_a_name_of_one_word_is_taken_as_it_is() -> None:
    assert short(work(author=(Name(given="Stalin"),))) == "Stalin, _Khrushchev Era_"


def test_two_books_of_one_short_title_are_told_apart_by_their_authors() -> None:
    other = work("two", author=(Name(family="McCauley", given="Martin"),), title="The Khrushchev Era, 1953–1964")
    assert (short(BOOK, "", other), short(other, "", BOOK)) == (
        "Filtzer, _Khrushchev Era_",
        "McCauley, _Khrushchev Era_",
    )


def test_two_authors_of_one_surname_are_told_apart_by_their_given_names() -> None:
    other = work("two", author=(Name(family="Filtzer", given="Anna"),), title="Fear")
    assert short(other, "", BOOK) == "Anna Filtzer, _Fear_"


def test_two_works_of_one_author_and_short_title_keep_their_whole_titles() -> None:
    other = work("two", title="The Khrushchev Era: A Reader")
    assert short(other, "", BOOK) == "Filtzer, _The Khrushchev Era: A Reader_"


def test_two_editions_of_one_work_are_told_apart_by_edition_and_year() -> None:
    other = work("two", edition="2", issued="2001")
    assert short(other, "", work("one")) == f"Filtzer, _{ERA} (2, 2001)_"


def test_two_works_that_agree_in_all_are_told_apart_by_what_the_pack_calls_them() -> None:
    assert short(work("two"), "", work("one")) == f"Filtzer, _{ERA} (Two)_"


def test_a_work_that_the_style_was_not_told_of_is_still_named() -> None:
    assert marked(Chicago([]).short_note(BOOK)) == "Filtzer, _Khrushchev Era_"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("A History of the Soviet Union, 1945–1991: Last of the Empires", "History of the Soviet Union"),
        ("Memoirs of Nikita Khrushchev. Volume 2, Reformer", "Memoirs of Nikita Khrushchev"),
        ("Review of A. K. Baiburin, The Soviet Passport", "Review of A. K. Baiburin, The Soviet Passport"),
        ("The trial of Ian Rokotov", "Trial of Ian Rokotov"),
        ("The", "The"),
        ("1984", "1984"),
        (": Odd", ": Odd"),
        (", 1953", ", 1953"),
    ],
)
def test_a_short_title_is_the_main_title_without_article_and_years(title: str, expected: str) -> None:
    assert short(work(title=title)) == f"Filtzer, _{expected}_"


def test_the_short_title_of_the_source_goes_first() -> None:
    assert short(work(title_short="Era")) == "Filtzer, _Era_"


def test_a_work_without_an_author_is_not_cut_to_one_word() -> None:
    assert short(work(author=(), title="USSR: Communist Party")) == "_USSR: Communist Party_"


def test_sources_are_listed_by_author_or_by_title_without_its_article() -> None:
    thaw, essay = work("a", author=(), title="The Thaw"), work("b", author=(), title="An Essay")
    style = Chicago([BOOK, thaw, essay])
    assert sorted([thaw, BOOK, essay], key=style.sort_key) == [essay, BOOK, thaw]


def test_a_title_that_only_describes_a_work_is_not_dressed_up_as_one() -> None:
    abstract = work(type="chapter", author=(), title="[Chapter on repression]", issued="2010")
    assert (note(abstract), entry(abstract)) == ("[Chapter on repression] (2010)", "[Chapter on repression]. 2010.")


def test_a_title_that_only_describes_a_work_is_filed_under_its_first_word() -> None:
    abstract = work(author=(), title="[Chapter on repression]")
    assert Chicago([abstract]).sort_key(abstract)[0] == "chapter on repression]"
