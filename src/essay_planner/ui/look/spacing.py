"""The room round and between things: one scale of steps, and layouts that follow the student's choice of spacing."""

from enum import Enum
from weakref import WeakKeyDictionary

from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)
from shiboken6 import isValid

from essay_planner.ui.look.applying import current_theme

LEAST_TARGET = 24  # pixels, of what is clicked on, at any size of text: WCAG 2.2, criterion 2.5.8


class Space(Enum):
    """A step of the scale, by its name in Sizes."""

    NONE = "room_none"
    HAIR = "room_hair"
    FINE = "room_fine"
    LINE = "room_line"
    TINY = "room_tiny"
    FIELD = "room_field"
    SMALL = "room_small"
    GAP = "gap"
    MEDIUM = "room_medium"
    WIDE = "room_wide"
    LARGE = "room_large"
    BROAD = "room_broad"
    EDGE = "room_edge"
    PAGE = "room_page"
    APART = "room_apart"


Step = Space | int  # pixels only where they were measured


def px(step: Step) -> int:
    """A step in logical pixels, with the spacing that is chosen now."""
    return step if isinstance(step, int) else current_theme().sizes.space(step.value)


def pad(target: QLayout | QWidget, left: Step, top: Step | None = None, *rest: Step) -> None:
    """Keep room inside a layout or a label: on all sides, or left, top, right and bottom. It follows the spacing."""
    steps = (left, left if top is None else top, *(rest or (left, left if top is None else top)))
    _PADS[target] = steps
    target.setContentsMargins(*(px(step) for step in steps))


def gap(layout: QLayout, step: Step) -> None:
    """Keep room between the things of a layout. It follows the spacing."""
    _GAPS[layout] = step, step
    _part(layout, step, step)


def gaps(grid: QGridLayout, across: Step, down: Step) -> None:
    """Keep room between the columns and between the rows of a grid. It follows the spacing."""
    _GAPS[grid] = across, down
    _part(grid, across, down)


def gap_across(grid: QGridLayout, step: Step) -> None:
    """Keep room between the columns of a grid."""
    gaps(grid, step, grid.verticalSpacing())


def indent(made: QLabel, step: Step) -> None:
    """Let the words of a label begin further in."""
    made.setIndent(px(step))


class Blank(QSpacerItem):
    """Room below a part of a column, which follows the spacing."""

    def __init__(self, step: Space) -> None:
        super().__init__(0, px(step), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._step = step

    def fit(self) -> None:
        """Be as high as the step is now."""
        self.changeSize(0, px(self._step), QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)


def blank(column: QBoxLayout, step: Space) -> None:
    """Keep room below what a column has so far."""
    made = Blank(step)
    _BLANKS[made] = column
    column.addItem(made)


def space_anew() -> None:
    """Give every layout and label the room that its steps ask for now."""
    for target, steps in list(_PADS.items()):
        if isValid(target):
            target.setContentsMargins(*(px(step) for step in steps))
    for layout, (across, down) in list(_GAPS.items()):
        if isValid(layout):
            _part(layout, across, down)
    for item, column in list(_BLANKS.items()):
        if isValid(item) and isValid(column):
            item.fit()
            column.invalidate()


def _part(layout: QLayout, across: Step, down: Step) -> None:
    """Part the things of a layout."""
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(px(across))
        layout.setVerticalSpacing(px(down))
    else:
        layout.setSpacing(px(across))


# What follows the spacing, as long as it is there.
_PADS: WeakKeyDictionary[QLayout | QWidget, tuple[Step, ...]] = WeakKeyDictionary()
_GAPS: WeakKeyDictionary[QLayout, tuple[Step, Step]] = WeakKeyDictionary()
_BLANKS: WeakKeyDictionary[Blank, QBoxLayout] = WeakKeyDictionary()
