"""A table that was changed and comes again: rows that are pieces of the pack are told, and can change these."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest
from tests.builders import a_pack, a_piece, a_question, a_source
from tests.packs.importing.taking import taken, whys

from essay_planner.core.pack import (
    Bearing,
    Citation,
    Evidence,
    Figure,
    Kind,
    Leans,
    Media,
    Pack,
    Quote,
    Reliability,
    Theme,
)
from essay_planner.packs.importing import Import, add_to, in_words
from essay_planner.packs.importing.alike import Alike

QUESTION = "destalinisation-success"
STEEL = "Steel output rose by a third between 1950 and 1955."
NEAR_STEEL = "Steel output rose by a half between 1950 and 1955."
OTHER = "Censors refused to print the novel in Moscow."


def pack_of(*pieces: Evidence) -> Pack:
    return a_pack(*pieces, questions=(a_question(),), themes=(Theme(id="terror", name="Terror"),))


def again(text: str, *pieces: Evidence, renew: bool = True) -> Import:
    return taken(text, pack_of(*pieces), renew=renew)


def now(text: str, old: Evidence) -> Evidence:
    """What a row makes of the one piece of a pack."""
    found = again(text, old)
    assert not found.items.evidence
    (piece,) = found.items.renewed
    return piece


def like(one: Evidence, other: Evidence) -> bool:
    return Alike([other]).take(one) is not None


# -- which piece a row is --


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (STEEL, NEAR_STEEL, True),
        (STEEL, STEEL.upper(), True),
        (STEEL, OTHER, False),
        ("He freed many people.", "He freed few people.", False),  # three words are shared by chance
        ("?!", STEEL, False),
    ],
)
def test_sentences_that_share_most_of_their_words_are_alike(one: str, other: str, alike: bool) -> None:
    assert like(a_piece("a", one), a_piece("b", other)) is alike


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [("p. 20", "p.  20", True), ("p. 20", "p. 21", False), ("", "", False)],
)
def test_sentences_out_of_one_place_need_fewer_words_in_common(one: str, other: str, alike: bool) -> None:
    cited = [(Citation(source="filtzer-1993", locator=place),) for place in (one, other)]
    before = a_piece("a", "The camps of the north were emptied in 1956.", sources=cited[0])
    after = a_piece("b", "Most camps of the north were closed by 1957.", sources=cited[1])
    assert like(after, before) is alike


def test_words_out_of_one_place_of_a_quotation_count_too() -> None:
    spoken = (Quote(text="Enough", source="filtzer-1993", locator="p. 20"),)
    before = a_piece("a", "The camps of the north were emptied in 1956.", quotes=spoken)
    after = a_piece("b", "Most camps of the north were closed by 1957.", quotes=spoken)
    assert like(after, before)


def test_a_piece_is_like_one_row_only_and_that_which_is_nearest_is_meant() -> None:
    far = replace(a_piece("far"), text=STEEL.replace("third", "little").replace("1955", "1960"))
    alike = Alike([far, a_piece("near", NEAR_STEEL)])
    first, second, third = (alike.take(a_piece("new", STEEL)) for _time in range(3))
    assert first is not None
    assert second is not None
    assert (first.id, second.id, third) == ("near", "far", None)


def test_words_that_very_many_pieces_have_do_not_tell_one() -> None:
    many = [a_piece(f"piece-{number}", STEEL) for number in range(101)]
    assert Alike(many).take(a_piece("new", NEAR_STEEL)) is None


# -- rows that come beside the pieces --


def test_a_row_with_other_words_is_told_and_comes_as_another_piece() -> None:
    found = again(f"Evidence\n{NEAR_STEEL}\n{OTHER}\n", a_piece("steel", STEEL), renew=False)
    assert [piece.text for piece in found.items.evidence] == [NEAR_STEEL, OTHER]
    assert whys(found) == [
        f"Row 2, ‘Evidence’: This seems to be ‘steel’, which the pack has with other words: ‘{STEEL}’ "
        "It comes as another piece."
    ]
    assert (found.known, found.alike) == (1, 1)


def test_a_row_that_a_piece_is_to_the_letter_is_not_told_as_like_another() -> None:
    pieces = a_piece("steel", STEEL), a_piece("more-steel", NEAR_STEEL)
    found = again(f"Evidence\n{NEAR_STEEL}\n{STEEL}\n", *pieces, renew=False)
    assert (found.known, found.alike, found.items.evidence) == (2, 0, ())


def test_a_row_of_an_id_that_the_pack_has_is_told() -> None:
    found = again(f"Evidence,Id\n{OTHER},steel\n", a_piece("steel", STEEL), renew=False)
    assert "This seems to be ‘steel’" in whys(found)[0]
    assert [piece.id for piece in found.items.evidence] == ["censors-refused-print-novel-moscow"]


@pytest.mark.parametrize("renew", [False, True])
def test_rows_with_other_words_are_told_first(renew: bool) -> None:
    table = f"Evidence,Date\nHe fell from power quite suddenly.,soon\n{NEAR_STEEL},\n"
    said = whys(again(table, a_piece("steel", STEEL), renew=renew))
    assert [line.partition(",")[0] for line in said] == ["Row 3", "Row 2"]


def test_a_row_of_the_same_words_with_something_else_is_told_before_those_that_are_the_same() -> None:
    table = f"Evidence,Date,Topic\n{OTHER},,\n{STEEL},1525–26,Industry\n"
    found = again(table, a_piece("other", OTHER), a_piece("steel", STEEL, date="1525"), renew=False)
    assert not found.items
    assert whys(found) == [
        "Row 3: The pack has this already, as ‘steel’, but says something else under ‘Date’, ‘Themes’. "
        "Change the pieces that are there already to take it.",
        "Row 2: The pack has this already, as ‘other’.",
    ]
    assert (found.known, found.alike, found.differing) == (2, 0, 1)


@pytest.mark.parametrize("renew", [False, True])
@pytest.mark.parametrize(
    ("row", "gone"), [(f"{STEEL},", "steel-output-rose-third-between-1950"), (f"{OTHER},steel", "steel")]
)
def test_a_row_that_seems_to_be_a_withdrawn_piece_is_told_first(row: str, gone: str, renew: bool) -> None:
    pack = replace(pack_of(a_piece("fell", "He fell.")), withdrawn=(gone,))
    found = taken(f"Evidence,Id\nHe fell.,\n{row}\n", pack, renew=renew)
    assert len(found.items.evidence) == 1
    assert whys(found)[0] == (
        f"Row 3, ‘Evidence’: This seems to be ‘{gone}’, which was withdrawn from the pack. It comes as another piece."
    )


def test_an_import_leaves_the_pieces_as_they_are_unless_it_is_to_change_them() -> None:
    pack = pack_of(a_piece("steel", STEEL))
    after = add_to(pack, taken(f"Evidence\n{NEAR_STEEL}\n", pack))
    assert [piece.text for piece in after.evidence] == [STEEL, NEAR_STEEL]


# -- rows that change the pieces --


def test_a_row_with_other_words_changes_the_piece_and_says_which() -> None:
    found = again(f"Evidence\n{NEAR_STEEL}\n{OTHER}\n", a_piece("steel", STEEL))
    assert [(piece.id, piece.text) for piece in found.items.renewed] == [("steel", NEAR_STEEL)]
    assert [piece.text for piece in found.items.evidence] == [OTHER]
    assert whys(found) == [f"Row 2, ‘Evidence’: This takes the place of the words of ‘steel’ in the pack: ‘{STEEL}’"]
    assert in_words(found.items) == "1 piece of evidence and 1 changed piece"


def test_the_pack_has_the_changed_piece_in_the_place_of_the_old_one() -> None:
    pack = pack_of(a_piece("steel", STEEL), a_piece("other", OTHER))
    after = add_to(pack, taken(f"Evidence,Topic\n{NEAR_STEEL},Industry\n", pack, renew=True))
    assert [(piece.id, piece.text) for piece in after.evidence] == [("steel", NEAR_STEEL), ("other", OTHER)]
    assert after.evidence[0].themes == ("industry",)
    assert "industry" in [theme.id for theme in after.themes]


def test_a_row_of_the_same_words_changes_what_else_it_says() -> None:
    found = again(f"Evidence,Date\n{STEEL},1955\n", a_piece("steel", STEEL, date="1954"))
    assert [piece.date for piece in found.items.renewed] == ["1955"]
    assert whys(found) == []


def test_a_row_that_changes_nothing_is_told_as_there_already() -> None:
    found = again(f"Evidence,Date\n{STEEL},1955\n", a_piece("steel", STEEL, date="1955"))
    assert not found.items
    assert whys(found) == ["Row 2: The pack has this already, as ‘steel’."]


def test_a_row_of_an_id_changes_the_piece_of_that_id_whatever_it_says() -> None:
    found = again(f"Evidence,Id\n{OTHER},steel\n", a_piece("steel", STEEL))
    assert [(piece.id, piece.text) for piece in found.items.renewed] == [("steel", OTHER)]


def test_of_two_rows_of_one_id_the_second_is_a_new_piece() -> None:
    found = again(f"Evidence,Id\n{OTHER},steel\nHe fell.,steel\n", a_piece("steel", STEEL))
    assert [piece.text for piece in found.items.renewed] == [OTHER]
    assert [piece.id for piece in found.items.evidence] == ["he-fell"]


@pytest.mark.parametrize(
    "kept",
    [
        {"date": "1955", "people": ("Malenkov",)},
        {"kind": Kind.STATISTIC, "reliability": Reliability.DISPUTED},
        {"media": (Media(file="media/steel.png", alt="A works"),)},
        {"quotes": (Quote(text="More steel"),), "sources": (Citation(source="filtzer-1993", locator="p. 2"),)},
        {"bearing": {QUESTION: Bearing(side=Leans.FOR, hint="Growth")}},
    ],
)
def test_what_a_row_leaves_empty_stays_as_it_is(kept: Mapping[str, Any]) -> None:
    old = a_piece("steel", STEEL, **kept)
    empty = f"Evidence,Date,Kind,Reliability,Side,Quote,Source\n{NEAR_STEEL},,,,,,\n"
    assert now(empty, old) == replace(old, text=NEAR_STEEL)


def test_a_kind_and_a_reliability_that_the_row_says_are_taken() -> None:
    old = a_piece("steel", STEEL, kind=Kind.STATISTIC, reliability=Reliability.DISPUTED)
    piece = now(f"Evidence,Kind,Reliability\n{STEEL},fact,sound\n", old)
    assert (piece.kind, piece.reliability) == (Kind.FACT, Reliability.SOUND)


def test_a_kind_that_is_not_understood_leaves_the_one_that_is_there() -> None:
    piece = now(f"Evidence,Kind,Date\n{STEEL},guess,1955\n", a_piece("steel", STEEL, kind=Kind.STATISTIC))
    assert piece.kind is Kind.STATISTIC


def test_a_source_that_stays_keeps_what_is_said_beside_it() -> None:
    cited = (Citation(source="filtzer-1993", locator="p. 2", says="By a third"), Citation(source="gone"))
    pack = replace(pack_of(a_piece("steel", STEEL, sources=cited)), sources=(a_source(), a_source("jones", title="J")))
    (piece,) = taken(f"Evidence,Source,Page\n{STEEL},filtzer-1993; jones,7\n", pack, renew=True).items.renewed
    assert piece.sources == (
        Citation(source="filtzer-1993", locator="p. 7", says="By a third"),
        Citation(source="jones"),
    )


def test_a_quotation_keeps_what_the_row_has_no_column_for() -> None:
    spoken = Quote(text="More!", speaker="Malenkov", occasion="in a speech"), Quote(text="Faster!")
    piece = now(f"Evidence,Quote\n{STEEL},More steel!\n", a_piece("steel", STEEL, quotes=spoken))
    assert piece.quotes == (replace(spoken[0], text="More steel!"), spoken[1])


def test_a_quotation_that_is_new_is_taken() -> None:
    piece = now(f"Evidence,Quote\n{STEEL},More steel!\n", a_piece("steel", STEEL))
    assert [quote.text for quote in piece.quotes] == ["More steel!"]


def test_a_figure_that_stays_keeps_its_number() -> None:
    old = a_piece("steel", STEEL, figures=(Figure(as_="a third", value=0.33),))
    assert now(f"Evidence,Statistic\n{NEAR_STEEL},a third\n", old).figures == old.figures
    assert now(f"Evidence,Statistic\n{NEAR_STEEL},a half\n", old).figures == (Figure(as_="a half"),)


def test_another_side_keeps_the_hint_and_the_sides_of_other_questions() -> None:
    bearing = {QUESTION: Bearing(side=Leans.FOR, hint="Growth"), "war": Bearing(side=Leans.FOR)}
    piece = now(f"Evidence,Side\n{STEEL},against\n", a_piece("steel", STEEL, bearing=bearing))
    assert piece.bearing == {QUESTION: Bearing(side=Leans.AGAINST, hint="Growth"), "war": Bearing(side=Leans.FOR)}


def test_a_side_that_is_new_is_taken() -> None:
    piece = now(f"Evidence,Side,Hint\n{STEEL},against,Think\n", a_piece("steel", STEEL))
    assert piece.bearing == {QUESTION: Bearing(side=Leans.AGAINST, hint="Think")}
