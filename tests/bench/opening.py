"""Reading a pack, beside the least that its text can cost: the events of its YAML."""

from statistics import median
from time import thread_time

import yaml
from tests.bench.packs import made_up_pack

from essay_planner.packs.reading import load_pack
from essay_planner.packs.writing import dump_pack


def print_opening(count: int, runs: int = 3) -> None:
    """Read a pack of that many pieces, and print how long it took."""
    data = dump_pack(made_up_pack(count))
    floor = median(_events(data) for _run in range(runs))
    reading = median(_timed(data) for _run in range(runs))
    print(f"reading a pack, {count} pieces, {len(data) / 1e6:.1f} MB, medians of {runs} runs")
    print(f"  the events of its YAML, the floor {floor:7.0f} ms")
    print(f"  the pack, checked                 {reading:7.0f} ms   ratio {reading / floor:.2f}")


def _events(data: bytes) -> float:
    started = thread_time()
    parser = yaml.CSafeLoader(data)
    while parser.check_event():
        parser.get_event()
    return (thread_time() - started) * 1000


def _timed(data: bytes) -> float:
    started = thread_time()
    load_pack(data, "pack.yaml")
    return (thread_time() - started) * 1000
