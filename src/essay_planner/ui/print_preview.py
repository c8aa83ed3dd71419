"""The pages as a printer will have them, to look through before they are printed."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from essay_planner.core.messages import _
from essay_planner.core.outline import outline
from essay_planner.core.plan import Plan
from essay_planner.export.paged import to_page
from essay_planner.files.pictures import pictures_of
from essay_planner.ui.export.pages import A4
from essay_planner.ui.export.preview import Preview
from essay_planner.ui.look import Space, button, column_of, pad, row_of

_SIZE = QSize(820, 900)
_FRAME = QSize(60, 90)  # what the desktop takes around a window, with some air


class PrintPreview(QDialog):
    """Shows a plan's pages. 'printAsked' asks for them on paper."""

    printAsked = Signal()

    def __init__(self, plan: Plan, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print preview"))
        self.setModal(True)
        self.preview = Preview()
        self.preview.work("")
        self.preview.sheets.show_html(to_page(outline(plan, pictures=pictures_of(plan))), plan.question.text, A4)
        self.close_button = button(_("Close"), "quiet", self.reject)
        self.print_button = button(_("Print…"), "primary", self.on_print)
        self.print_button.setToolTip(_("Choose a printer, or a PDF file, in the system’s dialog (Ctrl+P)"))
        foot = row_of(QWidget(), self.close_button, self.print_button, spacing=Space.GAP)
        foot.setStretch(0, 1)
        pad(foot, Space.PAGE, Space.MEDIUM, Space.PAGE, Space.WIDE)
        column = column_of(self, spacing=Space.NONE)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
        self.print_button.setDefault(True)
        QShortcut(QKeySequence.StandardKey.Print, self, self.on_print)
        self.resize(_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize() - _FRAME))
        self.preview.sheets.setFocus()

    def on_print(self) -> None:
        """Close, and ask for the pages on paper."""
        self.accept()
        self.printAsked.emit()
