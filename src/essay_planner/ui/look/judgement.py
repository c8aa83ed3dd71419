"""The part of the stylesheet for the judgement: rows of the grid, the shelf, and heads of the two sides."""

JUDGEMENT = """
QFrame[look="grid-row"] { background: transparent; border: none; border-top: 1px solid $line; }
QFrame[look="shelf"] { background: $ground; border: none; border-radius: ${radius_small}px; }
QPushButton[look="segment"][end="top"] { border-top-left-radius: ${radius_small}px;
  border-top-right-radius: ${radius_small}px; }
QPushButton[look="segment"][end="bottom"] { border-bottom-left-radius: ${radius_small}px;
  border-bottom-right-radius: ${radius_small}px; }
QLabel[look="for-small"] { font-size: ${small}px; font-weight: 600; color: $for_; }
QLabel[look="against-small"] { font-size: ${small}px; font-weight: 600; color: $against; }
"""
