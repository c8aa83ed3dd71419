"""What tests of the window need: a small pack and ways to let it work without waiting for a clock."""

import gc
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from tests.builders import a_pack

from essay_planner.packs.reading import LoadedPack, load_pack
from essay_planner.packs.writing import dump_pack

Until = Callable[[Callable[[], object]], None]


@pytest.fixture(autouse=True)
def _no_search_for_garbage_on_other_threads() -> Iterator[None]:
    """As in the running program, where ui.garbage sees to it: a widget that is collected elsewhere ends the process."""
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def until(qapp: QApplication) -> Until:
    """Let the window work until a fact holds; fails after ten seconds."""

    def wait(fact: Callable[[], object]) -> None:
        end = time.monotonic() + 10
        while not fact():
            assert time.monotonic() < end, "it did not come about"
            qapp.processEvents()

    return wait


@pytest.fixture
def loaded_pack() -> LoadedPack:
    """The pack of the builders, as if it had been read from a file."""
    return load_pack(dump_pack(a_pack(licence="CC-BY-4.0")), "pack.yaml")
