"""Columns matched to fields: by their heads, by what they hold, and by what somebody chose."""

import pytest
from tests.packs.importing.taking import EMPTY, fields, one, taken

from essay_planner.packs.importing import FIELDS, Import, Makes, field_named, makes_words
from essay_planner.packs.importing.cells import separator_of
from essay_planner.packs.importing.fields import fields_for


def makes(found: Import) -> Makes:
    assert found.mapped is not None
    return found.mapped.makes


@pytest.mark.parametrize(
    ("heads", "wanted"),
    [
        ("Evidence,Date,Theme,Side", ["text", "date", "themes", "side"]),
        ("Fact,When,Topic,For/Against,Quote,Who says", ["text", "date", "themes", "side", "quote", "speaker"]),
        (
            "Evidence,Date,Author,Book,Year,Page",
            ["text", "date", "source-author", "source-title", "source-issued", "locator"],
        ),
        ("Evidence,Year,Author,Book,Date", ["text", "source-issued", "source-author", "source-title", "date"]),
        ("Evidence,Source,Author,Year", ["text", "source", "source-author", "source-issued"]),
        ("Evidence,Source,Year,Author", ["text", "source", "source-issued", "source-author"]),
        ("Evidence,Source,Year", ["text", "source", "date"]),
        ("Year,Event,Description", ["date", "text", "details"]),
        ("text,source_title,teacher-note", ["text", "source-title", "teacher-note"]),
        ("Evidence,Source: title", ["text", "source-title"]),
        ("EVIDENCE:,Thème", ["text", "themes"]),
    ],
)
def test_heads_are_matched_to_fields(heads: str, wanted: list[str]) -> None:
    row = ",".join("a word or two" for _ in heads.split(","))
    assert fields(taken(f"{heads}\n{row}\n{row}!\n", makes=Makes.EVIDENCE, header=True)) == wanted


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        ("Evidence,Side", Makes.EVIDENCE),
        ("Author,Title,Year,Publisher", Makes.SOURCES),
        ("Term,Definition", Makes.TERMS),
        ("Theme,Group", Makes.THEMES),
        ("Colour,Shape", Makes.EVIDENCE),
    ],
)
def test_columns_say_what_the_rows_become(heads: str, kind: Makes) -> None:
    assert makes(taken(f"{heads}\n" + ",".join("word" for _ in heads.split(",")) + "\n", header=True)) is kind


def test_sentences_under_topic_are_evidence() -> None:
    text = "Topic\nHe freed many thousands of prisoners from the camps in 1953.\nHe shot the strikers.\n"
    assert makes(taken(text, header=True)) is Makes.EVIDENCE


def test_a_table_without_heads_is_understood_by_what_it_holds() -> None:
    found = taken("for,1953,He freed the prisoners from all camps.\nagainst,1956,He crushed the Hungarian rising.\n")
    assert found.mapped is not None
    assert (found.mapped.header, fields(found)) == (False, ["side", "date", "text"])
    assert [piece.date for piece in found.items.evidence] == ["1953", "1956"]


def test_short_words_over_long_ones_are_heads_even_if_they_are_not_known() -> None:
    found = taken("Sache,Datum\nHe freed the prisoners from all camps.,1953\n")
    assert found.mapped is not None
    assert found.mapped.header
    assert fields(found) == ["text", "date"]


def test_a_first_row_of_long_or_dated_cells_is_no_head() -> None:
    for text in (f"{'long ' * 20},x\ny,z\n", "1953,x\n1954,y\n", "only one row\n"):
        found = taken(text)
        assert found.mapped is not None
        assert not found.mapped.header


@pytest.mark.parametrize(
    ("heads", "who", "field"),
    [
        ("Point,Who says,Page", "Figes", "source"),
        ("Point,Who says,Colour", "Figes; A People’s Tragedy", "speaker"),
        ("Point,Who says,Colour", "“Figes, A People’s Tragedy”", "source"),
        ("Point,Who says,Colour", "Khrushchev", "speaker"),
        ("Point,Who says,Page,Book", "Figes", "speaker"),
        ("Point,Who says,Page", "", "speaker"),
    ],
)
def test_who_says_it_is_the_source_where_only_that_can_have_pages(heads: str, who: str, field: str) -> None:
    row = dict.fromkeys(heads.split(","), "7") | {"Who says": f'"{who.strip("“”")}"'}
    assert fields(taken(f"{heads}\n{','.join(row.values())}\n", makes=Makes.EVIDENCE, header=True))[1] == field


