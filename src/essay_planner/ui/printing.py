"""Printing a plan: the same words as everywhere, on pages with a foot that tells the plan and the page."""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from essay_planner.core.messages import _
from essay_planner.core.outline import outline
from essay_planner.core.plan import Plan
from essay_planner.export.paged import to_page
from essay_planner.files.pictures import pictures_of
from essay_planner.ui.export.pages import Pages, page_layout


def ask_printer(title: str, parent: QWidget) -> QPrinter | None:
    """The printer that the student chooses in the system's dialog, set up as they said; None if they print nothing."""
    printer = make_printer(title)
    dialog = QPrintDialog(printer, parent)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if chosen else None


def make_printer(title: str) -> QPrinter:
    """A printer for A4 pages, named after the plan in the queue and as a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setCreator(_("Essay Planner"))
    printer.setPageLayout(page_layout())
    return printer


def print_plan(plan: Plan, printer: QPrinter) -> int:
    """Print a plan in the variant and style in which it is exported, or the pages of it that the printer was told.

    Gives the number of pages, 0 if the printer took none.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    paper = QSizeF(painter.viewport().size())
    pages = Pages(to_page(outline(plan, pictures=pictures_of(plan))), plan.question.text, paper, printer).settled()
    asked = _asked(printer, pages.count)
    for number, page in enumerate(asked):
        if number:
            printer.newPage()
        pages.paint(painter, page)
    painter.end()
    return len(asked)


def _asked(printer: QPrinter, count: int) -> range:
    """The pages to print, from 0: all of them, or those that the student named."""
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        return range(printer.fromPage() - 1, min(printer.toPage() or count, count))
    return range(count)
