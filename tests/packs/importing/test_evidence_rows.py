"""Rows as evidence: each cell to its field, sides to a question, and a sentence for what is not understood."""

from dataclasses import replace

import pytest
from tests.builders import a_pack, a_piece, a_question, a_source
from tests.packs.importing.taking import EMPTY, WITH_QUESTION, fields, one, taken, whys

from essay_planner.core.errors import EditRefused
from essay_planner.core.pack import Bearing, Citation, Figure, Kind, Leans, Name, Quote, Reliability, SuggestedCriterion
from essay_planner.packs.importing import Import, add_to, ask, in_words, report_lines
from essay_planner.packs.importing.evidence_rows import letter
from essay_planner.packs.importing.fields import Makes
from essay_planner.packs.reading import load_pack
from essay_planner.packs.writing import dump_pack

QUESTION = "destalinisation-success"


def test_each_cell_goes_to_its_field() -> None:
    piece = one(
        "Statement,Short name,When,Topic,Keywords,Key people,Statistic,Details,Reliability,Notes,Teacher notes\n"
        'He freed prisoners.,Releases,25 Feb 1956,Culture; Farms,"law, gulag",Beria,8 million,From camps,'
        "disputed,Care,Ask\n"
    )
    assert (piece.text, piece.label, piece.date) == ("He freed prisoners.", "Releases", "1956-02-25")
    assert (piece.themes, piece.tags, piece.people) == (("culture", "farms"), ("law", "gulag"), ("Beria",))
    assert (piece.figures, piece.details) == ((Figure(as_="8 million"),), ("From camps",))
    assert (piece.reliability, piece.note, piece.teacher_note) == (Reliability.DISPUTED, "Care", "Ask")


@pytest.mark.parametrize(
    ("word", "side"),
    [
        ("for", Leans.FOR),
        ("Pro", Leans.FOR),
        ("AGREE", Leans.FOR),
        ("+", Leans.FOR),
        ("It succeeded", Leans.FOR),
        ("against", Leans.AGAINST),
        ("Con.", Leans.AGAINST),
        ("–", Leans.AGAINST),
        ("against (partly)", Leans.AGAINST),
        ("either", Leans.EITHER),
        ("background", Leans.CONTEXT),
    ],
)
def test_words_for_sides_are_understood(word: str, side: Leans) -> None:
    pack = add_to(EMPTY, Import(items=taken("x\n").items))
    asked = ask(pack, "Did he succeed?", "It succeeded", "It failed")
    assert one(f"Evidence,Side\nHe did.,{word}\n", EMPTY, new_question=asked).bearing == {asked.id: Bearing(side=side)}


def test_two_columns_of_evidence_are_the_two_sides() -> None:
    found = taken("For,Against\nHe freed many people.,He shot the strikers.\nHe let them write.,\n")
    assert [(piece.text, piece.bearing[QUESTION].side) for piece in found.items.evidence] == [
        ("He freed many people.", Leans.FOR),
        ("He shot the strikers.", Leans.AGAINST),
        ("He let them write.", Leans.FOR),
    ]


def test_a_column_under_for_that_holds_sides_says_the_side() -> None:
    assert fields(taken("Evidence,For\nHe freed many.,yes\nHe shot some.,no\n")) == ["text", "side"]
    assert fields(taken("Evidence,Side,For\nHe freed many.,for,yes\nHe shot some.,against,no\n")) == [
        "text",
        "side",
        "",
    ]


def test_a_side_that_is_not_understood_is_told() -> None:
    found = taken("Evidence,Side\nHe did.,perhaps\n")
    assert whys(found) == [
        "Row 2, ‘Side’: ‘perhaps’ is not understood as a side. Write for, against, either or context."
    ]
    assert found.items.evidence[0].bearing == {}


def test_sides_without_a_question_are_told_once() -> None:
    found = taken("Evidence,Side\nHe did.,for\nHe did not.,against\n", EMPTY)
    assert [piece.bearing for piece in found.items.evidence] == [{}, {}]
    assert [lost.column for lost in found.dropped] == ["Side"]


