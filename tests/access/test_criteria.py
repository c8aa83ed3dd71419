"""The help page on access tells of every criterion of WCAG 2.2, A and AA, and what it says is tested has its test."""

import re
from pathlib import Path

import pytest

from essay_planner.files.help_pages import help_pages

ROOT = Path(__file__).parents[2]
A = """1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4
2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2"""
AA = """1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2
3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3"""

TREE = "access/test_the_tree.py::test_every_control_of_every_stage_and_dialog_has_a_name"
ROUND = (
    "access/test_going_round.py::"
    "test_tab_comes_to_every_control_in_sight_and_round_again_each_large_enough_and_called_what_it_shows"
)
CUT = "screens/test_faults.py::test_nothing_is_cut_over_one_another_or_without_a_tip_in_a_small_window"
NAMES = "access/test_by_names.py::test_by_names_alone_a_question_becomes_a_judged_plan_in_word_that_is_read_back"
KEYS = "access/test_by_keys.py::test_by_keys_alone_a_question_becomes_a_judged_plan_in_word"
CLICKS = "access/test_by_clicks.py::test_by_single_clicks_alone_a_question_becomes_a_judged_plan_in_word"
BAD = "packs/test_bad_packs.py::test_a_bad_pack_gives_all_its_problems_with_their_places"

# By the first criterion of a line of the page: the tests that show what the line says is checked.
TESTS = {
    "1.1.1": (TREE, BAD, "files/test_help_pages.py::test_every_picture_has_an_alternative_text"),
    "1.2.1": ("access/test_criteria.py::test_no_part_of_the_program_plays_sound_or_film",),
    "1.3.1": (TREE, NAMES),
    "1.3.2": ("ui/board/test_tabs.py::test_tab_goes_from_the_library_over_the_sheet_to_the_panel",),
    "1.4.1": ("ui/board/test_names.py::test_each_card_is_a_list_item_with_its_whole_text", TREE),
    "1.4.3": (
        "ui/look/test_theme.py::test_text_stands_out_from_every_ground_it_is_used_on",
        "ui/look/test_theme.py::test_every_rule_of_the_stylesheet_sets_text_on_a_ground_that_it_stands_out_from",
        "ui/look/test_theme.py::test_ordinary_text_stands_out_from_every_ground_of_the_stylesheet",
        "export/word/test_accessible.py::test_all_words_stand_out_from_what_is_behind_them",
    ),
    "1.4.4": (CUT, "ui/look/test_theme.py::test_text_at_200_percent_is_twice_as_large"),
    "1.4.10": (CUT, "ui/board/test_room.py::test_with_large_text_in_a_small_window_the_sheet_has_at_least_half"),
    "1.4.11": (
        "ui/look/test_theme.py::test_marks_and_edges_stand_out_from_their_ground",
        "ui/look/test_marks.py::test_a_mark_stands_out_from_paper_in_every_theme",
    ),
    "1.4.12": ("ui/look/test_spacing.py::test_a_layout_takes_more_room_once_the_spacing_is_roomy",),
    "2.1.1": ("ui/test_keys.py::test_a_key_of_a_list_moves_the_card_as_the_table_says", KEYS, ROUND),
    "2.1.4": (KEYS, "ui/test_keys.py::test_the_board_changes_the_plan_by_no_key_that_the_table_does_not_tell"),
    "2.2.1": (
        "ui/task/test_clock.py::test_there_is_no_clock_before_one_is_set",
        "ui/task/test_clock.py::test_no_time_goes_by_while_it_is_paused",
        "ui/task/test_clock.py::test_the_student_can_end_it_before_its_time",
        "ui/test_news.py::test_news_that_goes_by_itself_stays_while_one_is_at_its_button",
    ),
    "2.2.2": (
        "ui/board/test_motion.py::test_a_moment_ends",
        "ui/task/test_clock.py::test_the_time_can_be_hidden_and_goes_on",
    ),
    "2.3.3": ("ui/board/test_motion.py::test_nothing_moves_where_the_student_wants_none",),
    "2.4.1": ("ui/test_keys.py::test_a_key_goes_where_the_table_says", KEYS),
    "2.4.2": (ROUND,),
    "2.4.3": (ROUND, "ui/look/test_parts.py::test_the_focus_is_a_ring_and_nothing_inside_it"),
    "2.4.4": (TREE, "ui/help/test_help.py::test_a_link_leads_to_its_page_whatever_was_looked_for"),
    "2.4.5": ("ui/palette/test_palette.py::test_sections_and_cards_are_offered_while_a_plan_is_open", NAMES),
    "2.4.6": (TREE,),
    "2.4.11": (ROUND, "ui/board/test_tabs.py::test_all_that_tab_goes_to_on_the_sheet_is_in_sight"),
    "2.5.1": (CLICKS,),
    "2.5.2": (
        "e2e/test_dragging.py::test_a_card_dropped_outside_changes_nothing",
        "e2e/test_dragging.py::test_escape_while_dragging_changes_nothing",
    ),
    "2.5.3": (ROUND,),
    "2.5.7": (
        CLICKS,
        "e2e/test_every_question.py::test_by_the_mouse_alone_a_question_is_planned",
        "ui/test_divided.py::test_a_click_on_the_edge_offers_both_ways_with_their_keys",
    ),
    "2.5.8": (ROUND,),
    "3.1.1": (
        "export/word/test_accessible.py::test_the_file_says_its_title_and_language",
        "cli/test_handing_on.py::test_a_language_that_is_told_is_that_of_the_file",
    ),
    "3.2.1": (ROUND,),
    "3.2.3": ("ui/test_menus.py::test_no_two_entries_share_a_key",),
    "3.2.6": ("ui/help/test_help.py::test_on_a_stage_the_help_opens_at_it",),
    "3.3.1": (BAD, "plans/test_checks.py::test_another_file_is_refused_with_a_sentence"),
    "3.3.4": ("core/edits/test_random_edits.py::test_undo_all_gives_the_first_plan_and_redo_all_the_last",),
    "4.1.2": (TREE, NAMES, "ui/review/test_page.py::test_each_finding_says_which_of_how_many_it_is"),
    "4.1.3": (
        NAMES,
        "access/test_announcing.py::test_a_card_that_is_removed_is_announced_and_so_is_that_this_is_undone",
        "access/test_announcing.py::test_how_many_a_filter_leaves_is_announced",
        "access/test_announcing.py::test_trouble_with_saving_is_announced_and_that_it_is_over",
        "ui/board/test_keys.py::test_a_move_is_told_to_the_status_bar_and_the_screen_reader",
    ),
}
BY_HAND = "by hand"


