"""The part of the stylesheet that only the board needs: sections, columns, headings to rename, and its texts."""

BOARD = """
QFrame[look="section"] { background: $paper; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[look="section-current"] { background: $paper; border: 1px solid $edge; border-radius: ${radius}px; }
QFrame[look="column-plain"] { background: $ground; border: none; border-radius: ${radius_small}px; }
QFrame[look="column-tray"] { background: $paper; border: none; border-top: 1px solid $line; }
QFrame[look="heads"] { background: $ground; border: none; border-bottom: 1px solid $ground; }
QFrame[look="heads-stuck"] { background: $ground; border: none; border-bottom: 1px solid $line; }
QFrame[look="offer"] { background: $selected; border: none; border-radius: ${radius}px; }
QTextEdit[look="section-heading"] { background: transparent; border: 1px solid transparent; font-weight: 600;
  border-radius: ${radius_small}px; padding: 2px 3px; }
QTextEdit[look="section-heading"]:hover { background: $field; }
QTextEdit[look="section-heading"]:focus { background: $field; border: 2px solid $accent; padding: 1px 2px; }
QTextEdit[look="point"] { background: transparent; border: 1px solid transparent; color: $text;
  border-radius: ${radius_small}px; padding: 2px 3px; font-size: ${small}px; }
QTextEdit[look="point"]:hover { background: $field; }
QTextEdit[look="point"]:focus { background: $field; border: 2px solid $accent; padding: 1px 2px; }
QTextEdit[look="thesis"] { background: transparent; border: 1px solid transparent; border-radius: ${radius_small}px;
  padding: 2px 3px; }
QTextEdit[look="thesis"]:hover { background: $field; }
QTextEdit[look="thesis"]:focus { background: $field; border: 2px solid $accent; padding: 1px 2px; }
QPushButton[look="segment"] { padding: 6px 3px; }
QPushButton[look="segment"]:focus { padding: 5px 2px; }
QPushButton[look="segment"][end="left"] { border-top-left-radius: ${radius_small}px;
  border-bottom-left-radius: ${radius_small}px; }
QPushButton[look="segment"][end="right"] { border-top-right-radius: ${radius_small}px;
  border-bottom-right-radius: ${radius_small}px; }
QPushButton[look="segment"][end="top-left"] { border-top-left-radius: ${radius_small}px; }
QPushButton[look="segment"][end="top-right"] { border-top-right-radius: ${radius_small}px; }
QPushButton[look="segment"][end="bottom-left"] { border-bottom-left-radius: ${radius_small}px; }
QPushButton[look="segment"][end="bottom-right"] { border-bottom-right-radius: ${radius_small}px; }
QPushButton[look="segment"]:disabled { color: $faint; }
QPushButton[look="segment"]:checked:disabled { color: $accent_text; }
QCheckBox[look="board-check"] { border: 2px solid transparent; border-radius: ${radius_small}px; padding: 1px;
  min-height: 18px; }
QCheckBox[look="board-check"]:focus { border-color: $accent; }
QFrame[look="paragraph"] { background: $ground; border: none; border-radius: ${radius_small}px; }
QPushButton[look="step"] { background: transparent; color: $muted; font-weight: 400; font-size: ${small}px;
  text-align: left; border: 2px solid transparent; border-left-width: 0; border-radius: ${radius_small}px;
  padding: 1px 8px 1px 5px; min-height: 18px; }
QPushButton[look="step"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="step"]:focus { border: 2px solid $accent; padding: 1px 6px 1px 3px; }
QToolButton[look="leaning"]:checked { background: $selected; color: $text; }
QToolButton[look="leaning"] { background: transparent; color: $muted; font-size: ${small}px;
  border: 2px solid transparent; border-radius: ${radius_small}px; padding: 1px 5px; }
QToolButton[look="leaning"]:hover { background: $hover; color: $text; }
QToolButton[look="leaning"]:focus { border-color: $accent; }
QLabel[look="count"] { font-size: ${small}px; color: $muted; }
QPushButton[look="board-chip"] { font-weight: 400; font-size: ${tiny}px; border: 2px solid transparent;
  border-radius: 11px; padding: 3px 8px; background: $chip; color: $text; }
QPushButton[look="board-chip"]:hover { background: $hover; }
QPushButton[look="board-chip"]:disabled { color: $edge; }
QPushButton[look="board-on"] { font-weight: 400; font-size: ${tiny}px; border: 2px solid transparent;
  border-radius: 11px; padding: 3px 8px; background: $selected; color: $text; text-align: left; }
QPushButton[look="board-on"]:hover { background: $hover; }
QPushButton[look="board-on"]:focus { border-color: $accent; }
QFrame[look="meaning"] { background: $ground; border: 1px solid $line; border-radius: ${radius_small}px; }
QFrame[look="float"] { background: $paper; border: 1px solid $edge; }
QToolButton[look="how"] { color: $muted; font-weight: 600; padding: 5px 7px; }
QPushButton[look="board-more"] { background: transparent; color: $accent; font-size: ${tiny}px; border-radius: 11px;
  border: 2px solid transparent; padding: 3px 4px; }
QPushButton[look="board-more"]:hover { background: $hover; }
QPushButton[look="board-more"]:focus { border-color: $accent; }
QPushButton[look="board-link"] { background: transparent; color: $accent; font-size: ${small}px; text-align: left;
  border: 2px solid transparent; border-left: none; border-radius: ${radius_small}px; padding: 2px 10px 2px 0; }
QPushButton[look="board-link"]:hover { text-decoration: underline; }
QPushButton[look="board-link"]:focus { border: 2px solid $accent; padding: 2px 4px; }
QPushButton[look="board-link"]:disabled { color: $faint; }
QPushButton[look="board-chip"]:checked { background: $accent; color: $accent_text; }
QPushButton[look="board-chip"]:focus { border-color: $accent; }
QPushButton[look="board-chip"]:checked:focus { border-color: $text; }
"""