def test_a_question_is_chosen_by_its_id() -> None:
    pack = add_to(WITH_QUESTION, Import(items=taken("Evidence\nx y\n", new_question=ask(WITH_QUESTION, "Why?")).items))
    assert one("Evidence,Side\nHe did.,for\n", pack, question=QUESTION).bearing[QUESTION].side is Leans.FOR
    assert taken("Evidence,Side\nHe did.,for\n", pack).items.evidence[0].bearing == {}


def test_a_new_question_goes_into_the_pack_with_its_period() -> None:
    question = ask(EMPTY, "How far did it succeed in the years 1953–64?")
    found = taken("Evidence,Side\nHe did.,for\n", EMPTY, new_question=question)
    assert add_to(EMPTY, found).questions == (question,)
    assert (question.id, question.period) == ("how-far-did-it-succeed-years-1953-64", "1953/1964")
    assert in_words(found.items) == "1 piece of evidence and 1 question"


def test_criteria_and_hints_go_with_the_side() -> None:
    piece = one("Evidence,Side,Criteria,Hint\nHe did.,for,Was culture freer?; ended-terror,Look here\n")
    wanted = Bearing(side=Leans.FOR, criteria=("freer-culture", "ended-terror"), hint="Look here")
    assert piece.bearing == {QUESTION: wanted}


def test_a_criterion_that_the_question_lacks_and_hints_without_a_side_are_told() -> None:
    why = "Row 2, ‘Criteria’: The question has no criterion ‘Speed’."
    assert whys(taken("Evidence,Side,Criteria\nHe did.,for,Speed\n")) == [why]
    found = taken("Evidence,Side,Criteria,Hint\nHe did.,,ended-terror,Look\n")
    assert [lost.column for lost in found.dropped] == ["Hint", "Criteria"]
    assert taken("Evidence,Hint\nHe did.,\n").items.evidence[0].bearing == {}


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (["king; pope", "king/marriage"], "‘/’"),
        (["Henry; Anne", "Campeggio, Wolsey"], "‘,’"),
        (["church/state"], "‘/’"),
        (["Wolsey, Thomas; Cranmer, Thomas", "Fisher, John"], ""),
        (["the 1920/21 famine; Volga", "1920/21"], ""),
        (["king; pope", "Henry, who was a king of England, and others"], ""),
        (["king; pope;", ""], ""),
    ],
)
def test_values_that_something_else_seems_to_part_are_told(cells: list[str], told: str) -> None:
    rows = "".join(f"He did it in {number}00.\t{cell}\n" for number, cell in enumerate(cells, 11))
    said = whys(taken(f"Evidence\tTags\n{rows}"))
    words = "is taken as one. If it is several, let the same mark part all of them."
    assert said == ([f"Row {len(cells) + 1}, ‘Tags’: What has {told} in it {words}"] if told else [])


def test_who_says_a_fact_is_told_as_nothing_keeps_it() -> None:
    found = taken("Evidence,Historian,Kind\nHe did.,Elton,fact\n")
    assert whys(found) == [
        "Row 2, ‘Historian’: Only a quotation or an interpretation is said by somebody, so this is left out: ‘Elton’."
    ]


def test_a_quotation_has_its_words_speaker_and_place() -> None:
    piece = one(
        "Evidence,Quote,Who says,Source,Page\nHe blamed Stalin.,“We must end the cult.”,Khrushchev,filtzer-1993,12\n"
    )
    assert piece.kind is Kind.QUOTATION
    assert piece.quotes == (
        Quote(text="We must end the cult.", speaker="Khrushchev", source="filtzer-1993", locator="p. 12"),
    )
    assert piece.sources == ()


