"""What every test stands on: a home of its own, one locale, one QApplication, and no quiet Qt warnings."""

import faulthandler
import gc
import itertools
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Other examples each time are for whoever works here: a change that is judged is not to fail by what is not its own.
settings.register_profile("essay-planner", deadline=None, print_blob=True, derandomize=bool(os.environ.get("CI")))
settings.load_profile("essay-planner")

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication

# What Qt's offscreen platform says of itself; it is no fault of ours.
_HARMLESS = ("This plugin does not support",)

_complaints: list[str] = []

_CRASHES = Path(__file__).parents[1] / "build" / "crashes"

_OFTEN = 100  # tests after which all garbage is looked for
_tests = itertools.count(1)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes golden files anew."""
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew, to be read in the diff")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Have a worker that crashes write down where: its own words would be lost among those of all others."""
    worker = os.environ.get("PYTEST_XDIST_WORKER")
    if worker:
        faulthandler.enable((_CRASHES / f"{worker}.txt").open("w"))
    elif config.getoption("numprocesses", None):
        shutil.rmtree(_CRASHES, ignore_errors=True)
        _CRASHES.mkdir(parents=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say where workers crashed."""
    for crash in sorted(_CRASHES.glob("*.txt")) if config.getoption("numprocesses", None) else ():
        if words := crash.read_text(encoding="utf-8"):
            terminalreporter.section(f"crash of {crash.stem}")
            terminalreporter.write_line(words)


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(autouse=True)
def _garbage_is_looked_for_between_tests() -> Iterator[None]:
    """And on this thread alone, as in the running program: a window that ends on another takes the process with it."""
    gc.disable()
    yield
    gc.disable()
    gc.collect(2 if next(_tests) % _OFTEN == 0 else 1)


@pytest.fixture(autouse=True)
def planner_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands in for the user's own: settings, unfinished plans, installed packs."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("ESSAY_PLANNER_HOME", str(home))
    return home


@pytest.fixture(autouse=True)
def _no_quiet_complaints() -> Iterator[None]:
    """Fail a test during which Qt warned, or an exception was lost in a slot or an overridden method."""
    _complaints.clear()
    yield
    said = list(_complaints)
    _complaints.clear()
    if said:
        pytest.fail("Qt or a slot complained:\n" + "\n".join(said), pytrace=False)


@pytest.fixture(scope="session")
def qapp() -> Iterator["QApplication"]:
    """The one QApplication of the test run, which wears the program's look as the program does from its start."""
    from PySide6.QtCore import qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from essay_planner.ui.look import look

    qInstallMessageHandler(_note_message)
    sys.excepthook = _note_exception
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["essay-planner"])
    look().choose("system")
    yield app
    sys.excepthook = sys.__excepthook__
    qInstallMessageHandler(None)


def _note_message(kind: "QtMsgType", _context: "QMessageLogContext", text: str) -> None:
    from PySide6.QtCore import QtMsgType

    serious = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
    if serious and not text.startswith(_HARMLESS):
        _complaints.append(text)


def _note_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _complaints.append(f"{kind.__name__}: {error}")
    sys.__excepthook__(kind, error, trace)
