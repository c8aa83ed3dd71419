"""What the key terms of a card mean is shown where its chip has the focus, by key or from its menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from tests.builders import a_plan
from tests.ui.judgement.conftest import Open, settle

from essay_planner.core import edits
from essay_planner.core.plan import Plan
from essay_planner.ui.glossary.popover import Meanings
from essay_planner.ui.judgement.page import JudgementPage


def plan_with_a_term() -> Plan:
    """The builders' plan with a term that its card k1 uses, and none that k2 uses."""
    return edits.define_term(a_plan(), "amnesty", "A pardon.")


@pytest.fixture
def page(open_page: Open) -> JudgementPage:
    return open_page(plan_with_a_term())


def press_m(page: JudgementPage, row: str, card: str) -> list[Meanings]:
    """Press M on a chip, and give the sheets that show then."""
    assert page.lists.choose("grid", row, (card,))
    assert page.lists.holder is not None
    QTest.keyClick(page.lists.holder, Qt.Key.Key_M)
    settle()
    return [found for found in page.findChildren(Meanings) if found.isVisible()]


def rows(page: JudgementPage, row: str, card: str) -> list[str]:
    """What the menu of a chip offers of its terms."""
    assert page.lists.choose("grid", row, (card,))
    menu = QMenu(page)
    page.terms.fill(menu)
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def test_m_shows_what_the_terms_of_a_card_mean(page: JudgementPage) -> None:
    (shown,) = press_m(page, "c1", "k1")
    assert "A pardon." in shown.words.accessibleName()
    shown.close()


def test_of_a_card_without_terms_that_is_said(page: JudgementPage) -> None:
    said: list[str] = []
    page.session.announced.connect(said.append)
    assert press_m(page, "", "k2") == []
    assert said == ["There are no key terms on this card."]


def test_the_menu_offers_it_where_there_are_terms(page: JudgementPage) -> None:
    assert rows(page, "c1", "k1") == ["What its terms mean\tM"]
    assert rows(page, "", "k2") == []