def test_words_alone_are_a_quotation() -> None:
    piece = one("Quote,Who says\nWe must end the cult.,Khrushchev\n")
    assert (piece.text, piece.kind) == ("We must end the cult.", Kind.QUOTATION)
    kind = one("Evidence,Kind,Source\n'We will bury you.',quotation,filtzer-1993\n")
    assert kind.quotes == (Quote(text="We will bury you.", source="filtzer-1993"),)


def test_who_says_it_without_words_makes_it_an_interpretation() -> None:
    piece = one("Evidence,Historian\nIt failed.,Filtzer\n")
    assert (piece.kind, piece.view_of) == (Kind.INTERPRETATION, "Filtzer")


def test_kinds_are_understood_and_others_told() -> None:
    assert one("Evidence,Type\nIt rose.,stats\n").kind is Kind.STATISTIC
    found = taken("Evidence,Type\nIt rose.,rumour\n")
    assert found.items.evidence[0].kind is Kind.FACT
    assert "‘rumour’ is not one of" in whys(found)[0]
    assert "‘odd’ is not one of" in whys(taken("Evidence,Reliability\nIt rose.,odd\n"))[0]


@pytest.mark.parametrize(
    ("word", "mark"),
    [
        ("Disputed", Reliability.DISPUTED),
        ("contested", Reliability.DISPUTED),
        ("to check", Reliability.CHECK),
        ("To be checked", Reliability.CHECK),
        ("unsure", Reliability.CHECK),
        ("yes", Reliability.SOUND),
    ],
)
def test_a_word_that_means_a_mark_becomes_it(word: str, mark: Reliability) -> None:
    found = taken(f"Evidence,Reliability\nIt rose.,{word}\n")
    assert (found.items.evidence[0].reliability, found.dropped) == (mark, ())


@pytest.mark.parametrize("word", ["low", "medium", "no", "maybe", "unreliable"])
def test_a_word_for_how_good_a_piece_is_becomes_no_mark_and_is_told(word: str) -> None:
    found = taken(f"Evidence,Reliability\nIt rose.,{word}\n")
    assert found.items.evidence[0].reliability is Reliability.SOUND
    assert whys(found) == [f"Row 2, ‘Reliability’: ‘{word}’ is not one of: sound, check, disputed. It is left out."]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [("c. 1956", "1956~"), ("25 Feb 1956", "1956-02-25"), ("1953-64", "1953/1964"), ("1950s", "195X"), ("", "")],
)
def test_dates_in_words_are_understood(words: str, edtf: str) -> None:
    assert one(f"Evidence,Date\nHe did.,{words}\n").date == edtf


def test_dates_that_are_not_or_hardly_understood_are_told() -> None:
    assert "‘once’ is not a date" in whys(taken("Evidence,Date\nHe did.,once\n"))[0]
    assert "as a month" in whys(taken("Evidence,Date\nHe did.,1905-07\n"))[0]


def test_a_year_of_two_digits_is_read_by_the_other_dates_of_its_column_and_told() -> None:
    pack = replace(WITH_QUESTION, questions=())
    found = taken("Evidence,Date\nHe did.,Jun-63\nShe did.,1953–5\nThey did.,Aug-64\nNobody did.,\n", pack)
    assert [piece.date for piece in found.items.evidence] == ["1963-06", "1953/1955", "1964-08", ""]
    assert report_lines(found.dropped) == [
        "Rows 2, 4, ‘Date’: Years of two digits were read as those nearest to 1953–1955. Look whether they are right."
    ]


def test_a_year_of_two_digits_is_read_by_the_period_of_the_question() -> None:
    asked = replace(a_question(), period="195X")
    pack = replace(WITH_QUESTION, questions=(asked,))
    found = taken("Evidence,Date\nHe did.,Jun-63\nShe did.,Aug-64\n", pack)
    assert [piece.date for piece in found.items.evidence] == ["1963-06", "1964-08"]
    assert report_lines(found.dropped) == [
        "Rows 2–3, ‘Date’: Years of two digits were read as those nearest to 1950–1959. Look whether they are right."
    ]


