"""The look of the window: colours, sizes, fonts and marks, in one place."""

from essay_planner.ui.look.applying import current_theme, font_of, look, only_size, set_look
from essay_planner.ui.look.buttons import MarkButton, ShortButton, button, search_glass
from essay_planner.ui.look.fonts import FONTS
from essay_planner.ui.look.layout import Flow, column_of, row_of
from essay_planner.ui.look.lines import FewLines
from essay_planner.ui.look.lucide import sharp
from essay_planner.ui.look.marks import Mark, draw_mark, icon, term_pen
from essay_planner.ui.look.parts import MarkLabel, frame, label, line, title
from essay_planner.ui.look.scrolling import quiet_bar, scroll_down
from essay_planner.ui.look.short_box import ShortBox
from essay_planner.ui.look.spacing import LEAST_TARGET, Space, Step, blank, gap, gap_across, gaps, indent, pad, px
from essay_planner.ui.look.texts_button import TextsButton
from essay_planner.ui.look.theme import SPACINGS, Sizes, Theme

__all__ = [
    "FONTS",
    "LEAST_TARGET",
    "SPACINGS",
    "FewLines",
    "Flow",
    "Mark",
    "MarkButton",
    "MarkLabel",
    "ShortBox",
    "ShortButton",
    "Sizes",
    "Space",
    "Step",
    "TextsButton",
    "Theme",
    "blank",
    "button",
    "column_of",
    "current_theme",
    "draw_mark",
    "font_of",
    "frame",
    "gap",
    "gap_across",
    "gaps",
    "icon",
    "indent",
    "label",
    "line",
    "look",
    "only_size",
    "pad",
    "px",
    "quiet_bar",
    "row_of",
    "scroll_down",
    "search_glass",
    "set_look",
    "sharp",
    "term_pen",
    "title",
]