def lines() -> dict[str, list[str]]:
    """The lines of the page, by their first criterion: the criteria and their names, how met, how checked."""
    page = next(page for page in help_pages() if page.id == "access")
    rows = [row.strip("| ").split(" | ") for row in page.text.splitlines() if re.match(r"\| \d", row)]
    return {row[0].split()[0].rstrip(","): row for row in rows}


def test_the_page_tells_of_every_criterion_of_both_levels_once() -> None:
    told = [number for row in lines().values() for number in re.findall(r"\d\.\d\.\d+", row[0])]
    assert len(told) == 55 + 1
    assert sorted(told) == sorted([*A.split(), *AA.split(), "2.3.3"])


def test_each_line_says_how_a_criterion_is_met_and_how_that_is_checked() -> None:
    assert [row for row in lines().values() if len(row) != 3 or not all(cell.strip() for cell in row)] == []


def test_what_no_test_shows_is_said_to_be_looked_at_by_hand() -> None:
    assert [number for number, row in lines().items() if number not in TESTS and row[2].strip() != BY_HAND] == []


def test_what_is_said_to_be_checked_by_hand_alone_has_no_test() -> None:
    assert [number for number in TESTS if lines()[number][2].strip() == BY_HAND] == []


@pytest.mark.parametrize("named", sorted({named for several in TESTS.values() for named in several}))
def test_a_test_that_the_page_rests_on_is_there(named: str) -> None:
    path, _colons, name = named.partition("::")
    assert f"\ndef {name}(" in (ROOT / "tests" / path).read_text(encoding="utf-8")


def test_no_part_of_the_program_plays_sound_or_film() -> None:
    players = re.compile(r"QtMultimedia|QSound|QMovie|QApplication\.beep|QMediaPlayer")
    assert [path for path in (ROOT / "src").rglob("*.py") if players.search(path.read_text(encoding="utf-8"))] == []
