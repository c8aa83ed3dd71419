"""The part of the stylesheet for the review, for comparing, for changes of a pack, and for the clock."""

REVIEW = """
QFrame[look="finding"] { background: transparent; border: 2px solid transparent; border-radius: ${radius_small}px; }
QFrame[look="finding"]:focus { border-color: $accent; }
QLabel[look="finding-title"] { font-weight: 600; }
QLabel[look="finding-aside"] { font-weight: 600; color: $faint; }
QLabel[look="finding-below"] { font-size: ${small}px; color: $faint; }
QPushButton[look="finding-lead"] { background: transparent; color: $accent; font-weight: 600; font-size: ${small}px;
  border: 2px solid transparent; border-radius: ${radius_small}px; padding: 2px 5px; text-align: left; }
QPushButton[look="finding-lead"]:hover { text-decoration: underline; }
QPushButton[look="finding-lead"]:focus { border-color: $accent; }
QPushButton[look="finding-act"] { background: transparent; color: $muted; font-weight: 400; font-size: ${small}px;
  border: 2px solid transparent; border-radius: ${radius_small}px; padding: 2px 5px; }
QPushButton[look="finding-act"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="finding-act"]:focus { border-color: $accent; }
QPushButton[look="finding-act"]:disabled { color: $faint; text-decoration: none; }
QPushButton[look="foot-link"] { background: transparent; color: $muted; font-weight: 400; font-size: ${small}px;
  border: 2px solid transparent; border-radius: ${radius_small}px; padding: 0 3px; min-height: 20px; }
QPushButton[look="foot-link"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="foot-link"]:focus { border-color: $accent; }
QFrame[look="news-box"] { background: $selected; border: none; border-radius: ${radius_small}px; }
QPushButton[look="picture"] { background: transparent; border: 2px solid transparent; padding: 1px;
  border-radius: ${radius_small}px; text-align: left; color: $muted; font-weight: 400; }
QPushButton[look="picture"]:focus { border-color: $accent; }
QLabel[look="exam-sign"] { background: $care_tint; color: $care; font-size: ${small}px; font-weight: 600;
  border-radius: ${radius_small}px; padding: 1px 8px; }
"""
