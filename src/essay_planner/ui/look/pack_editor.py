"""The part of the stylesheet for the window in which packs are made."""

PACK_EDITOR = """
QPushButton[look="pack-part"] { background: transparent; font-weight: 500; text-align: left; padding: 8px 10px;
  border: 2px solid transparent; border-radius: ${radius_small}px; }
QPushButton[look="pack-part"]:hover { background: $hover; }
QPushButton[look="pack-part"]:checked { background: $chip; font-weight: 600; }
QPushButton[look="pack-part"]:focus { border-color: $accent; }
QFrame[look="pack-row"] { background: $ground; border: none; border-radius: ${radius_card}px; }
QFrame[look="pack-row"] QLineEdit, QFrame[look="pack-row"] QTextEdit, QFrame[look="pack-row"] QComboBox {
  background: $paper; }
QTableView[look="pack-table"] { background: $paper; border: 1px solid $line; border-radius: ${radius_small}px;
  selection-background-color: $selected; selection-color: $text; }
QTableView[look="pack-table"]:focus { border: 1px solid $accent; }
QTableView[look="pack-table"]::item { padding: 0 7px; border: none; border-bottom: 1px solid $line; }
QTableView[look="pack-table"]::item:selected { background: $selected; color: $text; }
QTableView[look="pack-table"] QHeaderView::section { padding: 6px 7px; font-size: ${small}px; font-weight: 600; }
QTableView[look="pack-table"] QHeaderView::section:horizontal { padding-left: 10px; }
QFrame[look="pack-problems"] { background: $paper; border: none; border-top: 1px solid $line; }
QPushButton[look="pack-problem"] { background: transparent; font-weight: 400; text-align: left; padding: 5px 8px;
  border: 2px solid transparent; border-radius: ${radius_small}px; }
QPushButton[look="pack-problem"]:hover { background: $hover; }
QPushButton[look="pack-problem"]:focus { border-color: $accent; }
QListView[look="pack-problems"] { background: $paper; border: none; padding: 2px 8px; }
QListView[look="pack-problems"]::item { padding: 5px 6px; border-radius: ${radius_small}px; color: $text; }
QListView[look="pack-problems"]::item:hover { background: $hover; }
QListView[look="pack-problems"]::item:selected { background: $selected; color: $text; }
"""
