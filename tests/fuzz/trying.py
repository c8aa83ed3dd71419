"""What must hold of every pack, however spoiled: it is read, or it gives sentences; soon, and with little memory."""

import gc
import os
import random
import resource
import signal
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tests.fuzz.mutating import spoiled_archive, spoiled_text

from essay_planner.files.problems import Unreadable
from essay_planner.packs.drafts import read_draft
from essay_planner.packs.fingerprint import fingerprint, tidied
from essay_planner.packs.problems import PackChecker
from essay_planner.packs.reading import LoadedPack, read_pack

LONGEST = 5.0  # seconds of the processor for one pack
MOST_GROWTH = 80_000_000  # bytes that the process may grow by, once it is warm
_MOST_AT_ONCE = 3_000_000_000  # bytes of memory, beyond which Python gives up
_WARM = 500  # packs
_LONGEST_LINE = 2000  # characters of one sentence


class Failed(Exception):
    """A pack did what no pack may do."""


def spoiled(seed: int, number: int) -> tuple[str, bytes]:
    """One spoiled pack, the same for the same numbers, and the name of a file for it."""
    dice = random.Random(f"{seed}/{number}")
    return ("p.evidencepack", spoiled_archive(dice)) if number % 2 else ("pack.yaml", spoiled_text(dice))


def try_one(folder: Path, name: str, data: bytes) -> bool:
    """Read a pack from a file in a folder, and open it for editing; whether it could be read.

    Raises Failed where it does what it must not.
    """
    path = folder / name
    path.write_bytes(data)
    _give_sentences_at_most(lambda: PackChecker().problems(read_draft(path).pack))
    return _give_sentences_at_most(lambda: _check_loaded(read_pack(path)))


def _give_sentences_at_most(act: Callable[[], object]) -> bool:
    """Whether something can be done. Raises Failed where it cannot, and sentences are not all that comes of it."""
    try:
        with warnings.catch_warnings(), _no_longer_than(LONGEST):
            warnings.simplefilter("error")
            act()
            return True
    except Unreadable as refused:
        _check_sentences(refused)
        return False
    except Failed:
        raise
    except BaseException as error:
        raise Failed(f"{type(error).__name__}: {error}") from error


def _check_loaded(loaded: LoadedPack) -> None:
    if tidied(fingerprint(loaded)) == "":
        raise Failed("a fingerprint that is none")
    if not loaded.pack.id or not loaded.pack.sources:
        raise Failed("a pack that should not have been read")


def _check_sentences(refused: Unreadable) -> None:
    if not refused.problems:
        raise Failed("refused without a word")
    for problem in refused.problems:
        said = problem.message
        good = said and said.isprintable() and said[-1] in ".?)" and len(said) <= _LONGEST_LINE
        placed = min(problem.line, problem.column) >= 1 or problem.line == problem.column == 0  # of the whole file
        if not good or not placed or "Traceback" in said:
            raise Failed(f"no sentence: {problem.line}:{problem.column}: {said!r}")


@contextmanager
def _no_longer_than(seconds: float) -> Iterator[None]:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        raise Failed(f"more than {seconds} seconds of the processor")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


class Memory:
    """Watches that the process does not grow without end."""

    def __init__(self) -> None:
        """Nothing is known yet: caches fill at first."""
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_AT_ONCE, _MOST_AT_ONCE))
        self._base = 0

    def look(self, number: int) -> None:
        """Look after so many packs. Raises Failed if the process has grown too much since it was warm."""
        if number % _WARM:
            return
        gc.collect()
        now = int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGESIZE")
        if number == _WARM:
            self._base = now
        elif self._base and now - self._base > MOST_GROWTH:
            raise Failed(f"memory grew from {self._base / 1e6:.0f} to {now / 1e6:.0f} MB")
