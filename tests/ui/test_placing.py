"""The window comes up whole on its screen, where it was if there is room."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QMainWindow

from essay_planner.ui.placing import geometry_of, place_again, place_first, within

ROOM = QRect(0, 30, 1000, 600)


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        (QRect(100, 50, 400, 300), QRect(100, 50, 400, 300)),
        (QRect(900, 500, 400, 300), QRect(600, 330, 400, 300)),
        (QRect(-200, 0, 400, 300), QRect(0, 30, 400, 300)),
        (QRect(10, 10, 1440, 900), ROOM),
    ],
)
def test_a_window_is_moved_and_shrunk_no_more_than_its_screen_takes(wanted: QRect, placed: QRect) -> None:
    assert within(wanted, ROOM) == placed


def test_a_first_window_without_room_takes_all_of_the_screen(qapp: QApplication) -> None:
    window = QMainWindow()
    assert QApplication.primaryScreen().availableGeometry().width() < 1440, "this test needs the small offscreen screen"
    place_first(window)
    assert window.isMaximized()
    assert qapp.primaryScreen().availableGeometry().contains(window.normalGeometry())


def test_a_window_comes_up_where_it_was(qapp: QApplication) -> None:
    del qapp
    before, after = QMainWindow(), QMainWindow()
    before.setGeometry(100, 120, 500, 400)
    place_again(after, geometry_of(before))
    assert after.geometry() == before.geometry()


def test_a_kept_place_that_cannot_be_read_counts_as_none(qapp: QApplication) -> None:
    del qapp
    window = QMainWindow()
    place_again(window, "bm9uc2Vuc2U=")
    assert window.isMaximized()


def test_a_window_beside_others_leaves_their_title_bars_in_sight(qapp: QApplication) -> None:
    del qapp
    before, after = QMainWindow(), QMainWindow()
    before.setGeometry(100, 120, 500, 400)
    place_again(after, geometry_of(before), 2)
    assert after.geometry() == QRect(164, 184, 500, 400)


def test_a_place_of_strange_letters_counts_as_none(qapp: QApplication) -> None:
    del qapp
    window = QMainWindow()
    place_again(window, "où")
    assert window.isMaximized()
