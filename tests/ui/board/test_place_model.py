"""The cards of a place as a Qt model."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from tests.builders import a_pack, a_plan

from essay_planner.core import edits
from essay_planner.core.places import CONCLUSION, TRAY, column
from essay_planner.core.plan import Side
from essay_planner.ui.board.acts import Acts
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.place_model import PlaceModel
from essay_planner.ui.cards.mime import cards_mime, evidence_mime
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.session import PlanSession

FOR = column("s1", Side.FOR)
AGAINST = column("s1", Side.AGAINST)
MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def desk(qapp: QApplication) -> Desk:
    """A desk on the plan of the builders."""
    del qapp
    pack = a_pack()
    return Desk(PlanSession(a_plan()), lambda _plan: {"d": pack})


@pytest.fixture
def models(desk: Desk) -> dict[object, PlaceModel]:
    """Models of three places that follow the session, each watched by Qt's own tester."""
    acts = Acts(desk)
    made: dict[object, PlaceModel] = {
        place: PlaceModel(desk, acts, place) for place in (FOR, AGAINST, TRAY, CONCLUSION)
    }
    for model in made.values():
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
        desk.session.changed.connect(lambda _before, plan, model=model: model.follow(plan))
    return made


def test_a_card_dropped_between_two_stands_between_them(desk: Desk, models: dict[object, PlaceModel]) -> None:
    assert models[FOR].dropMimeData(cards_mime({AGAINST: ("k3",)}), MOVE, 1, 0, QModelIndex())
    assert models[FOR].keys() == ("k1", "k3", "k2")
    assert models[AGAINST].keys() == ()


def test_a_drop_below_the_cards_lands_at_the_end(desk: Desk, models: dict[object, PlaceModel]) -> None:
    assert models[FOR].dropMimeData(cards_mime({AGAINST: ("k3",)}), MOVE, -1, 0, QModelIndex())
    assert desk.plan.sections[0].for_ == ("k1", "k2", "k3")


def test_the_removal_that_qt_asks_for_after_a_drag_takes_nothing(models: dict[object, PlaceModel]) -> None:
    models[AGAINST].dropMimeData(cards_mime({FOR: ("k1",)}), MOVE, -1, 0, QModelIndex())
    assert not models[FOR].removeRows(0, 1)
    assert models[FOR].keys() == ("k2",)


def test_a_drop_on_a_card_itself_is_refused(desk: Desk, models: dict[object, PlaceModel]) -> None:
    before = desk.plan
    assert not models[FOR].dropMimeData(cards_mime({AGAINST: ("k3",)}), MOVE, -1, 0, models[FOR].index(0, 0))
    assert desk.plan is before


def test_several_cards_keep_their_order_when_dropped(desk: Desk, models: dict[object, PlaceModel]) -> None:
    models[AGAINST].dropMimeData(cards_mime({FOR: ("k1", "k2")}), MOVE, 0, 0, QModelIndex())
    assert models[AGAINST].keys() == ("k1", "k2", "k3")


def test_evidence_from_the_library_becomes_a_new_card(desk: Desk, models: dict[object, PlaceModel]) -> None:
    desk.session.apply(lambda plan: edits.remove_cards(plan, ["k6"]), "Remove")
    models[FOR].dropMimeData(evidence_mime(["d/zhivago"]), MOVE, 0, 0, QModelIndex())
    new = desk.plan.sections[0].for_[0]
    assert desk.plan.cards[new].evidence == "d/zhivago"


def test_evidence_that_is_on_the_plan_moves_with_its_words(desk: Desk, models: dict[object, PlaceModel]) -> None:
    count = len(desk.plan.cards)
    models[AGAINST].dropMimeData(evidence_mime(["d/criminal-code"]), MOVE, -1, 0, QModelIndex())
    assert desk.plan.sections[0].against == ("k3", "k2")
    assert len(desk.plan.cards) == count


def test_a_card_dropped_on_the_conclusion_stays_in_its_section(desk: Desk, models: dict[object, PlaceModel]) -> None:
    models[CONCLUSION].dropMimeData(cards_mime({FOR: ("k2",)}), MOVE, 0, 0, QModelIndex())
    assert models[CONCLUSION].keys() == ("k2", "k1", "k3", "k9")
    assert models[FOR].keys() == ("k1", "k2")


def test_a_card_dragged_out_of_the_conclusion_is_no_longer_ranked(desk: Desk, models: dict[object, PlaceModel]) -> None:
    models[TRAY].dropMimeData(cards_mime({CONCLUSION: ("k9",)}), MOVE, -1, 0, QModelIndex())
    assert models[CONCLUSION].keys() == ("k1", "k3")
    assert models[TRAY].keys() == ("k8", "k9")


def test_each_drop_is_one_step_that_undo_takes_back_whole(desk: Desk, models: dict[object, PlaceModel]) -> None:
    before = desk.plan
    models[AGAINST].dropMimeData(cards_mime({FOR: ("k1", "k2")}), MOVE, 0, 0, QModelIndex())
    desk.session.undo()
    assert desk.plan == before
    assert models[FOR].keys() == ("k1", "k2")


def test_a_plan_open_read_only_takes_no_drops(desk: Desk, models: dict[object, PlaceModel]) -> None:
    desk.session.read_only = True
    assert not models[FOR].dropMimeData(cards_mime({AGAINST: ("k3",)}), MOVE, 0, 0, QModelIndex())


def test_an_explained_card_changes_only_its_own_row(desk: Desk, models: dict[object, PlaceModel]) -> None:
    rows: list[tuple[int, int]] = []
    models[FOR].dataChanged.connect(lambda first, last, _roles: rows.append((first.row(), last.row())))
    desk.session.apply(lambda plan: edits.explain_card(plan, "k2", "It bound the courts."), "Explain")
    assert rows == [(1, 1)]


def test_a_change_elsewhere_changes_no_row(desk: Desk, models: dict[object, PlaceModel]) -> None:
    changes: list[object] = []
    models[FOR].dataChanged.connect(changes.append)
    models[FOR].rowsInserted.connect(changes.append)
    desk.session.apply(lambda plan: edits.explain_card(plan, "k3", "Force remained."), "Explain")
    assert changes == []


def test_assistive_technology_hears_the_whole_text_and_the_place(models: dict[object, PlaceModel]) -> None:
    index = models[FOR].index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "The amnesty of 1953 freed many prisoners."
    said = index.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert said.startswith("For, Terror and the law, 1 of 2. Fact. Terror and the law. March–April 1953.")
    assert "Filtzer, p. 20. Strength: strong." in said
    assert "Shows that arbitrary arrest was ending." in said


def test_a_ranked_card_carries_its_number_and_part(models: dict[object, PlaceModel]) -> None:
    assert models[CONCLUSION].index(1, 0).data(ItemRole.FACE).mark == "2 · Qualifier"
