"""The question's page: its words marked up by reading and by hand, terms to define, criteria, sides and themes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from tests.builders import a_pack, a_piece, a_plan, an_empty_plan

from essay_planner.core import edits
from essay_planner.core.edits import own_question
from essay_planner.core.pack import Meaning, Pack, Term, Theme
from essay_planner.core.plan import Library, Markup, MarkupRole, Plan, TermDefined
from essay_planner.core.review.values import Spot
from essay_planner.packs.reading import load_pack
from essay_planner.packs.writing import dump_pack
from essay_planner.ui.look import look
from essay_planner.ui.open_plan import OpenPlan
from essay_planner.ui.question.page import QuestionPage
from essay_planner.ui.question.roles import ROLES, role_key
from essay_planner.ui.saving import Saving
from essay_planner.ui.session import PlanSession
from essay_planner.ui.shelf import Shelf
from essay_planner.ui.task.conditions import conditions

OpenPage = Callable[..., QuestionPage]


@pytest.fixture
def open_page(qapp: QApplication) -> Iterator[OpenPage]:
    """Opens the question's page of a plan in a window, with a pack at hand if one is given as its 'd'."""
    made: list[QWidget] = []
    del qapp
    look().choose("light")

    def open_plan(plan: Plan | None = None, pack: Pack | None = None, read_only: bool = False) -> QuestionPage:
        shelf, session = Shelf(), PlanSession(plan or a_plan(), read_only=read_only)
        if pack is not None:
            shelf.keep(load_pack(dump_pack(pack), "pack.yaml"))
        window = QWidget()
        page = QuestionPage(OpenPlan(session, Saving(session, 100_000), shelf), window)
        QVBoxLayout(window).addWidget(page)
        window.resize(1400, 780)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        made.append(window)
        return page

    yield open_plan
    for window in made:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def refusals(page: QuestionPage) -> list[str]:
    """The sentences that refuse something from now on."""
    said: list[str] = []
    page.session.refused.connect(said.append)
    return said


def asked(text: str) -> Plan:
    """A plan on a question of one's own."""
    return an_empty_plan(question=own_question(text), packs={})


def marks(page: QuestionPage) -> dict[MarkupRole, str]:
    text = page.session.plan.question.text
    return {mark.role: text[mark.start : mark.end] for mark in edits.marks_of(page.session.plan)}


def legend(page: QuestionPage) -> list[str]:
    return [entry.text() for entry in page.asked.legend.entries]


def choose(page: QuestionPage, words: str) -> None:
    start = page.session.plan.question.text.index(words)
    page.asked.words.choose(start, start + len(words))


def press(widget: QWidget, keys: str) -> None:
    combined = QKeySequence(keys)[0]  # type: ignore[index]
    QTest.keyClick(widget, combined.key(), combined.keyboardModifiers())


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_the_legend_says_what_the_marked_words_mean(open_page: OpenPage) -> None:
    assert legend(open_page()) == [
        "Command phrase: how far aims were met",
        "Focus: de-Stalinisation",
        "Period: 1953–64",
        "Term to define: successful, de-Stalinisation",
    ]


def test_a_stated_factor_and_a_quoted_view_have_their_lines_too(open_page: OpenPage) -> None:
    page = open_page(asked("How far was fear the main reason for reform in the years 1953–64?"))
    assert "Factor: fear (weigh it first)" in legend(page)
    page = open_page(asked("‘Khrushchev was a reformer at heart.’ How far do you agree?"))
    assert "View: the claim to test" in legend(page)


def test_a_screen_reader_hears_what_each_stretch_is(open_page: OpenPage) -> None:
    words = open_page().asked.words
    assert "Command phrase: How successful was. Term to define: successful." in words.accessibleDescription()


def test_what_the_command_phrase_demands_is_said_in_two_sentences(open_page: OpenPage) -> None:
    page = open_page()
    assert page.demand.head.text() == "What ‘How successful was’ asks of you"
    assert page.demand.words.text().count(". ") == 1


def test_what_is_not_recognised_is_said_plainly_with_the_way_to_mend_it(open_page: OpenPage) -> None:
    page = open_page(asked("Khrushchev, a man of his time"))
    assert "mark the command phrase yourself" in page.asked.missing.text()
    assert "It names no period." in page.asked.missing.text()
    assert "does not know this wording" in page.demand.words.text()


