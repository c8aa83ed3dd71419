"""The fields of the editor's forms: each shows one value of a pack and says when it was changed."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from essay_planner.core.messages import _
from essay_planner.core.names_in_words import read_names, write_names
from essay_planner.core.pack import Pack
from essay_planner.ui.board.panel_parts import Segments
from essay_planner.ui.board.plan_text import GrowingText
from essay_planner.ui.look import ShortBox, Space, column_of, label, set_look
from essay_planner.ui.own.kind_part import number_in
from essay_planner.ui.own.lines import DateLine, Line, listed, unlisted
from essay_planner.ui.own.themes import ThemeChips


class Field(Protocol):
    """What a form asks of a field. 'changed' tells of every change that is made by hand."""

    changed: SignalInstance

    def value(self) -> Any:
        """What stands there."""

    def show_value(self, value: Any) -> None:
        """Let this stand there."""

    def stops(self) -> list[QWidget]:
        """All that Tab goes to, from the top."""

    def follow_pack(self, pack: Pack) -> None:
        """Offer what the pack has now."""


class Titled(QWidget):
    """A widget below its name, with a sentence under it where there is something to say."""

    changed = Signal()

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__()
        self.above = label(words, "label", wrap=True)
        self.said = label(hint, "small", wrap=True)
        self.said.setVisible(bool(hint))

    def lay(self, *widgets: QWidget) -> None:
        """Put the widgets under the name."""
        column_of(self, self.above, *widgets, self.said, spacing=Space.TINY)

    def say(self, words: str, appearance: str = "small") -> None:
        """Say something below, or nothing."""
        set_look(self.said, appearance)
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def follow_pack(self, pack: Pack) -> None:
        """Nothing here depends on the rest of the pack."""

    def on_changed(self, *_value: object) -> None:
        """Tell that something else stands there."""
        self.changed.emit()


class LineField(Line):
    """One line of text."""

    def value(self) -> Any:
        """The text, without blanks around it."""
        return self.text

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.show_text(value)

    def stops(self) -> list[QWidget]:
        """The line."""
        return [self.field]

    def follow_pack(self, pack: Pack) -> None:
        """Nothing here depends on the rest of the pack."""


class WordsField(LineField):
    """Words with commas between them, kept as a tuple."""

    def value(self) -> tuple[str, ...]:
        """The words."""
        return listed(self.text)

    def show_value(self, value: Any) -> None:
        """Show the words."""
        self.show_text(unlisted(value))


class NamesField(LineField):
    """Names of people or bodies; those that were not touched stay as they were."""

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__(words, hint)
        self._known: tuple[Any, ...] = ()

    def value(self) -> Any:
        """The names."""
        return self._known if self.text == write_names(self._known) else read_names(self.text)

    def show_value(self, value: Any) -> None:
        """Show the names."""
        self._known = value
        self.show_text(write_names(value))


class NumberField(LineField):
    """A number, or nothing. 'whole' takes whole numbers of at least 1 only."""

    def __init__(self, words: str, hint: str = "", whole: bool = False) -> None:
        super().__init__(words, hint)
        self._whole = whole
        self._before: int | float | None = None  # what is being typed now
        self.field.editingFinished.connect(self.on_left)

    def value(self) -> int | float | None:
        """The number; the one before the typing began while what stands there cannot be read."""
        found = number_in(self.text) if self.text else None
        return found if not self.text or self._will_do(found) else self._before

    def show_value(self, value: Any) -> None:
        """Show a number, or nothing."""
        self._before = value
        self.show_text("" if value is None else f"{value}")

    @property
    def unread(self) -> str:
        """Why what stands there cannot be used, or ''."""
        found = number_in(self.text) if self.text else None
        return _number_wanted(self._whole) if self.text and not self._will_do(found) else ""

    def on_typed(self) -> None:
        """Say why it cannot be used, if so."""
        self.say(self.unread, "own-care")
        super().on_typed()

    def on_left(self) -> None:
        """What is typed next is typed in place of what stands there."""
        self._before = self.value()

    def _will_do(self, found: int | float | None) -> bool:
        if found is None or not self._whole:
            return found is not None
        return isinstance(found, int) and 1 <= found <= 1000


def _number_wanted(whole: bool) -> str:
    from essay_planner.core.messages import _

    return _("Write a whole number, such as 25.") if whole else _("Write a number in digits, such as 8500000 or 2.5.")


class DateField(DateLine):
    """A date in plain words, kept as EDTF."""

    def __init__(self, words: str, hint: str = "") -> None:
        super().__init__(words, hint)
        self._before = ""  # what is being typed now
        self.field.editingFinished.connect(self.on_left)

    def value(self) -> str:
        """The date; the one before the typing began while what stands there cannot be read."""
        return self.edtf if self.is_read else self._before

    @property
    def unread(self) -> str:
        """Why what is typed cannot be used, or ''; what stands in the pack itself as it is shown is not meant."""
        return self.said.text() if self.text != self._before and not self.is_read else ""

    def on_left(self) -> None:
        """What is typed next is typed in place of what stands there."""
        self._before = self.value()

    def show_value(self, value: Any) -> None:
        """Show a date in words; one that cannot be read as it stands, with why."""
        self._before = value
        try:
            self.show_edtf(value)
        except ValueError:
            self.show_text(value)

    def stops(self) -> list[QWidget]:
        """The line."""
        return [self.field]

    def follow_pack(self, pack: Pack) -> None:
        """Nothing here depends on the rest of the pack."""


class TextField(Titled):
    """Text of some lines, as tall as it is."""

    def __init__(self, words: str, hint: str = "", sentence: bool = True) -> None:
        """A 'sentence' takes no line breaks."""
        super().__init__(words)
        self.text = GrowingText(self, words, hint, "", sentence)
        self.text.written.connect(self.on_changed)
        self.above.setBuddy(self.text)
        self.lay(self.text)

    def value(self) -> Any:
        """The text, without blanks around it."""
        return self.text.toPlainText().strip()

    def show_value(self, value: Any) -> None:
        """Show a text."""
        self.text.show_text(value)

    def stops(self) -> list[QWidget]:
        """The text."""
        return [self.text]


class IdsField(TextField):
    """Ids, one on each line, kept as a tuple."""

    def __init__(self, words: str, hint: str) -> None:
        super().__init__(words, hint, sentence=False)

    def value(self) -> Any:
        """The ids, without blank lines."""
        return tuple(line.strip() for line in self.text.toPlainText().split("\n") if line.strip())

    def show_value(self, value: Any) -> None:
        """Show ids, a line each."""
        super().show_value("\n".join(value))

    def stops_at(self, rest: tuple[str | int, ...]) -> list[QWidget]:
        """The text, with the cursor at an id by its number."""
        if isinstance(rest[0], int):
            self.text.setTextCursor(QTextCursor(self.text.document().findBlockByNumber(rest[0])))
        return self.stops()


class SegmentsField(Titled):
    """One of a few values, as buttons side by side. 'empty' stands for none of them, where that is allowed."""

    def __init__(
        self, words: str, choices: Sequence[tuple[Any, str]], columns: int = 5, empty: Any = None, hint: str = ""
    ) -> None:
        super().__init__(words, hint)
        self._value, self._empty = empty, empty
        self.segments = Segments(words, choices, columns)
        self.segments.picked.connect(self.on_picked)
        self.lay(self.segments)

    def value(self) -> Any:
        """The value that is chosen."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Show a value as chosen."""
        self._value = value
        self.segments.show_value(value)

    def on_picked(self, value: Any) -> None:
        """Another value was chosen; where there has to be one, the old one stays."""
        if value is None and self._empty is None:
            value = self._value
        self.show_value(self._empty if value is None else value)
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        """The buttons."""
        return [*self.segments.buttons]


