"""The looks are said in one place: no widget carries a colour, a size, a space, a radius or a mark of its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import essay_planner.ui

UI = Path(essay_planner.ui.__file__).parent
OUTSIDE = [path for path in sorted(UI.rglob("*.py")) if path.relative_to(UI).parts[0] != "look"]
BY_LOOK = {  # what Qt would set by number or by words, and ui.look sets by its tokens
    "setContentsMargins",
    "setSpacing",
    "setHorizontalSpacing",
    "setVerticalSpacing",
    "addSpacing",
    "setIndent",
    "setMargin",
    "setStyleSheet",
    "setPointSize",
    "setPointSizeF",
    "setPixelSize",
    "setFamily",
    "setFamilies",
}
OF_ICONS = {  # what would draw a mark that is not one of ui.look
    "drawPolygon",
    "drawConvexPolygon",
    "drawPolyline",
    "addPolygon",
    "standardIcon",
    "standardPixmap",
    "fromTheme",
    "setArrowType",
    "QSvgRenderer",
    "QSvgWidget",
}
OF_SPACE = {"pad", "gap", "gaps", "gap_across", "blank", "indent", "font_of"}
ROUNDED = {"drawRoundedRect", "addRoundedRect"}
SIGNS = re.compile("[✕✖✓✔✗✘×⊕▾▸▼▲▴▶◀◂⋯⋮⚠★☆●○◆⚑⌄⌃‹›−]")  # letters that look like icons
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|rgba?\(.*\)|hsl\(.*\)")


def is_number(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)


def _of_colours(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "GlobalColor"


def faults(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """What carries its own look, with its lines."""
    said = said_of(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value not in said:
            yield from ((node.lineno, fault) for fault in faults_of_text(node.value))
        if isinstance(node, ast.Attribute) and _of_colours(node.value) and node.attr != "transparent":
            yield node.lineno, f"the colour {node.attr}"
        if isinstance(node, ast.Call):
            yield from faults_of_call(node)


def faults_of_text(text: str) -> Iterator[str]:
    if COLOUR.fullmatch(text):
        yield f"the colour {text}"
    if SIGNS.search(text):
        yield f"letters instead of an icon: {text}"


def said_of(tree: ast.AST) -> set[str]:
    """What the docstrings say, as it stands."""
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef)
    return {ast.get_docstring(node, clean=False) or "" for node in ast.walk(tree) if isinstance(node, kinds)}


def faults_of_call(call: ast.Call) -> Iterator[tuple[int, str]]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    numbers = [value for value in call.args if is_number(value)]
    if name in BY_LOOK:
        yield call.lineno, f"{name}: it belongs to ui.look"
    if name in OF_ICONS:
        yield call.lineno, f"{name}: marks belong to ui.look"
    if name in OF_SPACE and numbers:
        yield call.lineno, f"{name} with a number instead of a step"
    if name in ROUNDED and numbers:
        yield call.lineno, f"{name} with a radius of its own"
    if name == "QColor" and numbers:
        yield call.lineno, "a colour in numbers"
    if name == "QFont" and call.args and isinstance(call.args[0], ast.Constant):
        yield call.lineno, "a font by its name"
    for word in call.keywords:
        if word.arg in ("spacing", "margins") and is_number(word.value):
            yield call.lineno, f"{word.arg} in a number"


def test_no_widget_carries_its_own_look() -> None:
    found = [
        f"{path.relative_to(UI)}:{line} {what}"
        for path in OUTSIDE
        for line, what in faults(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        "made.setStyleSheet('QLabel {}')",
        "column.setContentsMargins(1, 2, 3, 4)",
        "pad(column, 4)",
        "row_of(one, spacing=9)",
        "QColor('#22252b')",
        "QColor(1, 2, 3)",
        "painter.setPen(Qt.GlobalColor.red)",
        "font.setPixelSize(12)",
        "font_of(sizes, 12)",
        "QFont('Inter')",
        "painter.drawRoundedRect(box, 8, 8)",
        "painter.drawPolygon(triangle)",
        "style.standardIcon(kind)",
        "button('‹ Back')",
    ],
)
def test_a_look_of_its_own_is_found(line: str) -> None:
    assert len(list(faults(ast.parse(line)))) == 1


@pytest.mark.parametrize("line", ["pad(column, Space.WIDE)", "QColor(theme.text)", "row_of(one, spacing=Space.GAP)"])
def test_a_look_by_its_token_is_no_fault(line: str) -> None:
    assert list(faults(ast.parse(line))) == []