def test_nothing_is_said_to_be_missing_where_all_is_recognised(open_page: OpenPage) -> None:
    assert open_page().asked.missing.isHidden()


@pytest.mark.parametrize("role", ROLES)
def test_a_key_says_what_the_chosen_words_are(open_page: OpenPage, role: MarkupRole) -> None:
    page = open_page()
    choose(page, "Soviet Union")
    press(page.asked.words, role_key(role))
    assert marks(page)[role] == "Soviet Union"
    page.session.undo()
    assert page.session.plan.question.markup == ()


@pytest.mark.parametrize("role", ROLES)
def test_a_button_says_what_the_chosen_words_are(open_page: OpenPage, role: MarkupRole) -> None:
    page = open_page()
    choose(page, "Soviet Union")
    page.asked.marking.roles[role].click()
    assert marks(page)[role] == "Soviet Union"


def test_the_menu_on_chosen_words_offers_all_that_they_can_be(open_page: OpenPage) -> None:
    page = open_page()
    choose(page, "Soviet Union")
    menu = page.asked.words.make_menu()
    offered = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert offered[0] == "Command phrase"
    assert offered[-1] == "Take the mark away"
    assert len(offered) == len(ROLES) + 1
    assert not menu.actions()[-1].isEnabled()


def test_words_are_chosen_by_keys_and_taken_whole(open_page: OpenPage) -> None:
    page = open_page(asked("Khrushchev, a man of his time"))
    for _letter in range(4):
        press(page.asked.words, "Shift+Right")
    press(page.asked.words, "F")
    assert marks(page)[MarkupRole.CONCEPT] == "Khrushchev"


def test_letters_beyond_the_first_plane_do_not_shift_the_marks(open_page: OpenPage) -> None:
    page = open_page(asked("How far did 𝔎𝔥𝔯 change the Party?"))
    choose(page, "the Party")
    assert page.asked.words.textCursor().selectedText() == "the Party"
    press(page.asked.words, "T")
    assert marks(page)[MarkupRole.TERM] == "the Party"


def test_a_mark_is_taken_away_and_comes_back_by_undo(open_page: OpenPage) -> None:
    page = open_page()
    page.asked.legend.entries[2].click()
    press(page.asked.words, "Del")
    assert MarkupRole.PERIOD not in marks(page)
    page.session.undo()
    assert marks(page)[MarkupRole.PERIOD] == "1953–64"


def test_one_can_go_back_to_what_was_read(open_page: OpenPage) -> None:
    page = open_page()
    before = marks(page)
    choose(page, "Soviet Union")
    press(page.asked.words, "A")
    page.asked.by_hand.click()
    assert marks(page) != before
    page.asked.marking.again.click()
    assert marks(page) == before


def test_the_last_mark_that_was_read_cannot_be_taken_away_and_that_is_said(open_page: OpenPage) -> None:
    page = open_page(asked("Why Khrushchevism?"))
    said = refusals(page)
    for entry in list(page.asked.legend.entries):
        page.asked.words.choose(entry.entry.mark.start, entry.entry.mark.end)
        press(page.asked.words, "Del")
    assert len(marks(page)) == 1
    assert "only mark" in said[-1]


def test_marking_the_command_by_hand_brings_what_it_demands(open_page: OpenPage) -> None:
    page = open_page(asked("Khrushchev in power: how far did he succeed?"))
    choose(page, "how far did he succeed")
    press(page.asked.words, "C")
    assert page.demand.head.text() == "What ‘how far did he succeed’ asks of you"
    assert "does not know" not in page.demand.words.text()


def test_the_buttons_for_marks_show_once_words_are_chosen_and_go_with_the_focus(open_page: OpenPage) -> None:
    page = open_page()
    assert page.asked.marking.isHidden()
    choose(page, "Soviet Union")
    assert not page.asked.marking.isHidden()
    assert page.asked.marking.hint.text() == "‘Soviet Union’ is the …"
    page.criteria.write.setFocus()
    assert page.asked.marking.isHidden()


def test_the_buttons_for_marks_can_be_asked_for(open_page: OpenPage) -> None:
    page = open_page()
    page.asked.by_hand.click()
    assert not page.asked.marking.isHidden()
    assert page.asked.words.hasFocus()
    page.asked.by_hand.click()
    assert page.asked.marking.isHidden()


