"""A few cards as a numbered list."""

from tests.builders import a_library, a_pack, a_piece, a_plan

from essay_planner.core import edits
from essay_planner.core.clip import as_one_list, clip_cards
from essay_planner.core.outline import outline
from essay_planner.core.pack import Citation
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side
from essay_planner.export.cards import cards_to_html, cards_to_text

CHOSEN = {column("s1", Side.FOR): ("k1", "k2"), column("s1", Side.AGAINST): ("k3",)}


def listed(plan: Plan) -> Plan:
    return as_one_list(clip_cards(plan, CHOSEN))


def test_cards_print_as_a_numbered_list_with_words_and_sources() -> None:
    assert cards_to_text(outline(listed(a_plan()))) == (
        "1. The amnesty of 1953 freed many prisoners.\n"
        "   Shows that arbitrary arrest was ending.\n"
        "   Donald Filtzer, The Khrushchev Era (London, 1993), 20.\n"
        "\n"
        "2. The criminal code of 1953 freed many prisoners.\n"
        "   Filtzer, Khrushchev Era, 20.\n"
        "\n"
        "3. The tbilisi of 1953 freed many prisoners.\n"
    )


def test_the_html_has_titles_in_italics_and_one_item_a_card() -> None:
    html = cards_to_html(outline(listed(a_plan())))
    assert html.count("<li>") == 3
    assert "<i>The Khrushchev Era</i>" in html
    assert html.startswith("<html>")


def test_what_students_and_packs_write_cannot_become_html() -> None:
    piece = a_piece("amnesty", text="1 < 2 & <b>so</b>", sources=(Citation(source="filtzer-1993"),))
    library = a_library(a_pack(piece, *a_pack().evidence[1:]))
    html = cards_to_html(outline(listed(a_plan(library=library))))
    assert "1 &lt; 2 &amp; &lt;b&gt;so&lt;/b&gt;" in html


def test_in_styles_of_brackets_each_card_has_its_brackets_and_its_entry_below() -> None:
    plan = listed(edits.choose_style(a_plan(), "apa"))
    assert cards_to_text(outline(plan)).startswith(
        "1. The amnesty of 1953 freed many prisoners (Filtzer, 1993, p. 20).\n"
        "   Shows that arbitrary arrest was ending.\n"
        "   Filtzer, D. (1993). The Khrushchev era.\n"
    )
