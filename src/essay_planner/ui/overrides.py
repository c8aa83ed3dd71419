"""Errors in methods of ours that Qt calls: they are told, and do not take the program with them.

On Python 3.11 an error that C code raised, such as a call of a widget that has gone, is not whole until Python code
has caught it. PySide6 (6.8 to 6.12 at least) takes it for whole when it leaves a method that overrides one of Qt's,
and the process dies on the spot.
"""

from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_QT = "PySide6."


def make_errors_whole() -> None:
    """See to it for every class of ours below QObject that is defined from now on."""
    QObject.__init_subclass__ = classmethod(_guard)  # type: ignore[assignment]


def _guard(made: type[QObject], /, **words: Any) -> None:
    super(QObject, made).__init_subclass__(**words)
    of_qt = [base for base in made.__mro__ if base.__module__.startswith(_QT)]
    for name, method in list(vars(made).items()):
        if isinstance(method, FunctionType) and any(name in vars(base) for base in of_qt):
            setattr(made, name, _whole(method))


def _whole(method: Callable[..., object]) -> Callable[..., object]:
    @wraps(method)
    def guarded(*arguments: object, **named: object) -> object:
        try:
            return method(*arguments, **named)
        except BaseException:
            raise  # once caught, it is whole

    return guarded