def test_escape_lets_go_of_the_chosen_words(open_page: OpenPage) -> None:
    page = open_page()
    choose(page, "Soviet Union")
    press(page.asked.words, "Esc")
    assert not page.asked.words.has_choice()


def test_cards_outside_the_period_are_counted_and_led_to(open_page: OpenPage) -> None:
    plan = a_plan()
    early = {ref: a_piece(ref.split("/")[1], date="1937") for ref in plan.library.evidence if ref == "d/amnesty"}
    library = plan.library.__class__(evidence={**plan.library.evidence, **early}, sources=plan.library.sources)
    page = open_page(a_plan(library=library))
    led: list[tuple[Spot, str]] = []
    page.led.connect(lambda spot, where: led.append((spot, where)))
    assert page.asked.outside.text() == "1 of your cards falls outside"
    page.asked.outside.click()
    assert led == [(Spot.CARD, "k1")]


def test_a_term_is_defined_in_ones_own_words_as_one_step(open_page: OpenPage) -> None:
    page = open_page()
    row = page.demand.terms.rows["de-stalinisation"]
    row.text.setFocus()
    QTest.keyClicks(row.text, "Ending rule by terror.")
    assert edits_of(page) == {"de-Stalinisation": "Ending rule by terror."}
    page.session.undo()
    assert edits_of(page) == {}
    assert row.text.toPlainText() == ""


def edits_of(page: QuestionPage) -> dict[str, str]:
    return {term.term: term.meaning for term in page.session.plan.terms_defined}


def test_the_packs_meaning_of_a_term_shows_only_on_demand(open_page: OpenPage) -> None:
    term = Term(id="destal", term="De-Stalinisation", meanings=(Meaning(text="Undoing Stalin's system."),))
    page = open_page(pack=a_pack(terms=(term,), licence="CC-BY-4.0"))
    row = page.demand.terms.rows["de-stalinisation"]
    assert (row.key_term.isHidden(), row.meanings.isHidden()) == (False, True)
    row.key_term.click()
    assert (row.meanings.isHidden(), row.meanings.text()) == (False, "Undoing Stalin's system.")


def test_the_packs_meanings_of_a_term_are_numbered_where_there_are_several(open_page: OpenPage) -> None:
    meanings = (Meaning(text="Undoing Stalin's system."), Meaning(text="Undoing his cult alone."))
    term = Term(id="destal", term="De-Stalinisation", meanings=meanings)
    page = open_page(pack=a_pack(terms=(term,), licence="CC-BY-4.0"))
    row = page.demand.terms.rows["de-stalinisation"]
    assert row.meanings.text() == "1. Undoing Stalin's system.\n2. Undoing his cult alone."


def test_another_term_can_be_defined(open_page: OpenPage) -> None:
    page = open_page()
    page.demand.terms.add.click()
    QTest.keyClicks(page.demand.terms.new, "terror")
    press(page.demand.terms.new, "Return")
    assert focused() is page.demand.terms.rows["terror"].text
    QTest.keyClicks(focused(), "Arrest without law.")
    assert edits_of(page) == {"terror": "Arrest without law."}


def test_escape_names_no_other_term(open_page: OpenPage) -> None:
    page = open_page()
    page.demand.terms.add.click()
    QTest.keyClicks(page.demand.terms.new, "terror")
    press(page.demand.terms.new, "Esc")
    assert "terror" not in page.demand.terms.rows


def test_criteria_show_their_cards_on_each_side(open_page: OpenPage) -> None:
    page = open_page()
    assert page.criteria.rows["c1"].cards.text() == "1 card for · none against yet"
    assert page.criteria.counted.text() == "1 of around three"


def offered(page: QuestionPage) -> list[str]:
    return [row.text for row in page.criteria.offers]


def test_a_suggestion_of_the_pack_is_taken_up_and_goes_from_the_offers(open_page: OpenPage) -> None:
    page = open_page(pack=a_pack(licence="CC-BY-4.0"))
    assert "Did rule by terror end?" not in offered(page)
    row = next(row for row in page.criteria.offers if row.text == "Was culture freer?")
    assert row.box.accessibleDescription() == "from the pack"
    row.box.click()
    assert [(c.text, c.from_) for c in page.session.plan.criteria][1:] == [("Was culture freer?", "freer-culture")]
    assert "Was culture freer?" not in offered(page)


