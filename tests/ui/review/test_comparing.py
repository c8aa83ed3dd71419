"""Comparing with the teacher: only when asked, card by card, and nothing changes by itself."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.builders import a_library, a_pack, a_piece, a_plan

from essay_planner.core.comparing import Compared
from essay_planner.core.pack import Bearing, Leans, Reliability
from essay_planner.core.plan import Plan, PlanQuestion, Section, Side
from essay_planner.core.review.values import Spot
from essay_planner.ui.review.comparing import Comparing, compared_words, explained, summary
from essay_planner.ui.review.page import ReviewPage
from essay_planner.ui.session import PlanSession


def bearing(side: Leans, hint: str = "What does it prove?") -> dict[str, Bearing]:
    return {"destalinisation-success": Bearing(side=side, hint=hint)}


def a_compared_plan() -> Plan:
    """k1 is for and the teacher sees it against; k2 is for with both; k3 is against, and only background for her."""
    pack = a_pack(
        a_piece("one", label="Amnesty", bearing=bearing(Leans.AGAINST)),
        a_piece("two", bearing=bearing(Leans.FOR)),
        a_piece("three", bearing=bearing(Leans.CONTEXT)),
    )
    cards = {f"k{n}": replace(a_plan().cards["k1"], id=f"k{n}", evidence=f"d/{name}") for n, name in _NAMES.items()}
    section = Section(id="s1", heading="Terror", for_=("k1", "k2"), against=("k3",))
    base = a_plan()
    return replace(
        base,
        sections=(section,),
        cards=cards,
        introduction=replace(base.introduction, cards=()),
        tray=(),
        judgement=replace(base.judgement, cards=()),
        library=a_library(pack),
    )


_NAMES = {1: "one", 2: "two", 3: "three"}


def shown(plan: Plan | None = None, asked: bool = True) -> Comparing:
    view = Comparing(PlanSession(plan or a_compared_plan()))
    view.follow(view._session.plan, None)
    view.show()
    if asked:
        view.ask.click()
    return view


def test_each_card_that_is_compared_says_which_of_how_many_it_is(qapp: QApplication) -> None:
    view = shown()
    assert [row.accessibleName().rpartition(", ")[2] for row in view.rows] == ["card 1 of 2", "card 2 of 2"]
    view.close()


def test_nothing_of_the_teachers_is_shown_before_the_student_asks(qapp: QApplication) -> None:
    view = shown(asked=False)
    assert not view.rows
    assert view.ask.isVisible()
    view.ask.click()
    assert [row.title.text() for row in view.rows] == ["Amnesty", "The three of 1953 freed many prisoners."]
    assert not view.ask.isVisible()


def test_each_card_says_both_sides_and_the_hint(qapp: QApplication) -> None:
    view = shown()
    assert view.rows[0].below.text() == "You: For. The teacher: Against. The teacher’s hint: What does it prove?"
    assert view.summary.text() == "2 cards are seen differently; 1 is not."


def test_a_card_moves_to_the_teachers_side_only_when_that_is_pressed(qapp: QApplication) -> None:
    view = shown()
    session = view._session
    assert session.plan == a_compared_plan()
    assert view.rows[0].move_button.text() == "Move to Against"
    view.rows[0].move_button.click()
    assert session.plan.sections[0].against == ("k3", "k1")
    assert session.undo_label == "Move to Against"


def test_a_card_that_is_seen_alike_from_now_on_leaves_the_list(qapp: QApplication) -> None:
    view = shown()
    view.rows[0].move_button.click()
    view.follow(view._session.plan, None)
    assert len(view.rows) == 1
    view.rows[0].move_button.click()
    view.follow(view._session.plan, None)
    assert view.summary.text() == "You and the teacher see no card on different sides."


def test_arrows_go_from_card_to_card_and_enter_leads_there(qapp: QApplication) -> None:
    view, led = shown(), list[str]()
    view.leadAsked.connect(led.append)
    QTest.keyClick(view.rows[0], Qt.Key.Key_Down)
    QTest.keyClick(view.rows[1], Qt.Key.Key_Return)
    assert led == ["k3"]


def test_a_question_of_ones_own_has_nothing_to_compare(qapp: QApplication) -> None:
    question = PlanQuestion(text="Why?", sides=a_plan().question.sides)
    view = shown(replace(a_compared_plan(), question=question), asked=False)
    assert view.said.text().startswith("This is a question of your own")
    assert not view.ask.isVisible()


def test_a_pack_that_takes_no_side_is_named_as_that() -> None:
    assert explained(a_plan(), ()).startswith("There is nothing to compare")


def test_doubt_where_the_student_sees_strength_is_said() -> None:
    one = Compared(card="k1", student=Side.FOR, teacher=Leans.FOR, hint="", doubt=Reliability.DISPUTED)
    assert compared_words(one) == ["You call it strong; the pack marks it ‘disputed’."]
    assert summary([one]) == "1 card is seen differently."


def test_a_piece_for_either_side_can_stand_where_it_is() -> None:
    one = Compared(card="k1", student=Side.FOR, teacher=Leans.EITHER, hint="", criteria=("Did it last?",))
    assert compared_words(one) == ["You: For. The teacher: either side.", "The teacher also ties it to: Did it last?"]


def test_the_page_shows_it_in_place_of_the_findings_and_goes_back(page: ReviewPage) -> None:
    page.compare.click()
    assert page.comparing.isVisible()
    assert not page.count.isVisible()
    page.comparing.back.click()
    assert page.count.isVisible()
    assert not page.comparing.isVisible()


def test_the_page_leads_to_the_card(page: ReviewPage) -> None:
    led: list[tuple[Spot, str]] = []
    page.led.connect(lambda spot, where: led.append((spot, where)))
    page.on_card_asked("k3")
    assert led == [(Spot.CARD, "k3")]
