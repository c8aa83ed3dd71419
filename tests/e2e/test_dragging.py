"""Cards dragged with a real mouse on a real screen; what counts is the plan file that was saved."""

import pytest
from tests.e2e.conftest import PlanFile
from tests.e2e.desk import Desk, Thing

from essay_planner.core.places import INTRODUCTION, TRAY, Place, cards_in, column
from essay_planner.core.plan import Plan, Section, Side

pytestmark = pytest.mark.window

SECTIONS = (Section(id="s1", heading="Terror"), Section(id="s2", heading="Culture"))
FOR, AGAINST = column("s1", Side.FOR), column("s1", Side.AGAINST)
FOR_CULTURE = column("s2", Side.FOR)
WHEEL_DOWN = 5  # the number that X gives to that turn of the wheel, as to a button


def words(name: str) -> str:
    """How the name of a piece's card begins."""
    return f"The {name.replace('-', ' ')} of 1953"


def names(plan: Plan, place: Place) -> list[str]:
    """The evidence that stands in a place."""
    return [plan.cards[card].evidence.removeprefix("d/") for card in cards_in(plan, place)]


def open_with(desk: Desk, file: PlanFile, placed: dict[Place, tuple[str, ...]]) -> None:
    file.write(placed, SECTIONS)
    desk.open(file.path)
    desk.find("list", "For: Terror")


def card(desk: Desk, name: str, in_list: str) -> Thing:
    return desk.find("list item", words(name), within=in_list)


def test_a_card_dragged_from_the_library_stands_in_the_column(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {})
    desk.drag_into(card(desk, "amnesty", "Evidence").middle, "list", "For: Terror")
    plan_file.wait_for(lambda plan: names(plan, FOR) == ["amnesty"], "the card is For")