def test_an_idea_of_the_bank_is_taken_up_by_a_click_on_its_words(open_page: OpenPage) -> None:
    page = open_page(asked("How successful was Khrushchev?"))
    assert offered(page) == ["Were its own aims met?", "Did it last?"]
    QTest.mouseClick(page.criteria.offers[1].words, Qt.MouseButton.LeftButton)
    assert [c.text for c in page.session.plan.criteria] == ["Did it last?"]


def test_more_ideas_come_when_they_are_asked_for(open_page: OpenPage) -> None:
    page = open_page(asked("How successful was Khrushchev?"))
    page.criteria.more.setFocus()
    press(page.criteria.more, "Space")
    assert len(offered(page)) == 6
    assert focused() is page.criteria.offers[2].box
    assert page.criteria.more.isHidden()


def test_a_criterion_of_ones_own_is_written(open_page: OpenPage) -> None:
    page = open_page()
    page.criteria.write.click()
    QTest.keyClicks(page.criteria.own, "Was it meant?")
    press(page.criteria.own, "Return")
    assert [c.text for c in page.session.plan.criteria][1:] == ["Was it meant?"]
    assert focused() is page.criteria.write


def test_a_criterion_is_reworded_where_it_stands_as_one_step(open_page: OpenPage) -> None:
    page = open_page()
    text = page.criteria.rows["c1"].text
    page.criteria.rows["c1"].reword()
    QTest.keyClicks(text, "Did fear end?")
    assert page.session.plan.criteria[0].text == "Did fear end?"
    page.session.undo()
    assert (page.session.plan.criteria[0].text, text.toPlainText()) == ("Did rule by terror end?",) * 2


def test_an_emptied_criterion_keeps_its_words(open_page: OpenPage) -> None:
    page = open_page()
    text = page.criteria.rows["c1"].text
    page.criteria.rows["c1"].reword()
    press(text, "Del")
    page.criteria.write.setFocus()
    assert (page.session.plan.criteria[0].text, text.toPlainText()) == ("Did rule by terror end?",) * 2


def test_escape_takes_the_typing_in_a_criterion_back(open_page: OpenPage) -> None:
    page = open_page()
    text = page.criteria.rows["c1"].text
    page.criteria.rows["c1"].reword()
    QTest.keyClicks(text, "Nonsense")
    press(text, "Esc")
    assert page.session.plan.criteria[0].text == "Did rule by terror end?"


def three(page: QuestionPage) -> list[str]:
    """Two more criteria on the plan."""
    for key, words in (("c2", "Did it last?"), ("c3", "Whom did it reach?")):
        page.session.apply(lambda plan, k=key, w=words: edits.add_criterion(plan, k, w), "Choose")  # type: ignore[misc]
    return list(page.criteria.rows)


def test_a_criterion_is_dropped_by_its_box_and_the_focus_goes_on(open_page: OpenPage) -> None:
    page = open_page()
    assert three(page) == ["c1", "c2", "c3"]
    page.criteria.rows["c2"].box.click()
    assert list(page.criteria.rows) == ["c1", "c3"]
    assert focused() is page.criteria.rows["c3"].box
    page.session.undo()
    assert list(page.criteria.rows) == ["c1", "c2", "c3"]


def test_a_criterion_is_moved_by_key_and_by_menu(open_page: OpenPage) -> None:
    page = open_page()
    three(page)
    page.criteria.rows["c3"].text.setFocus()
    press(page.criteria.rows["c3"].text, "Alt+Shift+Up")
    assert list(page.criteria.rows) == ["c1", "c3", "c2"]
    assert focused() is page.criteria.rows["c3"].text
    menu = page.criteria.rows["c1"].make_menu()
    entries = {action.text().replace("&", ""): action for action in menu.actions()}
    assert (entries["Move up"].isEnabled(), entries["Move down"].isEnabled()) == (False, True)
    entries["Move down"].trigger()
    assert list(page.criteria.rows) == ["c3", "c1", "c2"]
    press(page.criteria.rows["c3"].text, "Alt+Shift+Up")
    assert list(page.criteria.rows) == ["c3", "c1", "c2"]


