"""The tables of an editor: scanned, searched, sorted, and changed row by row."""

from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.packs.editor.conftest import field, page_of, shown, write

from essay_planner.core.pack_parts import Part
from essay_planner.ui.look import current_theme
from essay_planner.ui.packs.editor.item_page import ItemPage
from essay_planner.ui.packs.editor.window import PackWindow

BOTH = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def ids(window: PackWindow) -> list[str]:
    return [piece.id for piece in window.session.pack.evidence]


def choose(page: ItemPage, *rows: str) -> None:
    page.table.choose(rows)
    page.table.setFocus()


def test_the_table_of_evidence_shows_what_a_teacher_scans_for(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    assert [shown(page, column)[0] for column in range(6)] == [
        "An amnesty of 1953 freed prisoners.",
        "Fact",
        "",
        "Terror",
        "Filtzer 1993",
        "For",
    ]


def test_a_narrow_table_of_sources_has_the_years_that_tell_works_of_an_author_apart(window: PackWindow) -> None:
    table = page_of(window, Part.SOURCES).table
    table.setMinimumWidth(0)
    table.resize(30 * current_theme().sizes.body, 300)
    titles = [column.title for at, column in enumerate(table.items.columns) if not table.isColumnHidden(at)]
    assert titles == ["Author", "Title", "Year", "Evidence"]
    words = table.fontMetrics().horizontalAdvance("Evidence")
    assert table.columnWidth(len(table.items.columns) - 1) > words


def test_a_side_is_told_in_whole_words_in_the_narrowest_table_that_has_all_columns(window: PackWindow) -> None:
    table = page_of(window, Part.EVIDENCE).table
    table.setMinimumWidth(0)
    table.resize(46 * current_theme().sizes.body + 20, 300)
    assert not table.isColumnHidden(5)
    assert table.columnWidth(5) > table.fontMetrics().horizontalAdvance("Background") + 2 * 7  # the padding of a cell


def test_the_parts_say_how_much_there_is_of_each(window: PackWindow) -> None:
    counts = {str(name): made.count.text() for name, made in window.parts.buttons.items()}
    expected = {"questions": "2", "themes": "2", "sources": "2", "evidence": "3", "terms": "1", "cards": "1"}
    assert counts == {"details": "", **expected}


def test_words_in_the_box_leave_the_rows_that_have_them(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    QTest.keyClicks(page.search, "1956 novel")
    assert shown(page) == ["A novel of 1956 was attacked."]
    assert page.count.text() == "1 of 3 found"


def test_escape_brings_all_rows_back(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    QTest.keyClicks(page.search, "novel")
    QTest.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(shown(page)) == 3


def test_down_goes_from_the_box_to_the_first_row_found(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    QTest.keyClicks(page.search, "novel")
    QTest.keyClick(page.search, Qt.Key.Key_Down)
    assert page.table.chosen() == ("novel",)
    assert page.table.hasFocus()


def test_a_heading_sorts_and_the_third_press_brings_the_packs_order_back(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    header = page.table.horizontalHeader()
    header.setSortIndicator(2, Qt.SortOrder.AscendingOrder)
    assert shown(page, 2) == ["25 Feb 1956", "1956", ""] or shown(page, 2) == ["1956", "25 Feb 1956", ""]
    header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert shown(page)[0] == "An amnesty of 1953 freed prisoners."


def test_a_new_row_stands_below_the_chosen_one_and_is_ready_to_be_written(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    choose(page, "amnesty")
    QTest.keyClick(page.table, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert ids(window) == ["amnesty", "new-piece", "novel", "speech"]
    assert field(window, "What it says").hasFocus()


def test_a_new_piece_takes_its_id_from_its_words_as_part_of_the_same_step(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    page.new()
    write(window, "What it says", "The Gulag was closed in 1960")
    field(window, "People").setFocus()
    assert ids(window)[-1].startswith("gulag-")
    window.menus.actions["undo"].trigger()
    assert (ids(window)[-1], window.session.pack.evidence[-1].text) == ("new-piece", "")
    window.menus.actions["undo"].trigger()
    assert ids(window) == ["amnesty", "novel", "speech"]


def test_writing_goes_on_in_the_same_field_when_a_new_piece_gets_its_id(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    page.new()
    write(window, "What it says", "The Gulag was closed")
    people = field(window, "People")
    people.setFocus()
    QTest.keyClicks(people, "Khrushchev")
    assert people.hasFocus()
    assert window.session.pack.evidence[-1].people == ("Khrushchev",)


def test_a_duplicate_stands_below_with_an_id_of_its_own(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    choose(page, "amnesty")
    QTest.keyClick(page.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    first, second = window.session.pack.evidence[:2]
    assert (first.text, first.id != second.id) == (second.text, True)


def test_the_only_row_is_chosen_again_when_it_is_undone_and_done_again(new: PackWindow) -> None:
    page = page_of(new, Part.THEMES)
    page.first.setFocus()
    page.new()
    new.acts.undo()
    assert new.focusWidget() is page.first
    new.acts.redo()
    assert page.table.chosen() == (new.session.pack.themes[0].id,)
    assert new.focusWidget() is page.table


def test_removing_a_theme_takes_it_from_its_pieces_and_undo_brings_all_back(window: PackWindow) -> None:
    before = window.session.pack
    page = page_of(window, Part.THEMES)
    choose(page, "terror")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert window.session.pack.evidence[0].themes == ()
    assert "1 piece of evidence" in window.session.undo_label
    window.menus.actions["undo"].trigger()
    assert window.session.pack == before


def test_the_row_that_comes_next_is_chosen_when_one_is_removed(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    choose(page, "amnesty")
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.table.chosen() == ("novel",)
    assert page.table.hasFocus()


def test_rows_that_stand_apart_are_removed_and_the_one_between_is_chosen(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    page.table.choose(["amnesty", "speech"])
    assert page.table.chosen() == ("amnesty", "speech")
    page.remove()
    assert page.table.chosen() == ("novel",)
    assert [piece.id for piece in window.session.pack.evidence] == ["novel"]


def test_evidence_that_others_have_is_withdrawn_when_it_is_removed(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    choose(page, "amnesty")
    page.remove()
    assert window.session.pack.withdrawn == ("amnesty",)


def test_evidence_that_nobody_has_yet_leaves_no_trace(new: PackWindow) -> None:
    page = page_of(new, Part.EVIDENCE)
    page.new()
    page.remove()
    assert (new.session.pack.evidence, new.session.pack.withdrawn) == ((), ())


def test_alt_shift_and_an_arrow_move_a_row(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    choose(page, "amnesty")
    QTest.keyClick(page.table, Qt.Key.Key_Down, BOTH)
    assert ids(window) == ["novel", "amnesty", "speech"]
    QTest.keyClick(page.table, Qt.Key.Key_Up, BOTH)
    assert ids(window) == ["amnesty", "novel", "speech"]


def test_rows_that_are_dropped_stand_where_they_were_dropped(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    model = page.table.items
    carried: QMimeData = model.mimeData([model.index(0, 0)])
    assert model.dropMimeData(carried, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert ids(window) == ["novel", "speech", "amnesty"]


def test_rows_cannot_be_moved_while_only_some_are_shown(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    QTest.keyClicks(page.search, "1956")
    choose(page, "novel")
    assert not page.buttons["down"].isEnabled()
    page.shift(1)
    assert ids(window) == ["amnesty", "novel", "speech"]


def test_enter_leads_to_the_form_and_escape_back(window: PackWindow) -> None:
    page = page_of(window, Part.EVIDENCE)
    choose(page, "novel")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert field(window, "What it says").hasFocus()
    QTest.keyClick(field(window, "What it says"), Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_a_narrow_window_shows_the_form_in_place_of_the_table(window: PackWindow) -> None:
    window.resize(720, 480)
    page = page_of(window, Part.EVIDENCE)
    QApplication.processEvents()
    choose(page, "novel")
    assert page.table.isVisible()
    page.open_form()
    assert not page.table.isVisible()
    assert field(window, "What it says").isVisible()
    page.back.click()
    assert page.table.isVisible()


def test_an_empty_part_says_what_belongs_there_and_how_to_begin(new: PackWindow) -> None:
    page = page_of(new, Part.QUESTIONS)
    assert "essay questions" in page.hint.text()
    page.first.click()
    assert len(new.session.pack.questions) == 1
