"""The marks that say which way something leans."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from essay_planner.core.plan import Leaning
from essay_planner.ui.leaning import LEANINGS, LeanChoice
from essay_planner.ui.look import look


@pytest.fixture
def choice(qapp: QApplication) -> Iterator[LeanChoice]:
    del qapp
    look().choose("light")
    made = LeanChoice("Which way it leans")
    made.show()
    yield made
    made.close()
    made.deleteLater()


def words(choice: LeanChoice) -> str:
    return choice.findChildren(QLabel)[0].text()


def test_a_press_says_which_way_and_a_second_takes_it_back(choice: LeanChoice) -> None:
    heard: list[Leaning] = []
    choice.leaned.connect(heard.append)
    choice.buttons.buttons[0].click()
    assert words(choice) == "Leans strongly for"
    choice.buttons.buttons[0].click()
    assert words(choice) == "Which way?"
    assert heard == [Leaning.STRONGLY_FOR, Leaning.UNSAID]


def test_the_marks_stand_side_by_side(choice: LeanChoice) -> None:
    choice.resize(400, 80)
    QApplication.processEvents()
    assert len({made.y() for made in choice.buttons.buttons}) == 1


def test_the_arrows_choose(choice: LeanChoice) -> None:
    choice.show_leaning(Leaning.FOR)
    QTest.keyClick(choice.buttons.buttons[LEANINGS.index(Leaning.FOR)], Qt.Key.Key_Right)
    assert choice.buttons.buttons[LEANINGS.index(Leaning.BALANCED)].isChecked()
    assert words(choice) == "Balanced"


def test_each_mark_has_its_words_for_assistive_technology(choice: LeanChoice) -> None:
    names = [made.accessibleName() for made in choice.buttons.buttons]
    assert names[0] == "Which way it leans: leans strongly for"
    assert len(set(names)) == len(LEANINGS)
