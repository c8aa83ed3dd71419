"""Welcome: a question is found by typing and chosen by mouse or keys; plans can be gone on with."""

import dataclasses
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea
from tests import builders
from tests.builders import a_plan, a_question
from tests.ui.board.conftest import settle
from tests.ui.conftest import Until

from essay_planner.core.edits import set_argument
from essay_planner.core.pack import Bearing, Leans
from essay_planner.packs.reading import LoadedPack
from essay_planner.plans.writing import write_plan
from essay_planner.ui.look import MarkButton, look
from essay_planner.ui.welcome.summaries import PlanSummary, examples, summaries
from essay_planner.ui.welcome.view import PlanButton, WelcomeView
from essay_planner.ui.welcome.words import about_question, when
from essay_planner.ui.writing import unfinished_path

Asked = list[str]


@pytest.fixture
def pack() -> LoadedPack:
    questions = (a_question(), a_question("standards", text="Did living standards improve?", sections=()))
    return LoadedPack(builders.a_pack(questions=questions), (), "")


@pytest.fixture
def welcome(qapp: object, pack: LoadedPack) -> WelcomeView:
    del qapp
    look().choose("light")
    view = WelcomeView()
    view.show_packs([pack])
    view.resize(1024, 640)
    view.show()
    return view


@pytest.fixture
def asked(welcome: WelcomeView) -> Asked:
    ids: Asked = []
    welcome.planAsked.connect(lambda _pack, question: ids.append(question.id))
    return ids


def shown(welcome: WelcomeView) -> list[str]:
    return [row.question.id for row in welcome.questions.rows if row.isVisible()]


def test_a_click_on_plan_this_asks_for_a_plan(welcome: WelcomeView, asked: Asked) -> None:
    QTest.mouseClick(welcome.questions.rows[1].button, Qt.MouseButton.LeftButton)
    assert asked == ["standards"]


def test_typing_shows_only_questions_with_these_words(welcome: WelcomeView) -> None:
    QTest.keyClicks(welcome.questions.box, "STANDARDS living")
    assert shown(welcome) == ["standards"]


def test_a_question_that_is_not_found_takes_its_line_with_it(welcome: WelcomeView) -> None:
    QTest.keyClicks(welcome.questions.box, "living")
    assert [row.above.isVisible() for row in welcome.questions.rows] == [False, True]


def test_words_that_no_question_has_say_so(welcome: WelcomeView) -> None:
    QTest.keyClicks(welcome.questions.box, "tudors")
    said = [label.text() for label in welcome.findChildren(QLabel) if label.isVisible()]
    assert "No question has these words. Try fewer, or write your own." in said


def test_enter_after_typing_plans_the_first_question_found(welcome: WelcomeView, asked: Asked) -> None:
    QTest.keyClicks(welcome.questions.box, "living")
    QTest.keyClick(welcome.questions.box, Qt.Key.Key_Return)
    assert asked == ["standards"]


def test_enter_prefers_a_question_that_asks_in_these_words_to_one_with_them_in_a_section(
    welcome: WelcomeView, asked: Asked
) -> None:
    questions = (a_question(), a_question("thaw", text="Did the Thaw last?", sections=()))
    welcome.show_packs([LoadedPack(builders.a_pack(questions=questions), (), "")])
    QTest.keyClicks(welcome.questions.box, "thaw")
    QTest.keyClick(welcome.questions.box, Qt.Key.Key_Return)
    assert asked == ["thaw"]


def test_enter_without_a_choice_plans_nothing(welcome: WelcomeView, asked: Asked) -> None:
    QTest.keyClick(welcome.questions.box, Qt.Key.Key_Return)
    assert asked == []


def test_the_arrows_go_from_question_to_question(welcome: WelcomeView, asked: Asked) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(welcome.questions.box, key)
    assert asked == ["standards"]


def test_start_with_a_question_goes_to_the_find_box(welcome: WelcomeView) -> None:
    QTest.mouseClick(welcome.start, Qt.MouseButton.LeftButton)
    assert welcome.focusWidget() is welcome.questions.box


