"""The forms of the parts: what is written in them is in the pack."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.ui.conftest import Until
from tests.ui.packs.editor.conftest import field, page_of, press, shown, write

from essay_planner.core.pack import Evidence, Kind, Leans, Reliability
from essay_planner.core.pack_parts import Part
from essay_planner.ui.packs.editor.evidence_form import EvidenceForm
from essay_planner.ui.packs.editor.evidence_parts import QuestionBearing
from essay_planner.ui.packs.editor.several_form import SeveralForm
from essay_planner.ui.packs.editor.window import PackWindow

CARD = ("When was the secret speech?", "In February 1956.")


def open_piece(window: PackWindow, piece: str = "amnesty") -> EvidenceForm:
    page = page_of(window, Part.EVIDENCE)
    page.table.choose([piece])
    assert isinstance(page.form, EvidenceForm)
    return page.form


def piece(window: PackWindow, number: int = 0) -> Evidence:
    return window.session.pack.evidence[number]


def test_a_question_has_its_words_sides_period_and_marks(new: PackWindow) -> None:
    page_of(new, Part.QUESTIONS).new()
    write(new, "The question", "How far was Germany to blame?")
    write(new, "What the For side says", "Germany was")
    write(new, "What the Against side says", "Others were")
    write(new, "Period, if there is one", "1871-1914")
    write(new, "Marks, if there are any", "25")
    (question,) = new.session.pack.questions
    assert (question.text, question.period, question.marks) == ("How far was Germany to blame?", "1871/1914", 25)
    assert (question.sides.for_, question.sides.against) == ("Germany was", "Others were")


def test_a_number_that_cannot_be_read_is_told_and_left_out(new: PackWindow) -> None:
    page_of(new, Part.QUESTIONS).new()
    write(new, "Marks, if there are any", "many")
    assert new.session.pack.questions[0].marks is None
    assert "whole number" in field(new, "Marks, if there are any").accessibleDescription()


def test_a_number_that_cannot_be_read_leaves_the_one_that_was_there(new: PackWindow) -> None:
    page_of(new, Part.QUESTIONS).new()
    write(new, "Minutes, if timed", "45")
    QTest.keyClick(field(new, "Minutes, if timed"), Qt.Key.Key_Return)
    write(new, "Minutes, if timed", "30Fear")
    assert new.session.pack.questions[0].minutes == 45


def test_a_criterion_gets_an_id_once_and_keeps_it(new: PackWindow) -> None:
    page_of(new, Part.QUESTIONS).new()
    press(new, "Suggest a criterion")
    write(new, "Criterion", "Did it last?")
    first = new.session.pack.questions[0].criteria
    write(new, "Criterion", "Was it lasting for all?")
    (last,) = new.session.pack.questions[0].criteria
    assert (last.id, last.text) == (first[0].id, "Was it lasting for all?")


def test_a_suggested_paragraph_joins_themes(window: PackWindow) -> None:
    page = page_of(window, Part.QUESTIONS)
    page.table.choose(["thaw"])
    press(window, "Suggest a paragraph")
    write(window, "Heading", "Writers")
    field(window, "Culture").click()  # type: ignore[attr-defined]
    (section,) = window.session.pack.questions[1].sections
    assert (section.heading, section.themes) == ("Writers", ("culture",))


def test_a_row_that_is_removed_is_a_step_beside_the_typing_before_and_after(window: PackWindow) -> None:
    form = open_piece(window)
    form.go_to("details")
    for words in ("One", "Two"):
        press(window, "Add a detail")
        form.bound["details"].field.rows[-1].fields["text"].text.setPlainText(words)
    form.bound["details"].field.remove(form.bound["details"].field.rows[0])
    form.bound["details"].field.rows[0].fields["text"].text.setPlainText("Three")
    said = []
    for _time in range(3):
        said.append(piece(window).details)
        window.acts.undo()
    assert said == [("Three",), ("Two",), ("One", "Two")]


def test_rows_of_a_form_are_moved_and_removed(window: PackWindow) -> None:
    page = page_of(window, Part.QUESTIONS)
    page.table.choose(["destalinisation-success"])
    assert page.form is not None
    rows = page.form.bound["criteria"].field
    rows.shift(rows.rows[0], 1)
    criteria = window.session.pack.questions[0].criteria
    assert [criterion.id for criterion in criteria] == ["freer-culture", "ended-terror"]
    rows.remove(rows.rows[0])
    assert [criterion.id for criterion in window.session.pack.questions[0].criteria] == ["ended-terror"]


def test_a_source_asks_for_what_its_kind_says_of_itself(window: PackWindow) -> None:
    page = page_of(window, Part.SOURCES)
    page.table.choose(["filtzer-1993"])
    assert page.form is not None
    box = page.form.bound["type"].field.box
    box.setCurrentIndex(box.findData("speech"))
    box.activated.emit(box.currentIndex())
    assert window.session.pack.sources[0].type == "speech"
    assert field(window, "Occasion").isVisible()
    assert window.session.pack.sources[0].title == "The Khrushchev Era"


def test_authors_are_written_on_one_line(window: PackWindow) -> None:
    page_of(window, Part.SOURCES).table.choose(["filtzer-1993"])
    write(window, "Author", "Filtzer, Donald; Jones, Polly")
    assert [name.family for name in window.session.pack.sources[0].author] == ["Filtzer", "Jones"]


def test_a_term_has_several_senses(window: PackWindow) -> None:
    page = page_of(window, Part.TERMS)
    page.table.choose(["thaw"])
    press(window, "Add a sense")
    assert page.form is not None
    second = page.form.bound["meanings"].field.rows[1].fields["text"].text
    QTest.keyClicks(second, "A novel by Ehrenburg.")
    assert [meaning.text for meaning in window.session.pack.terms[0].meanings] == [
        "A time of relaxation.",
        "A novel by Ehrenburg.",
    ]


def test_a_quotation_asks_for_its_words_and_a_fact_does_not(window: PackWindow) -> None:
    form = open_piece(window)
    assert not form.quotes.isVisible()
    form.bound["kind"].field.segments.buttons[3].click()
    assert piece(window).kind is Kind.QUOTATION
    assert form.quotes.isVisible()


def test_a_date_is_written_in_plain_words(window: PackWindow) -> None:
    open_piece(window)
    write(window, "Date", "March 1953")
    assert piece(window).date == "1953-03"


def test_a_date_that_cannot_be_read_leaves_the_one_that_was_there(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Date", "1962ish")
    assert piece(window, 1).date == "1956"
    assert field(window, "Date").text() == "1962ish"  # type: ignore[attr-defined]
    assert field(window, "Date").accessibleDescription()
    assert window.session.undo_label == ""


def test_a_date_that_was_written_and_left_stays_while_what_is_added_cannot_be_read(window: PackWindow) -> None:
    open_piece(window, "novel")
    write(window, "Date", "1962")
    QTest.keyClick(field(window, "Date"), Qt.Key.Key_Return)
    QTest.keyClicks(field(window, "Date"), "ish")
    assert piece(window, 1).date == "1962"


def test_a_date_of_the_pack_that_cannot_be_read_stays_until_another_one_can(window: PackWindow) -> None:
    pieces = window.session.pack.evidence
    unread = (pieces[0], replace(pieces[1], date="long ago"), pieces[2])
    window.take_over(lambda pack: replace(pack, evidence=unread), "Date")
    open_piece(window, "speech")
    open_piece(window, "novel")
    QTest.keyClicks(field(window, "Date"), "x")
    assert piece(window, 1).date == "long ago"


def test_a_source_is_found_by_its_words(window: PackWindow) -> None:
    open_piece(window, "speech")
    field(window, "Source").setFocus()
    write(window, "Source", "Filtzer, The Dilemmas of De-Stalinization (2006)")
    assert piece(window, 2).sources[0].source == "jones-2006"


def test_a_source_that_is_not_there_is_told(window: PackWindow) -> None:
    open_piece(window, "speech")
    write(window, "Source", "Nobody")
    assert "No source here is called that" in field(window, "Source").accessibleDescription()


def test_the_way_to_a_source_that_is_not_here_yet_leads_to_a_new_one(window: PackWindow) -> None:
    form = open_piece(window)
    form.new_source.click()
    assert window.part == Part.SOURCES
    assert window.session.pack.sources[-1].id == "new-source"


def test_a_side_brings_criteria_and_a_hint(window: PackWindow) -> None:
    form = open_piece(window, "novel")
    row = form.bound["bearing"].field.rows[0]
    assert isinstance(row, QuestionBearing)
    row.side.segments.buttons[1].click()
    field(window, "Was culture freer?").click()  # type: ignore[attr-defined]
    write(window, "Hint for students who ask for it", "It was not.")
    bearing = piece(window, 1).bearing["destalinisation-success"]
    assert (bearing.side, bearing.criteria, bearing.hint) == (Leans.AGAINST, ("freer-culture",), "It was not.")


def test_a_second_press_takes_the_side_away(window: PackWindow) -> None:
    form = open_piece(window)
    form.bound["bearing"].field.rows[0].side.segments.buttons[0].click()
    assert piece(window).bearing == {}


def test_the_rarer_things_are_folded_away_until_they_are_asked_for(window: PackWindow) -> None:
    form = open_piece(window)
    note = form.bound["note"].field
    assert not note.isVisible()
    press(window, "More: care, details, pictures…")
    QTest.keyClicks(note.text, "Take care.")
    assert piece(window).note == "Take care."


def test_a_correction_is_one_once_something_is_written_of_it(window: PackWindow) -> None:
    form = open_piece(window)
    press(window, "More: care, details, pictures…")
    form.bound["correction.printed"].field.field.setFocus()
    QTest.keyClicks(form.bound["correction.printed"].field.field, "1954")
    correction = piece(window).correction
    assert correction is not None
    assert correction.printed == "1954"
    form.bound["correction.printed"].field.field.clear()
    assert piece(window).correction is None


def test_details_are_lines_of_their_own(window: PackWindow) -> None:
    form = open_piece(window)
    press(window, "More: care, details, pictures…")
    press(window, "Add a detail")
    QTest.keyClicks(form.bound["details"].field.rows[0].fields["text"].text, "In March.")
    assert piece(window).details == ("In March.",)


def test_a_piece_that_this_speaks_against_is_found_by_its_words(window: PackWindow) -> None:
    form = open_piece(window)
    press(window, "More: care, details, pictures…")
    press(window, "Add a piece that this speaks against")
    QTest.keyClicks(form.bound["answers"].field.rows[0].fields["text"].field, "A novel of 1956 was attacked.")
    assert piece(window).answers == ("novel",)


def several(window: PackWindow) -> SeveralForm:
    page = page_of(window, Part.EVIDENCE)
    page.table.choose(["amnesty", "novel"])
    found = window.findChild(SeveralForm)
    assert isinstance(found, SeveralForm)
    assert found.isVisible()
    return found


def test_several_pieces_take_a_theme_at_once(window: PackWindow) -> None:
    form = several(window)
    press(form, "Culture (1 of 2)")
    assert [each.themes for each in window.session.pack.evidence] == [("terror", "culture"), ("culture",), ()]
    assert window.session.undo_label == "Change the themes of 2 pieces"


def test_several_pieces_take_a_tag_and_lose_it(window: PackWindow) -> None:
    form = several(window)
    QTest.keyClicks(form.tag.field, "law")
    QTest.keyClick(form.tag.field, Qt.Key.Key_Return)
    assert [each.tags for each in window.session.pack.evidence] == [("law",), ("law",), ()]
    press(form, "law")
    assert all(each.tags == () for each in window.session.pack.evidence)


def test_several_pieces_take_a_side_and_a_kind(window: PackWindow) -> None:
    form = several(window)
    field(window, "How far did the Thaw go?: Against").click()  # type: ignore[attr-defined]
    form.set_kind(Kind.EVENT)
    form.set_reliability(Reliability.CHECK)
    assert [each.bearing["thaw"].side for each in window.session.pack.evidence[:2]] == [Leans.AGAINST] * 2
    assert [each.kind for each in window.session.pack.evidence] == [Kind.EVENT, Kind.EVENT, Kind.FACT]
    assert piece(window, 1).reliability is Reliability.CHECK


def test_sides_on_other_questions_stay_when_one_is_changed(window: PackWindow) -> None:
    form = open_piece(window)
    rows = form.bound["bearing"].field.rows
    rows[1].side.segments.buttons[1].click()
    write(window, "Hint for students who ask for it", "It was short.")
    page_of(window, Part.EVIDENCE).table.choose(["novel"])
    open_piece(window)
    rows[1].side.segments.buttons[3].click()
    sides = {question: bearing.side for question, bearing in piece(window).bearing.items()}
    assert sides == {"destalinisation-success": Leans.FOR, "thaw": Leans.CONTEXT}
    assert piece(window).bearing["destalinisation-success"].hint == "It was short."


def test_a_flashcard_has_a_front_and_a_back(new: PackWindow) -> None:
    page_of(new, Part.CARDS).new()
    write(new, "Front", "When was the secret speech?")
    write(new, "Back", "In February 1956.")
    new.settle()
    (card,) = new.session.pack.cards
    assert (card.id, card.front, card.back) == ("when-was-secret-speech", *CARD)


def test_what_is_written_on_a_flashcard_is_undone_in_one_step(window: PackWindow) -> None:
    before = window.session.pack
    page_of(window, Part.CARDS).table.choose(["spoke"])
    write(window, "Back", "In 1956.")
    assert window.session.pack.cards[0].back == "In 1956."
    assert window.session.undo_label == "Write the back of a flashcard"
    window.menus.actions["undo"].trigger()
    assert window.session.pack == before


def test_the_table_of_flashcards_shows_both_sides(window: PackWindow) -> None:
    page = page_of(window, Part.CARDS)
    assert (shown(page), shown(page, 1)) == ([CARD[0]], [CARD[1]])


def test_a_flashcard_without_a_back_is_to_be_mended_and_leads_there(window: PackWindow, until: Until) -> None:
    page_of(window, Part.CARDS).table.choose(["spoke"])
    field(window, "Back").clear()  # type: ignore[attr-defined]
    until(lambda: window.strip.leads)
    assert window.strip.leads is not None
    (lead,) = window.strip.leads
    assert lead.sentence == "Nothing stands on the back of this flashcard yet."
    window.show_part(Part.TERMS)
    window.go_to(lead)
    assert field(window, "Back").hasFocus()
