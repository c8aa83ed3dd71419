"""The part of the stylesheet for the dialog that takes tables into a pack."""

PACK_IMPORT = """
QComboBox[look="import-field"], QComboBox[look="import-left"] { padding: 1px 6px; font-size: ${small}px;
  border-radius: ${radius_small}px; }
QComboBox[look="import-field"]:focus, QComboBox[look="import-left"]:focus { padding: 0 5px; }
QComboBox[look="import-left"] { color: $faint; }
QListView[look="import-report"] { background: $paper; border: 1px solid $line; border-radius: ${radius_small}px;
  padding: 4px; }
QListView[look="import-report"]:focus { border: 1px solid $accent; }
QListView[look="import-report"]::item { padding: 6px; border-radius: ${radius_small}px; color: $text; }
QListView[look="import-report"]::item:hover { background: $hover; }
QListView[look="import-report"]::item:selected { background: $selected; color: $text; }
QTableView[look="pack-table"] QTableCornerButton::section { background: $paper; border: none;
  border-bottom: 1px solid $line; }
"""