def test_a_year_of_two_digits_that_may_be_of_several_centuries_is_left_out_and_told() -> None:
    pack = replace(WITH_QUESTION, questions=())
    found = taken("Evidence,Date\nHe did.,Jun-63\nShe did.,once\n", pack)
    assert [piece.date for piece in found.items.evidence] == ["", ""]
    assert "not certain of which century" in whys(found)[0]


@pytest.mark.parametrize(
    ("dates", "rows"),
    [
        (["1509", "1527", "1533", "1534", "1536", "1940-03-03"], "Row 7"),
        (["1509", "1527", "1533", "1534", "1536", "1540", "1547", "1553", "1240", "1940"], "Rows 10–11"),
        (["1509", "1533", "1534", "1940-03-03"], ""),  # so few do not show what the column is about
        (["1066", "1348", "1665", "1854", "1928", "1948"], ""),  # all of history
        (["1509", "1527", "1533", "1534", "1536", "1701"], ""),
        (["1509", "1527", "1533", "1534", "1536", ""], ""),
    ],
)
def test_a_date_centuries_from_the_others_of_its_column_is_told(dates: list[str], rows: str) -> None:
    table = "".join(f"Fact number {number}.,{date}\n" for number, date in enumerate(dates))
    told = f"{rows}, ‘Date’: This is centuries from the other dates here. Look whether it is right."
    assert report_lines(taken(f"Evidence,Date\n{table}").dropped) == ([told] if rows else [])


def test_a_column_of_years_of_two_digits_is_guessed_to_hold_dates() -> None:
    found = taken("Evidence,Spalte\nHe did a thing.,Jun-63\nShe did another.,Aug-64\n")
    assert fields(found) == ["text", "date"]


def test_what_the_pack_or_a_row_has_already_is_told() -> None:
    found = taken(f"Evidence\n{a_piece().text.upper()}\nNew one.\nNew one!\n")
    assert [piece.text for piece in found.items.evidence] == ["New one."]
    assert whys(found) == [
        "Row 2: The pack has this already, as ‘amnesty’.",
        "Row 4: This says the same as row 3, so it is left out.",
    ]


def test_a_row_without_evidence_is_told_with_what_it_holds() -> None:
    assert whys(taken("Evidence,Date\n,1953\n")) == [
        "Row 2: There is no evidence in this row, so it is left out: ‘1953’."
    ]


def test_a_column_that_means_nothing_is_told_with_the_number_of_its_cells() -> None:
    found = taken("Evidence,Colour\nOne.,red\nTwo.,blue\nThree.,\n")
    assert whys(found) == ["‘Colour’: This column is left out, with 2 cells. Choose what it holds to import it."]
    assert "‘column B’" in whys(taken("He freed them all.,r\nHe shot them all.,b\n", header=False))[0]


def test_columns_are_lettered_as_in_a_spreadsheet() -> None:
    assert [letter(number) for number in (0, 25, 26, 51, 52, 701)] == ["A", "Z", "AA", "AZ", "BA", "ZZ"]


def test_themes_of_the_pack_are_found_by_id_and_by_name() -> None:
    assert one("Evidence,Theme\nHe did.,terror; CULTURE; Farming; farming\n").themes == ("terror", "culture", "farming")


def test_ids_are_kept_if_they_can_be() -> None:
    assert one("Evidence,Id\nHe did.,my-id\n").id == "my-id"
    found = taken("Evidence,Id\nHe did.,amnesty\nHe went.,No Id\n")
    assert [piece.id for piece in found.items.evidence] == ["he-did", "he-went"]
    assert "‘amnesty’ is taken" in whys(found)[1]


def test_ids_are_never_those_of_the_pack_or_of_what_was_withdrawn() -> None:
    pack = add_to(EMPTY, taken("Evidence\nHe did.\n", EMPTY))
    assert one("Evidence\nHe did?!\n", EMPTY).id == "he-did"
    assert taken("Evidence\nHe did it.\n", pack).items.evidence[0].id == "he-did-it"