def test_a_fourth_criterion_is_advised_against_and_taken(open_page: OpenPage) -> None:
    page = open_page()
    three(page)
    assert page.criteria.advice.isHidden()
    page.criteria.take("Was it meant?", "")
    assert page.criteria.counted.text() == "4 of around three"
    assert "More than three" in page.criteria.advice.text()


def test_a_criterion_that_is_taken_as_one_leaves_the_page_is_counted(open_page: OpenPage) -> None:
    page = open_page()
    said: list[str] = []
    page.session.announced.connect(said.append)
    page.criteria.write.click()
    QTest.keyClicks(page.criteria.own, "Was it meant?")
    other = QLineEdit(page.window())
    other.show()
    page.hide()
    other.setFocus()
    assert said == ["You judge by ‘Was it meant?’. 2 of around three."]


def test_without_criteria_one_is_told_what_they_are_for(open_page: OpenPage) -> None:
    assert "Choose around three" in open_page(asked("How far did it last?")).criteria.advice.text()


def test_words_that_are_on_the_plan_already_are_refused_with_a_sentence(open_page: OpenPage) -> None:
    page = open_page()
    said = refusals(page)
    page.criteria.take("did rule by terror END?", "")
    assert len(page.session.plan.criteria) == 1
    assert "already" in said[-1]


def test_typing_keeps_the_cursor_while_another_part_follows(open_page: OpenPage) -> None:
    page = open_page()
    row = page.demand.terms.rows["de-stalinisation"]
    row.text.setFocus()
    QTest.keyClicks(row.text, "Ending fear")
    press(row.text, "Home")
    QTest.keyClicks(row.text, "X")
    assert (row.text.toPlainText(), row.text.textCursor().position()) == ("XEnding fear", 1)


def themed_pack() -> Pack:
    pieces = tuple(a_piece(f"t{number}", themes=("terror",), date="1956") for number in range(4))
    late = tuple(a_piece(f"c{number}", themes=("culture",), date="1985") for number in range(4))
    themes = (Theme(id="terror", name="Terror and the law"), Theme(id="culture", name="Culture"))
    return a_pack(evidence=pieces + late, themes=themes, questions=(), licence="CC-BY-4.0")


def own_with_pack(pack: Pack, text: str) -> Plan:
    from essay_planner.core.edits import add_pack
    from essay_planner.core.plan import PackReference

    loaded = load_pack(dump_pack(pack), "pack.yaml")
    reference = PackReference(id=pack.id, version=pack.version, sha256=loaded.sha256)
    return add_pack(an_empty_plan(question=own_question(text), packs={}, library=Library()), reference)


def test_sections_are_suggested_from_the_themes_in_the_period_and_taken_up_by_choice(open_page: OpenPage) -> None:
    pack = themed_pack()
    page = open_page(own_with_pack(pack, "How far did terror end in the years 1953–64?"), pack)
    before = page.session.plan.sections
    assert [box.text() for box in page.themes.boxes] == ["Terror and the law · 4 pieces"]
    assert not page.themes.use.isEnabled()
    assert page.session.plan.sections == before
    page.themes.boxes[0].click()
    page.themes.use.click()
    assert [section.heading for section in page.session.plan.sections] == ["Terror and the law"]
    assert page.themes.isHidden()
    page.session.undo()
    assert page.session.plan.sections == before
    assert not page.themes.isHidden()


def test_the_focus_stays_among_the_suggestions_when_some_are_taken_up(open_page: OpenPage) -> None:
    page = open_page(own_with_pack(themed_pack(), "How far did terror end?"), themed_pack())
    last, first = page.themes.boxes[-1], page.themes.boxes[0]
    last.click()
    page.themes.use.setFocus()
    page.themes.use.click()
    assert last.isHidden()
    assert first.hasFocus()


def test_the_focus_leaves_the_suggestions_when_all_are_taken_up(open_page: OpenPage) -> None:
    page = open_page(own_with_pack(themed_pack(), "How far did terror end?"), themed_pack())
    for box in page.themes.boxes:
        box.click()
    page.themes.use.setFocus()
    page.themes.use.click()
    assert page.themes.isHidden()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    assert page.isAncestorOf(focused)


def test_a_question_of_a_pack_has_its_own_suggestions_on_the_board(open_page: OpenPage) -> None:
    assert open_page(pack=themed_pack()).themes.isHidden()


