"""The look of the window: colours, sizes, fonts and marks, in one place."""

from essay_planner.ui.look.applying import Look, apply_look, current_theme, font_of, look, set_look, theme_of
from essay_planner.ui.look.marks import Mark, draw_mark, icon, pixmap
from essay_planner.ui.look.parts import MarkButton, button, label, line
from essay_planner.ui.look.theme import DARK, LIGHT, Sizes, Theme

__all__ = [
    "DARK",
    "LIGHT",
    "Look",
    "Mark",
    "MarkButton",
    "Sizes",
    "Theme",
    "apply_look",
    "button",
    "current_theme",
    "draw_mark",
    "font_of",
    "icon",
    "label",
    "line",
    "look",
    "pixmap",
    "set_look",
    "theme_of",
]
