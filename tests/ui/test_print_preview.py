"""The pages are looked through before they are printed."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from tests.ui.conftest import Until, open_plan

from essay_planner.ui.print_preview import PrintPreview
from essay_planner.ui.printing import make_printer, print_plan
from essay_planner.ui.starting import Program


@pytest.fixture
def preview(program: Program, tmp_path: Path) -> PrintPreview:
    """The preview of a plan, opened by its row of the menu."""
    open_plan(program, tmp_path / "my.essayplan")
    actions = program.window.findChildren(QAction)
    next(action for action in actions if action.text().replace("&", "") == "Print preview…").trigger()
    (shown,) = program.window.findChildren(PrintPreview)
    return shown


def test_there_are_as_many_pages_as_are_printed(
    program: Program, preview: PrintPreview, until: Until, tmp_path: Path
) -> None:
    assert program.opener.current is not None
    printer = make_printer("plan")
    printer.setOutputFileName(str(tmp_path / "plan.pdf"))
    printed = print_plan(program.opener.current.session.plan, printer)
    until(lambda: preview.preview.sheets.count)
    assert preview.preview.sheets.count == printed > 0


def test_the_preview_leads_to_the_printer(preview: PrintPreview) -> None:
    asked: list[bool] = []
    preview.printAsked.disconnect()
    preview.printAsked.connect(lambda: asked.append(True))
    preview.print_button.click()
    assert asked == [True]
    assert not preview.isVisible()


def test_it_can_be_closed_without_printing(preview: PrintPreview) -> None:
    preview.close_button.click()
    assert not preview.isVisible()
