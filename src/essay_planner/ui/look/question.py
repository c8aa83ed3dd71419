"""How words of a question are marked up: the colours of each kind of mark; and the page in the stylesheet."""

from PySide6.QtGui import QColor

from essay_planner.ui.look.theme import Theme

QUESTION = """
QTextEdit[look="marked"] { background: transparent; border: 1px solid transparent; font-weight: 600;
  font-size: ${title}px; border-radius: ${radius_small}px; padding: 4px 1px 2px 1px; }
QTextEdit[look="marked"]:hover { border: 1px solid transparent; }
QTextEdit[look="marked"]:focus { border: 2px solid $accent; padding: 3px 0 1px 0; }
QTextEdit[look="criterion"] { background: transparent; border: 1px solid transparent; border-radius: ${radius_small}px;
  padding: 2px 3px; }
QTextEdit[look="criterion"]:hover { background: $field; }
QTextEdit[look="criterion"]:focus { background: $field; border: 2px solid $accent; padding: 1px 2px; }
QCheckBox[look="row-check"] { border: 2px solid transparent; border-radius: ${radius_small}px; padding: 2px;
  min-height: 16px; }
QCheckBox[look="row-check"]::indicator { width: ${body}px; height: ${body}px; border-radius: 4px; }
QCheckBox[look="row-check"]:focus { border-color: $accent; }
QPushButton[look="term-link"] { background: transparent; color: $accent; font-size: ${small}px; font-weight: 400;
  border: 1px solid transparent; border-radius: ${radius_small}px; padding: 0 4px; min-height: 22px; }
QPushButton[look="term-link"]:hover { text-decoration: underline; }
QPushButton[look="term-link"]:focus { border-color: $accent; }
QPushButton[look="outline"]:disabled { color: $faint; border-color: $line; }
QLabel[look="care-words"] { color: $care; }
"""

_TINT = 0.12  # of the colour, in the ground under marked words


def mark_colour(theme: Theme, role: str) -> QColor:
    """The colour of a mark by its role ('command', 'concept', 'period', 'factor', 'view' or 'term')."""
    colours = {
        "command": theme.accent,
        "concept": theme.for_,
        "period": theme.against,
        "factor": theme.stripes[1],
        "view": theme.stripes[7],
    }
    return QColor(colours.get(role, theme.edge))


def mark_tint(theme: Theme, role: str) -> QColor:
    """The ground under words with a mark of that role."""
    colour, paper = mark_colour(theme, role), QColor(theme.paper)
    channels = (QColor.red, QColor.green, QColor.blue)
    return QColor(*(round(_TINT * channel(colour) + (1 - _TINT) * channel(paper)) for channel in channels))
