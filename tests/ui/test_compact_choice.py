"""Compact cards are chosen in the menu 'View' and remembered."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from essay_planner.files.settings import Settings, read_settings, write_settings
from essay_planner.ui.look import look
from essay_planner.ui.starting import Program


@pytest.fixture(autouse=True)
def _ended() -> Iterator[None]:
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def end(program: Program) -> None:
    program.window.close()
    program.window.deleteLater()


def test_cards_are_shown_in_full_at_first(qapp: QApplication) -> None:
    program = Program(qapp)
    assert not look().compact
    assert not program.window.menus.compact.isChecked()
    end(program)


def test_compact_cards_are_remembered(qapp: QApplication) -> None:
    program = Program(qapp)
    program.window.menus.compact.trigger()
    assert look().compact
    assert read_settings().compact
    end(program)


def test_compact_cards_come_back(qapp: QApplication) -> None:
    write_settings(Settings(compact=True))
    program = Program(qapp)
    assert look().compact
    assert program.window.menus.compact.isChecked()
    end(program)
