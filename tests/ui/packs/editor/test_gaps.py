"""What the foot of the editor says of words that cannot be used, and of sides that no evidence is for."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from tests.builders import a_pack, a_piece, a_question
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import field, page_of, press, write

from essay_planner.core.pack import Bearing, Kind, Leans, Pack
from essay_planner.core.pack_parts import Part
from essay_planner.ui.packs.editor.gaps import leads_to_sides
from essay_planner.ui.packs.editor.window import PackWindow

NEITHER = "No piece is evidence for a side of this question yet."
NO_FOR = "No piece is evidence for the For side of this question yet."
NO_AGAINST = "No piece is evidence for the Against side of this question yet."


def foot(window: PackWindow) -> str:
    """What the foot says once all is looked through."""
    window.checking.now()
    return window.strip.button.accessibleName()


def to_mend(window: PackWindow) -> str:
    """The one thing that is to be mended."""
    window.checking.now()
    (sentence,) = [lead.sentence for lead in window.strip.leads or () if not lead.advice]
    return sentence


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def open_piece(window: PackWindow, piece: str) -> None:
    page_of(window, Part.EVIDENCE).table.choose([piece])


def test_a_date_that_cannot_be_read_is_a_thing_to_mend_by_itself(window: PackWindow, until: Until) -> None:
    open_piece(window, "novel")
    write(window, "Date", "some day")
    until(lambda: window.strip.button.accessibleName() == "1 thing to mend")


def test_a_date_that_cannot_be_read_is_named_and_led_to(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Date", "some day")
    assert to_mend(window).startswith("What stands under ‘Date’ is not in the pack yet. ‘some day’ is not a date")
    window.parts.buttons["details"].click()
    window.strip.next.click()
    assert focused() is field(window, "Date")


def test_nothing_is_missing_once_a_date_can_be_read(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Date", "some day")
    assert foot(window) == "1 thing to mend"
    write(window, "Date", "1957")
    assert foot(window) == "Nothing is missing"


def test_a_number_that_cannot_be_read_is_a_thing_to_mend(window: PackWindow) -> None:
    page_of(window, Part.QUESTIONS).table.choose(["thaw"])
    write(window, "Marks, if there are any", "many")
    said = "What stands under ‘Marks, if there are any’ is not in the pack yet. Write a whole number, such as 25."
    assert to_mend(window) == said


def test_what_cannot_be_read_in_a_row_is_led_to(window: PackWindow) -> None:
    open_piece(window, "novel")
    field(window, "Kind").buttons[list(Kind).index(Kind.STATISTIC)].click()  # type: ignore[attr-defined]
    press(window, "Add a figure")
    write(window, "As one number", "lots")
    assert foot(window) == "1 thing to mend"
    field(window, "Unit").setFocus()
    window.strip.next.click()
    assert focused() is field(window, "As one number")


def test_a_source_that_is_not_there_is_told_once_though_its_row_says_more(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Where in it", "p. 20")
    write(window, "Source", "Nobody, Nowhere")
    assert to_mend(window).startswith("What stands under ‘Source’ is not in the pack yet.")


def test_what_cannot_be_read_is_told_no_more_once_its_piece_is_removed(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Date", "some day")
    assert foot(window) == "1 thing to mend"
    page_of(window, Part.EVIDENCE).remove()
    assert foot(window) == "Nothing is missing"


def test_what_cannot_be_read_is_told_no_more_once_another_row_is_shown(window: PackWindow, until: Until) -> None:
    open_piece(window, "novel")
    write(window, "Date", "some day")
    assert foot(window) == "1 thing to mend"
    open_piece(window, "speech")
    until(lambda: window.strip.button.accessibleName() == "Nothing is missing")


def test_a_date_that_the_pack_itself_has_wrong_is_told_once(window: PackWindow) -> None:
    window.session.apply(lambda pack: replace(pack, evidence=(replace(pack.evidence[0], date="x"),)), "Spoil it")
    open_piece(window, "amnesty")
    window.checking.now()
    assert [lead.key for lead in window.strip.leads or () if not lead.advice] == ["date"]


def test_a_pack_is_not_handed_out_while_a_date_cannot_be_read(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Date", "some day")
    window.hand_out.click()
    assert window.acts.dialog is None
    assert "One thing is to be mended" in window.news.sentence


@pytest.mark.parametrize(
    ("sides", "said"),
    [
        ((), [NEITHER]),
        ((Leans.CONTEXT,), [NEITHER]),
        ((Leans.FOR,), [NO_AGAINST]),
        ((Leans.AGAINST, Leans.CONTEXT), [NO_FOR]),
        ((Leans.EITHER,), []),
        ((Leans.FOR, Leans.AGAINST), []),
    ],
)
def test_a_side_that_no_piece_is_for_is_told(sides: tuple[Leans, ...], said: list[str]) -> None:
    assert [lead.sentence for lead in leads_to_sides(pack_with(sides))] == said


def test_a_question_that_is_not_worded_yet_has_no_sides_to_look_at() -> None:
    assert not leads_to_sides(a_pack(questions=(a_question(text=" "),)))


def test_a_side_without_evidence_is_advice_and_leads_to_the_evidence(window: PackWindow) -> None:
    page_of(window, Part.EVIDENCE).table.choose(["speech"])
    page_of(window, Part.EVIDENCE).remove()
    assert foot(window) == "2 things to look at"
    window.parts.buttons["details"].click()
    window.strip.next.click()
    assert window.part == Part.EVIDENCE


def pack_with(sides: tuple[Leans, ...]) -> Pack:
    pieces = [a_piece(f"piece-{side}", bearing={"thaw": Bearing(side=side)}) for side in sides]
    return a_pack(*pieces, questions=(a_question("thaw"),))
