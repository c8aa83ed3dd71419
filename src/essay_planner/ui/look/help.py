"""The looks of the help: the list of its pages, and the page."""

HELP = """
QListView[look="pages"] { background: transparent; border: none; }
QListView[look="pages"]::item { padding: 7px 8px; border-radius: ${radius_small}px; color: $text; }
QListView[look="pages"]::item:hover { background: $hover; }
QListView[look="pages"]::item:selected { background: $selected; color: $text; }
QScrollArea[look="entry"] { background: $paper; border: none; border-left: 1px solid $line; }
QTextBrowser[look="page"] { background: $paper; color: $text; border: none; border-left: 1px solid $line; }
"""
