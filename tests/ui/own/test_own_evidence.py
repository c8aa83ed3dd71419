"""Evidence of one's own, from the form to the board."""

import dataclasses
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QTextEdit
from tests.builders import a_piece, a_plan, a_source
from tests.ui.board.conftest import MakeBoard, list_of, settle

from essay_planner.core import edits
from essay_planner.core.pack import Citation, Evidence, Figure, Kind, SourceClass
from essay_planner.core.places import column
from essay_planner.core.plan import Plan, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.own.form import EvidenceForm

SENTENCE = "Meat prices rose in June 1962."
MINE = a_piece("e1", SENTENCE, sources=(Citation(source="w1", locator="p. 12"),))


def with_mine(plan: Plan | None = None) -> Plan:
    return edits.add_own_evidence(plan or a_plan(), MINE, (a_source("w1", title="A book of mine"),))


def form_of(board: BoardView) -> EvidenceForm:
    settle()
    form = board.panel.own.form
    assert form is not None
    return form


def new_form(board: BoardView) -> EvidenceForm:
    board.library.own.click()
    return form_of(board)


def mine_on(board: BoardView) -> list[Evidence]:
    return [piece for ref, piece in board.session.plan.library.evidence.items() if ref.startswith("own/")]


def type_into(widget: object, text: str) -> None:
    QTest.keyClicks(widget, text)  # type: ignore[arg-type]


