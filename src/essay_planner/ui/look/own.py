"""The part of the stylesheet for the form in which a student writes down evidence of their own."""

OWN = """
QLabel[look="own-care"] { font-size: ${small}px; color: $care; }
QListView[look="own-offer"] { background: $paper; border: 1px solid $edge; border-radius: 0; padding: 3px; }
QListView[look="own-offer"]::item { padding: 6px 5px; border-radius: ${radius_small}px; color: $text; }
QListView[look="own-offer"]::item:selected { background: $selected; color: $text; }
QFrame[look="own-source"] { background: $selected; border: none; border-radius: ${radius_card}px; }
QFrame[look="own-notes"] { background: $ground; border: none; border-radius: ${radius_card}px; }
"""
