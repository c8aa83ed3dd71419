"""What holds for every kind of file that a pack takes from."""

from essay_planner.packs.checks import LONGEST_TEXT
from essay_planner.packs.importing import Offer, read_data, read_pasted

LONG = "word " * LONGEST_TEXT


def cells_of(offer: Offer) -> list[tuple[str, ...]]:
    return [row.cells for table in offer.tables for row in table.rows]


def test_a_cell_that_no_pack_could_hold_is_cut_and_that_is_told() -> None:
    offer = read_data(f"Evidence,Theme\nAn amnesty,Law\n{LONG},Law\n".encode(), "table.csv")
    assert cells_of(offer) == [("Evidence", "Theme"), ("An amnesty", "Law"), (LONG[:LONGEST_TEXT], "Law")]
    (lost,) = offer.dropped
    assert str(lost) == "Row 3: This cell has more than 20000 characters, so the end of it is left out."


def test_so_it_is_when_it_is_pasted() -> None:
    offer = read_pasted(f"Evidence\tTheme\n{LONG}\tLaw\n")
    assert [len(cell) for cell in cells_of(offer)[1]] == [LONGEST_TEXT, 3]
    assert len(offer.dropped) == 1


def test_a_cell_of_just_that_length_stays_whole() -> None:
    assert read_data(b"Evidence\n" + b"x" * LONGEST_TEXT, "table.csv").dropped == ()