def test_a_card_dragged_to_the_other_side_stands_there_and_nowhere_else(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty", "criminal-code")})
    desk.drag_into(card(desk, "amnesty", "For: Terror").middle, "list", "Against: Terror")
    saved = plan_file.wait_for(lambda plan: names(plan, AGAINST) == ["amnesty"], "the card is Against")
    assert names(saved, FOR) == ["criminal-code"]


def test_a_card_dragged_within_its_column_stands_where_it_was_dropped(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty", "criminal-code", "one-day")})
    first, last = card(desk, "amnesty", "For: Terror"), card(desk, "one-day", "For: Terror")
    desk.drag(last.middle, first.at(0.5, 0.1))
    order = ["one-day", "amnesty", "criminal-code"]
    plan_file.wait_for(lambda plan: names(plan, FOR) == order, "the last card is first")


def test_a_card_dragged_to_another_section_stands_there(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("zhivago",), AGAINST: ("amnesty",)})
    desk.click(card(desk, "zhivago", "For: Terror"), button=WHEEL_DOWN, times=3)  # the other section comes into sight
    desk.drag_into(card(desk, "zhivago", "For: Terror").middle, "list", "For: Culture")
    saved = plan_file.wait_for(lambda plan: names(plan, FOR_CULTURE) == ["zhivago"], "the card is in the section")
    assert (names(saved, FOR), names(saved, AGAINST)) == ([], ["amnesty"])


def test_a_card_keeps_its_id_and_words_wherever_it_is_dragged(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty",)})
    before = plan_file.saved.cards
    desk.drag_into(card(desk, "amnesty", "For: Terror").middle, "list", "Against: Terror")
    saved = plan_file.wait_for(lambda plan: names(plan, AGAINST) == ["amnesty"], "the card is Against")
    assert saved.cards == before


def test_a_card_dropped_on_a_heading_finds_a_column_of_that_section(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {})
    desk.drag_into(card(desk, "amnesty", "Evidence").middle, "text", "Heading of section 2")
    plan_file.wait_for(lambda plan: "amnesty" in names(plan, FOR_CULTURE), "the card is in the section")


def test_a_card_dropped_outside_changes_nothing(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty",)})
    desk.drag(card(desk, "amnesty", "For: Terror").middle, desk.find("menu item", "File").middle)
    desk.drag_into(card(desk, "criminal-code", "Evidence").middle, "list", "Against: Terror")
    saved = plan_file.wait_for(lambda plan: names(plan, AGAINST) == ["criminal-code"], "the next drag works")
    assert names(saved, FOR) == ["amnesty"]
    assert len(saved.cards) == 2


def test_escape_while_dragging_changes_nothing(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty",)})
    start, end = card(desk, "amnesty", "For: Terror").middle, desk.find("list", "Against: Terror").middle
    desk.pick_up(start)
    desk.glide(start, end)
    desk.key("Escape")
    desk.let_go()
    desk.drag_into(card(desk, "criminal-code", "Evidence").middle, "list", "Against: Terror")
    saved = plan_file.wait_for(lambda plan: "criminal-code" in names(plan, AGAINST), "the next drag works")
    assert (names(saved, FOR), names(saved, AGAINST)) == (["amnesty"], ["criminal-code"])


def test_a_card_dragged_to_the_tray_waits_there(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty",)})
    desk.drag_into(card(desk, "amnesty", "For: Terror").middle, "list", "Tray")
    plan_file.wait_for(lambda plan: names(plan, TRAY) == ["amnesty"], "the card is in the tray")


def test_several_selected_cards_are_dragged_together_in_their_order(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty", "criminal-code", "one-day")})
    desk.click(card(desk, "amnesty", "For: Terror"))
    desk.hold("shift", lambda: desk.click(card(desk, "criminal-code", "For: Terror")))
    desk.drag_into(card(desk, "criminal-code", "For: Terror").middle, "list", "Against: Terror")
    saved = plan_file.wait_for(lambda plan: len(names(plan, AGAINST)) == 2, "both cards are Against")
    assert (names(saved, FOR), names(saved, AGAINST)) == (["one-day"], ["amnesty", "criminal-code"])


def test_the_sheet_scrolls_to_a_section_out_of_sight_while_a_card_is_held_at_its_edge(
    desk: Desk, plan_file: PlanFile
) -> None:
    sections = (*SECTIONS, *(Section(id=f"x{n}", heading=f"Extra {n}") for n in range(8)))
    plan_file.write({}, sections)
    desk.open(plan_file.path)
    start, column_above = card(desk, "amnesty", "Evidence").middle, desk.find("list", "For: Terror")
    assert desk.look_for("list", "For: Extra 7") is None
    sheet_bottom = desk.bottom_of_sheet(column_above)
    edge = (column_above.middle[0], sheet_bottom - 12)
    desk.pick_up(start)
    desk.glide(start, edge)
    desk.find_at_rest("list", "For: Extra 7")
    desk.follow(edge, "list", "For: Extra 7")
    desk.let_go()
    plan_file.wait_for(lambda plan: names(plan, column("x7", Side.FOR)) == ["amnesty"], "the card is at the end")


def test_undo_and_redo_by_keys_take_a_drag_back_and_make_it_again(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty",)})
    desk.drag_into(card(desk, "amnesty", "For: Terror").middle, "list", "Against: Terror")
    plan_file.wait_for(lambda plan: names(plan, AGAINST) == ["amnesty"], "the card is Against")
    desk.key("ctrl+z")
    plan_file.wait_for(lambda plan: names(plan, FOR) == ["amnesty"], "the card is For again")
    desk.key("ctrl+shift+z")
    plan_file.wait_for(lambda plan: names(plan, AGAINST) == ["amnesty"], "the card is Against once more")


def test_what_was_dragged_is_there_when_the_plan_is_opened_again(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {})
    desk.drag_into(card(desk, "amnesty", "Evidence").middle, "list", "Against: Terror")
    plan_file.wait_for(lambda plan: names(plan, AGAINST) == ["amnesty"], "the card is Against")
    assert desk.close() == 0
    desk.open(plan_file.path)
    assert card(desk, "amnesty", "Against: Terror").on_screen


def test_cards_chosen_in_several_lists_are_dragged_together_and_taken_back_in_one_step(
    desk: Desk, plan_file: PlanFile
) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty", "criminal-code"), AGAINST: ("one-day",), INTRODUCTION: ("zhivago",)})
    before = plan_file.saved
    desk.click(card(desk, "criminal-code", "For: Terror"))
    desk.hold("ctrl", lambda: desk.click(card(desk, "zhivago", "Introduction")))
    desk.hold("ctrl", lambda: desk.click(card(desk, "one-day", "Against: Terror")))
    desk.drag_into(card(desk, "zhivago", "Introduction").middle, "list", "Tray")
    order = ["zhivago", "criminal-code", "one-day"]
    saved = plan_file.wait_for(lambda plan: names(plan, TRAY) == order, "three cards are in the tray")
    assert names(saved, FOR) == ["amnesty"]
    desk.key("ctrl+z")
    plan_file.wait_for(lambda plan: plan == before, "all are back by one undo")


def test_cards_chosen_by_keys_are_cut_and_pasted_in_another_list(desk: Desk, plan_file: PlanFile) -> None:
    open_with(desk, plan_file, {FOR: ("amnesty", "criminal-code"), AGAINST: ("one-day",)})
    before = plan_file.saved
    desk.click(card(desk, "amnesty", "For: Terror"))
    desk.key("shift+Down", "ctrl+x", "Right", "ctrl+v")
    order = ["one-day", "amnesty", "criminal-code"]
    saved = plan_file.wait_for(lambda plan: names(plan, AGAINST) == order, "both cards are Against")
    assert saved.cards.keys() == before.cards.keys()
