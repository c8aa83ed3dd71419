"""What a card shows of its evidence."""

from tests.builders import a_pack, a_piece, an_empty_plan

from essay_planner.core.at_hand import at_hand
from essay_planner.ui.cards.delegate import stripe_colour
from essay_planner.ui.cards.face import Faces
from essay_planner.ui.look import current_theme, look


def faces() -> Faces:
    """Of a pack with a piece under its first theme, and one under none."""
    theme = a_pack().themes[0].id
    pack = a_pack(a_piece("filed", themes=(theme,)), a_piece("loose", themes=()))
    return Faces(at_hand(an_empty_plan(), {"d": pack}))


def test_the_stripe_of_evidence_is_that_of_its_theme() -> None:
    assert faces().of_evidence("d/filed").stripe == 0


def test_the_stripe_of_evidence_without_a_theme_is_that_of_no_theme() -> None:
    stripe = faces().of_evidence("d/loose").stripe
    for name in ("light", "cream", "dark", "contrast"):
        look().choose(name)
        assert stripe_colour(current_theme(), stripe) not in current_theme().stripes
    look().choose("light")
