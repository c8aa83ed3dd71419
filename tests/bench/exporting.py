"""A plan as a Word document, beside a floor: the same number of elements made with lxml alone, and zipped."""

import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from statistics import median

from lxml import etree
from tests.bench.packs import made_up_pack, made_up_plan

from essay_planner.core.outline import outline
from essay_planner.export.word import to_docx

_CREATED = datetime(2026, 1, 1)


def print_export(cards: int, runs: int = 5) -> None:
    """Time a plan with so many cards from plan to bytes, beside the floor in turns, and the memory it takes."""
    plan = made_up_plan(made_up_pack(2 * cards), cards)

    def ours() -> bytes:
        return to_docx(outline(plan), created=_CREATED)

    parts = _parts(ours())

    def floor() -> bytes:
        return _zipped({name: _built_again(root) for name, root in parts.items()})

    taken: dict[str, list[float]] = {"ours": [], "lxml alone": []}
    for _run in range(runs):
        for name, make in (("ours", ours), ("lxml alone", floor)):
            taken[name].append(_seconds(make))
    ours_, floor_ = (median(times) for times in taken.values())
    print(f"export to Word, {cards} cards, medians of {runs} runs in turns, after imports")
    print(f"  {ours_ * 1000:6.0f} ms   lxml alone {floor_ * 1000:6.0f} ms   ratio {ours_ / floor_:.2f}")
    command = [sys.executable, "-m", "tests.bench.exporting", str(cards)]
    said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=300).stdout.strip()
    print(f"  memory above the start, in a process of its own: {said} MB")


def _seconds(make: Callable[[], bytes]) -> float:
    started = time.perf_counter()
    make()
    return time.perf_counter() - started


def _parts(docx: bytes) -> dict[str, etree._Element]:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        return {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}


def _built_again(root: etree._Element) -> bytes:
    """The same elements made one after the other, and written out."""
    made = etree.Element(
        root.tag, {str(k): str(v) for k, v in root.attrib.items()}, {k: v for k, v in root.nsmap.items() if k}
    )
    _build(root, made)
    return etree.tostring(made, xml_declaration=True, encoding="UTF-8", standalone=True)


def _build(root: etree._Element, made: etree._Element) -> None:
    made.text = root.text
    for child in root:
        _build(child, etree.SubElement(made, child.tag, {str(k): str(v) for k, v in child.attrib.items()}))


def _zipped(parts: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def _memory(cards: int) -> float:
    """The most memory that an export takes above what plan and imports hold, in MB, as Linux counts it."""
    small = made_up_plan(made_up_pack(4), 2)
    to_docx(outline(small), created=_CREATED)
    plan = made_up_plan(made_up_pack(2 * cards), cards)
    Path("/proc/self/clear_refs").write_text("5")  # the peak starts anew from what is held now
    before = _held("VmRSS")
    to_docx(outline(plan), created=_CREATED)
    return (_held("VmHWM") - before) / 1024


def _held(what: str) -> int:
    """A line of the system's account of this process, in kB."""
    lines = Path("/proc/self/status").read_text().splitlines()
    (line,) = [line for line in lines if line.startswith(f"{what}:")]
    return int(line.split()[1])


if __name__ == "__main__":
    print(f"{_memory(int(sys.argv[1])):.0f}")
