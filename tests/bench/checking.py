"""'pack check' as a user runs it: a process of its own, on a big pack that is sound and on one full of faults."""

import subprocess
import sys
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from tests.bench.packs import made_up_pack

from essay_planner.packs.writing import dump_pack


def print_check(count: int, runs: int = 3) -> None:
    """Check a pack of that many pieces, and print how long it took: by the clock, and of the processor."""
    sound = dump_pack(made_up_pack(count))
    faulty = sound.replace(b"    date: ", b"    dat: ").replace(b"  - source: work", b"  - source: wrk")
    print(f"'pack check', {count} pieces, {len(sound) / 1e6:.1f} MB, medians of {runs} runs")
    with TemporaryDirectory() as folder:
        for words, data in (("sound", sound), ("full of faults", faulty)):
            path = Path(folder) / "pack.yaml"
            path.write_bytes(data)
            taken = [_timed(path) for _run in range(runs)]
            clock, processor = (median(times) for times in zip(*taken, strict=True))
            print(f"  {words:<16}{clock:7.2f} s by the clock, {processor:.2f} s of the processor")


def _timed(path: Path) -> tuple[float, float]:
    started, before = perf_counter(), getrusage(RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "essay_planner", "pack", "check", str(path)]
    subprocess.run(command, capture_output=True, check=False)
    after = getrusage(RUSAGE_CHILDREN)
    return perf_counter() - started, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
