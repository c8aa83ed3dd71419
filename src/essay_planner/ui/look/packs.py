"""The part of the stylesheet for the packs window, and for what shows where a file can be dropped."""

PACKS = """
QPushButton[look="pack-row"] { background: transparent; font-weight: 400; text-align: left; padding: 0;
  border: 2px solid transparent; border-radius: ${radius_small}px; }
QPushButton[look="pack-row"]:hover { background: $hover; }
QPushButton[look="pack-row"]:checked { background: $selected; }
QPushButton[look="pack-row"]:focus { border-color: $accent; }
QScrollArea[look="pack-details"] { background: $ground; border: 2px solid transparent; }
QScrollArea[look="pack-details"]:focus { border-color: $accent; }
QLabel[look="pack-care"] { font-size: ${tiny}px; color: $care; }
QFrame[look="drop-here"] { background: $selected; border: 2px dashed $accent; border-radius: ${radius}px; }
"""
