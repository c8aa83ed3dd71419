"""What the program says of itself."""

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from essay_planner import __version__
from essay_planner.ui.about import About


def test_the_program_says_which_version_it_is_and_closes_by_its_button(qapp: QApplication) -> None:
    window = QWidget()
    about = About(window)
    about.show()
    qapp.processEvents()
    assert f"Essay Planner {__version__}" in [part.text() for part in about.findChildren(QLabel)]
    (close,) = about.findChildren(QPushButton)
    assert close.hasFocus() or about.focusWidget() is close
    close.click()
    assert about.isHidden()
    window.deleteLater()
