"""The program that is pictured, with an example plan."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.screens.stand import Stand

from essay_planner.ui.starting import Program


def open_stand(root: Path, home: Path) -> Stand:
    """The program on Welcome. There is no going back: Qt stays as it is set here."""
    del root
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    program = Program(QApplication(["essay-planner"]), delay_ms=1)
    program.looks.keep_still(True)
    program.window.show()
    plan = home / "example.essayplan"

    def with_plan() -> None:
        current = program.opener.current
        if current is None or current.session.path != plan:  # some scenes open another
            program.opener.open_path(plan)

    stand = Stand(program, with_plan)
    program.opener.look_around()
    stand.settle()
    return stand
