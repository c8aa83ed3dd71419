"""The room round and between things: one scale of steps, and layouts that follow the student's choice of spacing."""

from enum import Enum

from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QSpacerItem,
    QWidget,
)

from essay_planner.ui.look.applying import current_theme


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
    _remember(target, _PADS, steps)
    target.setContentsMargins(*(px(step) for step in steps))


def gap(layout: QLayout, step: Step) -> None:
    """Keep room between the things of a layout. It follows the spacing."""
    _remember(layout, _GAPS, (step, step))
    layout.setSpacing(px(step))


def gaps(grid: QGridLayout, across: Step, down: Step) -> None:
    """Keep room between the columns and between the rows of a grid. It follows the spacing."""
    _remember(grid, _GAPS, (across, down))
    grid.setHorizontalSpacing(px(across))
    grid.setVerticalSpacing(px(down))


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
    column.addItem(Blank(step))


def space_anew() -> None:
    """Give every layout and label the room that its steps ask for now."""
    for widget in QApplication.allWidgets():
        _anew(widget)
        layout = widget.layout()
        if layout is not None:
            for each in (layout, *layout.findChildren(QLayout)):
                _anew(each)


_PADS, _GAPS = "pads", "gaps"


def _remember(target: QLayout | QWidget, name: str, steps: tuple[Step, ...]) -> None:
    target.setProperty(name, [step if isinstance(step, int) else step.value for step in steps])


def _steps(target: QLayout | QWidget, name: str) -> list[int]:
    """The steps that were remembered, in pixels; none if there are none."""
    return [px(step if isinstance(step, int) else Space(step)) for step in target.property(name) or ()]


def _anew(target: QLayout | QWidget) -> None:
    if pads := _steps(target, _PADS):
        target.setContentsMargins(*pads)
    if isinstance(target, QLayout) and (between := _steps(target, _GAPS)):
        if isinstance(target, QGridLayout):
            target.setHorizontalSpacing(between[0])
            target.setVerticalSpacing(between[1])
        else:
            target.setSpacing(between[0])
    if isinstance(target, QBoxLayout):
        for number in range(target.count()):
            if isinstance(item := target.itemAt(number), Blank):
                item.fit()
        target.invalidate()
