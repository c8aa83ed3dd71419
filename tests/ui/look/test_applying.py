"""What another look does to the widgets that are there."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.ui.look import look


class Styled(QWidget):
    """Counts how often it is styled anew."""

    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.times += event.type() is QEvent.Type.StyleChange


def test_another_look_styles_each_widget_once(qapp: QApplication) -> None:
    look().choose("light")
    widget = Styled()
    widget.show()
    qapp.processEvents()
    widget.times = 0
    look().choose("dark")
    qapp.processEvents()
    assert widget.times == 1
