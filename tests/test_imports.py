"""Who may import what, and what must not load before it is needed."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import essay_planner

ROOT = Path(essay_planner.__file__).parent
PACKAGE = "essay_planner"
MIDDLE = {"packs", "plans", "search", "export"}
ALLOWED = {
    "core": set(),
    "files": {"core"},
    **{part: {"core", "files"} for part in MIDDLE},
    "cli": {"core", "files"} | MIDDLE,
    "ui": {"core", "files"} | MIDDLE,
    "app": {"core", "files", "ui"} | MIDDLE,
    "__main__": {"cli", "app", "core"},
}
HEAVY = {"bibtexparser", "docx", "lxml", "pylatexenc", "rispy", "yaml", "zipfile"}


def part_of(path: Path) -> str:
    """The part of the program that a module belongs to: its package, or its own name at the top."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def modules() -> list[Path]:
    return sorted(path for path in ROOT.rglob("*.py") if path != ROOT / "__init__.py")


def imported(path: Path) -> Iterator[str]:
    """Every module that is imported anywhere in a file, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            module = node.module or ""
            yield from (f"{module}.{name.name}" for name in node.names) if module == PACKAGE else [module]


def in_a_fresh_process(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_what_its_part_may(path: Path) -> None:
    mine = part_of(path)
    used = {name.split(".")[1] for name in imported(path) if name.startswith(f"{PACKAGE}.")} - {"__version__"}
    assert used - {mine} <= ALLOWED[mine]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_only_the_window_knows_qt(path: Path) -> None:
    knows_qt = any(name.split(".")[0] == "PySide6" for name in imported(path))
    assert not knows_qt or part_of(path) in ("ui", "app")


@pytest.mark.parametrize("path", [p for p in modules() if part_of(p) == "core"], ids=lambda p: str(p.relative_to(ROOT)))
def test_the_core_needs_nothing_but_the_standard_library(path: Path) -> None:
    foreign = {name.split(".")[0] for name in imported(path)} - set(sys.stdlib_module_names) - {PACKAGE}
    assert foreign == set()


def test_all_but_the_window_works_without_loading_qt() -> None:
    names = [
        ".".join((PACKAGE, *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
        for path in modules()
        if part_of(path) not in ("ui", "app")
    ]
    imports = "\n".join(f"import {name}" for name in names)
    loaded = in_a_fresh_process(f"import sys\n{imports}\nprint(*(name.split('.')[0] for name in sys.modules))")
    assert "PySide6" not in loaded.split()


@pytest.mark.parametrize(
    ("module", "given"), [("essay_planner.__main__", "sys"), ("essay_planner.ui.main_window", "PySide6.QtWidgets")]
)
def test_starting_loads_nothing_heavy_that_is_not_needed_yet(module: str, given: str) -> None:
    loaded = in_a_fresh_process(
        f"import sys, {given}\nbefore = set(sys.modules)\nimport {module}\nprint(*(set(sys.modules) - before))"
    )
    assert HEAVY & set(loaded.split()) == set()


@pytest.mark.parametrize("words", [[], ["mine.essayplan"]])
def test_a_window_does_not_wait_for_the_commands(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mine.essayplan").touch()
    told = "lambda path: print(path, 'essay_planner.cli.parser' in sys.modules) or 0"
    said = in_a_fresh_process(f"import sys; from essay_planner.cli import main; main({words}, {told}, None)")
    assert said.split() == [words[0] if words else "None", "False"]