def test_a_piece_can_be_two_sources_and_a_place() -> None:
    piece = one("Evidence,Source,Page\nHe did.,filtzer-1993; Study guide p. 3,7-8\n")
    assert piece.sources == (
        Citation(source="filtzer-1993", locator="pp. 7-8"),
        Citation(source="study-guide", locator="p. 3"),
    )


def test_a_place_without_a_source_is_told() -> None:
    assert whys(taken("Evidence,Page\nHe did.,12\n")) == [
        "Row 2, ‘Page’: ‘p. 12’ is a place in no source, as this row names none."
    ]


def test_columns_about_the_source_make_one_source_of_all_rows() -> None:
    found = taken("Evidence,Author,Book,Year\nOne.,Taubman,Khrushchev,2003\nTwo.,Taubman,Khrushchev,2003\nThree.,,,\n")
    assert [source.id for source in found.items.sources] == ["taubman-2003"]
    assert [len(piece.sources) for piece in found.items.evidence] == [1, 1, 0]


def test_a_source_named_by_its_author_alone_is_found() -> None:
    assert one("Evidence,Author\nOne.,Filtzer\n").sources == (Citation(source="filtzer-1993"),)


def test_columns_beside_a_source_say_more_of_it() -> None:
    rows = 'One.,"Letters, p. 4","Smith, Anna",1990\nTwo.,Letters,"Smith, Anna",1990\nThree.,Letters,,\n'
    found = taken(f"Evidence,Source,Author,Year\n{rows}")
    (letters,) = found.items.sources
    assert (letters.title, letters.type, letters.issued) == ("Letters", "book", "1990")
    assert letters.author == (Name(family="Smith", given="Anna"),)
    cited = [piece.sources for piece in found.items.evidence]
    assert cited == [(Citation(source=letters.id, locator="p. 4"),), *[(Citation(source=letters.id),)] * 2]
    assert found.dropped == ()


def test_works_of_one_name_by_others_are_others() -> None:
    rows = "One.,Letters,Jones,1990\nTwo.,Letters,Smith,1991\nThree.,Letters,Smith,1991\n"
    found = taken(f"Evidence,Source,Author,Year\n{rows}")
    assert [source.id for source in found.items.sources] == ["jones-1990", "smith-1991"]
    assert [piece.sources[0].source for piece in found.items.evidence] == ["jones-1990", "smith-1991", "smith-1991"]


def test_columns_beside_a_source_do_not_take_away_what_its_words_say() -> None:
    (source,) = taken('Evidence,Source,Author,Year\nOne.,"Pravda, 14 February 1956",Khrushchev,\n').items.sources
    assert (source.type, source.title, source.issued) == ("periodical", "Pravda", "1956-02-14")
    assert source.author == (Name(family="Khrushchev"),)


def test_what_columns_say_of_a_source_that_is_there_without_it_is_told() -> None:
    found = taken("Evidence,Source,Author,Year\nOne.,Letters,,\nTwo.,Letters,Smith,\n")
    assert len(found.items.sources) == 1
    assert whys(found) == [
        "Row 3, ‘Author’: ‘Letters’ is there already without this, so it is left out. Add it to the source."
    ]


@pytest.mark.parametrize("row", ["One.,Letters; Diaries,,Smith", "One.,Archive,Letters,Smith"])
def test_what_columns_say_of_one_of_several_sources_is_told(row: str) -> None:
    found = taken(f"Evidence,Source,Title,Author\n{row}\n")
    assert not any(source.author for source in found.items.sources)
    assert "it is not certain that this is about it" in whys(found)[-1]


def test_a_year_beside_a_source_that_is_none_is_told_once() -> None:
    found = taken("Evidence,Source,Author,Year\nOne.,Letters,Smith,then\n")
    assert [(lost.row, lost.column) for lost in found.dropped] == [(2, "Year")]


