"""The footer: what it says never runs into whether the plan is saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.builders import an_empty_plan

from essay_planner.core.queries import Balance
from essay_planner.plans.writing import write_plan
from essay_planner.ui.balance import BalanceBar, BalanceChoice, balance_words, by_count
from essay_planner.ui.footer import Footer
from essay_planner.ui.look import look
from essay_planner.ui.saving import Saving
from essay_planner.ui.session import PlanSession
from essay_planner.ui.task.clock import PlanningClock

SENTENCE = "Section 'The Thaw: culture, religion and nationalities' removed. Its cards are in the tray. " * 3


@pytest.mark.parametrize("percent", [100, 200])
def test_a_long_message_is_cut_before_the_saved_state(qapp: QApplication, percent: int) -> None:
    del qapp
    look().choose("light", percent)
    footer = Footer(PlanningClock())
    footer.saved.setText("Saved 12 seconds ago")
    footer.resize(1024, footer.sizeHint().height())
    footer.show()
    footer.say(SENTENCE)
    look().choose("light", 100)
    assert footer.message.text().endswith("…")
    assert footer.message.toolTip() == SENTENCE.strip()
    assert footer.message.geometry().right() < footer.saved.geometry().left()


@pytest.mark.parametrize("width", [1024, 1440])
def test_a_long_message_is_cut_and_moves_nothing(qapp: QApplication, width: int) -> None:
    del qapp
    footer = Footer(PlanningClock())
    footer.saved.setText("Saved just now")
    footer.show_things(3)
    footer.resize(width, 30)
    footer.show()
    QApplication.processEvents()
    parts = [*footer.findChildren(BalanceBar), *footer.findChildren(BalanceChoice), footer.things, footer.saved]
    before = [(part.isVisible(), part.geometry()) for part in parts]
    footer.say(SENTENCE)
    QApplication.processEvents()
    assert [(part.isVisible(), part.geometry()) for part in parts] == before
    assert footer.message.text().endswith("…")


def test_where_there_is_hardly_room_the_balance_makes_room_for_a_message_and_comes_back(qapp: QApplication) -> None:
    del qapp
    footer = Footer(PlanningClock())
    footer.show()
    bar = footer.findChild(BalanceBar)
    assert isinstance(bar, BalanceBar)
    footer.resize(footer.sizeHint().width() + 60, 30)  # room for a few letters
    footer.say(SENTENCE)
    assert not bar.isVisible()
    footer.say("!")
    assert bar.isVisible()
    footer.say(SENTENCE)
    footer.on_message_old()
    assert bar.isVisible()


def test_the_footer_says_how_many_things_there_are_to_look_at_and_leads_there(qapp: QApplication) -> None:
    del qapp
    footer, asked = Footer(PlanningClock()), list[bool]()
    footer.thingsAsked.connect(lambda: asked.append(True))
    footer.show()
    footer.show_things(3)
    assert footer.things.text() == "3 things to look at"
    footer.things.click()
    assert asked == [True]


def test_a_screen_reader_is_told_of_the_count_only_when_it_changes(qapp: QApplication) -> None:
    del qapp
    footer = Footer(PlanningClock())
    footer.show_things(3)
    footer.show_things(3)
    assert not footer.findChildren(QTimer)[-1].isActive()
    footer.show_things(2)
    assert footer.findChildren(QTimer)[-1].isActive()


def test_a_click_shows_the_balance_by_weight_and_another_by_count(qapp: QApplication) -> None:
    del qapp
    bar = BalanceBar()
    choice = BalanceChoice(bar)
    choice.show_balance(Balance(3, 2, 7, 3))
    assert choice.text() == "3 for · 2 against"
    choice.click()
    assert choice.text() == "weight 7 for · 3 against"
    assert bar.accessibleName() == "Balance: weight 7 for · 3 against"
    choice.click()
    assert choice.text() == "3 for · 2 against"


def test_the_tip_of_the_balance_says_both_and_how_the_weight_is_reckoned() -> None:
    said = balance_words(Balance(3, 2, 7, 3))
    assert said.startswith("Cards: 3 for · 2 against\nWeight: 7 for · 3 against (weak 1")


def test_by_count_each_card_weighs_the_same() -> None:
    assert by_count(Balance(3, 2, 7, 3)) == Balance(3, 2, 3, 2)


def test_a_long_name_of_a_file_is_cut_in_its_middle_and_whole_in_the_tip(qapp: QApplication, tmp_path: Path) -> None:
    del qapp
    name = "How far did Khrushchev change the Soviet Union, a plan with my teacher’s remarks of last week.essayplan"
    write_plan(tmp_path / name, an_empty_plan())
    footer, session = Footer(PlanningClock()), PlanSession(an_empty_plan(), tmp_path / name)
    footer.resize(700, 30)
    footer.show()
    footer.show_session(session, Saving(session))
    assert footer.saved.sizeHint().width() < 500
    assert footer.saved.text().endswith(".essayplan")
    assert "…" in footer.saved.text()
    assert name in footer.saved.toolTip()
    footer.leave()
