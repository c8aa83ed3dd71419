"""The panel of the selected evidence."""

from dataclasses import replace

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from tests.builders import a_pack, a_piece, an_empty_plan
from tests.ui.board.conftest import MakeBoard, settle

from essay_planner.core import edits
from essay_planner.core.pack import Bearing, Citation, Correction, Evidence, Leans, Quote, Reliability
from essay_planner.core.plan import Library, Side
from essay_planner.ui.board.board_view import BoardView
from essay_planner.ui.board.panel_facts import sources


def button(widget: QWidget, words: str) -> QPushButton:
    """The visible button with these words."""
    return next(b for b in widget.findChildren(QPushButton) if b.text() == words and b.isVisible())


def words(widget: QWidget) -> str:
    """All words in sight on a widget."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def board_with(make_board: MakeBoard, piece: Evidence) -> BoardView:
    """A board whose library shows one piece, chosen."""
    board = make_board(an_empty_plan(library=Library()), a_pack(piece))
    assert board.library.reveal(f"d/{piece.id}")
    return board


def test_with_nothing_chosen_it_says_what_it_is_for(board: BoardView) -> None:
    assert "Choose a piece of evidence" in words(board.panel)


def test_evidence_that_is_not_placed_can_be_added_to_either_side(make_board: MakeBoard) -> None:
    board = board_with(make_board, a_piece())
    button(board.panel, "Add to Against").click()
    assert len(board.session.plan.sections[0].against) == 1


def test_the_explanation_is_written_into_the_plan(board: BoardView) -> None:
    board.lists.show_card("k2")
    QTest.keyClicks(board.panel.explanation, "It bound the courts.")
    assert board.session.plan.cards["k2"].explanation == "It bound the courts."


def test_another_card_has_its_own_explanation(board: BoardView) -> None:
    board.lists.show_card("k2")
    QTest.keyClicks(board.panel.explanation, "It bound the courts.")
    board.lists.show_card("k3")
    assert board.panel.explanation.toPlainText() == ""
    assert board.session.plan.cards["k3"].explanation == ""


def test_strength_is_chosen_and_taken_back(board: BoardView) -> None:
    board.lists.show_card("k2")
    strong = button(board.panel, "Strong")
    strong.click()
    assert board.session.plan.cards["k2"].strength == 3
    strong.click()
    assert board.session.plan.cards["k2"].strength is None


def test_what_speaks_against_it_can_be_put_on_the_plan(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.library.reveal("d/amnesty")
    QTest.keyClicks(board.library.list, "f")
    next(b for b in board.panel.linked.findChildren(QPushButton) if b.text() == "Add to Against").click()
    card = board.session.plan.sections[0].against[0]
    assert board.session.plan.cards[card].evidence == "d/tbilisi"


def test_what_speaks_against_a_card_that_is_against_goes_to_for(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.library.reveal("d/amnesty")
    QTest.keyClicks(board.library.list, "a")
    settle()
    button(board.panel.linked, "Add to For").click()
    assert len(board.session.plan.sections[0].for_) == 1


def test_the_teachers_hint_is_hidden_until_it_is_asked_for(make_board: MakeBoard) -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR, hint="Use it for the end of terror.")}
    board = board_with(make_board, a_piece(bearing=bearing))
    assert "Use it for" not in words(board.panel)
    button(board.panel, "Show the teacher’s hint").click()
    assert "Use it for the end of terror." in words(board.panel)


def test_the_hint_is_hidden_again_for_another_piece(make_board: MakeBoard) -> None:
    bearing = {"destalinisation-success": Bearing(side=Leans.FOR, hint="Use it for the end of terror.")}
    pack = a_pack(a_piece("amnesty", bearing=bearing), a_piece("one-day", bearing=bearing))
    board = make_board(an_empty_plan(library=Library()), pack)
    board.library.reveal("d/amnesty")
    button(board.panel, "Show the teacher’s hint").click()
    board.library.reveal("d/one-day")
    assert "Use it for" not in words(board.panel)


def test_it_tells_what_care_to_take(make_board: MakeBoard) -> None:
    correction = Correction(printed="8 million", in_="study-guide", because="Archives show fewer.")
    piece = a_piece(reliability=Reliability.DISPUTED, note="Figures differ.", correction=correction)
    said = words(board_with(make_board, piece).panel.care)
    assert "Disputed: say whose figure or view this is." in said
    assert "Figures differ." in said
    assert "prints ‘8 million’. Archives show fewer. (general knowledge)" in said


def test_sound_evidence_needs_no_care(make_board: MakeBoard) -> None:
    assert not board_with(make_board, a_piece()).panel.care.isVisible()


def test_a_work_known_through_another_is_cited_in_it(make_board: MakeBoard) -> None:
    piece = a_piece(sources=(Citation(source="study-guide", via="filtzer-1993", locator="p. 31"),))
    board = board_with(make_board, piece)
    assert sources(board.desk, "d/amnesty", piece) == [
        "Filtzer, <i>The Khrushchev Era</i> (1993), p. 31, as cited in Filtzer, Study guide (1993)"
    ]


def test_quotations_are_shown_with_who_said_them_and_when(make_board: MakeBoard) -> None:
    quote = Quote(
        text="He saw enemies everywhere", speaker="Nikita Khrushchev", occasion="Secret Speech", date="1956-02-25"
    )
    shown = words(board_with(make_board, a_piece(quotes=(quote,))).panel.quotes)
    assert shown == (
        '<p style="margin:0 0 5px 0">‘He saw enemies everywhere’'
        "<br>Nikita Khrushchev, Secret Speech, 25 February 1956</p>"
    )


def test_a_quotation_names_the_work_that_it_is_from_once(make_board: MakeBoard) -> None:
    quote = Quote(text="the end of fear", speaker="Donald Filtzer", occasion="The Khrushchev Era", date="1993")
    quote = replace(quote, source="study-guide", via="filtzer-1993", locator="p. 31")
    shown = words(board_with(make_board, a_piece(quotes=(quote,))).panel.quotes)
    assert "<br>Donald Filtzer · Filtzer, <i>The Khrushchev Era</i> (1993), p. 31, as cited in" in shown


def test_a_quotation_within_a_quotation_has_marks_of_its_own(make_board: MakeBoard) -> None:
    quote = Quote(text="the so-called 'secret' speech of the Party's leader")
    shown = words(board_with(make_board, a_piece(quotes=(quote,))).panel.quotes)
    assert "‘the so-called “secret” speech of the Party’s leader’" in shown


def test_a_quotation_from_the_pieces_only_source_leaves_that_to_the_line_below(make_board: MakeBoard) -> None:
    quote = Quote(text="He saw enemies", speaker="Nikita Khrushchev", source="filtzer-1993", locator="p. 20")
    piece = a_piece(quotes=(quote,), sources=(Citation(source="filtzer-1993", locator="p. 20"),))
    panel = board_with(make_board, piece).panel
    assert words(panel).count("Filtzer, <i>The Khrushchev Era</i> (1993), p. 20") == 1


def test_a_quotation_from_another_page_says_which(make_board: MakeBoard) -> None:
    quote = Quote(text="He saw enemies", speaker="Nikita Khrushchev", source="filtzer-1993", locator="p. 21")
    piece = a_piece(quotes=(quote,), sources=(Citation(source="filtzer-1993", locator="p. 20"),))
    shown = words(board_with(make_board, piece).panel.quotes)
    assert "Nikita Khrushchev · Filtzer, <i>The Khrushchev Era</i> (1993), p. 21" in shown


def test_a_quotation_of_one_of_several_sources_says_which(make_board: MakeBoard) -> None:
    quote = Quote(text="He saw enemies", source="filtzer-1993", locator="p. 20")
    cited = (Citation(source="filtzer-1993", locator="p. 20"), Citation(source="study-guide"))
    shown = words(board_with(make_board, a_piece(quotes=(quote,), sources=cited)).panel.quotes)
    assert "Filtzer, <i>The Khrushchev Era</i> (1993), p. 20" in shown


def test_a_card_says_where_it_stands(board: BoardView) -> None:
    board.lists.show_card("k1")
    assert board.panel.where.text() == "For, Terror and the law, and in the conclusion"


def test_a_piece_that_speaks_against_it_is_shown_on_the_sheet(board: BoardView) -> None:
    board.lists.show_card("k1")
    settle()
    button(board.panel.linked, "In your plan: Against, Terror and the law").click()
    assert board.desk.cards == ("k3",)
    assert board.sheet.sections["s1"].lists[Side.AGAINST].chosen() == ("k3",)


def test_what_speaks_against_evidence_that_is_not_on_the_plan_is_only_shown(make_board: MakeBoard) -> None:
    board = make_board(an_empty_plan())
    board.library.reveal("d/amnesty")
    settle()
    assert [b.text() for b in board.panel.linked.findChildren(QPushButton) if b.isVisible()] == ["Show"]


def test_a_card_in_the_conclusion_alone_is_given_a_side(board: BoardView) -> None:
    board.lists.show_card("k9")
    button(board.panel.student.side, "Against").click()
    assert board.session.plan.cards["k9"].side is Side.AGAINST
    button(board.panel.student.side, "No side").click()
    assert board.session.plan.cards["k9"].side is None


def test_a_card_in_a_section_has_the_side_of_its_column(board: BoardView) -> None:
    board.lists.show_card("k1")
    assert not board.panel.student.side.isVisible()


def test_one_says_that_the_explanation_tells_whose_disputed_figure_it_is(make_board: MakeBoard) -> None:
    board = board_with(make_board, a_piece(reliability=Reliability.DISPUTED))
    QTest.keyClicks(board.library.list, "f")
    assert board.panel.student.whose.isVisible()
    board.panel.student.whose.box.click()
    assert next(iter(board.session.plan.cards.values())).whose


def test_a_disputed_statement_may_be_a_view_as_well_as_a_figure(make_board: MakeBoard) -> None:
    board = board_with(make_board, a_piece(reliability=Reliability.DISPUTED))
    QTest.keyClicks(board.library.list, "f")
    assert board.panel.student.whose.box.accessibleName() == "My explanation says whose figure or view this is"


def test_sound_evidence_does_not_ask_whose_figure_it_is(board: BoardView) -> None:
    board.lists.show_card("k1")
    assert not board.panel.student.whose.isVisible()


def test_the_note_for_the_footnote_unfolds_and_goes_into_the_plan(board: BoardView) -> None:
    board.lists.show_card("k2")
    student = board.panel.student
    assert not student.note.isVisible()
    student.note_button.click()
    QTest.keyClicks(student.note, "Adopted on 25 December.")
    assert board.session.plan.cards["k2"].note == "Adopted on 25 December."


def test_another_cards_note_is_folded_unless_it_says_something(board: BoardView) -> None:
    board.session.apply(lambda plan: edits.note_card(plan, "k3", "See also Novocherkassk."), "Note")
    board.lists.show_card("k3")
    assert board.panel.student.note.toPlainText() == "See also Novocherkassk."
    board.lists.show_card("k2")
    assert not board.panel.student.note.isVisible()


def test_words_that_are_printed_in_quotation_marks_get_no_others(make_board: MakeBoard) -> None:
    correction = Correction(printed="'8 million'", in_="study-guide", because="Archives show fewer.")
    assert "prints ‘8 million’." in words(board_with(make_board, a_piece(correction=correction)).panel.care)
