"""The sheet 'Appearance': all choices of looks on one page, each shown at once in the whole window."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QSizePolicy, QWidget

from essay_planner.core.messages import _
from essay_planner.ui.appearance.specimen import Specimen
from essay_planner.ui.appearance.words import fonts, sizes, spacings, themes
from essay_planner.ui.board.panel_parts import Check, Segments
from essay_planner.ui.look import Space, button, column_of, label, look, pad, row_of, scroll_down, set_look
from essay_planner.ui.look.applying import theme_of
from essay_planner.ui.look.fonts import write_in
from essay_planner.ui.look.swatches import swatch, swatch_size
from essay_planner.ui.quit_key import take_quit_key

if TYPE_CHECKING:
    from essay_planner.ui.appearance.choosing import LookChoice

_WIDE = 44  # ems
_FRAME = QSize(40, 80)  # what the desktop takes around a window, with some air
_LARGE = 125  # percent of text, above which fewer choices stand in a row


class OneOf(Segments):
    """Choices of which one is always down."""

    def __init__(self, name: str, choices: Mapping[str, str], columns: tuple[int, int], tip: str) -> None:
        """'columns' are how many stand in a row, and how many with large text."""
        self._in_row = columns
        plain = {word: words.replace("&", "") for word, words in choices.items()}
        super().__init__(name, list(plain.items()), columns[0])
        for made in self.buttons:
            made.setToolTip(tip)
            made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # as tall as its row

    def _pick(self, number: int, *_checked: object) -> None:
        """Choose; pressing what is down leaves it down."""
        self.show_value(self._values[number])
        self.picked.emit(self._values[number])

    def fit(self) -> None:
        """Stand in as many rows as the size of text asks for."""
        self.arrange(self._in_row[look().percent > _LARGE])


class Colours(OneOf):
    """The themes, each with a small picture."""

    def make_button(self, value: object, words: str, name: str) -> QPushButton:
        """The button of a theme."""
        made = super().make_button(value, words, name)
        made.setProperty("theme", value)
        return made

    def fit(self) -> None:
        """Draw the pictures anew: the system's choice may be another one now."""
        super().fit()
        for made in self.buttons:
            made.setIcon(swatch(theme_of(made.property("theme")), look().percent))
            made.setIconSize(swatch_size(look().percent))


class Fonts(OneOf):
    """The fonts, each named in itself."""

    def fit(self) -> None:
        """Name each font in itself."""
        super().fit()
        for word, made in zip(self._values, self.buttons, strict=True):
            write_in(made, str(word))


class AppearanceSheet(QDialog):
    """All choices of looks. It stands beside the window, which can be used meanwhile, and needs no 'Apply'."""

    def __init__(self, choice: "LookChoice", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Appearance"))
        take_quit_key(self, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choice = choice
        self.colours = Colours(_("Colours"), themes(), (3, 2), _("Use these colours, at once and from now on"))
        self.fonts = Fonts(_("Font"), fonts(), (2, 1), _("Write all that the window shows in this font"))
        self.sizes = OneOf(_("Text size"), sizes(), (7, 4), _("Show all text in this size (Ctrl++ and Ctrl+-)"))
        self.spacings = OneOf(_("Spacing"), spacings(), (3, 3), _("Keep this much room round things and between lines"))
        self.still = Check()
        self.still.say(_("Reduce motion: nothing slides, fades or glows"))
        self.still.setToolTip(_("Show every change at once"))
        self.close_button = button(_("Close"), "primary")
        self._lay_out()
        self._connect()
        self.follow()

    def _lay_out(self) -> None:
        inside = QWidget()
        set_look(inside, "paper")
        column = column_of(inside, label(_("Appearance"), "heading"), spacing=Space.SMALL)
        column.addWidget(label(_("Changes show at once, and are kept."), "muted", wrap=True))
        for group in self._groups():
            title = label(group.accessibleName(), "strong")
            pad(title, Space.NONE, Space.GAP, Space.NONE, Space.NONE)
            column.addWidget(title)
            column.addWidget(group)
        column.addWidget(self.still)
        column.addWidget(Specimen())
        column.addStretch(1)
        pad(column, Space.PAGE, Space.EDGE, Space.PAGE, Space.WIDE)
        self._column, self._area = column, QScrollArea()
        scroll_down(self._area)
        set_look(self._area, "paper")
        self._area.setWidget(inside)
        foot = row_of(self.close_button)
        foot.insertStretch(0, 1)
        pad(foot, Space.PAGE, Space.MEDIUM, Space.PAGE, Space.WIDE)
        column_of(self, self._area, spacing=Space.NONE).addLayout(foot)

    def _groups(self) -> tuple[OneOf, ...]:
        return self.colours, self.fonts, self.sizes, self.spacings

    def _connect(self) -> None:
        acts: Mapping[OneOf, Callable[[str], None]] = {
            self.colours: lambda word: self._choice.choose(theme=word),
            self.fonts: lambda word: self._choice.choose(font=word),
            self.sizes: lambda word: self._choice.choose(percent=int(word)),
            self.spacings: lambda word: self._choice.choose(spacing=word),
        }
        for group, act in acts.items():
            group.picked.connect(act)
            group.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.still.ticked.connect(self._choice.keep_still)
        self.close_button.clicked.connect(self.close)
        look().changed.connect(self.follow)

    def follow(self) -> None:
        """Show what is worn now, also if it was chosen in the menu."""
        self.colours.show_value(look().choice)
        self.fonts.show_value(look().font)
        self.sizes.show_value(str(look().percent))
        self.spacings.show_value(look().spacing)
        self.still.box.setChecked(look().still)
        for group in self._groups():
            group.fit()

    def show_beside(self) -> None:
        """Open as large as needed, as far as the screen has room, with the focus on the colours."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # its fonts count
        room = self.screen().availableSize() - _FRAME
        width = min(_WIDE * look().theme.sizes.body, room.width())
        needed = self._column.totalHeightForWidth(width)
        foot = self.sizeHint().height() - self._area.sizeHint().height()
        self.resize(width, min(needed + foot, room.height()))
        self.show()
        self.colours.stop().setFocus()
