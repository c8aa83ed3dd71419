"""The part of the stylesheet for the form in which a student writes down evidence of their own."""

OWN = """
QLabel[look="own-care"] { font-size: ${small}px; color: $care; }
QFrame[look="own-source"] { background: $selected; border: none; border-radius: ${radius_card}px; }
QFrame[look="own-notes"] { background: $ground; border: none; border-radius: ${radius_card}px; }
"""