class Choice(ShortBox):
    """A list that opens below, as wide as its rows."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(_("{name}: choose from the list").format(name=name))

    def showPopup(self) -> None:
        """Open the list, as wide as its longest row: the field itself may be narrow."""
        rows = self.view()
        rows.setMinimumWidth(rows.sizeHintForColumn(0) + 2 * rows.verticalScrollBar().sizeHint().width())
        super().showPopup()


class ChoiceField(Titled):
    """One of many values, in a list that opens below. A value that is not among them is shown as it stands."""

    def __init__(self, words: str, choices: Mapping[str, str], hint: str = "") -> None:
        """'choices' are values with their words."""
        super().__init__(words, hint)
        self.box = Choice(words)
        for value, shown in choices.items():
            self.box.addItem(shown, str(value))
        self.above.setBuddy(self.box)
        self.box.activated.connect(self.on_changed)
        self.lay(self.box)

    def value(self) -> str:
        """The value that is chosen."""
        return str(self.box.currentData() or "")

    def show_value(self, value: Any) -> None:
        """Show a value as chosen."""
        at = self.box.findData(str(value))
        if at < 0:
            self.box.addItem(str(value), str(value))
            at = self.box.count() - 1
        self.box.setCurrentIndex(at)

    def stops(self) -> list[QWidget]:
        """The list."""
        return [self.box]


class ThemesField(Titled):
    """Any number of the pack's themes, as chips to press."""

    def __init__(self, words: str, nothing: str) -> None:
        """'nothing' is said while the pack has no themes."""
        super().__init__(words)
        self._nothing = nothing
        self._offered: dict[str, str] = {}
        self._value: tuple[str, ...] = ()
        self.chips = ThemeChips({})
        self._place = QWidget()
        column_of(self._place, self.chips)
        self.lay(self._place)

    def follow_pack(self, pack: Pack) -> None:
        """Offer the themes that there are now."""
        offered = {theme.id: theme.name or theme.id for theme in pack.themes}
        self.offer(offered)

    def offer(self, offered: dict[str, str]) -> None:
        """Offer these: names by their ids."""
        if offered == self._offered and self.chips.chips:
            return
        self._offered = offered
        old, self.chips = self.chips, ThemeChips(offered)
        self.chips.changed.connect(self.on_pressed)
        layout = self._place.layout()
        if layout is not None:
            layout.replaceWidget(old, self.chips)
        old.hide()
        old.deleteLater()
        self.chips.show_themes(self._value)
        self._place.setVisible(bool(offered))
        self.say("" if offered else self._nothing)

    def value(self) -> tuple[str, ...]:
        """The ids of those that are pressed."""
        return self._value

    def show_value(self, value: Any) -> None:
        """Press these."""
        self._value = value
        self.chips.show_themes(value)

    def on_pressed(self) -> None:
        """Others are pressed now."""
        self._value = self.chips.chosen(self._value)
        self.changed.emit()

    def stops(self) -> list[QWidget]:
        """The chips."""
        return [*self.chips.chips.values()]