def test_a_statement_alone_is_evidence_that_stands_first_in_the_library(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.done_button.click()
    settle()
    assert board.library.model.index(0, 0).data() == SENTENCE
    assert board.library.list.chosen() == (next(iter(board.session.plan.library.evidence)),)


def test_what_was_searched_makes_room_for_a_new_piece_and_the_filters_stay(board: BoardView) -> None:
    board.library.search.setText("beria")
    filtered = board.library.filters.value
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.done_button.click()
    settle()
    assert (board.library.search.text(), board.library.filters.value) == ("", filtered)
    assert filtered.question
    assert board.library.list.chosen() == (next(iter(board.session.plan.library.evidence)),)


def test_what_is_typed_goes_into_the_plan_before_the_form_is_closed(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.write()
    type_into(form.statement.text, " Butter too.")
    form.write()
    assert [piece.text for piece in mine_on(board)] == [f"{SENTENCE} Butter too."]


def test_all_that_is_done_in_the_form_is_one_step_with_a_name(board: BoardView) -> None:
    before = board.session.plan
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.write()
    type_into(form.statement.people.field, "Anastas Mikoyan")
    form.done_button.click()
    assert board.session.undo_label == "Add your own evidence"
    board.session.undo()
    assert board.session.plan == before


def test_what_follows_the_form_is_a_step_of_its_own(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.done_button.click()
    form = new_form(board)
    type_into(form.statement.text, "Another.")
    form.done_button.click()
    board.session.undo()
    assert [piece.text for piece in mine_on(board)] == [SENTENCE]


def test_taking_it_back_leaves_the_plan_as_it_was_and_redo_has_it(board: BoardView) -> None:
    before = board.session.plan
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.write()
    form.discard.click()
    assert board.session.plan == before
    board.session.redo()
    assert [piece.text for piece in mine_on(board)] == [SENTENCE]


def test_taking_back_a_change_that_was_undone_in_the_form_takes_nothing_else_back(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.session.apply(lambda plan: edits.set_argument(plan, "Another line"), "Write the line of argument")
    board.panel.own.edit("own/e1")
    form_of(board).discard.click()
    assert board.session.plan.argument.text == "Another line"


def test_what_was_typed_without_a_statement_is_there_again(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.people.field, "Anastas Mikoyan")
    form.done_button.click()
    assert form.isVisible()
    assert "no statement yet" in form.said.text()
    form.done_button.click()
    assert not mine_on(board)
    assert new_form(board).statement.people.text == "Anastas Mikoyan"


def test_a_form_that_was_taken_back_is_empty_the_next_time(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.people.field, "Anastas Mikoyan")
    form.discard.click()
    assert new_form(board).statement.people.text == ""


def test_a_date_is_read_in_words_and_said_as_it_was_understood(board: BoardView) -> None:
    date = new_form(board).statement.date
    type_into(date.field, "2/6/1962")
    assert (date.edtf, date.said.text(), date.is_read) == ("1962-06-02", "2 June 1962", True)


def test_a_date_that_cannot_be_read_is_said_to_the_eye_and_to_a_screen_reader(board: BoardView) -> None:
    date = new_form(board).statement.date
    type_into(date.field, "soon")
    assert "‘soon’ is not a date" in date.said.text()
    assert date.field.accessibleDescription() == date.said.text()


def test_a_date_that_cannot_be_read_holds_the_form_open_once(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    type_into(form.statement.date.field, "soon")
    form.done_button.click()
    assert form.isVisible()
    form.done_button.click()
    assert board.panel.own.form is None


def test_a_date_that_cannot_be_read_is_left_out_with_the_year_that_began_it(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    type_into(form.statement.date.field, "1953")
    form.write()
    type_into(form.statement.date.field, "-13")
    form.done_button.click()
    form.done_button.click()
    assert [(piece.text, piece.date) for piece in mine_on(board)] == [(SENTENCE, "")]


def test_a_statement_of_many_words_is_asked_to_be_more_than_one_piece(board: BoardView) -> None:
    part = new_form(board).statement
    part.text.setPlainText("word " * 50)
    assert part.count.text() == "50 words"
    part.text.setPlainText("word " * 51)
    assert "more than one piece" in part.count.text()


def test_a_quotation_asks_who_said_it_and_where(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    assert not form.statement.of_kind.isVisible()
    form.statement.kinds.buttons[3].click()
    type_into(form.statement.of_kind.words, "Bread")
    type_into(form.statement.of_kind.speaker.field, "A worker")
    type_into(form.statement.of_kind.occasion.field, "a strike")
    form.done_button.click()
    (quote,) = mine_on(board)[0].quotes
    assert (quote.text, quote.speaker, quote.occasion) == ("Bread", "A worker", "a strike")


def test_a_statement_that_is_the_quotation_is_not_shown_twice(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.statement.kinds.buttons[3].click()
    type_into(form.statement.of_kind.speaker.field, "A worker")
    form.done_button.click()
    assert "A worker" in board.panel.quotes.words.text()
    assert SENTENCE not in board.panel.quotes.words.text()
    board.panel.own_links.change.click()
    assert form_of(board).statement.of_kind.words.toPlainText() == ""


def test_another_kind_drops_what_only_the_first_one_says(make_board: MakeBoard) -> None:
    quoted = dataclasses.replace(MINE, kind=Kind.INTERPRETATION, view_of="Filtzer")
    board = make_board(edits.add_own_evidence(a_plan(), quoted, (a_source("w1"),)))
    board.panel.own.edit("own/e1")
    form = form_of(board)
    assert form.statement.of_kind.view_of.text == "Filtzer"
    form.statement.kinds.buttons[0].click()
    form.done_button.click()
    assert (mine_on(board)[0].kind, mine_on(board)[0].view_of) == (Kind.FACT, "")


def test_a_statistic_takes_its_figure_as_printed_and_as_a_number(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.statement.kinds.buttons[1].click()
    type_into(form.statement.of_kind.figure.field, "30 per cent")
    type_into(form.statement.of_kind.number.field, "many")
    assert "in digits" in form.statement.of_kind.number.said.text()
    form.statement.of_kind.number.show_text("1,000.5")
    form.done_button.click()
    (figure,) = mine_on(board)[0].figures
    assert (figure.as_, figure.value) == ("30 per cent", 1000.5)


def test_themes_are_chosen_from_those_at_hand_and_tags_are_free(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    form.statement.themes.chips["culture"].click()
    type_into(form.statement.tags.field, "prices; meat")
    form.done_button.click()
    assert (mine_on(board)[0].themes, mine_on(board)[0].tags) == (("culture",), ("prices", "meat"))


def test_a_new_source_shows_its_note_while_it_is_typed_and_what_is_missing(board: BoardView) -> None:
    form = new_form(board)
    form.source.kinds.buttons[0].click()
    type_into(form.source.lines["author"].field, "Baron, Samuel")
    type_into(form.source.lines["title"].field, "Bloody Saturday")
    type_into(form.source.locator.field, "p. 20")
    assert form.source.notes.note.text() == "Samuel Baron, <i>Bloody Saturday</i>, 20."
    assert "place, publisher, year" in form.source.notes.missing.text()


def test_a_source_is_shown_in_the_citation_style_of_the_plan(board: BoardView) -> None:
    board.session.apply(partial(edits.choose_style, style="apa"), "Cite")
    form = new_form(board)
    form.source.kinds.buttons[0].click()
    type_into(form.source.lines["author"].field, "Baron, Samuel")
    type_into(form.source.locator.field, "p. 20")
    assert form.source.notes.heading.text() == "In your text, in brackets:"
    assert form.source.notes.note.text() == "Baron, n.d., p. 20"


def test_lines_that_two_kinds_of_source_share_keep_what_was_typed(board: BoardView) -> None:
    form = new_form(board)
    form.source.kinds.buttons[1].click()
    type_into(form.source.lines["title"].field, "A chapter")
    type_into(form.source.lines["container_title"].field, "A book")
    form.source.kinds.buttons[5].click()
    source = form.source.chosen().source
    assert source is not None
    assert (source.type, source.title, source.container_title) == ("speech", "A chapter", "A book")
    assert source.class_ is SourceClass.PRIMARY
    form.source.kinds.buttons[0].click()
    source = form.source.chosen().source
    assert source is not None
    assert source.container_title == ""


def test_a_source_of_the_pack_is_found_by_its_words(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    type_into(form.source.finder, "khrushchev era")
    settle()
    completer = form.source.finder.completer()
    assert completer is not None
    assert completer.completionCount() == 1
    completer.activated.emit(completer.currentCompletion())
    type_into(form.source.locator.field, "p. 3")
    assert form.source.change.isHidden()
    form.done_button.click()
    (citation,) = mine_on(board)[0].sources
    assert (citation.source, citation.locator) == ("filtzer-1993", "p. 3")
    assert board.session.plan.library.sources["own/filtzer-1993"] == a_source()


def test_ones_own_source_can_be_changed_from_the_form(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.panel.own.edit("own/e1")
    form = form_of(board)
    form.source.change.click()
    form.source.lines["title"].show_text("A better title")
    form.done_button.click()
    assert board.session.plan.library.sources["own/w1"].title == "A better title"


def test_a_source_that_several_pieces_rest_on_says_so_when_it_is_changed(make_board: MakeBoard) -> None:
    board = make_board(edits.add_own_evidence(with_mine(), dataclasses.replace(MINE, id="e2")))
    board.panel.own.edit("own/e1")
    form = form_of(board)
    assert not form.source.shared.isVisible()
    form.source.change.click()
    assert form.source.shared.text().startswith("2 pieces of yours")


def test_what_is_said_below_a_line_is_in_sight(board: BoardView) -> None:
    form = new_form(board)
    form.resize(500, 300)
    form.statement.date.field.setFocus()
    type_into(form.statement.date.field, "soon")
    settle()
    said = form.statement.date.said
    assert said.visibleRegion().boundingRect() == said.rect()


def test_a_source_that_was_put_aside_goes(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.panel.own.edit("own/e1")
    form = form_of(board)
    form.source.other.click()
    form.done_button.click()
    assert mine_on(board)[0].sources == ()
    assert "own/w1" not in board.session.plan.library.sources


def test_nothing_is_changed_by_looking(make_board: MakeBoard) -> None:
    plan = with_mine()
    board = make_board(plan)
    board.panel.own.edit("own/e1")
    form_of(board).done_button.click()
    assert board.session.plan == plan
    assert board.session.undo_label == ""


def test_a_change_shows_on_the_card_at_once(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.acts.place(("own/e1",), column("s1", Side.AGAINST))
    board.panel.own.edit("own/e1")
    form = form_of(board)
    form.statement.text.setPlainText("Milk too.")
    form.done_button.click()
    settle()
    shown = list_of(board, column("s1", Side.AGAINST)).model()
    assert shown.index(shown.rowCount() - 1, 0).data() == "Milk too."


def test_the_panel_says_that_it_is_yours_and_lets_it_be_changed(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.show_evidence("own/e1")
    links = board.panel.own_links
    assert links.yours.isVisible()
    assert not links.copied.isVisible()
    links.change.click()
    assert form_of(board).statement.text.toPlainText() == SENTENCE


def test_removing_takes_its_cards_along_and_undo_brings_all_back(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.acts.place(("own/e1",), column("s1", Side.FOR))
    before = board.session.plan
    board.show_evidence("own/e1")
    board.panel.own_links.remove.click()
    assert not mine_on(board)
    assert len(board.session.plan.cards) == len(before.cards) - 1
    assert board.session.undo_label == "Remove your evidence and its card"
    board.session.undo()
    assert board.session.plan == before


def test_a_packs_piece_is_copied_to_be_changed_and_its_card_holds_the_copy(board: BoardView) -> None:
    board.show_evidence("d/amnesty")
    card = board.desk.subject()[1]
    board.panel.own_links.copied.click()
    form = form_of(board)
    form.statement.text.setPlainText("My words.")
    form.done_button.click()
    assert board.session.plan.library.evidence[board.session.plan.cards[card].evidence].text == "My words."


def test_a_copy_that_was_not_on_a_card_is_chosen_in_the_library(board: BoardView) -> None:
    board.session.apply(lambda plan: edits.remove_cards(plan, ["k2"]), "Remove card")
    board.show_evidence("d/criminal-code")
    board.panel.own_links.copied.click()
    form_of(board).done_button.click()
    assert board.desk.refs == (next(iter(board.session.plan.library.evidence)),)


def test_removing_what_is_on_no_card_speaks_of_no_card(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    board.panel.own.remove("own/e1")
    assert board.session.undo_label == "Remove your evidence"


def test_a_figure_in_the_lines_is_shown_again(make_board: MakeBoard) -> None:
    counted = dataclasses.replace(MINE, kind=Kind.STATISTIC, figures=(Figure(as_="30", value=30, unit="%", of="meat"),))
    board = make_board(edits.add_own_evidence(a_plan(), counted, (a_source("w1"),)))
    before = board.session.plan
    board.panel.own.edit("own/e1")
    assert form_of(board).statement.of_kind.number.text == "30"
    form_of(board).done_button.click()
    assert board.session.plan == before


def test_pressing_the_kind_of_a_source_again_keeps_it_and_a_class_can_be_chosen(board: BoardView) -> None:
    form = new_form(board)
    for button in (form.source.kinds.buttons[0], form.source.kinds.buttons[0], form.source.classes.buttons[0]):
        button.click()
    type_into(form.source.lines["title"].field, "Pravda")
    source = form.source.chosen().source
    assert source is not None
    assert (source.type, source.class_) == ("book", SourceClass.PRIMARY)


def test_a_card_of_ones_own_says_yours(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    assert board.desk.faces.of_evidence("own/e1").chips[0] == "Yours"


def test_menus_offer_what_can_be_done_with_ones_own(make_board: MakeBoard) -> None:
    board = make_board(with_mine())
    rows = {}
    for ref in ("own/e1", "d/amnesty"):
        board.desk.select(refs=(ref,))
        menu = QMenu(board)
        board.panel.own.fill(menu)
        rows[ref] = [action.text() for action in menu.actions() if action.text()]
    assert rows["own/e1"] == ["Change your evidence…", "Remove your evidence"]
    assert rows["d/amnesty"] == ["Make a copy to change"]


def test_a_plan_that_is_read_only_takes_no_evidence(make_board: MakeBoard) -> None:
    board = make_board(read_only=True)
    refused: list[str] = []
    board.session.refused.connect(refused.append)
    board.add_own()
    assert board.panel.own.form is None
    assert len(refused) == 1
    assert not board.library.own.isEnabled()


def test_enter_in_a_line_does_not_close_the_form_but_with_ctrl_it_does(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, SENTENCE)
    QTest.keyClick(form.statement.people.field, Qt.Key.Key_Return)
    assert form.isVisible()
    QTest.keyClick(form.statement.people.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [piece.text for piece in mine_on(board)] == [SENTENCE]
    assert board.panel.own.form is None


def test_undo_in_the_statement_is_of_the_words_alone(board: BoardView) -> None:
    form = new_form(board)
    type_into(form.statement.text, "Meat")
    QTest.keyClick(form.statement.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert form.statement.text.toPlainText() == ""
    QTest.keyClick(form.statement.text, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert form.statement.text.toPlainText() == "Meat"


def test_every_field_of_the_form_has_a_name(board: BoardView) -> None:
    form = new_form(board)
    for button in form.source.kinds.buttons:
        button.click()
        fields = [*form.findChildren(QLineEdit), *form.findChildren(QTextEdit)]
        assert all(field.accessibleName() for field in fields)


def test_tab_goes_through_the_form_from_its_top(board: BoardView) -> None:
    form = new_form(board)
    form.source.kinds.buttons[0].click()
    form.source.kinds.buttons[4].click()
    settle()
    form.source.finder.setFocus()
    names = []
    for _stop in range(10):
        QTest.keyClick(form, Qt.Key.Key_Tab)
        focused = form.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert names == [
        "A new source: Web page",
        "Author or body",
        "Title of the page",
        "Website",
        "Web address",
        "Date",
        "Date when you read it",
        "Primary or secondary: Secondary: written later",
        "Where in the source",
        "Care to take",
    ]
