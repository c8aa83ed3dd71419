"""What we trust PySide6 to do: releases that fail here crash the program after a few thousand calls (PYSIDE-3474)."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLabel

_CALLS = 20_000
_TOLERATED = 200  # other code may let go of a few meanwhile; the fault loses one reference or more a call


class Bell(QObject):
    """Something with a signal."""

    rung = Signal()


def calls_of_label() -> Callable[[], object]:
    label = QLabel()
    return lambda: label.setText("x")


def calls_of_bell() -> Callable[[], object]:
    bell = Bell()
    return lambda: bell.rung.emit()


@pytest.mark.parametrize("make", [calls_of_label, calls_of_bell])
@pytest.mark.parametrize("single", [None, True])
def test_a_call_into_qt_loses_no_reference(
    qapp: QApplication, make: Callable[[], Callable[[], object]], single: object
) -> None:
    call = make()
    # Held so that the interpreter survives the test if the fault is there.
    held = [None, True] * (4 * _CALLS)
    before = sys.getrefcount(single)
    for _number in range(_CALLS):
        call()
    assert sys.getrefcount(single) > before - _TOLERATED
    assert held
    assert qapp is not None