def test_the_sides_and_the_period_of_ones_own_question_show_with_the_way_to_change_them(open_page: OpenPage) -> None:
    page = open_page(asked("How far did terror end in the years 1953–64?"))
    shown = [label.text() for label in page.sides.findChildren(QLabel)]
    assert {"For: Yes, mostly", "Against: No, mostly", "Period: 1953–64, as its words say"} <= set(shown)
    page = open_page(an_empty_plan(question=own_question("Did it last?", period="1953/1964"), packs={}))
    assert page.sides.period.text() == "Period: 1953–64"
    page = open_page(asked("Did it last?"))
    assert page.sides.period.text() == "Period: none is set"


def test_the_notes_of_the_plan_are_read_and_written_as_one_step(open_page: OpenPage) -> None:
    page = open_page(replace(a_plan(), scratch="The amnesty: it emptied the camps."))
    assert page.notes.text.toPlainText() == "The amnesty: it emptied the camps."
    page.notes.text.setFocus()
    page.notes.text.selectAll()
    QTest.keyClicks(page.notes.text, "Ask about Beria")
    assert page.session.plan.scratch == "Ask about Beria"
    page.session.undo()
    assert page.notes.text.toPlainText() == "The amnesty: it emptied the camps."


def test_one_is_led_to_a_term_a_criterion_or_the_question(open_page: OpenPage) -> None:
    page = open_page()
    page.go_to(Spot.QUESTION, "de-Stalinisation")
    assert focused() is page.demand.terms.rows["de-stalinisation"].text
    page.go_to(Spot.CRITERION, "c1")
    assert focused() is page.criteria.rows["c1"].text
    page.go_to(Spot.CRITERION, "gone")
    assert focused() is page.criteria.offers[0].box
    page.go_to(Spot.QUESTION, "")
    assert focused() is page.asked.words


def test_tab_goes_through_the_page_as_one_reads_it(open_page: OpenPage) -> None:
    page = open_page()
    three(page)
    QApplication.processEvents()
    page.asked.words.setFocus()
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        press(focused(), "Tab")
    rows = page.criteria.rows
    expected = [
        page.asked.words,
        *page.asked.legend.entries,
        page.asked.by_hand,
        page.demand.terms.rows["successful"].text,
        page.demand.terms.rows["de-stalinisation"].text,
        page.demand.terms.add,
        page.sides.change,
        *(stop for row in rows.values() for stop in (row.box, row.text, row.more)),
        *(row.box for row in page.criteria.offers),
        page.criteria.write,
        page.criteria.more,
        page.notes.text,
    ]
    assert seen == expected


def test_the_boxes_stand_below_one_another_where_there_is_less_room(open_page: OpenPage) -> None:
    page = open_page()
    page.window().resize(1024, 640)
    QApplication.processEvents()
    assert page.criteria.x() > page.demand.x()
    look().choose("light", 200)
    QApplication.processEvents()
    assert page.criteria.x() == page.demand.x()
    look().choose("light", 100)


def test_a_read_only_plan_can_be_looked_at_and_not_changed(open_page: OpenPage) -> None:
    page = open_page(read_only=True)
    assert not page.criteria.rows["c1"].box.isEnabled()
    assert not page.criteria.write.isEnabled()
    assert page.sides.change.isHidden()
    assert page.demand.terms.rows["de-stalinisation"].text.isReadOnly()
    choose(page, "Soviet Union")
    press(page.asked.words, "F")
    assert page.session.plan.question.markup == ()


def test_marks_that_reach_beyond_the_question_do_no_harm(open_page: OpenPage) -> None:
    plan = a_plan()
    markup = (Markup(role=MarkupRole.CONCEPT, start=4, end=4000),)
    page = open_page(replace(plan, question=replace(plan.question, markup=markup)))
    assert page.asked.words.grab().width() > 0


def test_key_terms_of_the_pack_that_the_question_names_are_to_be_defined(open_page: OpenPage) -> None:
    term = Term(id="union", term="Soviet Union", meanings=(Meaning(text="The state of 1922 to 1991."),))
    other = Term(id="thaw", term="Thaw", meanings=(Meaning(text="A freer time."),))
    page = open_page(pack=a_pack(terms=(term, other), licence="CC-BY-4.0"))
    assert set(page.demand.terms.rows) == {"successful", "de-stalinisation", "soviet union"}


