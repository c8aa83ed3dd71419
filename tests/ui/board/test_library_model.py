"""The rows of the evidence library."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from tests.builders import a_pack, a_piece, an_empty_plan
from tests.ui.conftest import Until

from essay_planner.core.pack import Evidence
from essay_planner.ui.board.desk import Desk
from essay_planner.ui.board.library_list import LibraryList
from essay_planner.ui.board.library_model import FIRST, PAGE, LibraryModel
from essay_planner.ui.cards.mime import read_evidence
from essay_planner.ui.cards.roles import ItemRole
from essay_planner.ui.session import PlanSession


@pytest.fixture
def pieces() -> dict[str, Evidence]:
    """More pieces than two pages hold."""
    return {f"d/piece-{number}": a_piece(f"piece-{number}") for number in range(2 * PAGE + 50)}


@pytest.fixture
def model(qapp: QApplication, pieces: dict[str, Evidence]) -> LibraryModel:
    """A library of those pieces."""
    del qapp
    made = LibraryModel(Desk(PlanSession(an_empty_plan()), lambda _plan: {"d": a_pack(*pieces.values())}))
    made.show(tuple(pieces), frozenset())
    return made


def test_rows_are_handed_out_a_page_at_a_time(model: LibraryModel) -> None:
    assert model.rowCount() == FIRST
    model.fetchMore(QModelIndex())
    assert model.rowCount() == FIRST + PAGE
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (2 * PAGE + 50, False)


def test_another_search_starts_at_the_first_page(model: LibraryModel, pieces: dict[str, Evidence]) -> None:
    model.fetchMore(QModelIndex())
    model.show(tuple(pieces)[1:], frozenset())
    assert model.rowCount() == FIRST


def test_a_page_follows_the_first_rows_once_they_are_painted(model: LibraryModel, until: Until) -> None:
    QApplication.processEvents()
    assert model.rowCount() == FIRST
    view = LibraryList(model)
    view.show()
    until(lambda: model.rowCount() == FIRST + PAGE)


def test_a_far_piece_is_handed_out_when_it_is_asked_for(model: LibraryModel) -> None:
    assert model.row_of("d/piece-420") == 420
    assert model.rowCount() > 420


def test_rows_that_nobody_sees_are_taken_back_and_handed_out_again(model: LibraryModel) -> None:
    model.fetchMore(QModelIndex())
    model.take_back(FIRST + 5)
    assert (model.rowCount(), model.canFetchMore(QModelIndex())) == (FIRST + 5, True)
    model.fetchMore(QModelIndex())
    assert model.rowCount() == FIRST + 5 + PAGE


def test_the_first_rows_are_never_taken_back(model: LibraryModel) -> None:
    model.take_back(0)
    assert model.rowCount() == FIRST


def test_a_piece_that_was_not_found_has_no_row(model: LibraryModel) -> None:
    assert model.row_of("d/nowhere") == -1


def test_what_is_on_the_plan_is_marked_and_its_row_stays(model: LibraryModel) -> None:
    model.mark_used(frozenset({"d/piece-3"}))
    assert model.index(3, 0).data(ItemRole.FACE).used
    assert not model.index(4, 0).data(ItemRole.FACE).used
    assert "In your plan." in model.index(3, 0).data(Qt.ItemDataRole.AccessibleDescriptionRole)


def test_only_references_travel_with_a_drag(model: LibraryModel) -> None:
    mime = model.mimeData([model.index(2, 0), model.index(0, 0)])
    assert read_evidence(mime) == ("d/piece-0", "d/piece-2")
    assert len(mime.formats()) == 1


def test_qt_finds_no_fault_with_a_library_that_is_read_to_its_end(
    model: LibraryModel, pieces: dict[str, Evidence]
) -> None:
    model.show(tuple(pieces)[: FIRST + PAGE + 50], frozenset())  # Qt itself asks for the first page
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    model.mark_used(frozenset({"d/piece-3", "d/piece-449"}))
    model.show(("d/piece-3", "d/piece-5"), frozenset())
    model.show((), frozenset())
    assert model.rowCount() == 0