def test_a_question_says_how_much_bears_on_it_but_not_which_way(pack: LoadedPack) -> None:
    words = about_question(pack.pack, pack.pack.questions[0])
    assert words == "1953–64 · 2 pieces bear on this · 25 marks"


def test_both_sides_are_covered_when_a_piece_stands_on_each() -> None:
    def bears(side: Leans) -> dict[str, Bearing]:
        return {"destalinisation-success": Bearing(side=side)}

    pieces = (builders.a_piece("a", bearing=bears(Leans.FOR)), builders.a_piece("b", bearing=bears(Leans.AGAINST)))
    pack = builders.a_pack(*pieces)
    assert "2 pieces bear on this; both sides are covered" in about_question(pack, pack.questions[0])


def test_a_recent_plan_is_opened_by_a_click(welcome: WelcomeView, tmp_path: Path) -> None:
    paths: list[Path] = []
    welcome.pathAsked.connect(paths.append)
    welcome.show_plans([("Recent plans", [PlanSummary(tmp_path / "a.essayplan", "Why?", "9 pieces")]), ("None", [])])
    QTest.mouseClick(welcome.findChildren(PlanButton)[0], Qt.MouseButton.LeftButton)
    assert paths == [tmp_path / "a.essayplan"]


def test_a_plan_is_listed_with_its_name_its_argument_and_its_state(tmp_path: Path) -> None:
    write_plan(tmp_path / "my.essayplan", a_plan())
    changed = datetime.fromtimestamp((tmp_path / "my.essayplan").stat().st_mtime)
    (made,) = summaries([tmp_path / "my.essayplan", tmp_path / "gone.essayplan"], changed)
    assert (made.title, made.state) == ("my", f"9 pieces · today {changed:%H:%M}")
    assert made.about == a_plan().argument.text


def test_a_plan_without_an_argument_is_listed_with_its_question(tmp_path: Path) -> None:
    write_plan(tmp_path / "my.essayplan", set_argument(a_plan(), ""))
    (made,) = summaries([tmp_path / "my.essayplan"], datetime.now())
    assert made.about == a_plan().question.text


@pytest.fixture
def unfinished(planner_home: Path) -> PlanSummary:
    path = unfinished_path(a_plan())
    path.parent.mkdir(parents=True)
    write_plan(path, a_plan())
    assert path.is_relative_to(planner_home)
    (made,) = summaries([path], datetime.now())
    return made


def test_a_plan_without_a_file_of_its_own_is_listed_by_its_question(unfinished: PlanSummary) -> None:
    assert (unfinished.title, unfinished.about) == (a_plan().question.text, a_plan().argument.text)


def test_an_unfinished_plan_can_be_removed_by_its_cross(welcome: WelcomeView, unfinished: PlanSummary) -> None:
    asked: list[Path] = []
    welcome.removeAsked.connect(lambda path, _title: asked.append(path))
    welcome.show_plans([("Unfinished", [unfinished])])
    (row,) = (made for made in welcome.findChildren(PlanButton) if made.path == unfinished.path)
    QTest.mouseClick(row.findChildren(MarkButton)[0], Qt.MouseButton.LeftButton)
    assert asked == [unfinished.path]


def test_an_unfinished_plan_can_be_removed_by_the_delete_key(welcome: WelcomeView, unfinished: PlanSummary) -> None:
    asked: list[Path] = []
    welcome.removeAsked.connect(lambda path, _title: asked.append(path))
    welcome.show_plans([("Unfinished", [unfinished])])
    (row,) = (made for made in welcome.findChildren(PlanButton) if made.path == unfinished.path)
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert asked == [unfinished.path]


def test_a_plan_with_a_file_is_not_removed_from_welcome(welcome: WelcomeView, tmp_path: Path) -> None:
    asked: list[Path] = []
    welcome.removeAsked.connect(lambda path, _title: asked.append(path))
    welcome.show_plans([("Recent plans", [PlanSummary(tmp_path / "my.essayplan", "my", "9 pieces")])])
    (row,) = (made for made in welcome.findChildren(PlanButton) if made.path == tmp_path / "my.essayplan")
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert asked == []
    assert row.findChildren(MarkButton) == []