THAW = Term(id="thaw", term="Thaw", meanings=(Meaning(text="A freer time."),))


def on_the_thaw(defined: dict[str, str]) -> Plan:
    """A plan on the Thaw, a term that its library holds and that the student marked, with these definitions."""
    plan = asked("Was the Thaw real?")
    terms = tuple(TermDefined(term=term, meaning=meaning) for term, meaning in defined.items())
    asks = replace(plan.question, markup=(Markup(role=MarkupRole.TERM, start=8, end=12),))
    return replace(plan, question=asks, terms_defined=terms, library=replace(plan.library, terms={"d/thaw": THAW}))


def test_a_term_is_defined_whatever_article_stands_before_it(open_page: OpenPage) -> None:
    page = open_page(on_the_thaw({"the Thaw": "A freer time."}))
    assert [(row.term, row.state.text()) for row in page.demand.terms.rows.values()] == [("Thaw", "Defined")]


def test_a_term_that_was_defined_with_its_article_is_changed_under_that_name(open_page: OpenPage) -> None:
    page = open_page(on_the_thaw({"the Thaw": "Free"}))
    row = page.demand.terms.rows["thaw"]
    row.text.setFocus()
    press(row.text, "Ctrl+End")
    QTest.keyClicks(row.text, "r")
    assert edits_of(page) == {"the Thaw": "Freer"}


def test_a_term_defined_both_with_and_without_its_article_shows_both(open_page: OpenPage) -> None:
    page = open_page(on_the_thaw({"the Thaw": "A freer time.", "Thaw": "A warmer one."}))
    said = {row.term: row.text.toPlainText() for row in page.demand.terms.rows.values()}
    assert said == {"Thaw": "A warmer one.", "the Thaw": "A freer time."}


def test_one_is_led_to_a_term_whatever_article_stands_before_it(open_page: OpenPage) -> None:
    page = open_page(on_the_thaw({"the Thaw": "A freer time."}))
    page.go_to(Spot.QUESTION, "The Thaw")
    assert focused() is page.demand.terms.rows["thaw"].text


def test_another_term_that_is_named_with_an_article_is_the_one_that_is_there(open_page: OpenPage) -> None:
    page = open_page(on_the_thaw({}))
    page.demand.terms.add.click()
    QTest.keyClicks(page.demand.terms.new, "the Thaw")
    press(page.demand.terms.new, "Return")
    assert list(page.demand.terms.rows) == ["thaw"]
    assert focused() is page.demand.terms.rows["thaw"].text


def test_exam_conditions_hide_what_an_exam_does_not_give(open_page: OpenPage) -> None:
    term = Term(id="union", term="Soviet Union", meanings=(Meaning(text="The state of 1922 to 1991."),))
    page = open_page(pack=a_pack(terms=(term,), licence="CC-BY-4.0"))
    conditions().turn(True)
    assert offered(page) == []
    assert page.criteria.more.isHidden()
    assert page.demand.terms.rows["soviet union"].key_term.isHidden()
    conditions().turn(False)
    assert not page.demand.terms.rows["soviet union"].key_term.isHidden()
    assert "Was culture freer?" in offered(page)


def test_a_letter_typed_by_mistake_marks_nothing(open_page: OpenPage) -> None:
    page = open_page()
    page.asked.words.setFocus()
    QTest.keyClicks(page.asked.words, "fact")
    press(page.asked.words, "Backspace")
    assert page.session.plan.question.markup == ()


def test_who_is_led_to_an_unclear_question_can_mark_it_at_once(open_page: OpenPage) -> None:
    page = open_page(asked("Khrushchev, a man of his time"))
    page.go_to(Spot.QUESTION, "")
    assert focused() is page.asked.words
    assert not page.asked.marking.isHidden()


def test_a_question_of_two_paragraphs_shows_marks_in_both(open_page: OpenPage) -> None:
    plan = a_plan()
    text = "‘The Thaw was a false dawn of freedom.’\nHow far do you agree?"
    page = open_page(replace(plan, question=replace(plan.question, text=text)))
    boxes = {mark.role: list(page.asked.words._boxes(mark)) for mark in edits.marks_of(page.session.plan)}
    assert boxes[MarkupRole.VIEW][0].bottom() < boxes[MarkupRole.COMMAND][0].top() + 1
