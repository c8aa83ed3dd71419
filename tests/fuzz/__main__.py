"""python -m tests.fuzz [MINUTES] [SEED]: spoil packs at random, and fail on anything but sentences.

A pack that fails is kept in build/fuzz, with its seed and number; 'current' there is the one that is being read, should
the process end without a word.
"""

import faulthandler
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, time

from tests.fuzz.trying import LONGEST, Failed, Memory, spoiled, try_one

KEPT = Path("build/fuzz")


def main(minutes: float, seed: int) -> int:
    """Spoil packs for so long. Returns how many failed."""
    KEPT.mkdir(parents=True, exist_ok=True)
    until, memory = monotonic() + minutes * 60, Memory()
    number = read = failed = 0
    with TemporaryDirectory() as folder:
        while monotonic() < until:
            name, data = spoiled(seed, number)
            (KEPT / "current").write_bytes(data)
            faulthandler.dump_traceback_later(LONGEST * 20, exit=True)
            try:
                read += try_one(Path(folder), name, data)
                memory.look(number)
            except Failed as error:
                failed += 1
                kept = KEPT / f"{seed}-{number}-{name}"
                kept.write_bytes(data)
                print(f"{kept}: {error}", flush=True)
            number += 1
    faulthandler.cancel_dump_traceback_later()
    print(f"seed {seed}: {number:,} spoiled packs, of which {read:,} could be read; {failed} failed")
    return failed


if __name__ == "__main__":
    words = sys.argv[1:]
    sys.exit(min(1, main(float(words[0]) if words else 1, int(words[1]) if len(words) > 1 else int(time()))))
