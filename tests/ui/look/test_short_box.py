"""A box to choose from, where its words have no room."""

from PySide6.QtWidgets import QApplication

from essay_planner.ui.look import ShortBox, look

WORDS = "How far did culture thaw in the years 1953–64?"


def a_box(qapp: QApplication, width: int) -> ShortBox:
    look().choose("light", 100)
    box = ShortBox()
    box.addItem(WORDS)
    box.setToolTip("Choose a question")
    box.resize(width, box.sizeHint().height())
    box.grab()  # which paints it
    qapp.processEvents()
    return box


def test_the_tip_of_a_box_without_room_for_its_words_begins_with_them(qapp: QApplication) -> None:
    box = a_box(qapp, 160)
    assert box.toolTip() == f"{WORDS}\nChoose a question"
    box.deleteLater()


def test_a_box_with_room_for_its_words_has_its_own_tip_alone(qapp: QApplication) -> None:
    box = a_box(qapp, 600)
    assert box.toolTip() == "Choose a question"
    box.deleteLater()