def test_an_example_is_listed_with_what_it_shows_over_its_question(tmp_path: Path) -> None:
    plan = dataclasses.replace(a_plan(), scratch="One student's argument\n\nLook for the gaps.")
    write_plan(tmp_path / "example.essayplan", plan)
    (made,) = examples([tmp_path / "example.essayplan"])
    assert (made.title, made.state) == ("One student's argument", plan.question.text)


def test_an_example_that_cannot_be_read_is_listed_as_such(tmp_path: Path) -> None:
    (tmp_path / "bad.essayplan").write_text("[")
    (made,) = examples([tmp_path / "bad.essayplan"])
    assert (made.title, made.state) == ("An example", "cannot be read")


@pytest.mark.parametrize(("own", "shown"), [(False, True), (True, False)])
def test_the_first_steps_are_shown_until_there_is_a_plan_of_ones_own(
    welcome: WelcomeView, tmp_path: Path, own: bool, shown: bool
) -> None:
    welcome.show_plans([("Plans", [PlanSummary(tmp_path / "a.essayplan", "Why?", "9 pieces", own)])])
    assert welcome.steps.isVisible() is shown


def test_a_plan_that_cannot_be_read_is_listed_as_such(tmp_path: Path) -> None:
    (tmp_path / "bad.essayplan").write_text("[")
    (made,) = summaries([tmp_path / "bad.essayplan"], datetime(2026, 11, 22))
    assert made.state == "cannot be read"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        (datetime(2026, 11, 22, 14, 2), "today 14:02"),
        (datetime(2026, 11, 21, 9, 30), "yesterday 09:30"),
        (datetime(2026, 11, 18), "18 Nov"),
        (datetime(2025, 3, 1), "1 Mar 2025"),
    ],
)
def test_a_moment_is_said_as_one_says_it(changed: datetime, words: str) -> None:
    assert when(changed, datetime(2026, 11, 22).date()) == words


def test_where_there_is_little_room_the_questions_come_before_the_first_steps(welcome: WelcomeView) -> None:
    assert welcome.steps.isVisible()
    welcome.resize(1024, 400)
    assert not welcome.steps.isVisible()


def test_the_buttons_have_room_for_their_words_at_every_size_of_text(welcome: WelcomeView, until: Until) -> None:
    look().choose(look().choice, 200)
    try:
        buttons = (welcome.start, welcome.open, welcome.open_pack)
        until(lambda: all(made.width() >= made.sizeHint().width() > 300 for made in buttons[::2]))
        assert welcome.open.width() == welcome.start.width()
    finally:
        look().choose(look().choice, 100)


@pytest.mark.parametrize("packs", [1, 6])
def test_the_questions_are_as_wide_as_the_box_above_them(
    welcome: WelcomeView, pack: LoadedPack, packs: int, until: Until
) -> None:
    welcome.resize(1440, 900)
    welcome.show_packs([pack] * packs)
    box = welcome.questions.box

    def edges() -> set[int]:
        cards = [card for row in welcome.questions.rows if (card := row.parentWidget()) is not None]
        return {made.mapTo(welcome, made.rect().topRight()).x() for made in (box, *cards)}

    until(lambda: len(edges()) == 1)


def test_with_large_text_the_button_stands_below_its_question(welcome: WelcomeView, until: Until) -> None:
    row = welcome.questions.rows[0]
    words = row.findChildren(QLabel)[-1]

    def below() -> bool:
        return row.button.mapTo(row, row.button.rect().topLeft()).y() > words.geometry().bottom()

    assert not below()
    look().choose(look().choice, 200)
    try:
        until(below)
    finally:
        look().choose(look().choice, 100)


def test_the_questions_scroll_no_farther_than_the_last_of_them(welcome: WelcomeView, pack: LoadedPack) -> None:
    welcome.show_packs([pack] * 6)
    last = welcome.questions.rows[-1]
    area = next(area for area in welcome.questions.findChildren(QScrollArea) if area.isAncestorOf(last))
    settle()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert not last.visibleRegion().isEmpty()