def test_an_author_with_an_initial_and_a_year_are_a_work_without_a_title() -> None:
    rows = 'One.,"Smith, C.",1992,OUP\nTwo.,"Smith, C.",1992,OUP\n'
    (source,) = taken(f"Evidence,Author,Year,Publisher\n{rows}").items.sources
    assert (source.type, source.title, source.issued) == ("book", "[no title yet]", "1992")
    assert (source.author, source.publisher) == ((Name(family="Smith", given="C."),), "OUP")


def test_a_source_without_author_and_title_is_no_work_of_somebody() -> None:
    found = taken("Evidence,Author,Publisher\nOne.,Smith,\nTwo.,,OUP\nThree.,,OUP\n")
    assert [(source.title, source.publisher) for source in found.items.sources] == [
        ("[no title yet]", ""),
        ("[no title yet]", "OUP"),
    ]


def test_what_is_wrong_about_a_source_is_told_with_its_column() -> None:
    found = taken("Evidence,Author,Book,Date,Year\nOne.,Taubman,Khrushchev,1953,then\n")
    assert [(lost.row, lost.column) for lost in found.dropped] == [(2, "Year")]


def test_imported_packs_can_be_read_back() -> None:
    found = taken("Evidence,Side,Quote,Source\nHe did.,for,Yes we did,Pravda\n")
    pack = add_to(WITH_QUESTION, found)
    assert load_pack(dump_pack(pack), "f").pack == pack


def test_an_import_is_refused_if_the_pack_took_an_id_meanwhile() -> None:
    found = taken("Evidence\nHe did.\n")
    with pytest.raises(EditRefused, match="taken"):
        add_to(add_to(WITH_QUESTION, found), found)


def test_a_report_gathers_what_is_the_same() -> None:
    text = "Evidence,Side\n" + "".join(f"Piece {n}.,maybe\n" for n in range(3)) + "Piece 9.,for\nPiece 10.,maybe\n"
    assert report_lines(taken(text).dropped) == [
        "Rows 2–4, 6, ‘Side’: ‘maybe’ is not understood as a side. Write for, against, either or context."
    ]


def test_a_report_names_no_more_rows_than_one_reads() -> None:
    text = "Evidence,Side\n" + "".join(f"Piece {n}.,{'maybe' if n % 2 else 'for'}\n" for n in range(200))
    assert report_lines(taken(text).dropped)[0].startswith("Rows 3, 5, 7,")
    assert "101 … (100 rows)" in report_lines(taken(text).dropped)[0]


def test_the_question_lists_its_criteria_by_words_too() -> None:
    asked = a_question(criteria=(SuggestedCriterion(id="speed", text="How fast?"),))
    piece = one("Evidence,Side,Criterion\nHe did.,for,how fast?\n", EMPTY, new_question=asked, makes=Makes.EVIDENCE)
    assert piece.bearing[QUESTION].criteria == ("speed",)


def test_a_source_that_can_be_two_works_is_told() -> None:
    pack = a_pack(sources=(a_source(), a_source("filtzer-1986", title="Soviet Workers", issued="1986")))
    assert (
        "can be ‘The Khrushchev Era’ or ‘Soviet Workers’" in whys(taken("Evidence,Source\nHe did.,Filtzer\n", pack))[0]
    )


def test_a_report_tells_single_things_by_themselves() -> None:
    lines = report_lines(taken("Evidence,Date,Colour\nHe did.,once,red\n").dropped)
    assert lines[0].startswith("‘Colour’: This column is left out, with 1 cell.")
    assert lines[1].startswith("Row 2, ‘Date’: ‘once’ is not a date")


def test_pieces_that_begin_with_the_same_words_have_ids_of_their_own() -> None:
    words = "The Central Committee of the Communist Party of the Soviet Union decided"
    found = taken("Evidence\n" + "".join(f"{words} {number}\n" for number in range(3)))
    ids = [piece.id for piece in found.items.evidence]
    assert ids == [ids[0], f"{ids[0]}-2", f"{ids[0]}-3"]
