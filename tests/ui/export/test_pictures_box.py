"""The box of the export dialog that says whether pictures print."""

from PySide6.QtWidgets import QApplication

from essay_planner.core.plan import ExportOptions
from essay_planner.ui.export.form import ExportForm


def test_pictures_print_unless_the_box_is_empty(qapp: QApplication) -> None:
    form = ExportForm(ExportOptions())
    assert form.options.pictures
    form.pictures.box.click()
    assert not form.options.pictures


def test_the_choice_of_last_time_is_shown(qapp: QApplication) -> None:
    assert not ExportForm(ExportOptions(pictures=False)).pictures.box.isChecked()
