"""The fonts to choose from: those that come with the program are loaded once they are chosen, not before."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QWidget

# By their words: the folder among the bundled fonts, and the family that its files hold. All are under the OFL.
BUNDLED = {
    "inter": ("Inter", "Inter"),
    "hyperlegible": ("AtkinsonHyperlegibleNext", "Atkinson Hyperlegible Next"),
    "dyslexic": ("OpenDyslexic", "OpenDyslexic"),
}
FONTS = ("inter", "system", "hyperlegible", "dyslexic")
_BLANKS = {"dyslexic": -0.3}  # of the type's size: its blanks are wider than its letters, and still are wide with this


@cache
def family(choice: str) -> str:
    """The family of a font of FONTS; the system's where a bundled one did not come with this installation."""
    from essay_planner.files.data import data_path

    folder, name = BUNDLED.get(choice, ("", ""))
    for file in sorted(data_path("resources", "fonts", folder).glob("*.[ot]tf")) if folder else ():
        QFontDatabase.addApplicationFont(str(file))
    return name if name in QFontDatabase.families() else QFontDatabase.systemFont(_GENERAL).family()


def write_in(widget: QWidget, choice: str) -> None:
    """Let one widget show its words in a font of FONTS, whatever the window wears."""
    font = QFont(widget.font())
    font.setFamilies([family(choice)])
    part_words(font, choice)
    widget.setFont(font)


def part_words(font: QFont, choice: str) -> None:
    """Let words stand as far apart as suits a font of FONTS at its size in pixels."""
    font.setWordSpacing(round(_BLANKS.get(choice, 0.0) * font.pixelSize()))


_GENERAL = QFontDatabase.SystemFont.GeneralFont
