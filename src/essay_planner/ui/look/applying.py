"""Putting a theme on the running program, and following the system's choice between light and dark."""

from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from essay_planner.ui.look.colours import CONTRAST, DARK, LIGHT, THEMES
from essay_planner.ui.look.fonts import family, part_words
from essay_planner.ui.look.sheet import stylesheet
from essay_planner.ui.look.theme import Sizes, Theme


class Look(QObject):
    """The theme that the window wears now. 'changed' carries the new one, after it was put on."""

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme: Theme = LIGHT
        self.choice = "system"
        self.percent = 100
        self.font = "inter"
        self.spacing = "normal"
        self.still = False  # whether nothing may be seen to move
        self.compact = False  # whether the board shows its cards in two lines each
        self.terms = True  # whether key terms are marked in texts
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.on_scheme_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self.on_scheme_changed)

    def choose(self, choice: str = "", percent: int = 0, font: str = "", spacing: str = "") -> None:
        """Wear a theme by its name, or what the 'system' says, with text at 'percent' in a font and a spacing.

        'font' is a word of FONTS and 'spacing' one of SPACINGS; what is empty or 0 stays as before.
        """
        self.choice = choice or self.choice
        self.percent = percent or self.percent
        self.font, self.spacing = font or self.font, spacing or self.spacing
        app = QApplication.instance()
        theme = theme_of(self.choice).scaled(self.percent, self.spacing, self.font)
        if isinstance(app, QApplication) and not (app.styleSheet() and theme == self.theme):
            apply_look(app, theme)

    def show_compact(self, compact: bool) -> None:
        """Show the cards of the board in two lines each, or in full."""
        if compact != self.compact:
            self.compact = compact
            self.changed.emit(self.theme)

    def mark_terms(self, marked: bool) -> None:
        """Mark key terms in texts, or leave them plain."""
        if marked != self.terms:
            self.terms = marked
            self.changed.emit(self.theme)

    def keep_still(self, still: bool) -> None:
        """Let nothing be seen to move, or let it."""
        if still != self.still:
            self.still = still
            self.changed.emit(self.theme)

    def on_scheme_changed(self) -> None:
        """Follow the system, if that was chosen."""
        if self.choice == "system":
            self.choose("system")


@cache
def look() -> Look:
    """The program's one look; there has to be a QApplication."""
    return Look()


def current_theme() -> Theme:
    """The theme to paint with now."""
    return look().theme


def theme_of(choice: str) -> Theme:
    """The theme of a name ('light', 'cream', 'dark', 'contrast'), or what the 'system' says."""
    if choice == "system":
        hints = QGuiApplication.styleHints()
        if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
            return CONTRAST
        return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT
    return THEMES[choice]


def apply_look(app: QApplication, theme: Theme) -> None:
    """Put a theme on the whole program: style, font, palette, stylesheet and the room between things."""
    from essay_planner.ui.look.spacing import space_anew  # which asks for the theme itself

    if not app.styleSheet():  # which lies over the style from then on: it would be put on all widgets again
        app.setStyle("Fusion")
    spaced = theme.sizes.spacing != look().theme.sizes.spacing
    look().theme = theme
    if spaced:
        space_anew()
    app.setFont(font_of(theme.sizes, theme.sizes.body))
    app.setPalette(palette_of(theme))
    app.setStyleSheet(stylesheet(theme))
    look().changed.emit(theme)


def font_of(sizes: Sizes, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The font that goes with these sizes, at a size in logical pixels, also where nothing wears it yet."""
    font = QFont(family(sizes.font), weight=weight)
    font.setPixelSize(pixels)
    part_words(font, sizes.font)
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def only_size(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A font that says how large and how strong letters are, and leaves the rest to what it is laid over."""
    font = QFont()
    font.setPixelSize(pixels)
    font.setWeight(weight)
    return font


def set_look(widget: QWidget, name: str) -> None:
    """Give a widget one of the stylesheet's looks ('primary', 'quiet', 'chip', 'tiny', …), now or later."""
    if widget.property("look") == name:
        return
    widget.setProperty("look", name)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else Qt does it once the widget is shown
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def palette_of(theme: Theme) -> QPalette:
    """Qt's palette for a theme, for all that no stylesheet reaches."""
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.ground,
        QPalette.ColorRole.WindowText: theme.text,
        QPalette.ColorRole.Base: theme.paper,
        QPalette.ColorRole.AlternateBase: theme.chip,
        QPalette.ColorRole.Text: theme.text,
        QPalette.ColorRole.Button: theme.chip,
        QPalette.ColorRole.ButtonText: theme.text,
        QPalette.ColorRole.BrightText: theme.accent_text,
        QPalette.ColorRole.Highlight: theme.accent,
        QPalette.ColorRole.HighlightedText: theme.accent_text,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.text,
        QPalette.ColorRole.ToolTipText: theme.paper,
        QPalette.ColorRole.PlaceholderText: theme.faint,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Accent: theme.accent,
    }
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.faint))
    return palette
