"""What a card shows in each of its dresses."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from essay_planner.core.pack import Kind, Reliability
from essay_planner.ui.cards.face import Face, spoken
from essay_planner.ui.cards.layout import Bit, CardLayout, Dress, lay_out
from essay_planner.ui.cards.type import card_type
from essay_planner.ui.look import current_theme, look

FACE = Face(
    key="k1",
    text="An amnesty of 27 March 1953 freed more than a million prisoners, though few of them were political ones.",
    kind=Kind.EVENT,
    chips=("Terror and the law", "event"),
    date="Mar 1953",
    reliability=Reliability.DISPUTED,
    said=True,
    strength=2,
    explanation="It shows that arbitrary arrest was ending, and it came within weeks of Stalin's death.",
)
TWICE = replace(FACE, times=2, also="also in Against, Culture")


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    look().choose("light", 100)


def laid_out(face: Face, dress: Dress, width: int = 360) -> CardLayout:
    sizes = current_theme().sizes
    return lay_out(face, dress, width, card_type(sizes), sizes)


def shown(face: Face, dress: Dress, width: int = 360) -> dict[Bit, str]:
    return {piece.bit: piece.text for piece in laid_out(face, dress, width).pieces}


def test_a_compact_card_is_one_line_and_one_of_marks() -> None:
    layout = laid_out(FACE, Dress.BRIEF)
    assert len(layout.lines) == 1
    assert layout.lines[0].text.endswith("…")
    assert len({piece.rect.top() for piece in layout.pieces}) == 1
    assert layout.height < laid_out(FACE, Dress.FULL).height / 2


def test_a_compact_card_has_two_lines_of_text_where_it_is_narrow() -> None:
    assert len(laid_out(FACE, Dress.BRIEF, 240).lines) == 2


def test_a_compact_card_shows_date_care_strength_and_that_it_is_explained() -> None:
    words = shown(FACE, Dress.BRIEF)
    assert words == {Bit.WORDS: "Mar 1953", Bit.RELIABILITY: "disputed", Bit.SAID: "explained", Bit.DOTS: ""}


def test_a_compact_card_without_an_explanation_offers_to_explain_it() -> None:
    layout = laid_out(replace(FACE, explanation=""), Dress.BRIEF)
    piece = next(piece for piece in layout.pieces if piece.bit is Bit.ASK)
    assert layout.ask.contains(piece.rect)
    assert laid_out(FACE, Dress.BRIEF).ask.isEmpty()


@pytest.mark.parametrize("width", [150, 200, 260, 360])
def test_the_marks_of_a_compact_card_lose_their_words_before_they_need_another_row(width: int) -> None:
    layout = laid_out(TWICE, Dress.BRIEF, width)
    assert {Bit.RELIABILITY, Bit.SAID, Bit.AGAIN, Bit.DOTS} <= {piece.bit for piece in layout.pieces}
    if width >= 200:
        assert len({piece.rect.top() for piece in layout.pieces}) == 1
    assert all(piece.rect.right() <= width for piece in layout.pieces)


@pytest.mark.parametrize(
    ("dress", "words"),
    [
        (Dress.FULL, "also in Against, Culture"),
        (Dress.BRIEF, "used twice"),
        (Dress.COMPACT, "used twice"),
        (Dress.STRIP, "used twice"),
        (Dress.SLIP, "used twice"),
    ],
)
def test_evidence_on_two_cards_is_marked_on_each(dress: Dress, words: str) -> None:
    assert shown(TWICE, dress, 520)[Bit.AGAIN] == words
    assert Bit.AGAIN not in shown(FACE, dress, 520)


def test_the_library_says_how_often_a_piece_is_used() -> None:
    used = replace(FACE, used=True, said=False)
    assert shown(replace(used, times=1), Dress.LIBRARY)[Bit.USED] == "in your plan"
    assert shown(replace(used, times=2), Dress.LIBRARY)[Bit.USED] == "used twice"
    assert shown(replace(used, times=3), Dress.LIBRARY)[Bit.USED] == "used 3 times"


def test_a_full_card_is_explained_by_a_click_anywhere_below_its_line() -> None:
    layout = laid_out(replace(FACE, explanation=""), Dress.FULL)
    assert layout.ask.top() == layout.rule
    assert layout.ask.bottom() == layout.height - 1


def test_a_card_says_how_many_cards_it_answers() -> None:
    assert shown(replace(FACE, answers=2), Dress.FULL, 520)[Bit.ANSWERS] == "answers 2"
    assert Bit.ANSWERS not in shown(FACE, Dress.FULL, 520)
    assert "Answers 2 cards." in spoken(replace(FACE, answers=2))
    assert "nswers" not in spoken(FACE)


def test_a_compact_card_says_how_many_cards_it_answers() -> None:
    assert shown(replace(FACE, answers=2), Dress.BRIEF)[Bit.ANSWERS] == "answers 2"


def test_a_compact_card_too_narrow_to_say_how_many_cards_it_answers_stays_one_row_of_marks() -> None:
    pieces = laid_out(replace(FACE, answers=2), Dress.BRIEF, 170).pieces
    assert len({piece.rect.top() for piece in pieces}) == 1