@pytest.mark.parametrize(
    ("heads", "row", "field"),
    [
        ("Point,Who", "He wed.,Henry VIII; Catherine of Aragon", "people"),
        ("Point,Who", "He wed.,Henry VIII", "people"),
        ("Point,Who", "‘I wed.’,Henry VIII", "speaker"),
        ("Quote,Who", "I wed.,Henry VIII", "speaker"),
        ("Point,Who,Page", "He wed.,Scarisbrick,7", "source"),
        ("Point,Who,Page", "He wed.,Henry VIII; Wolsey,7", "people"),
        ("Point,Who,Page,Book", "He wed.,Henry VIII,7,Dynasties", "people"),
        ("Point,Who,People", "He wed.,Scarisbrick,Henry VIII", "speaker"),
        ("Point,Who,Kind", "He wed.,Scarisbrick,Interpretation", "speaker"),
        ("Point,Who,Kind", "He wed.,Henry VIII,Event", "people"),
        ("Point,Who,Kind", "‘I wed.’,Henry VIII,odd", "speaker"),
        ("For,Who", "He wed.,Henry VIII", "people"),
        ("Point,Historian", "He wed.,Elton; Guy", "speaker"),
    ],
)
def test_who_are_the_people_unless_somebody_speaks_or_writes(heads: str, row: str, field: str) -> None:
    assert fields(taken(f"{heads}\n{row}\n", makes=Makes.EVIDENCE, header=True))[1] == field


def test_what_is_chosen_comes_before_what_is_guessed() -> None:
    text = "Evidence,Colour,Date\nHe did.,red,1953\n"
    piece = one(text, fields={1: "tags", 2: ""})
    assert (piece.tags, piece.date) == (("red",), "")


def test_a_field_that_is_chosen_is_not_guessed_for_another_column() -> None:
    assert fields(taken("Evidence,Other\nHe did.,It was\n", fields={1: "text"})) == ["", "text"]


def test_the_heads_can_be_chosen() -> None:
    assert len(taken("Evidence\nHe did.\n", header=False).items.evidence) == 2
    assert taken("He did.\nHe went.\n", header=True).items.evidence[0].text == "He went."


def test_terms_without_heads_are_a_word_and_its_meaning() -> None:
    found = taken("Thaw,A time of ease\nGulag,Camps\n", EMPTY, makes=Makes.TERMS, header=False)
    assert [term.term for term in found.items.terms] == ["Thaw", "Gulag"]
    assert fields(taken("Thaw\n", EMPTY, makes=Makes.TERMS, header=False)) == ["term"]


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["a; b", "c"], ";"),
        (["a\nb"], "\n"),
        (["a | b"], "|"),
        (["a / b"], " / "),
        (["a, b", "c, d e"], ","),
        (["a, b", "one of them, which was long and more than words"], ""),
        (["a"], ""),
        ([], ""),
    ],
)
def test_what_stands_between_values_is_guessed(cells: list[str], mark: str) -> None:
    assert separator_of(cells) == mark


def test_what_stands_between_values_can_be_chosen() -> None:
    assert one('Evidence,Tags\nHe did.,"a, b; c"\n', separators={1: ","}).tags == ("a", "b; c")
    assert one('Evidence,Tags\nHe did.,"a; b"\n', separators={1: ""}).tags == ("a; b",)


def test_a_comma_does_not_part_sources() -> None:
    assert len(one('Evidence,Source\nHe did.,"Smith, A Book"\n').sources) == 1


def test_bullets_are_not_part_of_a_value() -> None:
    assert one('Evidence,Details\nHe did.,"• one\n- two\n3. three"\n').details == ("one", "two", "three")


@pytest.mark.parametrize("kind", Makes)
def test_every_field_has_words_and_is_found_by_its_name(kind: Makes) -> None:
    assert makes_words(kind)
    for field in FIELDS[kind]:
        assert field.words()
        assert fields_for(kind, field.name)[0] == field.name
        assert field_named(kind, field.name) is field


def test_a_head_without_words_means_nothing() -> None:
    assert fields_for(Makes.EVIDENCE, " ** ") == []


def test_the_fields_of_a_source_are_said_in_a_sentence() -> None:
    said = [field.words() for field in FIELDS[Makes.EVIDENCE] if field.name in ("source-title", "source-doi")]
    assert said == ["Source: title", "Source: DOI"]
