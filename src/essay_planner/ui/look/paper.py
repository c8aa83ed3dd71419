"""The look of paper: pages are white, whatever theme the window wears, and in the same type everywhere."""

from PySide6.QtGui import QFont

from essay_planner.ui.look.fonts import family

_POINTS = 72  # an inch
PAPER, INK, FAINT_INK = "#ffffff", "#22252b", "#5f646d"


def paper_font(points: int, dots: int = 0) -> QFont:
    """The program's font for paper, whatever font the window shows.

    With 'dots', an inch of the paper, it is as large on whatever is painted on, which may have fewer of them.
    """
    made = QFont(family("inter"))
    if dots:
        made.setPixelSize(round(points * dots / _POINTS))
    else:
        made.setPointSize(points)
    made.setFeature(QFont.Tag("calt"), 0)  # Inter's other shapes of dashes and brackets cannot be copied from a PDF
    return made
